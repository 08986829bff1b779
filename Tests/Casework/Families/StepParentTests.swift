import Benefits
import Casework
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

/// Parents by birth and by adoption after a divorce: who decides, who is insured, on which days.
@Suite(.database, .serialized)
struct StepParentTests {
    /// A son of four, insured by the product of the year.
    private static let young = EventFixture.couple
        .replacing("2000-04-05", with: "2022-04-05").replacing(
            "990101200004050011", with: "990101202204050015")

    private func decided(_ fixture: EventFixture, _ home: Int64, _ text: String) async throws -> Decision {
        try #require(try await fixture.decisions(home, "only-child-insurance", on: day(text)).first)
    }

    private func parents(_ decision: Decision) -> Set<String> {
        Set(decision.insured.filter { $0.plan == "parent" }.map(\.key))
    }

    @Test(
        "who adopted a child is its parent from the day on and until the adoption ends, not before and not after"
    )
    func adoptive() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(Self.young)
        _ = try await fixture.save(
            RecordDivorce(of: ["wife", "husband"], leaving: "husband", on: day("2024-01-01")), on: home)
        let partner = EventPerson(name: "邹冬", sex: .male, born: day("1980-10-09"), cause: .other)
        _ = try await fixture.save(
            RecordMarriage(of: "wife", to: .newcomer(.new(partner)), on: day("2026-08-20")), on: home)
        _ = try await fixture.save(
            RecordAdoption(of: .member("son"), by: ["partner"], on: day("2026-09-15")), on: home)
        _ = try await fixture.save(RecordAdoptionEnd(of: "son", on: day("2026-10-15")), on: home)
        for (text, isParent) in [
            ("2026-09-14", false), ("2026-09-15", true), ("2026-10-14", true), ("2026-10-15", false),
        ] {
            let decision = try await decided(fixture, home, text)
            #expect(parents(decision).contains("partner") == isParent, "\(text): \(parents(decision))")
            #expect(parents(decision).contains("wife"))
        }
        let first = try await decided(fixture, home, "2026-09-14")
        #expect(first.stableUntil.map { $0 <= day("2026-09-15") } == true)
    }

    @Test("a step-mother's adoption leaves the child in the father's own family")
    func stepMother() async throws {
        let fixture = try await EventFixture.open()
        let father = "documents: [{type: resident-id, number: \"990101197305200015\"}], household_register"
        let home = try await fixture.register(
            Self.young.replacing(
                "born: 1973-05-20, died: null, household_register",
                with: "born: 1973-05-20, died: null, " + father))
        _ = try await fixture.save(
            RecordDivorce(of: ["wife", "husband"], leaving: "wife", on: day("2024-01-01")), on: home)
        let other = try await fixture.register(
            Self.young.replacing("990101202204050015", with: "990101202204050031")
                .replacing("GR-0001", with: "GR-0002").replacing(
                    "key: husband, name: 测试·乙", with: "key: husband, name: 测试·丁"))
        _ = try await fixture.save(
            RecordDivorce(of: ["wife", "husband"], leaving: "husband", on: day("2024-02-01")), on: other)
        // The father joins the other mother's family, with his son.
        _ = try await fixture.save(
            RecordMarriage(
                of: "wife", to: .newcomer(.registered(number: "990101197305200015", key: nil)),
                bringing: [.registered(number: "990101202204050015", key: nil)], on: day("2025-01-01")),
            on: other)
        let child = try #require(
            try await fixture.family(other).people.first {
                $0.key.hasPrefix("child") && $0.documents.map(\.number) == ["990101202204050015"]
            }?.key)
        _ = try await fixture.save(
            RecordAdoption(of: .member(child), by: ["wife"], on: day("2025-06-01")), on: other)
        #expect(try await fixture.family(home).people.contains { $0.key == "son" })
        let counted = try await fixture.family(home).declared
        #expect(counted.childrenAlive == 1)
        #expect(try await decided(fixture, home, "2026-11-01").insured.contains { $0.key == "son" })
    }

    @Test(
        "a father who left after a divorce is insured with the child by the name and number that the office has"
    )
    func leftParent() async throws {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(2).bytes)
        let home = try await office.home("H0002")
        try await office.save(
            RecordDivorce(of: ["wife", "husband"], leaving: "husband", on: day("2026-03-01")), on: home)
        let draft = try await office.draft()
        let lines = try await office.lines(draft.roster.id).filter { $0.family == home }
        #expect(lines.count == 3)
        let absent = try await office.absences(draft.roster.id).filter { $0.family == home }
        #expect(absent.isEmpty, "\(absent)")
        try await office.consent(true, draft.roster.id)
        try await office.override(.late, draft.roster.id)
        let again = try await office.draft()
        let exported = try await office.export(again.roster.id).text(0)
        #expect(exported.contains(RegisterFixture.identity(1973, 2, .male)))
    }
}
