package import Benefits
package import CivilCalendar
import Store

/// A page of pairs, and how many there are in all.
package struct PairList: Sendable {
    package let pairs: [PairInList]
    package let total: Int
    /// Overlaps of cover and of benefits that nobody has settled.
    package let openOverlaps: Int
    /// Benefits that another office pays as well and nobody has settled.
    package let openBetween: Int
}

/// A pair of entries that may be one person.
package struct PairInList: Sendable, Hashable {
    package let id: Int64
    package let score: Int
    package let reasons: [DuplicateReason]
    package let answer: DuplicateAnswer?
    package let entries: [DuplicateEntry]
}

/// A pair with everything a person needs to decide: both entries as they are held, numbers masked.
package struct OpenedPair: Sendable {
    package let id: Int64
    package let score: Int
    package let reasons: [DuplicateReason]
    /// What was said, the latest first.
    package let said: [Said]
    package let isMerged: Bool
    /// When they were merged, if they are: the entries are shown as they were until then.
    package let mergedAt: OfficeMoment?
    /// The entry registered earlier, then the other.
    package let entries: [ComparedEntry]
    /// The day the facts are shown for.
    package let day: CivilDate

    /// The number of the last answer, which a decision names; 0 before there is one.
    package var seen: Int64 { said.first?.id ?? 0 }

    /// What somebody said of the pair.
    package struct Said: Sendable, Hashable {
        let id: Int64
        package let answer: DuplicateAnswer
        package let reason: String?
        package let when: OfficeMoment
        package let actor: String
    }
}

extension Desk {
    /// A page of the pairs of the caller's area; each family shown is a recorded look.
    ///
    /// - Parameters:
    ///   - day: names, numbers and families as they were on this day.
    ///   - asKnown: the pairs known at this instant, as a person typed it, with the answers of then; nil is what is
    ///     held now. What waits elsewhere is counted as of now.
    package func duplicates(
        _ listing: PairFilter, on day: CivilDate? = nil, asKnown: String? = nil, page: Int, size: Int,
        _ caller: Caller
    ) async throws -> PairList {
        try await act(caller, looking: true) { session in
            let knowledge = try await session.knowledge(asked: asKnown)
            let shown = try await DecideDuplicates.list(
                listing.listing, offset: (page - 1) * size, limit: size, on: day, known: knowledge, session)
            return PairList(
                pairs: shown.map {
                    PairInList(
                        id: $0.pair.id, score: $0.pair.score, reasons: $0.pair.reasons,
                        answer: $0.pair.answer, entries: $0.entries)
                }, total: try await session.duplicateCount(listing.listing, known: knowledge),
                openOverlaps: try await session.overlaps().count,
                openBetween: try await session.officeOverlaps(includingPast: true).count(where: \.isOpen))
        }
    }

    /// Opens a pair; both families are looked at.
    package func openPair(_ id: Int64, today: CivilDate, _ caller: Caller) async throws -> OpenedPair {
        try await act(caller, looking: true) { session in
            guard let pair = try await session.duplicatePair(id) else { throw DeskError.notFound }
            let people = [pair.one, pair.other]
            let aliases = try await session.aliases(of: people)
            let isMerged = aliases.canonical(pair.one) == aliases.canonical(pair.other)
            let merged = isMerged ? try await session.mergedAt(people) : nil
            let before = merged.map { Knowledge.at($0.sinceMillennium - 1) }
            return OpenedPair(
                id: pair.id, score: pair.score, reasons: pair.reasons,
                said: try await session.answers(of: pair).map {
                    OpenedPair.Said(
                        id: $0.id, answer: $0.answer, reason: $0.reason, when: OfficeMoment($0.at),
                        actor: $0.by)
                }, isMerged: isMerged, mergedAt: merged.map { OfficeMoment($0) },
                entries: try await ComparedEntry.entries(
                    people, on: today, known: before ?? .current, session), day: today)
        }
    }

    /// Starts a search of the caller's area unless the same goes on, and waits for it a little.
    package func findDuplicates(_ caller: Caller) async throws {
        let worker = try await worker(caller)
        searches.start(worker.key, at: 0) { [self] reached in
            let result = try await FindDuplicates(store: store).run(
                as: worker.actor, scope: worker.scope, progress: reached)
            return EndedSearch(result: result, ended: try await moment(worker))
        }
        _ = try await searches.settle(worker.key)
    }

