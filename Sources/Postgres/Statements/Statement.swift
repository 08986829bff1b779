/// SQL whose interpolated values are bound, never spliced into the text.
///
/// ```swift
/// let families: Statement = "select id from families where area = \(area) and opened >= \(day)"
/// ```
/// A statement inside a statement is joined with its own values, an optional binds NULL with its type, and a name
/// that comes from code is quoted with `\(identifier: name)`. Only `\(unsafeRaw: text)` puts text in as it is.
package struct Statement: Sendable, ExpressibleByStringInterpolation {
    /// The text with `$1`, `$2` … in place of values: safe to log.
    package private(set) var sql: String
    package private(set) var parameters: Parameters
    /// Where in the text's UTF-8 each placeholder begins, so that statements can be joined.
    private var marks: [Int]

    package init(stringLiteral text: String) {
        sql = text
        parameters = Parameters()
        marks = []
    }

    package init(stringInterpolation: StringInterpolation) {
        self = stringInterpolation.statement
    }

    /// Text written by a program, with no values; for SQL read from a file.
    package init(unsafeRaw text: String) {
        self.init(stringLiteral: text)
    }

    /// SQL that spells its own `$1` … and the values for them in order: for a text sent many times.
    package init(unsafeRaw text: String, parameters: Parameters) {
        sql = text
        self.parameters = parameters
        marks = []
    }

    mutating func append(text: String) {
        sql += text
    }

    mutating func append<Value: PostgresEncodable>(value: Value) {
        marks.append(sql.utf8.count)
        parameters.append(value)
        sql += "$"
        sql += String(parameters.count)
    }

    package mutating func append(_ other: Statement) {
        let first = parameters.count
        var rest = other.sql.utf8[...]
        var passed = 0
        for (place, mark) in other.marks.enumerated() {
            sql += String(decoding: rest.prefix(mark - passed), as: UTF8.self)
            marks.append(sql.utf8.count)
            sql += "$\(first + place + 1)"
            let taken = mark - passed + 1 + String(place + 1).utf8.count
            rest = rest.dropFirst(taken)
            passed += taken
        }
        sql += String(decoding: rest, as: UTF8.self)
        parameters.append(other.parameters)
    }

    /// Statements joined by a text of the program, such as `" and "`.
    package static func joined(_ parts: [Statement], by separator: StaticString) -> Statement {
        var whole: Statement = ""
        for (place, part) in parts.enumerated() {
            if place > 0 { whole.append(text: "\(separator)") }
            whole.append(part)
        }
        return whole
    }

    /// A name quoted as SQL wants it: `say "hi"` becomes `"say ""hi"""`.
    package static func quoted(_ identifier: String) -> String {
        "\"" + identifier.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
            + "\""
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        var statement: Statement

        package init(literalCapacity: Int, interpolationCount: Int) {
            statement = ""
            statement.sql.reserveCapacity(literalCapacity + interpolationCount * 3)
        }

        package mutating func appendLiteral(_ text: String) {
            statement.append(text: text)
        }

        package mutating func appendInterpolation<Value: PostgresEncodable>(_ value: Value) {
            statement.append(value: value)
        }

        /// An optional binds NULL with its type.
        package mutating func appendInterpolation<Value: PostgresEncodable>(_ value: Value?) {
            statement.append(value: value)
        }

        package mutating func appendInterpolation(_ part: Statement) {
            statement.append(part)
        }

        package mutating func appendInterpolation(identifier: String) {
            statement.append(text: Statement.quoted(identifier))
        }

        /// Text of the program, put in as it is. Never for anything a person or a file said.
        package mutating func appendInterpolation(unsafeRaw text: String) {
            statement.append(text: text)
        }
    }
}
