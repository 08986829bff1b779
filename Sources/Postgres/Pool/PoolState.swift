/// Who waits for a connection, in order.
enum PoolWaiter: Sendable {
    /// Wants it for a closure.
    case lease(PoolLease)
    /// Wants one statement run on whichever is free.
    case query(QueryOperation)

    func isSame(as other: PoolWaiter) -> Bool {
        switch (self, other) {
        case (.lease(let one), .lease(let two)): one === two
        case (.query(let one), .query(let two)): one === two
        default: false
        }
    }
}

/// One caller's wish for a connection of its own.
final class PoolLease: @unchecked Sendable {
    // Unchecked: touched only under the pool's lock.
    var continuation: UnsafeContinuation<Result<Channel, PostgresError>, Never>?
    var isCancelled = false
}

/// What a pool holds. Pure bookkeeping: the pool acts on what it answers.
struct PoolState {
    struct Idle {
        let channel: Channel
        let since: ContinuousClock.Instant
    }

    struct Waiting {
        let waiter: PoolWaiter
        let deadline: ContinuousClock.Instant
    }

    let limits: PoolLimits
    /// Free ones; the last used is given out first.
    var idle: [Idle] = []
    /// Every open one, free or not.
    var channels: [ObjectIdentifier: Channel] = [:]
    /// Being opened or checked: they will serve the first who wait.
    var arriving = 0
    var isClosed = false
    var whenEmpty: [UnsafeContinuation<Void, Never>] = []
    var statistics = PoolStatistics()
    private var waiting: [Waiting] = []
    private var served = 0

    init(limits: PoolLimits) {
        self.limits = limits
    }

    var waitingCount: Int { waiting.count - served }
    /// Open or being opened; one that is being checked is counted once, as open.
    var total: Int { channels.count + opening }
    var opening = 0
    var isEmpty: Bool { channels.isEmpty && opening == 0 }

    mutating func enqueue(_ waiter: PoolWaiter) {
        waiting.append(Waiting(waiter: waiter, deadline: .now.advanced(by: limits.wait)))
    }

    var firstDeadline: ContinuousClock.Instant? { served < waiting.count ? waiting[served].deadline : nil }

    mutating func dequeue() -> PoolWaiter? {
        guard served < waiting.count else { return nil }
        defer {
            served += 1
            if served == waiting.count {
                waiting.removeAll(keepingCapacity: true)
                served = 0
            } else if served >= 256 {
                waiting.removeFirst(served)
                served = 0
            }
        }
        return waiting[served].waiter
    }

    /// False where it is no longer in line.
    mutating func remove(_ waiter: PoolWaiter) -> Bool {
        guard let place = waiting[served...].firstIndex(where: { $0.waiter.isSame(as: waiter) }) else {
            return false
        }
        waiting.remove(at: place)
        return true
    }

    mutating func dequeueExpired(at now: ContinuousClock.Instant) -> [PoolWaiter] {
        var expired: [PoolWaiter] = []
        while let deadline = firstDeadline, deadline <= now, let waiter = dequeue() { expired.append(waiter) }
        statistics.timeouts += expired.count
        return expired
    }

    /// A free connection that needs no check, or nil.
    mutating func takeFresh() -> Channel? {
        guard let last = idle.last, last.since.duration(to: .now) < limits.unchecked else { return nil }
        idle.removeLast()
        return last.channel
    }
}
