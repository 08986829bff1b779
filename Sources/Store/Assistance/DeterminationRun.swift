package import CivilCalendar
package import Postgres

/// One determination of an area on a day: what was asked, under which rules, and how far it got.
package struct DeterminationRun: Sendable, Hashable {
    package let id: Int64
    package let day: CivilDate
    package let programmes: [String]
    /// Digest of the kept rule files (``Rules/RuleSet/digest``).
    package let ruleSet: [UInt8]
    /// Families up to this home are decided; 0 at the start.
    package var lastHome: Int64
    package var families: Int64
    package var written: Int64
    /// In the order of `programmes`.
    package var counts: [RunCount]
    /// SHA-256 chained over the decisions so far, in order of home.
    package var digest: [UInt8]

    package init(
        id: Int64, day: CivilDate, programmes: [String], ruleSet: [UInt8], lastHome: Int64, families: Int64,
        written: Int64, counts: [RunCount], digest: [UInt8]
    ) {
        self.id = id
        self.day = day
        self.programmes = programmes
        self.ruleSet = ruleSet
        self.lastHome = lastHome
        self.families = families
        self.written = written
        self.counts = counts
        self.digest = digest
    }
}

/// How many units of one programme got each answer, and what those that are paid by the month come to.
package struct RunCount: Sendable, Hashable {
    package var eligible: Int64
    package var ineligible: Int64
    package var undetermined: Int64
    /// Nil for a programme without money by the month.
    package var monthlyFen: Int64?

    package init(
        eligible: Int64 = 0, ineligible: Int64 = 0, undetermined: Int64 = 0, monthlyFen: Int64? = nil
    ) {
        self.eligible = eligible
        self.ineligible = ineligible
        self.undetermined = undetermined
        self.monthlyFen = monthlyFen
    }
}

/// What a run is asked to do; the same question asked again before it was answered goes on with the same run.
package struct DeterminationQuestion: Sendable, Hashable {
    package var area: String
    package var path: String
    package var day: CivilDate
    /// Sorted.
    package var programmes: [String]
    package var ruleSet: [UInt8]
    /// Version of the program, kept beside the digest and outside it.
    package var engine: String

    package init(
        area: String, path: String, day: CivilDate, programmes: [String], ruleSet: [UInt8], engine: String
    ) {
        self.area = area
        self.path = path
        self.day = day
        self.programmes = programmes
        self.ruleSet = ruleSet
        self.engine = engine
    }
}

extension StoreSession {
    /// Begins a run, or finds the one that was interrupted: the same area, day, programmes and rules.
    package func openRun(
        _ question: DeterminationQuestion
    ) async throws -> (run: DeterminationRun, isResumed: Bool) {
        let made = try await execute(
            """
            insert into assistance.runs
                (path, area, day, programmes, rule_set, engine, started_at, started_by, digest)
            values (\(question.path), \(question.area), \(question.day), \(question.programmes),
                \(question.ruleSet), \(question.engine), clock_timestamp(), \(actor.name),
                \([UInt8](repeating: 0, count: 32)))
            on conflict (path, day, rule_set, programmes) where finished_at is null do nothing
            """)
        let found = try await query(
            """
            \(DeterminationRun.selection) where path = \(question.path) and day = \(question.day)
                and rule_set = \(question.ruleSet) and programmes = \(question.programmes) and finished_at is null
            """)
        return (try DeterminationRun(row: found.one), made == 0)
    }

    /// Moves a run on from where its writer found it. False where another process moved it first: nothing of this
    /// block may then be written.
    package func advance(_ run: DeterminationRun, from lastHome: Int64) async throws -> Bool {
        try await execute(
            """
            update assistance.runs set last_home = \(run.lastHome), families = \(run.families),
                written = \(run.written), eligible = \(run.counts.map(\.eligible)),
                ineligible = \(run.counts.map(\.ineligible)),
                undetermined = \(run.counts.map(\.undetermined)),
                monthly_fen = \(run.counts.map(\.monthlyFen)), digest = \(run.digest)
            where run = \(run.id) and last_home = \(lastHome) and finished_at is null
            """) == 1
    }

    /// Ends a run that is where the caller left it. False where another process has ended or moved it.
    @discardableResult
    package func finish(_ run: DeterminationRun) async throws -> Bool {
        try await execute(
            """
            update assistance.runs set finished_at = clock_timestamp()
            where run = \(run.id) and last_home = \(run.lastHome) and finished_at is null
            """) == 1
    }

    /// The run as it stands, whoever moved it; nil where the scope does not show it.
    package func run(_ id: Int64) async throws -> DeterminationRun? {
        try await query("\(DeterminationRun.selection) where run = \(id)").oneOrNone.map {
            try DeterminationRun(row: $0)
        }
    }

    /// The last finished run on a day for the area of this scope, of the whole set of programmes or any.
    package func lastRun(
        on day: CivilDate? = nil, _ knowledge: Knowledge = .current
    ) async throws -> DeterminationRun? {
        let on: Statement = day.map { "day = \($0)" } ?? "true"
        return try await query(
            """
            \(DeterminationRun.selection) where path = \(scope.path) and finished_at is not null and \(on)
            and \(knowledge.includes("finished_at")) order by run desc limit 1
            """
        ).oneOrNone.map { try DeterminationRun(row: $0) }
    }
}

extension DeterminationRun: RowDecodable {
    static let selection: Statement = """
        select run, day, programmes, rule_set, last_home, families, written, digest, eligible, ineligible, undetermined,
            monthly_fen
        from assistance.runs
        """

    package init(row: Row) throws(PostgresError) {
        let (id, day, programmes, ruleSet, lastHome, families, written, digest) = try row.decode(
            Int64.self, CivilDate.self, [String].self, [UInt8].self, Int64.self, Int64.self, Int64.self,
            [UInt8].self)
        let eligible: [Int64] = try row[8]
        let ineligible: [Int64] = try row[9]
        let undetermined: [Int64] = try row[10]
        let monthly: [Int64?] = try row[11]
        // A check constraint holds the four to the number of programmes, or to none before the first block.
        let counts = eligible.indices.map {
            RunCount(
                eligible: eligible[$0], ineligible: ineligible[$0], undetermined: undetermined[$0],
                monthlyFen: monthly[$0])
        }
        self.init(
            id: id, day: day, programmes: programmes, ruleSet: ruleSet, lastHome: lastHome,
            families: families,
            written: written, counts: counts, digest: digest)
    }
}
