package import Benefits
package import CivilCalendar
package import Rules
package import Store

/// Explains what the programmes say of one family: words, dates, what would settle or change an answer. Reads, never
/// stores, and decides nothing.
package struct ExplainFamily {
    private let family: FamilyFacts
    private let rules: RuleBook
    private let explaining: Explaining
    private let outlook: ForecastFamily
    private let course: FamilyCourse

    /// How far back the beginning of an answer is looked for, in years.
    package static let yearsBack = 10

    /// - Parameters:
    ///   - callsByName: people are called by the names the dossier has, otherwise by their place in the family.
    ///   - withheld: keys of people whom another office holds (``StoreSession/withheld(in:)``).
    ///   - known: since when the office holds each record (``StoreSession/knownSince(of:on:)``); empty for a family
    ///     that is not registered.
    package init(
        _ dossier: Dossier, rules: RuleBook, callsByName: Bool = false,
        withholding withheld: Set<String> = [],
        known: [FactRecord: KnownSince] = [:]
    ) {
        self.rules = rules
        family = FrozenDossier(freezing: dossier).dossier.family
        let named = dossier.family.people.compactMap { person in person.name.map { (person.key, $0) } }
        let names = Dictionary(callsByName ? named : [], uniquingKeysWith: { first, _ in first })
        explaining = Explaining(family, rules: rules, names: names, withholding: withheld, known: known)
        outlook = ForecastFamily(dossier, rules: rules)
        course = FamilyCourse(dossier, decider: Decider(rules))
    }

    /// With what would settle it, when time changes it, and since when it has been so.
    package func callAsFunction(_ decision: Decision) throws(RuleError) -> Explanation {
        explaining.explain(
            decision, settling: try outlook.settling(decision), ahead: try outlook.ahead(decision),
            since: try since(decision))
    }

    /// The words alone, for lists: nothing is searched for.
    package func briefly(_ decision: Decision) -> Explanation { explaining.explain(decision) }

    /// The first day of the stretch with the same outcome by the facts and rules held now; nil where it began before
    /// the ``yearsBack`` years that are looked at.
    private func since(_ decision: Decision) throws(RuleError) -> CivilDate? {
        let programme = try rules.programme(decision.programme)
        let start = decision.day.adding(years: -Self.yearsBack)
        let forecast = try Forecast.course(
            programme, decision.unit, from: start, to: decision.day.adding(days: 1),
            nextEdge: { programme.nextEdge(after: $0) }
        ) { day throws(RuleError) in try course.decision(programme, decision.unit, on: day) }
        var since: CivilDate?
        for interval in forecast.intervals.reversed() {
            guard interval.decision.outcome == decision.outcome else { return since }
            if let known = since, interval.span.to != known { return since }
            since = interval.span.from
        }
        return since == start ? nil : since
    }
}

extension Store {
    /// The dossier of a registered family with all its dated facts, and since when the office holds them, of one
    /// transaction. The look is recorded.
    ///
    /// - Parameter day: whose members it has; the family as it is composed that day.
    package func explainableDossier(
        of home: Int64, on day: CivilDate, known knowledge: Knowledge = .current, purpose: String,
        as actor: Actor, scope: Scope? = nil
    ) async throws -> (dossier: Dossier, withheld: Set<String>, known: [FactRecord: KnownSince]) {
        try await act(as: actor, scope: scope, looking: true) { act in
            try await act.ask(as: knowledge)
            let dossier = try await act.dossier(of: home, on: day, known: knowledge)
            try await act.recordLooks(at: [home], purpose: purpose)
            return (
                dossier, try await act.withheld(in: dossier),
                try await act.knownSince(of: home, on: day, knowledge)
            )
        }
    }
}

extension StoreSession {
    /// Since when the office holds each record of a family as it is on a day, by what it is about in the dossier. What
    /// other offices hold about linked people is not in it.
    package func knownSince(
        of home: Int64, on day: CivilDate, _ knowledge: Knowledge = .current
    ) async throws -> [FactRecord: KnownSince] {
        let facts = try await knownFacts(of: home, knowledge)
        var keys: [PersonID: String] = [:]
        for fact in facts where fact.row.kind == .memberships && fact.row.valid.contains(day) {
            if let id = fact.row.memberID { keys[id] = fact.row.values[2].text }
        }
        var known: [FactRecord: KnownSince] = [:]
        for fact in facts.sorted(by: { $0.since < $1.since }) {
            for record in fact.row.records(keys, on: day) { known[record] = KnownSince(fact.since) }
        }
        return known
    }
}

extension FactRow {
    /// What the row is about in a dossier; a union is about each of its partners.
    fileprivate func records(_ keys: [PersonID: String], on day: CivilDate) -> [FactRecord] {
        let owner = keys[owner]
        switch kind {
        case .particulars: return valid.contains(day) ? [FactRecord(.particulars, of: owner)] : []
        case .vitalStates: return valid.contains(day) ? [FactRecord(.vitalState, of: owner)] : []
        case .householdRegistrations: return [FactRecord(.householdRegister, of: owner, valid)]
        case .disabilities: return [FactRecord(.disability, of: owner, valid)]
        case .incomes: return [FactRecord(.income, of: owner, detail: values[0].text ?? "", valid)]
        case .studies: return [FactRecord(.study, of: owner, valid)]
        case .careAbilities: return [FactRecord(.careAbility, of: owner, valid)]
        case .unions:
            return [0, 2].compactMap { personID(at: $0).flatMap { keys[$0] } }.map {
                FactRecord(.union, of: $0, valid)
            }
        case .declaredCounts: return valid.contains(day) ? [FactRecord(.declaredCounts, of: nil)] : []
        case .onlyChildCertificates:
            return valid.contains(day) ? [FactRecord(.onlyChildCertificate, of: nil)] : []
        case .consents:
            let list = "consents." + (values[0].text ?? "")
            return [FactRecord(.circumstance, of: owner, detail: list, valid)]
        default:
            guard let list = kind.circumstanceList else { return [] }
            return [FactRecord(.circumstance, of: kind.owner == .person ? owner : nil, detail: list, valid)]
        }
    }
}

extension FactKind {
    /// The dossier's list of a circumstance that rules read.
    fileprivate var circumstanceList: String? {
        switch self {
        case .labourAbilities: "labour_ability"
        case .employments: "employment"
        case .militaryServices: "military_service"
        case .healthInsurances: "health_insurance"
        case .absences: "absences"
        case .supportObligors: "obligors"
        case .housings: "housing"
        case .propertyAssessments: "property"
        default: nil
        }
    }
}

extension KnownSince {
    fileprivate init(_ instant: StoredInstant) {
        self.init(instant: instant.text, day: OfficeMoment(instant).day)
    }
}
