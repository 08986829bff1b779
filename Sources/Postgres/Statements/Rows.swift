internal import CLibPQ
internal import Glibc

/// The rows a statement returned, in the server's binary form; values are decoded when asked for.
package final class Rows: @unchecked Sendable {
    // Unchecked: libpq never changes a result after it was handed out, and only deinit frees it.
    private let result: OpaquePointer
    package let count: Int
    let columnCount: Int

    init(owning result: OpaquePointer) {
        self.result = result
        count = Int(PQntuples(result))
        columnCount = Int(PQnfields(result))
    }

    deinit {
        PQclear(result)
    }

    /// The command tag, such as `INSERT 0 1` or `COMMIT`.
    package var commandTag: String { PQcmdStatus(result).map { String(cString: $0) } ?? "" }

    /// Rows inserted, updated, deleted or selected, as the command tag says.
    package var affectedRows: Int {
        guard let text = PQcmdTuples(result) else { return 0 }
        return Int(String(cString: text)) ?? 0
    }

    package var columnNames: [String] {
        (0..<Int32(columnCount)).map { PQfname(result, $0).map { String(cString: $0) } ?? "" }
    }

    func name(of column: Int) -> String {
        PQfname(result, Int32(column)).map { String(cString: $0) } ?? "\(column)"
    }

    func columnIndex(_ name: String) -> Int? {
        name.withCString { wanted in
            (0..<columnCount).first { column in
                guard let found = PQfname(result, Int32(column)) else { return false }
                return strcmp(found, wanted) == 0
            }
        }
    }

    @inline(__always)
    func decode<Value: PostgresDecodable>(
        row: Int, column: Int, as _: Value.Type
    ) throws(PostgresError) -> Value {
        guard column < columnCount else {
            throw .misuse("column \(column) was asked for, and the result has \(columnCount)")
        }
        let (line, place) = (Int32(truncatingIfNeeded: row), Int32(truncatingIfNeeded: column))
        do throws(DecodingProblem) {
            guard let start = PQgetvalue(result, line, place) else { return try Value.decodeNull() }
            let length = Int(PQgetlength(result, line, place))
            if length == 0, PQgetisnull(result, line, place) == 1 { return try Value.decodeNull() }
            return try Value.decode(
                UnsafeRawBufferPointer(start: start, count: length),
                type: PostgresType(oid: PQftype(result, place)))
        } catch {
            throw .decoding(column: name(of: column), row: row, expected: "\(Value.self)", problem: error)
        }
    }
}

extension Rows: RandomAccessCollection {
    package var startIndex: Int { 0 }
    package var endIndex: Int { count }

    package subscript(position: Int) -> Row {
        precondition(position >= 0 && position < count, "row \(position) of \(count)")
        return Row(rows: self, index: position)
    }
}

extension Rows {
    /// Every row decoded by position: `try rows.decode(Int64.self, String.self)`.
    package func decode<each Value: PostgresDecodable>(
        _ types: repeat (each Value).Type
    ) throws(PostgresError) -> [(repeat each Value)] {
        var decoded: [(repeat each Value)] = []
        decoded.reserveCapacity(count)
        for row in self { decoded.append(try row.decode(repeat each types)) }
        return decoded
    }

    /// The only row. Any other number of rows is an error.
    package var one: Row {
        get throws(PostgresError) {
            guard count == 1 else { throw .unexpectedRowCount(count) }
            return self[0]
        }
    }

    /// The only row, or nil where there is none. Two or more are an error.
    package var oneOrNone: Row? {
        get throws(PostgresError) {
            guard count <= 1 else { throw .unexpectedRowCount(count) }
            return first
        }
    }
}
