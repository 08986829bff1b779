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
    }

    private static let watch = Mutex(Watch())

    /// Calls `onSignal` at the first SIGINT or SIGTERM.
    static func watch(_ onSignal: @escaping @Sendable () -> Void) {
        watch.withLock { state in
            state.sources = [SIGINT, SIGTERM].map { number in
                signal(number, SIG_IGN)
                let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
                source.setEventHandler {
                    if countOne() > 1 { exit(ExitStatus.interrupted.rawValue) }
                    onSignal()
                }
                source.resume()
                return source
            }
        }
    }

    private static func countOne() -> Int {
        watch.withLock { state in
            state.count += 1
            return state.count
        }
    }

    static var hasCome: Bool { watch.withLock { $0.count > 0 } }
}
