package import Benefits
package import Rules
package import Store

/// The rules that register-wide acts decide by, and where they come from.
package struct RulesInForce: Sendable {
    package enum Origin: Sendable, Hashable {
        /// Number of the publication.
        case published(Int64)
        /// The configuration that came with the program: nothing has been published yet.
        case shipped
    }

    package let policy: Policy
    package let origin: Origin

    package init(policy: Policy, origin: Origin) {
        self.policy = policy
        self.origin = origin
    }

    package var publication: Int64? {
        if case .published(let number) = origin { number } else { nil }
    }
}

/// Finds kept and published rules and makes a policy of them.
package struct PublishedRules: Sendable {
    let store: Store
    private let reader: PolicyReader

    package init(store: Store, reader: @escaping PolicyReader) {
        self.store = store
        self.reader = reader
    }

    /// The published rules; before anything was published, those that came with the program.
    ///
    /// - Throws: `PublishingError.textsMissing`; the reader's faults where this version does not read the texts.
    package func inForce(
        or shipped: () throws -> Policy, as actor: Actor
    ) async throws -> RulesInForce {
        let found = try await reading(as: actor) { act in try await act.publicationInForce() }
        guard let found else { return RulesInForce(policy: try shipped(), origin: .shipped) }
        return RulesInForce(
            policy: try reader(try await ruleSet(found.rules, as: actor)), origin: .published(found.id))
    }

    /// All proposals, the latest first.
    package func history(as actor: Actor) async throws -> [StoredPublication] {
        try await reading(as: actor) { act in try await act.publications() }
    }

    /// A kept rule set by the number of a publication, by the first digits (8 or more) of its digest, or `published`.
    package func ruleSet(named name: String, as actor: Actor) async throws -> RuleSet {
        let rules: Int64? = try await reading(as: actor) { act in
            if name == "published" { return try await act.publicationInForce()?.rules }
            if let number = Int64(name), let found = try await act.publication(number) { return found.rules }
            guard name.utf8.count >= 8, name.utf8.allSatisfy(Self.isDigit) else { return nil }
            let found = try await act.ruleSets(beginning: name)
            return found.count == 1 ? found[0] : nil
        }
        guard let rules else { throw PublishingError.unknownRules }
        return try await ruleSet(rules, as: actor)
    }

    func ruleSet(_ rules: Int64, as actor: Actor) async throws -> RuleSet {
        let found: RuleSet?
        do {
            found = try await reading(as: actor) { act in try await act.ruleSet(rules) }
        } catch StoreError.unexpectedRow {
            throw PublishingError.textsMissing
        }
        guard let found else { throw PublishingError.textsMissing }
        return found
    }

    /// Rules belong to no area: any of the actor's will do.
    private func reading<Value>(
        as actor: Actor, _ body: (StoreSession) async throws -> Value
    ) async throws -> Value {
        try await store.act(as: actor, scope: actor.areas.first?.scope, readOnly: true, body)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
}
