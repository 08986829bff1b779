import Postgres

/// A sealed value with the key of its row.
struct SealedRow: Sendable {
    var key: [Int64]
    var sealed: [UInt8]
}

/// What a rotation writes.
enum SealedValue: Sendable {
    case bytes([UInt8]?)
    case key(Int16?)
}

extension SealedColumn {
    /// Rows whose value was sealed with another key: its number is in bytes 2 to 5.
    func isNot(sealedWith number: Int32) -> Statement {
        let head = Array(Sealing.head(key: number).dropFirst())
        return "substring(\(unsafeRaw: column) from 2 for 4) <> \(head)"
    }
}

extension KeyRotation {
    /// Changes every row that meets a condition, a batch in each transaction, in order of the key; passes again until
    /// none is left, since rows may come while it goes on. Returns how many it changed.
    @discardableResult
    func each(
        _ column: SealedColumn, where condition: Statement,
        _ change: @Sendable (SealedRow) throws -> [(String, SealedValue)]
    ) async throws -> Int {
        var sum = 0
        while true {
            var after: [Int64] = []
            var inPass = 0
            while true {
                let last = after
                let (done, end) = try await keep { transaction in
                    let rows = try await rows(column, where: condition, after: last, transaction)
                    guard let end = rows.last?.key else { return (0, last) }
                    try await write(rows.map { ($0.key, try change($0)) }, column, transaction)
                    return (rows.count, end)
                }
                if done == 0 { break }
                after = end
                inPass += done
                try await onStep(.rows(table: column.table, count: done))
            }
            if inPass == 0 { return sum }
            sum += inPass
        }
    }

    private func rows(
        _ column: SealedColumn, where condition: Statement, after: [Int64], _ transaction: Transaction
    ) async throws -> [SealedRow] {
        let key = column.key.joined(separator: ", ")
        let bounds = after.map { value -> Statement in "\(value)" }
        let beyond: Statement =
            after.isEmpty ? "" : "and (\(unsafeRaw: key)) > (\(Statement.joined(bounds, by: ", ")))"
        let numbers = column.key.map { "\($0)::bigint" }.joined(separator: ", ")
        return try await transaction.query(
            """
            select array[\(unsafeRaw: numbers)], \(unsafeRaw: column.column) from \(unsafeRaw: column.table)
            where \(unsafeRaw: column.column) is not null and \(condition) \(beyond)
            order by \(unsafeRaw: key) limit \(Int64(batch)) for no key update
            """
        ).decode([Int64].self, [UInt8].self).map { SealedRow(key: $0, sealed: $1) }
    }

    private func write(
        _ rows: [(key: [Int64], values: [(String, SealedValue)])], _ column: SealedColumn,
        _ transaction: Transaction
    ) async throws {
        guard let first = rows.first else { return }
        var names: [String] = []
        var arrays: [Statement] = []
        for (place, name) in column.key.enumerated() {
            names.append("key_\(name)")
            arrays.append("\(rows.map { $0.key[place] })")
        }
        for (place, (name, sample)) in first.values.enumerated() {
            names.append("new_\(name)")
            switch sample {
            case .bytes(nil), .key(nil):
                arrays.append("array_fill(null::\(unsafeRaw: sample.type), array[\(Int32(rows.count))])")
            case .bytes:
                arrays.append(
                    "\(rows.compactMap { row -> [UInt8]? in if case .bytes(let bytes) = row.values[place].1 { bytes } else { nil } })"
                )
            case .key(let number):
                arrays.append("array_fill(\(number)::smallint, array[\(Int32(rows.count))])")
            }
        }
        let sets = first.values.map { "\($0.0) = u.new_\($0.0)" }.joined(separator: ", ")
        let joins = column.key.map { "t.\($0) = u.key_\($0)" }.joined(separator: " and ")
        try await transaction.execute(
            """
            update \(unsafeRaw: column.table) t set \(unsafeRaw: sets)
            from unnest(\(Statement.joined(arrays, by: ", "))) as u (\(unsafeRaw: names.joined(separator: ", ")))
            where \(unsafeRaw: joins)
            """)
    }
}

extension SealedValue {
    fileprivate var type: String {
        switch self {
        case .bytes: "bytea"
        case .key: "smallint"
        }
    }
}
