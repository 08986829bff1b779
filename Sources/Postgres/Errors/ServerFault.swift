internal import CLibPQ

/// What the server said was wrong, reduced to what holds no data of a person.
///
/// PostgreSQL's message, DETAIL, CONTEXT and query text repeat values (an identity number in a failed cast, the whole
/// row in a broken constraint), so they are not read at all.
package struct ServerFault: Error, Hashable, Sendable {
    /// Five characters (SQLSTATE), such as `23505`.
    package let code: String
    package let schema: String?
    package let table: String?
    package let column: String?
    package let constraint: String?
    /// Where in the statement's text the fault is, in characters from 1.
    package let position: Int?

    package init(
        code: String, schema: String? = nil, table: String? = nil, column: String? = nil,
        constraint: String? = nil, position: Int? = nil
    ) {
        self.code = code
        self.schema = schema
        self.table = table
        self.column = column
        self.constraint = constraint
        self.position = position
    }

    init(result: OpaquePointer?) {
        func field(_ letter: Character) -> String? {
            guard let code = letter.asciiValue, let text = PQresultErrorField(result, Int32(code)) else {
                return nil
            }
            return String(cString: text)
        }
        code = field("C") ?? "XX000"
        schema = field("s")
        table = field("t")
        column = field("c")
        constraint = field("n")
        position = field("P").flatMap { Int($0) }
    }
}

extension ServerFault: CustomStringConvertible, CustomDebugStringConvertible {
    package var description: String {
        var words = "the database refused the statement: \(meaning) (SQLSTATE \(code)"
        if let constraint { words += ", constraint \(constraint)" }
        if let table { words += ", table " + (schema.map { $0 + "." } ?? "") + table }
        if let column { words += ", column \(column)" }
        return words + ")"
    }

    package var debugDescription: String { description }

    /// The condition in our own words, by code and else by class (PostgreSQL documentation, appendix A).
    private var meaning: String {
        Self.meanings[code] ?? Self.meanings[String(code.prefix(2))] ?? "unexpected condition"
    }

    private static let meanings: [String: String] = [
        "22": "a value does not fit its type", "22P02": "a text is not a valid value of the type",
        "22021": "a text holds bytes the encoding does not allow", "22003": "a number is out of range",
        "22008": "a date or time is out of range",
        "23": "a constraint is broken", "23502": "a required value is missing",
        "23503": "a referenced row does not exist or is still referenced",
        "23505": "the value exists already",
        "23514": "a check is not met", "23P01": "two rows overlap",
        "25": "the transaction is in the wrong state", "25001": "not allowed inside a transaction",
        "25006": "the transaction is read only", "25P02": "the transaction had failed before",
        "25P03": "the transaction was idle too long",
        "28": "the sign-in was refused", "28000": "the sign-in was refused", "28P01": "the password is wrong",
        "3D000": "there is no such database", "26000": "the prepared statement is gone",
        "40": "the transaction was rolled back", "40001": "another transaction got in the way; try again",
        "40P01": "two transactions waited for each other; try again",
        "42": "the SQL is wrong", "42501": "the role may not do this", "42601": "the SQL has a syntax error",
        "42P01": "there is no such table", "42703": "there is no such column",
        "42883": "there is no such function",
        "42P07": "the table exists already", "42P18": "the type of a parameter cannot be told",
        "53": "the server is out of resources", "53100": "the server's disk is full",
        "53300": "the server has no connection left",
        "55": "an object is in use or in the wrong state", "55P03": "a lock was not free in time",
        "57014": "the statement was cancelled or took too long", "57P01": "the server is shutting down",
        "57P02": "the server crashed", "57P03": "the server is starting or stopping",
        "P0001": "a rule of the database was broken",
    ]
}

extension ServerFault {
    /// Whether the whole transaction may succeed when run again (serialisation failure, deadlock).
    package var isWorthRetrying: Bool { code == "40001" || code == "40P01" }

    /// Codes with which the server also ends the connection.
    var endsConnection: Bool {
        ["57P01", "57P02", "57P03", "57P05", "25P03"].contains(code) || code.hasPrefix("08")
    }
}
