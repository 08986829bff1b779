import Benefits
import CivilCalendar
import Exchange
import Store

/// Compares a line of a register with what is held about its family. Each difference is a proposal; nothing is applied
/// by itself. An empty cell states nothing, so it proposes nothing.
struct RegisterDifference {
    let line: MatchedLine
    let file: FamilyFile
    let members: [Membership]
    /// Current facts of the family and of its members, numbers in clear.
    let held: [HeldFact]
    /// Marriages of its members that other files hold.
    let unionsElsewhere: [FactRow]
    /// What this file itself holds of its people, of the entry that is kept of each, whether that counts or not: a row that
    /// says so is none of another office's register.
    let ownEntries: Set<FactRow>
    let asOf: CivilDate
    private(set) var changes: [ProposedChange] = []
    /// Who each key of the line is. People not registered yet are numbered below zero, by their place in the line.
    private(set) var people: [String: PersonID] = [:]
    /// In the place of every parent of the line stands another person, and nobody of it belongs to the family: its household
    /// number is another family's.
    private(set) var isOfOthers = false

    init(
        line: MatchedLine, file: FamilyFile, members: [Membership], held: [HeldFact],
        unionsElsewhere: [FactRow] = [], ownEntries: Set<FactRow> = [], asOf: CivilDate
    ) {
        self.line = line
        self.file = file
        self.members = members
        self.held = held
        self.unionsElsewhere = unionsElsewhere
        self.ownEntries = ownEntries
        self.asOf = asOf
        let replaced = comparePeople()
        isOfOthers = isOfOthers(where: replaced)
        compareFacts(leavingOut: replaced)
    }

    private var home: Int64 { file.home }

    /// The number below zero of a person who is not registered yet.
    static func provisional(_ key: String, home: Int64) -> PersonID {
        let place = RegisterFacts.keys.firstIndex(of: key) ?? RegisterFacts.keys.count
        return PersonID(home: home, person: Int32(-1 - place))
    }

    /// Finds who is who; returns the keys in whose place another person stands.
    private mutating func comparePeople() -> Set<String> {
        var replaced: Set<String> = []
        for (key, person) in line.entry.people {
            let member = members.first { $0.key == key }?.person
            let holder = line.registered[key]
            if let member {
                people[key] = member
                if let holder, holder != member {
                    replaced.insert(key)
                } else if holder == nil, isAnother(person, than: member) {
                    replaced.insert(key)
                }
            } else {
                people[key] = holder ?? Self.provisional(key, home: home)
            }
        }
        for key in replaced.sorted() { propose("\(key).person", [], [], isApplicable: false) }
        return replaced
    }

    private mutating func compareFacts(leavingOut replaced: Set<String>) {
        let stated = RegisterFacts.rows(of: line.entry, home: home, people: people)
        let left = Set(replaced.compactMap { people[$0] })
        let added = people.filter { key, id in
            // Who belongs to the family under another key is no newcomer.
            !replaced.contains(key) && !members.contains { $0.person == id }
        }
        for key in RegisterFacts.keys { if let id = added[key] { proposePerson(key, id, stated) } }
        let news = Set(added.values)
        var groups: [FactGroup: [FactRow]] = [:]
        for row in stated where row.kind != .memberships && !isUnsaid(row.kind) {
            let named = row.kind == .unions || row.kind == .parentage ? row.named : [row.owner]
            if !left.isDisjoint(with: named) || !news.isDisjoint(with: named) { continue }
            groups[FactGroup(row), default: []].append(row)
        }
        // A dossier that says a list is whole says so with an empty list too.
        let unions = FactGroup(.unions, PersonID(home: home, person: 0))
        if line.entry.maritalStatus != nil, replaced.isEmpty, added.isEmpty {
            groups[unions, default: []] += []
        }
        let current = Dictionary(grouping: held.filter { isCurrent($0) }, by: { FactGroup($0.row) })
        var settledElsewhere: Set<FactKind> = []
        if losesPartner(groups[unions], current[unions] ?? []) { settledElsewhere = Self.ofMarriage }
        if groups.contains(where: { denies($0.value, current[$0.key] ?? []) }) {
            settledElsewhere.formUnion(Self.ofDeath)
        }
        for group in groups.keys.sorted() {
            // What is said of a family in which somebody else stands may be said of that person's.
            let isSettled = group.owner.person == 0 && !replaced.isEmpty
            compare(
                group, groups[group] ?? [], current[group] ?? [],
                isApplicable: !isSettled && !settledElsewhere.contains(group.kind))
        }
        compareUnasked()
        if line.entry.area != file.handlingArea {
            propose("family.area", [], [], movesTo: line.entry.area, heldText: file.handlingArea)
        }
        // A family stays under its number; whoever wrote the file should know that the two differ.
        if let number = line.entry.householdNumber, number != file.householdNumber {
            propose(
                "family.household", [], [], isApplicable: false, household: number,
                heldText: file.householdNumber)
        }
    }

