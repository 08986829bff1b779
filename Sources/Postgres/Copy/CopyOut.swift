internal import CLibPQ

/// `COPY … TO STDOUT`: takes rows as libpq received them, without copying them.
final class CopyOutOperation: PulledOperation, @unchecked Sendable {
    // Unchecked: as its superclass says.
    private let statement: Statement
    private var isCopying = false
    /// Rows and bytes of one batch at most: enough to make a hand-over cheap, little enough to stay in the cache.
    private static let mostRows = 1024
    private static let mostBytes = 256 * 1024

    init(_ statement: Statement) {
        self.statement = statement
    }

    override func begin(_ wire: Wire) -> Bool {
        wire.send(statement, name: nil) && wire.flush()
    }

    func take(_ wire: Wire) -> Pulled<CopyBatch> {
        if !isCopying {
            switch awaitCopy(wire) {
            case .some(true): isCopying = true
            case .some(false): return .over
            case nil: return .wait
            }
        }
        let batch = CopyBatch(capacity: Self.mostRows)
        var isDry = false
        while batch.rowCount < Self.mostRows, batch.byteCount < Self.mostBytes {
            var row: UnsafeMutablePointer<CChar>?
            let length = PQgetCopyData(wire.connection, &row, 1)
            if length > 0, let row {
                batch.append(row, length: Int(length))
                isDry = false
                continue
            }
            if length < 0 { return batch.rowCount > 0 ? .value(batch) : finish(wire) }
            guard !isDry, wire.consumeInput() else { break }
            isDry = true
        }
        return batch.rowCount > 0 ? .value(batch) : .wait
    }

    /// True when the data begins, false where the statement ended without any, nil where nothing has come.
    private func awaitCopy(_ wire: Wire) -> Bool? {
        var hasRead = false
        while true {
            guard let next = wire.nextResult() else {
                if hasRead { return nil }
                guard wire.consumeInput() else { return nil }
                hasRead = true
                continue
            }
            guard let result = next else { return false }
            defer { PQclear(result) }
            switch PQresultStatus(result) {
            case PGRES_COPY_OUT: return true
            case PGRES_FATAL_ERROR: fail(result: result, wire)
            default:
                fail(.misuse("the statement is not COPY … TO STDOUT"))
                if PQresultStatus(result) == PGRES_COPY_IN { wire.breakOff() }
            }
        }
    }

    /// After the last row: the command's own result, then nothing.
    private func finish(_ wire: Wire) -> Pulled<CopyBatch> {
        while let next = wire.nextResult() {
            guard let result = next else { return .over }
            if PQresultStatus(result) == PGRES_FATAL_ERROR { fail(result: result, wire) }
            PQclear(result)
        }
        guard wire.consumeInput() else { return .wait }
        return PQisBusy(wire.connection) == 0 ? finish(wire) : .wait
    }
}

/// Some rows of a COPY, in libpq's own memory.
package final class CopyBatch: @unchecked Sendable {
    // Unchecked: filled by one thread before it is handed over, read-only afterwards.
    private struct Piece {
        let start: UnsafeMutablePointer<CChar>
        let length: Int
    }

    private var pieces: [Piece] = []
    private(set) var byteCount = 0

    init(capacity: Int) {
        pieces.reserveCapacity(capacity)
    }

    deinit {
        for piece in pieces { PQfreemem(piece.start) }
    }

    /// In the binary format the stream's end counts as one.
    var rowCount: Int { pieces.count }

    func append(_ start: UnsafeMutablePointer<CChar>, length: Int) {
        pieces.append(Piece(start: start, length: length))
        byteCount += length
    }

    /// The bytes of each row, as the server sent them; they live only during the call.
    package func forEachBytes<Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Void
    ) throws(Failure) {
        for piece in pieces { try body(UnsafeRawBufferPointer(start: piece.start, count: piece.length)) }
    }

    subscript(bytes place: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: pieces[place].start, count: pieces[place].length)
    }

    /// All of it in one run of bytes: lines of text or CSV.
    package var joined: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(byteCount)
        forEachBytes { bytes.append(contentsOf: $0) }
        return bytes
    }
}

/// The batches of a COPY out, pulled at the reader's pace. Leaving the loop early stops the server.
package struct CopyOutBatches: AsyncSequence {
    package typealias Failure = PostgresError
    let channel: Channel
    let statement: Statement
    let transaction: Transaction?

    package func makeAsyncIterator() -> Iterator {
        Iterator(channel: channel, statement: statement, transaction: transaction)
    }

    package final class Iterator: AsyncIteratorProtocol {
        private let channel: Channel
        private let transaction: Transaction?
        private let operation: CopyOutOperation
        private var isSubmitted = false
        private var isOver = false

        init(channel: Channel, statement: Statement, transaction: Transaction?) {
            self.channel = channel
            self.transaction = transaction
            operation = CopyOutOperation(statement)
        }

        deinit {
            if isSubmitted, !isOver { channel.abandon(operation) }
        }

        package func next() async throws(PostgresError) -> CopyBatch? {
            try await next(isolation: #isolation)
        }

        package func next(isolation: isolated (any Actor)?) async throws(PostgresError) -> CopyBatch? {
            if isOver { return nil }
            if !isSubmitted {
                try await transaction?.open()
                isSubmitted = true
                channel.submit(operation)
            }
            let operation = operation
            if let batch = await channel.pullNext(operation, { operation.take($0) }) { return batch }
            isOver = true
            if let failure = operation.failure { throw failure }
            return nil
        }
    }
}

extension PostgresConnection {
    /// `copy … to stdout`, in any format; binary rows are read with ``CopyBatch/forEachRow(_:)``.
    package func copyOut(_ statement: Statement) -> CopyOutBatches {
        CopyOutBatches(channel: channel, statement: statement, transaction: nil)
    }
}

extension Transaction {
    /// As a connection's, in this transaction and under its role.
    package func copyOut(_ statement: Statement) -> CopyOutBatches {
        CopyOutBatches(channel: channel, statement: statement, transaction: self)
    }
}
