extension Bool: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .bool }

    package func encode(into buffer: inout PostgresBuffer) { buffer.append(UInt8(self ? 1 : 0)) }

    package static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresType
    ) throws(DecodingProblem) -> Bool {
        guard type == .bool else { throw .wrongType(found: type) }
        guard bytes.count == 1 else { throw .malformed }
        return bytes[0] != 0
    }
}

/// Any of int2, int4 and int8, held in the widest.
@inline(__always)
func decodeInteger<Value: FixedWidthInteger>(
    _ bytes: UnsafeRawBufferPointer, type: PostgresType, as _: Value.Type
) throws(DecodingProblem) -> Value {
    let wide: Int64
    switch (type, bytes.count) {
    case (.int8, 8): wide = bytes.integer(as: Int64.self)
    case (.int4, 4): wide = Int64(bytes.integer(as: Int32.self))
    case (.int2, 2): wide = Int64(bytes.integer(as: Int16.self))
    case (.int8, _), (.int4, _), (.int2, _): throw .malformed
    default: throw .wrongType(found: type)
    }
    guard let value = Value(exactly: wide) else { throw .outOfRange }
    return value
}

extension Int16: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .int2 }

    package func encode(into buffer: inout PostgresBuffer) { buffer.append(self) }

    package static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresType
    ) throws(DecodingProblem) -> Int16 {
        try decodeInteger(bytes, type: type, as: Int16.self)
    }
}

extension Int32: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .int4 }

    package func encode(into buffer: inout PostgresBuffer) { buffer.append(self) }

    package static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresType
    ) throws(DecodingProblem) -> Int32 {
        try decodeInteger(bytes, type: type, as: Int32.self)
    }
}

extension Int64: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .int8 }

    package func encode(into buffer: inout PostgresBuffer) { buffer.append(self) }

    package static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresType
    ) throws(DecodingProblem) -> Int64 {
        try decodeInteger(bytes, type: type, as: Int64.self)
    }
}

extension Int: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .int8 }

    package func encode(into buffer: inout PostgresBuffer) { buffer.append(Int64(self)) }

    package static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresType
    ) throws(DecodingProblem) -> Int {
        try decodeInteger(bytes, type: type, as: Int.self)
    }
}

/// Sent as `text` in binary with its length: in the text format a NUL would silently cut it short, here the server
/// refuses it (SQLSTATE 22021).
extension String: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .text }

    package func encode(into buffer: inout PostgresBuffer) { buffer.append(self) }

    package static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresType
    ) throws(DecodingProblem) -> String {
        if type.isSpelledAsText {
            guard let text = String(validating: bytes, as: UTF8.self) else { throw .malformed }
            return text
        }
        if type == .jsonb { return try JSONText.decode(bytes, type: type).text }
        throw .wrongType(found: type)
    }
}
