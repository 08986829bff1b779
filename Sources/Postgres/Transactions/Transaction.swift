internal import Synchronization

/// An open transaction. It lives for one closure; using it afterwards is an error, never a statement outside.
package final class Transaction: PostgresQueryable {
    let channel: Channel
    let opening: TransactionOpening
    private let isOver = Mutex(false)
    private let lastSavepoint = Mutex(0)

    init(channel: Channel, opening: TransactionOpening) {
        self.channel = channel
        self.opening = opening
    }

    @discardableResult
    package func query(_ statement: Statement) async throws(PostgresError) -> Rows {
        try checkOpen()
        return try await channel.run(statement, opening: opening)
    }

    package func pipeline(_ statements: [Statement]) async throws(PostgresError) -> [Rows] {
        try checkOpen()
        let outcome = await channel.run(statements, opening: opening)
        if let failure = outcome.failure { throw failure }
        return outcome.results
    }

    /// Sends what opens the transaction now; needed only before what does not begin with a statement (COPY, streams).
    package func open() async throws(PostgresError) {
        try checkOpen()
        if let failure = await channel.run([], opening: opening).failure { throw failure }
    }

    /// A part that can fail without losing the rest: rolled back to its start when the closure throws.
    @discardableResult
    package func withSavepoint<Value>(
        _ body: (Transaction) async throws -> Value
    ) async throws -> Value {
        let name = lastSavepoint.withLock { number in
            number += 1
            return "s\(number)"
        }
        _ = try await query("savepoint \(unsafeRaw: name)")
        do {
            let value = try await body(self)
            _ = try await query("release savepoint \(unsafeRaw: name)")
            return value
        } catch {
            let back: [Statement] = [
                "rollback to savepoint \(unsafeRaw: name)", "release savepoint \(unsafeRaw: name)",
            ]
            _ = await channel.run(back, isCancellable: false)
            throw error
        }
    }

    private func checkOpen() throws(PostgresError) {
        if isOver.withLock({ $0 }) { throw .misuse("the transaction has ended") }
    }

    func end() {
        isOver.withLock { $0 = true }
    }
}

extension Channel {
    /// Opens a transaction, runs the closure, and commits, or rolls back where it throws.
    func withTransaction<Value>(
        _ terms: TransactionTerms, _ body: (Transaction) async throws -> Value
    ) async throws -> Value {
        let opening = TransactionOpening(terms.opening)
        let transaction = Transaction(channel: self, opening: opening)
        let value: Value
        do {
            value = try await body(transaction)
        } catch {
            transaction.end()
            await rollBack(opening)
            throw error
        }
        transaction.end()
        try await commit(opening, readOnly: terms.readOnly)
        return value
    }

    /// Statements still waiting in line (of tasks the closure left behind) run before it, so nothing follows.
    private func rollBack(_ opening: TransactionOpening) async {
        guard isSent(opening) else { return }
        let outcome = await run(["rollback"], isCancellable: false)
        if outcome.failure != nil { close() }
    }

    /// Asks for the transaction's number in the same flush, so that a COMMIT whose answer is lost can be looked up.
    private func commit(_ opening: TransactionOpening, readOnly: Bool) async throws(PostgresError) {
        guard isSent(opening) else { return }
        if hasFailedTransaction {
            guard isUsable else { throw .connectionLost }
            await rollBack(opening)
            throw .commitRefused
        }
        let number: Statement = "select pg_current_xact_id_if_assigned()"
        let statements: [Statement] = readOnly ? ["commit"] : [number, "commit"]
        let outcome = await run(statements, earlyResults: readOnly ? 0 : 1, isCancellable: false)
        switch outcome.failure {
        case nil: break
        case .connectionLost:
            if readOnly { throw .connectionLost }
            let known = outcome.results.first
            let xid = try known?.one[0, as: TransactionNumber?.self]
            // The number came and is NULL: nothing was written, so nothing is in doubt.
            if known != nil, xid == nil { throw .connectionLost }
            throw .commitUnknown(xid: xid?.value)
        case .some(let failure):
            if hasFailedTransaction { await rollBack(opening) }
            throw failure
        }
        if outcome.results.last?.commandTag != "COMMIT" { throw .commitRefused }
    }
}

/// An `xid8`.
struct TransactionNumber: PostgresDecodable {
    let value: UInt64

    static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresType
    ) throws(DecodingProblem) -> TransactionNumber {
        guard type == .xid8 else { throw .wrongType(found: type) }
        guard bytes.count == 8 else { throw .malformed }
        return TransactionNumber(value: bytes.integer(as: UInt64.self))
    }
}
