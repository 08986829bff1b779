import Benefits
import Casework
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

/// Closing a file ends no money, so a family that is paid is neither closed as of the past nor purged.
@Suite("Closing a family in payment", .database, .serialized)
struct ClosingTests {
    private static let period = RetentionPeriod(
        from: CivilDate(iso: "2026-01-01")!, years: 10, basis: "测试用期限")

    private func open() async throws -> TestOffice {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(10, from: 20).bytes)
        _ = try await office.determine()
        return office
    }

    @Test("A file is not closed before a register listed the family or an answer was given about it")
    func notBefore() async throws {
        let office = try await open()
        let home = try await office.home("H0023")
        func close(on day: CivilDate) async throws {
            try await CloseFamily(store: office.store).close(
                home, on: day, reason: "全户迁出", as: office.actor)
        }
        let last = AssistanceFixture.day
        await #expect(throws: RetentionError.closedBefore(last)) {
            try await close(on: last.adding(days: -1))
        }
        try await close(on: last)
    }

    @Test("A family that is paid by its last answers is not purged until an answer ends that")
    func inPayment() async throws {
        let office = try await open()
        let retaining = RetainFamilies(store: office.store, periods: [Self.period])
        var found = 0
        for number in 20...29 {
            let home = try await office.home("H00\(number)")
            // As if it had been closed long before it was decided on.
            let isPaid = try await office.store.act(as: office.actor) { session in
                try await session.close(home, on: CivilDate(iso: "2016-11-25")!, reason: "x")
                return try await session.lastAnswers(of: [home]).contains {
                    $0.outcome == .eligible && $0.amount != nil
                }
            }
            let listed = try await retaining.closed(on: AssistanceFixture.day, as: office.actor)
            let closed = try #require(listed.first { $0.file.home == home })
            #expect(closed.file.obstacles.contains(.paid) == isPaid)
            #expect(closed.isDue(on: AssistanceFixture.day) == !isPaid)
            found += isPaid ? 1 : 0
        }
        #expect((1...9).contains(found))
        let purge = try await retaining.propose(on: AssistanceFixture.day, reason: "期满", as: office.actor)
        #expect(purge.homes.count == 10 - found)
    }
}
