package import CivilCalendar
package import Postgres

/// One look at a family.
package struct FamilyLook: Sendable, Hashable {
    package let at: Instant
    package let actor: String
    package let purpose: String
    package let request: UUIDValue
    /// A number of one of its people; nil where the family as a whole was shown.
    package let person: Int32?
}

extension StoreSession {
    /// Who looked at a family, newest first.
    ///
    /// - Parameters:
    ///   - day: only the looks of this day, by China's clock.
    ///   - knowledge: recorded by then.
    package func looks(
        at home: Int64, limit: Int = 1000, on day: CivilDate? = nil, known knowledge: Knowledge = .current
    ) async throws(PostgresError) -> [FamilyLook] {
        try await query(Self.looksStatement(at: home, limit: limit, on: day, known: knowledge))
            .decode(Instant.self, String.self, String.self, UUIDValue.self, Int32?.self)
            .map { FamilyLook(at: $0, actor: $1, purpose: $2, request: $3, person: $4) }
    }

    package static func looksStatement(
        at home: Int64, limit: Int, on day: CivilDate? = nil, known knowledge: Knowledge = .current
    ) -> Statement {
        var parts: [Statement] = ["home = \(home)", knowledge.includes("at")]
        if let day {
            parts.append("at >= \(day)::timestamp at time zone 'Asia/Shanghai'")
            parts.append("at < \(day.adding(days: 1))::timestamp at time zone 'Asia/Shanghai'")
        }
        return """
            select at, actor, purpose, request, person from office.looks
            where \(Statement.joined(parts, by: " and ")) order by at desc, look desc limit \(Int64(limit))
            """
    }
}
