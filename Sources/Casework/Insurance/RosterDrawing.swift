import Benefits
import CivilCalendar
import Rules
import Store

/// What the product says of the families of a scope, before consent: the first half of a draft, and what a
/// confirmation compares the draft with.
struct RosterDrawing: Sendable {
    var candidates: [RosterCandidate] = []
    /// Families that are out or undetermined as a whole.
    var absences: [RosterAbsence] = []
    /// What each candidate household owes by the product's file.
    var premiums: [Int64: Money] = [:]
    /// Paths of the files, under which rows about them are kept.
    var paths: [Int64: String] = [:]
    /// Names and numbers of each candidate's people, as the files will show them.
    var people: [RosterPerson: DrawnPerson] = [:]
    var households: [Int64: String] = [:]
}

/// A person's name and number as they stand in the register.
struct DrawnPerson: Sendable, Hashable {
    var name: String?
    var sex: PersonFacts.Sex = .unknown
    var born: CivilDate?
    var document: IdentityDocument?

    init(_ facts: PersonFacts) {
        name = facts.name
        sex = facts.sex
        born = facts.born.value
        // The number people are insured by: the first of the kinds in this order.
        let kinds: [IdentityDocument.Kind] = [
            .residentID, .residencePermit, .permanentResidence, .passport, .legacyID, .other,
        ]
        document = kinds.lazy.compactMap { kind in facts.documents.first { $0.kind == kind } }.first
    }
}

/// Asks the product about families block by block.
struct RosterProduct: Sendable {
    let store: Store
    let product: InsuranceProduct
    let programme: Programme
    let rules: RuleBook
    let year: Int
    /// The day on which life and death are asked: that of the draft.
    let day: CivilDate
    let blockSize: Int

    /// All families of the scope, or only these.
    func draw(
        as actor: Actor, scope: Scope, only homes: [Int64]? = nil,
        progress: (Int) async throws -> Void = { _ in }
    ) async throws -> RosterDrawing {
        var drawing = RosterDrawing()
        var last: Int64 = 0
        var rest = homes.map { $0.sorted()[...] }
        while true {
            let (after, listed) = (last, rest?.prefix(blockSize))
            let families = try await store.snapshot(as: actor, scope: scope) { act in
                let block =
                    if let listed { Array(listed) } else {
                        try await act.homes(after: after, limit: blockSize)
                    }
                let people = try await act.members(of: block, on: day)
                let found = try await act.dossiers(of: block, on: day, numbers: .clear)
                let identities = try await act.identities(linkedIn: found.map(\.dossier), on: day)
                return found.map {
                    (
                        file: $0.file, dossier: $0.dossier.identifying(identities),
                        people: people[$0.file.home] ?? [:]
                    )
                }
            }
            rest = rest?.dropFirst(blockSize)
            let decider = Decider(rules)
            for family in families {
                try add(family.file, family.dossier, family.people, decider, to: &drawing)
            }
            try await progress(families.count)
            if let rest { if rest.isEmpty { break } } else if families.isEmpty { break }
            last = families.last?.file.home ?? last
        }
        return drawing
    }

    private func add(
        _ file: FamilyFile, _ dossier: Dossier, _ people: [String: PersonID], _ decider: Decider,
        to drawing: inout RosterDrawing
    ) throws {
        let overrides: RuleOverrides =
            programme.schemeYear(on: day)?.year == year ? .none : RuleOverrides(schemeYear: year)
        let basis = try programme.ageBasis(on: day, overrides: overrides)
        let facts = FrozenDossier(freezing: dossier).dossier.family
        let unit = FamilyUnit(FamilyView(FamilyIndex(facts), on: day, ageBasis: basis))
        let decision = try decider.decide(programme.id, unit, on: day, overrides: overrides)
        let village = String(file.handlingArea.prefix(12))
        drawing.paths[file.home] = file.path
        guard decision.outcome == .eligible else {
            drawing.absences.append(RosterAbsence(file.home, village, decision))
            return
        }
        let members = decision.insured.compactMap { insured -> RosterCandidate.Member? in
            guard let person = dossier.family.people.first(where: { $0.key == insured.key }),
                let id = people[insured.key] ?? PersonID(linkedKey: insured.key)
            else { return nil }
            let named = RosterPerson(home: id.home, person: id.person)
            drawing.people[named] = DrawnPerson(person)
            return member(insured, named, person)
        }
        drawing.households[file.home] = file.householdNumber ?? String(file.home)
        drawing.premiums[file.home] = decision.amount
        drawing.candidates.append(
            RosterCandidate(family: file.home, village: village, members: members))
    }

