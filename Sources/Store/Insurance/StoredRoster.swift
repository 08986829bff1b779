package import Benefits
package import CivilCalendar
package import Postgres
import Rules

/// What has become of a roster.
package enum RosterState: String, Sendable, Hashable, CaseIterable {
    case draft, replaced, confirmed
}

/// A roster without its lines.
package struct StoredRoster: Sendable, Hashable {
    /// 0 before it is stored.
    package var id: Int64
    /// Code and path of the area drawn up.
    package var area: String
    package var path: String
    package var scheme: String
    package var year: Int
    package var term: DateSpan
    /// Plans, sums and premiums as they stood, as JSON.
    package var terms: String
    package var ruleVersion: String
    package var draftedOn: CivilDate
    package var draftedBy: String
    /// Of every line that was drafted.
    package var totals: ControlTotals
    package var state: RosterState
    /// Of a confirmed one, what it covers.
    package var covered: ControlTotals?
    /// What people are told of it: of a confirmed one what it covers, of any other every line.
    package var counted: ControlTotals { covered ?? totals }

    package init(
        id: Int64 = 0, area: String, path: String, scheme: String, year: Int, term: DateSpan, terms: String,
        ruleVersion: String, draftedOn: CivilDate, draftedBy: String, totals: ControlTotals,
        state: RosterState = .draft
    ) {
        self.id = id
        self.area = area
        self.path = path
        self.scheme = scheme
        self.year = year
        self.term = term
        self.terms = terms
        self.ruleVersion = ruleVersion
        self.draftedOn = draftedOn
        self.draftedBy = draftedBy
        self.totals = totals
        self.state = state
    }
}

extension StoredRoster: RowDecodable {
    static let selection = rosters(.current)

    private static let columns: Statement = """
        roster, area, path, scheme, year, term, terms, rule_version, drafted_on, drafted_by, households, persons, \
        premium_fen
        """

    /// The rosters that were drafted, each as it stood then: one that was confirmed or replaced later was a draft.
    static func rosters(_ knowledge: Knowledge) -> Statement {
        """
        select \(columns), state, covered_households, covered_persons, covered_fen from (select \(columns),
            case when settled_at is null or \(knowledge.includes("settled_at")) then state else 'draft' end as state
            from insurance.rosters where \(knowledge.includes("drafted_at"))) as rosters
        left join lateral (select count(distinct c.file) as covered_households, count(*) as covered_persons,
            sum(c.premium_fen)::bigint as covered_fen
            from insurance.covers c where c.roster = rosters.roster) as covers on state = 'confirmed'
        """
    }

    package init(row: Row) throws(PostgresError) {
        let (id, area, path, scheme, year, term, terms, version, day, by, households, persons, fen, state) =
            try row.decode(
                Int64.self, String.self, String.self, String.self, Int32.self, DateSpan.self, String.self,
                String.self, CivilDate.self, String.self, Int32.self, Int32.self, Int64.self, String.self)
        self.init(
            id: id, area: area, path: path, scheme: scheme, year: Int(year), term: term, terms: terms,
            ruleVersion: version, draftedOn: day, draftedBy: by,
            totals: ControlTotals(
                households: Int(households), persons: Int(persons), premium: Money(fen: fen)),
            // A check constraint holds the words.
            state: RosterState(rawValue: state) ?? .replaced)
        let (homes, people, sum): (Int64?, Int64?, Int64?) = (try row[14], try row[15], try row[16])
        if let homes, let people {
            covered = ControlTotals(
                households: Int(homes), persons: Int(people), premium: Money(fen: sum ?? 0))
        }
    }
}

extension StoreSession {
    /// One roster as known; nil where the scope does not show it, or it had not been drafted.
    package func roster(
        _ id: Int64, known knowledge: Knowledge = .current
    ) async throws -> StoredRoster? {
        try await query("\(StoredRoster.rosters(knowledge)) where rosters.roster = \(id)").oneOrNone?.decode()
    }

    /// The latest roster of exactly this act's area that is a draft or confirmed.
    package func latestRoster(scheme: String, year: Int) async throws -> StoredRoster? {
        try await query(
            """
            \(StoredRoster.selection) where scheme = \(scheme) and year = \(Int32(year)) and path = \(scope.path)
                and state <> 'replaced' order by roster desc limit 1
            """
        ).oneOrNone?.decode()
    }

    /// Rosters the scope shows, the latest first; replaced drafts only where asked for.
    ///
    /// - Parameter day: those whose term holds this day.
    package func rosters(
        includingReplaced: Bool = false, limit: Int = 100, on day: CivilDate? = nil,
        known knowledge: Knowledge = .current
    ) async throws -> [StoredRoster] {
        let isTrue: Statement = day.map { "term @> \($0)" } ?? "true"
        return try await query(
            """
            \(StoredRoster.rosters(knowledge)) where (\(includingReplaced) or state <> 'replaced') and \(isTrue)
            order by roster desc limit \(Int64(limit))
            """
        ).map { try $0.decode() }
    }
}
