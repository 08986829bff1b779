package import Logging
internal import ServiceLifecycle
internal import Synchronization

/// A bounded set of connections shared by many tasks.
///
/// Waiters are served in order and give up after a time; a connection that dies, grows old or is left inside a
/// transaction is replaced; cancellation never loses one; a shutdown waits for what runs. It opens connections when
/// they are first needed, so making one costs nothing.
package final class PostgresPool: PostgresQueryable, Service {
    package let configuration: PostgresConfiguration
    let limits: PoolLimits
    private let logger: Logger
    let loop = EventLoop()
    let state: Mutex<PoolState>

    package init(
        _ configuration: PostgresConfiguration, limits: PoolLimits = PoolLimits(),
        logger: Logger = Logger(label: "guanhuai.postgres")
    ) {
        self.configuration = configuration
        self.limits = limits
        self.logger = logger
        state = Mutex(PoolState(limits: limits))
        scheduleSweep()
    }

    deinit {
        for channel in state.withLock({ Array($0.channels.values) }) { channel.close() }
        loop.stop()
    }

    package var statistics: PoolStatistics {
        state.withLock { state in
            var now = state.statistics
            now.connections = state.total
            now.idle = state.idle.count
            now.waiting = state.waitingCount
            return now
        }
    }

    func countRetry() {
        state.withLock { $0.statistics.retries += 1 }
    }

    // MARK: Statements on any connection

    /// Runs one statement on whichever connection is free, as its own transaction.
    @discardableResult
    package func query(_ statement: Statement) async throws(PostgresError) -> Rows {
        let outcome = await run(QueryOperation([statement]))
        if let failure = outcome.failure { throw failure }
        guard let rows = outcome.results.last else { throw .connectionLost }
        return rows
    }

    package func pipeline(_ statements: [Statement]) async throws(PostgresError) -> [Rows] {
        let outcome = await run(QueryOperation(statements))
        if let failure = outcome.failure { throw failure }
        return outcome.results
    }

    private func run(_ operation: QueryOperation) async -> QueryOperation.Outcome {
        operation.whenDone = { [weak self] channel in
            if let channel { self?.release(channel) }
        }
        return await withTaskCancellationHandler {
            await withUnsafeContinuation { continuation in
                operation.continuation = continuation
                admit(.query(operation))
            }
        } onCancel: {
            cancel(.query(operation))
        }
    }

    // MARK: Leases

    func acquire() async throws(PostgresError) -> Channel {
        let lease = PoolLease()
        let result = await withTaskCancellationHandler {
            await withUnsafeContinuation { continuation in
                state.withLock { _ in lease.continuation = continuation }
                admit(.lease(lease))
            }
        } onCancel: {
            cancel(.lease(lease))
        }
        return try result.get()
    }

    private func admit(_ waiter: PoolWaiter) {
        enum Step {
            case serve(Channel)
            case refuse(PostgresError)
            case wait(isFirst: Bool)
        }
        let step = state.withLock { state -> Step in
            if isCancelled(waiter) { return .refuse(.cancelled) }
            if state.isClosed { return .refuse(.poolClosed) }
            if state.waitingCount == 0, let channel = state.takeFresh() {
                assign(channel, to: waiter)
                return .serve(channel)
            }
            state.enqueue(waiter)
            return .wait(isFirst: state.waitingCount == 1)
        }
        switch step {
        case .serve(let channel): hand(channel, to: waiter)
        case .refuse(let error): refuse(waiter, error)
        case .wait(let isFirst):
            if isFirst { scheduleExpiry(after: limits.wait) }
            bringMore()
        }
    }

    private func isCancelled(_ waiter: PoolWaiter) -> Bool {
        switch waiter {
        case .lease(let lease): lease.isCancelled
        case .query(let operation): operation.isCancelled
        }
    }

    /// Under the lock: from now on the connection is where a cancellation finds the statement.
    private func assign(_ channel: Channel, to waiter: PoolWaiter) {
        if case .query(let operation) = waiter { operation.channel = channel }
    }

    private func hand(_ channel: Channel, to waiter: PoolWaiter) {
        switch waiter {
        case .query(let operation): channel.submit(operation)
        case .lease(let lease): resume(lease, .success(channel))
        }
    }

    func refuse(_ waiter: PoolWaiter, _ error: PostgresError) {
        switch waiter {
        case .query(let operation):
            operation.fail(error)
            operation.complete()
        case .lease(let lease): resume(lease, .failure(error))
        }
    }

    private func resume(_ lease: PoolLease, _ result: Result<Channel, PostgresError>) {
        let continuation = state.withLock { _ in
            defer { lease.continuation = nil }
            return lease.continuation
        }
        continuation?.resume(returning: result)
    }

    private func cancel(_ waiter: PoolWaiter) {
        enum Step {
            case nothing
            case refuse
            case forward(Channel, QueryOperation)
        }
        let step = state.withLock { state -> Step in
            if state.remove(waiter) { return .refuse }
            switch waiter {
            case .lease(let lease): lease.isCancelled = true
            case .query(let operation):
                if let channel = operation.channel { return .forward(channel, operation) }
                operation.isCancelled = true
            }
            return .nothing
        }
        switch step {
        case .nothing: break
        case .refuse: refuse(waiter, .cancelled)
        case .forward(let channel, let operation): channel.cancel(operation)
        }
    }

    /// Takes a connection back and gives it to the next in line.
    func release(_ channel: Channel) {
        let isFit = channel.isIdle && channel.opened.duration(to: .now) < limits.age
        let next = state.withLock { state -> PoolWaiter? in
            guard isFit, !state.isClosed else {
                state.channels[ObjectIdentifier(channel)] = nil
                return nil
            }
            if let waiter = state.dequeue() {
                assign(channel, to: waiter)
                return waiter
            }
            state.idle.append(PoolState.Idle(channel: channel, since: .now))
            return nil
        }
        if let next { return hand(channel, to: next) }
        // It may have died between the look and its place among the free ones.
        if isFit, !channel.isIdle { forget(channel) }
        guard !isFit || state.withLock({ $0.isClosed }) else { return }
        channel.close()
        settle()
        bringMore()
    }

    // MARK: Opening

    /// Opens or checks connections as long as someone waits whom none of those on their way will serve.
    private func bringMore() {
        enum Step {
            case open
            case check(Channel)
        }
        while let step = state.withLock({ state -> Step? in
            guard !state.isClosed, state.arriving < state.waitingCount else { return nil }
            if let stale = state.idle.popLast() {
                state.arriving += 1
                return .check(stale.channel)
            }
            guard state.total < limits.connections else { return nil }
            state.arriving += 1
            state.opening += 1
            return .open
        }) {
            switch step {
            case .open: Task { await self.openOne() }
            case .check(let channel): Task { await self.check(channel) }
            }
        }
    }

    private func openOne() async {
        do throws(PostgresError) {
            let channel = try await PostgresConnection.openChannel(configuration, loop: loop)
            state.withLock { state in
                state.arriving -= 1
                state.opening -= 1
                state.statistics.opened += 1
                state.channels[ObjectIdentifier(channel)] = channel
            }
            channel.whenDead { [weak self, weak channel] in
                if let channel { self?.forget(channel) }
            }
            release(channel)
        } catch {
            logger.debug("no database connection", metadata: ["error": "\(error)"])
            let unlucky = state.withLock { state in
                state.arriving -= 1
                state.opening -= 1
                return state.dequeue()
            }
            if let unlucky { refuse(unlucky, error) }
            settle()
            bringMore()
        }
    }

    /// A round trip; a connection that does not answer in time is closed, and another opened.
    private func check(_ channel: Channel) async {
        let timer = loop.schedule(after: .seconds(3)) { channel.close() }
        _ = await channel.run(["select 1"])
        loop.unschedule(timer)
        state.withLock { $0.arriving -= 1 }
        release(channel)
        bringMore()
    }

    /// One that died while free. In use, its user's release notices.
    private func forget(_ channel: Channel) {
        state.withLock { state in
            guard let place = state.idle.firstIndex(where: { $0.channel === channel }) else { return }
            state.idle.remove(at: place)
            state.channels[ObjectIdentifier(channel)] = nil
        }
        settle()
        bringMore()
    }
}
