import Benefits
package import CivilCalendar
import Store

/// Somebody of the family died.
package struct RecordDeath: DatedEvent {
    package static let kind = EventKind.death
    package let person: String
    package let day: CivilDate

    package init(of person: String, on day: CivilDate) {
        self.person = person
        self.day = day
    }

    package func apply(to family: EventFamily) async throws {
        try await family.record(deathOf: person, on: day)
    }
}

extension EventFamily {
    /// What ends with a life: marriage, income, work, study, service and insurance; the household is one smaller, and one
    /// child fewer is alive. What was said and asked while the person lived stays.
    func record(deathOf key: String, on day: CivilDate) async throws {
        let id = try person(key)
        try requirePast(day)
        if let birth = try await birth(of: id), day < birth.first { throw EventFault.diedBeforeBirth }
        if try await death(of: id) != nil { throw EventFault.alreadyDead }
        for entry in try await entries(of: id) { try await end(lifeOf: entry, on: day) }
        try await endUnions(of: id, on: day)
        let belonging = Set(members.values).union(formerMembers.values)
        let parents = try await held(.parentage, of: id).compactMap { $0.row.personID(at: 0) }
            .filter(belonging.contains)
        let isGrandchild = try await areChildrenOfMembers(parents, on: day)
        let wasChild = try await isChild(id) && !isGrandchild
        try await declare(alive: wasChild ? -1 : 0, household: -1, since: day)
        try await declare(in: try await otherFamilies(counting: id, on: day), since: day) {
            (ever: 0, alive: $0.isParents ? -1 : 0, household: $0.belongs ? -1 : 0)
        }
    }

    /// The person by every entry that was merged with this one, as far as the office may write to it: who is registered
    /// twice dies once, and in both files.
    private func entries(of id: PersonID) async throws -> [PersonID] {
        let all = try await session.aliases(of: [id]).entries(of: [id])
        return [id] + all.filter { $0 != id && visibleHomes.contains($0.home) }.sorted()
    }

    private func end(lifeOf id: PersonID, on day: CivilDate) async throws {
        let vital = try await held(.vitalStates, of: id)
        if vital.contains(where: { $0.row.values[1].date != nil }) { return }
        let row = FactRow(.vitalStates, home: id.home, person: id.person, [.bool(false), .date(day)])
        if let held = vital.first { try await replace(held, by: row) } else { try await add(row) }
        for kind in Self.endingWithLife {
            let facts = try await held(kind, of: id)
            if facts.contains(where: { $0.row.valid.from.map { $0 > day } ?? false }) { warn(.laterFacts) }
            for fact in facts where fact.row.valid.contains(day) {
                // A fact that began on the day itself held on it.
                if fact.row.valid.from == day { continue }
                try await end(fact, on: day)
            }
        }
    }

    /// What ends with a life.
    static let endingWithLife: [FactKind] = [
        .incomes, .employments, .studies, .militaryServices, .healthInsurances, .absences,
    ]

    /// A marriage that ended in another way stays as it is; one made on the day of the death lasted that day. Widowed is
    /// who outlives the dead person in the family.
    private func endUnions(of id: PersonID, on day: CivilDate) async throws {
        for union in try await unions(naming: [id]) where Self.isInForce(union.row, on: day) {
            guard visibleHomes.contains(union.row.home) else { continue }
            var values = union.row.values
            values[4] = .text(UnionFacts.End.death.rawValue)
            let end = union.row.valid.from == day ? day.adding(days: 1) : day
            try await self.end(union, on: end, values: values)
            for spouse in union.row.named where spouse != id {
                if let death = try await death(of: spouse), death <= day { continue }
                try await setMaritalState(MaritalStatus.widowed, of: spouse, since: day)
            }
        }
    }

    /// Whether a marriage lasted until a day, as far as anybody said: one that a later death ended did.
    private static func isInForce(_ union: FactRow, on day: CivilDate) -> Bool {
        guard union.valid.contains(day) else { return false }
        if union.values[4].text == UnionFacts.End.death.rawValue { return union.valid.to != nil }
        return union.values[4] == .null && union.valid.to == nil
    }
}
