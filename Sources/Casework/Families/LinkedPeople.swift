package import Benefits
import CivilCalendar
import Store

/// Somebody of another family whom a family's facts name, as far as the caller's area shows that one.
package struct LinkedPerson: Sendable, Hashable {
    package let name: String?
    package let home: Int64
    package let household: String?
}

extension StoreSession {
    /// The people of other families by the key a dossier has for them, on a day. Whoever's data are restricted stays
    /// unnamed. Each family shown is a recorded look, but those that are looked at anyway.
    func linkedPeople(
        _ keys: some Sequence<String>, besides seen: Set<Int64> = [], on day: CivilDate,
        known knowledge: Knowledge = .current, purpose: String
    ) async throws -> [String: LinkedPerson] {
        let asked = Set(keys.compactMap { PersonID(linkedKey: $0) })
        if asked.isEmpty { return [:] }
        let people = asked.subtracting(try await restricted(among: asked)).sorted()
        var names: [PersonID: String] = [:]
        for row in try await facts([.particulars], ofPeople: people, known: knowledge).map(\.row)
        where row.valid.contains(day) {
            names[row.owner] = row.values[0].text
        }
        let belonging = try await memberships(of: people, on: day, knowledge)
        // Whose data are restricted has no file here.
        let files = try await self.files(Set(belonging.map(\.file)).sorted(), knowledge)
        var found: [String: LinkedPerson] = [:]
        for membership in belonging where found[membership.person.linkedKey] == nil {
            guard let file = files.first(where: { $0.home == membership.file }) else { continue }
            found[membership.person.linkedKey] = LinkedPerson(
                name: names[membership.person], home: file.home, household: file.householdNumber)
        }
        try await recordLooks(
            at: Set(found.values.map(\.home)).subtracting(seen).sorted(), purpose: purpose)
        return found
    }
}

extension StoreSession {
    /// The keys of people in a dossier whose families are out of the caller's sight, as those of another office are: what
    /// is read of them decides, and is told to nobody.
    package func withheld(in dossier: Dossier) async throws -> Set<String> {
        let linked = dossier.family.people.compactMap { person in
            PersonID(linkedKey: person.key).map { (person.key, $0) }
        }
        if linked.isEmpty { return [] }
        let belonging = try await memberships(of: linked.map(\.1)).map { ($0.person, $0.file) }
        let homes = Set(linked.map(\.1.home) + belonging.map(\.1)).sorted()
        let seen = Set(try await files(homes).map(\.home))
        let aliases = try await aliases(of: linked.map(\.1))
        return Set(
            linked.filter { _, person in
                !seen.contains(person.home)
                    && !belonging.contains { $0.0 == aliases.canonical(person) && seen.contains($0.1) }
            }.map(\.0))
    }
}

extension Dossier {
    /// The same without what is held of people by another office. Who they are to the family stays.
    func withholding(_ keys: Set<String>) -> Dossier {
        var dossier = self
        for place in dossier.family.people.indices where keys.contains(dossier.family.people[place].key) {
            let person = dossier.family.people[place]
            dossier.family.people[place] = PersonFacts(key: person.key, belongs: person.belongs)
        }
        dossier.family.circumstances.consents.removeAll { keys.contains($0.person) }
        return dossier
    }

    /// The same with the people of other families called by name. For pages: no decision reads a name.
    func naming(_ linked: [String: LinkedPerson]) -> Dossier {
        var dossier = self
        for place in dossier.family.people.indices {
            guard let person = linked[dossier.family.people[place].key] else { continue }
            dossier.family.people[place].name = person.name
        }
        return dossier
    }
}
