import CZlib

/// One part of a ZIP file, unpacked piece by piece. It stops as soon as it grows beyond what the directory says of it,
/// and its check sum must be right at the end.
final class ZipPart {
    private let archive: ZipArchive
    private let entry: ZipArchive.Entry
    private var stream: z_stream
    private var place: Int
    private let end: Int
    private var check: UInt
    private(set) var unpacked = 0
    private var hasEnded = false
    private var piece: [UInt8]

    static let pieceBytes = 64 << 10

    init(_ entry: ZipArchive.Entry, of archive: ZipArchive) throws(WorkbookFault) {
        let range = try archive.packed(entry)
        if !entry.isDeflated, entry.packedBytes != entry.unpackedBytes { throw .partDamaged }
        self.archive = archive
        self.entry = entry
        place = range.lowerBound
        end = range.upperBound
        check = crc32(0, nil, 0)
        stream = z_stream()
        piece = Array(repeating: 0, count: Self.pieceBytes)
        if entry.isDeflated, guanhuai_inflate_raw(&stream) != Z_OK { throw .partDamaged }
    }

    deinit {
        if entry.isDeflated { inflateEnd(&stream) }
    }

    /// The share of the part that was unpacked, 0 to 1.
    var share: Double { Double(unpacked) / Double(max(entry.unpackedBytes, 1)) }

    /// The next bytes; nil at the end of the part.
    func next() throws(WorkbookFault) -> ArraySlice<UInt8>? {
        if hasEnded { return nil }
        let count = entry.isDeflated ? try inflated() : copied()
        unpacked += count
        if unpacked > entry.unpackedBytes { throw .partDamaged }
        check = piece.withUnsafeBufferPointer { crc32(check, $0.baseAddress, UInt32(count)) }
        if hasEnded, unpacked != entry.unpackedBytes || UInt32(truncatingIfNeeded: check) != entry.check {
            throw .partDamaged
        }
        return piece[..<count]
    }

    private func copied() -> Int {
        let count = min(Self.pieceBytes, end - place)
        piece.replaceSubrange(..<count, with: archive.bytes[place..<(place + count)])
        place += count
        hasEnded = place == end
        return count
    }

    private func inflated() throws(WorkbookFault) -> Int {
        let (packed, size) = (place..<end, piece.count)
        let (status, read, room) = archive.bytes.withUnsafeBufferPointer { bytes in
            piece.withUnsafeMutableBufferPointer { piece -> (Int32, Int, Int) in
                // zlib takes a mutable pointer but does not write through it.
                stream.next_in = UnsafeMutablePointer(
                    mutating: bytes.baseAddress?.advanced(by: packed.lowerBound))
                stream.avail_in = UInt32(packed.count)
                stream.next_out = piece.baseAddress
                stream.avail_out = UInt32(size)
                let status = inflate(&stream, Z_NO_FLUSH)
                return (status, packed.count - Int(stream.avail_in), Int(stream.avail_out))
            }
        }
        place += read
        switch status {
        case Z_STREAM_END:
            // Bytes after the end of the data belong to nothing.
            if place != end { throw .partDamaged }
            hasEnded = true
        case Z_OK where read > 0 || room < size: break
        default: throw .partDamaged
        }
        return size - room
    }
}

extension ZipArchive {
    /// A part as it is unpacked; nil where there is none of this name.
    func part(_ name: String) throws(WorkbookFault) -> ZipPart? {
        guard let entry = entries[name.lowercased()] else { return nil }
        return try ZipPart(entry, of: self)
    }
}
