import Postgres

/// How much the register of a scope holds.
package struct RegisterCounts: Sendable, Hashable {
    package var families: Int
    package var people: Int
    /// Villages that handle at least one family.
    package var villages: Int
}

extension StoreSession {
    package func registerCounts() async throws -> RegisterCounts {
        let row = try await query(
            """
            select (select count(*) from families.files), (select count(*) from families.people),
                (select count(distinct handling_area) from families.files)
            """
        ).one
        let (families, people, villages) = try row.decode(Int64.self, Int64.self, Int64.self)
        return RegisterCounts(families: Int(families), people: Int(people), villages: Int(villages))
    }

    /// Proposed changes nobody has accepted, by import; of one family, or of all that the scope shows.
    package func openChanges(
        of home: Int64? = nil, known knowledge: Knowledge = .current
    ) async throws -> [(importID: Int64, count: Int)] {
        let family: Statement = home.map { "and c.home = \($0)" } ?? ""
        let rows = try await query(
            """
            select c.import, count(*) from families.import_changes c
            join families.imports i on i.import = c.import and \(knowledge.includes("i.imported_at"))
                and \(knowledge.excludes("i.withdrawn_at"))
            where not exists (select from families.import_acceptances a
                where a.import = c.import and a.change = c.change
                    and \(knowledge.includes("a.accepted_at"))) \(family)
            group by c.import order by c.import desc
            """
        ).decode(Int64.self, Int64.self)
        return rows.map { (importID: $0.0, count: Int($0.1)) }
    }

    /// The refused rows of an import: line and `code:column` of each fault. The cells stay sealed.
    package func refusedRows(of id: Int64, most: Int) async throws -> [(line: Int, refusals: [String])] {
        let rows = try await query(
            """
            select line, refusals from families.import_rows
            where import = \(id) and outcome = 'rejected' order by line limit \(Int64(most))
            """
        ).decode(Int32.self, [String].self)
        return rows.map { (line: Int($0.0), refusals: $0.1) }
    }
}
