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
    package func looks(at home: Int64, limit: Int = 1000) async throws(PostgresError) -> [FamilyLook] {
        try await query(Self.looksStatement(at: home, limit: limit))
            .decode(Instant.self, String.self, String.self, UUIDValue.self, Int32?.self)
            .map { FamilyLook(at: $0, actor: $1, purpose: $2, request: $3, person: $4) }
    }

    package static func looksStatement(at home: Int64, limit: Int) -> Statement {
        """
        select at, actor, purpose, request, person from office.looks where home = \(home)
        order by at desc, look desc limit \(Int64(limit))
        """
    }
}
