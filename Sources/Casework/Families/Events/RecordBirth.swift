import Benefits
package import CivilCalendar
import Store

/// A child was born to people of the family.
package struct RecordBirth: FamilyEvent {
    package static let kind = EventKind.birth
    /// With its birth date, or with a number that holds it.
    package let child: EventPerson
    /// Keys of one parent or two.
    package let parents: [String]
    package let day: CivilDate

    package init(of child: EventPerson, to parents: [String], on day: CivilDate) {
        self.child = child
        self.parents = parents
        self.day = day
    }

    package func apply(to family: EventFamily) async throws {
        try family.requirePast(day)
        guard Set(parents).count == parents.count, !parents.isEmpty else { throw EventFault.samePerson }
        let ids = try parents.map(family.person)
        for id in ids {
            if let birth = try await family.birth(of: id), day <= birth.first { throw EventFault.notBornYet }
            // A father may have died before the birth, a mother not.
            guard try await family.sex(of: id) == .female else { continue }
            if let death = try await family.death(of: id), death < day { throw EventFault.diedBefore }
        }
        var child = child
        child.born = day
        if child.number == nil, child.cause == nil { child.cause = .newborn }
        let id = try await family.register(child, standard: "child", since: day)
        for parent in ids {
            try await family.add(
                FactRow(
                    .parentage, home: id.home, person: id.person, parent.values + [.text("birth")],
                    valid: .since(day)))
        }
        try await family.declare(ever: 1, alive: 1, household: 1, since: day)
    }
}
