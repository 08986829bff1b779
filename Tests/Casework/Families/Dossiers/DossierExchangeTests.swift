import Benefits
import Casework
import CivilCalendar
import Exchange
import Rules
import Store
import TestSupport
import Testing

/// A dossier out of the register and in again.
@Suite(.database, .serialized)
struct DossierExchangeTests {
    private func exported(
        _ fixture: EventFixture, _ home: Int64, as format: DossierCoding.Format
    ) async throws -> String {
        DossierCoding.text(
            try await fixture.exchange.export(home, on: EventFixture.today, as: fixture.office.actor),
            as: format, stages: true)
    }

    @Test(
        "an exported family that is imported again changes nothing, whatever was recorded of it (E22)",
        arguments: DossierCoding.Format.allCases)
    func unchanged(format: DossierCoding.Format) async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        _ = try await fixture.save(RecordDeath(of: "son", on: day("2026-08-03")), on: home)
        _ = try await fixture.save(
            RecordDivorce(of: ["wife", "husband"], leaving: "husband", on: day("2026-09-01")), on: home)
        let text = try await exported(fixture, home, as: format)
        let rows = try await fixture.office.rowCounts().filter { !$0.key.hasPrefix("office.") }
        let result = try await fixture.exchange.import(
            try DossierCoding.read(text), today: EventFixture.today, as: fixture.office.actor)
        guard case .unchanged(home) = result else { return #expect(Bool(false), "\(result)") }
        #expect(try await fixture.office.rowCounts().filter { !$0.key.hasPrefix("office.") } == rows)
        #expect(try await exported(fixture, home, as: format) == text)
    }

