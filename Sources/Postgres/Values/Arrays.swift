/// A type that PostgreSQL has one-dimensional arrays of.
package protocol PostgresArrayElement: PostgresEncodable, PostgresDecodable {
    static var postgresArrayType: PostgresType { get }
    static func encodeArray(_ elements: [Self], into buffer: inout PostgresBuffer)
    static func decodeArray(
        _ bytes: UnsafeRawBufferPointer, type: PostgresType
    ) throws(DecodingProblem) -> [Self]
}

extension PostgresArrayElement {
    package static func encodeArray(_ elements: [Self], into buffer: inout PostgresBuffer) {
        buffer.append(Int32(elements.isEmpty ? 0 : 1))
        buffer.append(Int32(elements.contains { $0.isNull } ? 1 : 0))
        buffer.append(postgresType.oid)
        guard !elements.isEmpty else { return }
        buffer.append(Int32(elements.count))
        buffer.append(Int32(1))
        for element in elements {
            if element.isNull {
                buffer.append(Int32(-1))
            } else {
                buffer.withLength { element.encode(into: &$0) }
            }
        }
    }

    package static func decodeArray(
        _ bytes: UnsafeRawBufferPointer, type: PostgresType
    ) throws(DecodingProblem) -> [Self] {
        guard bytes.count >= 12 else { throw .wrongType(found: type) }
        let dimensions = bytes.integer(as: Int32.self)
        let element = PostgresType(oid: bytes.integer(at: 8, as: UInt32.self))
        if dimensions == 0 { return [] }
        guard dimensions == 1 else { throw .outOfRange }
        guard bytes.count >= 20 else { throw .malformed }
        let count = Int(bytes.integer(at: 12, as: Int32.self))
        guard count >= 0, count <= bytes.count else { throw .malformed }
        var elements: [Self] = []
        elements.reserveCapacity(count)
        var offset = 20
        for _ in 0..<count {
            guard offset + 4 <= bytes.count else { throw .malformed }
            let length = Int(bytes.integer(at: offset, as: Int32.self))
            offset += 4
            if length < 0 {
                elements.append(try decodeNull())
                continue
            }
            guard offset + length <= bytes.count else { throw .malformed }
            let part = UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + length])
            elements.append(try decode(part, type: element))
            offset += length
        }
        return elements
    }
}

extension Array: PostgresEncodable where Element: PostgresArrayElement {
    package static var postgresType: PostgresType { Element.postgresArrayType }

    package func encode(into buffer: inout PostgresBuffer) { Element.encodeArray(self, into: &buffer) }
}

extension Array: PostgresDecodable where Element: PostgresArrayElement {
    package static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresType
    ) throws(DecodingProblem) -> [Element] {
        try Element.decodeArray(bytes, type: type)
    }
}

extension Optional: PostgresArrayElement where Wrapped: PostgresArrayElement {
    package static var postgresArrayType: PostgresType { Wrapped.postgresArrayType }
}

/// `[UInt8]` is `bytea`, not an array of numbers.
extension UInt8: PostgresArrayElement {
    package static var postgresType: PostgresType { .int2 }
    package static var postgresArrayType: PostgresType { .bytea }

    package func encode(into buffer: inout PostgresBuffer) { buffer.append(Int16(self)) }

    package static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresType
    ) throws(DecodingProblem) -> UInt8 {
        try decodeInteger(bytes, type: type, as: UInt8.self)
    }

    package static func encodeArray(_ elements: [UInt8], into buffer: inout PostgresBuffer) {
        buffer.append(elements)
    }

    package static func decodeArray(
        _ bytes: UnsafeRawBufferPointer, type: PostgresType
    ) throws(DecodingProblem) -> [UInt8] {
        guard type == .bytea else { throw .wrongType(found: type) }
        return [UInt8](bytes)
    }
}
