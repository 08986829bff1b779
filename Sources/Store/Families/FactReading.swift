import CivilCalendar
import Postgres

/// How sealed numbers are given to a reader.
package enum NumberForm: Sendable, Hashable {
    /// The row's key in place of the number: for decisions, which ask whether there is one and never which.
    case keys
    /// Opened. Whoever shows them masks them and records the look.
    case clear
}

extension StoreSession {
    /// The rows of these kinds that belong to these families (memberships of the files, facts of the people at home
    /// there), as known at a moment.
    package func facts(
        _ kinds: [FactKind], ofHomes homes: [Int64], known knowledge: Knowledge = .current,
        numbers: NumberForm = .keys
    ) async throws -> [HeldFact] {
        let statements = kinds.map { kind -> Statement in
            let home: Statement = "\(unsafeRaw: kind.homeColumn) = any(\(homes))"
            return kind.selection(numbers, where: home, knowledge)
        }
        return try decode(kinds, try await pipeline(statements), numbers)
    }

    /// The rows of person-owned kinds of these people, wherever their home is, as far as the scope shows them.
    package func facts(
        _ kinds: [FactKind], ofPeople people: [PersonID], known knowledge: Knowledge = .current,
        numbers: NumberForm = .keys
    ) async throws -> [HeldFact] {
        guard !people.isEmpty else { return [] }
        let statements = kinds.map { $0.selection(numbers, where: Self.among(people), knowledge) }
        return try decode(kinds, try await pipeline(statements), numbers)
    }

    static func among(_ people: [PersonID]) -> Statement {
        "(home, person) in (\(self.people(people)))"
    }

    /// The people as rows of home and person.
    static func people(_ people: [PersonID]) -> Statement {
        """
        select home, person from unnest(\(people.map(\.home)), \(people.map(\.person))) \
        as wanted (home, person)
        """
    }

    func decode(_ kinds: [FactKind], _ results: [Rows], _ numbers: NumberForm) throws -> [HeldFact] {
        var facts: [HeldFact] = []
        facts.reserveCapacity(results.reduce(0) { $0 + $1.count })
        for (kind, rows) in zip(kinds, results) {
            for row in rows { facts.append(try kind.decode(row, numbers, sealing)) }
        }
        return facts
    }
}

extension FactKind {
    /// Home, person (0 for a family), id, validity, own columns.
    func selection(_ numbers: NumberForm, where condition: Statement, _ knowledge: Knowledge) -> Statement {
        let person = owner == .person ? "person" : "0::integer"
        let own = columns.map { column in
            guard case .sealed = column.content, numbers == .keys else { return column.name }
            return "case when \(column.name) is not null then '#' || id end"
        }
        let list = ([homeColumn, person, "id", "valid"] + own).joined(separator: ", ")
        return """
            select \(unsafeRaw: list) from \(unsafeRaw: table) where \(condition) and \(knowledge.condition)
            """
    }

    func decode(_ row: Row, _ numbers: NumberForm, _ sealing: Sealing) throws -> HeldFact {
        let (home, person, id, valid) = try row.decode(Int64.self, Int32.self, Int64.self, DateSpan.self)
        var fact = FactRow(self, home: home, person: person, [], valid: valid)
        fact.values.reserveCapacity(columns.count)
        for (place, column) in columns.enumerated() {
            fact.values.append(try column.decode(row, place + 4, numbers, sealing, fact))
        }
        return HeldFact(id: id, row: fact)
    }
}

extension FactColumn {
    fileprivate func decode(
        _ row: Row, _ place: Int, _ numbers: NumberForm, _ sealing: Sealing, _ fact: FactRow
    ) throws -> FactValue {
        switch content {
        case .text: FactValue(try row[place, as: String?.self])
        case .int8: FactValue(try row[place, as: Int64?.self])
        case .int4: FactValue(try row[place, as: Int32?.self])
        case .int2: FactValue(try row[place, as: Int16?.self])
        case .date: FactValue(try row[place, as: CivilDate?.self])
        case .bool: FactValue(try row[place, as: Bool?.self])
        case .texts: try row[place, as: [String]?.self].map(FactValue.texts) ?? .null
        case .sealed(let field, _):
            if numbers == .keys {
                FactValue(try row[place, as: String?.self])
            } else if let bytes = try row[place, as: [UInt8]?.self] {
                .text(try sealing.openText(bytes, fact.place(field)))
            } else {
                .null
            }
        }
    }
}

extension Knowledge {
    /// The rows that were held then. What is held now is asked in the words of the partial indexes.
    var condition: Statement { holds(column: "known") }

    /// As ``condition`` of a table by the name a statement gives it.
    func holds(_ table: String) -> Statement { holds(column: "\(table).known") }

    /// Whether what a column says was done at an instant was done by then; false or null where it was not done at all.
    func includes(_ column: String) -> Statement {
        guard case .at(let microseconds) = self else { return "true" }
        return "(\(unsafeRaw: column) <= \(Instant(microseconds: microseconds)))"
    }

    /// What names the instant in an act's settings: by it ``Store`` shows families whose registration was withdrawn later.
    static let settingName = "guanhuai.known"

    var setting: String? {
        guard case .at(let microseconds) = self else { return nil }
        return Instant(microseconds: microseconds).description
    }

    /// Whether what a column says was done was not done, or later.
    func excludes(_ column: String) -> Statement {
        "(\(unsafeRaw: column) is null or not \(includes(column)))"
    }

    private func holds(column: String) -> Statement {
        switch self {
        case .current: "upper_inf(\(unsafeRaw: column))"
        case .at(let microseconds): "\(unsafeRaw: column) @> \(Instant(microseconds: microseconds))"
        case .ever: "true"
        }
    }
}
