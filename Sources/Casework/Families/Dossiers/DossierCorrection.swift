package import Benefits
package import CivilCalendar
import Rules
import Store

/// A dossier of a registered family takes the place of what is held: what it says otherwise is corrected, what it leaves
/// out stays. A dossier as it was exported changes nothing.
package struct DossierCorrection: DatedEvent {
    package static let kind = EventKind.dossier
    package let dossier: Dossier
    /// The day the dossier speaks for.
    package let day: CivilDate

    package init(_ dossier: Dossier, on day: CivilDate) {
        self.dossier = dossier
        self.day = day
    }

    package func apply(to family: EventFamily) async throws {
        let current = try await family.session.dossier(of: family.home, on: day, numbers: .clear)
        let spelling = DossierSpelling(
            dossier.family, asOf: family.today, allowsTestIdentities: family.terms.allowsTestIdentities,
            held: current.family.people)
        let facts = spelling.family
        do {
            let people = try await DossierPeople(family, day, held: current.family.people)(facts.people)
            // Somebody registered twice is one person here: what any of the merged entries holds is held.
            let aliases = try await family.session.aliases(of: family.members.values)
            let stated = DossierRows.rows(of: facts, home: family.home, people: people).filter {
                isOfMember($0, family)
            }.map(aliases.renamed)
            let held = try await held(family, aliases)
            var plan = DossierPlan()
            for (group, rows) in Dictionary(grouping: stated, by: StatedGroup.init).sorted(by: {
                $0.key < $1.key
            }) where group.kind != .memberships {
                settle(rows, held.filter { StatedGroup($0.said) == group }, family, &plan)
            }
            var more: [(held: HeldFact, by: FactRow?)] = []
            for (held, row) in plan.replaced { more += try await following(held, to: row, family) }
            try plan.follow(more)
            let misplaced =
                Self.misplaced(facts, try await family.session.file(family.home))
                + Self.misdated(
                    stated.filter { $0.kind == .memberships }, try await family.held(.memberships).map(\.row),
                    facts,
                    people, family)
                + Self.restaged(dossier, current)
            if plan.isEmpty, family.changes.isEmpty, spelling.faults.isEmpty, misplaced.isEmpty { return }
            // What is held already is not refused; a dossier that changes something holds together as a whole.
            let faults =
                misplaced + spelling.faults + DossierContradictions.faults(in: facts)
                + DossierContradictions.faults(asOf: family.today, in: facts)
            if !faults.isEmpty { throw DataFaults(faults) }
            try await requireKnownAreas(plan, facts, family)
            try await family.replace(plan.replaced, adding: plan.added)
        } catch { throw DossierRefusal.told(error) }
    }

    /// What came with a birth, a death or a marriage on its day, of which a dossier says only what holds on its own: the
    /// counts and the marital status, and who belongs to the family.
    private func following(
        _ held: HeldFact, to row: FactRow?, _ family: EventFamily
    ) async throws -> [(held: HeldFact, by: FactRow?)] {
        guard let row else { return [] }
        switch row.kind {
        case .vitalStates:
            guard let old = held.row.values[1].date, let new = row.values[1].date, old != new else {
                return []
            }
            return try await family.followingDeath(of: held, from: old, to: new, where: \.isCourse)
        case .particulars:
            return try await family.followingBirth(of: held.row, to: row).filter {
                $0.held.row.isCourse || $0.held.row.kind == .memberships
            }
        case .parentage: return try await family.followingAdoption(of: held.row, to: row)
        default: return try await family.followingMarriage(of: held.row, to: row)
        }
    }

    /// Where a family is handled and by which number is no fact that a dossier corrects.
    private static func misplaced(_ facts: FamilyFacts, _ file: FamilyFile) -> [DataFault] {
        let said = [
            ("handling_area", facts.handlingArea, file.handlingArea),
            ("residence_area", facts.residenceArea, file.residenceArea),
        ]
        var faults = said.filter { $0.1 != nil && $0.1 != $0.2 }.map { field, _, _ in
            DataFault(
                position: nil, path: "family.\(field)",
                text: LocalizedText(
                    zh: "与登记的区划不同；家庭迁移请用“迁出”（family offer），不能由家庭资料更改。",
                    en:
                        "is not where the family is registered; a family is moved by an offer (family offer), not by a "
                        + "dossier."),
                code: DossierContradictions.code)
        }
        if let number = facts.contact.householdNumber, number != file.householdNumber {
            faults.append(
                DataFault(
                    position: nil, path: "family.household_number",
                    text: LocalizedText(
                        zh: "与登记的户编号不同；变更户编号请用 family renumber 或家庭页面，不能由家庭资料更改。",
                        en:
                            "is not the number the family is registered under; that is changed on the family's page "
                            + "(family renumber), not by a dossier."),
                    code: DossierContradictions.code))
        }
        return faults
    }

    /// What a registered family says of itself on other days is corrected entry by entry.
    private static func restaged(_ stated: Dossier, _ held: Dossier) -> [DataFault] {
        if stated.stages.isEmpty || stated.stages == held.stages { return [] }
        return [
            DataFault(
                position: nil, path: "stages",
                text: LocalizedText(
                    zh: "与登记的不同；其他日子的申报人数、光荣证、登记齐全的项目请逐条更正（family event fact-corrected），"
                        + "或删去 stages，只更正今天的情况。",
                    en:
                        "is not what is held; counts, certificate and whole lists of other days are corrected entry by entry "
                        + "(family event fact-corrected). Leave `stages` out to correct what holds today."),
                code: DossierContradictions.code)
        ]
    }

    /// Since when somebody belongs to the family, and until when, is what an act said: it ends or begins with one.
    private static func misdated(
        _ stated: [FactRow], _ held: [FactRow], _ facts: FamilyFacts, _ people: [String: PersonID],
        _ family: EventFamily
    ) -> [DataFault] {
        let known = Dictionary(grouping: held, by: \.memberID)
        let joined = family.changes.compactMap { $0.after?.memberID }
        return stated.compactMap { row in
            guard let id = row.memberID, !joined.contains(id), let spans = known[id]?.map(\.valid),
                !spans.contains(row.valid),
                let place = facts.people.firstIndex(where: { people[$0.key] == id })
            else { return nil }
            return DataFault(
                position: nil, path: "family.people[\(place)].belongs",
                text: LocalizedText(
                    zh: "与登记的起止不同；何时进出家庭请用生活事件登记，或更正 memberships 那一条（family event fact-corrected）。",
                    en:
                        "is not since when the person belongs to the family, or until when: that is recorded by a life "
                        + "event, or corrected in the memberships entry (family event fact-corrected)."),
                code: DossierContradictions.code)
        }
    }

    private func requireKnownAreas(
        _ plan: DossierPlan, _ facts: FamilyFacts, _ family: EventFamily
    ) async throws {
        let codes = plan.recorded.compactMap { row in
            switch row.kind {
            case .householdRegistrations: row.values[1].text
            case .residences: row.values[0].text
            default: nil
            }
        }
        if codes.isEmpty { return }
        let known = Set(try await family.session.areas().map(\.record.code))
        let faults = DossierRefusal.unknownAreas(Set(codes).subtracting(known), in: facts)
        if !faults.isEmpty { throw DataFaults(faults) }
    }

    private func isOfMember(_ row: FactRow, _ family: EventFamily) -> Bool {
        row.kind.owner != .person || family.members.values.contains(row.owner)
    }

    private func held(_ family: EventFamily, _ aliases: Aliases) async throws -> [HeldOfOne] {
        let members = aliases.entries(of: family.members.values).sorted()
        let ofFamily = (FactKind.ofDossier + FactKind.ofContact).filter { $0.owner == .family }
        let facts =
            try await family.session.facts(ofFamily, ofHomes: [family.home], numbers: .clear)
            + (try await family.session.relations(naming: members)).filter {
                $0.row.kind == .unions && $0.row.home != family.home
            }
            + (try await family.session.facts(FactKind.ofPerson, ofPeople: members, numbers: .clear))
        let rows = Dictionary(facts.map { (HeldOfOne.Place($0), $0) }) { first, _ in first }
        return aliases.united([facts])[0].compactMap { fact in
            rows[HeldOfOne.Place(fact)].map { HeldOfOne(said: fact.row, fact: $0) }
        }
    }

    /// Facts that hold one at a time are asked for the day; lists are compared whole.
    private func settle(
        _ stated: [FactRow], _ held: [HeldOfOne], _ family: EventFamily, _ plan: inout DossierPlan
    ) {
        if stated[0].kind.isAsOfDay {
            let one = held.first { $0.said.valid.contains(day) } ?? held.last
            guard let current = one?.fact else { return plan.added.append(stated[0]) }
            guard one?.said.values != stated[0].values else { return }
            var row = current.row
            row.values = stated[0].values
            return plan.replaced.append((current, row))
        }
        let missing = stated.filter { row in !held.contains { $0.said.saysTheSame(as: row) } }
        let gone = held.filter { one in
            family.visibleHomes.contains(one.fact.row.home)
                && !stated.contains { one.said.saysTheSame(as: $0) }
        }.map(\.fact)
        // Corrected pairwise, so that the history shows what became of what.
        for (place, fact) in gone.enumerated() {
            plan.replaced.append((fact, place < missing.count ? missing[place] : nil))
        }
        plan.added += missing.dropFirst(gone.count)
    }
}

