package import Benefits
package import CivilCalendar
import Exchange
package import Rules
import Store

/// A roster in a list.
package struct RosterInList: Sendable, Hashable {
    package enum State: String, Sendable, Hashable { case draft, replaced, confirmed }

    package let id: Int64
    /// The programme of the product.
    package let scheme: String
    package let title: LocalizedText
    package let year: Int
    package let term: DateSpan
    package let draftedOn: CivilDate
    package let state: State
    package let totals: ControlTotals

    init(_ stored: StoredRoster, _ policy: Policy) {
        id = stored.id
        scheme = stored.scheme
        title =
            (try? policy.rules.programme(stored.scheme))?.title
            ?? LocalizedText(zh: stored.scheme, en: stored.scheme)
        year = stored.year
        term = stored.term
        draftedOn = stored.draftedOn
        state = State(rawValue: stored.state.rawValue) ?? .draft
        totals = stored.totals
    }
}

/// One roster with its lines and those who are not on it.
package struct OpenedRoster: Sendable {
    package let summary: RosterInList
    package let villages: [RosterVillage]
    /// The premium in the words of vouchers.
    package let premiumInWords: String
    /// What an export takes by itself: consented lines that are in time.
    package let exportable: ControlTotals
    /// Lines of people who have not been asked.
    package let unasked: Int
    package let absences: [AbsentInList]
}

/// The lines of one village.
package struct RosterVillage: Sendable {
    package let area: NamedArea
    package let lines: [LineInList]
    package let totals: ControlTotals
}

/// One insured person.
package struct LineInList: Sendable {
    package let line: RosterLine
    package let household: String?
    package let insured: String?
    package let policyholder: String?
    /// Masked.
    package let document: String?
    package let plan: LocalizedText
    package let sum: Money?
}

/// A family or person that is not on the roster.
package struct AbsentInList: Sendable {
    package let absence: RosterAbsence
    package let household: String?
    package let village: NamedArea
    package let name: String?
}

extension Desk {
    /// - Parameter asKnown: those drafted by this instant, as they stood then; nil is what is held now.
    package func rosters(asKnown: String? = nil, _ caller: Caller) async throws -> [RosterInList] {
        try await act(caller, readOnly: true) { session in
            try await session.rosters(
                includingReplaced: true, known: try await session.knowledge(asked: asKnown)
            ).map { RosterInList($0, policy) }
        }
    }

    /// Opens a roster; every family on it or left out is a recorded look.
    ///
    /// - Parameter asKnown: as it stood at this instant, as a person typed it; one drafted later is not found.
    package func openRoster(
        _ id: Int64, asKnown: String? = nil, _ caller: Caller
    ) async throws -> OpenedRoster {
        try await act(caller) { session in
            let knowledge = try await session.knowledge(asked: asKnown)
            guard let stored = try await session.roster(id, known: knowledge) else {
                throw DeskError.notFound
            }
            let lines = try await session.lines(ofRoster: id, known: knowledge)
            let absences = try await session.absences(ofRoster: id)
            let homes = Set(lines.map(\.family) + absences.map(\.family)).sorted()
            try await session.recordLooks(at: homes, purpose: "roster")
            let people = Set(lines.flatMap { [$0.insured, $0.policyholder] } + absences.compactMap(\.person))
            let shown = ShownPeople(
                files: try await session.files(homes),
                facts: try await session.facts(
                    [.particulars, .documents], ofPeople: people.sorted().map(PersonID.init),
                    known: knowledge,
                    numbers: .clear)
            )
            let names = try await Self.areaNames(session)
            let plans = RosterPlans(stored)
            let free = lines.filter(\.obstacles.isEmpty)
            return OpenedRoster(
                summary: RosterInList(stored, policy),
                villages: Dictionary(grouping: lines, by: \.village).sorted { $0.key < $1.key }.map {
                    code, lines in
                    RosterVillage(
                        area: names.area(code), lines: lines.map { shown.line($0, plans) },
                        totals: RosterTotals(of: lines).whole)
                },
                premiumInWords: ChineseAmount.text(stored.totals.premium),
                exportable: RosterTotals(of: free).whole,
                unasked: lines.count { $0.consent == .unknown },
                absences: absences.map { absence in
                    AbsentInList(
                        absence: absence, household: shown.household(absence.family),
                        village: names.area(absence.village), name: absence.person.flatMap(shown.name))
                })
        }
    }
}

/// Names and masked numbers of the people of a roster.
private struct ShownPeople {
    private var households: [Int64: String] = [:]
    private var names: [RosterPerson: String] = [:]
    private var documents: [RosterPerson: String] = [:]

    init(files: [FamilyFile], facts: [HeldFact]) {
        for file in files { households[file.home] = file.householdNumber }
        for fact in facts where fact.row.valid.to == nil {
            let person = RosterPerson(home: fact.row.home, person: fact.row.person)
            switch fact.row.kind {
            case .particulars: names[person] = fact.row.values[0].text
            case .documents: documents[person] = fact.row.values[1].text.map(IdentityMask.number)
            default: break
            }
        }
    }

    func household(_ home: Int64) -> String? { households[home] }
    func name(_ person: RosterPerson) -> String? { names[person] }

    func line(_ line: RosterLine, _ plans: RosterPlans) -> LineInList {
        LineInList(
            line: line, household: households[line.family], insured: names[line.insured],
            policyholder: names[line.policyholder], document: documents[line.insured],
            plan: plans.title(line.plan), sum: plans.sum(line.plan))
    }
}

extension PersonID {
    fileprivate init(_ person: RosterPerson) {
        self.init(home: person.home, person: person.person)
    }
}

/// Titles and sums of a roster's plans, as they stood when it was drafted.
private struct RosterPlans {
    private let plans: [RosterPlan]

    init(_ stored: StoredRoster) {
        plans = RosterTermsText.terms(stored.terms).map { [$0.childPlan, $0.parentPlan] } ?? []
    }

    /// A plan that the terms do not have is named by its code.
    func title(_ code: String) -> LocalizedText {
        plans.first { $0.code == code }?.name ?? LocalizedText(zh: code, en: code)
    }

    func sum(_ code: String) -> Money? { plans.first { $0.code == code }?.totalSum }
}
