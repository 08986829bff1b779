internal import CLibPQ

/// `COPY … FROM STDIN`: the writer pushes, the rest waits for the server's word.
final class CopyInOperation: PulledOperation, @unchecked Sendable {
    // Unchecked: as its superclass says.
    private let statement: Statement
    private(set) var commandTag = ""
    private var isCopying = false
    private var isEnded = false

    init(_ statement: Statement) {
        self.statement = statement
    }

    override func begin(_ wire: Wire) -> Bool {
        wire.send(statement, name: nil) && wire.flush()
    }

    override var stopsServerWhenAbandoned: Bool { false }

    override func endEarly(_ wire: Wire) -> Bool {
        guard isCopying, !isEnded else { return true }
        return PQputCopyEnd(wire.connection, "the writer gave up") >= 0
    }

    /// Until the server is ready for data.
    func awaitReady(_ wire: Wire) -> Pulled<Void> {
        if isCopying { return .value(()) }
        var hasRead = false
        while true {
            guard let next = wire.nextResult() else {
                if hasRead || !wire.consumeInput() { return .wait }
                hasRead = true
                continue
            }
            guard let result = next else { return .over }
            defer { PQclear(result) }
            switch PQresultStatus(result) {
            case PGRES_COPY_IN:
                isCopying = true
                return .value(())
            case PGRES_FATAL_ERROR: fail(result: result, wire)
            default:
                fail(.misuse("the statement is not COPY … FROM STDIN"))
                if PQresultStatus(result) == PGRES_COPY_OUT { wire.breakOff() }
            }
        }
    }

    /// Hands the bytes to libpq, which sends what the socket takes. False where the task was cancelled.
    func put(_ bytes: UnsafeRawBufferPointer, _ wire: Wire) -> Pulled<Bool> {
        if isCancelled {
            fail(.cancelled)
            return .value(false)
        }
        let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        guard PQputCopyData(wire.connection, start, Int32(bytes.count)) >= 0, wire.flush(watching: false)
        else {
            wire.breakOff()
            return .over
        }
        return .value(true)
    }

    /// Ready when everything put so far has left: this is what holds a fast writer back.
    func awaitSent(_ wire: Wire) -> Pulled<Void> {
        if wire.hasUnsent, !wire.consumeInput() { return .over }
        return wire.hasUnsent ? .wait : .value(())
    }

    /// Ends the data and reads the outcome.
    func finish(_ wire: Wire) -> Pulled<Void> {
        if !isEnded {
            isEnded = true
            guard PQputCopyEnd(wire.connection, nil) >= 0, wire.flush(watching: false) else {
                wire.breakOff()
                return .over
            }
        }
        var hasRead = false
        while true {
            guard let next = wire.nextResult() else {
                if hasRead || !wire.consumeInput() { return .wait }
                hasRead = true
                continue
            }
            guard let result = next else { return .over }
            defer { PQclear(result) }
            if PQresultStatus(result) == PGRES_COMMAND_OK {
                commandTag = PQcmdTuples(result).map { String(cString: $0) } ?? ""
            } else {
                fail(result: result, wire)
            }
            if wire.isBroken { return .over }
        }
    }
}

extension Channel {
    /// Runs a COPY in; the closure writes. Where it throws, nothing is stored.
    func copyIn(
        _ statement: Statement, isBinary: Bool, _ body: (CopyWriter) async throws -> Void
    ) async throws -> Int {
        let operation = CopyInOperation(statement)
        submit(operation)
        let isReady = await pullNext(operation) { operation.awaitReady($0) } != nil
        guard isReady else { throw operation.failure ?? .connectionLost }
        let writer = CopyWriter(channel: self, operation: operation, isBinary: isBinary)
        do {
            try await body(writer)
            try await writer.end()
        } catch {
            abandon(operation)
            throw error
        }
        while await pullNext(operation, { operation.finish($0) }) != nil {}
        if let failure = operation.failure { throw failure }
        return Int(operation.commandTag) ?? 0
    }
}

extension PostgresConnection {
    /// `copy … from stdin (format binary)`. Returns the number of rows stored.
    @discardableResult
    package func copyIn(
        _ statement: Statement, _ body: (CopyWriter) async throws -> Void
    ) async throws -> Int {
        try await channel.copyIn(statement, isBinary: true, body)
    }

    /// `copy … from stdin` in a text format; the closure writes bytes.
    @discardableResult
    package func copyInText(
        _ statement: Statement, _ body: (CopyWriter) async throws -> Void
    ) async throws -> Int {
        try await channel.copyIn(statement, isBinary: false, body)
    }
}

extension Transaction {
    /// As a connection's, in this transaction. A table with row-level security refuses it: copy into a temporary
    /// table and insert from there.
    @discardableResult
    package func copyIn(
        _ statement: Statement, _ body: (CopyWriter) async throws -> Void
    ) async throws -> Int {
        try await open()
        return try await channel.copyIn(statement, isBinary: true, body)
    }

    @discardableResult
    package func copyInText(
        _ statement: Statement, _ body: (CopyWriter) async throws -> Void
    ) async throws -> Int {
        try await open()
        return try await channel.copyIn(statement, isBinary: false, body)
    }
}
