import Synchronization

/// Work that lasts longer than a request may: it runs beside the requests that ask for it, says how far it is, and what
/// it came to is remembered for who asks next. Nothing of it need outlive the process: whoever asks after a restart
/// starts it again.
final class LongWork<Key: Hashable & Sendable, Step: Sendable, Value: Sendable>: Sendable {
    enum State: Sendable {
        case running(Step)
        case done(Value)
        case failed(any Error)

        fileprivate var isRunning: Bool { if case .running = self { true } else { false } }
    }

    private struct Table {
        var states: [Key: (state: State, age: Int)] = [:]
        var clock = 0

        mutating func put(_ key: Key, _ state: State, most: Int) {
            clock += 1
            states[key] = (state, clock)
            let ended = states.filter { !$0.value.state.isRunning }
            guard ended.count > most, let oldest = ended.min(by: { $0.value.age < $1.value.age }) else {
                return
            }
            states[oldest.key] = nil
        }
    }

    private let table = Mutex(Table())
    /// How many results are remembered; the oldest are worked out again when they are asked for.
    private let most: Int

    init(most: Int = 16) { self.most = most }

    func state(_ key: Key) -> State? { table.withLock { $0.states[key]?.state } }

    /// What runs goes on.
    func forget(_ key: Key) {
        table.withLock { table in
            if table.states[key]?.state.isRunning != true { table.states[key] = nil }
        }
    }

    func forget(where isMeant: (Key) -> Bool) {
        table.withLock { table in
            table.states = table.states.filter { $0.value.state.isRunning || !isMeant($0.key) }
        }
    }

    /// Starts work unless the same is going on.
    ///
    /// - Parameter work: is given a function that takes how far it is.
    func start(
        _ key: Key, at first: Step,
        _ work: @escaping @Sendable (@escaping @Sendable (Step) -> Void) async throws -> Value
    ) {
        let isFree = table.withLock { table in
            if table.states[key]?.state.isRunning == true { return false }
            table.put(key, .running(first), most: most)
            return true
        }
        guard isFree else { return }
        Task.detached { [self] in
            let state: State
            do {
                state = .done(
                    try await work { step in
                        self.table.withLock { $0.states[key]?.state = .running(step) }
                    })
            } catch {
                state = .failed(error)
            }
            table.withLock { $0.put(key, state, most: most) }
        }
    }

    /// Waits a little, so that small work needs no second look.
    func settle(_ key: Key, patience: Duration = LongWorkPatience.ofPages) async throws -> State? {
        let end = ContinuousClock.now + patience
        while ContinuousClock.now < end {
            let state = state(key)
            guard state?.isRunning == true else { return state }
            try await Task.sleep(for: .milliseconds(20))
        }
        return state(key)
    }
}

/// How long a request waits for work that goes on beside it.
enum LongWorkPatience {
    static let ofPages = Duration.milliseconds(1500)
}
