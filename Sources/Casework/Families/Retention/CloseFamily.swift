package import CivilCalendar
import Rules
package import Store

/// Records that the office has no more to do for a family. It hides nothing and changes no decision: the period for which
/// the file is kept begins.
package struct CloseFamily: Sendable {
    private let store: Store

    package init(store: Store) { self.store = store }

    /// - Parameter reason: sealed, like every free text.
    /// - Returns: how many benefits are paid on by the answers stored last: closing ends none of them.
    @discardableResult
    package func close(
        _ home: Int64, on day: CivilDate, reason: String, as actor: Actor, scope: Scope? = nil,
        request: RequestID = .new()
    ) async throws -> Int {
        guard !reason.allSatisfy(\.isWhitespace) else { throw RetentionError.reasonMissing }
        return try await store.act(as: actor, scope: scope, request: request) { session in
            guard try await session.closureDay(of: home) == nil else { throw RetentionError.alreadyClosed }
            if try await session.openOffer(of: home) != nil { throw RetentionError.offered }
            if let last = try await Self.lastDay(
                of: home, by: OfficeMoment(try await session.now()).day, session),
                day < last
            {
                throw RetentionError.closedBefore(last)
            }
            try await session.close(home, on: day, reason: reason)
            return try await session.lastAnswers(of: [home]).count {
                $0.outcome == .eligible && $0.amount != nil
            }
        }
    }

    /// The latest day on which something that is recorded of the family happened or began, a register listed it, or an
    /// answer was given about it.
    private static func lastDay(
        of home: Int64, by today: CivilDate, _ session: StoreSession
    ) async throws -> CivilDate? {
        let held = try await session.history(of: home).filter { $0.to == nil }.map(\.fact.row)
        let days =
            held.compactMap(\.valid.from)
            + held.filter { $0.kind == .vitalStates }.compactMap { $0.values[1].date }
            + (try await session.acts(on: home).compactMap(\.day))
            + (try await session.daysOfWork(on: home))
        return days.filter { $0 <= today }.max()
    }

    package func reopen(
        _ home: Int64, as actor: Actor, scope: Scope? = nil, request: RequestID = .new()
    ) async throws {
        try await store.act(as: actor, scope: scope, request: request) { session in
            _ = try await session.file(home)
            guard try await session.reopen(home) else { throw RetentionError.notClosed }
        }
    }
}
