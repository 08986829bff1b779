package import Benefits
package import CivilCalendar
package import Postgres

/// What families are asked for. All that is given must hold; nothing given asks for all of the scope.
package struct FamilyQuery: Sendable, Hashable {
    /// What a person typed to find a family by.
    package var question: SearchQuestion?
    /// In capital or small letters.
    package var householdNumber: String?
    /// A village, street or other area within the scope.
    package var area: Scope?
    /// The last family of the page before; pages are in order of path and number.
    package var after: FamilyPosition?
    /// At most this many, 1 to 200.
    package var limit: Int
    /// The one path of the scope; set by the session.
    package var path: String?

    package init(
        question: SearchQuestion? = nil, householdNumber: String? = nil, area: Scope? = nil,
        after: FamilyPosition? = nil, limit: Int = 50
    ) {
        self.question = question
        self.householdNumber = householdNumber
        self.area = area
        self.after = after
        self.limit = min(max(limit, 1), 200)
    }
}

/// A place in the order of families.
package struct FamilyPosition: Sendable, Hashable {
    package let path: String
    package let home: Int64

    package init(path: String, home: Int64) {
        self.path = path
        self.home = home
    }
}

/// A family in a list: its file and its members' names, by their local keys.
package struct FamilySummary: Sendable, Hashable {
    package struct Member: Sendable, Hashable {
        package let key: String
        package let name: String?
        package let born: CivilDate?
    }

    package let file: FamilyFile
    package let members: [Member]

    package var position: FamilyPosition { FamilyPosition(path: file.path, home: file.home) }
}

extension StoreSession {
    /// A page of families. Names are in clear: whoever shows them masks and records the look.
    package func search(_ wanted: FamilyQuery) async throws -> [FamilySummary] {
        var wanted = wanted
        if wanted.question != nil { wanted.path = try await lonePath() }
        let files = try await query(try wanted.statement(sealing)).map { try FamilyFile(row: $0) }
        let members = try await memberNames(of: files.map(\.home))
        return files.map { FamilySummary(file: $0, members: members[$0.home] ?? []) }
    }

    /// How many families the query asks for in all, without its page.
    package func count(_ wanted: FamilyQuery) async throws -> Int {
        var all = wanted
        all.after = nil
        if all.question != nil { all.path = try await lonePath() }
        let condition = try all.condition(sealing)
        return Int(try await value("select count(*) from families.files f \(condition)", as: Int64.self))
    }
}

extension FamilyQuery {
    package func statement(_ sealing: Sealing) throws -> Statement {
        """
        \(FamilyFile.selection()) \(try condition(sealing)) order by f.path, f.home limit \(Int64(limit))
        """
    }

    func condition(_ sealing: Sealing) throws -> Statement {
        var parts: [Statement] = []
        if let area { parts.append("f.path >= \(area.path) and f.path < \(area.end)") }
        if let after { parts.append("(f.path, f.home) > (\(after.path), \(after.home))") }
        if let householdNumber {
            parts.append("f.household_number = any(\(SearchQuestion.households(householdNumber)))")
        }
        if let question { parts.append("f.home = any(array(\(try question.files(sealing, at: path))))") }
        return parts.isEmpty ? "" : "where \(Statement.joined(parts, by: " and "))"
    }
}
