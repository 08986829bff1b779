import Benefits

/// People of a roster with all entries of the register that were merged into them: covers, consents and lines stay
/// with the entry they were made for, and are found for the person.
struct UnitedPeople {
    private let aliases: Aliases
    /// The people asked for and every entry that stands for one of them.
    let entries: [RosterPerson]
    private let asked: [PersonID: [RosterPerson]]

    init(_ people: [RosterPerson], _ session: StoreSession) async throws {
        let ids = people.map { PersonID(home: $0.home, person: $0.person) }
        let aliases = try await session.aliases(of: ids)
        self.aliases = aliases
        entries = aliases.entries(of: ids).map { RosterPerson(home: $0.home, person: $0.person) }.sorted()
        asked = Dictionary(grouping: people) {
            aliases.canonical(PersonID(home: $0.home, person: $0.person))
        }
    }

    /// What was found of entries, by the people that were asked for.
    func named<Value>(
        _ found: [(RosterPerson, Value)], uniting: (Value, Value) -> Value
    ) -> [RosterPerson: Value] {
        var named: [RosterPerson: Value] = [:]
        for (entry, value) in found {
            let person = aliases.canonical(PersonID(home: entry.home, person: entry.person))
            for asked in asked[person] ?? [] {
                named[asked] = named[asked].map { uniting($0, value) } ?? value
            }
        }
        return named
    }
}
