package import CivilCalendar
package import Postgres

/// One act on a family as it was recorded: a life event, or the undoing of one.
package struct ActRecord: Sendable, Hashable {
    /// "death", "divorce", "undo".
    package let kind: String
    /// The day on which it happened; nil for an undoing.
    package let day: CivilDate?
    /// The instant at which its facts became known, which names it within the family.
    package let at: Instant
    package let recordedBy: String
    package let reason: String?
    /// The instant of the act it takes back.
    package let undoes: Instant?

    package init(
        kind: String, day: CivilDate?, at: Instant, recordedBy: String, reason: String? = nil,
        undoes: Instant? = nil
    ) {
        self.kind = kind
        self.day = day
        self.at = at
        self.recordedBy = recordedBy
        self.reason = reason
        self.undoes = undoes
    }
}

extension StoreSession {
    /// Records an act on a family; the caller holds its lock and wrote the facts at the same instant.
    package func record(_ act: ActRecord, on home: Int64) async throws {
        let reason = try act.reason.map { try sealing.seal($0, .family(.actReason, home: home)) }
        try await execute(
            """
            insert into families.acts (home, path, kind, day, at, recorded_by, reason, undoes)
            select home, path, \(act.kind), \(act.day as CivilDate?), \(act.at), \(act.recordedBy),
            \(reason as [UInt8]?), \(act.undoes as Instant?) from families.files where home = \(home)
            """)
    }

    /// The acts on a family, in the order in which they were recorded.
    package func acts(on home: Int64) async throws -> [ActRecord] {
        try await query(
            """
            select kind, day, at, recorded_by, reason, undoes from families.acts where home = \(home) order by at
            """
        ).map { row in
            let reason = try row[4, as: [UInt8]?.self]
            return ActRecord(
                kind: try row[0, as: String.self], day: try row[1, as: CivilDate?.self],
                at: try row[2, as: Instant.self], recordedBy: try row[3, as: String.self],
                reason: try reason.map { try sealing.openText($0, .family(.actReason, home: home)) },
                undoes: try row[5, as: Instant?.self])
        }
    }

    /// Takes the family's lock and says when something about it was last recorded.
    package func lockedInstant(of home: Int64) async throws -> Instant {
        let found = try await query("select known_at from families.files where home = \(home) for update")
            .decode(Instant.self)
        guard let instant = found.first else { throw try await absence(of: home) }
        return instant
    }
}