    @Test(
        "a file has what the family said of itself on other days, which a new register takes and a correction leaves"
    )
    func stages() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        _ = try await fixture.save(RecordDeath(of: "son", on: day("2026-08-03")), on: home)
        let text = try await exported(fixture, home, as: .yaml)
        let dossier = try DossierCoding.read(text)
        #expect(dossier.stages.map(\.from) == [nil, day("2026-08-03")])
        #expect(dossier.stages.map(\.declared.childrenAlive) == [1, 0])
        func refused(_ text: String) async throws -> [String] {
            do {
                _ = try await fixture.exchange.import(
                    try DossierCoding.read(text), today: EventFixture.today, as: fixture.office.actor)
                return []
            } catch let faults as DataFaults { return faults.faults.map(\.path) }
        }
        // The family's own counts are those of one of the days.
        #expect(
            try await refused(
                text.replacing("  declared:\n    children_ever: 1", with: "  declared:\n    children_ever: 2")
            ) == ["stages"])
        #expect(
            try await refused(text.replacing("- from: 2026-08-03", with: "- from: 2026-08-02")) == ["stages"])
        #expect(try await refused(text.replacing("- from: 2026-08-03\n", with: "- ")) != [])
        // As another family's, it is taken with all its days.
        var other = dossier
        other.family.id = nil
        let asOther = DossierCoding.text(other, as: .yaml, stages: true)
            .replacing("990101200004050011", with: "990101200004050038")
        let taken = try await fixture.register(asOther)
        #expect(
            try await exported(fixture, taken, as: .yaml)
                == asOther.replacing("family:\n", with: "family:\n  id: \"\(taken)\"\n"))
        for text in ["2026-08-02", "2026-08-03"] {
            let counts = try await fixture.office.store.act(as: fixture.office.actor) { session in
                (
                    try await session.dossier(of: home, on: day(text)).family.declared,
                    try await session.dossier(of: taken, on: day(text)).family.declared
                )
            }
            #expect(counts.0 == counts.1)
        }
    }

    @Test(
        "a household register kept where nobody imported an area is refused by name, and nothing is written")
    func unknownArea() async throws {
        let fixture = try await EventFixture.open()
        let rows = try await fixture.office.rowCounts()
        let text = EventFixture.couple.replacing(
            #"area: "990101001001", from: 2000-04-05"#, with: #"area: "990199", from: 2000-04-05"#)
        await #expect {
            try await fixture.register(text)
        } throws: { error in
            (error as? DataFaults)?.faults.map(\.path) == ["family.people[2].household_register[0].area"]
        }
        #expect(try await fixture.office.rowCounts() == rows)
    }

    @Test("what a dossier says otherwise is corrected and can be undone; what it leaves out stays")
    func corrected() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        let before = try await fixture.family(home)
        var dossier = Dossier(family: before)
        dossier.family.people[0].incomes[0].monthlyFen = 250_000
        dossier.family.contact.phone = nil
        let result = try await fixture.exchange.import(
            dossier, today: EventFixture.today, as: fixture.office.actor)
        guard case .corrected(_, let outcome) = result else { return #expect(Bool(false)) }
        #expect(outcome.changes.map(\.before?.kind) == [.incomes])
        let after = try await fixture.family(home)
        #expect(after.people[0].incomes[0].monthlyFen == 250_000)
        #expect(after.contact.phone == before.contact.phone)
        let act = try #require(outcome.recordedAt)
        _ = try await fixture.save(UndoEvent(act), on: home)
        #expect(try await fixture.family(home) == before)
    }

    @Test(
        "a day of death that a dossier corrects takes the counts along, and its decisions are told from that day"
    )
    func correctedDeath() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        _ = try await fixture.save(RecordDeath(of: "son", on: day("2026-08-03")), on: home)
        var dossier = Dossier(family: try await fixture.family(home))
        let son = try #require(dossier.family.people.firstIndex { $0.key == "son" })
        dossier.family.people[son].died = .known(day("2026-06-03"))
        let result = try await fixture.exchange.import(
            dossier, today: EventFixture.today, as: fixture.office.actor)
        guard case .corrected(_, let outcome) = result else { return #expect(Bool(false)) }
        #expect(Set(outcome.changes.compactMap { $0.after?.kind }) == [.vitalStates, .declaredCounts])
        #expect(!outcome.flips.isEmpty && outcome.flips.allSatisfy { $0.from == day("2026-06-03") })
        let counts = try await fixture.office.store.act(as: fixture.office.actor) { session in
            var alive: [Int?] = []
            for text in ["2026-06-02", "2026-06-03", "2026-08-02", "2026-08-03"] {
                alive.append(
                    try await session.dossier(of: home, on: day(text)).family.declared.childrenAlive)
            }
            return alive
        }
        #expect(counts == [1, 0, 0, 0])
        _ = try await fixture.save(UndoEvent(try #require(outcome.recordedAt)), on: home)
        #expect(try await fixture.family(home).people[son].died == .known(day("2026-08-03")))
    }

    @Test("other days of belonging to the family are refused by their place, not passed over")
    func belonging() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        var dossier = Dossier(family: try await fixture.family(home))
        dossier.family.people[2].belongs = [try #require(DateSpan(from: nil, to: day("2026-05-01")))]
        await #expect {
            _ = try await fixture.exchange.import(
                dossier, today: EventFixture.today, as: fixture.office.actor)
        } throws: { error in
            (error as? DataFaults)?.faults.map(\.path) == ["family.people[2].belongs"]
        }
    }

    @Test("a kept circumstance is read by decisions, and says since when the office holds it")
    func knownCircumstances() async throws {
        let fixture = try await EventFixture.open()
        let text = EventFixture.couple.replacing(
            "  complete:",
            with: "  housing: [{place: rural, condition: dangerous, from: 2020-01-01}]\n  complete:")
        let home = try await fixture.register(text)
        let (dossier, _, known) = try await fixture.office.store.explainableDossier(
            of: home, on: EventFixture.today, purpose: "test", as: fixture.office.actor)
        #expect(dossier.family.circumstances.housing.map(\.condition) == [.dangerous])
        let origin = try #require(dossier.family.origin(of: "housing.condition", on: EventFixture.today))
        #expect(known[origin.record] != nil)
        let decided = try await fixture.decisions(home, "dilapidated-house-priority").first
        #expect(decided?.missing.contains("housing.condition") == false)
    }

    @Test("a dry run stores nothing but the look")
    func dryRun() async throws {
        let fixture = try await EventFixture.open()
        let rows = try await fixture.office.rowCounts().filter { !$0.key.hasPrefix("office.") }
        let result = try await fixture.exchange.import(
            try DossierCoding.read(EventFixture.couple), today: EventFixture.today, isDryRun: true,
            as: fixture.office.actor)
        guard case .wouldRegister = result else { return #expect(Bool(false)) }
        #expect(try await fixture.office.rowCounts().filter { !$0.key.hasPrefix("office.") } == rows)
    }

    @Test("somebody who is registered keeps one home when another family's dossier names the number")
    func oneHome() async throws {
        let fixture = try await EventFixture.open()
        let first = try await fixture.register(EventFixture.couple)
        let text = EventFixture.couple.replacing("GR-0001", with: "GR-0002")
            .replacing("测试·甲", with: "测试·丁").replacing("测试·乙", with: "测试·戊")
        let second = try await fixture.register(text)
        let counts = try await fixture.office.rowCounts()
        #expect(counts["families.guests"] == 1)
        let family = try await fixture.family(second)
        #expect(family.people.first { $0.key == "son" }?.documents.count == 1)
        #expect(try await fixture.family(first).people.count == 5, "the other couple is linked")
    }
}
