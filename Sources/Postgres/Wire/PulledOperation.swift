internal import CLibPQ

/// What one look at the socket gave to the one who pulls.
enum Pulled<Value: Sendable>: Sendable {
    case value(Value)
    /// Nothing yet.
    case wait
    /// The operation has ended; its `failure` says how.
    case over
}

/// An operation whose results are taken by the one who asked, at his pace: the socket is read only when he wants more,
/// so a slow reader slows the server down and memory stays flat.
class PulledOperation: Operation, @unchecked Sendable {
    // Unchecked: as its superclass says.
    final var waiter: UnsafeContinuation<Void, Never>?
    /// The puller has looked at it since it is the running one.
    final var isSeen = false
    /// The puller is gone: the loop reads the rest and throws it away.
    final var isAbandoned = false

    /// Ends the server's side early, where that is the client's part (COPY in).
    func endEarly(_ wire: Wire) -> Bool { true }

    /// Whether leaving early should also stop the statement on the server.
    var stopsServerWhenAbandoned: Bool { true }

    final override var isPulled: Bool { !isAbandoned }

    final override func takeWaiter() -> UnsafeContinuation<Void, Never>? {
        defer { waiter = nil }
        return waiter
    }

    /// Only for an abandoned one.
    override func advance(_ wire: Wire) -> Bool {
        while let next = wire.nextResult() {
            guard let result = next else { return true }
            let status = PQresultStatus(result)
            PQclear(result)
            if status == PGRES_COPY_OUT {
                guard skipCopyData(wire) else { return wire.isBroken }
            } else if status == PGRES_COPY_IN, PQputCopyEnd(wire.connection, "abandoned") < 0 {
                return true
            }
            if wire.isBroken { return true }
        }
        return false
    }

    /// True when the data has ended and results follow.
    private func skipCopyData(_ wire: Wire) -> Bool {
        var row: UnsafeMutablePointer<CChar>?
        while true {
            let length = PQgetCopyData(wire.connection, &row, 1)
            if let row { PQfreemem(row) }
            row = nil
            if length == 0 { return false }
            if length < 0 { return length == -1 }
        }
    }

    override func complete() {
        takeWaiter()?.resume()
    }
}
