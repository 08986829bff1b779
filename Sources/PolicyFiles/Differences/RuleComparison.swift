import Rules

/// Lays two nodes side by side and notes what differs: the smallest part that both have, else the whole part.
struct RuleComparison {
    private(set) var changes: [RuleDifferences.Change] = []

    mutating func compare(_ old: RuleNode, _ new: RuleNode, _ way: [RuleNode.Name]) {
        switch (old, new) {
        case (.parts(let old), .parts(let new)):
            for part in old {
                if let other = new.first(where: { $0.name == part.name }) {
                    compare(part.node, other.node, way + [part.name])
                } else {
                    note(part.node, nil, way + [part.name])
                }
            }
            for part in new where !old.contains(where: { $0.name == part.name }) {
                note(nil, part.node, way + [part.name])
            }
        case (.leaf(let old), .leaf(let new)) where old == new: break
        default: note(old, new, way)
        }
    }

    private mutating func note(_ old: RuleNode?, _ new: RuleNode?, _ way: [RuleNode.Name]) {
        let kind: RuleDifferences.Kind = old == nil ? .added : new == nil ? .removed : .changed
        changes.append(
            RuleDifferences.Change(
                kind: kind, section: RulePath.section(way), path: RulePath.text(way),
                place: RulePath.words(way),
                before: old.map(Self.text), after: new.map(Self.text)))
    }

    /// A leaf as it is; parts as "name: text", one on a line.
    private static func text(_ node: RuleNode) -> String {
        if case .leaf(let text) = node { return text }
        return node.leaves().map { "\(RulePath.text($0.way)): \($0.text)" }.joined(separator: "\n")
    }
}

/// The way to a part of a rule file, for programs and for people.
enum RulePath {
    static func text(_ way: [RuleNode.Name]) -> String {
        var text = ""
        for name in way {
            switch name {
            case .item(let item): text += "[\(item)]"
            case .key(let key): text += (text.isEmpty ? "" : ".") + key
            }
        }
        return text
    }

    static func section(_ way: [RuleNode.Name]) -> RuleDifferences.Section {
        let keys = way.compactMap { name -> String? in if case .key(let key) = name { key } else { nil } }
        if let last = keys.last, sources.contains(last), keys.count > 1 { return .sources }
        if keys.contains("basis") { return .sources }
        switch keys.first {
        case "parameters": return .parameters
        case "payment": return .payment
        case "product", "scheme_years": return .product
        case "versions":
            if keys.contains("criteria") { return .criteria }
            return keys.dropFirst().first.map { formulas.contains($0) ? .formulas : .versions } ?? .versions
        default: return .programme
        }
    }

    private static let sources: Set<String> = ["basis", "source", "checked_on", "unconfirmed", "article"]
    private static let formulas: Set<String> = ["let", "tier", "amount", "income", "insured"]

    /// "参数 threshold_age · 自2008-01-01的数值 · 值".
    static func words(_ way: [RuleNode.Name]) -> LocalizedText {
        var zh: [String] = []
        var en: [String] = []
        var place = way.startIndex
        while place < way.endIndex {
            let name = way[place]
            let next = place + 1 < way.endIndex ? way[place + 1] : nil
            if case .key(let key) = name, let part = RuleWords.containers[key], let next {
                zh.append(part.zh(next.text))
                en.append(part.en(next.text))
                place += 2
            } else if case .item(let day) = name, let value = RuleWords.containers["values"] {
                // An area's values stand directly under its code.
                zh.append(value.zh(day))
                en.append(value.en(day))
                place += 1
            } else {
                let word = RuleWords.keys[name.text]
                zh.append(word?.zh ?? name.text)
                en.append(word?.en ?? name.text)
                place += 1
            }
        }
        return LocalizedText(zh: zh.joined(separator: " · "), en: en.joined(separator: " · "))
    }
}
