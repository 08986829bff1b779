/// The table of contents of a ZIP file, read and bounded before anything is unpacked.
///
/// Only what workbooks use: stored and deflated parts, with the ZIP64 fields that some writers always write. The
/// directory at the end counts; each part's own header must agree with it in name and packing.
struct ZipArchive: Sendable {
    struct Entry: Sendable, Hashable {
        let name: String
        let isDeflated: Bool
        let check: UInt32
        let packedBytes: Int
        let unpackedBytes: Int
        let headerAt: Int
    }

    let bytes: [UInt8]
    /// By name in lower case: the names of a workbook's parts do not differ in case.
    private(set) var entries: [String: Entry] = [:]

    init(_ bytes: [UInt8], limits: WorkbookLimits) throws(WorkbookFault) {
        self.bytes = bytes
        guard let end = Self.endRecord(bytes) else { throw .archiveDamaged }
        var count = Self.number16(bytes, end + 10)
        var size = Self.number32(bytes, end + 12)
        var start = Self.number32(bytes, end + 16)
        if count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF {
            guard let large = Self.largeEndRecord(bytes, before: end) else { throw .archiveDamaged }
            (count, size, start) = large
        }
        if count > limits.parts { throw .tooManyParts(limit: limits.parts) }
        guard count >= 0, start >= 0, size >= 0, start <= end, size <= end - start else {
            throw .archiveDamaged
        }
        var place = start
        var total = 0
        for _ in 0..<count {
            let entry = try entry(&place, end: start + size)
            let key = entry.name.lowercased()
            guard Self.isHarmless(entry.name), entries.updateValue(entry, forKey: key) == nil else {
                throw .partNames
            }
            total += entry.unpackedBytes
            if total > limits.unpackedBytes {
                throw .unpacksTooLarge(limitMegabytes: limits.unpackedBytes >> 20)
            }
            if entry.unpackedBytes > limits.ratioFromBytes,
                entry.unpackedBytes / limits.ratio > entry.packedBytes
            {
                throw .unpacksTooMuch
            }
        }
        guard place == start + size else { throw .archiveDamaged }
        try checkOverlaps(end: start)
    }

    /// Where the packed bytes of an entry are, after its own header has been held against the directory.
    func packed(_ entry: Entry) throws(WorkbookFault) -> Range<Int> {
        let header = entry.headerAt
        guard header + 30 <= bytes.count, Self.number32(bytes, header) == 0x0403_4B50 else {
            throw .archiveDamaged
        }
        if Self.number16(bytes, header + 6) & 1 != 0 { throw .encrypted }
        let name = Self.number16(bytes, header + 26)
        let start = header + 30 + name + Self.number16(bytes, header + 28)
        guard start <= bytes.count, entry.packedBytes <= bytes.count - start,
            Self.number16(bytes, header + 8) == (entry.isDeflated ? 8 : 0),
            bytes[(header + 30)..<(header + 30 + name)].elementsEqual(entry.name.utf8)
        else { throw .archiveDamaged }
        return start..<(start + entry.packedBytes)
    }

    // MARK: The directory

    private func entry(_ place: inout Int, end: Int) throws(WorkbookFault) -> Entry {
        guard place + 46 <= end, Self.number32(bytes, place) == 0x0201_4B50 else { throw .archiveDamaged }
        let flags = Self.number16(bytes, place + 8)
        // Bit 0 is the old password, bit 13 hides the directory, bit 6 is strong encryption.
        if flags & 0x2041 != 0 { throw .encrypted }
        let method = Self.number16(bytes, place + 10)
        let lengths = (28...32).filter { $0.isMultiple(of: 2) }.map { Self.number16(bytes, place + $0) }
        let nameAt = place + 46
        let next = nameAt + lengths[0] + lengths[1] + lengths[2]
        guard next <= end else { throw .archiveDamaged }
        guard method == 0 || method == 8 else { throw .packing }
        guard let name = String(validating: bytes[nameAt..<(nameAt + lengths[0])], as: UTF8.self) else {
            throw .partNames
        }
        var sizes = [
            Self.number32(bytes, place + 24), Self.number32(bytes, place + 20),
            Self.number32(bytes, place + 42),
        ]
        try enlarge(&sizes, from: nameAt + lengths[0], length: lengths[1])
        guard sizes.allSatisfy({ $0 >= 0 && $0 < 1 << 48 }) else { throw .archiveDamaged }
        let check = UInt32(Self.number32(bytes, place + 16))
        place = next
        return Entry(
            name: name, isDeflated: method == 8, check: check,
            packedBytes: sizes[1], unpackedBytes: sizes[0], headerAt: sizes[2])
    }

