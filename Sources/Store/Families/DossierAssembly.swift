import Benefits
import CivilCalendar

/// Puts a dossier together from the rows of a file, of its people, and of people linked to them.
struct DossierAssembly {
    let file: FamilyFile
    /// The day for which membership and the particulars of people are asked.
    let day: CivilDate
    private(set) var byKind: [FactKind: [HeldFact]]
    private(set) var keys: [PersonID: String] = [:]
    private var strangers: Set<PersonID> = []
    private var order: [PersonID] = []
    private let belonging: Belonging

    init(file: FamilyFile, day: CivilDate, facts: [HeldFact]) {
        self.file = file
        self.day = day
        byKind = Dictionary(grouping: facts, by: \.row.kind)
        for kind in byKind.keys { byKind[kind]?.sort { $0.id < $1.id } }
        belonging = Belonging(byKind[.memberships] ?? [], on: day)
        for (id, key) in belonging.members {
            keys[id] = key
            order.append(id)
        }
    }

    /// The people of the file as of the day.
    var members: [PersonID] { belonging.members.map(\.person) }

    /// Who belongs to the file on other days only.
    var former: [PersonID] { belonging.former }

    /// Those, and who is named by a marriage or parentage of the file's own people: a child that was adopted by others is
    /// tied to them although it has left.
    var others: [PersonID] {
        let relations = [FactKind.parentage, .unions].compactMap { byKind[$0] }.joined()
        return Set(former).union(relations.flatMap(\.row.named)).subtracting(members).sorted()
    }

    mutating func dossier(linked: [HeldFact]) -> Dossier {
        for (kind, facts) in Dictionary(grouping: linked, by: \.row.kind) {
            let held = Set((byKind[kind] ?? []).map(\.id))
            byKind[kind, default: []] += facts.filter { !held.contains($0.id) }.sorted { $0.id < $1.id }
        }
        let linkedPeople = linkedPeople()
        strangers = Set(linkedPeople)
        for id in linkedPeople {
            keys[id] = "linked-\(id)"
            order.append(id)
        }
        var family = FamilyFacts(
            id: String(file.home), handlingArea: file.handlingArea, residenceArea: file.residenceArea)
        let owned = Dictionary(grouping: byKind.values.joined(), by: \.row.owner)
        family.people = order.map { id in
            let facts = owned[id] ?? []
            return person(id, strangers.contains(id) ? Self.ofStranger(facts) : facts)
        }
        family.unions = unions()
        family.parentage = parentage()
        describeFamily(&family)
        var dossier = Dossier(family: family)
        dossier.stages = stages()
        return dossier
    }

    /// What a decision may read of a linked person, who may be at home in any office: no name, no number, no money. The
    /// same whether the row came through the link reader or stands in the asker's own scope.
    private static func ofStranger(_ facts: [HeldFact]) -> [HeldFact] {
        var said: Set<FactRow> = []
        // Where the person is at home in this file, what the link reader read is here twice.
        return facts.compactMap(ofStranger).filter { said.insert($0.row).inserted }
    }

    private static func ofStranger(_ fact: HeldFact) -> HeldFact? {
        guard FactKind.linked.contains(fact.row.kind) else { return nil }
        var fact = fact
        if let hidden = fact.row.kind.columns.firstIndex(where: {
            FactKind.hiddenOfStrangers.contains($0.name)
        }) {
            fact.row.values[hidden] = .null
        }
        return fact
    }

    /// Everyone named by a union or parentage who is not of the file on the day, and who is of it on another one.
    private func linkedPeople() -> [PersonID] {
        var found = Set(former)
        for fact in byKind[.parentage] ?? [] {
            found.insert(fact.row.owner)
            if let parent = fact.row.personID(at: 0) { found.insert(parent) }
        }
        for fact in byKind[.unions] ?? [] {
            for place in [0, 2] {
                if let partner = fact.row.personID(at: place) { found.insert(partner) }
            }
        }
        return Array(found.filter { keys[$0] == nil }).sorted()
    }

    /// The row that holds on the day, or the nearest one where none does.
    func asOfDay(_ facts: [HeldFact], _ kind: FactKind, on asked: CivilDate? = nil) -> FactRow? {
        let own = facts.filter { $0.row.kind == kind }
        return (own.first { $0.row.valid.contains(asked ?? day) } ?? own.last)?.row
    }

