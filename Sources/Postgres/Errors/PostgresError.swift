/// Everything that can go wrong between this program and PostgreSQL.
///
/// No case holds a parameter, a row, a password or the server's own words, so any of them may be logged and shown.
package enum PostgresError: Error, Sendable {
    /// The server answered with an error; the connection is usable.
    case server(ServerFault)
    /// No connection could be made. One entry for each host that was tried.
    case connectFailed([ConnectFault])
    /// The connection ended. What was not committed is rolled back.
    case connectionLost
    /// The connection ended during COMMIT: it may or may not have happened. Ask `resolveCommit` on another
    /// connection; `xid` is nil where the transaction's number had not arrived.
    case commitUnknown(xid: UInt64?)
    /// COMMIT was answered with ROLLBACK, because a statement had failed before and the failure was ignored.
    case commitRefused
    /// No connection of the pool became free in time.
    case poolTimeout(waited: Duration)
    /// The pool is shutting down.
    case poolClosed
    /// The task was cancelled; the statement was stopped on the server.
    case cancelled
    /// A column could not be read as the type asked for. `row` counts from 0.
    case decoding(column: String, row: Int, expected: String, problem: DecodingProblem)
    /// Exactly one row was asked for (or at most one) and another number came.
    case unexpectedRowCount(Int)
    /// The answer's shape is not what the call is for (rows from a COPY, a script through a bound statement).
    case misuse(String)
    /// The connection string or an option cannot be read; the text names the option, never its value.
    case configuration(String)
}

extension PostgresError {
    /// The server's answer, where it was one.
    package var fault: ServerFault? {
        if case .server(let fault) = self { fault } else { nil }
    }

    /// Whether running the whole transaction again may succeed.
    package var isWorthRetrying: Bool { fault?.isWorthRetrying ?? false }
}

extension PostgresError: CustomStringConvertible, CustomDebugStringConvertible {
    package var description: String {
        switch self {
        case .server(let fault): fault.description
        case .connectFailed(let faults):
            "cannot connect to the database: " + faults.map(\.description).joined(separator: "; ")
        case .connectionLost: "the connection to the database was lost; the transaction was rolled back"
        case .commitUnknown:
            "the connection was lost while committing: the change may or may not be stored; look before you repeat it"
        case .commitRefused: "nothing was stored: a statement of the transaction had failed before"
        case .poolTimeout(let waited): "no database connection became free within \(waited)"
        case .poolClosed: "the database connections are closed: the program is shutting down"
        case .cancelled: "the statement was cancelled"
        case .decoding(let column, let row, let expected, let problem):
            "column \"\(column)\" of row \(row) cannot be read as \(expected): \(problem)"
        case .unexpectedRowCount(let count): "one row was expected, and \(count) came"
        case .misuse(let words): words
        case .configuration(let words): words
        }
    }

    package var debugDescription: String { description }
}

/// Why one host gave no connection.
package struct ConnectFault: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Reason: Hashable, Sendable {
        /// The name has no address, or the resolver did not answer in time.
        case unknownHost
        /// Nothing listens there, or the network does not lead there.
        case unreachable
        /// The host accepted and did not answer in time.
        case timedOut
        /// The server refused: SQLSTATE, such as `28P01` for a wrong password.
        case refused(code: String)
        /// TLS could not be agreed on, or the certificate is not the host's.
        case tls
        /// The server is not of the kind asked for (`target_session_attrs`).
        case wrongSession
        /// Something libpq has no code for.
        case other
    }

    /// Host and port, or the socket's folder.
    package let host: String
    package let reason: Reason

    package var description: String {
        let words =
            switch reason {
            case .unknownHost: "the host name has no address"
            case .unreachable: "nothing answers there"
            case .timedOut: "it did not answer in time"
            case .refused(let code): ServerFault(code: code).description
            case .tls: "no trusted TLS connection (check sslmode, sslrootcert and the host name)"
            case .wrongSession: "the server is not of the kind asked for (target_session_attrs)"
            case .other: "the connection failed"
            }
        return "\(host): \(words)"
    }
}
