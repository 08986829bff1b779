import Benefits
import CivilCalendar
import Rules

/// Decides one case and compares the answer with what was expected.
struct CaseJudging {
    let ruleCase: RuleCase
    private let policy: Policy
    let decider: Decider
    private var differences: [LocalizedText] = []

    init(_ ruleCase: RuleCase, _ policy: Policy, _ decider: Decider) {
        self.ruleCase = ruleCase
        self.policy = policy
        self.decider = decider
    }

    mutating func failures() -> [LocalizedText] {
        let faults = ruleCase.families.flatMap(\.faults)
        if let code = ruleCase.expected.refused {
            if !faults.contains(where: { $0.code == code }) {
                let found =
                    faults.isEmpty ? "-" : faults.map { $0.code ?? $0.description }.joined(separator: ", ")
                differ("refused", code, found)
            }
            return differences
        }
        if !faults.isEmpty { return faults.map(\.localized) }
        for programme in ruleCase.programmes {
            do throws(RuleError) {
                try judge(programme)
            } catch {
                differences.append(error.localized)
            }
        }
        return differences
    }

    private mutating func judge(_ id: String) throws(RuleError) {
        let programme = try policy.rules.programme(id)
        guard let day = ruleCase.day ?? termStart(of: programme) else {
            throw .noSchemeYear(
                programme: id, year: ruleCase.overrides.schemeYear, known: programme.schemeYears.map(\.year))
        }
        var households: [Decision] = []
        for family in ruleCase.families.compactMap(\.facts) {
            let basis = try programme.ageBasis(on: day, overrides: ruleCase.overrides)
            let view = FamilyView(FamilyIndex(family), on: day, ageBasis: basis)
            switch programme.unit {
            case .family:
                let decision = try decider.decide(
                    id, FamilyUnit(view), on: day, overrides: ruleCase.overrides)
                households.append(decision)
                compare(decision)
            case .person: try judgePersons(programme, view, day)
            }
            try judgeMoney(programme, family, day)
        }
        if let roster = ruleCase.expected.roster { try compare(roster, households, programme) }
    }

    private func termStart(of programme: Programme) -> CivilDate? {
        programme.schemeYears.first { $0.year == ruleCase.overrides.schemeYear }?.term.from
    }

    // MARK: Persons

    private mutating func judgePersons(
        _ programme: Programme, _ view: FamilyView, _ day: CivilDate
    ) throws(RuleError) {
        let overrides = ruleCase.overrides
        let candidates = try decider.candidates(
            of: programme.id, FamilyUnit(view), on: day, overrides: overrides)
        compareCandidates(candidates.keys)
        for (key, expected) in ruleCase.expected.persons.sorted(by: { $0.key < $1.key }) {
            guard let unit = PersonUnit(view, key: key) else { throw .unknownPerson(programme: programme.id) }
            let decision = try decider.decide(programme.id, unit, on: day, overrides: overrides)
            compare(expected, with: decision, at: "persons.\(key)")
        }
        // Without names the expectation speaks of every candidate.
        guard ruleCase.expected.persons.isEmpty else { return }
        for key in candidates.keys {
            guard let unit = PersonUnit(view, key: key) else { continue }
            let decision = try decider.decide(programme.id, unit, on: day, overrides: overrides)
            compare(ruleCase.expected.unit, with: decision, at: key)
        }
        if candidates.keys.isEmpty, ruleCase.expected.unit.outcome != nil { differ("candidates", "≥ 1", "0") }
    }

    private mutating func compareCandidates(_ found: [String]) {
        guard let expected = ruleCase.expected.candidates, expected != found.sorted() else { return }
        differ("candidates", expected.joined(separator: ", "), found.sorted().joined(separator: ", "))
    }

    // MARK: Comparing

    private mutating func compare(_ decision: Decision) {
        compare(ruleCase.expected.unit, with: decision, at: "")
        if !decision.insured.isEmpty { compareCandidates(decision.insured.map(\.key)) }
        for (key, expected) in ruleCase.expected.persons.sorted(by: { $0.key < $1.key }) {
            guard let person = decision.insured.first(where: { $0.key == key }) else {
                differ("persons.\(key)", "decided", "not decided")
                continue
            }
            compare(expected, with: decision.replaced(by: person), at: "persons.\(key)")
        }
    }

