import Foundation
import Synchronization

/// How far a long act has come, drawn on a terminal that somebody watches and nowhere else.
final class Progress: Sendable {
    private struct State {
        var total: Int?
        var drawnAt: ContinuousClock.Instant?
    }

    private let title: String
    private let isShare: Bool
    private let state: Mutex<State>

    /// `total` is nil where nobody knows yet how much there is; a share is shown in per cent, not as a count.
    init(_ title: String, of total: Int? = nil, isShare: Bool = false) {
        self.isShare = isShare
        self.title = title
        state = Mutex(State(total: total))
        Terminal.draw(text(0, of: total))
    }

    /// Says how much is done now, and of how much where that has become known. Drawn at most ten times a second.
    func reached(_ done: Int, of total: Int? = nil) {
        let now = ContinuousClock.now
        let (isDue, known) = state.withLock { state in
            state.total = total ?? state.total
            if let drawnAt = state.drawnAt, now - drawnAt < .milliseconds(100) { return (false, state.total) }
            state.drawnAt = now
            return (true, state.total)
        }
        if isDue { Terminal.draw(text(done, of: known)) }
    }

    /// Clears the line; the result is said in words.
    func end() { Terminal.draw("") }

    private func text(_ done: Int, of total: Int?) -> String {
        guard let total, total > 0 else { return done == 0 ? "\(title)…" : "\(title) \(done)" }
        let width = 24
        let filled = min(width, done * width / total)
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        return "\(title) \(bar) " + (isShare ? "\(done * 100 / total) %" : "\(done)/\(total)")
    }
}
