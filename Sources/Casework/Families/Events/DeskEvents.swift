package import Benefits
package import CivilCalendar
package import Rules
import Store

/// A family before something is recorded of it: who may be named, and as of which moment it was looked at.
package struct FamilyForEvent: Sendable {
    package let home: Int64
    package let household: String?
    /// Numbers masked.
    package let dossier: Dossier
    /// Names the moment of knowledge: what is saved with it is refused where the family changed since.
    package let basis: String

    /// Who belongs to the family; people who are only tied to it are left out.
    package var members: [PersonFacts] {
        dossier.family.people.filter { !$0.key.hasPrefix(Dossier.linkedPrefix) }
    }

    /// Keys of the members whose marriage with a member is in force on a day.
    package func married(on day: CivilDate) -> Set<String> {
        let living = Set(
            members.filter { person in
                guard case .known = person.died else { return true }
                return false
            }.map(\.key))
        let unions = dossier.family.unions.filter {
            $0.endedBy == nil && $0.span.contains(day) && living.isSuperset(of: $0.partners)
        }
        return Set(unions.filter { $0.partners.count == 2 }.flatMap(\.partners))
    }
}

/// A family's history as its page shows it.
package struct OpenedHistory: Sendable {
    package let family: FamilyForEvent
    package let entries: [FamilyHistory.Entry]
    /// The instant whose knowledge this is; nil for what is held now.
    package let known: OfficeMoment?
    /// Whether the registration is withdrawn: nothing can be recorded of the family.
    package let isWithdrawn: Bool
}

/// What an event changes, in words, numbers masked.
package struct EventInWords: Sendable {
    package let kind: EventKind
    package let changes: [LocalizedText]
    package let flips: [FlipInWords]
    /// What to check before it is saved.
    package let warnings: [LocalizedText]
    /// As in ``FamilyForEvent/basis``, of the family that was weighed.
    package let basis: String
}

extension Desk {
    /// A family whose life event is to be recorded; the look is recorded.
    ///
    /// - Parameter showsWithdrawn: also one whose registration was withdrawn, to put it back.
    package func familyForEvent(
        _ home: Int64, today: CivilDate, showsWithdrawn: Bool = false, _ caller: Caller
    ) async throws -> FamilyForEvent {
        try await act(caller, showsWithdrawn: showsWithdrawn) { session in
            let view = try await ShowFamily.view(home, on: today, purpose: "event", session)
            return FamilyForEvent(
                home: home, household: view.file.householdNumber, dossier: view.dossier,
                basis: try await session.lockedInstant(of: home).basis)
        }
    }

    /// What an event would change. Nothing is stored but the look.
    ///
    /// - Throws: `EventFault` where the facts refuse it.
    package func preview(
        _ event: any FamilyEvent, on home: Int64, today: CivilDate, _ caller: Caller
    ) async throws -> EventInWords {
        try await translated {
            let (actor, scope) = try await person(caller)
            let outcome = try await recording.preview(
                event, on: home, today: today, as: actor, scope: scope, request: request(caller))
            return EventInWords(outcome)
        }
    }

    /// Records an event.
    ///
    /// - Parameter basis: of the preview that a person saw; where the family changed since, nothing is recorded.
    /// - Throws: `EventFault`, `.changedMeanwhile` among them.
    package func save(
        _ event: any FamilyEvent, on home: Int64, today: CivilDate, reason: String?, basis: String,
        _ caller: Caller
    ) async throws {
        guard let seen = StoredInstant(basis: basis) else { throw EventFault.changedMeanwhile }
        try await translated {
            let (actor, scope) = try await person(caller)
            _ = try await recording.save(
                event, on: home, today: today, reason: reason, basis: seen, as: actor, scope: scope,
                request: request(caller))
        }
    }

    /// A family's history, and who belongs to it for the title of its page.
    ///
    /// - Parameters:
    ///   - day: what happened on this day or before.
    ///   - asKnown: what was recorded until this instant, as a person typed it (``KnownInstant``).
    package func history(
        of home: Int64, on day: CivilDate? = nil, asKnown: String? = nil, today: CivilDate, _ caller: Caller
    ) async throws -> OpenedHistory {
        let (family, knowledge, isWithdrawn) = try await act(caller, looking: true, showsWithdrawn: true) {
            session in
            let knowledge = try await session.knowledge(asked: asKnown)
            let view = try await ShowFamily.view(
                home, on: today, known: knowledge, purpose: "event", session)
            return (
                FamilyForEvent(
                    home: home, household: view.file.householdNumber, dossier: view.dossier,
                    basis: try await session.lockedInstant(of: home).basis), knowledge,
                try await session.withdrawal(of: home) != nil
            )
        }
        return OpenedHistory(
            family: family, entries: try await entries(of: home, on: day, known: knowledge, caller),
            known: OfficeMoment(knowledge), isWithdrawn: isWithdrawn)
    }

    /// The taking back of an act, by its number in the history.
    ///
    /// - Throws: `EventFault.noSuchAct` where there is none.
    package func undoing(
        _ act: Int, of home: Int64, _ caller: Caller
    ) async throws -> (event: UndoEvent, entry: FamilyHistory.Entry) {
        guard let entry = try await entries(of: home, caller).first(where: { $0.act == act }) else {
            throw EventFault.noSuchAct
        }
        return (UndoEvent(entry.instant), entry)
    }

    /// What was recorded of a family after a moment.
    package func entries(
        of home: Int64, since basis: String, _ caller: Caller
    ) async throws -> [FamilyHistory.Entry] {
        guard let seen = StoredInstant(basis: basis) else { return [] }
        return try await entries(of: home, caller).filter {
            $0.instant.sinceMillennium > seen.sinceMillennium
        }
    }

    /// What was recorded of a family, as known, of a day and before.
    func entries(
        of home: Int64, on day: CivilDate? = nil, known knowledge: Knowledge = .current, _ caller: Caller
    ) async throws -> [FamilyHistory.Entry] {
        try await translated {
            let (actor, scope) = try await person(caller)
            return try await FamilyHistory(store: store)(
                home, on: day, known: knowledge, as: actor, scope: scope, request: request(caller))
        }
    }

    private var recording: RecordEvent { RecordEvent(store: store, rules: policy.rules, terms: terms) }

    func request(_ caller: Caller) -> RequestID { RequestID(request: caller.request) ?? .new() }
}

extension EventInWords {
    fileprivate init(_ outcome: RecordEvent.Outcome) {
        let linked = outcome.names.keys.compactMap { key in PersonID(linkedKey: key).map { ($0, key) } }
        let keys = outcome.keys.merging(linked) { present, _ in present }
        let sentences = FactSentence(
            keys, names: outcome.names, of: Int64(outcome.after.family.id ?? ""))
        kind = outcome.kind
        changes = outcome.changes.map(sentences.sentence)
        flips = outcome.flips.map { FlipInWords($0, unit: sentences.unit($0.unit)) }
        warnings = outcome.warnings.map(\.text)
        basis = outcome.basis.basis
    }
}

extension StoredInstant {
    /// As a form carries it.
    var basis: String { String(sinceMillennium) }

    init?(basis: String) {
        guard let microseconds = Int64(basis) else { return nil }
        self.init(sinceMillennium: microseconds)
    }
}
