import Benefits
import Casework
import CivilCalendar
import TestSupport
import Testing

/// What is unlikely of a birth is said before it is saved, and recorded all the same once a person has seen it.
@Suite("Warnings of a birth", .database, .serialized)
struct BirthWarningTests {
    private static let unlikely: Set<EventWarning> = [.fatherLongDead, .birthsTooClose, .parentsKin]

    private func warnings(
        _ fixture: EventFixture, _ home: Int64, _ parents: [String], on text: String
    ) async throws -> Set<EventWarning> {
        let birth = RecordBirth(
            of: EventPerson(key: "baby", name: "测试·丁", sex: .female), to: parents, on: day(text))
        return Set(try await fixture.preview(birth, on: home).warnings).intersection(Self.unlikely)
    }

    @Test("A father who died more than a year before, to the day")
    func father() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        _ = try await fixture.save(RecordDeath(of: "husband", on: day("2020-06-15")), on: home)
        for (born, expected) in [
            ("2020-06-16", []), ("2021-06-15", []), ("2021-06-16", [.fatherLongDead]),
        ] as [(String, Set<EventWarning>)] {
            #expect(try await warnings(fixture, home, ["wife", "husband"], on: born) == expected, "\(born)")
        }
        #expect(try await warnings(fixture, home, ["wife"], on: "2023-01-01") == [])
    }

    @Test("Two births of one mother within five months that are no twins, to the day")
    func siblings() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        // The son was born on 2000-04-05.
        for (born, expected) in [
            ("1999-11-05", []), ("1999-11-06", [.birthsTooClose]), ("2000-03-28", [.birthsTooClose]),
            ("2000-03-29", []), ("2000-04-05", []), ("2000-04-12", []), ("2000-04-13", [.birthsTooClose]),
            ("2000-09-04", [.birthsTooClose]), ("2000-09-05", []),
        ] as [(String, Set<EventWarning>)] {
            #expect(try await warnings(fixture, home, ["wife"], on: born) == expected, "\(born)")
        }
        #expect(
            try await warnings(fixture, home, ["husband"], on: "2000-06-05") == [], "of a father's children")
    }

    @Test("A parent who is the child of the other")
    func kin() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        #expect(try await warnings(fixture, home, ["wife", "son"], on: "2020-01-01") == [.parentsKin])
        #expect(try await warnings(fixture, home, ["wife", "husband"], on: "2020-01-01") == [])
    }

    @Test("A grandchild is one more in the household and no child of the couple; three parents are refused")
    func grandchild() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        func birth(_ parents: [String]) -> RecordBirth {
            RecordBirth(
                of: EventPerson(key: "baby", name: "测试·丁", sex: .female), to: parents, on: day("2024-01-01"))
        }
        #expect(try await fixture.refusal(birth(["wife", "husband", "son"]), on: home) != nil)
        _ = try await fixture.save(birth(["son"]), on: home)
        let declared = try await fixture.family(home).declared
        #expect(
            [declared.childrenEver, declared.childrenAlive, declared.householdSize] == [1, 1, 4])
        _ = try await fixture.save(RecordDeath(of: "baby", on: day("2024-02-01")), on: home)
        let after = try await fixture.family(home).declared
        #expect([after.childrenEver, after.childrenAlive, after.householdSize] == [1, 1, 3])
    }
}
