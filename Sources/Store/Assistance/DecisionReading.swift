package import CivilCalendar
import Postgres
import Rules

extension StoreSession {
    /// Who the keys of these families' dossiers are, as of a day.
    package func members(
        of homes: [Int64], on day: CivilDate, _ knowledge: Knowledge = .current
    ) async throws -> [Int64: [String: PersonID]] {
        var found: [Int64: [String: PersonID]] = [:]
        let rows = try await query(
            """
            select file, key, home, person from families.memberships
            where file = any(\(homes)) and \(knowledge.condition) and valid @> \(day)
            """)
        for (file, key, home, person) in try rows.decode(Int64.self, String.self, Int64.self, Int32.self) {
            found[file, default: [:]][key] = PersonID(home: home, person: person)
        }
        let aliases = try await aliases(of: found.values.flatMap(\.values), knowledge)
        if aliases.isEmpty { return found }
        return found.mapValues { $0.mapValues(aliases.canonical) }
    }

    /// The last answer (see ``LastAnswers``) for each subject of these families up to a day.
    package func lastDecisions(
        of homes: [Int64], programmes: [String], upTo day: CivilDate
    ) async throws -> [DecisionSubject: LastDecision] {
        let rows = try await query(
            LastAnswers.select(
                """
                d.home, d.programme, d.unit, d.outcome, d.substance, d.person_home, d.person, d.rule_version,
                \(LastAnswers.isOfHandler)
                """,
                where: "d.home = any(\(homes)) and d.programme = any(\(programmes)) and d.day <= \(day)"))
        var found: [DecisionSubject: LastDecision] = [:]
        for row in rows {
            let (home, programme, unit, outcome, substance, personHome, person, version, isOwn) =
                try row.decode(
                    Int64.self, String.self, String.self, String.self, [UInt8].self, Int64?.self, Int32?.self,
                    String.self, Bool.self)
            guard let outcome = StoredOutcome(rawValue: outcome) else {
                throw StoreError.unexpectedRow("assistance.decisions")
            }
            found[DecisionSubject(home: home, programme: programme, unit: unit)] = LastDecision(
                outcome: outcome, substance: substance, person: PersonID(personHome, person),
                ruleVersion: version, isOwn: isOwn)
        }
        return found
    }

    /// All answers ever stored for a family, the latest first.
    package func decisions(of home: Int64) async throws -> [StoredDecision] {
        try await query(
            """
            select \(StoredDecision.columns) from assistance.decisions d where d.home = \(home)
            order by d.day desc, d.id desc
            """
        ).map { try StoredDecision(row: $0) }
    }
}

extension PersonID {
    init?(_ home: Int64?, _ person: Int32?) {
        guard let home, let person else { return nil }
        self.init(home: home, person: person)
    }
}

extension StoredDecision {
    /// The columns of `assistance.decisions d` that ``init(row:)`` reads, in its order.
    static let columns: Statement = """
        d.id, d.home, d.path, d.programme, d.unit, d.person_home, d.person, d.day, d.outcome, d.amount_fen, \
        d.period, d.tier, d.missing, d.questions, d.findings, d.rule_version, d.stable_until, d.substance, \
        d.digest, d.dossier
        """

    init(row: Row) throws {
        let (id, home, path, programme, unit, personHome, person, day, outcome, fen) = try row.decode(
            Int64.self, Int64.self, String.self, String.self, String.self, Int64?.self, Int32?.self,
            CivilDate.self, String.self, Int64?.self)
        guard let outcome = StoredOutcome(rawValue: outcome) else {
            throw StoreError.unexpectedRow("assistance.decisions")
        }
        self.init(
            id: id, home: home, path: path, programme: programme, unit: unit,
            person: PersonID(personHome, person), day: day, outcome: outcome,
            amount: fen.map { Money(fen: $0) }, period: try row[10], tier: try row[11],
            missing: try row[12], questions: try row[13],
            findings: try row[14, as: JSONText.self].text, ruleVersion: try row[15],
            stableUntil: try row[16], substance: try row[17], digest: try row[18],
            dossier: try row[19])
    }
}
