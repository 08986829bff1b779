package import Postgres

/// What families are asked for. All that is given must hold; nothing given asks for all of the scope.
package struct FamilyQuery: Sendable, Hashable {
    /// Beginning of a member's name.
    package var name: String?
    package var householdNumber: String?
    /// A village, street or other area within the scope.
    package var area: Scope?
    /// The last family of the page before; pages are in order of path and number.
    package var after: FamilyPosition?
    /// At most this many, 1 to 200.
    package var limit: Int

    package init(
        name: String? = nil, householdNumber: String? = nil, area: Scope? = nil, after: FamilyPosition? = nil,
        limit: Int = 50
    ) {
        self.name = name
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
    }

    package let file: FamilyFile
    package let members: [Member]

    package var position: FamilyPosition { FamilyPosition(path: file.path, home: file.home) }
}

extension StoreSession {
    /// A page of families. Names are in clear: whoever shows them masks and records the look.
    package func search(_ wanted: FamilyQuery) async throws -> [FamilySummary] {
        let files = try await query(wanted.statement).map { try FamilyFile(row: $0) }
        let homes = files.map(\.home)
        let members = try await query(
            """
            select m.file, m.key, p.name from families.memberships m
            left join families.particulars p on p.home = m.home and p.person = m.person and upper_inf(p.known)
            and upper_inf(p.valid)
            where m.file = any(\(homes)) and upper_inf(m.known) and upper_inf(m.valid) order by m.file, m.id
            """
        ).decode(Int64.self, String.self, String?.self)
        let byFile = Dictionary(grouping: members, by: \.0)
        return files.map { file in
            FamilySummary(
                file: file,
                members: (byFile[file.home] ?? []).map { FamilySummary.Member(key: $0.1, name: $0.2) })
        }
    }

    /// How many families the query asks for in all, without its page.
    package func count(_ wanted: FamilyQuery) async throws -> Int {
        var all = wanted
        all.after = nil
        return Int(try await value("select count(*) from families.files f \(all.condition)", as: Int64.self))
    }
}

extension FamilyQuery {
    package var statement: Statement {
        """
        select f.home, f.path, f.handling_area, f.residence_area, f.household_number from families.files f
        \(condition) order by f.path, f.home limit \(Int64(limit))
        """
    }

    /// Names are compared as ranges under "C": `like` is not leakproof and would lose its index under the policies.
    var condition: Statement {
        var parts: [Statement] = []
        if let area { parts.append("f.path >= \(area.path) and f.path < \(area.end)") }
        if let after { parts.append("(f.path, f.home) > (\(after.path), \(after.home))") }
        if let householdNumber { parts.append("f.household_number = \(householdNumber)") }
        if let name, !name.isEmpty {
            parts.append(
                """
                f.home in (select m.file from families.particulars p
                join families.memberships m on m.home = p.home and m.person = p.person and upper_inf(m.known)
                where p.name >= \(name) and p.name < \(name + "\u{10FFFF}") and upper_inf(p.known))
                """)
        }
        return parts.isEmpty ? "" : "where \(Statement.joined(parts, by: " and "))"
    }
}