    private func member(
        _ insured: InsuredPerson, _ named: RosterPerson, _ person: PersonFacts
    ) -> RosterCandidate.Member {
        let open = insured.findings.filter { $0.result != .met }
        var outcome = insured.outcome
        var reasons = open.map(RosterReason.init)
        var missing = insured.missing
        let drawn = DrawnPerson(person)
        if outcome == .eligible, drawn.name == nil || drawn.document == nil {
            // Whom the insurer cannot be told is not listed, and it is said what to ask for.
            outcome = .undetermined
            reasons = [.noIdentity]
            missing = ["\(person.key).documents"]
        }
        return RosterCandidate.Member(
            person: named, role: product.plans.first { $0.id == insured.plan }?.role ?? .parent,
            outcome: outcome, isAlive: person.died == .none, reasons: reasons, missing: missing)
    }
}

extension StoreSession {
    /// Names and numbers of people whom dossiers name by a link, by that key, as far as the scope holds them: a parent who
    /// left the family is insured with the child all the same.
    fileprivate func identities(linkedIn dossiers: [Dossier], on day: CivilDate) async throws -> [String:
        PersonFacts]
    {
        let people = Set(dossiers.flatMap(\.family.people).compactMap { PersonID(linkedKey: $0.key) })
        if people.isEmpty { return [:] }
        let facts = try await facts([.particulars, .documents], ofPeople: people.sorted(), numbers: .clear)
        return Dictionary(
            Dictionary(grouping: facts.map(\.row).filter { $0.valid.contains(day) }, by: \.owner).map {
                person, rows in
                let particulars = rows.first { $0.kind == .particulars }
                return (
                    person.linkedKey,
                    PersonFacts(
                        key: person.linkedKey, name: particulars?.values[0].text,
                        documents: rows.compactMap(IdentityDocument.init))
                )
            }, uniquingKeysWith: { first, _ in first })
    }
}

extension Dossier {
    fileprivate func identifying(_ identities: [String: PersonFacts]) -> Dossier {
        var dossier = self
        for place in dossier.family.people.indices {
            guard let known = identities[dossier.family.people[place].key] else { continue }
            dossier.family.people[place].name = known.name
            dossier.family.people[place].documents = known.documents
        }
        return dossier
    }
}

extension RosterAbsence {
    fileprivate init(_ home: Int64, _ village: String, _ decision: Decision) {
        let wanted: Finding.Result = decision.outcome == .ineligible ? .unmet : .unknown
        self.init(
            family: home, village: village, person: nil, outcome: decision.outcome,
            reasons: decision.findings.filter { $0.result == wanted }.map(RosterReason.init),
            missing: decision.missing)
    }
}

extension PersonID {
    /// How a dossier calls the person where another family is theirs.
    var linkedKey: String { Dossier.linkedPrefix + "\(self)" }

    /// Of a person the dossier names by its link alone ("linked-17-2").
    init?(linkedKey key: String) {
        let parts = key.split(separator: "-")
        guard parts.count == 3, parts[0] == "linked", let home = Int64(parts[1]), let person = Int32(parts[2])
        else { return nil }
        self.init(home: home, person: person)
    }
}

extension RosterReason {
    static let noIdentity = RosterReason(
        code: "identity-missing",
        text: LocalizedText(
            zh: "本单位的档案中没有姓名或证件号码，无法投保",
            en: "no name or document number on file here, so no cover can be taken"))
}
