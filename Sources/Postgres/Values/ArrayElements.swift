package import CivilCalendar

extension Bool: PostgresArrayElement {
    package static var postgresArrayType: PostgresType { .boolArray }
}

extension Int16: PostgresArrayElement {
    package static var postgresArrayType: PostgresType { .int2Array }
}

extension Int32: PostgresArrayElement {
    package static var postgresArrayType: PostgresType { .int4Array }
}

extension Int64: PostgresArrayElement {
    package static var postgresArrayType: PostgresType { .int8Array }
}

extension Int: PostgresArrayElement {
    package static var postgresArrayType: PostgresType { .int8Array }
}

extension String: PostgresArrayElement {
    package static var postgresArrayType: PostgresType { .textArray }
}

extension UUIDValue: PostgresArrayElement {
    package static var postgresArrayType: PostgresType { .uuidArray }
}

extension Instant: PostgresArrayElement {
    package static var postgresArrayType: PostgresType { .timestamptzArray }
}

extension PostgresNumeric: PostgresArrayElement {
    package static var postgresArrayType: PostgresType { .numericArray }
}

extension JSONText: PostgresArrayElement {
    package static var postgresArrayType: PostgresType { .jsonbArray }
}

extension CivilDate: PostgresArrayElement {
    package static var postgresArrayType: PostgresType { .dateArray }
}

extension DateSpan: PostgresArrayElement {
    package static var postgresArrayType: PostgresType { .daterangeArray }
}

/// `[[UInt8]]` is `bytea[]`; no other array of arrays is bound.
extension Array: PostgresArrayElement where Element == UInt8 {
    package static var postgresArrayType: PostgresType { .byteaArray }
}
