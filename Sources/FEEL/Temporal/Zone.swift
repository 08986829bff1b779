/// Where a time is told: a fixed offset from UTC or a named zone with its history of offsets.
public enum Zone: Hashable, Sendable {
    /// Seconds east of UTC, below 18 hours either way.
    case offset(Int)
    case named(NamedZone)

    static let utc = Zone.offset(0)

    /// Reads `Z`, `±hh:mm`, `±hh:mm:ss` or `@Area/City`.
    init?(_ text: Substring) {
        if text == "Z" || text == "z" {
            self = .utc
        } else if text.first == "@" {
            guard let zone = NamedZone(String(text.dropFirst())) else { return nil }
            self = .named(zone)
        } else {
            guard let seconds = Self.offsetSeconds(Array(text.utf8)) else { return nil }
            self = .offset(seconds)
        }
    }

    private static func offsetSeconds(_ bytes: [UInt8]) -> Int? {
        guard bytes.count == 6 || bytes.count == 9, bytes[0] == 0x2B || bytes[0] == 0x2D else { return nil }
        var parts: [Int] = []
        for start in stride(from: 1, to: bytes.count, by: 3) {
            if start > 1 && bytes[start - 1] != 0x3A { return nil }
            guard let part = TemporalText.twoDigits(bytes[start...]) else { return nil }
            parts.append(part)
        }
        guard parts[1] < 60, parts.count < 3 || parts[2] < 60 else { return nil }
        let seconds = parts[0] * 3600 + parts[1] * 60 + (parts.count > 2 ? parts[2] : 0)
        guard seconds <= 18 * 3600 else { return nil }
        return bytes[0] == 0x2D ? -seconds : seconds
    }

    /// Seconds east of UTC at a local time, given in seconds since 1970-01-01T00:00:00 read as if it were UTC.
    func offset(atLocal seconds: Int) -> Int {
        switch self {
        case .offset(let fixed): fixed
        case .named(let zone): zone.history.offset(atLocal: seconds)
        }
    }

    /// Seconds east of UTC at an instant.
    func offset(atInstant seconds: Int) -> Int {
        switch self {
        case .offset(let fixed): fixed
        case .named(let zone): zone.history.offset(atInstant: seconds)
        }
    }
}

extension Zone: CustomStringConvertible {
    public var description: String {
        switch self {
        case .named(let zone): return "@" + zone.name
        case .offset(0): return "Z"
        case .offset(let seconds):
            let size = abs(seconds)
            let minutes = Digits.padded(size / 3600, 2) + ":" + Digits.padded(size / 60 % 60, 2)
            return (seconds < 0 ? "-" : "+") + minutes
                + (size % 60 == 0 ? "" : ":" + Digits.padded(size % 60, 2))
        }
    }
}

/// A zone of the IANA database; equal to another only under the same name.
public final class NamedZone: Hashable, Sendable {
    public let name: String
    let history: ZoneHistory

    /// Nil where the database has no such zone. Names are exact, as written in the database.
    init?(_ name: String) {
        guard let history = ZoneHistory(named: name) else { return nil }
        self.name = name
        self.history = history
    }

    public static func == (left: NamedZone, right: NamedZone) -> Bool { left.name == right.name }
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
