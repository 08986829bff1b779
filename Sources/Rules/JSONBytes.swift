public import CivilCalendar

/// Writes JSON straight into bytes, in the form of ``CanonicalJSON`` and without a tree of it: for what is written so
/// often that the tree would take most of the time.
///
/// ```swift
/// var json = JSONBytes()
/// json.raw("{\"day\":")
/// json.day(decision.day)
/// json.raw("}")
/// ```
public struct JSONBytes: Sendable {
    public private(set) var bytes: [UInt8] = []

    public init(capacity: Int = 512) { bytes.reserveCapacity(capacity) }

    /// Punctuation and keys with their quotes, as they stand.
    public mutating func raw(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// What was written before, as it stands.
    public mutating func raw(_ written: [UInt8]) { bytes.append(contentsOf: written) }

    public mutating func string(_ text: String) {
        bytes.append(Self.quote)
        var text = text
        text.withUTF8 { escape($0) }
        bytes.append(Self.quote)
    }

    /// Null where there is none.
    public mutating func optional(_ text: String?) {
        if let text { string(text) } else { raw("null") }
    }

    public mutating func bool(_ flag: Bool) { raw(flag ? "true" : "false") }

    /// "2026-11-25", in quotes.
    public mutating func day(_ day: CivilDate) { string(day.description) }

    public mutating func day(_ day: CivilDate?) {
        if let day { self.day(day) } else { raw("null") }
    }

    /// The parts of a list in brackets, with commas between them.
    @inlinable public mutating func list<Part>(_ parts: [Part], _ write: (inout JSONBytes, Part) -> Void) {
        raw("[")
        var isFirst = true
        for part in parts {
            if !isFirst { raw(",") }
            isFirst = false
            write(&self, part)
        }
        raw("]")
    }

    public mutating func strings(_ texts: [String]) { list(texts) { $0.string($1) } }

    private static let quote = UInt8(ascii: "\"")
    private static let backslash = UInt8(ascii: "\\")
    private static let digits = Array("0123456789abcdef".utf8)

    /// Only what JSON requires is escaped; everything between is copied in one go.
    private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
        var copied = 0
        var index = 0
        while true {
            index = Self.next(in: text, from: index)
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<index]))
            guard index < text.count else { return }
            let byte = text[index]
            if byte >= 0x20 {
                bytes.append(Self.backslash)
                bytes.append(byte)
            } else {
                raw("\\u00")
                bytes.append(Self.digits[Int(byte >> 4)])
                bytes.append(Self.digits[Int(byte & 15)])
            }
            index += 1
            copied = index
        }
    }

    /// The next byte that has to be escaped, from a place on, or the end. Eight bytes at a time are passed over.
    private static func next(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        let raw = UnsafeRawBufferPointer(text)
        while index + 8 <= raw.count {
            let eight = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let isControl = (eight &- every(0x20)) & ~eight
            if (isControl | zero(eight ^ every(quote)) | zero(eight ^ every(backslash))) & every(0x80) != 0 {
                break
            }
            index += 8
        }
        while index < text.count {
            let byte = text[index]
            if byte < 0x20 || byte == quote || byte == backslash { return index }
            index += 1
        }
        return index
    }

    /// Eight times the same byte.
    @inline(__always)
    private static func every(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

    /// Has the highest bit of a byte set where one of the eight is zero.
    @inline(__always)
    private static func zero(_ eight: UInt64) -> UInt64 { (eight &- every(1)) & ~eight }
}
