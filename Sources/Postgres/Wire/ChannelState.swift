internal import CLibPQ

/// What can be asked of a connection.
extension Channel {
    var isUsable: Bool { locked { !isDead && !wire.isBroken } }

    /// Whether it is between transactions, with nothing running.
    var isIdle: Bool {
        locked { !isDead && current == nil && PQtransactionStatus(wire.connection) == PQTRANS_IDLE }
    }

    /// Whether a statement of the open transaction has failed.
    var hasFailedTransaction: Bool {
        locked { isDead || PQtransactionStatus(wire.connection) == PQTRANS_INERROR }
    }

    func isSent(_ opening: TransactionOpening) -> Bool { locked { opening.isSent } }

    /// The server no longer has what was prepared here (DISCARD ALL).
    func forgetPrepared() { locked { wire.forgetAll() } }
}
