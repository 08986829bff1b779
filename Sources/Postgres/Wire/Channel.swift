internal import CLibPQ
internal import Glibc
internal import Synchronization

/// One connection to the server: a queue of operations over one `PGconn`.
///
/// Its lock guards everything, so libpq is called by one thread at a time: the caller's when it sends, the event
/// loop's (or the puller's, for streams) when it reads. No call under the lock blocks.
final class Channel: @unchecked Sendable {
    // Unchecked: mutable state is touched only inside `locked`.
    let processID: Int32
    let opened = ContinuousClock.now
    private let loop: EventLoop
    private let descriptor: Int32
    private let canceller: Canceller

    private let lock = Mutex<Void>(())
    let wire: Wire
    private(set) var current: Operation?
    private var waiting: [Operation] = []
    private(set) var isDead = false
    /// A cancel request is under way: nothing new may start, or the request could hit it.
    private var isCancelling = false
    /// Ended while the cancel request was under way.
    private var held: Operation?
    private var patience = Patience()
    private var onNotification: (@Sendable (PostgresNotification) -> Void)?
    private var onDeath: (@Sendable () -> Void)?

    /// How long a cancelled statement may take to end before the connection is cut.
    private static let cancelPatience = Duration.seconds(5)

    /// Takes over a connection that is established.
    init(_ connection: OpaquePointer, loop: EventLoop, canceller: Canceller) {
        self.loop = loop
        self.canceller = canceller
        PQsetnonblocking(connection, 1)
        PQsetNoticeReceiver(connection, Notices.receive, nil)
        wire = Wire(connection: connection, loop: loop)
        descriptor = wire.descriptor
        processID = PQbackendPID(connection)
        loop.add(self, descriptor: descriptor)
        wire.watch(write: false)
    }

    func locked<Value: Sendable>(_ body: () -> Value) -> Value {
        lock.withLock { _ in body() }
    }

    // MARK: Operations

    func submit(_ operation: Operation) {
        let (finished, looks) = locked { () -> ([Operation], Bool) in
            if operation.isCancelled { return (end(operation, .cancelled), false) }
            if isDead { return (end(operation, .connectionLost), false) }
            if current != nil || isCancelling {
                waiting.append(operation)
                return ([], false)
            }
            let over = start(operation)
            let looks = over.isEmpty && !operation.isPulled && loop.isQuiet && patience.looks()
            if looks { wire.unwatch() }
            return (over, looks)
        }
        finished.forEach { $0.complete() }
        if looks { look(for: operation) }
    }

    /// Where this is the only statement under way, its answer is mostly there sooner than another thread could be
    /// woken for it: the caller looks a few times himself, for less time than a task is given anyway, before the event
    /// loop is asked to. Nothing blocks: each look takes what the socket holds.
    private func look(for operation: Operation) {
        let began = ContinuousClock.now
        var isOver = false
        while !isOver {
            let isLast = began.duration(to: .now) > Patience.limit || !loop.isQuiet
            let finished = locked { () -> [Operation] in
                guard current === operation, !isDead else {
                    // The event loop had an event in hand and ended it meanwhile: the socket is its to watch again, or
                    // nobody would notice the death of a connection that is free.
                    if current == nil, !isDead { wire.watch(write: wire.hasUnsent) }
                    isOver = true
                    return []
                }
                var over = wire.consumeInput() ? [] : drained() + die()
                if !isDead {
                    takeNotifications()
                    over = drained()
                }
                if current !== operation {
                    patience.succeeded()
                    isOver = true
                } else if isLast {
                    patience.failed()
                    isOver = true
                }
                if isOver, !isDead { wire.watch(write: wire.hasUnsent) }
                return over
            }
            finished.forEach { $0.complete() }
        }
    }

    /// What is over because this started: nothing, or all of it where the connection turns out to be broken.
    private func start(_ operation: Operation) -> [Operation] {
        current = operation
        loop.began()
        return operation.begin(wire) ? [] : die()
    }

    private func end(_ operation: Operation, _ error: PostgresError) -> [Operation] {
        operation.fail(error)
        operation.isFinished = true
        return [operation]
    }

    /// The event loop's call: the socket can be read or written.
    func handleEvent(canWrite: Bool) {
        var waiter: UnsafeContinuation<Void, Never>?
        let finished = locked { () -> [Operation] in
            guard !isDead else { return [] }
            if let current, current.isPulled {
                waiter = current.takeWaiter()
                if waiter == nil { wire.unwatch() }
                return []
            }
            if canWrite, !wire.flush() { return die() }
            guard wire.consumeInput() else { return drained() + die() }
            takeNotifications()
            return drained()
        }
        waiter?.resume()
        finished.forEach { $0.complete() }
    }

    /// Lets the running operation take what came; at its end starts the next.
    private func drained() -> [Operation] {
        guard let operation = current, !operation.isPulled, operation.advance(wire) else { return [] }
        return finish(operation)
    }

