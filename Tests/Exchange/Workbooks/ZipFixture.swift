import CZlib

/// A ZIP file as a test wants it: right, or wrong in one place.
struct ZipFixture {
    struct Part {
        var name: String
        var content: [UInt8]
        var isDeflated = true
        var flags = 0
        var method: Int?
        /// What the directory says instead of the truth.
        var claimedBytes: Int?
        var claimedPacked: Int?
        var claimedCheck: UInt32?
        /// The name in the part's own header, where it differs.
        var localName: String?
        /// Packed bytes taken as they are.
        var packed: [UInt8]?
    }

    var parts: [Part]
    var claimedCount: Int?
    var comment: [UInt8] = []
    /// Whether sizes and counts stand in ZIP64 fields, as some writers always do.
    var isLarge = false

    init(_ parts: [Part]) { self.parts = parts }

    subscript(name: String) -> Part? {
        get { parts.first { $0.name == name } }
        set {
            parts.removeAll { $0.name == name }
            if let newValue { parts.append(newValue) }
        }
    }

    var bytes: [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for part in parts {
            let packed = part.packed ?? (part.isDeflated ? Self.deflated(part.content) : part.content)
            let check = part.claimedCheck ?? Self.check(part.content)
            let method = part.method ?? (part.isDeflated ? 8 : 0)
            let sizes = (part.claimedPacked ?? packed.count, part.claimedBytes ?? part.content.count)
            let name = Array((part.localName ?? part.name).utf8)
            let place = file.count
            file += Self.four(0x0403_4B50) + Self.two(20) + Self.two(part.flags) + Self.two(method)
            file += Self.four(0) + Self.four(Int(check)) + Self.four(sizes.0) + Self.four(sizes.1)
            file += Self.two(name.count) + Self.two(0) + name + packed
            let real = Array(part.name.utf8)
            let extra =
                isLarge
                ? Self.two(1) + Self.two(24) + Self.eight(sizes.1) + Self.eight(sizes.0) + Self.eight(place)
                : []
            let large = 0xFFFF_FFFF
            directory += Self.four(0x0201_4B50) + Self.two(45) + Self.two(20) + Self.two(part.flags)
            directory += Self.two(method) + Self.four(0) + Self.four(Int(check))
            directory += Self.four(isLarge ? large : sizes.0) + Self.four(isLarge ? large : sizes.1)
            directory += Self.two(real.count) + Self.two(extra.count) + Self.two(0) + Self.two(0)
            directory += Self.two(0) + Self.four(0) + Self.four(isLarge ? large : place) + real + extra
        }
        let count = claimedCount ?? parts.count
        let start = file.count
        file += directory
        if isLarge {
            let place = file.count
            file += Self.four(0x0606_4B50) + Self.eight(44) + Self.two(45) + Self.two(45) + Self.four(0)
            file += Self.four(0) + Self.eight(count) + Self.eight(count) + Self.eight(directory.count)
            file +=
                Self.eight(start) + Self.four(0x0706_4B50) + Self.four(0) + Self.eight(place) + Self.four(1)
        }
        let short = isLarge ? 0xFFFF : min(count, 0xFFFF)
        file += Self.four(0x0605_4B50) + Self.two(0) + Self.two(0) + Self.two(short) + Self.two(short)
        file += Self.four(isLarge ? 0xFFFF_FFFF : directory.count) + Self.four(isLarge ? 0xFFFF_FFFF : start)
        return file + Self.two(comment.count) + comment
    }

    // MARK: Bytes

    static func two(_ value: Int) -> [UInt8] { (0..<2).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }
    static func four(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }
    static func eight(_ value: Int) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }

    static func check(_ bytes: [UInt8]) -> UInt32 {
        UInt32(
            truncatingIfNeeded: bytes.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) })
    }

    /// Raw deflate data: a zlib stream without its header of two bytes and its check sum of four.
    static func deflated(_ bytes: [UInt8]) -> [UInt8] {
        var size = compressBound(UInt(bytes.count))
        var packed = [UInt8](repeating: 0, count: Int(size))
        _ = compress2(&packed, &size, bytes, UInt(bytes.count), 9)
        return Array(packed[2..<(Int(size) - 4)])
    }
}
