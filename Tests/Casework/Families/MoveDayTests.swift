import Benefits
import Casework
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

/// On which day a family may move on, and whom a move concerns.
@Suite(.database, .serialized)
struct MoveDayTests {
    @Test(
        "an office hands a family on for a day after it came, not for that day or an earlier one",
        arguments: [("2026-09-30", false), ("2026-10-01", false), ("2026-10-02", true)])
    func handedOn(text: String, isTaken: Bool) async throws {
        let move = try await MoveFixture.open()
        try await move.accept(try await move.offer())
        let fault = try await move.fault {
            _ = try await move.offer(
                to: OfferMove.Destination(area: "990101001001", day: day(text), isRegistered: true),
                as: move.victory)
        }
        #expect(fault == (isTaken ? nil : .beforeTheOffice))
    }

    @Test(
        "who died before the day keeps the register and the home of then",
        arguments: [("2026-09-30", false), ("2026-10-01", true)])
    func dead(text: String, isMoved: Bool) async throws {
        let move = try await MoveFixture.open()
        _ = try await move.events.save(RecordDeath(of: "husband", on: day(text)), on: move.home)
        let outcome = try await move.accept(try await move.offer())
        func places(_ key: String) -> [String?] {
            outcome.after.family.people.first { $0.key == key }?.householdRegister.map(\.area) ?? []
        }
        #expect(places("wife") == ["990101001001", "990101001201"])
        #expect(places("husband").contains("990101001201") == isMoved, "\(places("husband"))")
    }
}
