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
    /// Of a confirmed one what it covers, of any other every line.
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
        totals = stored.counted
    }
}

/// One roster with a page of its lines and of those who are not on it; totals are of the whole roster.
package struct OpenedRoster: Sendable {
    package let summary: RosterInList
    /// Every village with lines on the roster.
    package let villages: [RosterVillage]
    /// The premium in the words of vouchers.
    package let premiumInWords: String
    /// What an export takes: lines with nothing in their way, and those let out on record.
    package let exportable: ControlTotals
    package let heldBack: HeldBack
    /// Families of a draft of which something was recorded since.
    package let recordedSince: Int
    /// Lines of families that are restricted or purged, or whose registration was withdrawn since.
    package let hiddenLines: Int
    /// Those of the page; lines come first, then absences.
    package let absences: [AbsentInList]
    /// How many lines and absences the roster has in all.
    package let lineCount: Int
    package let absenceCount: Int
}

/// One village of a roster.
package struct RosterVillage: Sendable {
    package let area: NamedArea
    /// The place of its first line among all of the roster, from 0.
    package let firstLine: Int
    /// Those of the page.
    package let lines: [LineInList]
    /// Of the whole village; of a confirmed roster, of those it covers.
    package let totals: ControlTotals
}

/// One insured person.
package struct LineInList: Sendable {
    package let line: RosterLine
    /// False where the family is restricted or purged, or its registration was withdrawn since.
    package let isShown: Bool
    package let household: String?
    package let insured: String?
    package let policyholder: String?
    /// Masked.
    package let document: String?
    package let plan: LocalizedText
    package let sum: Money?
    /// Why the line stays in the office.
    package let hold: RosterHold?
}

/// A family or person that is not on the roster.
package struct AbsentInList: Sendable {
    package let absence: RosterAbsence
    package let household: String?
    package let village: NamedArea
    package let name: String?
}

extension Desk {
    /// - Parameters:
    ///   - day: those whose term holds this day.
    ///   - asKnown: those drafted by this instant, as they stood then; nil is what is held now.
    package func rosters(
        on day: CivilDate? = nil, asKnown: String? = nil, _ caller: Caller
    ) async throws -> [RosterInList] {
        try await act(caller, readOnly: true) { session in
            try await session.rosters(
                includingReplaced: true, on: day, known: try await session.knowledge(asked: asKnown)
            ).map { RosterInList($0, policy) }
        }
    }

    /// Opens a page of a roster; every family that it shows is a recorded look.
    ///
    /// - Parameters:
    ///   - page: of its lines and, after them, its absences, from 1.
    ///   - day: names and numbers as they were on this day; nil is the last there is.
    ///   - asKnown: as it stood at this instant, as a person typed it; one drafted later is not found.
    package func openRoster(
        _ id: Int64, page: Int = 1, size: Int = 1_000_000, on day: CivilDate? = nil, asKnown: String? = nil,
        _ caller: Caller
    ) async throws -> OpenedRoster {
        try await act(caller, looking: true) { session in
            let knowledge = try await session.knowledge(asked: asKnown)
            guard let stored = try await session.roster(id, known: knowledge) else {
                throw DeskError.notFound
            }
            let lines = RosterPage.inOrder(try await session.lines(ofRoster: id, known: knowledge))
            let release = try await session.release(lines, of: stored, known: knowledge)
            let absences = try await session.absences(ofRoster: id)
            let shown = RosterPage(lines, absences, from: (page - 1) * size, size: size)
            try await session.recordLooks(at: shown.homes, purpose: "roster")
            let files = try await session.files(Set(lines.map(\.family)).union(shown.homes).sorted())
            let people = ShownPeople(
                files: files.filter { shown.homes.contains($0.home) },
                facts: try await session.facts(
                    [.particulars, .documents], ofPeople: shown.people, known: knowledge, numbers: .clear),
                on: day)
            let names = try await Self.areaNames(session)
            let plans = RosterPlans(stored)
            let visible = Set(files.map(\.home))
            return OpenedRoster(
                summary: RosterInList(stored, policy),
                villages: RosterPage.villages(lines).map { village in
                    RosterVillage(
                        area: names.area(village.code), firstLine: village.lines.lowerBound,
                        lines: lines[village.lines.clamped(to: shown.lines)].map {
                            people.line($0, plans, release.holds[$0.insured])
                        }, totals: RosterTotals(of: lines[village.lines].filter(release.isCounted)).whole)
                },
                premiumInWords: ChineseAmount.text(stored.counted.premium),
                exportable: RosterTotals(of: release.lines).whole, heldBack: release.heldBack,
                recordedSince: knowledge == .current ? try await session.familiesRecorded(sinceDraft: id) : 0,
                hiddenLines: lines.count { !visible.contains($0.family) },
                absences: absences[shown.absences].map { absence in
                    AbsentInList(
                        absence: absence, household: people.household(absence.family),
                        village: names.area(absence.village), name: absence.person.flatMap(people.name))
                }, lineCount: lines.count, absenceCount: absences.count)
        }
    }
}

/// What a page of a roster shows: some of its lines, and after the last of them some of its absences.
private struct RosterPage {
    let lines: Range<Int>
    let absences: Range<Int>
    /// The families and people of both.
    let homes: [Int64]
    let people: [PersonID]

    init(_ all: [RosterLine], _ absent: [RosterAbsence], from first: Int, size: Int) {
        let wanted = first..<(first + size)
        lines = wanted.clamped(to: 0..<all.count)
        let rest = max(first - all.count, 0)..<max(first + size - all.count, 0)
        absences = rest.clamped(to: 0..<absent.count)
        let (shown, missing) = (all[lines], absent[absences])
        homes = Set(shown.map(\.family) + missing.map(\.family)).sorted()
        people = Set(shown.flatMap { [$0.insured, $0.policyholder] } + missing.compactMap(\.person)).sorted()
            .map(PersonID.init)
    }

    /// Village by village, within each as they are stored.
    static func inOrder(_ lines: [RosterLine]) -> [RosterLine] {
        Dictionary(grouping: lines, by: \.village).sorted { $0.key < $1.key }.flatMap(\.value)
    }

    /// Where the lines of each village stand.
    static func villages(_ lines: [RosterLine]) -> [(code: String, lines: Range<Int>)] {
        var found: [(code: String, lines: Range<Int>)] = []
        for (place, line) in lines.enumerated() {
            if found.last?.code == line.village {
                found[found.count - 1].lines = found[found.count - 1].lines.lowerBound..<(place + 1)
            } else {
                found.append((line.village, place..<(place + 1)))
            }
        }
        return found
    }
}

/// Names and masked numbers of the people of a roster.
private struct ShownPeople {
    private var households: [Int64: String] = [:]
    private let homes: Set<Int64>
    private var names: [RosterPerson: String] = [:]
    private var documents: [RosterPerson: String] = [:]

    init(files: [FamilyFile], facts: [HeldFact], on day: CivilDate?) {
        homes = Set(files.map(\.home))
        for file in files { households[file.home] = file.householdNumber }
        for fact in facts where day.map(fact.row.valid.contains) ?? (fact.row.valid.to == nil) {
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

    func line(_ line: RosterLine, _ plans: RosterPlans, _ hold: RosterHold?) -> LineInList {
        LineInList(
            line: line, isShown: homes.contains(line.family), household: households[line.family],
            insured: names[line.insured],
            policyholder: names[line.policyholder], document: documents[line.insured],
            plan: plans.title(line.plan), sum: plans.sum(line.plan), hold: hold)
    }
}

extension PersonID {
    init(_ person: RosterPerson) {
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