    /// Takes from the ZIP64 field (number 1) those of the sizes that do not fit in four bytes.
    private func enlarge(_ sizes: inout [Int], from start: Int, length: Int) throws(WorkbookFault) {
        guard sizes.contains(0xFFFF_FFFF) else { return }
        var place = start
        while place + 4 <= start + length {
            let size = Self.number16(bytes, place + 2)
            guard place + 4 + size <= start + length else { throw .archiveDamaged }
            if Self.number16(bytes, place) == 1 {
                var at = place + 4
                for index in sizes.indices where sizes[index] == 0xFFFF_FFFF {
                    guard at + 8 <= place + 4 + size else { throw .archiveDamaged }
                    sizes[index] = Self.number64(bytes, at)
                    at += 8
                }
                return
            }
            place += 4 + size
        }
        throw .archiveDamaged
    }

    /// Parts that share bytes are how a small file is made to unpack to a huge one.
    private func checkOverlaps(end: Int) throws(WorkbookFault) {
        var last = 0
        for entry in entries.values.sorted(by: { $0.headerAt < $1.headerAt }) {
            guard entry.headerAt >= last, entry.headerAt + 30 + entry.packedBytes <= end else {
                throw .archiveDamaged
            }
            last = entry.headerAt + 30 + entry.name.utf8.count + entry.packedBytes
        }
    }

    /// A relative name that stays in its folder, without drive letters, backslashes or control characters.
    private static func isHarmless(_ name: String) -> Bool {
        if name.isEmpty || name.utf8.count > 512 || name.hasPrefix("/") { return false }
        if name.utf8.contains(where: { $0 < 0x20 || $0 == 0x5C || $0 == 0x3A || $0 == 0x7F }) { return false }
        let steps = name.split(separator: "/", omittingEmptySubsequences: false)
        return !steps.dropLast().contains("") && !steps.contains("..") && !steps.contains(".")
    }

    /// The last record, found from the end: a comment of up to 64 KiB may follow it, and must fill the file.
    private static func endRecord(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 22 else { return nil }
        var place = bytes.count - 22
        let earliest = max(0, place - 0xFFFF)
        while place >= earliest {
            if bytes[place] == 0x50, number32(bytes, place) == 0x0605_4B50,
                place + 22 + number16(bytes, place + 20) == bytes.count
            {
                return number16(bytes, place + 4) == 0 && number16(bytes, place + 6) == 0 ? place : nil
            }
            place -= 1
        }
        return nil
    }

    /// Count, size and start of the directory from the ZIP64 record that the locator before the last record names.
    private static func largeEndRecord(_ bytes: [UInt8], before end: Int) -> (Int, Int, Int)? {
        guard end >= 20, number32(bytes, end - 20) == 0x0706_4B50 else { return nil }
        let place = number64(bytes, end - 12)
        guard place >= 0, place <= end - 20 - 56, number32(bytes, place) == 0x0606_4B50 else { return nil }
        return (number64(bytes, place + 32), number64(bytes, place + 40), number64(bytes, place + 48))
    }

    private static func number16(_ bytes: [UInt8], _ place: Int) -> Int {
        Int(bytes[place]) | Int(bytes[place + 1]) << 8
    }

    private static func number32(_ bytes: [UInt8], _ place: Int) -> Int {
        number16(bytes, place) | number16(bytes, place + 2) << 16
    }

    /// Negative where the number would not fit.
    private static func number64(_ bytes: [UInt8], _ place: Int) -> Int {
        number32(bytes, place) | number32(bytes, place + 4) << 32
    }
}
