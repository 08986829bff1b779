import Benefits
import CivilCalendar
import Store

/// Somebody of a registration who is in the register already, or whose name and birth date are, as far as they are known.
package struct KnownPerson: Sendable, Hashable {
    /// The key in the new family, and the name as typed.
    package let key: String
    package let name: String?
    /// By identity number: it is the same person, who keeps one home. Otherwise somebody should compare.
    package let isSamePerson: Bool
    /// Whether the number is one that was corrected since.
    package let isByFormerNumber: Bool
    /// Families of the caller's areas the person belongs to; none where another office has the file.
    package let families: [Family]

    package struct Family: Sendable, Hashable {
        package let home: Int64
        package let household: String?
    }
}

extension KnownPerson {
    private static let namesakesRead = 50

    /// People of a dossier that the register has, in order of the dossier.
    static func found(in dossier: Dossier, _ session: StoreSession) async throws -> [KnownPerson] {
        var known: [KnownPerson] = []
        let documents = dossier.family.people.flatMap(\.documents).map { ($0.kind.rawValue, $0.number) }
        let holders = try await session.numberHolders(of: documents)
        let names = try await HeldNames(of: holders.people, session)
        let memberships = Dictionary(
            grouping: try await session.memberships(of: holders.people.sorted()), by: \.person)
        for person in dossier.family.people {
            if let holder = names.found(person, by: holders).first {
                let homes = (memberships[holder.person] ?? []).map(\.file)
                known.append(
                    KnownPerson(
                        key: person.key, name: person.name, isSamePerson: true,
                        isByFormerNumber: holder.isFormer,
                        families: try await families(homes, session)))
            } else if let families = try await namesakes(of: person, session), !families.isEmpty {
                known.append(
                    KnownPerson(
                        key: person.key, name: person.name, isSamePerson: false, isByFormerNumber: false,
                        families: families))
            }
        }
        return known
    }

    /// Families of the scope with somebody of the same name and birth date.
    private static func namesakes(
        of person: PersonFacts, _ session: StoreSession
    ) async throws -> [Family]? {
        guard let name = person.name, let born = person.birthRange, let typed = SearchQuestion(name) else {
            return nil
        }
        let listing = FamilyListing(
            question: typed, programme: nil, outcome: nil, offset: 0, limit: namesakesRead)
        let homes = try await session.list(listing).families.map(\.file.home)
        let members = try await session.facts([.memberships], ofHomes: homes)
        let people = Set(members.compactMap(\.row.memberID)).sorted()
        let alike = Set(
            try await session.facts([.particulars], ofPeople: people).filter {
                $0.row.values[0].text == name && mayBeBorn($0.row, between: born)
            }.map(\.row.owner))
        return try await families(
            members.filter { $0.row.memberID.map(alike.contains) ?? false }.map(\.row.home), session)
    }

    /// Whether births known to the day, the month or the year can be the same.
    private static func mayBeBorn(
        _ particulars: FactRow, between born: (first: CivilDate, last: CivilDate)
    ) -> Bool {
        var held = PersonFacts(key: "", born: particulars.values[2].date.map { .known($0) } ?? .unknown)
        held.bornPrecision = particulars.values[3].text.flatMap(PersonFacts.Precision.init) ?? .day
        guard let other = held.birthRange else { return false }
        return other.first <= born.last && born.first <= other.last
    }

    private static func families(_ homes: [Int64], _ session: StoreSession) async throws -> [Family] {
        try await session.files(Set(homes).sorted()).map {
            Family(home: $0.home, household: $0.householdNumber)
        }
    }
}