    /// The search of the caller's area that goes on, or the last one the caller asked this process for.
    ///
    /// - Throws: what a search ended with; the next one starts anew.
    package func duplicateSearch(_ caller: Caller) async throws -> DuplicateSearchState? {
        let key = try await worker(caller).key
        switch searches.state(key) {
        case nil: return nil
        case .running(let families): return .running(families: families)
        case .done(let search): return .ended(search)
        case .failed(let error):
            searches.forget(key)
            return try await translated { throw error }
        }
    }

    /// - Parameter seen: the number of the answer that whoever decides has seen; another one in between is a conflict.
    package func decidePair(
        _ id: Int64, _ answer: DuplicateAnswer, reason: String?, seen: Int64, _ caller: Caller
    ) async throws {
        try await translated {
            let (actor, scope) = try await person(caller)
            try await DecideDuplicates(store: store).decide(
                id, answer, reason: reason, seen: seen, as: actor, scope: scope)
        }
    }

    /// What merging a pair would come to; nothing is changed.
    package func mergePreview(
        _ id: Int64, keepsOther: Bool, today: CivilDate, _ caller: Caller
    ) async throws -> MergePreview {
        try await translated {
            let (actor, scope) = try await person(caller)
            return try await MergeDuplicates(store: store).preview(
                id, keepsOther: keepsOther, rules: policy.rules, today: today, as: actor, scope: scope)
        }
    }

    package func mergePair(
        _ id: Int64, keepsOther: Bool, reason: String, seen: Int64, _ caller: Caller
    ) async throws -> MergeDuplicates.Result {
        try await translated {
            let (actor, scope) = try await person(caller)
            return try await MergeDuplicates(store: store).merge(
                id, keepsOther: keepsOther, reason: reason, seen: seen, as: actor, scope: scope)
        }
    }

    package func undoMerge(_ id: Int64, reason: String, _ caller: Caller) async throws {
        try await translated {
            let (actor, scope) = try await person(caller)
            try await MergeDuplicates(store: store).undo(id, reason: reason, as: actor, scope: scope)
        }
    }

    /// Overlaps of cover and of benefits, settled or not; each family shown is a recorded look.
    ///
    /// - Parameter asKnown: as they were at this instant, as a person typed it; nil is what is held now.
    package func overlaps(
        on day: CivilDate? = nil, asKnown: String? = nil, _ caller: Caller
    ) async throws -> [UncoveredOverlap] {
        try await act(caller, looking: true) { session in
            try await UncoveredOverlap.list(
                on: day, known: try await session.knowledge(asked: asKnown), session)
        }
    }

    /// - Parameter chosen: of a benefit that two families' answers pay, the family that is paid; of covers the one that
    ///   stands.
    package func settleOverlap(
        _ id: Int64, choosing chosen: Int64?, reason: String, _ caller: Caller
    ) async throws {
        try await translated {
            let (actor, scope) = try await person(caller)
            try await SettleOverlaps(store: store).settle(
                overlap: id, choosing: chosen, reason: reason, as: actor, scope: scope)
        }
    }

    /// What was said of an overlap is taken back: it waits again.
    package func reopenOverlap(_ id: Int64, reason: String, _ caller: Caller) async throws {
        try await translated {
            let (actor, scope) = try await person(caller)
            try await SettleOverlaps(store: store).reopen(
                overlap: id, reason: reason, as: actor, scope: scope)
        }
    }
}

/// A search for people registered twice that came to its end.
package struct EndedSearch: Sendable, Hashable {
    package let result: FindDuplicates.Result
    package let ended: OfficeMoment
}

/// How far a search is.
package enum DuplicateSearchState: Sendable, Hashable {
    /// Families read so far; after the last one all people are compared.
    case running(families: Int)
    case ended(EndedSearch)
}

/// Which pairs a page lists.
package enum PairFilter: String, Sendable, Hashable, CaseIterable {
    case waiting, all, merged

    var listing: PairListing {
        switch self {
        case .waiting: .waiting
        case .all: .unmerged
        case .merged: .merged
        }
    }
}

extension DeskError {
    init(_ error: DuplicateError) {
        switch error {
        case .noSuchPair, .noSuchOverlap: self = .notFound
        case .answeredMeanwhile, .settledAlready, .notSettled: self = .conflict
        default: self = .refused(error.text)
        }
    }
}
