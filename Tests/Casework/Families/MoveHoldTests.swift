import Benefits
import Casework
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

/// What an offer says of money that waits in the family that is to move.
@Suite(.database, .serialized)
struct MoveHoldTests {
    @Test("money that is held back is not said to be paid; once the number was compared with the paper it is")
    func held() async throws {
        let move = try await MoveFixture.open()
        let (events, office) = (move.events, move.events.office)
        let numbered = EventFixture.other.replacing(
            "born: 1976-03-10, died: null,",
            with:
                "born: 1976-03-10, died: null, documents: [{type: resident-id, number: \"990101197603106000\"}],"
        )
        let home = try await events.register(numbered)
        _ = try await events.save(RecordDeath(of: "son", on: day("2026-08-03")), on: home)
        _ = try await office.determine(as: move.east)
        func payments() async throws -> [String] {
            try await OfferMove(store: move.store, rules: events.policy.rules).preview(
                home, to: MoveFixture.destination, today: EventFixture.today, as: move.east
            ).items.filter { $0.kind == .payment }.map(\.zh)
        }
        let waiting = try await payments()
        #expect(waiting.count { $0.hasPrefix("暂不发放") } == 1, "\(waiting)")
        try await move.store.act(as: move.east) { session in
            let members = try await session.facts([.memberships], ofHomes: [home]).compactMap(\.row.memberID)
            let found = try #require(try await session.unconfirmedNumbers(of: members).first)
            try await session.confirmNumber(found.document, of: found.person, reason: "对照原件")
        }
        let paid = try await payments()
        #expect(paid.count == waiting.count && paid.allSatisfy { $0.hasPrefix("正在发放") }, "\(paid)")
    }
}
