extension FamilyFacts {
    /// The same family with some people under other keys, wherever they are named.
    package func renaming(_ keys: [String: String]) -> FamilyFacts {
        if keys.isEmpty { return self }
        func named(_ key: String) -> String { keys[key] ?? key }
        var family = self
        for place in family.people.indices {
            family.people[place].key = named(family.people[place].key)
            let guardianships = family.people[place].circumstances.guardianships
            family.people[place].circumstances.guardianships = guardianships.map { entry in
                guard case .person(let guardian) = entry.guardian else { return entry }
                return Guardianship(guardian: .person(named(guardian)), span: entry.span)
            }
        }
        for place in family.unions.indices {
            family.unions[place].partners = family.unions[place].partners.map(named)
        }
        for place in family.parentage.indices {
            family.parentage[place].child = named(family.parentage[place].child)
            family.parentage[place].parents = family.parentage[place].parents.map(named)
        }
        for place in family.circumstances.obligors.indices {
            family.circumstances.obligors[place].person = named(family.circumstances.obligors[place].person)
        }
        for place in family.circumstances.requests.indices {
            family.circumstances.requests[place].person = family.circumstances.requests[place].person.map(
                named)
        }
        for place in family.circumstances.events.indices {
            family.circumstances.events[place].person = family.circumstances.events[place].person.map(named)
        }
        for place in family.circumstances.consents.indices {
            family.circumstances.consents[place].person = named(family.circumstances.consents[place].person)
        }
        return family
    }
}
