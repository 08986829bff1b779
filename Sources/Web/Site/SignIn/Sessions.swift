import Synchronization

/// Who is signed in. Until users and passwords exist, a session is opened by a one-time link that was printed where
/// the service was started, and speaks for the actor that the link was made for.
package struct Session: Sendable {
    /// The actor's name, as the audit writes it.
    package let actor: String
    let opened: ContinuousClock.Instant
    var lastSeen: ContinuousClock.Instant
}

/// One-time links and open sessions, in memory: a restart ends them all and prints a new link.
package final class Sessions: Sendable {
    private struct Link {
        let actor: String
        let made: ContinuousClock.Instant
    }

    private struct State {
        var links: [String: Link] = [:]
        var sessions: [String: Session] = [:]
    }

    private let limits: SessionLimits
    private let now: @Sendable () -> ContinuousClock.Instant
    private let state = Mutex(State())

    package init(
        limits: SessionLimits = .init(), now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
    ) {
        self.limits = limits
        self.now = now
    }

    /// A token that signs its bearer in once, as this actor. Print it as `/sign-in?token=…`.
    package func makeLink(for actor: String) -> String {
        let token = Self.randomToken()
        let made = now()
        state.withLock { $0.links[token] = Link(actor: actor, made: made) }
        return token
    }

    /// Uses a link up: the secret of a new session, or nil where the token is wrong, used or too old.
    func open(token: String) -> (secret: String, session: Session)? {
        let now = now()
        return state.withLock { state in
            guard let link = state.links.removeValue(forKey: token), now - link.made <= limits.linkValid
            else {
                return nil
            }
            let session = Session(actor: link.actor, opened: now, lastSeen: now)
            let secret = Self.randomToken()
            state.sessions[secret] = session
            return (secret, session)
        }
    }

    /// The session of a cookie, and marks it as seen; nil where it ended. Sessions that ended are forgotten here.
    func session(secret: String) -> Session? {
        let now = now()
        return state.withLock { state in
            state.sessions = state.sessions.filter { _, session in
                now - session.lastSeen <= limits.idle && now - session.opened <= limits.longest
            }
            state.sessions[secret]?.lastSeen = now
            return state.sessions[secret]
        }
    }

    func close(secret: String) {
        _ = state.withLock { $0.sessions.removeValue(forKey: secret) }
    }

    /// 256 bits from the system's generator, in letters and digits that need no escaping in a link or a cookie.
    private static func randomToken() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<4).map { _ in
            let word = String(generator.next() as UInt64, radix: 16)
            return String(repeating: "0", count: 16 - word.count) + word
        }.joined()
    }
}
