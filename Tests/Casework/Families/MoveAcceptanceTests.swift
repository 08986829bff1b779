import Benefits
import Casework
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

/// What happened between an offer and its answer: a family is taken over as the rules for any act have it, or not at all.
@Suite(.database, .serialized)
struct MoveAcceptanceTests {
    private func said(_ gap: QualityGap) -> EventFault {
        .contradicted(Contradiction(gap: gap, people: [], path: "").text)
    }

    /// A child is born, and its household register or home is said as it is in registers: without a day.
    private func bear(_ move: MoveFixture, on text: String, _ kind: FactKind) async throws {
        let baby = EventPerson(key: "baby", name: "测试·丁", sex: .male)
        _ = try await move.events.save(
            RecordBirth(of: baby, to: ["wife", "husband"], on: day(text)), on: move.home)
        try await move.store.act(as: move.events.office.actor) { session in
            let held = try await session.facts([.memberships], ofHomes: [move.home])
            let id = try #require(held.first { $0.row.values[2] == .text("baby") }?.row.memberID)
            let area = FactValue.text("990101001001")
            let row = FactRow(
                kind, home: id.home, person: id.person, kind == .residences ? [area] : [.text("rural"), area])
            let instant = try await session.knowledgeInstant(of: [move.home])
            try await session.record([row], known: instant, reason: "fact-recorded")
        }
    }

    @Test(
        "nobody's household register or home moves before the birth",
        arguments: [
            (FactKind.householdRegistrations, "2026-09-30", true),
            (.householdRegistrations, "2026-10-01", true),
            (.householdRegistrations, "2026-10-02", false), (.residences, "2026-10-01", true),
            (.residences, "2026-10-02", false),
        ])
    func born(kind: FactKind, on text: String, isTaken: Bool) async throws {
        let move = try await MoveFixture.open()
        let id = try await move.offer()
        try await bear(move, on: text, kind)
        let before = try await move.events.family(move.home)
        let fault = try await move.fault { try await move.accept(id) }
        #expect(fault == (isTaken ? nil : said(.factBeforeBirth)))
        if isTaken { return }
        #expect(try await move.seenBy() == ["东风办"], "a refused acceptance leaves the family where it is")
        #expect(try await move.events.family(move.home) == before)
        #expect(try await move.offers(move.victory).map(\.answer) == [nil], "and the offer open")
        try await move.withdraw(id)
        let again = try await move.fault { _ = try await move.offer() }
        #expect(again == said(.factBeforeBirth), "nor is it offered so")
        let later = OfferMove.Destination(area: "990101001201", day: day("2026-10-02"), isRegistered: true)
        try await move.accept(try await move.offer(to: later))
        #expect(try await move.seenBy() == ["胜利办"])
    }

    @Test("what contradicts itself already is taken over as it is")
    func known() async throws {
        let move = try await MoveFixture.open()
        try await move.store.act(as: move.events.office.actor) { session in
            let instant = try await session.knowledgeInstant(of: [move.home])
            let held = try await session.facts([.memberships], ofHomes: [move.home])
            let id = try #require(held.first { $0.row.values[2] == .text("son") }?.row.memberID)
            let study = FactRow(
                .studies, home: id.home, person: id.person, [.text("university"), .bool(false)],
                valid: .since(day("1990-01-01")))
            try await session.record([study], known: instant, reason: "fact-recorded")
        }
        #expect(try await move.fault { try await move.accept(try await move.offer()) } == nil)
    }

    @Test("who died before the day stays registered where it was, whenever the death was learned")
    func died() async throws {
        let move = try await MoveFixture.open()
        let id = try await move.offer()
        _ = try await move.events.save(RecordDeath(of: "husband", on: day("2026-09-30")), on: move.home)
        let after = try await move.accept(id).after.family.people.first { $0.key == "husband" }
        #expect(after?.householdRegister.map(\.area) == ["990101001001"])
    }

    @Test(
        "an office takes nobody in before the day of the move",
        arguments: [("2026-09-30", false), ("2026-10-01", true), ("2026-10-02", true)])
    func early(today text: String, isTaken: Bool) async throws {
        let move = try await MoveFixture.open()
        let id = try await move.offer()
        let fault = try await move.fault { try await move.accept(id, on: day(text)) }
        #expect(fault == (isTaken ? nil : .inTheFuture))
        #expect(try await move.seenBy() == [isTaken ? "胜利办" : "东风办"])
    }

    @Test(
        "an office whose code ended since the offer takes nobody in",
        arguments: [("2026-11-24", false), ("2026-11-25", false), ("2026-11-26", true)])
    func ended(since text: String, isTaken: Bool) async throws {
        let move = try await MoveFixture.open()
        let id = try await move.offer()
        let ending = AreaTree([
            Area(code: "990101", name: "测试县", valid: .always, successor: nil, isTest: true),
            Area(code: "990101001", name: "测试街道", valid: .always, successor: nil, isTest: true),
            Area(
                code: "990101001201", name: "胜利村", valid: DateSpan(from: nil, to: day(text))!,
                successor: "990101001200", isTest: true),
            Area(code: "990101001200", name: "红旗村", valid: .always, successor: nil, isTest: true),
        ])
        _ = try await ImportAreas(store: move.store, allowsTestIdentities: true).run(
            ending, as: move.events.office.actor)
        #expect(try await move.fault { try await move.accept(id) } == (isTaken ? nil : .areaEnded))
        #expect(try await move.seenBy() == [isTaken ? "胜利办" : "东风办"])
    }
}
