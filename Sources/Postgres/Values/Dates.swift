package import CivilCalendar

extension CivilDate: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .date }

    package func encode(into buffer: inout PostgresBuffer) { buffer.append(dayNumber) }

    /// `infinity` and days that `CivilDate` cannot spell are out of range, never the nearest day.
    package static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresType
    ) throws(DecodingProblem) -> CivilDate {
        guard type == .date else { throw .wrongType(found: type) }
        guard bytes.count == 4 else { throw .malformed }
        return try day(bytes.integer(as: Int32.self))
    }

    fileprivate static func day(_ number: Int32) throws(DecodingProblem) -> CivilDate {
        guard number >= CivilDate.earliest.dayNumber, number <= CivilDate.latest.dayNumber else {
            throw .outOfRange
        }
        return CivilDate(dayNumber: number)
    }
}

/// `daterange` is canonical on the server: `[from, to)` or unbounded. An empty one has no `DateSpan`.
extension DateSpan: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .daterange }

    /// The bits of a range's first byte.
    private enum Flag {
        static let empty: UInt8 = 0x01
        static let lowerInclusive: UInt8 = 0x02
        static let upperInclusive: UInt8 = 0x04
        static let lowerUnbounded: UInt8 = 0x08
        static let upperUnbounded: UInt8 = 0x10
    }

    package func encode(into buffer: inout PostgresBuffer) {
        let lower = from == nil ? Flag.lowerUnbounded : Flag.lowerInclusive
        buffer.append(lower | (to == nil ? Flag.upperUnbounded : 0))
        for bound in [from, to] {
            guard let bound else { continue }
            buffer.append(Int32(4))
            buffer.append(bound.dayNumber)
        }
    }

    package static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresType
    ) throws(DecodingProblem) -> DateSpan {
        guard type == .daterange else { throw .wrongType(found: type) }
        guard let flags = bytes.first else { throw .malformed }
        guard flags & Flag.empty == 0 else { throw .outOfRange }
        var offset = 1
        func bound(unbounded: UInt8) throws(DecodingProblem) -> CivilDate? {
            guard flags & unbounded == 0 else { return nil }
            guard bytes.count >= offset + 8, bytes.integer(at: offset, as: Int32.self) == 4 else {
                throw .malformed
            }
            defer { offset += 8 }
            return try CivilDate.day(bytes.integer(at: offset + 4, as: Int32.self))
        }
        let from = try bound(unbounded: Flag.lowerUnbounded)
        let to = try bound(unbounded: Flag.upperUnbounded)
        let canonical = (from == nil) != (flags & Flag.lowerInclusive != 0)
        guard canonical, flags & Flag.upperInclusive == 0 else { throw .malformed }
        guard let span = DateSpan(from: from, to: to) else { throw .malformed }
        return span
    }
}
