internal import CLibPQ

/// Asks the server to stop what one connection is doing. libpq's call blocks and opens a connection, so it runs on a
/// thread of its own; and it speaks in clear, so where the connection is encrypted the request goes as SQL over
/// another encrypted connection.
final class Canceller: @unchecked Sendable {
    // Unchecked: `PQcancel` only reads the ticket, and the channel sends one request at a time.
    private let ticket: OpaquePointer?
    /// Set where the connection is encrypted.
    private let configuration: PostgresConfiguration?

    init(_ established: Connector.Established) {
        let isEncrypted = PQsslInUse(established.connection) == 1
        ticket = isEncrypted ? nil : PQgetCancel(established.connection)
        configuration = isEncrypted ? established.configuration.pinned(to: established.connection) : nil
    }

    deinit {
        PQfreeCancel(ticket)
    }

    /// `done` is called when the server has been told, or could not be reached.
    func cancel(processID: Int32, done: @escaping @Sendable () -> Void) {
        Thread.start { [self] in
            if let ticket {
                var words = [CChar](repeating: 0, count: 256)
                PQcancel(ticket, &words, 256)
            } else if let configuration {
                Self.cancelBySQL(configuration, processID: processID)
            }
            done()
        }
    }

    private static func cancelBySQL(_ configuration: PostgresConfiguration, processID: Int32) {
        var brief = configuration
        brief.statementTimeout = .seconds(5)
        guard let other = try? Connector.connectBlocking(brief) else { return }
        // A constant and an integer.
        PQclear(PQexec(other.connection, "select pg_catalog.pg_cancel_backend(\(processID))"))
        PQfinish(other.connection)
    }
}

extension PostgresConfiguration {
    /// Only the host this connection reached: process numbers mean nothing on another one.
    func pinned(to connection: OpaquePointer) -> PostgresConfiguration {
        func text(_ value: UnsafeMutablePointer<CChar>?) -> String? { value.map { String(cString: $0) } }
        var pinned = options
        pinned["host"] = text(PQhost(connection))
        pinned["hostaddr"] = text(PQhostaddr(connection)).flatMap { $0.isEmpty ? nil : $0 }
        pinned["port"] = text(PQport(connection))
        pinned["target_session_attrs"] = nil
        var configuration = self
        configuration.replaceOptions(pinned)
        return configuration
    }
}
