/// A value that can be bound to a statement. It is sent in binary with its type's number, so width and type agree.
package protocol PostgresEncodable: Sendable {
    static var postgresType: PostgresType { get }

    /// Appends the binary form, without a length.
    func encode(into buffer: inout PostgresBuffer)

    /// Whether it stands for SQL NULL (only `Optional` does).
    var isNull: Bool { get }
}

extension PostgresEncodable {
    package var isNull: Bool { false }
}

/// A value that can be read from a column of a result.
package protocol PostgresDecodable: Sendable {
    /// Reads the binary form of a column of this type. The bytes live only during the call.
    static func decode(_ bytes: UnsafeRawBufferPointer, type: PostgresType) throws(DecodingProblem) -> Self

    /// What SQL NULL becomes: an error, except for `Optional`.
    static func decodeNull() throws(DecodingProblem) -> Self
}

extension PostgresDecodable {
    package static func decodeNull() throws(DecodingProblem) -> Self { throw .unexpectedNull }
}

/// Read from a column and bound to a parameter.
package typealias PostgresCodable = PostgresEncodable & PostgresDecodable

/// Why a column could not be read. It never holds the value.
package enum DecodingProblem: Error, Hashable, Sendable {
    /// The column is NULL and the Swift type has no place for that: ask for an optional.
    case unexpectedNull
    /// The column has another type than the one asked for.
    case wrongType(found: PostgresType)
    /// The bytes are not what the type's binary form prescribes.
    case malformed
    /// The value exists in PostgreSQL and not in the Swift type (an integer too large, `infinity`, an empty range).
    case outOfRange
}

extension Optional: PostgresEncodable where Wrapped: PostgresEncodable {
    package static var postgresType: PostgresType { Wrapped.postgresType }

    package func encode(into buffer: inout PostgresBuffer) {
        if let self { self.encode(into: &buffer) }
    }

    package var isNull: Bool {
        if case .none = self { true } else { false }
    }
}

extension Optional: PostgresDecodable where Wrapped: PostgresDecodable {
    package static func decode(
        _ bytes: UnsafeRawBufferPointer, type: PostgresType
    ) throws(DecodingProblem) -> Wrapped? {
        .some(try Wrapped.decode(bytes, type: type))
    }

    package static func decodeNull() throws(DecodingProblem) -> Wrapped? { nil }
}
