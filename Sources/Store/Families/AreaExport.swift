import Postgres

/// A family with what a file of its area says beside the dossier.
package struct NumberedFile: Sendable, Hashable {
    package let home: Int64
    /// Code of the area within which the household number is unique.
    package let issuer: String?
}

extension StoreSession {
    /// The families of a block with their issuers, in order of their number.
    package func numberedFiles(
        after last: Int64, within area: Scope, limit: Int, _ knowledge: Knowledge = .current
    ) async throws -> [NumberedFile] {
        try await query(
            """
            select f.home, a.code from families.files f left join office.areas a on a.path = f.household_issuer
            where f.home > \(last) and f.path >= \(area.path) and f.path < \(area.end) and \(knowledge.registered)
            order by f.home limit \(Int64(limit))
            """
        ).decode(Int64.self, String?.self).map { NumberedFile(home: $0, issuer: $1) }
    }

    /// How many families an area has.
    package func countFiles(within area: Scope, _ knowledge: Knowledge = .current) async throws -> Int {
        Int(
            try await value(
                """
                select count(*) from families.files where path >= \(area.path) and path < \(area.end)
                and \(knowledge.registered)
                """, as: Int64.self))
    }

    /// Whether the scope has no family at all.
    package func isRegisterEmpty() async throws -> Bool {
        try await value("select not exists (select from families.files)")
    }
}

extension Store {
    /// As ``snapshot(as:scope:_:)`` for an act that also records that it looked, and what left.
    package func steady<Value>(
        as actor: Actor, scope: Scope? = nil, _ body: (StoreSession) async throws -> Value
    ) async throws -> Value {
        try await act(as: actor, scope: scope, isolation: .repeatableRead, body)
    }
}
