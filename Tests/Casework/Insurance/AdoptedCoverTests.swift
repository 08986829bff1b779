import Benefits
import Casework
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

/// A child that another registered family adopts is covered with its parents by law, and with nobody else.
@Suite("Cover after an adoption between families", .database, .serialized)
struct AdoptedCoverTests {
    /// The child of the first family goes to the second, which has none.
    private func adopted(on text: String) async throws -> TestOffice {
        let office = try await TestOffice.open()
        var register = RegisterFixture.street(2)
        for heading in ["子女姓名", "子女身份证号", "子女状况", "光荣证号"] { register["H0002"]?[heading] = "" }
        register["H0002"]?["曾生育（收养）子女数"] = "0"
        register["H0002"]?["现存活子女数"] = "0"
        register["H0002"]?["家庭人口"] = "2"
        try await office.importing(register.bytes)
        let child = RecordAdoption.Child.newcomer(
            .registered(number: RegisterFixture.identity(2012, 1, .male), key: nil))
        try await office.save(
            RecordAdoption(of: child, by: ["wife", "husband"], on: day(text)), on: office.home("H0002"))
        return office
    }

    private func people(_ office: TestOffice, _ household: String, _ lines: [RosterLine]) async throws
        -> Set<RosterPerson>
    {
        let home = try await office.home(household)
        return Set(lines.filter { $0.family == home }.map(\.insured))
    }

    @Test("the adopters are insured with it, by name, sex and birth; the natural parents are not")
    func adopters() async throws {
        let office = try await adopted(on: "2026-07-01")
        let (first, second) = (try await office.home("H0001"), try await office.home("H0002"))
        let draft = try await office.draft(on: day("2026-08-01"))
        let lines = try await office.lines(draft.roster.id)
        #expect(try await people(office, "H0001", lines) == [])
        let child = RosterPerson(home: first, person: 3)
        let adopters = [1, 2].map { RosterPerson(home: second, person: $0) }
        #expect(try await people(office, "H0002", lines) == Set([child] + adopters))
        try await office.consent(true, draft.roster.id)
        let rows = try await office.export(draft.roster.id).text(0).split(separator: "\r\n")
            .filter { $0.contains("99010119") || $0.contains("99010120") }
        #expect(rows.count == 3, "\(rows)")
        #expect(rows.allSatisfy { !$0.contains("未知") }, "\(rows)")
        #expect(rows.contains { $0.contains("1975-01-15") || $0.contains("19750115") })
    }

    @Test(
        "of an adoption after the first day of the term nobody insures the natural parents in the new family")
    func later() async throws {
        let office = try await adopted(on: "2026-11-01")
        let draft = try await office.draft(on: day("2026-11-20"))
        let lines = try await office.lines(draft.roster.id)
        let natural = [1, 2].map { RosterPerson(home: lines.first?.family ?? 0, person: $0) }
        #expect(Set(lines.map(\.insured)).isDisjoint(with: natural))
        let family = try await office.dossier("H0001", on: day("2026-11-20")).family
        let known = family.people.filter { $0.key.hasPrefix("linked-") }
        #expect(known.count == 3 && known.allSatisfy { $0.born != .unknown && $0.sex != .unknown })
    }

    @Test("what an adopted-out child leaves open is asked of nobody: every programme has its answer")
    func answers() async throws {
        let office = try await adopted(on: "2026-07-01")
        let policy = try AssistanceFixture.policy()
        for household in ["H0001", "H0002"] {
            let home = try await office.home(household)
            let decisions = try await CheckFamily(rules: policy.rules)(
                home: home, on: day("2026-11-20"), in: office.store, as: office.actor)
            let open = decisions.flatMap(\.missing).filter { $0.hasPrefix("linked-") }
            #expect(open == [], "\(household)")
        }
    }
}
