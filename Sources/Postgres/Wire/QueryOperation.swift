internal import CLibPQ

/// Bound statements sent together. One prepared statement goes out plainly; several, or one that has to be prepared
/// first, go out as one pipeline, so that they cost one round trip.
final class QueryOperation: Operation, @unchecked Sendable {
    // Unchecked: as its superclass says.
    struct Outcome: Sendable {
        /// Results in order, as many as came before a failure.
        let results: [Rows]
        let failure: PostgresError?
    }

    private enum Step {
        case prepare(Int, name: String)
        case execute(Int)
    }

    private var statements: [Statement]
    /// What has to go first where this is the transaction's first statement.
    private let opening: TransactionOpening?
    private var openingCount = 0
    /// Have the server send the results of this many statements before it runs the rest.
    private let earlyResults: Int
    private var steps: [Step] = []
    private var step = 0
    private var isPipeline = false
    private var results: [Rows] = []
    var continuation: UnsafeContinuation<Outcome, Never>?
    /// Runs before the caller is resumed: a pool gives the connection to the next in line here.
    var whenDone: (@Sendable (Channel?) -> Void)?

    init(_ statements: [Statement], opening: TransactionOpening? = nil, earlyResults: Int = 0) {
        self.statements = statements
        self.opening = opening
        self.earlyResults = earlyResults
    }

    override func begin(_ wire: Wire) -> Bool {
        if let first = opening?.take() {
            openingCount = first.count
            statements = first + statements
        }
        if statements.count == 1, case .prepared(let name) = wire.plan(statements[0]) {
            steps = [.execute(0)]
            return wire.send(statements[0], name: name) && wire.flush()
        }
        isPipeline = true
        guard PQenterPipelineMode(wire.connection) == 1 else { return false }
        var names: [String: String] = [:]
        for (place, statement) in statements.enumerated() {
            guard send(statement, place, wire, &names) else { return false }
            if place + 1 == openingCount + earlyResults, earlyResults > 0,
                PQsendFlushRequest(wire.connection) != 1
            {
                return false
            }
        }
        return PQpipelineSync(wire.connection) == 1 && wire.flush()
    }

    private func send(_ statement: Statement, _ place: Int, _ wire: Wire, _ names: inout [String: String])
        -> Bool
    {
        defer { steps.append(.execute(place)) }
        switch wire.plan(statement) {
        case .prepared(let name): return wire.send(statement, name: name)
        case .unprepared: return wire.send(statement, name: nil)
        case .toPrepare(let name):
            // The same text twice in one pipeline: the second time it may be of other types, so it goes unprepared.
            guard names[statement.sql] == nil else { return wire.send(statement, name: nil) }
            names[statement.sql] = name
            steps.append(.prepare(place, name: name))
            return wire.sendPrepare(statement, name: name) && wire.send(statement, name: name)
        }
    }

    override func advance(_ wire: Wire) -> Bool {
        while let next = wire.nextResult() {
            guard let result = next else {
                step += 1
                if isPipeline { continue }
                return true
            }
            if take(result, wire) { return true }
        }
        return false
    }

    /// True at the pipeline's end.
    private func take(_ result: OpaquePointer, _ wire: Wire) -> Bool {
        switch PQresultStatus(result) {
        case PGRES_PIPELINE_SYNC:
            PQclear(result)
            PQexitPipelineMode(wire.connection)
            return true
        case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY:
            guard step < steps.count else { break }
            switch steps[step] {
            case .prepare(let place, let name): wire.remember(statements[place], name: name)
            case .execute:
                results.append(Rows(owning: result))
                return false
            }
        case PGRES_PIPELINE_ABORTED: break
        case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
            fail(.misuse("COPY is not a query: use copyOut or copyIn"))
            PQclear(result)
            wire.breakOff()
            return true
        default:
            fail(result: result, wire)
            forgetStale(wire)
        }
        PQclear(result)
        return wire.isBroken
    }

    /// A table changed under a prepared statement (0A000), or the server dropped it (26000): prepare it anew next time.
    private func forgetStale(_ wire: Wire) {
        guard let code = failure?.fault?.code, code == "0A000" || code == "26000" else { return }
        for statement in statements { wire.forget(statement) }
    }

    override func complete() {
        let outcome = Outcome(results: Array(results.dropFirst(openingCount)), failure: failure)
        whenDone?(channel)
        continuation?.resume(returning: outcome)
        continuation = nil
    }
}

/// A text of several statements without parameters (the simple protocol). For migrations only.
final class ScriptOperation: Operation, @unchecked Sendable {
    // Unchecked: as its superclass says.
    private let text: String
    var continuation: UnsafeContinuation<PostgresError?, Never>?

    init(_ text: String) {
        self.text = text
    }

    override func begin(_ wire: Wire) -> Bool {
        // The migrator's files hold several statements, which the extended protocol refuses; they take no parameters.
        PQsendQuery(wire.connection, text) == 1 && wire.flush()
    }

    override func advance(_ wire: Wire) -> Bool {
        while let next = wire.nextResult() {
            guard let result = next else { return true }
            defer { PQclear(result) }
            switch PQresultStatus(result) {
            case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY: break
            case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
                fail(.misuse("a script may not hold COPY"))
                wire.breakOff()
                return true
            default: fail(result: result, wire)
            }
            if wire.isBroken { return true }
        }
        return false
    }

    override func complete() {
        continuation?.resume(returning: failure)
        continuation = nil
    }
}