    /// What a row says of a marriage as a whole.
    private static let ofMarriage: Set<FactKind> = [.unions, .maritalStates]

    /// What a row says of deaths. The counts and the marriage go with them.
    private static let ofDeath = ofMarriage.union([.vitalStates, .declaredCounts])

    /// Whether the row denies a death that is held: what the death brought with it goes where it is undone on the family's
    /// page, and not by a row that is older than the news.
    private func denies(_ stated: [FactRow], _ current: [HeldFact]) -> Bool {
        guard let row = stated.first, row.kind == .vitalStates else { return false }
        return current.contains { $0.row.isDeath } && !row.isDeath
    }

    /// Of the lists that the family's entry says are whole.
    private var heldLists: [String] {
        held.filter { $0.row.kind == .completeLists && isCurrent($0) }.flatMap {
            $0.row.values[0].texts ?? []
        }
    }

    /// What the row says of each person whom it names, who needs not be asked about it any longer.
    private mutating func compareUnasked() {
        let said = saidLists
        for fact in held where fact.row.kind == .unaskedLists && isCurrent(fact) {
            guard let key = people.first(where: { $0.value == fact.row.owner })?.key,
                RegisterFacts.partners.contains(key)
            else { continue }
            let lists = fact.row.values[0].texts ?? []
            let rest = lists.filter { !said.contains($0) }
            if rest.count == lists.count { continue }
            var row = fact.row
            row.values[0] = .texts(rest)
            propose("\(key).\(FactKind.unaskedLists.rawValue)", [fact.row], rest.isEmpty ? [] : [row])
        }
    }

    /// The lists that are whole by the row: they speak for everybody whom it names.
    private var saidLists: Set<String> {
        let rows = RegisterFacts.rows(of: line.entry, home: home, people: people)
        return Set(rows.first { $0.kind == .completeLists }?.values[0].texts ?? [])
    }

    /// The lists that are whole by the row, with those held of which it says nothing.
    private func lists(_ stated: FactValue, _ known: FactValue) -> FactValue {
        let declared = line.entry.declared
        var silent: Set<String> = []
        if line.entry.maritalStatus == nil { silent.insert(FactList.unions.rawValue) }
        if !line.entry.saysDisability { silent.insert(FactList.disabilities.rawValue) }
        // A row has room for one child: it does not say that the others who are held are not all.
        let listed = Set(held.map(\.row).filter { $0.kind == .parentage }.map(\.owner))
        let living = listed.filter { !isDead($0) }
        if (declared.childrenEver ?? 0) <= listed.count, (declared.childrenAlive ?? 0) <= living.count {
            silent.formUnion([FactList.people.rawValue, FactList.parentage.rawValue])
        }
        let kept = silent.intersection(known.texts ?? [])
        return .texts(kept.union(stated.texts ?? []).sorted())
    }

    /// An empty cell of a certificate states nothing, although it means none where a family is new.
    private func isUnsaid(_ kind: FactKind) -> Bool {
        kind == .onlyChildCertificates && line.entry.onlyChildCertificate == nil
    }

    /// Whether the file's own entry says so of the person, whether it counts or another entry's does.
    private func isOwn(_ stated: FactRow) -> Bool {
        ownEntries.contains {
            $0.kind == stated.kind && $0.owner == stated.owner && $0.values == stated.values
                && $0.valid.contains(asOf)
        }
    }

    private func isCurrent(_ fact: HeldFact) -> Bool { fact.row.valid.contains(asOf) }

