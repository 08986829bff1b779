import Benefits
package import CivilCalendar
import Store

/// A child was born to people of the family.
package struct RecordBirth: DatedEvent {
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
        if parents.count > 2 { throw EventFault.contradicted(FactText.twoParents) }
        let ids = try parents.map(family.person)
        for id in ids {
            if let birth = try await family.birth(of: id), day <= birth.first { throw EventFault.notBornYet }
            guard let death = try await family.death(of: id), death < day else { continue }
            // A father may have died before the birth, a mother not.
            if try await family.sex(of: id) == .female { throw EventFault.diedBefore }
            if death.adding(years: 1) < day { family.warn(.fatherLongDead) }
        }
        try await warnOfKin(ids, family)
        try await refuseTwice(ids, family)
        try await family.warn(.youngParent, ifYoungerThan: 12, ids, on: day)
        var child = child
        child.born = day
        if child.number == nil, child.cause == nil {
            let newborn = MissingNumber(cause: .newborn, span: .since(day))
            let fault = newborn.fault(born: (day, day), documents: [], asOf: family.today)
            child.cause = fault == nil ? .newborn : nil
        }
        let id = try await family.register(child, standard: "child", since: day)
        for parent in ids {
            try await family.add(
                FactRow(
                    .parentage, home: id.home, person: id.person, parent.values + [.text("birth")],
                    valid: .since(day)))
        }
        // A grandchild is a child of the family's child, whom alone the family counts.
        let more: Int64 = try await family.areChildrenOfMembers(ids, on: day) ? 0 : 1
        try await family.declare(ever: more, alive: more, household: 1, since: day)
        try await family.declare(in: try await family.otherFamilies(counting: id, on: day), since: day) {
            (ever: $0.isParents ? 1 : 0, alive: $0.isParents ? 1 : 0, household: 0)
        }
    }

    /// Warns of a birth soon after another of the mother, and of a parent who is the other one's child.
    private func warnOfKin(_ parents: [PersonID], _ family: EventFamily) async throws {
        let kin = try await family.session.relations(naming: parents).map(\.row).filter {
            $0.kind == .parentage
        }
        if kin.contains(where: { row in
            parents.contains(row.owner) && row.personID(at: 0).map(parents.contains) == true
        }) {
            family.warn(.parentsKin)
        }
        for parent in parents where try await family.sex(of: parent) == .female {
            for row in kin where row.personID(at: 0) == parent && row.values[2].text == "birth" {
                guard let born = try await family.birth(of: row.owner) else { continue }
                let (first, last) = (born.first.adding(days: -7), born.last.adding(days: 7))
                let isClose = born.first.adding(months: -5) < day && day < born.last.adding(months: 5)
                if isClose, !(first <= day && day <= last) { family.warn(.birthsTooClose) }
            }
        }
    }

    /// A child of one of the parents with the same birth date and name is the same child. Of two numbers that differ it
    /// is another one.
    private func refuseTwice(_ parents: [PersonID], _ family: EventFamily) async throws {
        let children = try await family.session.relations(naming: parents).map(\.row).filter { row in
            row.kind == .parentage && row.personID(at: 0).map(parents.contains) == true
        }
        let name = try child.name.map { try EventFamily.name($0) }
        for sibling in Set(children.map(\.owner)) {
            guard let born = try await family.birth(of: sibling), born.first == day, born.last == day,
                try await family.name(of: sibling) == name
            else { continue }
            let isNumbered = try await !family.held(.documents, of: sibling).isEmpty
            if child.number == nil || (!isNumbered && name != nil) { throw EventFault.bornAlready }
        }
    }
}
