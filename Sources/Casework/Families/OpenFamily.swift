package import Benefits
package import CivilCalendar
package import Rules
import Store

/// One family as its page shows it: numbers masked, with what the programmes say of it on a day.
package struct OpenedFamily: Sendable {
    package let home: Int64
    package let household: String?
    package let village: NamedArea
    package let dossier: Dossier
    package let monthlyIncome: Money?
    /// The day the decisions speak for.
    package let day: CivilDate
    /// With every reason, worked out on the facts held now.
    package let decisions: [Decision]
    /// Each decision in words, in the same order.
    package let explanations: [Explanation]
    /// What lies ahead of each decision, in the same order.
    package let outlooks: [Outlook]
    /// False before the first determination of the area: `day` is then today.
    package let isDetermined: Bool
    /// Proposed changes of later files that nobody has accepted, by import.
    package let openChanges: [(importID: Int64, count: Int)]
}

extension Desk {
    /// Opens a family; the look is recorded. Decisions speak for the last determined day, or for today before there is
    /// one, and rest on the facts as they are held now.
    package func open(_ home: Int64, today: CivilDate, _ caller: Caller) async throws -> OpenedFamily {
        let (view, determined, changes, names) = try await act(caller) { session in
            let determined = try await Self.determinedDay(session)
            return (
                try await ShowFamily.view(home, on: determined ?? today, purpose: "family page", session),
                determined, try await session.openChanges(of: home), try await Self.areaNames(session)
            )
        }
        let day = determined ?? today
        let decisions = try CheckFamily(rules: policy.rules)(view.dossier, on: day)
        let course = ForecastFamily(view.dossier, rules: policy.rules)
        let explain = ExplainFamily(view.dossier, rules: policy.rules, callsByName: true)
        return OpenedFamily(
            home: home, household: view.file.householdNumber, village: names.area(view.file.handlingArea),
            dossier: view.dossier, monthlyIncome: view.monthlyIncomeFen.map { Money(fen: $0) }, day: day,
            decisions: decisions, explanations: decisions.map(explain.briefly),
            outlooks: try decisions.map { decision in
                // A family has dozens of other measures: each is searched on its own page.
                let programme = try policy.rules.programme(decision.programme)
                return try course.outlook(
                    of: decision, isSettlingSought: programme.determination == .always)
            },
            isDetermined: determined != nil, openChanges: changes)
    }
}
