import Foundation

/// The path and query of a request, decoded. Hummingbird leaves path parameters percent-encoded; everything here is
/// decoded once.
struct Address: Sendable, Equatable {
    /// As it came, still encoded: for links back to the same page.
    let path: String
    private let fields: FormFields

    init(path: String, query: String?) {
        self.path = path
        fields = FormFields(query ?? "")
    }

    private init(path: String, fields: FormFields) {
        self.path = path
        self.fields = fields
    }

    /// The same query at another path.
    func at(_ path: String) -> Address { Address(path: path, fields: fields) }

    /// The same page without a field of its query.
    func without(_ name: String) -> Address {
        replacing([name: nil])
    }

    /// The last value of a query field, without the spaces around it; nil where absent or empty.
    subscript(name: String) -> String? { fields[name] }

    /// Every field of the query in order.
    var entries: [(name: String, value: String)] { fields.entries }

    /// Refuses a query with a field that nobody reads, that cannot be read, or that comes twice.
    /// - Throws: `unknownName`, `repeatedName`.
    func requireOnly(_ names: Set<String>) throws(SiteError) {
        guard fields.isWhole else { throw .unknownName(nil) }
        var seen: Set<String> = []
        for (name, _) in entries {
            guard names.contains(name) else { throw .unknownName(QueryNames.said(name)) }
            guard seen.insert(name).inserted else { throw .repeatedName(name) }
        }
    }

    /// The same page in another language: its query with `lang` set. A one-time token is never repeated in a link.
    func switching(to language: Language) -> String {
        var query = fields
        query["lang"] = language.rawValue
        query["token"] = nil
        return "\(path)?\(query.encoded)"
    }

    /// For a page that says what went wrong: an address that was mistyped may hold somebody's number, which no link
    /// repeats. Numbers of the register's rows are shorter.
    var withoutNumbers: Address {
        let longest = (path + fields.encoded).split { !$0.isNumber }.map(\.count).max() ?? 0
        return longest < 11 ? self : Address(path: "/", query: nil)
    }

    /// Another page as known at the instant of this one; the page itself where this one is of what is held now.
    ///
    /// - Parameter keepsDay: the other page asks for what was true on a day as this one does.
    func known(_ page: String, keepsDay: Bool = false) -> String {
        let kept = (keepsDay ? ["as_known", "on"] : ["as_known"]).compactMap { name in
            self[name].map { (name, Optional($0)) }
        }
        let parts = page.split(separator: "?", maxSplits: 1)
        let query = parts.count == 2 ? String(parts[1]) : nil
        return Address(path: String(parts[0]), query: query)
            .changing(Dictionary(kept, uniquingKeysWith: { first, _ in first }))
    }

    /// The same page with fields of the query changed; nil removes one.
    func replacing(_ changes: [String: String?]) -> Address {
        var query = fields
        for (name, value) in changes.sorted(by: { $0.key < $1.key }) { query[name] = value }
        return Address(path: path, fields: query)
    }

    /// A link to the same page with fields of the query changed (nil removes one), as paging and filters need it.
    func changing(_ changes: [String: String?]) -> String {
        let text = replacing(changes.merging(["lang": nil]) { own, _ in own }).fields.encoded
        return text.isEmpty ? path : "\(path)?\(text)"
    }
}

/// `application/x-www-form-urlencoded`, as a query and as a form's body. Order is kept; names may repeat.
struct FormFields: Sendable, Equatable {
    private var pairs: [(name: String, value: String)] = []
    /// False where a part could not be read and was left out.
    private(set) var isWhole = true

    init(_ text: some StringProtocol) {
        for part in text.split(separator: "&") {
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decode(sides[0]), let value = Self.decode(sides.count == 2 ? sides[1] : "")
            else {
                isWhole = false
                continue
            }
            pairs.append((name, value))
        }
    }

    subscript(name: String) -> String? {
        get {
            guard let pair = pairs.last(where: { $0.name == name }) else { return nil }
            let value = pair.value[...].trimmed
            return value.isEmpty ? nil : value
        }
        set {
            pairs.removeAll { $0.name == name }
            if let newValue { pairs.append((name, newValue)) }
        }
    }

    /// Every value of a repeated field (a column of checkboxes), in order.
    func all(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }

    /// Every field in the order in which it came.
    var entries: [(name: String, value: String)] { pairs }

    /// The fields of these names alone: what nobody reads goes into no address.
    func only(_ names: Set<String>) -> FormFields {
        var kept = self
        kept.pairs.removeAll { !names.contains($0.name) }
        return kept
    }

    /// The same fields with these in place of any of the same names.
    mutating func replace(_ name: String, by values: [String]) {
        pairs.removeAll { $0.name == name }
        pairs += values.map { (name, $0) }
    }

    var encoded: String {
        pairs.map { "\(Self.encode($0.name))=\(Self.encode($0.value))" }.joined(separator: "&")
    }

    static func == (left: FormFields, right: FormFields) -> Bool { left.encoded == right.encoded }

    /// nil for bytes that are not UTF-8, a broken escape or a NUL, which no text of the register holds: such a field is
    /// as good as not sent.
    private static func decode(_ text: some StringProtocol) -> String? {
        let decoded = text.replacingOccurrences(of: "+", with: " ").removingPercentEncoding
        return decoded.flatMap { $0.unicodeScalars.contains("\0") ? nil : $0 }
    }

    private static func encode(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }

    private static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
