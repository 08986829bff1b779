/// A cursor over one row of a binary COPY. Columns are read in order; the bytes live only during the call that lends
/// it. The format names no types, so each column is read as the type's own number says.
package struct CopyRow {
    private var place: UnsafeRawPointer
    private let end: UnsafeRawPointer
    package let columnCount: Int

    @inline(__always)
    init(_ bytes: UnsafeRawBufferPointer, columnCount: Int, from start: UnsafeRawPointer) {
        place = start
        end = start + bytes.count
        self.columnCount = columnCount
    }

    /// The next column's length, or -1 for NULL.
    @inline(__always)
    private mutating func length() throws(DecodingProblem) -> Int {
        guard place + 4 <= end else { throw .malformed }
        let length = Int(Int32(bigEndian: place.loadUnaligned(as: Int32.self)))
        place += 4
        guard length <= 0 || place + length <= end else { throw .malformed }
        return length
    }

    @inline(__always)
    private mutating func fixed<Value: FixedWidthInteger>(_: Value.Type) throws(DecodingProblem) -> Value {
        let length = try length()
        guard length == MemoryLayout<Value>.size else {
            if length < 0 { throw .unexpectedNull }
            throw .malformed
        }
        defer { place += length }
        return Value(bigEndian: place.loadUnaligned(as: Value.self))
    }

    package mutating func int16() throws(DecodingProblem) -> Int16 { try fixed(Int16.self) }
    package mutating func int32() throws(DecodingProblem) -> Int32 { try fixed(Int32.self) }
    package mutating func int64() throws(DecodingProblem) -> Int64 { try fixed(Int64.self) }
    package mutating func bool() throws(DecodingProblem) -> Bool { try fixed(UInt8.self) != 0 }

    /// A `date` as days since 2000-01-01; nil for NULL.
    package mutating func dayNumber() throws(DecodingProblem) -> Int32? {
        let length = try length()
        if length < 0 { return nil }
        guard length == 4 else { throw .malformed }
        defer { place += 4 }
        return Int32(bigEndian: place.loadUnaligned(as: Int32.self))
    }

    /// The next column's bytes; nil for NULL.
    package mutating func bytes() throws(DecodingProblem) -> UnsafeRawBufferPointer? {
        let length = try length()
        if length < 0 { return nil }
        defer { place += length }
        return UnsafeRawBufferPointer(start: place, count: length)
    }

    /// The next column as any type that can be bound and read (an optional for NULL).
    package mutating func read<Value: PostgresCodable>(_: Value.Type = Value.self) throws(DecodingProblem)
        -> Value
    {
        guard let bytes = try bytes() else { return try Value.decodeNull() }
        return try Value.decode(bytes, type: Value.postgresType)
    }

    package mutating func skip() throws(DecodingProblem) {
        _ = try bytes()
    }
}

extension CopyBatch {
    /// Each row of a binary COPY. The stream's header and end are skipped.
    package func forEachRow(_ body: (inout CopyRow) throws -> Void) throws {
        for piece in 0..<rowCount {
            guard var row = try row(piece) else { continue }
            try body(&row)
        }
    }

    private func row(_ place: Int) throws(PostgresError) -> CopyRow? {
        var bytes = self[bytes: place]
        if bytes.count >= CopyFormat.headerLength, bytes.starts(with: CopyFormat.signature) {
            let extra = Int(bytes.integer(at: CopyFormat.headerLength - 4, as: Int32.self))
            bytes = UnsafeRawBufferPointer(rebasing: bytes.dropFirst(CopyFormat.headerLength + max(extra, 0)))
        }
        guard bytes.count >= 2, let start = bytes.baseAddress else { return nil }
        let count = bytes.integer(as: Int16.self)
        guard count >= 0 else { return nil }
        let rest = UnsafeRawBufferPointer(rebasing: bytes.dropFirst(2))
        return CopyRow(rest, columnCount: Int(count), from: start + 2)
    }
}

/// The frame of a binary COPY (PostgreSQL documentation, COPY, "Binary Format").
enum CopyFormat {
    /// `PGCOPY\n\377\r\n\0`
    static let signature: [UInt8] = [0x50, 0x47, 0x43, 0x4F, 0x50, 0x59, 0x0A, 0xFF, 0x0D, 0x0A, 0x00]
    /// The signature, flags and the length of an extension, here always 0.
    static let headerLength = 19
    static let header = signature + [UInt8](repeating: 0, count: 8)
    static let end: Int16 = -1
}
