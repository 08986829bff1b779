import Benefits
import CivilCalendar
import Store

extension AcceptedChanges {
    /// A death that a file brings is recorded as the event it is: with all that ends with a life, from its own day, and as
    /// an act of the family that can be undone.
    func recordDeath(_ change: ProposedChange, on died: CivilDate) async throws {
        guard let row = change.proposed.first else { return }
        let today = OfficeMoment(try await session.now()).day
        let family = try await EventFamily(
            home, of: .death, happened: died, today: today, terms: EventTerms(allowsTestIdentities: false),
            session)
        guard let key = family.key(of: row.owner) else { throw StoreError.noLongerHeld(.vitalStates) }
        do {
            try await family.record(deathOf: key, on: died)
        } catch EventFault.alreadyDead { throw StoreError.noLongerHeld(.vitalStates) }
        family.concernAllChanged()
        for file in family.concerned.union([home]).sorted() {
            try await session.record(
                ActRecord(
                    kind: EventKind.death.rawValue, day: died, at: family.instant,
                    recordedBy: session.actor.name, reason: nil), on: file)
        }
        try await session.recordAcceptance(
            of: change.number, in: importID, manner: .event(since: died), at: family.instant)
    }
}

extension ProposedChange {
    /// The day of a death that nobody has recorded.
    var death: CivilDate? {
        guard proposed.count == 1, proposed[0].kind == .vitalStates, !held.contains(where: \.isDeath) else {
            return nil
        }
        return proposed[0].values[1].date
    }

    /// How it is accepted where the line is accepted in a manner: what has a day of its own, or none, holds as it is said.
    func manner(in chosen: ChangeManner) -> ChangeManner {
        let rows = proposed + held
        switch rows.first?.kind {
        case .vitalStates, .parentage: return .correction
        case .particulars where Set(rows.map { [$0.values[1], $0.values[2], $0.values[3]] }).count > 1:
            return .correction
        default: return chosen
        }
    }
}
