import Benefits
import Casework
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

/// Who is named in an act belonged to the family on its day, whoever belongs to it now.
@Suite(.database, .serialized)
struct FormerMemberTests {
    private func parted() async throws -> (fixture: EventFixture, home: Int64) {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(
            EventFixture.couple.replacing("parents: [wife, husband], kind", with: "parents: [wife], kind"))
        _ = try await fixture.save(
            RecordDivorce(of: ["wife", "husband"], leaving: "husband", on: day("2013-01-01")), on: home)
        return (fixture, home)
    }

    @Test(
        "an act is recorded late of somebody who left since, until the day of leaving and not from it on",
        arguments: [("2012-12-31", true), ("2013-01-01", false), ("2013-01-02", false)])
    func adoption(on text: String, isMember: Bool) async throws {
        let (fixture, home) = try await parted()
        let before = try await fixture.family(home)
        let adoption = RecordAdoption(of: .member("son"), by: ["husband"], on: day(text))
        let fault = try await fixture.refusal(adoption, on: home)
        #expect(fault == (isMember ? nil : .noSuchPerson))
        let after = try await fixture.family(home)
        #expect(after.parentage.count == before.parentage.count + (isMember ? 1 : 0))
        #expect(after.declared == before.declared, "the step-child was counted before")
    }

    @Test("who left is of the family until then in another register too, with equal decisions")
    func roundTrip() async throws {
        let (first, home) = try await parted()
        let dossier = try await first.exchange.export(home, on: EventFixture.today, as: first.office.actor)
        let days = ["2012-12-31", "2013-01-01", "2026-11-25"].map { day($0) }
        let programmes = ["special-support", "special-hardship"]
        func outcomes(_ fixture: EventFixture, _ home: Int64) async throws -> [[Outcome]] {
            var found: [[Outcome]] = []
            for day in days {
                for programme in programmes {
                    found.append(try await fixture.decisions(home, programme, on: day).map(\.outcome))
                }
            }
            return found
        }
        let before = try await outcomes(first, home)
        // As in another register: this one has the family no more.
        _ = try await first.save(WithdrawRegistration(), on: home)
        guard
            case .registered(let other, _) = try await first.exchange.import(
                dossier, today: EventFixture.today, as: first.office.actor)
        else {
            Issue.record("was not registered")
            return
        }
        #expect(try await first.family(other).people.map(\.belongs) == dossier.family.people.map(\.belongs))
        #expect(try await outcomes(first, other) == before)
    }

    @Test("a child whom only somebody who left adopted is counted from its day until the day of leaving")
    func counts() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(
            EventFixture.couple.replacing(
                "  unions:", with: "  - {key: ward, sex: female, born: 2009-01-01, died: null}\n  unions:"))
        _ = try await fixture.save(
            RecordDivorce(of: ["wife", "husband"], leaving: "husband", on: day("2013-01-01")), on: home)
        _ = try await fixture.save(
            RecordAdoption(of: .member("ward"), by: ["husband"], on: day("2012-06-01")), on: home)
        func alive(_ text: String) async throws -> Int? {
            try await fixture.exchange.export(home, on: day(text), as: fixture.office.actor).family.declared
                .childrenAlive
        }
        #expect(try await alive("2012-05-31") == 1)
        #expect(try await alive("2012-06-01") == 2)
        #expect(try await alive("2012-12-31") == 2)
        #expect(try await alive("2013-01-01") == 1)
    }
}
