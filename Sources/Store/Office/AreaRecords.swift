package import CivilCalendar
package import Postgres

/// An area as it is kept: its code, its place in the tree, its names and the days on which the code is in use.
package struct AreaRecord: Sendable, Hashable {
    package enum Level: String, Sendable, Hashable, CaseIterable {
        case root, province, prefecture, county, street, village, group
    }

    package var code: String
    /// Code of the area above; nil directly below the root.
    package var parent: String?
    package var level: Level
    package var nameZh: String
    package var nameEn: String?
    package var valid: DateSpan
    /// Made for tests and demonstrations (prefix 99).
    package var isTest: Bool
    /// Codes that took over from this one, and since when.
    package var successors: [String: CivilDate]

    package init(
        code: String, parent: String?, level: Level, nameZh: String, nameEn: String? = nil,
        valid: DateSpan = .always, isTest: Bool = false, successors: [String: CivilDate] = [:]
    ) {
        self.code = code
        self.parent = parent
        self.level = level
        self.nameZh = nameZh
        self.nameEn = nameEn
        self.valid = valid
        self.isTest = isTest
        self.successors = successors
    }
}

/// An area of the database with its path.
package struct StoredArea: Sendable, Hashable {
    package var record: AreaRecord
    package var path: String

    /// The area and all below it.
    package var scope: Scope? { Scope(path: path) }
}

/// What writing areas came to.
package struct AreaChanges: Sendable, Hashable {
    package var added = 0
    package var changed = 0
    package var unchanged = 0

    package init() {}
}

/// Why areas cannot be written.
package enum AreaError: Error, Sendable, Hashable, CustomStringConvertible {
    case unknownParent(code: String, parent: String)
    /// A code keeps its place: paths of families are built from it. A moved area gets a new code and a successor.
    case moved(code: String)

    package var description: String {
        switch self {
        case .unknownParent(let code, let parent): "area \(code): there is no area \(parent) above it"
        case .moved(let code):
            "area \(code) stands under another parent already; give the new place a new code"
        }
    }
}

extension PostgresQueryable {
    /// All areas, in order of their path.
    package func areas() async throws -> [StoredArea] {
        let rows = try await query(
            """
            select code, parent, level, name_zh, name_en, path, valid, test from office.areas order by path
            """)
        let successors = Dictionary(
            grouping: try await query("select code, successor, since from office.area_successors")
                .decode(String.self, String.self, CivilDate.self), by: \.0)
        return try rows.map { row in
            let (code, parent, level, zh, en, path, valid, test) = try row.decode(
                String.self, String?.self, String.self, String.self, String?.self, String.self, DateSpan.self,
                Bool.self)
            guard let level = AreaRecord.Level(rawValue: level) else {
                throw StoreError.unexpectedRow("office.areas")
            }
            let next = (successors[code] ?? []).map { ($0.1, $0.2) }
            let record = AreaRecord(
                code: code, parent: parent == "root" ? nil : parent, level: level, nameZh: zh, nameEn: en,
                valid: valid, isTest: test, successors: Dictionary(uniqueKeysWithValues: next))
            return StoredArea(record: record, path: path)
        }
    }
}

extension StoreSession {
    /// Adds or changes areas; a parent must be known or stand earlier in the list. Nothing is removed: codes die by
    /// their validity.
    package func put(_ records: [AreaRecord]) async throws -> AreaChanges {
        var known = Dictionary(uniqueKeysWithValues: try await areas().map { ($0.record.code, $0) })
        var changes = AreaChanges()
        for record in records {
            let parent = record.parent ?? "root"
            guard let above = known[parent] else {
                throw AreaError.unknownParent(code: record.code, parent: parent)
            }
            let own = record.code.hasPrefix(parent) ? record.code.dropFirst(parent.count) : record.code[...]
            let area = StoredArea(record: record, path: "\(above.path)\(own)/")
            if let held = known[record.code] {
                guard held.path == area.path else { throw AreaError.moved(code: record.code) }
                if held == area {
                    changes.unchanged += 1
                    continue
                }
                changes.changed += 1
            } else {
                changes.added += 1
            }
            known[record.code] = area
            try await write(area)
        }
        for record in records {
            for (successor, since) in record.successors.sorted(by: { $0.key < $1.key }) {
                try await execute(
                    """
                    insert into office.area_successors (code, successor, since)
                    values (\(record.code), \(successor), \(since))
                    on conflict (code, successor) do update set since = excluded.since
                    where area_successors.since <> excluded.since
                    """)
            }
        }
        return changes
    }

    private func write(_ area: StoredArea) async throws {
        let record = area.record
        try await execute(
            """
            insert into office.areas (code, parent, level, name_zh, name_en, path, valid, test)
            values (\(record.code), \(record.parent ?? "root"), \(record.level.rawValue), \(record.nameZh), \
            \(record.nameEn as String?), \(area.path), \(record.valid), \(record.isTest))
            on conflict (code) do update set level = excluded.level, name_zh = excluded.name_zh,
            name_en = excluded.name_en, valid = excluded.valid
            """)
    }
}
