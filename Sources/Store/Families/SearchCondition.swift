package import Benefits
import Postgres

extension StoreSession {
    /// Whether more begins like what was typed than is followed: the list then does not hold all that could be meant.
    package func isCut(_ question: SearchQuestion) async throws -> Bool {
        try await value(try question.isCut(sealing))
    }
}

extension SearchQuestion {
    /// At most so many tokens are followed for one meaning of what was typed. A single surname may stand in every
    /// tenth family; nobody reads that list, and going through it would take longer than a page may.
    package static let mostTokens = 1000

    /// The files that are found, as a query of one column; some of them more than once.
    ///
    /// Every branch is a range of an index under "C", in which the path is a column too: `like` and GIN operators are
    /// not leakproof and would lose their index under the policies.
    func files(_ sealing: Sealing) throws -> Statement {
        let branches = try branches(sealing, most: Self.mostTokens)
        return branches.isEmpty ? "select null::bigint" : Statement.joined(branches, by: " union all ")
    }

    func isCut(_ sealing: Sealing) throws -> Statement {
        let counts = try branches(sealing, most: Self.mostTokens + 1).map { branch -> Statement in
            "(select count(*) from \(branch) as found) > \(Int64(Self.mostTokens))"
        }
        return counts.isEmpty ? "select false" : "select \(Statement.joined(counts, by: " or "))"
    }

    private func branches(_ sealing: Sealing, most: Int) throws -> [Statement] {
        var branches = try tokens.map { token -> Statement in
            let wanted: Statement
            if let field = token.kind.field {
                let hashes = try sealing.indexes(token.text, of: field).map(\.searched)
                wanted = "token = any(\(hashes))"
            } else {
                wanted = "token >= \(token.text) and token < \(token.text + Self.last)"
            }
            return """
                (select file from families.search_tokens where kind = \(token.kind.rawValue) and \(wanted)
                order by token, path, file limit \(Int64(most)))
                """
        }
        if let household {
            branches.append(
                """
                (select home from families.files where household_number >= \(household)
                and household_number < \(household + Self.last) order by household_number limit \(Int64(most)))
                """)
        }
        if let file { branches.append("(select \(file)::bigint)") }
        return branches
    }

    /// Sorts after every character.
    private static let last = "\u{10FFFF}"
}
