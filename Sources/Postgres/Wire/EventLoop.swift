internal import CLibPQ
internal import Glibc
internal import Synchronization

/// One thread that waits on the sockets of many connections (epoll), and on timers.
///
/// It holds no thread of the cooperative pool and never waits for anything but its sockets. Each connection registers
/// its socket once; a caller sends on its own thread under the connection's lock, so a query costs one hand-over
/// between threads (the answer's), not two.
final class EventLoop: Sendable {
    private struct Timer {
        let id: UInt64
        let due: ContinuousClock.Instant
        let fire: @Sendable () -> Void
    }

    private struct State {
        var channels: [Int32: Channel] = [:]
        /// Soonest last.
        var timers: [Timer] = []
        var lastTimer: UInt64 = 0
        var isStopping = false
    }

    private let epoll: Int32
    private let bell: Int32
    private let state = Mutex(State())
    /// Statements under way on all its connections.
    private let running = Atomic(0)

    /// For connections that belong to no pool.
    static let shared = EventLoop()

    init() {
        epoll = epoll_create1(Int32(EPOLL_CLOEXEC))
        bell = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        precondition(epoll >= 0 && bell >= 0, "the system has no file descriptor left")
        var event = epoll_event(events: EPOLLIN.rawValue, data: epoll_data_t(fd: bell))
        epoll_ctl(epoll, EPOLL_CTL_ADD, bell, &event)
        Thread.start { self.run() }
    }

    /// Not when the thread ends: whoever still holds the loop may ring, and by then the number of a closed descriptor
    /// may be that of somebody's connection.
    deinit {
        close(epoll)
        close(bell)
    }

    /// Ends the thread once its last connection is gone.
    func stop() {
        state.withLock { $0.isStopping = true }
        ring()
    }

    func add(_ channel: Channel, descriptor: Int32) {
        state.withLock { $0.channels[descriptor] = channel }
    }

    func remove(descriptor: Int32) {
        unwatch(descriptor)
        let isLast = state.withLock { state in
            state.channels[descriptor] = nil
            return state.isStopping && state.channels.isEmpty
        }
        if isLast { ring() }
    }

    // MARK: Statements under way

    func began() { running.add(1, ordering: .relaxed) }

    func ended() { running.subtract(1, ordering: .relaxed) }

    /// Whether a single statement is under way: then a core is free for who looks at its socket now and again.
    var isQuiet: Bool { running.load(ordering: .relaxed) <= 1 }

    // MARK: Sockets

    /// Asks to be told when the socket can be read or written. Called by the connection under its lock.
    func watch(_ descriptor: Int32, write: Bool, isNew: Bool) {
        let wanted = EPOLLIN.rawValue | (write ? EPOLLOUT.rawValue : 0)
        var event = epoll_event(events: wanted, data: epoll_data_t(fd: descriptor))
        epoll_ctl(epoll, isNew ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, descriptor, &event)
    }

    /// Stops watching, hang-ups included (which a mask of zero would still report).
    func unwatch(_ descriptor: Int32) {
        var event = epoll_event()
        epoll_ctl(epoll, EPOLL_CTL_DEL, descriptor, &event)
    }

    /// Runs `fire` on the loop's thread after `delay`; it must not block.
    @discardableResult
    func schedule(after delay: Duration, _ fire: @escaping @Sendable () -> Void) -> UInt64 {
        let due = ContinuousClock.now.advanced(by: delay)
        let (id, isSoonest) = state.withLock { state in
            state.lastTimer += 1
            let timer = Timer(id: state.lastTimer, due: due, fire: fire)
            let place = state.timers.lastIndex { $0.due > due }.map { $0 + 1 } ?? 0
            state.timers.insert(timer, at: place)
            return (timer.id, place == state.timers.count - 1)
        }
        if isSoonest { ring() }
        return id
    }

    func unschedule(_ id: UInt64) {
        state.withLock { state in state.timers.removeAll { $0.id == id } }
    }

    private func ring() {
        var one: UInt64 = 1
        _ = write(bell, &one, 8)
    }

    private func run() {
        let capacity = 64
        let events = UnsafeMutablePointer<epoll_event>.allocate(capacity: capacity)
        defer { events.deallocate() }
        while true {
            let (patience, isDone) = state.withLock { state in
                (
                    state.timers.last.map { Self.milliseconds(until: $0.due) } ?? -1,
                    state.isStopping && state.channels.isEmpty
                )
            }
            if isDone { return }
            let count = Int(epoll_wait(epoll, events, Int32(capacity), patience))
            for place in 0..<max(count, 0) {
                handle(events[place])
            }
            if patience >= 0 { fireTimers() }
        }
    }

    private func handle(_ event: epoll_event) {
        let descriptor = event.data.fd
        if descriptor == bell {
            var rung: UInt64 = 0
            _ = read(bell, &rung, 8)
            return
        }
        let channel = state.withLock { $0.channels[descriptor] }
        channel?.handleEvent(canWrite: event.events & EPOLLOUT.rawValue != 0)
    }

    private func fireTimers() {
        let now = ContinuousClock.now
        while let timer = state.withLock({ state in
            state.timers.last.map { $0.due <= now } == true ? state.timers.removeLast() : nil
        }) {
            timer.fire()
        }
    }

    private static func milliseconds(until due: ContinuousClock.Instant) -> Int32 {
        let left = due - .now
        guard left > .zero else { return 0 }
        let (seconds, attoseconds) = left.components
        return Int32(min(seconds, 3600)) * 1000 + Int32(attoseconds / 1_000_000_000_000_000) + 1
    }
}
