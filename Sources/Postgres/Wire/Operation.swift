internal import CLibPQ

/// Something a connection does from first byte sent to last byte read. One at a time; the others wait in order.
///
/// Everything in it is touched only under the lock of the connection it was given to, except `complete`, which runs
/// once and outside.
class Operation: @unchecked Sendable {
    // Unchecked: guarded by the connection's lock, see above.
    final var isCancelled = false
    final var isFinished = false
    final var failure: PostgresError?
    /// The connection a pool chose; set under the pool's lock.
    final weak var channel: Channel?

    /// Sends. False where libpq refuses, which means the connection is broken.
    func begin(_ wire: Wire) -> Bool { preconditionFailure("abstract") }

    /// Takes what has arrived. True at the very end.
    func advance(_ wire: Wire) -> Bool { preconditionFailure("abstract") }

    /// Whether the one who asked reads by itself (streams, COPY) when told that something came.
    var isPulled: Bool { false }

    /// Tells the one who pulls that something came or that it is over; nil where nobody waits.
    func takeWaiter() -> UnsafeContinuation<Void, Never>? { nil }

    /// Hands over the outcome. Called once, outside the lock.
    func complete() { preconditionFailure("abstract") }

    /// Keeps the first failure: later ones follow from it.
    final func fail(_ error: PostgresError) {
        if failure == nil { failure = error }
    }

    /// What an error result means here.
    final func fail(result: OpaquePointer?, _ wire: Wire) {
        let fault = ServerFault(result: result)
        if wire.isBroken || fault.endsConnection {
            fail(.connectionLost)
        } else if isCancelled, fault.code == "57014" {
            fail(.cancelled)
        } else {
            fail(.server(fault))
        }
    }
}
