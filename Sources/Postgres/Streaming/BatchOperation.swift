internal import CLibPQ
internal import Glibc

/// One prepared statement run for many rows in pipeline mode: rows go out in bursts while answers to earlier ones come
/// in, with a bounded number under way.
final class BatchOperation: PulledOperation, @unchecked Sendable {
    // Unchecked: as its superclass says.
    private let statement: Statement
    private var name: String?
    private var sent = 0
    private var answered = 0
    private(set) var affected = 0
    private var isPreparing = false
    private var hasSynced = false
    private var isOver = false

    /// Rows under way at most.
    private static let window = 2000

    init(_ sql: String) {
        statement = Statement(unsafeRaw: sql)
    }

    override func begin(_ wire: Wire) -> Bool { PQenterPipelineMode(wire.connection) == 1 }

    override var stopsServerWhenAbandoned: Bool { false }

    override func endEarly(_ wire: Wire) -> Bool { sync(wire) }

    private func sync(_ wire: Wire) -> Bool {
        if hasSynced { return true }
        hasSynced = true
        return PQpipelineSync(wire.connection) == 1
    }

    /// Sends a burst. False where a row failed or the task was cancelled: nothing more is worth sending.
    func send(_ block: borrowing ParameterBlock, _ wire: Wire) -> Pulled<Bool> {
        if isCancelled { fail(.cancelled) }
        guard failure == nil else { return .value(false) }
        guard sendRows(block, wire), PQsendFlushRequest(wire.connection) == 1, wire.flush(watching: false)
        else {
            wire.breakOff()
            return .over
        }
        return .value(true)
    }

    private func sendRows(_ block: borrowing ParameterBlock, _ wire: Wire) -> Bool {
        let width = block.parametersPerRow
        if name == nil {
            name = ""
            isPreparing = true
            // The unnamed statement lives until the next one is prepared: as long as this batch.
            let types = block.places.prefix(width).map(\.type.oid)
            guard PQsendPrepare(wire.connection, "", statement.sql, Int32(width), types) == 1 else {
                return false
            }
        }
        return wire.sendRows(block, name: "") { sent += 1 }
    }

    /// Ready when few enough rows are under way.
    func awaitRoom(_ wire: Wire) -> Pulled<Void> {
        guard drain(wire) else { return .over }
        return sent - answered < Self.window || failure != nil ? .value(()) : .wait
    }

    /// Ends the batch and takes the last answers.
    func finish(_ wire: Wire) -> Pulled<Void> {
        guard sync(wire), wire.flush(watching: false), drain(wire) else {
            wire.breakOff()
            return .over
        }
        return isOver ? .over : .wait
    }

    private func drain(_ wire: Wire) -> Bool {
        guard wire.consumeInput() else { return false }
        takeAnswers(wire)
        return !wire.isBroken
    }

    override func advance(_ wire: Wire) -> Bool {
        takeAnswers(wire)
        return isOver || wire.isBroken
    }

    private func takeAnswers(_ wire: Wire) {
        while !isOver, sent > answered || isPreparing || hasSynced, let next = wire.nextResult() {
            guard let result = next else { continue }
            defer { PQclear(result) }
            switch PQresultStatus(result) {
            case PGRES_PIPELINE_SYNC:
                PQexitPipelineMode(wire.connection)
                isOver = true
            case PGRES_COMMAND_OK, PGRES_TUPLES_OK:
                if isPreparing {
                    isPreparing = false
                } else {
                    answered += 1
                    affected += PQcmdTuples(result).map { Int(atoi($0)) } ?? 0
                }
            case PGRES_PIPELINE_ABORTED: if isPreparing { isPreparing = false } else { answered += 1 }
            default:
                fail(result: result, wire)
                if isPreparing { isPreparing = false } else { answered += 1 }
                if wire.isBroken { return }
            }
        }
    }
}

extension Channel {
    /// Runs `sql` once for each row. All rows are one implicit transaction where none is open.
    func executeMany<Source: Sequence>(
        _ sql: String, _ rows: Source, _ bind: (Source.Element, inout ParameterBlock) -> Void
    ) async throws(PostgresError) -> Int {
        let operation = BatchOperation(sql)
        submit(operation)
        do throws(PostgresError) {
            try await sendAll(operation, rows, bind)
        } catch {
            abandon(operation)
            throw error
        }
        while await pullNext(operation, { operation.finish($0) }) != nil {}
        if let failure = operation.failure { throw failure }
        return operation.affected
    }

    private func sendAll<Source: Sequence>(
        _ operation: BatchOperation, _ rows: Source, _ bind: (Source.Element, inout ParameterBlock) -> Void
    ) async throws(PostgresError) {
        let burst = 250
        var block = ParameterBlock()
        var iterator = rows.makeIterator()
        var isMore = true
        while isMore {
            block.removeAll()
            while block.rowCount < burst, let row = iterator.next() {
                try block.row { bind(row, &$0) }
            }
            isMore = block.rowCount == burst
            if block.rowCount == 0 { return }
            guard await pullNext(operation, { operation.awaitRoom($0) }) != nil else {
                throw operation.failure ?? .connectionLost
            }
            switch pull(operation, { operation.send(block, $0) }) {
            case .value(true): break
            case .value(false): return
            case .wait, .over: throw operation.failure ?? .connectionLost
            }
        }
    }
}

extension PostgresConnection {
    /// Runs one statement for many rows in pipeline mode. The text spells its own `$1` …; the closure binds a row's
    /// values in that order. Returns the number of rows changed; the first failure undoes all of them.
    @discardableResult
    package func executeMany<Source: Sequence>(
        _ sql: String, _ rows: Source, _ bind: (Source.Element, inout ParameterBlock) -> Void
    ) async throws(PostgresError) -> Int {
        try await channel.executeMany(sql, rows, bind)
    }
}

extension Transaction {
    @discardableResult
    package func executeMany<Source: Sequence>(
        _ sql: String, _ rows: Source, _ bind: (Source.Element, inout ParameterBlock) -> Void
    ) async throws(PostgresError) -> Int {
        try await open()
        return try await channel.executeMany(sql, rows, bind)
    }
}
