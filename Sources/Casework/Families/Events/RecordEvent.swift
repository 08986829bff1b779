package import Benefits
package import CivilCalendar
package import Rules
package import Store

/// Shows what an event would change, and records it.
///
/// Both take the same way: the event is applied in a transaction, and a preview is rolled back. So what is shown is what
/// would be saved.
package struct RecordEvent: Sendable {
    private let store: Store
    private let rules: RuleBook
    private let terms: EventTerms

    package init(store: Store, rules: RuleBook, terms: EventTerms) {
        self.store = store
        self.rules = rules
        self.terms = terms
    }

    /// What an event changes. Numbers of its facts are in clear; ``EventChange/sentence(_:)`` masks them.
    package struct Outcome: Sendable {
        package let kind: EventKind
        package let changes: [EventChange]
        /// By person, the key in the family; of everybody who belongs or belonged to it.
        package let keys: [PersonID: String]
        /// The names by key, as the family's own facts have them.
        package let names: [String: String]
        /// The family before and after, as decisions read it.
        package let before: Dossier
        package let after: Dossier
        /// The same of other families that the event is about too.
        let others: [FamilyPair]
        package private(set) var flips: [DecisionFlip]
        package let warnings: [EventWarning]
        /// The family's last instant of knowledge before: saving with it refuses what changed meanwhile.
        package let basis: StoredInstant
        /// Nil for a preview.
        package let recordedAt: StoredInstant?

        /// The same with the decisions that it changes.
        func weighed(_ flips: [DecisionFlip]) -> Outcome {
            var outcome = self
            outcome.flips = flips
            return outcome
        }
    }

    /// What the event would change. Nothing is stored but the look.
    package func preview(
        _ event: any FamilyEvent, on home: Int64, today: CivilDate, as actor: Actor, scope: Scope? = nil,
        request: RequestID = .new()
    ) async throws -> Outcome {
        let showsWithdrawn = type(of: event).reachesWithdrawn
        try await store.act(
            as: actor, scope: scope, request: request, showsWithdrawn: showsWithdrawn
        ) { session in
            _ = try await session.file(home)
            try await session.recordLooks(at: [home], purpose: "event preview")
        }
        do {
            _ = try await EventFault.told {
                try await store.act(
                    as: actor, scope: scope, request: request, retries: 3, showsWithdrawn: showsWithdrawn
                ) { session in
                    throw RolledBack(
                        outcome: try await apply(event, home, today: today, reason: nil, session))
                }
            }
        } catch let preview as RolledBack {
            let outcome = try await weighed(preview.outcome, event, today: today)
            try await recordLooks(of: outcome, "event preview", as: actor, scope: scope, request: request)
            return outcome
        }
        throw StoreError.noSuchFamily
    }

    /// Looks at the other families of which a decision is shown.
    private func recordLooks(
        of outcome: Outcome, _ purpose: String, as actor: Actor, scope: Scope?, request: RequestID
    ) async throws {
        let shown = Set(outcome.flips.compactMap(\.family)).sorted()
        if shown.isEmpty { return }
        try await store.act(as: actor, scope: scope, request: request, looking: true) {
            try await $0.recordLooks(at: shown, purpose: purpose)
        }
    }

    /// Records the event.
    ///
    /// - Parameters:
    ///   - reason: in words of the office; sealed.
    ///   - basis: of the preview that was looked at; nil records whatever happened since.
    package func save(
        _ event: any FamilyEvent, on home: Int64, today: CivilDate, reason: String? = nil,
        basis: StoredInstant? = nil, as actor: Actor, scope: Scope? = nil, request: RequestID = .new()
    ) async throws -> Outcome {
        let outcome = try await EventFault.told {
            try await store.act(
                as: actor, scope: scope, request: request, retries: 3,
                showsWithdrawn: type(of: event).reachesWithdrawn
            ) { session in
                _ = try await session.file(home)
                try await session.recordLooks(at: [home], purpose: "event")
                let outcome = try await apply(event, home, today: today, reason: reason, session)
                if let basis, basis != outcome.basis { throw EventFault.changedMeanwhile }
                return outcome
            }
        }
        let told = try await weighed(outcome, event, today: today)
        try await recordLooks(of: told, "event", as: actor, scope: scope, request: request)
        return told
    }

    private struct RolledBack: Error {
        let outcome: Outcome
    }

    private func apply(
        _ event: any FamilyEvent, _ home: Int64, today: CivilDate, reason: String?, _ session: StoreSession
    ) async throws -> Outcome {
        let kind = type(of: event).kind
        let basis = try await session.lockedInstant(of: home)
        let before = try await session.dossier(of: home, on: today)
        let family = try await EventFamily(
            home, of: kind, happened: event.happened, naming: event.numbersNamed,
            undoing: (event as? UndoEvent)?.act, today: today, terms: terms, session)
        let keysBefore = family.members
        try await event.apply(to: family)
        if family.changes.isEmpty { throw EventFault.nothingChanges }
        try await family.requireCounting()
        try await family.warnOfBelongingTwice()
        try await family.recordAct(
            on: event.happened, reason: reason, undoing: (event as? UndoEvent)?.act)
        try await session.keepOverlapsOwed(of: family.visibleHomes, rules: rules, through: today)
        let after = try await session.dossier(of: home, on: today)
        let changes =
            type(of: event).closesFirst
            ? EventChange.pairs(
                opened: family.changes.compactMap(\.after), closed: family.changes.compactMap(\.before))
            : family.changes
        // Who left may be named by an act that is taken back.
        let history = try await session.history(of: home)
        let present = family.members.merging(keysBefore) { new, _ in new }
        let keys = Dictionary(present.map { ($0.value, $0.key) }) { first, _ in first }
            .merging(FamilyHistory.keys(history)) { present, _ in present }
        let names = before.family.names.merging(after.family.names) { _, after in after }
            .merging(FamilyHistory.names(history)) { present, _ in present }
        try EventFault.refuseNew(in: after, since: before, by: family.changes, of: kind, keys)
        return Outcome(
            kind: kind, changes: changes, keys: keys, names: names, before: before, after: after,
            others: try await pairs(family, today, session), flips: [],
            warnings: family.warnings + counted(kind, before, after, today), basis: basis,
            recordedAt: family.instant)
    }

    /// The other families of which something else is said by now, as they were known before the act and are now: it may be
    /// about their people, or about a child, parent or partner of theirs who belongs elsewhere.
    private func pairs(
        _ family: EventFamily, _ today: CivilDate, _ session: StoreSession
    ) async throws -> [FamilyPair] {
        let homes = family.visibleHomes.union(family.concerned).subtracting([family.home]).sorted()
        if homes.isEmpty { return [] }
        let before = try await session.dossiers(
            of: homes, on: today, known: .at(family.instant.sinceMillennium - 1))
        let after = try await session.dossiers(of: homes, on: today)
        return after.compactMap { now in
            guard let then = before.first(where: { $0.file.home == now.file.home }),
                then.dossier != now.dossier
            else { return nil }
            return FamilyPair(home: now.file.home, before: then.dossier, after: now.dossier)
        }
    }

    /// An act that lists a child is warned of counts that do not fit, any other where it makes them so.
    private func counted(
        _ kind: EventKind, _ before: Dossier, _ after: Dossier, _ today: CivilDate
    ) -> [EventWarning] {
        guard let fault = after.family.countFault(on: today) else { return [] }
        let listing: Set<EventKind> = [.birth, .adoption, .marriage]
        let isNew = before.family.countFault(on: today) != fault
        return isNew || listing.contains(kind) ? [.counts(fault)] : []
    }

    private func weighed(
        _ outcome: Outcome, _ event: any FamilyEvent, today: CivilDate
    ) async throws -> Outcome {
        let changed = outcome.changes.compactMap(\.firstDay).min() ?? .latest
        let day = event.happened.map { min($0, changed) } ?? outcome.firstDay
        let own = try DecisionFlip.between(
            outcome.before, outcome.after, called: outcome.keys.linkedKeys, rules: rules, since: day,
            today: today)
        let others = try outcome.others.flatMap { pair in
            try DecisionFlip.between(
                pair.before, pair.after, of: pair.home, rules: rules, since: day, today: today)
        }
        return outcome.weighed(own + others)
    }
}

extension RecordEvent.Outcome {
    /// The first day of which something else is said; the earliest there is where that is not stated.
    fileprivate var firstDay: CivilDate {
        let days = changes.flatMap { [$0.before, $0.after].compactMap { $0?.valid.from ?? .earliest } }
        return days.min() ?? .earliest
    }
}

extension EventFault {
    /// Registers what was typed; what does not hold together is said without the places of a file.
    static func said<Value>(_ act: () async throws -> Value) async throws -> Value {
        do {
            return try await act()
        } catch let faults as DataFaults {
            let texts = faults.faults.map(\.text)
            throw EventFault.contradicted(
                LocalizedText(
                    zh: texts.map(\.zh).joined(separator: "；"), en: texts.map(\.en).joined(separator: "; ")))
        }
    }

    /// Does something in the register; where another act gave a number out at the same moment, says that it is held.
    static func told<Value>(_ act: () async throws -> Value) async throws -> Value {
        do {
            return try await act()
        } catch  where StoreFault(error)?.isOfNumberHeld == true {
            throw EventFault.numberHeld
        } catch  where StoreFault(error) == .alreadyThere(constraint: "files_household_number_once") {
            throw EventFault.householdHeld
        }
    }
}