    /// A person the family does not have yet, with everything the line says about that person.
    private mutating func proposePerson(_ key: String, _ id: PersonID, _ stated: [FactRow]) {
        var rows = stated.filter { row in
            switch row.kind {
            case .memberships: row.memberID == id
            case .unions: row.named.contains(id)
            case .parentage: row.named.contains(id) && !isOfOthers(row)
            // A person at home elsewhere keeps the facts held there.
            default: row.owner == id && id.person < 0
            }
        }
        let unasked = Set(heldLists).intersection(FactList.ofPersons.map(\.rawValue)).subtracting(saidLists)
        if RegisterFacts.partners.contains(key), id.person < 0, !unasked.isEmpty {
            rows.append(
                FactRow(
                    .unaskedLists, home: id.home, person: id.person, [.texts(unasked.sorted())],
                    valid: .always))
        }
        // A union with the new person takes the place of the one that stood there alone, unless it is a later one.
        let unions = held.filter {
            $0.row.kind == .unions && isCurrent($0)
                && (line.entry.maritalStatus != .remarried || $0.row.values[4] == .null)
        }
        let replaced = rows.contains { $0.kind == .unions } ? unions : []
        propose("\(key).person", replaced.map(\.row), rows)
    }

    /// Whether a row would make a partner by a later marriage the parent of a child whose parents are held: a register
    /// names the couple beside the child, and who married later is no parent without having adopted.
    private func isOfOthers(_ row: FactRow) -> Bool {
        line.entry.maritalStatus == .remarried
            && held.contains { $0.row.kind == .parentage && $0.row.owner == row.owner && isCurrent($0) }
    }

    private mutating func compare(
        _ group: FactGroup, _ stated: [FactRow], _ current: [HeldFact], isApplicable: Bool
    ) {
        var stated = stated
        if let held = current.first, current.count == 1, stated.count == 1 {
            stated[0].values = group.kind.filled(stated[0].values, from: held.row.values)
            if group.kind == .completeLists {
                stated[0].values[0] = lists(stated[0].values[0], held.row.values[0])
            }
        }
        if group.kind == .parentage {
            // Other parents may be known; only those that are missing are proposed.
            let known = Set(current.map(\.row.values))
            let missing = stated.filter { !known.contains($0.values) && !isOfOthers($0) }
            if !missing.isEmpty { propose(field(group), [], missing) }
            return
        }
        var (current, isApplicable) = (current, isApplicable)
        if group.kind == .unions {
            if !stated.isEmpty, stated.allSatisfy(hasEnded) { return }
            current.removeAll { isOfEarlier($0.row, than: stated) }
            let here = current.map(\.row)
            let said = stated.count
            stated.removeAll { row in isElsewhere(row) && !here.contains { $0.isSameUnion(as: row) } }
            if stated.isEmpty, current.isEmpty || said > 0 { return }
            if stated.contains(where: isOtherwiseElsewhere) { isApplicable = false }
            // Who of a couple is named first says nothing.
            stated = stated.map { row in here.first { $0.isSameUnion(as: row) } ?? row }
        }
        if group.kind.owner == .person, !stated.isEmpty, stated.allSatisfy(isOwn) { return }
        if group.kind == .documents, current.count > 1 {
            // Each entry of somebody registered twice has a number.
            if Set(stated.map(\.values)).isSubset(of: current.map(\.row.values)) { return }
            isApplicable = false
        }
        if group.kind == .householdRegistrations, let held = current.first, isDead(group.owner),
            stated.allSatisfy({ $0.values[0] == held.row.values[0] })
        {
            // The dead move nowhere.
            return
        }
        guard Set(stated.map(\.values)) != Set(current.map(\.row.values)) else { return }
        propose(field(group), current.map(\.row), stated, isApplicable: isApplicable)
    }

    private func isDead(_ person: PersonID) -> Bool {
        held.contains {
            $0.row.owner == person && $0.row.isDeath && $0.row.values[1].date.map { $0 <= asOf } == true
        }
    }

    private func field(_ group: FactGroup) -> String {
        let key = people.first { $0.value == group.owner }?.key ?? "family"
        return "\(key).\(group.kind.rawValue)"
    }

    private mutating func propose(
        _ field: String, _ held: [FactRow], _ proposed: [FactRow], isApplicable: Bool = true,
        movesTo: String? = nil, household: String? = nil, heldText: String? = nil
    ) {
        changes.append(
            ProposedChange(
                number: 0, line: line.row.line, home: home, field: field, isApplicable: isApplicable,
                movesTo: movesTo, household: household, heldText: heldText, held: held,
                proposed: proposed))
    }
}
