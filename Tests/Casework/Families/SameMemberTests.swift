import Benefits
import Casework
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

/// One person is a member of a family once, whoever adds the person and when (D11).
@Suite(.database, .serialized)
struct SameMemberTests {
    private static let child = EventPerson(sex: .male, number: "990101201506070017")

    private func births(_ fixture: EventFixture, on home: Int64) async throws -> [EventFault?] {
        let birth = RecordBirth(of: Self.child, to: ["wife", "husband"], on: day("2015-06-07"))
        async let first = fixture.refusal(orNil: birth, on: home)
        async let second = fixture.refusal(orNil: birth, on: home)
        async let third = fixture.refusal(orNil: birth, on: home)
        return try await [first, second, third]
    }

    @Test("a child that three clerks add at the same moment is a member once, and two of them are told (D11)")
    func atOnce() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        let faults = try await births(fixture, on: home)
        #expect(faults.count { $0 == nil } == 1, "\(faults)")
        let family = try await fixture.family(home)
        #expect(family.people.count == 4 && family.parentage.count == 2)
        #expect(family.declared == DeclaredCounts(childrenEver: 2, childrenAlive: 2, householdSize: 4))
    }

    @Test("a child added to two families at the same moment is in one of them (D11, D5)")
    func twoFamilies() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        let other = try await fixture.register(EventFixture.other)
        let birth = RecordBirth(of: Self.child, to: ["wife", "husband"], on: day("2015-06-07"))
        async let first = fixture.refusal(orNil: birth, on: home)
        async let second = fixture.refusal(orNil: birth, on: other)
        let faults = try await [first, second]
        #expect(faults.compactMap(\.self) == [.numberHeld], "\(faults)")
        let people = try await fixture.family(home).people.count + fixture.family(other).people.count
        #expect(people == 7)
    }
}
