package import CivilCalendar
import Postgres

/// A rule set that somebody proposed as the office's, and how the proposal ended.
package struct StoredPublication: Sendable, Hashable {
    /// How a proposal ended.
    package struct Settlement: Sendable, Hashable {
        package enum Outcome: String, Sendable, Hashable { case published, withdrawn }

        package let outcome: Outcome
        package let reason: String?
        package let at: StoredInstant
        package let by: String
    }

    package let id: Int64
    /// Number and digest of the kept rule files.
    package let rules: Int64
    package let digest: [UInt8]
    /// The publication it was compared with; nil for a first one.
    package let replaces: Int64?
    package let day: CivilDate
    package let reason: String
    /// How many cases passed.
    package let cases: Int32
    package let needsSecond: Bool
    /// Figures of the whole register, as JSON.
    package let impact: String
    package let proposedAt: StoredInstant
    package let proposedBy: String
    /// Nil while it waits for a second person.
    package let settlement: Settlement?
    /// Published, and no other publication has taken its place.
    package let isInForce: Bool
}

/// What is stored when a rule set is proposed.
package struct PublicationProposal: Sendable, Hashable {
    package var rules: Int64
    package var replaces: Int64?
    package var day: CivilDate
    package var reason: String
    package var cases: Int
    package var needsSecond: Bool
    package var impact: String
    package var engine: String

    package init(
        rules: Int64, replaces: Int64?, day: CivilDate, reason: String, cases: Int, needsSecond: Bool,
        impact: String, engine: String
    ) {
        self.rules = rules
        self.replaces = replaces
        self.day = day
        self.reason = reason
        self.cases = cases
        self.needsSecond = needsSecond
        self.impact = impact
        self.engine = engine
    }
}

extension StoreSession {
    /// One proposal or approval at a time, until the end of the transaction.
    package func lockPublications() async throws {
        _ = try await query("select pg_advisory_xact_lock(hashtextextended('publications', 0))")
    }

    package func propose(_ proposal: PublicationProposal) async throws -> Int64 {
        try await value(
            """
            insert into assistance.publications (rules, replaces, day, reason, cases, needs_second, impact, engine,
                proposed_at, proposed_by)
            values (\(proposal.rules), \(proposal.replaces as Int64?), \(proposal.day), \(proposal.reason),
                \(Int32(clamping: proposal.cases)), \(proposal.needsSecond), \(JSONText(proposal.impact)),
                \(proposal.engine), clock_timestamp(), \(actor.name))
            returning publication
            """)
    }

    /// Ends a proposal, once. The database refuses a publication by the person who proposed where a second is needed.
    package func settle(
        _ publication: Int64, _ outcome: StoredPublication.Settlement.Outcome, reason: String?
    ) async throws {
        try await execute(
            """
            insert into assistance.publication_settlements
                (publication, proposed_by, needs_second, replaces, outcome, reason, settled_at, settled_by)
            select publication, proposed_by, needs_second, replaces, \(outcome.rawValue), \(reason as String?),
                clock_timestamp(), \(actor.name)
            from assistance.publications where publication = \(publication)
            """)
    }

    /// The latest first.
    package func publications(limit: Int = 1000) async throws -> [StoredPublication] {
        try await publications("order by p.publication desc limit \(Int64(limit))")
    }

    package func publication(_ id: Int64) async throws -> StoredPublication? {
        try await publications("where p.publication = \(id)").first
    }

    /// The publication by which register-wide acts decide; nil before anything was published.
    package func publicationInForce() async throws -> StoredPublication? {
        try await publications("where \(StoredPublication.inForce)").first
    }

    /// The proposal that waits for a second person, if there is one.
    package func waitingPublication() async throws -> StoredPublication? {
        try await publications("where s.publication is null order by p.publication limit 1").first
    }

    /// Numbers of kept rule sets whose digest begins with these hexadecimal digits.
    package func ruleSets(beginning digits: String) async throws -> [Int64] {
        try await query(
            """
            select rules from assistance.rule_sets where encode(digest, 'hex') like \(digits + "%") order by rules
            """
        ).decode(Int64.self)
    }

    private func publications(_ chosen: Statement) async throws -> [StoredPublication] {
        try await query("\(StoredPublication.selection) \(chosen)").map { try StoredPublication(row: $0) }
    }
}

extension StoredPublication {
    static let inForce: Statement = """
        s.outcome = 'published' and not exists (select from assistance.publication_settlements n
            where n.outcome = 'published' and n.replaces = p.publication)
        """

    static let selection: Statement = """
        select p.publication, p.rules, r.digest, p.replaces, p.day, p.reason, p.cases, p.needs_second, p.impact,
            p.proposed_at, p.proposed_by, s.outcome, s.reason, s.settled_at, s.settled_by,
            coalesce(\(inForce), false)
        from assistance.publications p
        join assistance.rule_sets r on r.rules = p.rules
        left join assistance.publication_settlements s on s.publication = p.publication
        """

    init(row: Row) throws {
        let (id, rules, digest, replaces, day, reason, cases, needsSecond) = try row.decode(
            Int64.self, Int64.self, [UInt8].self, Int64?.self, CivilDate.self, String.self, Int32.self,
            Bool.self)
        self.id = id
        self.rules = rules
        self.digest = digest
        self.replaces = replaces
        self.day = day
        self.reason = reason
        self.cases = cases
        self.needsSecond = needsSecond
        impact = try row[8, as: JSONText.self].text
        proposedAt = try row[9]
        proposedBy = try row[10]
        let outcome = try row[11, as: String?.self].flatMap(Settlement.Outcome.init)
        settlement =
            if let outcome {
                Settlement(outcome: outcome, reason: try row[12], at: try row[13], by: try row[14])
            } else {
                nil
            }
        isInForce = try row[15]
    }
}
