/// The encodings in which offices send their files. The raw value is what is shown.
package enum FileEncoding: String, Sendable, Hashable, CaseIterable, Codable {
    case utf8 = "UTF-8"
    case utf8WithMark = "UTF-8 (BOM)"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case gb18030 = "GB18030"
}

/// The place at which a file stops being text in its encoding.
package struct EncodingFault: Error, Sendable, Hashable, Codable {
    package var encoding: FileEncoding
    /// Counted from 0 in the file as sent.
    package var byte: Int
    /// Counted from 1.
    package var line: Int
}

/// The text of a file as UTF-8, and the encoding that was found: it is shown to whoever sent the file, because a wrong
/// guess looks like damaged names.
package struct FileText: Sendable {
    package let encoding: FileEncoding
    /// Valid UTF-8 without a byte order mark.
    package let utf8: [UInt8]

    /// Decodes strictly: nothing is replaced, and a sequence that does not exist is a fault with its place.
    ///
    /// A byte order mark decides. Without one, a file with zero bytes is UTF-16 (GB18030 and UTF-8 text have none),
    /// valid UTF-8 is UTF-8, and everything else must be GB18030, unless so much of it is UTF-8 that one place must be
    /// damaged.
    package init(_ bytes: [UInt8]) throws(EncodingFault) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            encoding = .utf8WithMark
            utf8 = try Self.checked(bytes, from: 3, .utf8WithMark)
        } else if bytes.starts(with: [0xFF, 0xFE]) {
            encoding = .utf16LittleEndian
            utf8 = try UTF16Decoding.utf8(bytes, from: 2, .utf16LittleEndian)
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            encoding = .utf16BigEndian
            utf8 = try UTF16Decoding.utf8(bytes, from: 2, .utf16BigEndian)
        } else if bytes.starts(with: GB18030.mark) {
            encoding = .gb18030
            utf8 = try GB18030.utf8(bytes, from: GB18030.mark.count)
        } else if let order = UTF16Decoding.order(bytes) {
            encoding = order
            utf8 = try UTF16Decoding.utf8(bytes, from: 0, order)
        } else if let fault = UTF8Check.firstFault(bytes, from: 0) {
            encoding = .gb18030
            let damage = EncodingFault(encoding: .utf8, byte: fault, line: Self.lines(bytes[..<fault]))
            if Self.holdsLetters(bytes[..<fault]) { throw damage }
            do throws(EncodingFault) { utf8 = try GB18030.utf8(bytes, from: 0) } catch {
                // Read wrongly, a file goes wrong early.
                throw error.byte < fault ? damage : error
            }
        } else {
            encoding = .utf8
            utf8 = bytes
        }
    }

    /// Whether bytes that are valid UTF-8 were written as such: 24 letters of three bytes. Text in GBK is UTF-8
    /// by chance for two or three letters (联通), not for as many.
    private static func holdsLetters(_ valid: ArraySlice<UInt8>) -> Bool {
        var letters = 0
        for byte in valid where byte >= 0xE0 {
            letters += 1
            if letters == 24 { return true }
        }
        return false
    }

    private static func checked(
        _ bytes: [UInt8], from start: Int, _ encoding: FileEncoding
    ) throws(EncodingFault) -> [UInt8] {
        if let fault = UTF8Check.firstFault(bytes, from: start) {
            throw EncodingFault(encoding: encoding, byte: fault, line: lines(bytes[..<fault]))
        }
        return Array(bytes[start...])
    }

    /// The line a position is in, from the line feeds before it.
    static func lines(_ bytes: some Sequence<UInt8>) -> Int { bytes.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) } }
}

/// Strict UTF-8 (no overlong forms, no surrogates, nothing above U+10FFFF).
enum UTF8Check {
    /// Where the first sequence that is not UTF-8 begins; nil where all is well.
    static func firstFault(_ bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var index = start
            while index < bytes.count {
                let lead = bytes[index]
                if lead < 0x80 {
                    index += 1
                    continue
                }
                guard let (length, second) = rule(lead), index + length <= bytes.count,
                    second.contains(bytes[index + 1])
                else { return index }
                for offset in 2..<max(length, 2) where bytes[index + offset] & 0xC0 != 0x80 { return index }
                index += length
            }
            return nil
        }
    }

    /// Length of a sequence and what its second byte may be (Unicode, table 3-7).
    private static func rule(_ lead: UInt8) -> (Int, ClosedRange<UInt8>)? {
        switch lead {
        case 0xC2...0xDF: (2, 0x80...0xBF)
        case 0xE0: (3, 0xA0...0xBF)
        case 0xED: (3, 0x80...0x9F)
        case 0xE1...0xEF: (3, 0x80...0xBF)
        case 0xF0: (4, 0x90...0xBF)
        case 0xF1...0xF3: (4, 0x80...0xBF)
        case 0xF4: (4, 0x80...0x8F)
        default: nil
        }
    }
}

/// UTF-16 as Excel saves it ("Unicode text").
enum UTF16Decoding {
    /// The byte order of a file without a mark, from where its zero bytes stand; nil where it has none.
    static func order(_ bytes: [UInt8]) -> FileEncoding? {
        guard bytes.count.isMultiple(of: 2) else { return nil }
        var zeros = (even: 0, odd: 0)
        for (index, byte) in bytes.enumerated() where byte == 0 {
            if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
        }
        // A few zero bytes are damage in another encoding; commas and line ends alone give many more.
        guard max(zeros.even, zeros.odd) * 50 > bytes.count,
            min(zeros.even, zeros.odd) * 10 < max(zeros.even, zeros.odd)
        else { return nil }
        return zeros.odd > zeros.even ? .utf16LittleEndian : .utf16BigEndian
    }

    static func utf8(_ bytes: [UInt8], from start: Int, _ encoding: FileEncoding) throws(EncodingFault)
        -> [UInt8]
    {
        let isLittle = encoding == .utf16LittleEndian
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 2)
        func unit(_ index: Int) -> UInt32 {
            let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
            return isLittle ? second << 8 | first : first << 8 | second
        }
        var index = start
        while index + 1 < bytes.count {
            var value = unit(index)
            var next = index + 2
            if value & 0xFC00 == 0xD800, next + 1 < bytes.count, unit(next) & 0xFC00 == 0xDC00 {
                value = 0x10000 + (value & 0x3FF) << 10 + unit(next) & 0x3FF
                next += 2
            }
            guard let scalar = Unicode.Scalar(value) else {
                throw EncodingFault(encoding: encoding, byte: index, line: FileText.lines(result))
            }
            result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            index = next
        }
        if index < bytes.count {
            throw EncodingFault(encoding: encoding, byte: index, line: FileText.lines(result))
        }
        return result
    }
}

extension FileEncoding {
    /// The text in this encoding, UTF-16 with its byte order mark; nil where a character does not exist in it.
    package func bytes(of text: String) -> [UInt8]? {
        switch self {
        case .utf8: Array(text.utf8)
        case .utf8WithMark: [0xEF, 0xBB, 0xBF] + text.utf8
        case .utf16LittleEndian: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16BigEndian: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case .gb18030: GB18030.bytes(text)
        }
    }
}