    private func person(_ id: PersonID, _ facts: [HeldFact]) -> PersonFacts {
        var person = PersonFacts(key: keys[id] ?? "\(id)")
        let spans = belonging.spans[id] ?? []
        if spans != [.always] { person.belongs = spans }
        if let row = asOfDay(facts, .particulars) {
            person.name = row.values[0].text
            person.sex = row.values[1].text.flatMap(PersonFacts.Sex.init) ?? .unknown
            person.born = row.values[2].date.map(Fact.known) ?? .unknown
            person.bornPrecision = row.values[3].text.flatMap(PersonFacts.Precision.init) ?? .day
        }
        if let row = asOfDay(facts, .vitalStates) {
            person.died = row.values[1].date.map(Fact.known) ?? .none
        }
        let ordered = facts.sorted {
            ($0.id, $0.row.valid.from ?? .earliest) < ($1.id, $1.row.valid.from ?? .earliest)
        }
        for fact in ordered where !isReplaced(fact.row, among: facts) { add(fact.row, to: &person) }
        return person
    }

    /// Whether a document was no longer, or not yet, the person's on the day, and another of its kind was.
    private func isReplaced(_ row: FactRow, among facts: [HeldFact]) -> Bool {
        guard row.kind == .documents, !row.valid.contains(day) else { return false }
        return facts.contains {
            $0.row.kind == .documents && $0.row.values[0] == row.values[0] && $0.row.valid.contains(day)
        }
    }

    private func add(_ row: FactRow, to person: inout PersonFacts) {
        let values = row.values
        switch row.kind {
        case .documents:
            if let document = IdentityDocument(row) { person.documents.append(document) }
        case .householdRegistrations:
            if let kind = values[0].text.flatMap(HouseholdRegisterEntry.Kind.init) {
                person.householdRegister.append(.init(kind: kind, area: values[1].text, span: row.valid))
            }
        case .disabilities:
            if let grade = values[2].integer {
                person.disabilities.append(
                    .init(
                        certificate: values[0].text, category: values[1].integer.map { Int($0) },
                        grade: Int(grade), span: row.valid, cancelled: values[3].date))
            }
        case .incomes:
            if let source = values[0].text, let fen = values[1].integer {
                person.incomes.append(.init(source: source, monthlyFen: fen, span: row.valid))
            }
        case .studies:
            if let institution = values[0].text {
                person.studies.append(
                    .init(institution: institution, inRegion: values[1].bool, span: row.valid))
            }
        case .careAbilities:
            if let level = values[0].text.flatMap(CareAbility.Level.init) {
                person.careAbility.append(.init(level: level, span: row.valid))
            }
        default: addCircumstance(row, to: &person.circumstances)
        }
    }

    /// One entry for each marriage: where both partners were merged from two files, each file has it.
    private func unions() -> [UnionFacts] {
        var found: [UnionFacts] = []
        for fact in byKind[.unions] ?? [] {
            let union = UnionFacts(
                partners: [0, 2].compactMap { fact.row.personID(at: $0).flatMap { keys[$0] } },
                span: fact.row.valid, endedBy: fact.row.values[4].text.flatMap(UnionFacts.End.init))
            guard
                let place = found.firstIndex(where: {
                    $0.span == union.span && Set($0.partners) == Set(union.partners)
                })
            else {
                found.append(union)
                continue
            }
            if found[place].endedBy == nil { found[place].endedBy = union.endedBy }
        }
        return found
    }

    /// One entry for each child, kind and span, with the parents in the order in which they were recorded.
    private func parentage() -> [ParentageFacts] {
        var found: [ParentageFacts] = []
        for fact in byKind[.parentage] ?? [] {
            guard let child = keys[fact.row.owner],
                let parent = fact.row.personID(at: 0).flatMap({ keys[$0] }),
                let kind = fact.row.values[2].text.flatMap(ParentageFacts.Kind.init)
            else { continue }
            if let place = found.firstIndex(where: {
                $0.child == child && $0.kind == kind && $0.span == fact.row.valid
            }) {
                // Two entries of one parent that were merged are one parent.
                if !found[place].parents.contains(parent) { found[place].parents.append(parent) }
            } else {
                found.append(
                    ParentageFacts(child: child, parents: [parent], kind: kind, span: fact.row.valid))
            }
        }
        return found
    }

    private func describeFamily(_ family: inout FamilyFacts) {
        family = family.on(stage(on: day))
        family.circumstances = familyCircumstances()
        describeContact(&family.contact)
    }
}

extension IdentityDocument {
    /// Nil where the row is of none.
    package init?(_ row: FactRow) {
        guard row.kind == .documents, let kind = row.values[0].text.flatMap(Kind.init),
            let number = row.values[1].text
        else { return nil }
        self.init(kind: kind, number: number)
    }
}

extension FactRow {
    /// The person named by the two columns from this place (home, number).
    package func personID(at place: Int) -> PersonID? {
        guard let home = values[place].integer, let person = values[place + 1].integer else { return nil }
        return PersonID(home: home, person: Int32(person))
    }

    /// The person a membership is about.
    package var memberID: PersonID? { kind == .memberships ? personID(at: 0) : nil }
}
