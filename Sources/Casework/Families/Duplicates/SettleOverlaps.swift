package import CivilCalendar
package import Store

/// Overlaps of cover and of benefits that merges and answers uncovered: which are open, how each was dealt with, and taking
/// that back. Money and cover wait until somebody says which of the two stands.
package struct SettleOverlaps: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// - Parameters:
    ///   - includingSettled: those of which somebody said what stands, too, as long as it counts.
    ///   - day: those whose covers both hold on this day, or whose families' last answers up to it both pay.
    ///   - knowledge: those that were open then.
    package func list(
        includingSettled: Bool = false, on day: CivilDate? = nil, known knowledge: Knowledge = .current,
        as actor: Actor, scope: Scope? = nil
    ) async throws -> [MergeOverlap] {
        try await store.act(as: actor, scope: scope, readOnly: true) { session in
            try await session.ask(as: knowledge)
            return try await session.overlaps(
                includingSettled: includingSettled, on: day, known: knowledge
            ).filter(\.counts)
        }
    }

    /// - Parameter chosen: of a benefit that two files pay, the file whose answer is paid; of two covers the one that
    ///   stands.
    package func settle(
        overlap id: Int64, choosing chosen: Int64?, reason: String, as actor: Actor, scope: Scope? = nil
    ) async throws {
        guard !reason.allSatisfy(\.isWhitespace) else { throw DuplicateError.reasonMissing }
        try await store.act(as: actor, scope: scope) { session in
            guard
                let overlap = try await session.overlaps(includingSettled: true).first(where: { $0.id == id })
            else { throw DuplicateError.noSuchOverlap }
            if overlap.isSettled { throw DuplicateError.settledAlready }
            guard let chosen, overlap.choices.contains(chosen) else {
                throw overlap.covers.isEmpty
                    ? DuplicateError.payerMissing(overlap.choices)
                    : DuplicateError.standingMissing(overlap.choices)
            }
            let isOfBenefits = overlap.covers.isEmpty
            let settled = try await session.settleOverlaps(
                id: id, payer: isOfBenefits ? chosen : nil, standing: isOfBenefits ? nil : chosen,
                reason: reason)
            guard settled == 1 else { throw DuplicateError.settledAlready }
            if !isOfBenefits { try await uniteCovers(of: overlap, session) }
        }
    }

    /// What was said of an overlap was wrong: it waits again, and so do money and cover.
    package func reopen(
        overlap id: Int64, reason: String, as actor: Actor, scope: Scope? = nil
    ) async throws {
        guard !reason.allSatisfy(\.isWhitespace) else { throw DuplicateError.reasonMissing }
        try await store.act(as: actor, scope: scope) { session in
            guard
                let overlap = try await session.overlaps(includingSettled: true).first(where: { $0.id == id })
            else { throw DuplicateError.noSuchOverlap }
            guard overlap.chosen != nil,
                try await session.releaseSettled(of: overlap.person, overlap: id, reason: reason) == 1
            else { throw DuplicateError.notSettled }
            if overlap.covers.isEmpty {
                try await session.keepBenefitOverlap(
                    of: overlap.person, programme: overlap.scheme, between: overlap.families[0],
                    and: overlap.families[1])
            } else {
                let entries = try await session.aliases(of: [overlap.person]).entries(of: [overlap.person])
                _ = try await session.keepOverlaps(of: entries, person: overlap.person)
                try await uniteCovers(of: overlap, session)
            }
        }
    }

    private func uniteCovers(of overlap: MergeOverlap, _ session: StoreSession) async throws {
        let aliases = try await session.aliases(of: [overlap.person])
        try await session.uniteCovers(
            of: aliases.entries(of: [overlap.person]), as: aliases.canonical(overlap.person))
    }
}
