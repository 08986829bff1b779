import Benefits
import CivilCalendar
import Store

/// Who the keys of a dossier are in a registered family: its members, people linked from elsewhere by home and number,
/// somebody known by number who joins or comes back, and new people.
struct DossierPeople {
    private let family: EventFamily
    private let day: CivilDate
    /// As the register has the family on the day.
    private let held: [PersonFacts]

    init(_ family: EventFamily, _ day: CivilDate, held: [PersonFacts]) {
        self.family = family
        self.day = day
        self.held = held
    }

    /// Takes new people up as members. Somebody whose number is registered keeps the home and belongs from the day on.
    ///
    /// - Throws: `DataFaults` where two keys are one person, or numbers belong to somebody else.
    func callAsFunction(_ listed: [PersonFacts]) async throws -> [String: PersonID] {
        let holders = try await family.session.numberHolders(
            of: listed.flatMap(\.documents).map { ($0.kind.rawValue, $0.number) })
        let aliases = try await family.session.aliases(of: family.members.values)
        var (people, faults) = (family.members, [DataFault]())
        let names = try await HeldNames(of: holders.people, family.session)
        let restricted = try await family.session.restricted(among: holders.people)
        var places: [PersonID: Int] = [:]
        for (place, person) in listed.enumerated() {
            let named = family.members[person.key] ?? PersonID(linkedKey: person.key)
            // Who is named by key needs no former number to be found, and may be given one.
            let holding = names.found(person, by: holders).filter { named == nil || !$0.isFormer }
            if holding.contains(where: \.isFormer) { family.warn(.formerNumber) }
            let found = Set(holding.map(\.person))
            let id = named ?? found.first
            if found.count > 1 || found.contains(where: { holder in id.map(aliases.canonical) != holder }) {
                faults.append(DossierRefusal.numberHeld(place))
                continue
            }
            if let id {
                if let first = places[id] { faults.append(DossierRefusal.samePerson(place, first)) }
                places[id] = place
            }
            if named == nil, let id, family.members.values.contains(id) {
                faults.append(DossierRefusal.otherKey(place))
            }
            if named == nil, id == nil, family.usedKeys.contains(person.key) {
                faults.append(DossierRefusal.keyUsed(place))
            }
            if named == nil, let id, restricted.contains(id) {
                faults.append(DossierRefusal.restricted(place))
            }
            if family.members[person.key] != nil,
                held.contains(where: { $0.key == person.key && person.isAnother(than: $0) })
            {
                faults.append(DossierRefusal.somebodyElse(place))
            }
            if named == nil, let id, names.differ(from: person.name, of: id) {
                faults.append(DossierRefusal.namedOtherwise(place))
            }
            people[person.key] = id
        }
        if faults.isEmpty, !isOfFamily(listed, people) { faults.append(DossierRefusal.otherFamily) }
        if !faults.isEmpty { throw DataFaults(faults) }
        for person in listed where people[person.key] == nil {
            let id = try await family.newPerson()
            try await family.join(id, as: person.key, since: nil)
            people[person.key] = id
        }
        for person in listed where family.members[person.key] == nil {
            guard PersonID(linkedKey: person.key) == nil, let id = people[person.key] else { continue }
            try await family.join(id, as: person.key, since: day)
        }
        return people
    }

    /// One who is of the family, by key or number, says that the dossier is of it.
    private func isOfFamily(_ listed: [PersonFacts], _ people: [String: PersonID]) -> Bool {
        let own = Set(family.members.values).union(family.formerMembers.values)
        return own.isEmpty || listed.contains { people[$0.key].map(own.contains) ?? false }
    }
}

extension PersonFacts {
    /// Whether another name, another birth and other numbers say that it is somebody else. One of them alone is corrected.
    fileprivate func isAnother(than held: PersonFacts) -> Bool {
        guard let name, let heldName = held.name, let birthRange, let heldBirth = held.birthRange else {
            return false
        }
        let numbers = Set(documents.map(\.number))
        return NameReadings.compared(name) != NameReadings.compared(heldName)
            && (birthRange.first > heldBirth.last || heldBirth.first > birthRange.last)
            && numbers.isDisjoint(with: held.documents.map(\.number))
    }
}
