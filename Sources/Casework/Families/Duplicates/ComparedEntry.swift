package import Benefits
package import CivilCalendar
import Rules
import Store

/// One entry of a pair beside the other: what is held of it, numbers masked, and where it stands.
package struct ComparedEntry: Sendable, Hashable {
    /// As in the first of its families; nil where the scope shows none of them.
    package let person: PersonFacts?
    package let files: [File]
    package let parents: [Relative]
    package let children: [Relative]
    package let partners: [Relative]
    package let phones: [String]
    package let accounts: [String]
    /// Which of the numbers differ from the other entry's, whatever is hidden of them.
    package var differing: Set<Number> = []

    /// A family it belongs to.
    package struct File: Sendable, Hashable {
        package let home: Int64
        package let household: String?
        package let village: NamedArea
        /// The person's key in it.
        package let key: String
    }

    /// Somebody of the person's family.
    package struct Relative: Sendable, Hashable {
        package let name: String?
        package let born: CivilDate?
    }

    /// Kinds of numbers that are shown in part.
    package enum Number: String, Sendable, Hashable, CaseIterable { case documents, phones, accounts }

    /// The entries of these people as they are held on a day, or were as known, with a recorded look at each family. Two
    /// are compared.
    static func entries(
        _ people: [PersonID], on day: CivilDate, known knowledge: Knowledge, _ session: StoreSession
    ) async throws -> [ComparedEntry] {
        let memberships = try await session.facts([.memberships], ofPeople: people, known: knowledge).filter {
            $0.row.valid.contains(day)
        }
        let homes = Set(memberships.map(\.row.home)).sorted()
        let names = try await Desk.areaNames(session)
        let found = try await session.dossiers(
            of: homes, on: day, known: knowledge, numbers: .clear,
            kinds: FactKind.ofDossier + FactKind.ofContact)
        let keys = Set(memberships.compactMap { $0.row.values[2].text })
        let relatives = found.flatMap { entry in
            keys.flatMap { entry.dossier.family.relatives(of: $0).everyone }
        }
        let linked = try await session.linkedPeople(
            relatives, besides: Set(found.map(\.file.home)), on: day, known: knowledge, purpose: "duplicates")
        try await session.recordLooks(at: found.map(\.file.home), purpose: "duplicates")
        var clear = people.map { person in
            Clear(
                memberships.filter { $0.row.memberID == person }, found, linked.compactMapValues(\.name),
                names)
        }
        let numbers = clear.map(\.numbers)
        for place in clear.indices where clear.count == 2 {
            let (own, other) = (numbers[place], numbers[1 - place])
            clear[place].differing = Set(
                Number.allCases.filter {
                    let (one, two) = (own[$0] ?? [], other[$0] ?? [])
                    return !one.isEmpty && !two.isEmpty && one != two
                })
        }
        return clear.map(\.masked)
    }
}

extension FamilyFacts {
    /// The keys of somebody's parents, children and partners.
    fileprivate func relatives(
        of key: String
    ) -> (parents: [String], children: [String], partners: [String], everyone: [String]) {
        let parents = parentage.filter { $0.child == key }.flatMap(\.parents)
        let children = parentage.filter { $0.parents.contains(key) }.map(\.child)
        let partners = unions.filter { $0.partners.contains(key) }.flatMap(\.partners).filter { $0 != key }
        return (parents, children, partners, parents + children + partners)
    }
}

/// An entry with its numbers in clear: for the comparison, and no further.
private struct Clear {
    var differing: Set<ComparedEntry.Number> = []
    private var person: PersonFacts?
    private var files: [ComparedEntry.File] = []
    private var parents: Set<ComparedEntry.Relative> = []
    private var children: Set<ComparedEntry.Relative> = []
    private var partners: Set<ComparedEntry.Relative> = []
    private var contact: [ComparedEntry.Number: Set<String>] = [:]

    init(
        _ memberships: [HeldFact], _ found: [(file: FamilyFile, dossier: Dossier)],
        _ linked: [String: String], _ names: [String: LocalizedText]
    ) {
        for row in memberships.map(\.row) {
            guard let (file, dossier) = found.first(where: { $0.file.home == row.home }),
                let key = row.values[2].text
            else { continue }
            files.append(
                .init(
                    home: file.home, household: file.householdNumber, village: names.area(file.handlingArea),
                    key: key))
            add(dossier.family, key, linked)
        }
    }

    private mutating func add(_ family: FamilyFacts, _ key: String, _ linked: [String: String]) {
        func relative(_ key: String) -> ComparedEntry.Relative? {
            family.people.first { $0.key == key }.map {
                .init(name: $0.name ?? linked[key], born: $0.born.value)
            }
        }
        person = person ?? family.people.first { $0.key == key }
        let relatives = family.relatives(of: key)
        parents.formUnion(relatives.parents.compactMap(relative))
        children.formUnion(relatives.children.compactMap(relative))
        partners.formUnion(relatives.partners.compactMap(relative))
        if let phone = family.contact.phone { contact[.phones, default: []].insert(phone) }
        if let account = family.contact.account {
            contact[.accounts, default: []].insert(account.number)
        }
    }

    var numbers: [ComparedEntry.Number: Set<String>] {
        contact.merging([.documents: Set(person?.documents.map(\.number) ?? [])]) { own, _ in own }
    }

    var masked: ComparedEntry {
        var dossier = Dossier(family: FamilyFacts(people: person.map { [$0] } ?? []))
        dossier.mask()
        func sorted(_ relatives: Set<ComparedEntry.Relative>) -> [ComparedEntry.Relative] {
            relatives.sorted {
                ($0.name ?? "", $0.born?.description ?? "") < ($1.name ?? "", $1.born?.description ?? "")
            }
        }
        return ComparedEntry(
            person: dossier.family.people.first, files: files, parents: sorted(parents),
            children: sorted(children), partners: sorted(partners),
            phones: (contact[.phones] ?? []).map(IdentityMask.phone).sorted(),
            accounts: (contact[.accounts] ?? []).map(IdentityMask.account).sorted(), differing: differing)
    }
}
