import Benefits
package import CivilCalendar
import Rules
import Store

extension Desk {
    /// The moves of the caller's areas, out and in.
    ///
    /// - Parameters:
    ///   - day: only those whose first day at the new office is this day or an earlier one.
    ///   - asKnown: as known at this instant, as a person typed it; nil is what is held now.
    package func moves(
        all: Bool = false, on day: CivilDate? = nil, asKnown: String? = nil, _ caller: Caller
    ) async throws -> [MoveOffer] {
        try await act(caller, looking: true) { session in
            try await ListMoves.offers(
                all: all, on: day, known: try await session.knowledge(asked: asKnown), session)
        }
    }

    /// One move of the caller's areas, whatever became of it.
    ///
    /// - Throws: `notFound` where there is none, or it is between other offices.
    package func move(_ id: Int64, _ caller: Caller) async throws -> MoveOffer {
        try await act(caller, looking: true) { session in
            guard let move = try await ListMoves.offers(all: true, only: id, session).first else {
                throw DeskError.notFound
            }
            return move
        }
    }

    /// The areas a family can go to on a day, in order of their codes.
    package func destinations(on day: CivilDate, _ caller: Caller) async throws -> [NamedArea] {
        try await act(caller, readOnly: true) { session in
            try await session.areas().map(\.record).filter { $0.level != .root && $0.valid.contains(day) }
                .map {
                    NamedArea(
                        code: $0.code, name: LocalizedText(zh: $0.nameZh, en: $0.nameEn ?? $0.nameZh))
                }.sorted { $0.code < $1.code }
        }
    }

    /// The open offer of a family; nil where there is none.
    package func openOffer(of home: Int64, _ caller: Caller) async throws -> Int64? {
        try await act(caller, readOnly: true) { try await $0.openOffer(of: home) }
    }

    /// What an offer would show. Nothing is stored but the look.
    ///
    /// - Throws: `EventFault` where the family cannot go there.
    package func previewMove(
        of home: Int64, to destination: OfferMove.Destination, today: CivilDate, reason: String?,
        _ caller: Caller
    ) async throws -> MoveShown {
        try await translated {
            let (actor, scope) = try await person(caller)
            return try await OfferMove(store: store, rules: policy.rules).preview(
                home, to: destination, today: today, reason: reason, as: actor, scope: scope,
                request: request(caller))
        }
    }

    /// Offers a family to another office.
    ///
    /// - Parameter basis: of ``FamilyForEvent/basis`` when it was looked at; where the family changed since, nothing is
    ///   offered.
    /// - Returns: the number of the move.
    package func offerMove(
        of home: Int64, to destination: OfferMove.Destination, today: CivilDate, reason: String?,
        basis: String, _ caller: Caller
    ) async throws -> Int64 {
        guard let seen = StoredInstant(basis: basis) else { throw EventFault.changedMeanwhile }
        return try await translated {
            let (actor, scope) = try await person(caller)
            return try await OfferMove(store: store, rules: policy.rules)(
                home, to: destination, today: today, reason: reason, basis: seen, as: actor, scope: scope,
                request: request(caller))
        }
    }

    /// Takes a family over that was offered to the caller's office.
    package func acceptMove(
        _ id: Int64, today: CivilDate, reason: String?, _ caller: Caller
    ) async throws {
        try await translated {
            let (actor, scope) = try await person(caller)
            _ = try await AnswerMove(store: store, rules: policy.rules, terms: terms).accept(
                id, today: today, reason: reason, as: actor, scope: scope, request: request(caller))
        }
    }

    /// Leaves a family that was offered where it is.
    package func declineMove(_ id: Int64, reason: String, _ caller: Caller) async throws {
        try await translated {
            let (actor, scope) = try await person(caller)
            try await AnswerMove(store: store, rules: policy.rules, terms: terms).decline(
                id, reason: reason, as: actor, scope: scope, request: request(caller))
        }
    }

    /// Takes back an offer of the caller's office.
    package func withdrawMove(_ id: Int64, reason: String?, _ caller: Caller) async throws {
        try await translated {
            let (actor, scope) = try await person(caller)
            try await OfferMove(store: store, rules: policy.rules).withdraw(
                id, reason: reason, as: actor, scope: scope, request: request(caller))
        }
    }
}