/// A fact as the family's people are one each, and the row that holds it.
private struct HeldOfOne {
    let said: FactRow
    let fact: HeldFact

    /// Where a row stands, by whatever person it is told.
    struct Place: Hashable {
        let kind: FactKind
        let id: Int64

        init(_ fact: HeldFact) {
            kind = fact.row.kind
            id = fact.id
        }
    }
}

/// What a dossier changes. All of it is closed before anything is opened: what takes the place of two entries may hold on
/// the days of both.
private struct DossierPlan {
    var replaced: [(held: HeldFact, by: FactRow?)] = []
    var added: [FactRow] = []

    /// Takes what follows along, where the dossier itself says nothing else of it.
    mutating func follow(_ pairs: [(held: HeldFact, by: FactRow?)]) throws {
        let kinds = Set(replaced.map(\.held.row.kind) + added.map(\.kind))
        replaced += try EventFamily.united(pairs.filter { !kinds.contains($0.held.row.kind) })
    }

    var isEmpty: Bool { replaced.isEmpty && added.isEmpty }
    var recorded: [FactRow] { replaced.compactMap(\.by) + added }
}

/// What is compared together: one kind of fact of one person or of the family.
private struct StatedGroup: Hashable, Comparable {
    let kind: FactKind
    let owner: PersonID

    init(_ row: FactRow) {
        kind = row.kind
        // Unions of a family may stand in the files of both partners.
        owner = row.kind == .unions ? PersonID(home: 0, person: 0) : row.owner
    }

    static func < (left: StatedGroup, right: StatedGroup) -> Bool {
        (left.kind.rawValue, left.owner) < (right.kind.rawValue, right.owner)
    }
}

extension FactKind {
    /// A dossier says of these only what holds on its day.
    fileprivate var isAsOfDay: Bool {
        switch self {
        case .particulars, .vitalStates, .declaredCounts, .onlyChildCertificates, .completeLists,
            .maritalStates, .householdIncomes, .contacts, .bankAccounts, .remarks:
            true
        default: false
        }
    }

    /// A dossier says nothing of their days.
    fileprivate var isUndated: Bool { self == .documents || self == .hardshipEvents }
}

extension FactRow {
    fileprivate func saysTheSame(as other: FactRow) -> Bool {
        guard kind == other.kind, kind.isUndated || valid == other.valid else { return false }
        if kind == .unions { return Set(named) == Set(other.named) && values[4] == other.values[4] }
        return values == other.values
    }
}
