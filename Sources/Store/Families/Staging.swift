package import CivilCalendar
package import Postgres

/// A temporary table that bulk rows are copied into: `COPY … FROM` refuses tables with row-level security, so rows go
/// on from here by `insert … select` under the policies.
package struct Staging: Sendable {
    package let name: String
    package let columns: [(name: String, type: String)]

    package init(name: String, columns: [(name: String, type: String)]) {
        self.name = name
        self.columns = columns
    }

    var create: Statement {
        let list = columns.map { "\($0.name) \($0.type)" }.joined(separator: ", ")
        return "create temporary table \(unsafeRaw: name) (\(unsafeRaw: list)) on commit drop"
    }

    var drop: Statement { "drop table \(unsafeRaw: name)" }
}

/// A value on its way into a staging table.
package enum StagedValue: Sendable, Hashable {
    case int8(Int64?)
    case int4(Int32?)
    case int2(Int16?)
    case text(String?)
    case date(CivilDate?)
    case bool(Bool?)
    case texts([String]?)
    case bytes([UInt8]?)
    case span(DateSpan)
}

extension StoreSession {
    /// Copies rows into the staging table and runs the statement that takes them on from there; it must take each.
    package func insert(_ rows: [[StagedValue]], by staging: Staging, _ taking: Statement) async throws {
        guard !rows.isEmpty else { return }
        try await execute(staging.create)
        try await load(staging, rows)
        let results = try await pipeline([taking, staging.drop])
        // A row whose family is not in the scope would be left out by the join, without a word.
        guard results[0].affectedRows == rows.count else { throw StoreError.outOfScope }
    }

    private func load(_ staging: Staging, _ rows: [[StagedValue]]) async throws {
        let statement: Statement = "copy \(unsafeRaw: staging.name) from stdin (format binary)"
        try await transaction.copyIn(statement) { writer in
            for row in rows {
                try await writer.row(columns: row.count) { buffer in
                    for value in row { value.append(to: &buffer) }
                }
            }
        }
    }
}

extension StagedValue {
    fileprivate func append(to row: inout PostgresBuffer) {
        switch self {
        case .int8(let value): row.column(value)
        case .int4(let value): row.column(value)
        case .int2(let value): row.column(value)
        case .text(let value): row.column(value)
        case .date(let value): row.column(value)
        case .bool(let value): row.column(value)
        case .texts(let value): row.column(value)
        case .bytes(let value): row.column(value)
        case .span(let value): row.column(value)
        }
    }
}
