package import CivilCalendar
import Rules
package import Store

/// Takes back an act that was recorded by mistake: what it opened is closed, what it closed is held again. Itself an act;
/// that something was recorded and taken back stays in the history. Who took back the wrong act takes that back, which
/// puts the act's facts in force again; each act is taken back once, the last of such a row stands.
package struct UndoEvent: FamilyEvent {
    package static let kind = EventKind.undo
    package static let closesFirst = true
    package static let reachesWithdrawn = true
    /// The instant that names the act.
    package let act: StoredInstant

    package var happened: CivilDate? { nil }

    package init(_ act: StoredInstant) { self.act = act }

    package func apply(to family: EventFamily) async throws {
        let acts = try await family.session.acts(on: family.home)
        guard let undone = acts.first(where: { $0.at == act }) else { throw EventFault.noSuchAct }
        if let before = acts.first(where: { $0.at == undone.undoes }), !before.isPutBackByUndoing {
            throw before.kind == EventKind.merged.rawValue
                ? EventFault.mergeAgainInstead : EventFault.withdrawRegistrationInstead
        }
        switch EventKind(rawValue: undone.kind) {
        case .moveOffered, .moveWithdrawn: throw EventFault.withdrawInstead
        case .movedIn: throw EventFault.moveBackInstead
        case .merged: throw EventFault.undoMergeInstead
        case .registered: throw EventFault.withdrawRegistrationInstead
        default: break
        }
        if acts.contains(where: { $0.undoes == act }) { throw EventFault.alreadyUndone }
        try await putBack(undone, family)
        let others = try await Self.acts(in: family.visibleHomes.subtracting([family.home]), family.session)
        family.concern(others.filter { $0.value.contains { $0.at == act } }.keys)
        let history = try await family.past()
        let all = acts + others.values.joined()
        let opened = try history.filter { $0.from == act }.map { try Self.held($0, history, all) }
        for fact in opened { try await family.replace(fact.fact, by: nil) }
        let reopened = history.filter { $0.to == act }.map(\.fact.row)
        try await requireRegistered(reopened, family)
        for row in reopened {
            if let id = row.memberID, !family.members.values.contains(id) {
                try await family.requireUnrestricted(id)
            }
            try await family.add(row)
        }
        try await takeBack(
            Set(opened.map(\.fact.row).filter { $0.kind == .particulars }.map(\.owner)), family)
        if family.changes.isEmpty { throw EventFault.noSuchAct }
        let moves = try await family.session.moves(of: family.home)
        if moves.contains(where: { $0.answeredAt == act && $0.answer == .imported }) {
            family.warn(.villageStays)
        }
    }

    /// Whoever the act registered is registered no more, and what was said of the person since goes along.
    ///
    /// - Throws: `EventFault.reliedOn` where the person stands in a family by a later act, is somebody's parent, partner or
    ///   guardian, was merged or insured.
    private func takeBack(_ people: Set<PersonID>, _ family: EventFamily) async throws {
        var gone: [PersonID] = []
        for person in people.sorted() where try await family.held(.particulars, of: person).isEmpty {
            gone.append(person)
        }
        for fact in try await family.session.facts(FactKind.ofPerson, ofPeople: gone, numbers: .clear) {
            try await family.replace(fact, by: nil)
        }
        let obstacles = try await family.session.withdrawalObstacles(ofPeople: gone)
        if !obstacles.isEmpty { throw EventFault.reliedOn(WithdrawalObstacle.ofPeople(obstacles)) }
    }

    /// Nobody comes back whose own registration was withdrawn since.
    private func requireRegistered(_ rows: [FactRow], _ family: EventFamily) async throws {
        let people = rows.flatMap { $0.named + [$0.memberID].compactMap(\.self) }
        let homes = Set(people.map(\.home)).subtracting([family.home])
        if try await family.session.withdrawn(among: homes.sorted()).isEmpty { return }
        throw EventFault.reliedOn(
            LocalizedText(
                zh: "其中有人所在家庭的登记已撤回，不能恢复；请先恢复那一户的登记（families withdrawn）。",
                en:
                    "somebody it is about is of a family whose registration was withdrawn; put that back first "
                    + "(families withdrawn)"))
    }

    /// The acts on other families, which the act may have been about too.
    private static func acts(
        in files: Set<Int64>, _ session: StoreSession
    ) async throws -> [Int64: [ActRecord]] {
        var found: [Int64: [ActRecord]] = [:]
        for file in files.sorted() { found[file] = try await session.acts(on: file) }
        return found
    }

    /// Only the act that withdrew a registration can be undone while it is withdrawn; that shows the family again.
    private func putBack(_ undone: ActRecord, _ family: EventFamily) async throws {
        guard let open = try await family.session.withdrawal(of: family.home) else { return }
        guard undone.at == open.at else { throw StoreError.withdrawn(on: open.day) }
        try await family.session.reinstate(family.home, on: family.today, at: family.instant)
    }

    /// What is held of a fact today: itself, or what an undoing put back after a later act had closed it.
    ///
    /// - Throws: `EventFault.changedSince` where a later act that stands closed or changed it.
    private static func held(
        _ fact: HistoricFact, _ history: [HistoricFact], _ acts: [ActRecord]
    ) throws(EventFault) -> HistoricFact {
        var fact = fact
        while let closed = fact.to {
            let back = acts.first { $0.undoes == closed }?.at
            let again = history.first { $0.from == back && $0.fact.row == fact.fact.row }
            guard let again, back != nil else { throw .changedSince }
            fact = again
        }
        return fact
    }
}
