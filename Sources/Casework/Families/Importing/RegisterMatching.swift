import Benefits
import CivilCalendar
import Exchange
import Store

/// A line of a register with the family it is about.
struct MatchedLine {
    var row: RegisterFileRow
    var entry: RegisterEntry
    /// The family's file; nil for a family that is not registered.
    var home: Int64?
    /// People of the line who are registered, wherever their home is, by their local key.
    var registered: [String: PersonID]
    /// Keys of those who were found by a number that was corrected since.
    var byFormerNumber: [String] = []
}

/// Finds for each line of a register the family it is about: by household number within the area, and by the identity
/// numbers of the parents. A child alone does not make a family the same: parted parents each have a line.
struct RegisterMatching {
    private let holders: NumberHolders
    private var memberships: [PersonID: [Membership]] = [:]
    private var households: [HouseholdKey: Int64] = [:]
    /// Household numbers that a family holds which the act may not show.
    private var heldHouseholds: Set<HouseholdKey> = []
    private var restricted: Set<PersonID> = []
    private let names: HeldNames
    private(set) var members: [Int64: [Membership]] = [:]

    init(_ entries: [RegisterEntry], _ session: StoreSession) async throws {
        let documents = entries.flatMap { entry in
            entry.people.flatMap { $0.person.number?.documents ?? [] }.map { ($0.kind.rawValue, $0.number) }
        }
        holders = try await session.numberHolders(of: documents)
        let numbers = entries.compactMap { entry in entry.householdNumber.map { (entry.area, $0) } }
        households = try await session.files(withHouseholdNumbers: numbers)
        heldHouseholds = try await session.heldHouseholds(among: numbers).subtracting(households.keys)
        let known = holders.people.sorted()
        names = try await HeldNames(of: known, session)
        restricted = try await session.restricted(among: known)
        memberships = Dictionary(grouping: try await session.memberships(of: known), by: \.person)
    }

    /// The members of these files by key, for the lines that were matched to them.
    mutating func loadMembers(of homes: [Int64], _ session: StoreSession) async throws {
        let facts = try await session.facts([.memberships], ofHomes: homes)
        let aliases = try await session.aliases(of: facts.compactMap(\.row.memberID))
        for fact in facts where fact.row.valid.to == nil {
            guard let person = fact.row.memberID, let key = fact.row.values[2].text else { continue }
            members[fact.row.home, default: []].append(
                Membership(file: fact.row.home, person: aliases.canonical(person), key: key))
        }
    }

    /// The line with its family, or why it cannot be said which that is, or who somebody of it is.
    func match(_ row: RegisterFileRow, _ entry: RegisterEntry) -> Result<MatchedLine, MatchRefusal> {
        find(row, entry).flatMap { line in
            guard let key = namedOtherwise(line) else { return .success(line) }
            return .failure(MatchRefusal(.namedOtherwise, entry.column(of: key)))
        }
    }

    /// Whose number the register has under another name. In the person's own place in the family it is a change of name, which
    /// is proposed; anywhere else a mistyped number would take another person into the family.
    private func namedOtherwise(_ line: MatchedLine) -> String? {
        line.entry.people.first { key, person in
            guard let holder = line.registered[key], names.differ(from: person.name.text, of: holder) else {
                return false
            }
            return memberships[holder]?.contains { $0.file == line.home && $0.key == key } != true
        }?.key
    }

    private func find(_ row: RegisterFileRow, _ entry: RegisterEntry) -> Result<MatchedLine, MatchRefusal> {
        var registered: [String: PersonID] = [:]
        var former: [String] = []
        for (key, person) in entry.people {
            let about = PersonFacts(
                key: key, name: person.name.text, documents: person.number?.documents ?? [])
            let found = names.found(about, by: holders)
            if found.count > 1 { return .failure(MatchRefusal(.ambiguous, entry.column(of: key))) }
            registered[key] = found.first?.person
            if found.first?.isFormer == true { former.append(key) }
        }
        let family = family(of: entry, registered)
        let home = try? family.get()
        // Nobody whose data are restricted comes into a second family: whoever belongs to this one stays in it.
        for (key, _) in entry.people {
            guard let person = registered[key], restricted.contains(person),
                memberships[person]?.contains(where: { $0.file == home }) != true
            else { continue }
            return .failure(MatchRefusal(.restricted, entry.column(of: key)))
        }
        return family.map {
            MatchedLine(row: row, entry: entry, home: $0, registered: registered, byFormerNumber: former)
        }
    }

    /// The file of a line's family; nil where it is not registered.
    private func family(
        of entry: RegisterEntry, _ registered: [String: PersonID]
    ) -> Result<Int64?, MatchRefusal> {
        if let number = entry.householdNumber,
            heldHouseholds.contains(HouseholdKey(area: entry.area, number: number))
        {
            return .failure(MatchRefusal(.householdNumberTaken, .householdNumber))
        }
        let parents = entry.people.map(\.key).filter { $0 != "child" }
        let byNumber = entry.householdNumber.flatMap {
            households[HouseholdKey(area: entry.area, number: $0)]
        }
        let files = parents.map { key in
            Set((registered[key].flatMap { memberships[$0] } ?? []).filter { $0.key != "child" }.map(\.file))
        }
        if let byNumber {
            // The number names a family; somebody of the line must belong to it, or be a person not known before.
            let isOfFamily = entry.people.contains { key, _ in
                registered[key].flatMap { memberships[$0] }?.contains { $0.file == byNumber } == true
            }
            let isUnknown = entry.people.allSatisfy { registered[$0.key] == nil }
            guard isOfFamily || isUnknown else {
                return .failure(MatchRefusal(.householdNumberTaken, .householdNumber))
            }
            return .success(byNumber)
        }
        // Without a number that is known: the one family in which every parent of the line stands.
        let shared = files.dropFirst().reduce(files.first ?? []) { $0.intersection($1) }
        if shared.count > 1 { return .failure(MatchRefusal(.ambiguous, .wifeNumber)) }
        return .success(shared.first)
    }
}

/// Why a line has no family, with the column a person should look at.
struct MatchRefusal: Error {
    let fault: MatchFault
    let column: RegisterColumn

    init(_ fault: MatchFault, _ column: RegisterColumn) {
        self.fault = fault
        self.column = column
    }
}

extension RegisterEntry {
    func column(of key: String) -> RegisterColumn {
        switch key {
        case "wife": .wifeNumber
        case "husband": .husbandNumber
        default: .childNumber
        }
    }
}
