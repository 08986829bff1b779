import Benefits
import CivilCalendar
import Store

extension StoreSession {
    /// Families as a file of their area has them: who left one and belongs to none by now is told of as when the person
    /// left, with name and numbers. No other line would tell of the person.
    ///
    /// - Parameter families: as they are composed on the day.
    func withFormer(
        _ families: [(file: FamilyFile, dossier: Dossier)], on day: CivilDate, _ knowledge: Knowledge
    ) async throws -> [(file: FamilyFile, dossier: Dossier)] {
        var left: Set<PersonID> = []
        for family in families { left.formUnion(family.dossier.former.map(\.id)) }
        if left.isEmpty { return families }
        let present = Set(try await memberships(of: left.sorted(), on: day, knowledge).map(\.person))
        var told: [(file: FamilyFile, dossier: Dossier)] = []
        for (file, dossier) in families {
            var family = dossier
            for (place, id) in dossier.former where !present.contains(id) {
                let then = try await asOfThen(
                    id, in: dossier, place, of: file.home, .clear, isWhole: false, knowledge)
                if let then { family.family.people[place] = then.person }
            }
            told.append((file, family))
        }
        return told
    }

    /// A family with everybody who left it as the family knew them, under their keys of then: what was true of them on the
    /// days on which they belonged. Questions about those days are asked of it.
    ///
    /// - Returns: the family, and the keys of then by those that it has them under.
    func tellingFormer(
        _ dossier: Dossier, of home: Int64, _ knowledge: Knowledge
    ) async throws -> (dossier: Dossier, keys: [String: String]) {
        var told = dossier
        var keys: [String: String] = [:]
        var taken = Set(dossier.family.people.map(\.key))
        for (place, id) in dossier.former {
            // What began later decides on later days as it does for who asks about one of them.
            guard
                let then = try await asOfThen(
                    id, in: dossier, place, of: home, .keys, isWhole: true, knowledge)
            else { continue }
            told.family.people[place] = then.person
            told.family.take(
                relationsOf: then.key, called: then.person.key, until: then.left, in: then.family)
            if taken.insert(then.key).inserted { keys[then.person.key] = then.key }
        }
        told.family = told.family.renaming(keys)
        return (told, keys)
    }

    /// Somebody who left as of the last day of belonging, under the key that the family has the person under now.
    ///
    /// - Parameter isWhole: with what began later; else only of who remains a child of the family, or married into it.
    /// - Returns: nil where the person is not to be read.
    private func asOfThen(
        _ id: PersonID, in dossier: Dossier, _ place: Int, of home: Int64, _ numbers: NumberForm,
        isWhole: Bool, _ knowledge: Knowledge
    ) async throws -> WhoLeft? {
        let person = dossier.family.people[place]
        guard let last = person.belongs?.compactMap(\.lastDay).max(),
            let members = try await members(of: [home], on: last, knowledge)[home],
            let key = members.first(where: { $0.value == id })?.key
        else { return nil }
        let family = try await self.dossier(of: home, on: last, known: knowledge, numbers: numbers).family
        let left = last.adding(days: 1)
        guard var then = family.people.first(where: { $0.key == key }) else { return nil }
        if !isWhole, !dossier.family.remainsTied(person.key) { then = then.until(left) }
        (then.key, then.belongs) = (person.key, person.belongs)
        let keys = Set(dossier.family.people.map(\.key))
        then.circumstances.guardianships.removeAll { entry in
            if case .person(let guardian) = entry.guardian { !keys.contains(guardian) } else { false }
        }
        return WhoLeft(person: then, key: key, left: left, family: family)
    }
}

/// Somebody who left a family, as it was on the last day of belonging.
private struct WhoLeft {
    /// Under the key that the family has the person under now.
    let person: PersonFacts
    /// The key of then.
    let key: String
    /// The first day after.
    let left: CivilDate
    /// As it was composed on the last day.
    let family: FamilyFacts
}

extension Dossier {
    /// Who belonged to the family on other days, by place in it.
    fileprivate var former: [(place: Int, id: PersonID)] {
        family.people.enumerated().compactMap { place, person in
            guard person.belongs?.isEmpty == false else { return nil }
            return PersonID(linkedKey: person.key).map { (place, $0) }
        }
    }
}
