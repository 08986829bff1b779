package import CivilCalendar
import Postgres

/// What a list of decisions is narrowed to; the area is the scope of the act.
package struct DecisionFilter: Sendable, Hashable {
    package var programme: String
    /// The last answer up to this day is listed.
    package var day: CivilDate
    package var outcome: StoredOutcome?
    /// Only those that may change after ``day`` and up to this day by time alone.
    package var changesBy: CivilDate?
    /// Answers stored, and names held, by then.
    package var known: Knowledge
    /// Whether the families are those that were handled here on the day, as known: what an office decided and paid stays in
    /// its sight after a move.
    package var isOfThen: Bool

    package init(
        programme: String, day: CivilDate, outcome: StoredOutcome? = nil,
        changesBy: CivilDate? = nil, known: Knowledge = .current, isOfThen: Bool = false
    ) {
        self.isOfThen = isOfThen
        self.programme = programme
        self.day = day
        self.outcome = outcome
        self.changesBy = changesBy
        self.known = known
    }

    /// The last answers that are listed, as a query of ``LastAnswers/columns``.
    var answers: Statement {
        var parts: [Statement] = ["l.outcome <> 'withdrawn'"]
        if let outcome { parts.append("l.outcome = \(outcome.rawValue)") }
        if let changesBy { parts.append("l.stable_until > \(day) and l.stable_until <= \(changesBy)") }
        let departed = DepartedFamilies(day: day, known: known)
        if isOfThen { parts.append("l.home not in (\(departed.elsewhere))") }
        let answers = LastAnswers(programme: programme, day: day, known: known)
        let condition = Statement.joined(parts, by: " and ")
        return isOfThen
            ? answers.query(where: condition, beside: departed.query) : answers.query(where: condition)
    }
}

/// A line of a list of decisions: the answer, and enough of the family to find it.
package struct ListedDecision: Sendable, Hashable {
    package var decision: StoredDecision
    package var villageCode: String
    package var villageName: String
    package var householdNumber: String?
    /// Of the person decided on; of the parents where the family is decided on. Empty where not shown to this office.
    package var names: [String]
    /// Of the same people; nil where it is not known.
    package var births: [CivilDate?]
    /// Who they are.
    package var people: [String]

    package init(
        decision: StoredDecision, villageCode: String, villageName: String, householdNumber: String?,
        names: [String] = [], births: [CivilDate?] = [], people: [String] = []
    ) {
        self.decision = decision
        self.villageCode = villageCode
        self.villageName = villageName
        self.householdNumber = householdNumber
        self.names = names
        self.births = births
        self.people = people
    }
}

extension StoreSession {
    /// The last answers of a programme, in order of village, family and unit, a page at a time.
    ///
    /// - Parameter after: the last line of the page before.
    package func listDecisions(
        _ filter: DecisionFilter, after last: ListedDecision? = nil, limit: Int = 500
    ) async throws -> [ListedDecision] {
        let key = last.map { ($0.villageCode, $0.decision.home, $0.decision.unit) }
        let place = Self.place(filter)
        let rows = try await query(
            """
            with page as (
                select l.id, l.home, l.unit, \(place.area) as handling_area,
                    \(filter.known.householdNumber) as household_number
                from (\(filter.answers)) as l \(place.files)
                where \(key == nil)
                    or (\(place.area), l.home, l.unit) > (\(key?.0 ?? ""), \(key?.1 ?? 0), \(key?.2 ?? ""))
                order by \(place.area), l.home, l.unit limit \(Int64(limit)))
            select \(StoredDecision.columns), p.handling_area, coalesce(a.name_zh, p.handling_area),
                p.household_number, \(Self.named("p.name", filter.known)), \(Self.named(Self.latestBirth, filter.known)),
                \(Self.named("m.home || '-' || m.person", filter.known))
            from page p join assistance.decisions d on d.home = p.home and d.id = p.id
            left join office.areas a on a.code = p.handling_area
            order by p.handling_area, d.home, d.unit
            """)
        return try rows.map { row in
            ListedDecision(
                decision: try StoredDecision(row: row), villageCode: try row[20],
                villageName: try row[21], householdNumber: try row[22],
                names: try row[23], births: try row[24], people: try row[25])
        }
    }

    /// The area of a family `l`, and what it is read from.
    private static func place(_ filter: DecisionFilter) -> (area: Statement, files: Statement) {
        if !filter.isOfThen { return ("f.handling_area", "join families.files f on f.home = l.home") }
        let moved = DepartedFamilies(day: filter.day, known: filter.known).moved
        return (
            "coalesce(g.from_area, f.handling_area)",
            "left join families.files f on f.home = l.home left join (\(moved)) as g on g.home = l.home"
        )
    }

    /// A column of the person decided on, whenever that one belonged to the family, or of those who are parents in it on
    /// the day, in the order of the file; of those who have a name.
    private static func named(_ column: Statement, _ knowledge: Knowledge) -> Statement {
        """
        array(select \(column) from families.memberships m
            join families.particulars p on p.home = m.home and p.person = m.person and \(knowledge.holds("p"))
                and p.valid @> d.day
            where m.file = d.home and \(knowledge.holds("m")) and p.name is not null
                and case when d.person is null
                    then m.valid @> d.day and exists (select from families.parentage c where c.parent_home = m.home
                        and c.parent = m.person and \(knowledge.holds("c")))
                    else d.unit = 'person:' || m.key and not exists (select from families.memberships n
                        where n.file = m.file and n.key = m.key and n.id > m.id and \(knowledge.holds("n"))) end
            order by m.id)
        """
    }
}
