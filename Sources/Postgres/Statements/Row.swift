/// One row of a result.
package struct Row: Sendable {
    let rows: Rows
    /// Counts from 0 within the result (within its batch, where rows are streamed).
    package let index: Int

    /// The column at this position, from 0.
    package subscript<Value: PostgresDecodable>(column: Int, as type: Value.Type = Value.self) -> Value {
        get throws(PostgresError) { try rows.decode(row: index, column: column, as: type) }
    }

    /// The column of this name, exactly as the server spells it.
    package subscript<Value: PostgresDecodable>(name: String, as type: Value.Type = Value.self) -> Value {
        get throws(PostgresError) {
            guard let column = rows.columnIndex(name) else {
                throw .misuse("the result has no column \"\(name)\"")
            }
            return try rows.decode(row: index, column: column, as: type)
        }
    }

    /// The first columns by position: `let (id, name) = try row.decode(Int64.self, String?.self)`.
    @inline(__always)
    package func decode<each Value: PostgresDecodable>(
        _ types: repeat (each Value).Type
    ) throws(PostgresError) -> (repeat each Value) {
        var column = -1
        func next<One: PostgresDecodable>(_ type: One.Type) throws(PostgresError) -> One {
            column += 1
            return try rows.decode(row: index, column: column, as: type)
        }
        return (repeat try next(each types))
    }

    package func decode<Value: RowDecodable>(_: Value.Type = Value.self) throws(PostgresError) -> Value {
        try Value(row: self)
    }
}

/// A value made of a whole row.
package protocol RowDecodable {
    init(row: Row) throws(PostgresError)
}
