import Postgres

/// The tables whose rows are chained.
package enum AuditRelation: String, Sendable, Hashable, CaseIterable {
    case audit, looks

    package var table: String { "office.\(rawValue)" }

    /// The column that numbers the rows.
    var number: String { self == .audit ? "entry" : "look" }

    /// What gives the numbers, from one on.
    var sequence: String { self == .audit ? "office.audit_entry_seq" : "office.looks_look_seq" }

    /// The row without its number, as text that is the same on every server: a JSON array of its columns.
    var content: String {
        let instant = "to_char(at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US')"
        return switch self {
        case .audit:
            "jsonb_build_array(\(instant), actor, request, relation, action, rows, before, xid::text)::text"
        case .looks:
            "jsonb_build_array(\(instant), actor, request, purpose, home, person, path, xid::text)::text"
        }
    }
}

/// A place in the order in which rows are chained: by transaction, then by number.
package struct AuditPlace: Sendable, Hashable, Comparable {
    package var transaction: Int64
    package var row: Int64

    static let start = AuditPlace(transaction: 0, row: 0)
    /// After every row of an era that has ended.
    static let end = AuditPlace(transaction: .max, row: 0)

    /// Before every row of a transaction, also those under numbers that no sequence gives.
    static func before(_ transaction: Int64) -> AuditPlace {
        AuditPlace(transaction: transaction, row: .min)
    }

    package static func < (left: AuditPlace, right: AuditPlace) -> Bool {
        (left.transaction, left.row) < (right.transaction, right.row)
    }

    /// As a pair in SQL.
    var sql: Statement { "(\("\(transaction)")::xid8, \(row))" }
}

/// One cluster in which the database has lived. A restored database counts transactions anew.
struct AuditEra: Sendable, Hashable {
    var era: Int32
    /// The system identifier of the cluster.
    var cluster: Int64
    /// Rows of this era have numbers above these.
    var firstEntry: Int64
    var firstLook: Int64
    var beganAt: Instant

    func first(_ relation: AuditRelation) -> Int64 { relation == .audit ? firstEntry : firstLook }

    static let selection: Statement =
        "select era, cluster, first_entry, first_look, began_at from office.audit_eras order by era"

    static func read(_ transaction: Transaction) async throws(PostgresError) -> [AuditEra] {
        try await transaction.query(selection)
            .decode(Int32.self, Int64.self, Int64.self, Int64.self, Instant.self)
            .map { AuditEra(era: $0, cluster: $1, firstEntry: $2, firstLook: $3, beganAt: $4) }
    }
}

extension [AuditEra] {
    /// Which rows are of an era, by their number. The first era has every row below the second: also those under a
    /// number that the sequence never gave are sealed, and looked for.
    func holding(_ era: AuditEra, _ relation: AuditRelation) -> Statement {
        var parts: [Statement] = ["true"]
        if let first, era.era > first.era {
            parts.append("\(unsafeRaw: relation.number) > \(era.first(relation))")
        }
        if let next = self.first(where: { $0.era > era.era }) {
            parts.append("\(unsafeRaw: relation.number) <= \(next.first(relation))")
        }
        return Statement.joined(parts, by: " and ")
    }
}

extension Store {
    /// Notes the cluster the database lives in, where it is another than the last one known: rows written from now on
    /// are of a new era.
    static func noteCluster(_ transaction: Transaction) async throws(PostgresError) {
        try await transaction.execute(
            """
            insert into office.audit_eras (era, cluster, first_entry, first_look)
            select coalesce(max(e.era), 0) + 1, c.system_identifier,
                case when max(e.era) is null then 0
                else coalesce(pg_sequence_last_value('office.audit_entry_seq'), 0) end,
                case when max(e.era) is null then 0
                else coalesce(pg_sequence_last_value('office.looks_look_seq'), 0) end
            from pg_control_system() c left join office.audit_eras e on true
            group by c.system_identifier
            having (array_agg(e.cluster order by e.era desc))[1] is distinct from c.system_identifier
            on conflict (era) do nothing
            """)
    }
}
