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

    var columnList: String { columns.map(\.name).joined(separator: ", ") }
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
        let size = max(1, 30_000 / staging.columns.count)
        for start in stride(from: 0, to: rows.count, by: size) {
            var parameters = Parameters()
            var tuples: [String] = []
            for row in rows[start..<min(start + size, rows.count)] {
                let first = parameters.count
                for value in row { value.append(to: &parameters) }
                tuples.append(
                    "(" + (first + 1...parameters.count).map { "$\($0)" }.joined(separator: ",") + ")")
            }
            try await execute(
                Statement(
                    unsafeRaw: "insert into \(staging.name) values \(tuples.joined(separator: ","))",
                    parameters: parameters))
        }
    }
}

extension StagedValue {
    fileprivate func append(to parameters: inout Parameters) {
        switch self {
        case .int8(let value): parameters.append(value)
        case .int4(let value): parameters.append(value)
        case .int2(let value): parameters.append(value)
        case .text(let value): parameters.append(value)
        case .date(let value): parameters.append(value)
        case .bool(let value): parameters.append(value)
        case .texts(let value): parameters.append(value)
        case .bytes(let value): parameters.append(value)
        case .span(let value): parameters.append(value)
        }
    }
}
