import Benefits
import Casework
import CivilCalendar
import Exchange
import Rules
import Store
import TestSupport
import Testing

/// The list of families on both axes: a moved family, a corrected name, a child that was registered later.
@Suite(.database, .serialized)
struct FamilyListOverTimeTests {
    /// The couple of the east, who move to the victory village on 1 October 2026, as the office above sees them.
    private func moved() async throws -> (move: MoveFixture, desk: Desk, before: StoredInstant) {
        let move = try await MoveFixture.open()
        _ = try await Determine(store: move.store, policy: move.events.policy, engine: "test")(
            on: day("2026-08-01"), as: move.events.office.actor)
        let before = try await move.store.act(as: move.east) { try await $0.now() }
        try await move.accept(try await move.offer())
        _ = try await move.events.save(RecordDeath(of: "son", on: day("2026-11-02")), on: move.home)
        _ = try await Determine(store: move.store, policy: move.events.policy, engine: "test")(
            on: EventFixture.today, as: move.events.office.actor)
        return (move, Desk(store: move.store, policy: move.events.policy, account: "测试员"), before)
    }

    private func caller(_ area: String? = nil) -> Desk.Caller {
        Desk.Caller(name: "测试员", request: "", area: area)
    }

    private func ask(
        _ text: String? = nil, known: StoredInstant? = nil, programme: String? = nil
    ) -> FamilyListQuestion {
        FamilyListQuestion(programme: programme, on: text.map { day($0) }, asKnown: known?.text, size: 200)
    }

    private func line(
        of home: Int64, _ question: FamilyListQuestion, _ desk: Desk
    ) async throws -> FamilyInList {
        let list = try await desk.families(question, caller())
        return try #require(list.families.first { $0.home == home })
    }

    @Test("the village's list has the family where it was on the day, as it was known")
    func places() async throws {
        let (move, desk, before) = try await moved()
        let (east, victory) = ("990101001001", "990101001201")
        /// The villages whose lists have the family, and the one its line says.
        func villages(_ question: FamilyListQuestion) async throws -> [String] {
            var found: [String] = []
            for area in [east, victory] {
                let list = try await desk.families(question, caller(area)).families
                for family in list where family.home == move.home {
                    #expect(family.village.code == area)
                    found.append(area)
                }
            }
            let all = try await desk.families(question, caller()).families
            #expect(all.first { $0.home == move.home }?.village.code == found.first)
            return found
        }
        #expect(try await villages(ask()) == [victory])
        #expect(try await villages(ask("2026-09-30")) == [east], "true before the move")
        #expect(try await villages(ask("2026-10-01")) == [victory], "the day itself")
        #expect(try await villages(ask("2026-11-25", known: before)) == [east], "not known yet")
        #expect(try await villages(ask(known: before)) == [east])
        let list = try await desk.families(ask(known: before), caller(east))
        #expect(list.total == list.families.count, "counted as listed")
    }

    @Test("the line has the answers given by then for days up to the day")
    func answers() async throws {
        let (move, desk, before) = try await moved()
        func outcomes(_ question: FamilyListQuestion) async throws -> [LastAnswer] {
            try await line(of: move.home, question, desk).answers
        }
        let stored = try await desk.storedDecisions(of: move.home, caller())
        #expect(Set(stored.map(\.day)).contains(EventFixture.today))
        #expect(try await outcomes(ask()).map(\.outcome) == stored.map(\.outcome))
        #expect(try await outcomes(ask("2026-07-31")).isEmpty, "nothing was decided for that day yet")
        let then = try await desk.storedDecisions(of: move.home, asKnown: before.text, caller())
        #expect(Set(then.map(\.day)) == [day("2026-08-01")])
        #expect(then.map(\.outcome) != stored.map(\.outcome), "the death changed an answer")
        for question in [ask("2026-08-01"), ask(known: before), ask("2026-11-25", known: before)] {
            let listed = try await outcomes(question)
            #expect(listed.map(\.outcome) == then.map(\.outcome))
            #expect(listed.map(\.stableUntil) == then.map(\.stableUntil))
        }
    }

    @Test("people and names are those of the day, as known: a birth, a name corrected twice")
    func people() async throws {
        let events = try await EventFixture.open()
        let home = try await events.register(EventFixture.couple)
        let desk = Desk(store: events.office.store, policy: events.policy, account: "测试员")
        func now() async throws -> StoredInstant {
            try await events.office.store.act(as: events.office.actor) { try await $0.now() }
        }
        func rename(_ name: String) async throws {
            var dossier = try await events.exchange.export(
                home, on: EventFixture.today, as: events.office.actor)
            dossier.family.people[0].name = name
            _ = try await events.exchange.import(
                dossier, today: EventFixture.today, reason: "更正", as: events.office.actor)
        }
        func names(_ text: String? = nil, _ known: StoredInstant? = nil) async throws -> [String?] {
            try await line(of: home, ask(text, known: known), desk).members.map(\.name)
        }
        let first = try await names()
        let start = try await now()
        try await rename("测试·甲甲")
        let second = try await names()
        let between = try await now()
        try await rename("测试·乙乙")
        let third = try await names()
        #expect(second[0] == "测试·甲甲" && third[0] == "测试·乙乙" && first[0] != second[0])
        #expect(try await names(nil, start) == first)
        #expect(try await names(nil, between) == second, "superseded twice: the middle one was held then")
        #expect(try await names("2026-11-25", between) == second)
        #expect(try await names("2026-11-25") == third)
        let file = try await desk.familyFile(
            ask(known: start), as: .csv, on: try await events.office.terms(), today: EventFixture.today,
            caller(),
            said: { $0.zh })
        let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\r\n")
        let row = try #require(lines.first { $0.split(separator: ",").dropFirst(2).first == "\(home)" })
        #expect(row.contains(first[0] ?? "?"))
    }
}
