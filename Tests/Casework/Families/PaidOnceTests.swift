import Benefits
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

@testable import Casework

/// Who moves from one family of the register to another is owed each month once: by the family the person was of.
@Suite(.database, .serialized)
struct PaidOnceTests {
    private static let programme = "special-support"

    /// The only son has died; the mother leaves the family in 2026 and has one of her own since.
    private func parted(_ fixture: EventFixture, on left: String) async throws -> (old: Int64, new: Int64) {
        let old = try await fixture.bereavedCouple()
        _ = try await fixture.save(
            RecordDivorce(of: ["wife", "husband"], leaving: "wife", on: day(left)), on: old)
        return (old, try await fixture.ownFamily())
    }

    private func owed(
        _ fixture: EventFixture, _ home: Int64, of name: String, year: Int = 2026
    ) async throws -> Entitlement {
        let dossier = try await fixture.office.store.courseDossier(
            of: home, on: EventFixture.today, purpose: "test", as: fixture.office.actor)
        let people = dossier.dossier.family.people
        let person = try #require(people.first { $0.key == name || $0.belongs?.first?.to != nil })
        let owed = try ForecastFamily(dossier, rules: fixture.policy.rules).entitlement(
            Self.programme, .person(person.key), year: year)
        return try #require(owed)
    }

    @Test(
        "leaving in mid-month, on the first and on the last day: each of the twelve months is owed once",
        arguments: [("2026-06-15", 6), ("2026-06-01", 5), ("2026-06-30", 6), ("2026-01-01", 0)])
    func months(left: String, inTheOld: Int) async throws {
        let fixture = try await EventFixture.open()
        let (old, new) = try await parted(fixture, on: left)
        let before = try await owed(fixture, old, of: "linked").instalments
        let after = try await owed(fixture, new, of: "wife").instalments
        #expect(before.map { $0.standing == .owed } == (1...12).map { $0 <= inTheOld })
        #expect(after.map { $0.standing == .owed } == (1...12).map { $0 > inTheOld })
        #expect(before.filter { $0.convention == .otherFamily }.count == 12 - inTheOld)
        #expect(after.filter { $0.convention == .otherFamily }.count == inTheOld)
        let wife = try await fixture.family(new).people.first { $0.key == "wife" }
        #expect(wife?.belongs == [.since(day(left))])
    }

    @Test("before she left the new family decides nothing about her, since then the old one does not")
    func days() async throws {
        let fixture = try await EventFixture.open()
        let (old, new) = try await parted(fixture, on: "2026-03-10")
        #expect(try await fixture.decisions(new, Self.programme, on: day("2026-03-09")).isEmpty)
        #expect(try await fixture.decisions(old, Self.programme, on: day("2026-03-09")).count == 2)
        #expect(try await fixture.decisions(new, Self.programme, on: day("2026-03-10")).count == 1)
        #expect(try await fixture.decisions(old, Self.programme, on: day("2026-03-10")).count == 1)
        let year = try await owed(fixture, new, of: "wife", year: 2025)
        #expect(year.instalments.allSatisfy { $0.standing == .none })
    }
}
