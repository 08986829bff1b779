/// The parameters of one statement: every value's binary form in one run of bytes, with where each begins.
package struct Parameters: Sendable {
    struct Place: Sendable {
        let type: PostgresType
        let offset: Int32
        /// Bytes, or -1 for NULL.
        let length: Int32
    }

    private(set) var bytes: [UInt8] = []
    private(set) var places: [Place] = []

    package init() {}

    package var count: Int { places.count }

    package mutating func append<Value: PostgresEncodable>(_ value: Value) {
        let offset = Int32(bytes.count)
        guard !value.isNull else {
            places.append(Place(type: Value.postgresType, offset: offset, length: -1))
            return
        }
        var buffer = PostgresBuffer()
        value.encode(into: &buffer)
        bytes.append(contentsOf: buffer.bytes)
        places.append(Place(type: Value.postgresType, offset: offset, length: Int32(buffer.count)))
    }

    mutating func append(_ others: Parameters) {
        let shift = Int32(bytes.count)
        bytes.append(contentsOf: others.bytes)
        for place in others.places {
            places.append(Place(type: place.type, offset: place.offset + shift, length: place.length))
        }
    }
}
