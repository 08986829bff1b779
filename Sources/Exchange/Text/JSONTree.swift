package import Benefits
import Rules

/// Reads JSON (RFC 8259) into a ``DataTree`` with the line of every part. Numbers keep their spelling, so that an amount
/// never passes through a binary fraction; a key that stands twice stays twice, for the reader of the map to report.
package enum JSONTree {
    package static func read(_ text: String, file: String? = nil) throws(DataFaults) -> DataTree {
        var reading = JSONReading(Array(text.utf8))
        do throws(JSONReading.Stop) {
            return try reading.document()
        } catch {
            let fault = DataFault(file: file, position: reading.place, path: "", text: error.text)
            throw DataFaults([fault])
        }
    }
}

/// A cursor over JSON text.
private struct JSONReading {
    enum Stop: Error {
        case unexpected, end, escape, tooDeep, trailing, control

        var text: LocalizedText {
            switch self {
            case .unexpected: LocalizedText(zh: "此处不是合法的JSON。", en: "this is not valid JSON here.")
            case .end: LocalizedText(zh: "文件在中途结束。", en: "the file ends in the middle.")
            case .escape: LocalizedText(zh: "转义符不合法。", en: "this escape sequence is not valid.")
            case .tooDeep: LocalizedText(zh: "文件嵌套过深。", en: "the file is nested too deeply.")
            case .trailing:
                LocalizedText(zh: "文件末尾有多余内容。", en: "there is something after the end of the document.")
            case .control:
                LocalizedText(zh: "文字中的控制字符必须转义。", en: "control characters in a text must be escaped.")
            }
        }
    }

    private let bytes: [UInt8]
    private var index = 0
    private var line = 1
    private var lineStart = 0
    private static let deepest = 64

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var place: DataPosition { DataPosition(line: line, column: index - lineStart + 1) }

    mutating func document() throws(Stop) -> DataTree {
        let tree = try value(depth: 0)
        skipBlanks()
        if index < bytes.count { throw .trailing }
        return tree
    }

    private mutating func value(depth: Int) throws(Stop) -> DataTree {
        if depth > Self.deepest { throw .tooDeep }
        skipBlanks()
        let place = place
        let content: DataTree.Content =
            switch try peek() {
            case UInt8(ascii: "{"): try map(depth)
            case UInt8(ascii: "["): try list(depth)
            case UInt8(ascii: "\""): .text(try string())
            case UInt8(ascii: "t"): try word("true", .flag(true))
            case UInt8(ascii: "f"): try word("false", .flag(false))
            case UInt8(ascii: "n"): try word("null", .null)
            default: .number(try number())
            }
        return DataTree(content, at: place)
    }

    private mutating func map(_ depth: Int) throws(Stop) -> DataTree.Content {
        index += 1
        var entries: [DataTree.Entry] = []
        skipBlanks()
        if try take(UInt8(ascii: "}")) { return .map(entries) }
        repeat {
            skipBlanks()
            let place = place
            guard try peek() == UInt8(ascii: "\"") else { throw .unexpected }
            let key = try string()
            skipBlanks()
            guard try take(UInt8(ascii: ":")) else { throw .unexpected }
            entries.append(DataTree.Entry(key: key, value: try value(depth: depth + 1), position: place))
            skipBlanks()
        } while try take(UInt8(ascii: ","))
        guard try take(UInt8(ascii: "}")) else { throw .unexpected }
        return .map(entries)
    }

    private mutating func list(_ depth: Int) throws(Stop) -> DataTree.Content {
        index += 1
        var items: [DataTree] = []
        skipBlanks()
        if try take(UInt8(ascii: "]")) { return .list(items) }
        repeat {
            items.append(try value(depth: depth + 1))
            skipBlanks()
        } while try take(UInt8(ascii: ","))
        guard try take(UInt8(ascii: "]")) else { throw .unexpected }
        return .list(items)
    }

    private mutating func word(_ word: StaticString, _ content: DataTree.Content) throws(Stop)
        -> DataTree.Content
    {
        let matches = word.withUTF8Buffer { bytes[index...].starts(with: $0) }
        guard matches else { throw .unexpected }
        index += word.utf8CodeUnitCount
        return content
    }

    private mutating func number() throws(Stop) -> String {
        let start = index
        _ = try take(UInt8(ascii: "-"))
        let first = try peek()
        guard digits() > 0, first != 0x30 || index - start <= (bytes[start] == 0x2D ? 2 : 1) else {
            throw .unexpected
        }
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            index += 1
            if digits() == 0 { throw .unexpected }
        }
        if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            if index < bytes.count, bytes[index] == 0x2B || bytes[index] == 0x2D { index += 1 }
            if digits() == 0 { throw .unexpected }
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func digits() -> Int {
        let start = index
        while index < bytes.count, IdentityText.isDigit(bytes[index]) { index += 1 }
        return index - start
    }

    private mutating func string() throws(Stop) -> String {
        index += 1
        let start = index
        // Hardly any text has an escape.
        while index < bytes.count, bytes[index] >= 0x20, bytes[index] != UInt8(ascii: "\\") {
            if bytes[index] == UInt8(ascii: "\"") {
                index += 1
                return String(decoding: bytes[start..<index - 1], as: UTF8.self)
            }
            index += 1
        }
        var content = Array(bytes[start..<index])
        while true {
            let byte = try peek()
            if byte < 0x20 { throw .control }
            index += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: content, as: UTF8.self)
            case UInt8(ascii: "\\"): content.append(contentsOf: try escape())
            default: content.append(byte)
            }
        }
    }

    private mutating func escape() throws(Stop) -> [UInt8] {
        let byte = try peek()
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"): break
        default: throw .escape
        }
        var value = try hex()
        if value & 0xFC00 == 0xD800 {
            guard bytes[index...].starts(with: [0x5C, 0x75]) else { throw .escape }
            index += 2
            let low = try hex()
            guard low & 0xFC00 == 0xDC00 else { throw .escape }
            value = 0x10000 + (value & 0x3FF) << 10 + low & 0x3FF
        }
        guard let scalar = Unicode.Scalar(value), let encoded = UTF8.encode(scalar) else { throw .escape }
        return Array(encoded)
    }

    private mutating func hex() throws(Stop) -> UInt32 {
        guard index + 4 <= bytes.count else { throw .end }
        var value: UInt32 = 0
        for byte in bytes[index..<(index + 4)] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw .escape }
            value = value << 4 | UInt32(digit)
        }
        index += 4
        return value
    }

    private func peek() throws(Stop) -> UInt8 {
        guard index < bytes.count else { throw .end }
        return bytes[index]
    }

    private mutating func take(_ byte: UInt8) throws(Stop) -> Bool {
        guard try peek() == byte else { return false }
        index += 1
        return true
    }

    private mutating func skipBlanks() {
        while index < bytes.count {
            switch bytes[index] {
            case 0x0A:
                line += 1
                lineStart = index + 1
            case 0x20, 0x09, 0x0D: break
            default: return
            }
            index += 1
        }
    }
}
