/// One session with the server. Statements of several tasks wait in line; a transaction needs it to itself.
///
/// From a pool it lives for one closure. Opened with ``connect(_:)`` it belongs to the caller, who closes it.
package final class PostgresConnection: PostgresQueryable {
    let channel: Channel
    private let isOwned: Bool

    init(channel: Channel, isOwned: Bool) {
        self.channel = channel
        self.isOwned = isOwned
    }

    deinit {
        if isOwned { channel.close() }
    }

    /// Opens a connection of its own, outside any pool.
    package static func connect(
        _ configuration: PostgresConfiguration
    ) async throws(PostgresError) -> PostgresConnection {
        let channel = try await openChannel(configuration, loop: .shared)
        return PostgresConnection(channel: channel, isOwned: true)
    }

    static func openChannel(
        _ configuration: PostgresConfiguration, loop: EventLoop
    ) async throws(PostgresError) -> Channel {
        let established = try await Connector.connect(configuration)
        return Channel(established.connection, loop: loop, canceller: Canceller(established))
    }

    /// The server process that serves it, as `pg_stat_activity.pid` shows it.
    package var processID: Int32 { channel.processID }

    /// Closes it at once; what still runs fails with `connectionLost`.
    package func close() {
        channel.close()
    }

    @discardableResult
    package func query(_ statement: Statement) async throws(PostgresError) -> Rows {
        try await channel.run(statement)
    }

    package func pipeline(_ statements: [Statement]) async throws(PostgresError) -> [Rows] {
        let outcome = await channel.run(statements)
        if let failure = outcome.failure { throw failure }
        return outcome.results
    }

    /// Runs a text of several statements, without parameters, in one implicit transaction. For migrations and tests.
    package func runScript(_ text: String) async throws(PostgresError) {
        let operation = ScriptOperation(text)
        let failure = await withTaskCancellationHandler {
            await withUnsafeContinuation { continuation in
                operation.continuation = continuation
                channel.submit(operation)
            }
        } onCancel: {
            channel.cancel(operation)
        }
        if let failure { throw failure }
    }
}

extension Channel {
    /// `isCancellable` is false for what must run though the task is cancelled (ROLLBACK).
    func run(
        _ statements: [Statement], opening: TransactionOpening? = nil, earlyResults: Int = 0,
        isCancellable: Bool = true
    ) async -> QueryOperation.Outcome {
        let operation = QueryOperation(statements, opening: opening, earlyResults: earlyResults)
        guard isCancellable else { return await wait(for: operation) }
        return await withTaskCancellationHandler {
            await wait(for: operation)
        } onCancel: {
            cancel(operation)
        }
    }

    func run(
        _ statement: Statement, opening: TransactionOpening? = nil
    ) async throws(PostgresError) -> Rows {
        let outcome = await run([statement], opening: opening)
        if let failure = outcome.failure { throw failure }
        guard let rows = outcome.results.last else { throw .connectionLost }
        return rows
    }

    private func wait(for operation: QueryOperation) async -> QueryOperation.Outcome {
        await withUnsafeContinuation { continuation in
            operation.continuation = continuation
            submit(operation)
        }
    }
}
