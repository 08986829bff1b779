/// JSON in the one form used for digests and for storing: keys in the order given, no spaces, UTF-8, only the escapes
/// that JSON requires. Equal values give equal bytes.
public indirect enum CanonicalJSON: Sendable, Hashable {
    case null
    case bool(Bool)
    case integer(Int64)
    case string(String)
    case array([CanonicalJSON])
    case object([Field])
    /// A value that ``JSONBytes`` has written.
    case written([UInt8])

    /// A key and its value; the order of an object's fields is part of it.
    public struct Field: Sendable, Hashable {
        public var key: String
        public var value: CanonicalJSON

        public init(_ key: String, _ value: CanonicalJSON) {
            self.key = key
            self.value = value
        }
    }

    public static func optional(_ text: String?) -> CanonicalJSON { text.map { .string($0) } ?? .null }

    public var bytes: [UInt8] {
        if case .written(let bytes) = self { return bytes }
        var json = JSONBytes()
        write(to: &json)
        return json.bytes
    }

    public var text: String { String(decoding: bytes, as: UTF8.self) }

    private func write(to json: inout JSONBytes) {
        switch self {
        case .null: json.raw("null")
        case .bool(let flag): json.bool(flag)
        case .integer(let number): json.raw(Array(String(number).utf8))
        case .string(let text): json.string(text)
        case .array(let items): json.list(items) { $1.write(to: &$0) }
        case .object(let fields):
            json.raw("{")
            for (index, field) in fields.enumerated() {
                if index > 0 { json.raw(",") }
                json.string(field.key)
                json.raw(":")
                field.value.write(to: &json)
            }
            json.raw("}")
        case .written(let bytes): json.raw(bytes)
        }
    }
}

extension LocalizedText {
    /// Both languages: `{"en": …, "zh": …}`.
    public var json: CanonicalJSON { .object([.init("zh", .string(zh)), .init("en", .string(en))]) }
}
