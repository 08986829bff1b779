package import CivilCalendar
import Rules
package import Store

/// Records that the office has no more to do for a family. It hides nothing and changes no decision: the period for which
/// the file is kept begins.
package struct CloseFamily: Sendable {
    private let store: Store

    package init(store: Store) { self.store = store }

    /// - Parameter reason: sealed, like every free text.
    package func close(
        _ home: Int64, on day: CivilDate, reason: String, as actor: Actor, scope: Scope? = nil,
        request: RequestID = .new()
    ) async throws {
        guard !reason.allSatisfy(\.isWhitespace) else { throw RetentionError.reasonMissing }
        try await store.act(as: actor, scope: scope, request: request) { session in
            guard try await session.closureDay(of: home) == nil else { throw RetentionError.alreadyClosed }
            try await session.close(home, on: day, reason: reason)
        }
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
