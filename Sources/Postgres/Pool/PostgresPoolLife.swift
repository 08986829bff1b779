internal import ServiceLifecycle
internal import Synchronization

/// What a pool does by the clock, and how it ends.
extension PostgresPool {
    // MARK: Time

    func scheduleExpiry(after delay: Duration) {
        loop.schedule(after: delay) { [weak self] in self?.expire() }
    }

    private func expire() {
        let (expired, next) = state.withLock { state in
            (state.dequeueExpired(at: .now), state.firstDeadline)
        }
        for waiter in expired { refuse(waiter, .poolTimeout(waited: limits.wait)) }
        if let next { scheduleExpiry(after: max(next - .now, .milliseconds(1))) }
    }

    func scheduleSweep() {
        let pace = max(min(limits.idle, limits.age, .seconds(30)) / 2, .milliseconds(50))
        loop.schedule(after: pace) { [weak self] in
            self?.sweep()
            self?.scheduleSweep()
        }
    }

    /// Closes free connections that are old or long unused.
    private func sweep() {
        let now = ContinuousClock.now
        let old = state.withLock { state -> [Channel] in
            let old = state.idle.filter {
                $0.since.duration(to: now) > limits.idle || $0.channel.opened.duration(to: now) > limits.age
            }
            state.idle.removeAll { one in old.contains { $0.channel === one.channel } }
            for one in old { state.channels[ObjectIdentifier(one.channel)] = nil }
            return old.map(\.channel)
        }
        for channel in old { channel.close() }
    }

    // MARK: Shutdown

    /// Refuses new work, waits for what runs, then closes everything.
    package func shutdown() async {
        let (refused, free) = state.withLock { state -> ([PoolWaiter], [Channel]) in
            state.isClosed = true
            var refused: [PoolWaiter] = []
            while let waiter = state.dequeue() { refused.append(waiter) }
            let free = state.idle.map(\.channel)
            state.idle.removeAll()
            for channel in free { state.channels[ObjectIdentifier(channel)] = nil }
            return (refused, free)
        }
        for waiter in refused { refuse(waiter, .poolClosed) }
        for channel in free { channel.close() }
        loop.schedule(after: limits.drain) { [weak self] in self?.closeAll() }
        await withUnsafeContinuation { (continuation: UnsafeContinuation<Void, Never>) in
            let isEmpty = state.withLock { state in
                if !state.isEmpty { state.whenEmpty.append(continuation) }
                return state.isEmpty
            }
            if isEmpty { continuation.resume() }
        }
        loop.stop()
    }

    private func closeAll() {
        let left = state.withLock { Array($0.channels.values) }
        for channel in left { channel.close() }
    }

    func settle() {
        let waiting = state.withLock { state -> [UnsafeContinuation<Void, Never>] in
            guard state.isClosed, state.isEmpty else { return [] }
            defer { state.whenEmpty.removeAll() }
            return state.whenEmpty
        }
        for continuation in waiting { continuation.resume() }
    }

    /// As a service: lives until the graceful shutdown begins, then drains.
    package func run() async throws {
        try? await gracefulShutdown()
        await shutdown()
    }
}
