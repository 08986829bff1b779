extension PostgresPool {
    /// Lends a connection for the closure. Afterwards its session is reset (settings, LISTEN, temporary tables).
    @discardableResult
    package func withConnection<Value>(
        _ body: (PostgresConnection) async throws -> Value
    ) async throws -> Value {
        let channel = try await acquire()
        let connection = PostgresConnection(channel: channel, isOwned: false)
        do {
            let value = try await body(connection)
            await giveBack(channel)
            return value
        } catch {
            await giveBack(channel)
            throw error
        }
    }

    private func giveBack(_ channel: Channel) async {
        if channel.isIdle {
            channel.forgetPrepared()
            let outcome = await channel.run(["discard all"], isCancellable: false)
            channel.forgetPrepared()
            if outcome.failure != nil { channel.close() }
        } else {
            channel.close()
        }
        release(channel)
    }

    /// Runs the closure in a transaction: committed when it returns, rolled back when it throws.
    ///
    /// Where `retries` is above 0, a serialisation failure or a deadlock (40001, 40P01) runs the **whole** closure
    /// again, after a short random pause, so it must do nothing outside the database that may not happen twice.
    @discardableResult
    package func withTransaction<Value>(
        _ terms: TransactionTerms = TransactionTerms(), retries: Int = 0,
        _ body: (Transaction) async throws -> Value
    ) async throws -> Value {
        var attempt = 0
        while true {
            do {
                return try await once(terms, body)
            } catch let error as any RetryWorthy where error.isWorthRetrying && attempt < retries {
                attempt += 1
                countRetry()
                let longest = min(5 << attempt, 200)
                try await Task.sleep(for: .milliseconds(Int.random(in: 1...longest)))
            }
        }
    }

    @discardableResult
    package func withTransaction<Value>(
        isolation: Isolation, readOnly: Bool = false, retries: Int = 0,
        _ body: (Transaction) async throws -> Value
    ) async throws -> Value {
        try await withTransaction(
            TransactionTerms(isolation: isolation, readOnly: readOnly), retries: retries, body)
    }

    /// A transaction under a role and settings that hold for it alone. Opening, role, settings and the closure's
    /// first statement go out in one flush; a closure that asks nothing sends nothing.
    @discardableResult
    package func withScoped<Value>(
        role: String, settings: [(name: String, value: String)], isolation: Isolation = .readCommitted,
        readOnly: Bool = false, retries: Int = 0, _ body: (Transaction) async throws -> Value
    ) async throws -> Value {
        let terms = TransactionTerms(isolation: isolation, readOnly: readOnly, role: role, settings: settings)
        return try await withTransaction(terms, retries: retries, body)
    }

    private func once<Value>(
        _ terms: TransactionTerms, _ body: (Transaction) async throws -> Value
    ) async throws -> Value {
        let channel = try await acquire()
        do {
            let value = try await channel.withTransaction(terms, body)
            release(channel)
            return value
        } catch {
            release(channel)
            throw error
        }
    }

    /// What became of a transaction whose COMMIT was in doubt, asked on another connection.
    package func resolveCommit(xid: UInt64) async throws(PostgresError) -> CommitOutcome {
        let status: String? = try await value("select pg_xact_status(\("\(xid)")::xid8)")
        return switch status {
        case "committed": .committed
        case "aborted": .aborted
        case "in progress": .inProgress
        default: .forgotten
        }
    }
}

extension PostgresConnection {
    /// As the pool's, on this connection.
    @discardableResult
    package func withTransaction<Value>(
        _ terms: TransactionTerms = TransactionTerms(), _ body: (Transaction) async throws -> Value
    ) async throws -> Value {
        try await channel.withTransaction(terms, body)
    }
}
