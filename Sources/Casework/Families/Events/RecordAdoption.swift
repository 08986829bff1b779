package import CivilCalendar
import Store

/// People of the family adopted a child (收养), who may be of the family, registered elsewhere, or new.
package struct RecordAdoption: DatedEvent {
    package enum Child: Sendable, Hashable {
        case member(String)
        case newcomer(Newcomer)
    }

    package static let kind = EventKind.adoption
    package let child: Child
    package let parents: [String]
    package let day: CivilDate

    package var numbersNamed: [String] {
        if case .newcomer(.registered(let number, _, _)) = child { [number] } else { [] }
    }

    package init(of child: Child, by parents: [String], on day: CivilDate) {
        self.child = child
        self.parents = parents
        self.day = day
    }

    package func apply(to family: EventFamily) async throws {
        try family.requirePast(day)
        guard Set(parents).count == parents.count, !parents.isEmpty else { throw EventFault.samePerson }
        let ids = try parents.map(family.person)
        for id in ids { try await family.requireLiving(id, on: day) }
        let (id, joins) = try await adopted(family)
        if joins { try await family.leaveOthers(id, joining: ids, on: day) }
        if ids.contains(id) { throw EventFault.samePerson }
        try await family.requireLiving(id, on: day)
        let known = try await family.held(.parentage, of: id)
        let counted = try await family.isChildOfMember(id, on: day)
        let before = try await family.otherFamilies(counting: id, on: day).filter(\.isParents).map(\.file)
        for parent in ids {
            let isTheirs = known.contains {
                $0.row.personID(at: 0) == parent && $0.row.valid.overlaps(.since(day))
            }
            if isTheirs { throw EventFault.alreadyTheirChild }
            try await family.add(
                FactRow(
                    .parentage, home: id.home, person: id.person, parent.values + [.text("adoption")],
                    valid: .since(day)))
        }
        // A step-child whom the other partner adopts was counted as the family's child before.
        try await family.declare(
            ever: counted ? 0 : 1, alive: counted ? 0 : 1, household: joins ? 1 : 0, of: id,
            since: day, until: joins ? nil : family.departure(ofAll: ids))
        let others = try await family.otherFamilies(counting: id, on: day)
        try await family.declare(in: others, of: id, since: day) { other in
            let more: Int64 = other.isParents && !before.contains(other.file) ? 1 : 0
            return (ever: more, alive: more, household: 0)
        }
    }

    private func adopted(_ family: EventFamily) async throws -> (PersonID, joins: Bool) {
        switch child {
        case .member(let key): (try family.person(key), false)
        case .newcomer(let newcomer):
            (try await family.takeUp(newcomer, standard: "child", since: day), true)
        }
    }
}
