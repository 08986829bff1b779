import Benefits
import CivilCalendar
import Store

extension AcceptedChanges {
    /// A death that a file brings is recorded as the event it is: with all that ends with a life, from its own day, and as
    /// an act of the family that can be undone. Another day of a death that is held corrects it, and what it brought
    /// follows.
    ///
    /// - Returns: the death, from whose day the counts of the line hold; nil where the change is of none.
    func recordDeath(_ change: ProposedChange) async throws -> DeathOfLine? {
        guard change.proposed.count == 1, let row = change.proposed.first, row.kind == .vitalStates,
            let died = row.values[1].date
        else { return nil }
        let held = change.held.first { $0.isDeath }
        let kind = held == nil ? EventKind.death : .factCorrected
        let family = try await event(kind, happened: held == nil ? died : nil)
        try await telling(change) {
            if let held {
                let facts = try await family.held(.vitalStates, of: row.owner)
                guard let fact = facts.first(where: { $0.row == held }) else {
                    throw StoreError.noLongerHeld(.vitalStates)
                }
                try await family.correct(death: fact, to: row)
            } else {
                guard let key = family.key(of: row.owner) else { throw StoreError.noLongerHeld(.vitalStates) }
                try await family.record(deathOf: key, on: died)
            }
        }
        let happened = held == nil ? died : nil
        try await accepted(
            change, as: happened.map { .event(since: $0) } ?? .correction, by: family, happened: happened)
        return DeathOfLine(day: died, acceptedAt: family.instant)
    }

    /// The family for an event that a file brings.
    func event(_ kind: EventKind, happened: CivilDate? = nil) async throws -> EventFamily {
        try await EventFamily(
            home, of: kind, happened: happened, today: OfficeMoment(try await session.now()).day,
            terms: EventTerms(allowsTestIdentities: false), session)
    }

    /// Records what a change brings; what does not hold together is said with its line.
    func telling(_ change: ProposedChange, _ record: () async throws -> Void) async throws {
        do {
            try await record()
        } catch EventFault.alreadyDead {
            throw StoreError.noLongerHeld(.vitalStates)
        } catch let fault as EventFault {
            throw ImportError.event(line: change.line, fault.text)
        }
    }

    /// Keeps the event as an act of the family, and that the change was accepted by it.
    func accepted(
        _ change: ProposedChange, as manner: ChangeManner, by family: EventFamily, happened: CivilDate?
    ) async throws {
        try await family.recordAct(on: happened, reason: nil)
        try await session.recordAcceptance(
            of: change.number, in: importID, manner: manner, at: family.instant)
    }
}

/// A death that a line of a file says.
struct DeathOfLine {
    let day: CivilDate
    /// When it was accepted from the file; nil where it was held already.
    let acceptedAt: StoredInstant?
}

extension ProposedChange {
    func deaths(acceptedAt instant: StoredInstant?) -> [DeathOfLine] {
        proposed.filter(\.isDeath).compactMap { row in
            row.values[1].date.map { DeathOfLine(day: $0, acceptedAt: instant) }
        }
    }

    /// How it is accepted where the line is accepted in a manner: what has a day of its own, or none, holds as it is said.
    func manner(in chosen: ChangeManner) -> ChangeManner {
        let rows = proposed + held
        switch rows.first?.kind {
        case .vitalStates, .parentage, .documents: return .correction
        case .particulars where Set(rows.map { [$0.values[1], $0.values[2], $0.values[3]] }).count > 1:
            return .correction
        default: return chosen
        }
    }
}
