import CivilCalendar
import Postgres
import Rules

extension StoreSession {
    /// Stores decisions that differ from the last ones, with the facts they were made on.
    ///
    /// Rows go by binary COPY into a table of this transaction alone and from there into the tables under their
    /// policies, so no role is needed that could bypass them.
    ///
    /// - Parameter rules: number of the kept rule files they were made by.
    package func add(
        _ decisions: [StoredDecision], on dossiers: [StoredDossier], run: Int64?, rules: Int64? = nil
    ) async throws {
        guard !decisions.isEmpty else { return }
        _ = try await pipeline([
            """
            create temporary table decided_dossiers (home bigint, digest bytea, path text, body text) on commit drop
            """,
            """
            create temporary table decided (place integer, home bigint, path text, programme text, unit text,
                person_home bigint, person integer, day date, outcome text, amount_fen bigint, period text, tier text,
                missing text[], questions text[], findings jsonb, rule_version text, stable_until date,
                substance bytea, digest bytea, dossier bytea) on commit drop
            """,
        ])
        try await transaction.copyIn("copy decided_dossiers from stdin (format binary)") { writer in
            for dossier in dossiers {
                try await writer.row(columns: 4) { row in
                    row.column(dossier.home)
                    row.column(dossier.digest)
                    row.column(dossier.path)
                    row.column(dossier.body)
                }
            }
        }
        try await transaction.copyIn("copy decided from stdin (format binary)") { writer in
            for (place, decision) in decisions.enumerated() {
                try await writer.row(columns: 20) { decision.write(to: &$0, place: Int32(place)) }
            }
        }
        _ = try await pipeline([
            """
            insert into assistance.frozen_dossiers (home, digest, path, body)
            select home, digest, path, body from decided_dossiers
            on conflict do nothing
            """,
            """
            insert into assistance.decisions (home, path, programme, unit, person_home, person, day, outcome,
                amount_fen, period, tier, missing, questions, findings, rule_version, stable_until, substance, digest,
                dossier, run, rules, decided_at, decided_by)
            select home, path, programme, unit, person_home, person, day, outcome, amount_fen, period, tier, missing,
                questions, findings, rule_version, stable_until, substance, digest, dossier, \(run),
                \(rules as Int64?), clock_timestamp(), \(actor.name)
            from decided order by place
            """,
            "drop table decided, decided_dossiers",
        ])
        try await keepBenefitOverlaps(
            of: Set(decisions.filter { $0.outcome == .eligible && $0.amount != nil }.compactMap(\.person)))
    }
}

extension StoredDecision {
    fileprivate func write(to row: inout PostgresBuffer, place: Int32) {
        row.column(place)
        row.column(home)
        row.column(path)
        row.column(programme)
        row.column(unit)
        row.column(person?.home)
        row.column(person?.person)
        row.column(day)
        row.column(outcome.rawValue)
        row.column(amount?.fen)
        row.column(period)
        row.column(tier)
        row.column(missing)
        row.column(questions)
        row.column(JSONText(findings))
        row.column(ruleVersion)
        row.column(stableUntil)
        row.column(substance)
        row.column(digest)
        row.column(dossier)
    }
}
