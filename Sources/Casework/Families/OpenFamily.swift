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
    /// Where the people of other families are at home whom the facts name, by their key.
    package let linked: [String: LinkedPerson]
    /// The instant whose knowledge this is; nil for what is held now.
    package let known: OfficeMoment?
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
    /// Proposed changes of later files that nobody has accepted, by import; none in what was known earlier.
    package let openChanges: [(importID: Int64, count: Int)]
    /// The move that was offered and waits for an answer; nil in what was known earlier.
    package let openMove: Int64?
    /// What keeps its money back by the answers stored last; nothing of a family as it was known earlier.
    package let holds: [MoneyHold]
    package let coverAnswers: [CoverAnswer]
    /// The day from which the file is closed.
    package let closedSince: CivilDate?
    /// Names of the office's areas by code.
    package let areas: [String: LocalizedText]
    /// Whether the role of the person who asks may restrict it.
    package let mayBeRestricted: Bool
}

extension Desk {
    /// Opens a family; the look is recorded. Decisions speak for the last determined day, or for today before there is
    /// one, or for the day asked for, and rest on the facts as they are held now, or were at an instant.
    ///
    /// - Parameters:
    ///   - day: true on this day; nil is the last determined one.
    ///   - asKnown: as known at this instant, as a person typed it (``KnownInstant``).
    package func open(
        _ home: Int64, on asked: CivilDate? = nil, asKnown: String? = nil, today: CivilDate, _ caller: Caller
    ) async throws -> OpenedFamily {
        let (
            view, withheld, linked, told, determined, changes, names, knowledge, move, closed, holds,
            answers
        ) =
            try await act(
                caller, looking: true
            ) { session in
                let knowledge = try await session.knowledge(asked: asKnown)
                let determined = try await Self.determinedDay(session, knowledge)
                let isNow = knowledge == .current
                let day = asked ?? determined ?? today
                let view = try await ShowFamily.view(
                    home, on: day, known: knowledge, purpose: "family page", session)
                return (
                    view, try await session.withheld(in: view.dossier),
                    try await session.linkedPeople(
                        view.dossier.family.people.map(\.key), besides: [home], on: day, known: knowledge,
                        purpose: "family page"),
                    try await session.course(of: view.dossier, at: home, on: day, knowledge),
                    determined, isNow ? try await session.openChanges(of: home) : [],
                    try await Self.areaNames(session), knowledge,
                    isNow ? try await session.openOffer(of: home) : nil,
                    try await session.closureDay(of: home, known: knowledge),
                    isNow ? try await session.moneyHolds(of: home, upTo: day, rules: policy.rules) : [],
                    try await session.coverAnswers(of: home, on: day, known: knowledge, rules: policy.rules)
                )
            }
        let day = asked ?? determined ?? today
        let decisions = try CheckFamily(rules: policy.rules)(view.dossier, on: day)
        let course = ForecastFamily(told, rules: policy.rules)
        let dossier = view.dossier.naming(linked)
        let explain = ExplainFamily(
            dossier, rules: policy.rules, callsByName: true, withholding: withheld)
        return OpenedFamily(
            home: home, household: view.file.householdNumber, village: names.area(view.file.handlingArea),
            dossier: dossier, linked: linked,
            known: OfficeMoment(knowledge), day: day,
            decisions: decisions, explanations: decisions.map(explain.briefly),
            outlooks: try decisions.map { decision in
                // A family has dozens of other measures: each is searched on its own page.
                let programme = try policy.rules.programme(decision.programme)
                return try course.outlook(
                    of: decision, isSettlingSought: programme.determination == .always)
            },
            isDetermined: determined != nil, openChanges: changes, openMove: move, holds: holds,
            coverAnswers: answers,
            closedSince: closed, areas: names,
            mayBeRestricted: try await mayRestrict(caller))
    }
}
