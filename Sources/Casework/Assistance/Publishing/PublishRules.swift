package import Benefits
package import CivilCalendar
import Rules
package import Store

/// A proposal as it was stored, with its impact.
package struct ProposedRules: Sendable {
    package let publication: StoredPublication
    package let impact: ImpactReport
}

/// Proposes rule files as those that register-wide acts decide by, and settles proposals.
///
/// A proposal takes effect at once where it moves no programme's eligible share by more than the office's limit;
/// otherwise, and always the first time, a second person has to approve it. What was shown to the second person must
/// still hold: where something else was published in between, the proposal is withdrawn and made again.
package struct PublishRules: Sendable {
    private let store: Store
    private let published: PublishedRules
    private let reader: PolicyReader
    private let engine: String
    private let limit: Int
    private let blockSize: Int

    /// - Parameters:
    ///   - engine: version of the program, kept with the proposal.
    ///   - limit: percentage points of the eligible share of any programme above which a second person is needed.
    package init(
        store: Store, reader: @escaping PolicyReader, engine: String, limit: Int, blockSize: Int = 400
    ) {
        self.store = store
        self.reader = reader
        published = PublishedRules(store: store, reader: reader)
        self.engine = engine
        self.limit = limit
        self.blockSize = blockSize
    }

    /// - Parameters:
    ///   - candidate: rules whose files are in order.
    ///   - cases: how many cases passed under them; whoever calls has run them, and none failed.
    ///   - shipped: what is decided by before anything was published.
    package func propose(
        _ candidate: Policy, cases: Int, reason: String, on day: CivilDate,
        instead shipped: () throws -> Policy,
        as actor: Actor, progress: @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws -> ProposedRules {
        guard actor.role == .administrator, actor.mayActFor(.everywhere) else {
            throw PublishingError.notTheirs
        }
        guard !reason.allSatisfy(\.isWhitespace) else { throw PublishingError.noReason }
        guard !UnsealedText.holdsNumber(reason) else { throw PublishingError.reasonHoldsNumber }
        guard !candidate.rules.programmes.isEmpty else { throw PublishingError.noProgrammes }
        try await act(as: actor, readOnly: true) { try await Self.checkFree($0) }
        let inForce = try await published.inForce(or: shipped, as: actor)
        if let number = inForce.publication, inForce.policy.ruleSet == candidate.ruleSet {
            throw PublishingError.alreadyPublished(publication: number)
        }
        let impact = try await RulesImpact(
            store: store, before: inForce.policy, after: candidate, blockSize: blockSize)(
                on: day, area: "root", as: actor, progress: progress)
        let needsSecond = inForce.publication == nil || impact.movesEligible(byMoreThan: limit)
        let stored = try await act(as: actor) { act in
            try await act.lockPublications()
            try await Self.checkFree(act)
            guard try await act.publicationInForce()?.id == inForce.publication else {
                throw PublishingError.outdated
            }
            let number = try await act.propose(
                PublicationProposal(
                    rules: try await act.keep(candidate.ruleSet), replaces: inForce.publication, day: day,
                    reason: reason, cases: cases, needsSecond: needsSecond, impact: impact.summary.text,
                    engine: engine))
            if !needsSecond { try await act.settle(number, .published, reason: nil) }
            return try await Self.publication(number, act)
        }
        return ProposedRules(publication: stored, impact: impact)
    }

    /// By a second person: another than who proposed.
    package func approve(_ id: Int64, as actor: Actor) async throws -> StoredPublication {
        try Self.checkSettler(actor)
        let waiting = try await act(as: actor, readOnly: true) { try await Self.open(id, $0) }
        guard waiting.proposedBy != actor.name else { throw PublishingError.samePerson }
        // What takes effect must be readable by the program that will decide by it.
        _ = try reader(try await published.ruleSet(waiting.rules, as: actor))
        return try await act(as: actor) { act in
            try await act.lockPublications()
            guard try await Self.open(id, act).replaces == act.publicationInForce()?.id else {
                throw PublishingError.outdated
            }
            try await act.settle(id, .published, reason: nil)
            return try await Self.publication(id, act)
        }
    }

    /// By who proposed, or by a second person who does not approve.
    package func withdraw(_ id: Int64, reason: String?, as actor: Actor) async throws -> StoredPublication {
        try Self.checkSettler(actor)
        if reason.map(UnsealedText.holdsNumber) == true { throw PublishingError.reasonHoldsNumber }
        return try await act(as: actor) { act in
            try await act.lockPublications()
            _ = try await Self.open(id, act)
            try await act.settle(id, .withdrawn, reason: reason)
            return try await Self.publication(id, act)
        }
    }

    private static func checkSettler(_ actor: Actor) throws(PublishingError) {
        guard actor.role == .administrator || actor.role == .benefitOfficer, actor.mayActFor(.everywhere)
        else {
            throw .notTheirs
        }
    }

    private static func checkFree(_ act: StoreSession) async throws {
        if let waiting = try await act.waitingPublication() {
            throw PublishingError.waiting(publication: waiting.id)
        }
    }

    private static func open(_ id: Int64, _ act: StoreSession) async throws -> StoredPublication {
        guard let found = try await act.publication(id) else {
            throw PublishingError.noSuchPublication(id: id)
        }
        guard found.settlement == nil else { throw PublishingError.settled(id: id) }
        return found
    }

    private static func publication(_ id: Int64, _ act: StoreSession) async throws -> StoredPublication {
        guard let found = try await act.publication(id) else {
            throw StoreError.unexpectedRow("assistance.publications")
        }
        return found
    }

    private func act<Value>(
        as actor: Actor, readOnly: Bool = false, _ body: (StoreSession) async throws -> Value
    ) async throws -> Value {
        try await store.act(as: actor, scope: .everywhere, readOnly: readOnly, body)
    }
}
