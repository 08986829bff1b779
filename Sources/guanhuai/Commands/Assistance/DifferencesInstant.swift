import ArgumentParser
import CivilCalendar

/// An instant of knowledge as a person types it: a day (its first moment), or a day and a time; China time unless an
/// offset says otherwise.
struct KnownInstant: ExpressibleByArgument, Sendable, Hashable {
    /// Since 2000-01-01 00:00 UTC, as the store keeps instants.
    let microseconds: Int64

    private static let secondsAhead = 8 * 3600

    init?(argument: String) {
        let parts = argument.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let day = CivilDate(iso: first) else { return nil }
        var seconds = Int64(day.dayNumber) * 86_400
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
            guard let within = Self.seconds(time), within < 86_400 else { return nil }
            seconds += Int64(within)
        }
        microseconds = (seconds - Int64(ahead)) * 1_000_000
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