    private func finish(_ operation: Operation) -> [Operation] {
        operation.isFinished = true
        current = nil
        loop.ended()
        if wire.isBroken { return [operation] + die() }
        if isCancelling {
            held = operation
            return []
        }
        return [operation] + startNext()
    }

    private func startNext() -> [Operation] {
        guard current == nil, !isDead, !waiting.isEmpty else { return [] }
        let next = waiting.removeFirst()
        let over = start(next)
        // Who pulls and waited in line looks again. (Resuming under the lock is safe: it only queues the task.)
        if next.isPulled { next.takeWaiter()?.resume() }
        return over
    }

    // MARK: Pulling (streams and COPY)

    /// Runs `body` for an operation that pulls, on the caller's thread.
    func pull<Value: Sendable>(_ operation: PulledOperation, _ body: (Wire) -> Pulled<Value>) -> Pulled<Value>
    {
        var finished: [Operation] = []
        let step = locked { () -> Pulled<Value> in
            guard current === operation else { return operation.isFinished ? .over : .wait }
            operation.isSeen = true
            guard wire.flush(watching: false) else {
                finished = die()
                return .over
            }
            let step = body(wire)
            if case .over = step {
                finished = finish(operation)
            } else if wire.isBroken {
                finished = die()
                return .over
            }
            return step
        }
        finished.forEach { $0.complete() }
        return step
    }

    /// Returns when the socket may have more, or the operation is over.
    func waitForSocket(_ operation: PulledOperation) async {
        await withUnsafeContinuation { (continuation: UnsafeContinuation<Void, Never>) in
            let isOver = locked { () -> Bool in
                if operation.isFinished { return true }
                // It was in line when last looked at, and its turn has come since.
                if current === operation, !operation.isSeen { return true }
                operation.waiter = continuation
                if current === operation { wire.watch(write: wire.hasUnsent) }
                return false
            }
            if isOver { continuation.resume() }
        }
    }

    /// The puller goes away before the end: the rest is read and thrown away by the loop.
    func abandon(_ operation: PulledOperation) {
        let finished = locked { () -> [Operation] in
            if let place = waiting.firstIndex(where: { $0 === operation }) {
                waiting.remove(at: place)
                return end(operation, .cancelled)
            }
            guard current === operation else { return [] }
            operation.isAbandoned = true
            guard operation.endEarly(wire), wire.flush() else { return die() }
            return operation.advance(wire) ? finish(operation) : []
        }
        finished.forEach { $0.complete() }
        if operation.stopsServerWhenAbandoned { cancel(operation) }
    }

    // MARK: Cancelling

    func cancel(_ operation: Operation) {
        var asks = false
        let finished = locked { () -> [Operation] in
            if operation.isFinished || operation.isCancelled { return [] }
            operation.isCancelled = true
            if let place = waiting.firstIndex(where: { $0 === operation }) {
                waiting.remove(at: place)
                return end(operation, .cancelled)
            }
            guard current === operation else { return [] }
            asks = true
            isCancelling = true
            return []
        }
        finished.forEach { $0.complete() }
        guard asks else { return }
        loop.schedule(after: Self.cancelPatience) { [weak self] in self?.cutOff(operation) }
        canceller.cancel(processID: processID) { [weak self] in self?.cancelReturned() }
    }

    private func cancelReturned() {
        let finished = locked { () -> [Operation] in
            isCancelling = false
            guard !isDead else { return [] }
            let over = held.map { [$0] } ?? []
            held = nil
            return over + startNext()
        }
        finished.forEach { $0.complete() }
    }

    /// The server did not heed the cancel request: cut the connection rather than wait.
    private func cutOff(_ operation: Operation) {
        let finished = locked { current === operation || held === operation ? die() : [] }
        finished.forEach { $0.complete() }
    }

    // MARK: End

    /// Closes at once; what runs fails with `connectionLost`.
    func close() {
        let finished = locked { die() }
        finished.forEach { $0.complete() }
    }

    func whenDead(_ call: (@Sendable () -> Void)?) {
        let isAlready = locked { () -> Bool in
            onDeath = call
            return isDead
        }
        if isAlready { call?() }
    }

    func whenNotified(_ call: (@Sendable (PostgresNotification) -> Void)?) {
        locked { onNotification = call }
    }

    private func die() -> [Operation] {
        guard !isDead else { return [] }
        isDead = true
        loop.remove(descriptor: descriptor)
        let over = (held.map { [$0] } ?? []) + (current.map { [$0] } ?? []) + waiting
        for operation in over where !operation.isFinished {
            operation.fail(operation.isCancelled ? .cancelled : .connectionLost)
            operation.isFinished = true
        }
        if current != nil { loop.ended() }
        (held, current, waiting) = (nil, nil, [])
        PQfinish(wire.connection)
        if let onDeath { loop.schedule(after: .zero, onDeath) }
        return over
    }

    private func takeNotifications() {
        guard let onNotification else { return }
        wire.takeNotifications(onNotification)
    }
}
