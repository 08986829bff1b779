package import Benefits
import Postgres

extension StoreSession {
    /// Whether more begins like what was typed than is followed: the list then does not hold all that could be meant.
    package func isCut(_ question: SearchQuestion) async throws -> Bool {
        try await value(try question.isCut(sealing, at: try await lonePath()))
    }

    /// The path of all families of the scope where it is a single area without any below, as a village is; else nil.
    /// Asked before each search, which goes along its indexes: the planner takes a beginning of few letters for a handful
    /// of rows, and may gather and sort all tokens of a village instead, which takes ten times as long. So may a plan that
    /// is kept for whatever will be typed: each search is planned for its own.
    func lonePath() async throws -> String? {
        let rows = try await pipeline([
            "select set_config('enable_bitmapscan', 'off', true), set_config('plan_cache_mode', 'force_custom_plan', true)",
            "select path from office.areas where path >= \(scope.path) and path < \(scope.end) limit 2",
        ])
        let paths = try rows[1].decode(String.self)
        return paths.count == 1 ? paths[0] : nil
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
    ///
    /// - Parameter path: the one path of the scope; its tokens stand together in an index of their own.
    func files(_ sealing: Sealing, at path: String?) throws -> Statement {
        var branches = try branches(sealing, at: path, most: Self.mostTokens)
        let each = try together.map { name -> Statement in
            "(select file from (\(try name.files(sealing, at: path))) as found (file))"
        }
        if !each.isEmpty { branches.append("(\(Statement.joined(each, by: " intersect ")))") }
        return branches.isEmpty ? "select null::bigint" : Statement.joined(branches, by: " union all ")
    }

    func isCut(_ sealing: Sealing, at path: String?) throws -> Statement {
        let all = [self] + together
        let followed = try all.flatMap { try $0.branches(sealing, at: path, most: Self.mostTokens + 1) }
        let counts = followed.map { branch -> Statement in
            "(select count(*) from \(branch) as found) > \(Int64(Self.mostTokens))"
        }
        return counts.isEmpty ? "select false" : "select \(Statement.joined(counts, by: " or "))"
    }

    private func branches(_ sealing: Sealing, at path: String?, most: Int) throws -> [Statement] {
        let place: Statement = path.map { "place = \($0) and" } ?? ""
        var branches = try tokens.map { token -> Statement in
            let wanted: Statement
            var order: Statement = "token, path, file"
            if let field = token.kind.field {
                let hashes = try sealing.indexes(token.text, of: field).map(\.searched)
                wanted = "token = any(\(hashes))"
            } else {
                wanted = "\(place) token >= \(token.text) and token < \(token.text + Self.last)"
                if path != nil { order = "place, token, file" }
            }
            return """
                (select file from families.search_tokens where kind = \(token.kind.rawValue) and \(wanted)
                order by \(order) limit \(Int64(most)))
                """
        }
        for household in households {
            branches.append(
                """
                (select home from families.files where household_number >= \(household)
                and household_number < \(household + Self.last) order by household_number limit \(Int64(most)))
                """)
            // By the number that it had, too.
            branches.append(
                """
                (select home from families.renumberings where held_number >= \(household)
                and held_number < \(household + Self.last) order by held_number limit \(Int64(most)))
                """)
        }
        if let file { branches.append("(select \(file)::bigint)") }
        return branches
    }

    /// Sorts after every character.
    private static let last = "\u{10FFFF}"
}
