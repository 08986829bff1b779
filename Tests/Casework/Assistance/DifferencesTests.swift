import Benefits
import Casework
import CivilCalendar
import Postgres
import Rules
import Store
import TestSupport
import Testing

/// What `guanhuai differences FAMILY --known T` asks: the register as it was known at an instant against the register
/// as it is known now, after a correction was accepted in between.
@Suite(.database, .serialized)
struct DifferencesTests {
    private static let household = "H0003"
    private static let through = CivilDate(iso: "2024-12-31")!

    /// The third child of the fixture died on 2024-05-04; the wife was 49 from 2024-01-15.
    private func corrected(to died: String) async throws -> (office: TestOffice, before: Instant) {
        let office = try await TestOffice.open()
        var register = RegisterFixture.street(10)
        try await office.importing(register.bytes)
        let before = try await office.store.act(as: office.actor) { try await $0.now() }
        register[Self.household]?["死亡日期"] = died
        let second = try await office.importing(register.bytes)
        let accepted = try await ImportChanges(store: office.store).accept(
            try #require(second.importID), at: nil, as: office.actor)
        #expect(accepted > 0)
        return (office, before)
    }

    private func dossier(_ office: TestOffice, _ knowledge: Knowledge) async throws -> CourseDossier {
        try await office.store.courseDossier(
            of: try await office.home(Self.household), on: RegisterFixture.asOf, known: knowledge,
            purpose: "differences", as: office.actor)
    }

    private func differences(
        _ office: TestOffice, known: Knowledge, programme: String = "special-support"
    ) async throws -> [EntitlementDifferences] {
        let compare = try DifferencesFamily(
            then: try await dossier(office, known), now: try await dossier(office, .current),
            programme: programme, rules: try AssistanceFixture.policy().rules)
        return try compare(from: 2024, through: Self.through)
    }

    private func months(
        _ differences: EntitlementDifferences, _ kind: EntitlementDifferences.Part.Kind
    ) -> [Int] {
        differences.parts.filter { $0.kind == kind }.map(\.from.month)
    }

    @Test("A death that proves later than was known: the months before it were paid too many")
    func overpaid() async throws {
        let (office, before) = try await corrected(to: "2024-08-10")
        let found = try await differences(office, known: .at(before.microseconds))
        #expect(found.count == 2)
        for unit in found {
            #expect(months(unit, .overpayment) == [5, 6, 7])
            #expect(months(unit, .arrears).isEmpty && !unit.isOpen)
            #expect(unit.overpayment.yuan == "1770.00" && unit.recovered == .zero)
        }
    }

    @Test("A death that proves earlier than was known: the months since are owed")
    func arrears() async throws {
        let (office, before) = try await corrected(to: "2024-03-01")
        for unit in try await differences(office, known: .at(before.microseconds)) {
            #expect(months(unit, .arrears) == [3, 4])
            #expect(unit.arrears.yuan == "1180.00" && unit.overpayment == .zero)
        }
    }

    @Test(
        "Who proves to have moved to another family keeps what was paid: neither overpaid here nor owed again there"
    )
    func elsewhere() async throws {
        let fixture = try await EventFixture.open()
        let mother = "990101197603100020"
        let old = try await fixture.register(
            EventFixture.couple.replacing(
                "name: 测试·甲, sex: female, born: 1976-03-10, died: null,",
                with: "name: 测试·甲, sex: female, born: 1976-03-10, died: null, "
                    + #"documents: [{type: resident-id, number: "\#(mother)"}],"#))
        _ = try await fixture.save(RecordDeath(of: "son", on: day("2014-08-03")), on: old)
        let number = RegisterFixture.identity(1973, 91, .male)
        let new = try await fixture.register(
            EventFixture.other.replacing(
                "name: 测试·乙, sex: male, born: 1973-05-20, died: null",
                with: "name: 测试·乙, sex: male, born: 1973-01-15, died: null, "
                    + #"documents: [{type: resident-id, number: "\#(number)"}]"#))
        _ = try await fixture.save(RecordDeath(of: "wife", on: day("2020-05-01")), on: new)
        let before = try await fixture.office.store.act(as: fixture.office.actor) { try await $0.now() }
        _ = try await fixture.save(
            RecordDivorce(of: ["wife", "husband"], leaving: "wife", on: day("2026-03-10")), on: old)
        _ = try await fixture.save(
            RecordMarriage(
                of: "husband", to: .newcomer(.registered(number: mother, key: nil)), on: day("2026-03-10")),
            on: new)

        let known = Knowledge.at(before.microseconds)
        let left = try await compare(fixture, old, known)
        #expect(left.allSatisfy { $0.overpayment == .zero && $0.arrears == .zero })
        let hers = try #require(left.first { $0.unit == .person("wife") })
        #expect(months(hers, .elsewhere) == [4, 5, 6, 7, 8, 9])
        let came = try await compare(fixture, new, known)
        let owed = try #require(came.first { !months($0, .elsewhere).isEmpty })
        #expect(months(owed, .elsewhere) == [4, 5, 6, 7, 8, 9] && owed.arrears == .zero)
    }

    private func compare(
        _ fixture: EventFixture, _ home: Int64, _ known: Knowledge
    ) async throws -> [EntitlementDifferences] {
        let (store, actor) = (fixture.office.store, fixture.office.actor)
        let now = try await store.courseDossier(
            of: home, on: EventFixture.today, purpose: "differences", as: actor)
        let (then, newcomers) = try await store.courseDossier(
            of: home, comparedWith: now, on: EventFixture.today, known: known, purpose: "differences",
            as: actor)
        let compare = try DifferencesFamily(
            then: then, now: now, newcomers: newcomers, programme: "special-support",
            rules: fixture.policy.rules)
        return try compare(from: 2026, through: day("2026-09-30"))
    }

    @Test("As known after the correction there is no difference, and each look is recorded")
    func knownSince() async throws {
        let (office, before) = try await corrected(to: "2024-08-10")
        let after = try await office.store.act(as: office.actor) { try await $0.now() }
        #expect(before.microseconds < after.microseconds)
        let looks = try await office.rowCounts()["office.looks", default: 0]
        let found = try await differences(office, known: .at(after.microseconds))
        #expect(found.count == 2)
        for unit in found { #expect(unit.parts.allSatisfy { $0.kind == .same }) }
        #expect(found.allSatisfy { $0.parts.contains { $0.paid.yuan == "590.00" } })
        #expect(try await office.rowCounts()["office.looks"] == looks + 2)
    }
}
