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
        for var family in families {
            for (place, id) in family.dossier.former where !present.contains(id) {
                let person = family.dossier.family.people[place]
                guard let last = person.belongs?.compactMap(\.lastDay).max(),
                    var then = try await member(id, of: family.file.home, on: last, knowledge)
                else { continue }
                (then.key, then.belongs) = (person.key, person.belongs)
                let keys = Set(family.dossier.family.people.map(\.key))
                then.circumstances.guardianships.removeAll { entry in
                    if case .person(let guardian) = entry.guardian { !keys.contains(guardian) } else { false }
                }
                family.dossier.family.people[place] = then
            }
            told.append(family)
        }
        return told
    }

    /// Somebody of a family as the family was composed on a day.
    private func member(
        _ id: PersonID, of home: Int64, on day: CivilDate, _ knowledge: Knowledge
    ) async throws -> PersonFacts? {
        let members = try await members(of: [home], on: day, knowledge)[home] ?? [:]
        guard let key = members.first(where: { $0.value == id })?.key else { return nil }
        return try await dossier(of: home, on: day, known: knowledge, numbers: .clear).family.people
            .first { $0.key == key }
    }
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
