import CZlib

/// A ZIP file as a test wants it: right, or wrong in one place.
package struct ZipFixture {
    package struct Part {
        package var name: String
        package var content: [UInt8]
        package var isDeflated = true
        package var flags = 0
        package var method: Int?
        /// What the directory says instead of the truth.
        package var claimedBytes: Int?
        package var claimedPacked: Int?
        package var claimedCheck: UInt32?
        /// The name in the part's own header, where it differs.
        package var localName: String?
        /// The name in the directory as bytes, where it is no text.
        package var rawName: [UInt8]?
        /// Where the directory says the part begins, instead of the truth.
        package var claimedPlace: Int?
        /// Packed bytes taken as they are.
        package var packed: [UInt8]?

        package init(
            _ name: String, _ content: [UInt8], isDeflated: Bool = true, packed: [UInt8]? = nil,
            claimedBytes: Int? = nil
        ) {
            self.name = name
            self.content = content
            self.isDeflated = isDeflated
            self.packed = packed
            self.claimedBytes = claimedBytes
        }

        package init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
    }

    package var parts: [Part]
    package var claimedCount: Int?
    package var comment: [UInt8] = []
    /// Whether sizes and counts stand in ZIP64 fields, as some writers always do.
    package var isLarge = false

    package init(_ parts: [Part]) { self.parts = parts }

    package subscript(name: String) -> Part? {
        get { parts.first { $0.name == name } }
        set {
            parts.removeAll { $0.name == name }
            if let newValue { parts.append(newValue) }
        }
    }

    package var bytes: [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for part in parts {
            let packed = part.packed ?? (part.isDeflated ? Self.deflated(part.content) : part.content)
            let check = part.claimedCheck ?? Self.check(part.content)
            let method = part.method ?? (part.isDeflated ? 8 : 0)
            let sizes = (part.claimedPacked ?? packed.count, part.claimedBytes ?? part.content.count)
            let name = Array((part.localName ?? part.name).utf8)
            let place = part.claimedPlace ?? file.count
            file += Self.four(0x0403_4B50) + Self.two(20) + Self.two(part.flags) + Self.two(method)
            file += Self.four(0) + Self.four(Int(check)) + Self.four(sizes.0) + Self.four(sizes.1)
            file += Self.two(name.count) + Self.two(0) + name + packed
            let real = part.rawName ?? Array(part.name.utf8)
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

    package static func two(_ value: Int) -> [UInt8] {
        (0..<2).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
    package static func four(_ value: Int) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
    package static func eight(_ value: Int) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }

    package static func check(_ bytes: [UInt8]) -> UInt32 {
        UInt32(
            truncatingIfNeeded: bytes.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) })
    }

    /// Raw deflate data: a zlib stream without its header of two bytes and its check sum of four.
    package static func deflated(_ bytes: [UInt8]) -> [UInt8] {
        var size = compressBound(UInt(bytes.count))
        var packed = [UInt8](repeating: 0, count: Int(size))
        _ = compress2(&packed, &size, bytes, UInt(bytes.count), 9)
        return Array(packed[2..<(Int(size) - 4)])
    }
}
