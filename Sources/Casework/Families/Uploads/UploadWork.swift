import Exchange
import Synchronization

/// What goes on with uploaded files in this process: checks and imports run beside the requests that ask for them, so
/// that a page can say how far they are. Nothing of it need outlive the process: the file is kept by the database, a
/// check is made again, and an import that did not end left nothing.
final class UploadWork: Sendable {
    /// A check, or an import.
    enum Kind: Sendable, Hashable { case check, landing }

    enum State: Sendable {
        /// In thousandths.
        case running(Kind, Int)
        case checked(ImportResult)
        /// Why the file cannot be read as it is described now.
        case unreadable(RegisterFileFault)
        case landed(ImportResult)
        case failed(any Error)
    }

    fileprivate struct Entry {
        var state: State
        var age: Int
    }

    fileprivate struct Table {
        var entries: [Int64: Entry] = [:]
        var clock = 0
    }

    private let table = Mutex(Table())
    /// How many results are remembered; the oldest are worked out again when they are asked for.
    private static let most = 16

    func state(_ upload: Int64) -> State? { table.withLock { $0.entries[upload]?.state } }

    func forget(_ upload: Int64) {
        table.withLock { table in
            if case .running = table.entries[upload]?.state { return }
            table.entries[upload] = nil
        }
    }

    /// Starts work on an upload unless some is going on.
    func start(
        _ kind: Kind, _ upload: Int64,
        _ work:
            @escaping @Sendable (@escaping @Sendable (ImportProgress) -> Void) async throws -> ImportResult
    ) {
        let isFree = table.withLock { table in
            if case .running = table.entries[upload]?.state { return false }
            table.put(upload, .running(kind, 0), most: Self.most)
            return true
        }
        guard isFree else { return }
        Task.detached { [self] in
            let state: State
            do {
                let result = try await work { step in
                    self.table.withLock { $0.reached(upload, kind, Self.share(step)) }
                }
                state = kind == .landing && !result.isStopped ? .landed(result) : .checked(result)
            } catch let fault as RegisterFileFault {
                state = .unreadable(fault)
            } catch {
                state = .failed(error)
            }
            table.withLock { $0.put(upload, state, most: Self.most) }
        }
    }

    /// Waits a little, so that small files need no second look.
    func settle(_ upload: Int64, patience: Duration = .milliseconds(1500)) async throws -> State? {
        let end = ContinuousClock.now + patience
        while ContinuousClock.now < end {
            let state = state(upload)
            guard case .running = state else { return state }
            try await Task.sleep(for: .milliseconds(20))
        }
        return state(upload)
    }

    private static func share(_ step: ImportProgress) -> Int {
        switch step {
        case .reading(_, let share): share * 4 / 10
        case .writing: 400
        case .written(let rows, let all): 400 + rows * 590 / max(all, 1)
        case .finished: 1000
        }
    }
}

extension UploadWork.Table {
    fileprivate mutating func put(_ upload: Int64, _ state: UploadWork.State, most: Int) {
        clock += 1
        entries[upload] = UploadWork.Entry(state: state, age: clock)
        let done = entries.filter { if case .running = $0.value.state { false } else { true } }
        guard done.count > most, let oldest = done.min(by: { $0.value.age < $1.value.age }) else { return }
        entries[oldest.key] = nil
    }

    fileprivate mutating func reached(_ upload: Int64, _ kind: UploadWork.Kind, _ share: Int) {
        entries[upload]?.state = .running(kind, share)
    }
}
