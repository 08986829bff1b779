import Benefits

/// A rule file as parts that have names of their own, so that two files can be laid side by side: a version by its
/// first day, a criterion by its id, a value by its first day. Comments, order of keys and line breaks are gone.
indirect enum RuleNode: Equatable {
    case leaf(String)
    case parts([(name: Name, node: RuleNode)])

    /// A key of a map, or an item of a list by what tells it from the others.
    enum Name: Hashable {
        case key(String)
        case item(String)

        var text: String {
            switch self {
            case .key(let text), .item(let text): text
            }
        }
    }

    /// What tells the items of a list apart, the first that all of them have and no two share.
    private static let itemKeys = ["id", "valid_from", "from", "year", "source", "plan", "name"]

    init(_ tree: DataTree) {
        switch tree.content {
        case .null: self = .leaf("null")
        case .text(let text), .number(let text): self = .leaf(Self.joined(text))
        case .flag(let flag): self = .leaf(flag ? "true" : "false")
        case .map(let entries):
            self = .parts(entries.map { (name: .key($0.key), node: RuleNode($0.value)) })
        case .list(let items):
            let texts = items.map(\.text)
            if !texts.contains(nil) {
                self = .leaf(texts.compactMap(\.self).joined(separator: ", "))
            } else {
                self = .parts(
                    zip(Self.names(of: items), items).map { (name: .item($0), node: RuleNode($1)) })
            }
        }
    }

    /// Folded lines and blanks count as one blank: how a formula is broken is not what it says.
    private static func joined(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func names(of items: [DataTree]) -> [String] {
        for key in itemKeys {
            let names = items.compactMap { $0[key]?.text }
            if names.count == items.count, Set(names).count == items.count { return names }
        }
        // Interactions: what they are and with whom.
        let kinds = items.compactMap { item in
            item["kind"]?.text.map { $0 + " " + Self.list(item["programmes"]) }
        }
        if kinds.count == items.count, Set(kinds).count == items.count { return kinds }
        return items.indices.map { "#\($0 + 1)" }
    }

    private static func list(_ tree: DataTree?) -> String {
        guard case .list(let items)? = tree?.content else { return "" }
        return items.compactMap(\.text).joined(separator: ", ")
    }

    static func == (left: RuleNode, right: RuleNode) -> Bool {
        switch (left, right) {
        case (.leaf(let left), .leaf(let right)): left == right
        case (.parts(let left), .parts(let right)):
            left.count == right.count
                && left.allSatisfy { part in
                    right.first { $0.name == part.name }.map { $0.node == part.node } ?? false
                }
        default: false
        }
    }

    /// Every leaf with the names on the way to it, in the file's order.
    func leaves(_ way: [Name] = []) -> [(way: [Name], text: String)] {
        switch self {
        case .leaf(let text): [(way, text)]
        case .parts(let parts): parts.flatMap { $0.node.leaves(way + [$0.name]) }
        }
    }
}
