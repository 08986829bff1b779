/// The number PostgreSQL knows a type by (`pg_type.oid`), for the built-in types this client speaks in binary.
package struct PostgresType: Hashable, Sendable {
    package let oid: UInt32

    package init(oid: UInt32) {
        self.oid = oid
    }

    package static let bool = PostgresType(oid: 16)
    package static let bytea = PostgresType(oid: 17)
    package static let name = PostgresType(oid: 19)
    package static let int8 = PostgresType(oid: 20)
    package static let int2 = PostgresType(oid: 21)
    package static let int4 = PostgresType(oid: 23)
    package static let text = PostgresType(oid: 25)
    package static let json = PostgresType(oid: 114)
    package static let bpchar = PostgresType(oid: 1042)
    package static let varchar = PostgresType(oid: 1043)
    package static let unknown = PostgresType(oid: 705)
    package static let date = PostgresType(oid: 1082)
    package static let timestamptz = PostgresType(oid: 1184)
    package static let numeric = PostgresType(oid: 1700)
    package static let uuid = PostgresType(oid: 2950)
    package static let jsonb = PostgresType(oid: 3802)
    package static let daterange = PostgresType(oid: 3912)
    package static let xid8 = PostgresType(oid: 5069)

    package static let boolArray = PostgresType(oid: 1000)
    package static let byteaArray = PostgresType(oid: 1001)
    package static let int2Array = PostgresType(oid: 1005)
    package static let int4Array = PostgresType(oid: 1007)
    package static let textArray = PostgresType(oid: 1009)
    package static let int8Array = PostgresType(oid: 1016)
    package static let dateArray = PostgresType(oid: 1182)
    package static let timestamptzArray = PostgresType(oid: 1185)
    package static let numericArray = PostgresType(oid: 1231)
    package static let uuidArray = PostgresType(oid: 2951)
    package static let jsonbArray = PostgresType(oid: 3807)
    package static let daterangeArray = PostgresType(oid: 3913)

    /// The first number a database gives to types of its own (enums, domains, ranges made by migrations).
    static let firstUserDefined: UInt32 = 16384

    /// Types whose binary form is their text: these, and enums of the database's own.
    var isSpelledAsText: Bool {
        switch self {
        case .text, .varchar, .bpchar, .name, .json, .unknown: true
        default: oid >= Self.firstUserDefined
        }
    }
}
