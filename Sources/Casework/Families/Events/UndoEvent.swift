package import CivilCalendar
package import Store

/// Takes back an act that was recorded by mistake: what it opened is closed, what it closed is held again. Itself an act;
/// that something was recorded and taken back stays in the history.
package struct UndoEvent: FamilyEvent {
    package static let kind = EventKind.undo
    /// The instant that names the act.
    package let act: StoredInstant
    /// Since when what it takes back was said to hold.
    package let day: CivilDate

    package init(_ act: StoredInstant, since day: CivilDate) {
        self.act = act
        self.day = day
    }

    package func apply(to family: EventFamily) async throws {
        let acts = try await family.session.acts(on: family.home)
        guard let undone = acts.first(where: { $0.at == act }), undone.undoes == nil else {
            throw EventFault.noSuchAct
        }
        switch EventKind(rawValue: undone.kind) {
        case .moveOffered, .moveWithdrawn: throw EventFault.withdrawInstead
        case .movedIn: throw EventFault.moveBackInstead
        default: break
        }
        if acts.contains(where: { $0.undoes == act }) { throw EventFault.alreadyUndone }
        let history = try await family.session.history(of: family.home)
        let opened = history.filter { $0.from == act }
        // What a later act closed or changed cannot be taken back under it.
        guard opened.allSatisfy({ $0.to == nil }) else { throw EventFault.changedSince }
        for fact in opened { try await family.replace(fact.fact, by: nil) }
        for fact in history where fact.to == act { try await family.add(fact.fact.row) }
        if family.changes.isEmpty { throw EventFault.noSuchAct }
    }
}
