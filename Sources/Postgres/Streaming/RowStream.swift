internal import CLibPQ

/// A query in single-row mode: takes rows as they come.
final class StreamOperation: PulledOperation, @unchecked Sendable {
    // Unchecked: as its superclass says.
    private let statement: Statement
    private static let mostRows = 256

    init(_ statement: Statement) {
        self.statement = statement
    }

    override func begin(_ wire: Wire) -> Bool {
        wire.send(statement, name: nil) && PQsetSingleRowMode(wire.connection) == 1 && wire.flush()
    }

    func take(_ wire: Wire) -> Pulled<[Rows]> {
        var rows: [Rows] = []
        var isDry = false
        while rows.count < Self.mostRows {
            guard let next = wire.nextResult() else {
                guard !isDry, wire.consumeInput() else { break }
                isDry = true
                continue
            }
            guard let result = next else { return rows.isEmpty ? .over : .value(rows) }
            isDry = false
            switch PQresultStatus(result) {
            case PGRES_SINGLE_TUPLE: rows.append(Rows(owning: result))
            case PGRES_TUPLES_OK, PGRES_COMMAND_OK: PQclear(result)
            case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
                PQclear(result)
                fail(.misuse("COPY is not a query: use copyOut or copyIn"))
                wire.breakOff()
                return .over
            default:
                fail(result: result, wire)
                PQclear(result)
            }
        }
        return rows.isEmpty ? .wait : .value(rows)
    }
}

/// Rows as the server produces them, with flat memory: nothing is read ahead of the one who asks. Leaving the loop
/// early stops the query on the server.
///
/// An error may come after rows have been handed out.
package struct RowStream: AsyncSequence {
    package typealias Failure = PostgresError
    let channel: Channel
    let statement: Statement
    /// Sends what opens the transaction first, where there is one.
    let transaction: Transaction?

    package func makeAsyncIterator() -> Iterator {
        Iterator(channel: channel, statement: statement, transaction: transaction)
    }

    package final class Iterator: AsyncIteratorProtocol {
        private let channel: Channel
        private let transaction: Transaction?
        private let operation: StreamOperation
        private var isSubmitted = false
        private var isOver = false
        private var batch: [Rows] = []
        private var next = 0

        init(channel: Channel, statement: Statement, transaction: Transaction?) {
            self.channel = channel
            self.transaction = transaction
            operation = StreamOperation(statement)
        }

        deinit {
            if isSubmitted, !isOver { channel.abandon(operation) }
        }

        package func next() async throws(PostgresError) -> Row? {
            try await next(isolation: #isolation)
        }

        package func next(isolation: isolated (any Actor)?) async throws(PostgresError) -> Row? {
            if next < batch.count {
                defer { next += 1 }
                return batch[next][0]
            }
            if isOver { return nil }
            if !isSubmitted {
                try await transaction?.open()
                isSubmitted = true
                channel.submit(operation)
            }
            let operation = operation
            guard let more = await channel.pullNext(operation, { operation.take($0) }) else {
                isOver = true
                if let failure = operation.failure { throw failure }
                return nil
            }
            batch = more
            next = 1
            return batch[0][0]
        }
    }
}

extension Channel {
    /// Pulls until something comes; nil at the end. A cancelled task stops the operation on the server.
    func pullNext<Value: Sendable>(
        _ operation: PulledOperation, _ body: (Wire) -> Pulled<Value>
    ) async -> Value? {
        await withTaskCancellationHandler {
            while true {
                switch pull(operation, body) {
                case .value(let value): return value
                case .over: return nil
                case .wait: await waitForSocket(operation)
                }
            }
        } onCancel: {
            cancel(operation)
        }
    }
}

extension PostgresConnection {
    package func stream(_ statement: Statement) -> RowStream {
        RowStream(channel: channel, statement: statement, transaction: nil)
    }
}

extension Transaction {
    package func stream(_ statement: Statement) -> RowStream {
        RowStream(channel: channel, statement: statement, transaction: self)
    }
}
