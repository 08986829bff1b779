private import Glibc

/// A `timestamptz`: a moment, in whole microseconds since 2000-01-01 00:00 UTC, which is how PostgreSQL holds it.
///
/// Not a day: days of the domain are `CivilDate`.
package struct Instant: Hashable, Sendable {
    package let microseconds: Int64

    package init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    /// The system's clock. For records of who did what when; a decision never reads it.
    package static func now() -> Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(
            microseconds: (Int64(time.tv_sec) - unixEpochShift) * 1_000_000 + Int64(time.tv_nsec) / 1000)
    }

    /// Seconds from 1970-01-01 to 2000-01-01.
    private static let unixEpochShift: Int64 = 946_684_800

    /// Whole seconds since 1970-01-01 00:00 UTC, rounded down.
    package var unixSeconds: Int64 {
        floorDivide(microseconds, 1_000_000) + Self.unixEpochShift
    }

    package init(unixSeconds: Int64) {
        microseconds = (unixSeconds - Self.unixEpochShift) * 1_000_000
    }

    package func adding(microseconds more: Int64) -> Instant {
        Instant(microseconds: microseconds + more)
    }
}

private func floorDivide(_ value: Int64, _ unit: Int64) -> Int64 {
    value >= 0 ? value / unit : -((-value + unit - 1) / unit)
}

extension Instant: Comparable {
    package static func < (left: Instant, right: Instant) -> Bool { left.microseconds < right.microseconds }
}

extension Instant: CustomStringConvertible {
    /// ISO 8601 in UTC, to the microsecond: `2026-11-25T01:00:00.000000Z`.
    package var description: String {
        var seconds = time_t(unixSeconds)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        let fraction = microseconds - floorDivide(microseconds, 1_000_000) * 1_000_000
        func padded(_ value: Int, _ width: Int) -> String {
            let digits = String(value)
            return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
        }
        let date = [(Int(parts.tm_year) + 1900, 4), (Int(parts.tm_mon) + 1, 2), (Int(parts.tm_mday), 2)]
        let time = [(Int(parts.tm_hour), 2), (Int(parts.tm_min), 2), (Int(parts.tm_sec), 2)]
        return date.map { padded($0, $1) }.joined(separator: "-") + "T"
            + time.map { padded($0, $1) }.joined(separator: ":") + ".\(padded(Int(fraction), 6))Z"
    }
}

extension Instant: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .timestamptz }

    package func encode(into buffer: inout PostgresBuffer) { buffer.append(microseconds) }

    package static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresType
    ) throws(DecodingProblem) -> Instant {
        guard type == .timestamptz else { throw .wrongType(found: type) }
        guard bytes.count == 8 else { throw .malformed }
        let microseconds = bytes.integer(as: Int64.self)
        guard microseconds != .max, microseconds != .min else { throw .outOfRange }
        return Instant(microseconds: microseconds)
    }
}
