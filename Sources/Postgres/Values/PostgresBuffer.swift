/// Bytes in PostgreSQL's order (big-endian), gathered before they are sent.
///
/// A raw block that grows by doubling: building a row of COPY this way costs a quarter of appending to `[UInt8]`.
/// It is an array of bytes only in what it means; it is moved, never copied.
package struct PostgresBuffer: ~Copyable, @unchecked Sendable {
    // Unchecked: the block is owned by this non-copyable value alone, so only one thread can reach it.
    private(set) var start: UnsafeMutableRawPointer
    private(set) var capacity: Int
    /// Bytes written so far.
    package private(set) var count = 0

    package init(capacity: Int = 256) {
        self.capacity = max(capacity, 64)
        start = .allocate(byteCount: self.capacity, alignment: 16)
    }

    deinit {
        start.deallocate()
    }

    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

    /// Forgets what was written and keeps the room.
    package mutating func removeAll() {
        count = 0
    }

    @inline(__always)
    mutating func reserve(_ more: Int) {
        if count + more > capacity { grow(to: count + more) }
    }

    @inline(never)
    private mutating func grow(to needed: Int) {
        let larger = max(capacity * 2, needed)
        let moved = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 16)
        moved.copyMemory(from: start, byteCount: count)
        start.deallocate()
        start = moved
        capacity = larger
    }

    @inline(__always)
    package mutating func append<Value: FixedWidthInteger>(_ value: Value) {
        reserve(MemoryLayout<Value>.size)
        start.storeBytes(of: value.bigEndian, toByteOffset: count, as: Value.self)
        count &+= MemoryLayout<Value>.size
    }

    package mutating func append(_ bytes: UnsafeRawBufferPointer) {
        guard let base = bytes.baseAddress, !bytes.isEmpty else { return }
        reserve(bytes.count)
        (start + count).copyMemory(from: base, byteCount: bytes.count)
        count += bytes.count
    }

    package mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
    }

    package mutating func append(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { append($0) }
    }

    /// Writes an int32 length before what `body` appends, as COPY and arrays want it.
    @inline(__always)
    mutating func withLength(_ body: (inout PostgresBuffer) -> Void) {
        append(Int32(0))
        let from = count
        body(&self)
        start.storeBytes(of: Int32(count - from).bigEndian, toByteOffset: from - 4, as: Int32.self)
    }
}

extension UnsafeRawBufferPointer {
    /// The big-endian integer at this offset; the caller has checked the length.
    @inline(__always)
    func integer<Value: FixedWidthInteger>(at offset: Int = 0, as type: Value.Type) -> Value {
        Value(bigEndian: loadUnaligned(fromByteOffset: offset, as: Value.self))
    }
}
