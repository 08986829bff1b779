/// Keeps single tags short before the parser sees them: it compares each attribute of a tag with all others, so a tag of
/// a hundred thousand attributes would take it a quarter of a minute.
///
/// Follows just enough of XML to know where tags begin and end: quotes inside them, remarks, raw text, instructions.
struct TagBounds {
    private enum Mode: Equatable {
        case text
        /// After "<", until the next bytes tell what begins here.
        case opening
        case tag
        case quoted(UInt8)
        /// Up to the last byte of the ending, "-->" or "]]>" or "?>".
        case until(UInt8)
    }

    private var mode = Mode.text
    private var length = 0
    /// The last bytes of an opening or before a possible ending.
    private var opening: [UInt8] = []
    private var last: (UInt8, UInt8) = (0, 0)
    private var hasBegun = false

    /// Tags of workbooks have a few hundred bytes.
    static let longest = 32 << 10

    private static let remark = Array("!--".utf8)
    private static let rawText = Array("![CDATA[".utf8)

    /// Follows the next bytes of a part.
    mutating func check(_ bytes: ArraySlice<UInt8>) throws(WorkbookFault) {
        if !hasBegun, bytes.count >= 2 {
            hasBegun = true
            // UTF-16, and the codes of mainframes: workbooks are UTF-8.
            let start = Array(bytes.prefix(2))
            if start.contains(0) || start == [0xFF, 0xFE] || start == [0xFE, 0xFF] || start == [0x4C, 0x6F] {
                throw .markupDamaged
            }
        }
        let fault = bytes.withUnsafeBufferPointer { bytes in
            for byte in bytes where !follow(byte) { return true }
            return false
        }
        if fault { throw .markupDamaged }
    }

    /// False where a tag is too long.
    private mutating func follow(_ byte: UInt8) -> Bool {
        switch mode {
        case .text:
            if byte == 0x3C {
                mode = .opening
                opening.removeAll(keepingCapacity: true)
            }
            return true
        case .opening: open(byte)
        case .tag:
            if byte == 0x3E {
                mode = .text
                return true
            }
            if byte == 0x22 || byte == 0x27 { mode = .quoted(byte) }
        case .quoted(let quote):
            if byte == quote { mode = .tag }
        case .until(let ending):
            let isEnd = ending == 0x3F ? last.1 == ending : last == (ending, ending)
            if byte == 0x3E, isEnd { mode = .text }
            last = (last.1, byte)
            return true
        }
        length += 1
        return length <= Self.longest
    }

    private mutating func open(_ byte: UInt8) {
        opening.append(byte)
        last = (0, 0)
        length = 0
        if opening[0] == 0x3F {
            mode = .until(0x3F)
        } else if opening == Self.remark {
            mode = .until(0x2D)
        } else if opening == Self.rawText {
            mode = .until(0x5D)
        } else if !Self.remark.starts(with: opening), !Self.rawText.starts(with: opening) {
            mode = byte == 0x3E ? .text : .tag
        }
    }
}
