import Dispatch
import Foundation
import Synchronization

/// Ctrl-C and `kill`: the running command is cancelled, lets go of the database, and then the process ends.
///
/// A second Ctrl-C ends the process at once; what it leaves (a running server) is adopted by the next command.
enum Interruption {
    private struct Watch {
        var sources: [any DispatchSourceSignal] = []
        var count = 0
        /// Reads that wait for somebody and cannot be told to stop.
        var reads = 0
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private static let watch = Mutex(Watch())

    /// Calls `onSignal` at the first SIGINT or SIGTERM.
    static func watch(_ onSignal: @escaping @Sendable () -> Void) {
        watch.withLock { state in
            state.sources = [SIGINT, SIGTERM].map { number in
                signal(number, SIG_IGN)
                let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
                source.setEventHandler {
                    let isWaiting = watch.withLock { $0.reads > 0 }
                    if countOne() > 1 || isWaiting { exit(ExitStatus.interrupted.rawValue) }
                    onSignal()
                }
                source.resume()
                return source
            }
        }
    }

    private static func countOne() -> Int {
        let (count, waiting) = watch.withLock { state in
            state.count += 1
            defer { state.waiting = [] }
            return (state.count, state.waiting)
        }
        for continuation in waiting { continuation.resume() }
        return count
    }

    /// For a read that may wait for ever, of a pipe that nobody writes to: a signal meanwhile ends the process at once.
    static func endingRead<Value>(_ read: () throws -> Value) rethrows -> Value {
        watch.withLock { $0.reads += 1 }
        defer { watch.withLock { $0.reads -= 1 } }
        return try read()
    }

    /// Returns when the first signal has come.
    static func come() async {
        await withCheckedContinuation { continuation in
            let hasCome = watch.withLock { state in
                if state.count == 0 { state.waiting.append(continuation) }
                return state.count > 0
            }
            if hasCome { continuation.resume() }
        }
    }

    static var hasCome: Bool { watch.withLock { $0.count > 0 } }
}
