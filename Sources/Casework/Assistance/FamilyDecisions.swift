import Benefits
package import CivilCalendar
package import Rules

/// Decides programmes for families one after another, on frozen facts only. Not shared between threads: a batch makes
/// one for each, so that what was worked out for a day and an area is used again.
package final class FamilyDecisions {
    private let decider: Decider

    package init(_ rules: RuleBook) { decider = Decider(rules) }

    /// What each programme says of the family, in order of programme and, for person programmes, of the candidates.
    package func decisions(
        on facts: FrozenDossier, _ programmes: [Programme], on day: CivilDate
    ) throws(RuleError) -> [Decision] {
        let index = FamilyIndex(facts.dossier.family)
        var decisions: [Decision] = []
        for programme in programmes {
            let view = FamilyView(index, on: day, ageBasis: try programme.ageBasis(on: day))
            let family = FamilyUnit(view)
            switch programme.unit {
            case .family:
                decisions.append(try decider.decide(programme.id, family, on: day))
            case .person:
                for key in try decider.candidates(of: programme.id, family, on: day).keys {
                    guard let person = PersonUnit(view, key: key) else { continue }
                    decisions.append(try decider.decide(programme.id, person, on: day))
                }
            }
        }
        return decisions
    }
}

extension RuleBook {
    /// The programmes asked for, or all that can speak on the day: a product speaks where a scheme year of it does.
    package func programmes(asked id: String?, on day: CivilDate) throws(RuleError) -> [Programme] {
        if let id { return [try programme(id)] }
        return programmes.filter {
            $0.schemeYears.isEmpty ? $0.isInForce(on: day) : $0.schemeYear(on: day) != nil
        }
    }

    /// The programmes a determination covers: the one asked for, otherwise all but the products, which are drawn up as
    /// rosters, and those that rest on facts a register does not hold.
    package func determined(asked id: String?) throws(RuleError) -> [Programme] {
        if let id { return [try programme(id)] }
        return programmes.filter { $0.kind != .premium && $0.determination == .always }
    }
}
