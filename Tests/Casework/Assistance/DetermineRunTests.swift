import Benefits
import Casework
import CivilCalendar
import Postgres
import Rules
import Store
import TestSupport
import Testing

/// Runs that are interrupted, asked at once, or asked by different offices.
@Suite(.database)
struct DetermineRunTests {
    private struct Killed: Error {}

    @Test("a run that is stopped goes on after its last block and comes to the same as one that was not")
    func resumes() async throws {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(30).bytes)
        let whole = try await withTestDatabase { database in
            try await TestDatabase.$current.withValue(database) {
                let other = try await TestOffice.open()
                try await other.importing(RegisterFixture.street(30).bytes)
                return (try await other.determine(), try await other.stored().mapValues(\.count))
            }
        }
        await #expect(throws: Killed.self) {
            try await office.determine(blockSize: 7) { progress in
                if progress.families >= 14 { throw Killed() }
            }
        }
        let partial = try await office.stored()
        #expect(!partial.isEmpty && partial.count < whole.1.count)
        let resumed = try await office.determine(blockSize: 11)
        #expect(resumed.resumed)
        #expect((resumed.families, resumed.written) == (whole.0.families, whole.0.written))
        #expect(resumed.programmes == whole.0.programmes && resumed.digest == whole.0.digest)
        #expect(try await office.stored().mapValues(\.count) == whole.1)
        #expect(try await office.rowCounts()["assistance.runs"] == 1)
    }

    @Test("the same question asked by several processes at once is answered once")
    func atOnce() async throws {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(40).bytes)
        let reports = try await withThrowingTaskGroup(of: DeterminationReport.self) { group in
            for _ in 0..<3 { group.addTask { try await office.determine(blockSize: 6) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let stored = try await office.stored()
        #expect(stored.values.allSatisfy { $0.count == 1 })
        let last = try await office.determine()
        #expect(last.written == 0 && last.families == 40)
        for report in reports {
            #expect(report.digest == last.digest && report.programmes == last.programmes)
        }
    }

    @Test("village, street and county are given the same bytes")
    func whoAsks() async throws {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(24).bytes)
        let clerks = [
            try await office.person("东风", .clerk, "990101001001"),
            try await office.person("胜利", .clerk, "990101001201"),
        ]
        let street = try await office.person("街道", .benefitOfficer, "990101001")
        let county = try await office.person("县", .benefitOfficer, "990101")
        var total = 0
        for clerk in clerks {
            let report = try await office.determine(as: clerk)
            #expect(report.families == 12)
            total += report.written
        }
        let byVillages = try await office.stored()
        #expect(total == byVillages.count)
        let byStreet = try await office.determine(as: street)
        let byCounty = try await office.determine(as: county)
        #expect((byStreet.written, byCounty.written) == (0, 0))
        #expect(byStreet.digest == byCounty.digest && byStreet.programmes == byCounty.programmes)
        #expect(try await office.stored() == byVillages)
    }

    @Test("what another office holds about a linked child decides, and the asker sees only the answer")
    func linkedChild() async throws {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(2).bytes)
        // The father of the first family's child moved to a file of his own in the other village; the child died.
        let day = AssistanceFixture.day
        let born = try #require(CivilDate(iso: "1970-01-01"))
        let died = try #require(CivilDate(iso: "2020-05-05"))
        let (mother, father) = (try await office.home("H0001"), try await office.home("H0002"))
        try await office.store.act(as: office.actor) { act in
            let home = try await act.takeHomes(1)[0]
            let instant = try await act.now()
            try await act.register(
                [
                    NewFamily(
                        home: home, handlingArea: "990101001002", residenceArea: "990101001002",
                        householdNumber: nil, householdIssuer: nil, people: 1, guests: [])
                ], known: instant, importing: nil)
            let alone = FamilyFacts(
                people: [PersonFacts(key: "husband", sex: .male, born: .known(born), died: .none)],
                unions: [UnionFacts(partners: ["husband"], span: .always, endedBy: .divorce)],
                declared: DeclaredCounts(childrenEver: 1, childrenAlive: 0, householdSize: 1),
                complete: [.people, .parentage, .unions, .disabilities])
            let self1 = PersonID(home: home, person: 1)
            try await act.record(
                DossierRows.rows(of: alone, home: home, people: ["husband": self1]), known: instant,
                reason: "test")
            // Known to the mother's office alone: whose child it also is, and that it died.
            try await act.record(
                [
                    FactRow(
                        .parentage, home: mother, person: 3,
                        [.integer(home), .integer(1), .text("birth")], valid: .since(born.adding(years: 42)))
                ], known: try await act.knowledgeInstant(of: [mother]), reason: "test")
            let vital = try await act.facts([.vitalStates], ofHomes: [mother]).filter { $0.row.person == 3 }
            let closing = try await act.knowledgeInstant(of: [mother])
            _ = vital
            try await act.execute(
                """
                update families.vital_states set known = tstzrange(lower(known), \(closing))
                where home = \(mother) and person = 3
                """)
            try await act.record(
                [FactRow(.vitalStates, home: mother, person: 3, [.bool(false), .date(died)])], known: closing,
                reason: "test")
        }
        _ = father
        let clerk = try await office.person("团结", .clerk, "990101001002")
        let county = try await office.person("县", .benefitOfficer, "990101")
        let seen = try await office.determine(as: clerk)
        #expect(seen.families == 1)
        let decided = try await office.stored()
        let support = try #require(decided.first { $0.key.contains("special-support") })
        #expect(support.value.first?.hasPrefix("eligible") == true)
        #expect(try await office.determine(on: day, area: "990101001002", as: county).written == 0)
        let own = try await office.store.act(as: clerk) { try await $0.files([mother]) }
        #expect(own.isEmpty)
    }
}
