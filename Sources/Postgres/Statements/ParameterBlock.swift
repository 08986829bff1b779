/// The parameters of many rows for one statement, in one run of bytes.
package struct ParameterBlock: ~Copyable {
    private(set) var buffer = PostgresBuffer(capacity: 64 * 1024)
    private(set) var places: [Parameters.Place] = []
    private(set) var rowCount = 0
    private var width = 0

    init() {}

    /// How many parameters a row has: as many as the first one.
    var parametersPerRow: Int { width }

    mutating func removeAll() {
        buffer.removeAll()
        places.removeAll(keepingCapacity: true)
        rowCount = 0
    }

    mutating func row(_ body: (inout ParameterBlock) -> Void) throws(PostgresError) {
        let before = places.count
        body(&self)
        let count = places.count - before
        if width == 0 { width = count }
        guard count == width else {
            throw .misuse("a row of the batch has \(count) values, the first has \(width)")
        }
        rowCount += 1
    }

    @inline(__always)
    private mutating func fixed<Value: FixedWidthInteger>(_ value: Value, _ type: PostgresType) {
        places.append(
            Parameters.Place(
                type: type, offset: Int32(truncatingIfNeeded: buffer.count),
                length: Int32(MemoryLayout<Value>.size)))
        buffer.append(value)
    }

    package mutating func bind(_ value: Int16) { fixed(value, .int2) }
    package mutating func bind(_ value: Int32) { fixed(value, .int4) }
    package mutating func bind(_ value: Int64) { fixed(value, .int8) }
    package mutating func bind(_ value: Bool) { fixed(UInt8(value ? 1 : 0), .bool) }

    /// Any type that can be bound; an optional for NULL.
    package mutating func bind<Value: PostgresEncodable>(_ value: Value) {
        let offset = buffer.count
        if !value.isNull { value.encode(into: &buffer) }
        places.append(
            Parameters.Place(
                type: Value.postgresType, offset: Int32(truncatingIfNeeded: offset),
                length: value.isNull ? -1 : Int32(truncatingIfNeeded: buffer.count - offset)))
    }
}
