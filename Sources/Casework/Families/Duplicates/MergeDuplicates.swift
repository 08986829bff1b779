import Benefits
package import CivilCalendar
package import Rules
package import Store

/// Makes two entries of the register one person, and takes it back.
///
/// A merge writes an alias: no fact moves, reads unite them; what families declared follows a death of which only one entry
/// knew (``MergedCounts``). Before and after, every table holds as many rows of the
/// person as of the two entries. Covers of one product on the same days, and benefits that both
/// families are paid for the person, are listed and block money until settled.
package struct MergeDuplicates: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// What a merge came to.
    package struct Result: Sendable, Hashable {
        package var kept: PersonID
        package var merged: PersonID
        /// Rows that stand on the person, equal before and after.
        package var rows: Int64
        package var overlaps: Int
        /// Rows of each table on the entry kept and on the other, before the merge.
        package var tables: [Table] = []
        /// What the merge uncovers: covers on the same days, benefits of two families.
        package var found: [UncoveredOverlap] = []
        /// What families declared and the merge changes.
        var declared: [EventChange] = []
    }

    /// Rows of one table, by its name in the database.
    package struct Table: Sendable, Hashable {
        package let name: String
        package let kept: Int64
        package let merged: Int64
    }

    /// - Parameters:
    ///   - keepsOther: the second entry of the pair is the one kept; otherwise the first, which was registered earlier.
    ///   - seen: as in ``DecideDuplicates/decide(_:_:reason:seen:as:scope:)``.
    package func merge(
        _ id: Int64, keepsOther: Bool = false, reason: String, seen: Int64? = nil, as actor: Actor,
        scope: Scope? = nil
    ) async throws -> Result {
        guard !reason.allSatisfy(\.isWhitespace) else { throw DuplicateError.reasonMissing }
        return try await store.act(as: actor, scope: scope) { session in
            guard let pair = try await session.duplicatePair(id) else { throw DuplicateError.noSuchPair }
            try await session.requireLastAnswer(seen, of: pair)
            if pair.answer == .notSame { throw DuplicateError.saidTwo }
            return try await Self.merge(pair, keepsOther: keepsOther, reason: reason, session)
        }
    }

    /// What a merge would come to: everything is done and taken back.
    package func preview(
        _ id: Int64, keepsOther: Bool, rules: RuleBook, today: CivilDate, as actor: Actor, scope: Scope? = nil
    ) async throws -> MergePreview {
        do {
            return try await store.act(as: actor, scope: scope) { session in
                guard let pair = try await session.duplicatePair(id) else { throw DuplicateError.noSuchPair }
                if pair.answer == .notSame { throw DuplicateError.saidTwo }
                let (kept, merged) = keepsOther ? (pair.other, pair.one) : (pair.one, pair.other)
                let effects = try await MergeEffects(kept: kept, merged: merged, today: today, session)
                let result = try await Self.merge(pair, keepsOther: keepsOther, reason: "preview", session)
                throw TakenBack(preview: try await effects.preview(of: result, session))
            }
        } catch let outcome as TakenBack {
            return try outcome.preview(rules)
        }
    }

    private struct TakenBack: Error {
        let preview: @Sendable (RuleBook) throws -> MergePreview
    }

    private static func merge(
        _ pair: DuplicatePair, keepsOther: Bool, reason: String, _ session: StoreSession
    ) async throws -> Result {
        let (kept, merged) = keepsOther ? (pair.other, pair.one) : (pair.one, pair.other)
        try await session.lockMerges()
        guard try await session.restricted(among: [kept, merged]).isEmpty else {
            throw DuplicateError.restricted
        }
        let instant = try await session.knowledgeInstant(of: [kept.home, merged.home])
        let aliases = try await session.aliases(of: [kept, merged])
        guard aliases.canonical(merged) == merged else { throw DuplicateError.mergedAlready }
        let canonical = aliases.canonical(kept)
        guard canonical != merged else { throw DuplicateError.mergedAlready }
        let before = try await session.references(to: aliases.entries(of: [kept, merged]))
        let ofMerged = try await session.references(to: aliases.entries(of: [merged]))
        let counts = try await MergedCounts(
            aliases.entries(of: [kept]), aliases.entries(of: [merged]), session)
        let declared = try await counts?.follow() ?? []
        try await session.addAlias(merged, of: canonical, reason: reason, known: instant)
        let entries = try await session.aliases(of: [canonical]).entries(of: [canonical])
        let after = try await session.references(to: entries)
        guard before == after else { throw DuplicateError.countsDiffer }
        try await session.uniteCovers(of: entries, as: canonical)
        let overlaps =
            try await session.keepOverlaps(of: entries, person: canonical)
            + session.keepBenefitOverlaps(of: entries)
        try await session.answer(pair, .same, reason: reason)
        return Result(
            kept: canonical, merged: merged, rows: after.values.reduce(0, +), overlaps: overlaps,
            tables: tables(before, ofMerged), found: try await UncoveredOverlap.list(of: canonical, session),
            declared: declared)
    }

    /// "families.documents by home" and such, summed up by table.
    private static func tables(_ all: [String: Int64], _ ofMerged: [String: Int64]) -> [Table] {
        func name(_ key: String) -> String { key.split(separator: " ").first.map(String.init) ?? key }
        return Dictionary(grouping: all.keys, by: name).map { table, keys in
            let merged = keys.reduce(0) { $0 + (ofMerged[$1] ?? 0) }
            return Table(name: table, kept: keys.reduce(0) { $0 + (all[$1] ?? 0) } - merged, merged: merged)
        }.filter { $0.kept + $0.merged > 0 }.sorted { $0.name < $1.name }
    }

    /// The two entries of a pair are two people again, and the pair waits for an answer; the overlaps that the merge found
    /// are no longer any.
    package func undo(
        _ id: Int64, reason: String, as actor: Actor, scope: Scope? = nil
    ) async throws {
        guard !reason.allSatisfy(\.isWhitespace) else { throw DuplicateError.reasonMissing }
        try await store.act(as: actor, scope: scope) { session in
            guard let pair = try await session.duplicatePair(id) else { throw DuplicateError.noSuchPair }
            try await session.lockMerges()
            let aliases = try await session.aliases(of: [pair.one, pair.other])
            let canonical = aliases.canonical(pair.one)
            guard canonical == aliases.canonical(pair.other),
                let merged = [pair.one, pair.other].first(where: { $0 != canonical })
            else { throw DuplicateError.notMerged }
            let instant = try await session.knowledgeInstant(of: [pair.one.home, pair.other.home])
            try await session.closeAlias(merged, of: canonical, known: instant, reason: reason)
            _ = try await session.settleOverlaps(of: canonical, reason: reason)
            try await session.releaseSettled(of: canonical, reason: reason)
            var parted: [Set<PersonID>] = []
            for person in [merged, canonical] {
                let entries = try await session.aliases(of: [person]).entries(of: [person])
                try await session.uniteCovers(of: entries, as: person)
                parted.append(entries)
            }
            try await MergedCounts(parted[0], parted[1], session)?.takeBack()
            try await session.proposeAgain(pair)
            try await session.answer(pair, .later, reason: reason)
        }
    }
}
