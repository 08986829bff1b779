package import CivilCalendar
import Foundation
import Rules
package import Store

/// The moves of an office, out and in: its own offers and those made to it.
package struct ListMoves: Sendable {
    private let store: Store

    package init(store: Store) { self.store = store }

    /// - Parameters:
    ///   - all: the answered ones too.
    ///   - day: only those whose first day at the new office is this day or an earlier one.
    ///   - knowledge: offered by then; one that was answered later was open.
    package func callAsFunction(
        all: Bool = false, on day: CivilDate? = nil, known knowledge: Knowledge = .current, as actor: Actor,
        scope: Scope? = nil
    ) async throws -> [MoveOffer] {
        try await store.act(as: actor, scope: scope, looking: true) { session in
            try await session.ask(as: knowledge)
            return try await Self.offers(all: all, on: day, known: knowledge, session)
        }
    }

    /// Inside another act; the families are looked at, which is recorded where they are the asker's own.
    ///
    /// - Parameter id: only this one.
    static func offers(
        all: Bool, only id: Int64? = nil, on day: CivilDate? = nil, known knowledge: Knowledge = .current,
        _ session: StoreSession
    ) async throws -> [MoveOffer] {
        let moves = try await session.moves(openOnly: !all, only: id, on: day, known: knowledge)
        let names = Dictionary(
            try await session.areas().map {
                (
                    $0.record.code,
                    LocalizedText(zh: $0.record.nameZh, en: $0.record.nameEn ?? $0.record.nameZh)
                )
            }, uniquingKeysWith: { first, _ in first })
        try await session.recordLooks(at: Set(moves.map(\.home)).sorted(), purpose: "moves")
        let files = try await session.files(Set(moves.map(\.home)).sorted())
        let households = Dictionary(
            files.map { ($0.home, $0.householdNumber) }, uniquingKeysWith: { first, _ in first })
        return try moves.map {
            try MoveOffer($0, household: households[$0.home] ?? nil, names, session.scope)
        }
    }
}

extension MoveOffer {
    fileprivate init(
        _ move: StoredMove, household: String?, _ names: [String: LocalizedText], _ scope: Scope
    ) throws {
        id = move.id
        home = move.home
        self.household = household
        from = names.area(move.from.area)
        to = names.area(move.to.area)
        residence = names.area(move.to.residence)
        day = move.day
        isRegistered = move.isRegistered
        offeredBy = move.offeredBy
        offeredAt = OfficeMoment(move.offeredAt)
        shown = try move.shown.map { try JSONDecoder().decode(MoveShown.self, from: Data($0.utf8)) }
        answer = move.answer
        answeredBy = move.answeredBy
        answeredAt = move.answeredAt.map { OfficeMoment($0) }
        answerReason = move.answerReason
        isIncoming = Scope(path: move.to.path).map(scope.contains) ?? false
        isOutgoing = Scope(path: move.from.path).map(scope.contains) ?? false
    }
}
