package import CivilCalendar

/// Writes the data of one COPY in. Rows gather in a block of 64 KiB; a full one is sent, and the writer waits until it
/// has left, so a slow server slows the writer down and memory stays flat.
package final class CopyWriter {
    private let channel: Channel
    private let operation: CopyInOperation
    private let isBinary: Bool
    private var buffer = PostgresBuffer(capacity: blockSize + 4096)
    private static let blockSize = 64 * 1024

    init(channel: Channel, operation: CopyInOperation, isBinary: Bool) {
        self.channel = channel
        self.operation = operation
        self.isBinary = isBinary
        if isBinary { buffer.append(CopyFormat.header) }
    }

    /// Adds a row of this many columns, each of which the closure appends in order with `column`.
    @inline(__always)
    package func row(columns: Int, _ body: (inout PostgresBuffer) -> Void) async throws(PostgresError) {
        add(columns: columns, body)
        if isFull { try await flush() }
    }

    /// As ``row(columns:_:)`` without sending; ask ``isFull`` and call ``flush()`` now and then.
    @inline(__always)
    package func add(columns: Int, _ body: (inout PostgresBuffer) -> Void) {
        buffer.append(Int16(truncatingIfNeeded: columns))
        body(&buffer)
    }

    /// Bytes of a text format, as they are.
    package func write(_ bytes: [UInt8]) async throws(PostgresError) {
        buffer.append(bytes)
        if isFull { try await flush() }
    }

    package var isFull: Bool { buffer.count >= Self.blockSize }

    /// Sends what has gathered.
    package func flush() async throws(PostgresError) {
        guard buffer.count > 0 else { return }
        let operation = operation
        let isTaken = channel.pull(operation) { operation.put(buffer.bytes, $0) }
        buffer.removeAll()
        guard case .value(true) = isTaken,
            await channel.pullNext(operation, { operation.awaitSent($0) }) != nil
        else {
            throw operation.failure ?? .connectionLost
        }
    }

    func end() async throws(PostgresError) {
        if isBinary { buffer.append(CopyFormat.end) }
        try await flush()
    }
}

/// A column of a COPY row: its length, then its bytes.
extension PostgresBuffer {
    @inline(__always)
    private mutating func fixed<Value: FixedWidthInteger>(_ value: Value) {
        append(Int32(MemoryLayout<Value>.size))
        append(value)
    }

    package mutating func column(_ value: Int16) { fixed(value) }
    package mutating func column(_ value: Int32) { fixed(value) }
    package mutating func column(_ value: Int64) { fixed(value) }
    package mutating func column(_ value: Int) { fixed(Int64(value)) }
    package mutating func column(_ value: Bool) { fixed(UInt8(value ? 1 : 0)) }
    package mutating func column(_ value: CivilDate) { fixed(value.dayNumber) }

    package mutating func column(_ value: String) {
        withLength { $0.append(value) }
    }

    /// Any type that can be bound; an optional for NULL.
    package mutating func column<Value: PostgresEncodable>(_ value: Value) {
        guard !value.isNull else { return columnNull() }
        withLength { value.encode(into: &$0) }
    }

    package mutating func columnNull() { append(Int32(-1)) }
}
