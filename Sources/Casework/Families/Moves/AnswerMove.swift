import Benefits
package import CivilCalendar
package import Rules
package import Store

/// The new office answers an offer: it takes the family over (迁入), or declines.
package struct AnswerMove: Sendable {
    private let store: Store
    private let rules: RuleBook
    private let terms: EventTerms

    package init(store: Store, rules: RuleBook, terms: EventTerms) {
        self.store = store
        self.rules = rules
        self.terms = terms
    }

    /// Takes the family over: from now on it is seen here and no longer there, but for what the old office made of it.
    package func accept(
        _ id: Int64, today: CivilDate, reason: String? = nil, as actor: Actor, scope: Scope? = nil,
        request: RequestID = .new()
    ) async throws -> RecordEvent.Outcome {
        let (move, outcome) = try await store.act(
            as: actor, scope: scope, request: request, retries: 3
        ) { session in
            let move = try await Self.offer(id, session)
            try await session.takeOver(move)
            // From here on the scope shows the family, unless its data were restricted since the offer.
            _ = try await session.file(move.home)
            let outcome = try await takeIn(move, today, reason, session)
            return (move, outcome)
        }
        let flips = try DecisionFlip.between(
            outcome.before, outcome.after, rules: rules, since: move.day, today: today)
        return outcome.weighed(flips)
    }

    /// The family stays where it is; the reason is shown to the old office.
    package func decline(
        _ id: Int64, reason: String, as actor: Actor, scope: Scope? = nil, request: RequestID = .new()
    ) async throws {
        try await store.act(as: actor, scope: scope, request: request, retries: 3) { session in
            let move = try await Self.offer(id, session)
            try await session.answer(move, .declined, reason: reason, at: try await session.now())
        }
    }

    /// An open offer to the acting office.
    private static func offer(_ id: Int64, _ session: StoreSession) async throws -> StoredMove {
        guard let move = try await session.lockOffer(id) else { throw EventFault.noSuchOffer }
        guard let path = Scope(path: move.to.path), session.scope.contains(path) else {
            throw EventFault.offeredByYou
        }
        return move
    }

    private func takeIn(
        _ move: StoredMove, _ today: CivilDate, _ reason: String?, _ session: StoreSession
    ) async throws -> RecordEvent.Outcome {
        // Between an offer and its answer a code may have ended, and people were born and died.
        _ = try await move.destination.area(today: today, session)
        let basis = try await session.lockedInstant(of: move.home)
        try await session.recordLooks(at: [move.home], purpose: "moved in")
        var before = try await session.dossier(of: move.home, on: today)
        before.family.handlingArea = move.from.area
        before.family.residenceArea = move.from.residence
        let family = try await EventFamily(
            move.home, of: .movedIn, today: today, terms: terms, session)
        for id in family.members.values.sorted() {
            // The dead stay registered where they were.
            if let died = try await family.death(of: id), died < move.day { continue }
            if move.isRegistered {
                for fact in try await family.held(.householdRegistrations, of: id)
                where fact.row.valid.contains(move.day) {
                    try await family.change(
                        fact, to: [fact.row.values[0], .text(move.to.area)], since: move.day)
                }
            }
            for fact in try await family.held(.residences, of: id) where fact.row.valid.contains(move.day) {
                try await family.change(fact, to: [.text(move.to.residence)], since: move.day)
            }
        }
        try await session.record(
            ActRecord(
                kind: EventKind.movedIn.rawValue, day: move.day, at: family.instant,
                recordedBy: session.actor.name, reason: reason), on: move.home)
        try await session.answer(move, .accepted, reason: reason, at: family.instant)
        try await session.keepOverlapsOwed(of: [move.home], rules: rules, through: today)
        let after = try await session.dossier(of: move.home, on: today)
        let keys = Dictionary(family.members.map { ($0.value, $0.key) }) { first, _ in first }
        try EventFault.refuseNew(in: after, since: before, by: family.changes, of: .movedIn, keys)
        return RecordEvent.Outcome(
            kind: .movedIn, changes: family.changes, keys: keys, names: after.family.names, before: before,
            after: after, others: [], flips: [], warnings: [], basis: basis,
            recordedAt: family.instant)
    }
}

extension StoredMove {
    /// Where the family was to go when it was offered.
    fileprivate var destination: OfferMove.Destination {
        OfferMove.Destination(area: to.area, residence: to.residence, day: day, isRegistered: isRegistered)
    }
}
