import Foundation

/// GB18030, the encoding of Chinese Windows and of most offices' CSV files (GBK is a part of it), by the C library's
/// `iconv`: Foundation gives up on a whole file without a place, takes byte 80 for the euro sign and differs at one
/// character.
package enum GB18030 {
    /// The byte order mark U+FEFF in GB18030.
    static let mark: [UInt8] = [0x84, 0x31, 0x95, 0x33]

    /// The bytes from `start` as UTF-8.
    static func utf8(_ bytes: [UInt8], from start: Int) throws(EncodingFault) -> [UInt8] {
        let (result, consumed) = convert(bytes[start...], from: "GB18030", to: "UTF-8")
        if start + consumed < bytes.count {
            throw EncodingFault(
                encoding: .gb18030, byte: start + consumed, line: FileText.lines(result))
        }
        return result
    }

    /// The text in GB18030; nil where a character does not exist in it (a handful above U+FFFF).
    package static func bytes(_ text: String) -> [UInt8]? {
        let utf8 = Array(text.utf8)
        let (result, consumed) = convert(utf8[...], from: "UTF-8", to: "GB18030")
        return consumed == utf8.count ? result : nil
    }

    /// Converts as far as it goes, and says how many bytes of the input that was.
    private static func convert(_ input: ArraySlice<UInt8>, from: String, to: String) -> ([UInt8], Int) {
        let failed = iconv_t(bitPattern: -1)
        let converter = iconv_open(to, from)
        guard converter != failed, let converter else { return ([], 0) }
        defer { iconv_close(converter) }
        var result: [UInt8] = []
        result.reserveCapacity(input.count + input.count / 2)
        var piece = [CChar](repeating: 0, count: 1 << 16)
        var consumed = 0
        // iconv takes a mutable pointer but does not write through it.
        var copy = input.map { CChar(bitPattern: $0) }
        copy.withUnsafeMutableBufferPointer { copy in
            var source = copy.baseAddress
            var left = copy.count
            while left > 0 {
                let before = left
                let room = piece.withUnsafeMutableBufferPointer { piece in
                    var target = piece.baseAddress
                    var room = piece.count
                    _ = iconv(converter, &source, &left, &target, &room)
                    return room
                }
                result.append(contentsOf: piece[..<(piece.count - room)].lazy.map { UInt8(bitPattern: $0) })
                consumed += before - left
                // Stuck with room to spare: the sequence at this place does not exist, or the file ends inside it.
                if left == before { break }
            }
        }
        return (result, consumed)
    }
}
