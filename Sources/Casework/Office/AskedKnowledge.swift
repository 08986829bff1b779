import CivilCalendar
package import Rules
package import Store

/// An instant of knowledge as a person types it: a day (its first moment), or a day and a time; China time unless an
/// offset says otherwise. The one reading of commands, pages and the API.
package struct KnownInstant: Sendable, Hashable {
    /// Since 2000-01-01 00:00 UTC, as the store keeps instants.
    package let microseconds: Int64

    private static let secondsAhead = 8 * 3600

    /// Nil where the text is no instant.
    package init?(_ text: String) {
        let parts = text.split(
            maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "T" || $0 == " " })
        guard let first = parts.first, let day = CivilDate(iso: first) else { return nil }
        var seconds = Int64(day.dayNumber) * 86_400
        var fraction: Int64 = 0
        var ahead = Self.secondsAhead
        if parts.count == 2 {
            var time = parts[1]
            if time.hasSuffix("Z") {
                ahead = 0
                time.removeLast()
            } else if let sign = time.lastIndex(where: { $0 == "+" || $0 == "-" }) {
                guard let offset = Self.seconds(time[time.index(after: sign)...]), offset <= 14 * 3600 else {
                    return nil
                }
                ahead = time[sign] == "-" ? -offset : offset
                time = time[..<sign]
            }
            if let point = time.lastIndex(of: ".") {
                guard let read = Self.microseconds(time[time.index(after: point)...]) else { return nil }
                (fraction, time) = (read, time[..<point])
            }
            guard let within = Self.seconds(time), within < 86_400 else { return nil }
            seconds += Int64(within)
        }
        microseconds = (seconds - Int64(ahead)) * 1_000_000 + fraction
    }

    /// One to six digits behind the point of the seconds, as histories print them.
    private static func microseconds(_ text: Substring) -> Int64? {
        guard (1...6).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else {
            return nil
        }
        return Int64(text + String(repeating: "0", count: 6 - text.utf8.count))
    }

    /// `hh:mm` or `hh:mm:ss`.
    private static func seconds(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count) else { return nil }
        var seconds = 0
        for (position, part) in parts.enumerated() {
            guard part.utf8.count == 2, part.utf8.allSatisfy({ (48...57).contains($0) }),
                let number = Int(part), number < (position == 0 ? 24 : 60)
            else { return nil }
            seconds = seconds * 60 + number
        }
        return parts.count == 2 ? seconds * 60 : seconds
    }
}

/// An instant of knowledge that cannot be read, or that has not come yet: nobody knows what will be known then.
package struct KnowledgeFault: Error, Sendable, Hashable, CustomStringConvertible {
    package init() {}

    package var text: LocalizedText {
        LocalizedText(
            zh: "所知时刻不能读取，或在现在之后。请写成 2026-09-01 或 2026-09-01T09:00（北京时间），可加时差如 +08:00。",
            en: "the instant of knowledge cannot be read or lies in the future; write 2026-09-01 or "
                + "2026-09-01T09:00 (China time), with an offset such as +08:00 where it is another")
    }

    package var description: String { text.en }
}

/// What is said where a family was registered after the instant asked about.
package enum NotKnownThen {
    package static func text(at moment: OfficeMoment) -> LocalizedText {
        LocalizedText(
            zh: "\(moment.text) 时，本单位还没有登记该家庭。",
            en: "This family was not known to this office at \(moment.text); it was registered later.")
    }

    package static func text(at instant: StoredInstant) -> LocalizedText { text(at: OfficeMoment(instant)) }
}

extension StoreSession {
    /// What is asked for by an instant that a person typed; nil is what is held now.
    ///
    /// - Throws: ``KnowledgeFault``, for an instant after the server's clock too.
    package func knowledge(asked text: String?) async throws -> Knowledge {
        guard let text else { return .current }
        guard let instant = KnownInstant(text) else { throw KnowledgeFault() }
        if instant.microseconds > (try await now()).sinceMillennium { throw KnowledgeFault() }
        let knowledge = Knowledge.at(instant.microseconds)
        try await ask(as: knowledge)
        return knowledge
    }
}

extension Store {
    /// As ``StoreSession/knowledge(asked:)``, before an act that asks by it.
    package func knowledge(asked text: String?, as actor: Actor) async throws -> Knowledge {
        guard let text else { return .current }
        return try await act(as: actor, scope: actor.areas.first?.scope, readOnly: true) { session in
            try await session.knowledge(asked: text)
        }
    }
}