    private mutating func compare(_ expected: UnitExpectation, with found: Decision, at place: String) {
        let prefix = place.isEmpty ? "" : place + "."
        if let outcome = expected.outcome, outcome != found.outcome {
            differ(prefix + "outcome", outcome.rawValue, found.outcome.rawValue + reasons(found))
        }
        if let amount = expected.amount, amount != found.amount {
            differ(prefix + "amount", amount?.yuan ?? "null", found.amount?.yuan ?? "null")
        }
        if let tier = expected.tier, tier != found.tier { differ(prefix + "tier", tier, found.tier ?? "-") }
        for (id, result) in expected.findings {
            let known = found.findings.first { $0.id == id }?.result
            if known != result { differ(prefix + "findings." + id, result.rawValue, known?.rawValue ?? "-") }
        }
        if let missing = expected.missing, missing != found.missing {
            differ(prefix + "missing", missing.joined(separator: ", "), found.missing.joined(separator: ", "))
        }
        let warnings = found.warnings.map(\.id).sorted()
        if let expected = expected.warnings, expected != warnings {
            differ(prefix + "warnings", expected.joined(separator: ", "), warnings.joined(separator: ", "))
        }
        if let question = expected.question, !found.questions.contains(question) {
            differ(prefix + "question", question, found.questions.joined(separator: ", "))
        }
        if let until = expected.stableUntil, until != found.stableUntil {
            differ(
                prefix + "stable_until", until?.description ?? "null",
                found.stableUntil?.description ?? "null")
        }
    }

    private func reasons(_ decision: Decision) -> String {
        let open = decision.findings.filter { $0.result != .met }.map { "\($0.id): \($0.result.rawValue)" }
        let missing = decision.missing.isEmpty ? "" : "; missing " + decision.missing.joined(separator: ", ")
        return open.isEmpty ? "" : " (" + open.joined(separator: ", ") + missing + ")"
    }

    private mutating func compare(
        _ expected: RosterExpectation, _ households: [Decision], _ programme: Programme
    ) throws(RuleError) {
        let eligible = households.filter { $0.outcome == .eligible }
        let insured = eligible.flatMap(\.insured).filter { $0.outcome == .eligible }
        if let count = expected.households, count != eligible.count {
            differ("roster.households", "\(count)", "\(eligible.count)")
        }
        if let count = expected.persons, count != insured.count {
            differ("roster.persons", "\(count)", "\(insured.count)")
        }
        let premium = eligible.reduce(Money.zero) { $0 + ($1.amount ?? .zero) }
        if let money = expected.premium, money != premium {
            differ("roster.premium", money.yuan, premium.yuan)
        }
        guard let cover = expected.cover,
            let product = policy.products.first(where: { $0.programme == programme.id }),
            let year = ruleCase.overrides.schemeYear
                ?? eligible.first.flatMap({ programme.schemeYear(on: $0.day)?.year })
        else { return }
        let terms = try product.terms(year: year, rules: policy.rules)
        let total = insured.reduce(Money.zero) { total, person in
            let role = product.plans.first { $0.id == person.plan }?.role ?? .parent
            return total + terms.plan(for: role).totalSum
        }
        if cover != total { differ("roster.cover", cover.yuan, total.yuan) }
    }

    mutating func differ(_ place: String, _ expected: String, _ found: String) {
        differences.append(
            LocalizedText(
                zh: "\(place)：应为 \(expected)，实为 \(found)", en: "\(place): expected \(expected), got \(found)")
        )
    }
}

extension Decision {
    /// What a product says of one insured person, in the shape of a decision.
    fileprivate func replaced(by person: InsuredPerson) -> Decision {
        var decision = self
        decision.unit = .person(person.key)
        decision.outcome = person.outcome
        decision.amount = person.premium
        decision.findings = person.findings
        decision.missing = person.missing
        return decision
    }
}
