/// A `jsonb` (or `json`) as its text. The database checks it; who reads it parses it.
package struct JSONText: Hashable, Sendable {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }
}

extension JSONText: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .jsonb }

    package func encode(into buffer: inout PostgresBuffer) {
        buffer.append(UInt8(1))  // the version of jsonb's binary form
        buffer.append(text)
    }

    package static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresType
    ) throws(DecodingProblem) -> JSONText {
        let body: UnsafeRawBufferPointer
        switch type {
        case .jsonb:
            guard bytes.count > 1, bytes[0] == 1 else { throw .malformed }
            body = UnsafeRawBufferPointer(rebasing: bytes[1...])
        case .json: body = bytes
        default: throw .wrongType(found: type)
        }
        guard let text = String(validating: body, as: UTF8.self) else { throw .malformed }
        return JSONText(text)
    }
}
