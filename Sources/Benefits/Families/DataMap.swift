package import CivilCalendar

/// A map being read strictly: each key is asked for by name, and ``finish()`` reports every key nobody asked for,
/// so that a misspelt key is never dropped in silence.
package struct DataMap {
    package let tree: DataTree
    package let path: String
    package let log: DataFaultLog
    private var entries: [DataTree.Entry] = []
    /// The places of the keys; only where there are too many to look through.
    private var places: [String: Int] = [:]
    /// By place, whether somebody asked for it.
    private var isAsked: [Bool]
    private var asked: [String] = []
    private static let fewKeys = 24

    /// Nil, with a fault, where the tree is no map.
    package init?(_ tree: DataTree, _ path: String, _ log: DataFaultLog) {
        self.tree = tree
        self.path = path
        self.log = log
        guard case .map(let list) = tree.content else {
            log.report(
                tree, path, zh: "此处应为键值对。", en: "expected keys and values here; write them as `key: value`.")
            return nil
        }
        isAsked = []
        entries.reserveCapacity(list.count)
        for entry in list {
            if let place = find(entry.key) {
                entries[place] = entry
                log.report(
                    at: entry.position, self.place(entry.key), zh: "同一个键出现两次，请删去一个。",
                    en: "this key stands twice; remove one of them.")
            } else {
                if list.count > Self.fewKeys { places[entry.key] = entries.count }
                entries.append(entry)
            }
        }
        isAsked = Array(repeating: false, count: entries.count)
        asked.reserveCapacity(entries.count)
    }

    private func find(_ key: String) -> Int? {
        places.isEmpty ? entries.firstIndex { $0.key == key } : places[key]
    }

    /// The path of a key of this map.
    package func place(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

    /// The keys that stand in the file, in its order, for maps whose keys are names the file chooses.
    package var names: [(key: String, position: DataPosition?)] {
        guard case .map(let list) = tree.content else { return [] }
        return list.map { ($0.key, $0.position) }
    }

    /// The value of a key, or nil where it is left out. Null is a value.
    package mutating func take(_ key: String) -> DataTree? {
        asked.append(key)
        guard let place = find(key) else { return nil }
        isAsked[place] = true
        return entries[place].value
    }

    /// As ``take(_:)``, with a fault where it is left out.
    package mutating func require(_ key: String) -> DataTree? {
        if let value = take(key) { return value }
        log.report(
            at: tree.position, place(key), zh: "缺少这一项，请补上。", en: "this key is missing; add it.")
        return nil
    }

    /// Reports every key that was not asked for.
    package func finish() {
        if isAsked.allSatisfy(\.self) { return }
        let allowed = Set(asked).sorted().joined(separator: ", ")
        let unknown = entries.indices.filter { !isAsked[$0] }.map { entries[$0] }
        for entry in unknown.sorted(by: { $0.key < $1.key }) {
            log.report(
                at: entry.position ?? entry.value.position, place(entry.key),
                zh: "不认识的键；此处可用：\(allowed)。", en: "unknown key; known here: \(allowed).")
        }
    }

    /// Non-empty text; nil where left out or null.
    package mutating func text(_ key: String) -> String? {
        guard let value = take(key), !value.isNull else { return nil }
        return text(of: value, place(key))
    }

    package mutating func requiredText(_ key: String) -> String? {
        guard let value = require(key) else { return nil }
        return text(of: value, place(key))
    }

    package func text(of value: DataTree, _ path: @autoclosure () -> String) -> String? {
        if let text = value.text, !text.isEmpty {
            if !text.utf8.contains(0) { return text }
            log.report(
                value, path(), zh: "含有不可见的空字符（U+0000），请删去。",
                en: "holds the invisible character U+0000; remove it.")
            return nil
        }
        log.report(value, path(), zh: "此处应为文字，且不能为空。", en: "expected a text that is not empty.")
        return nil
    }

    package mutating func date(_ key: String) -> CivilDate? {
        guard let value = take(key), !value.isNull else { return nil }
        return date(of: value, place(key))
    }

    package func date(of value: DataTree, _ path: @autoclosure () -> String) -> CivilDate? {
        if let text = value.text, let date = CivilDate(iso: text) { return date }
        log.report(
            value, path(), zh: "此处应为真实日期，写作 2026-11-25。",
            en: "expected a day that exists, written as 2026-11-25.")
        return nil
    }

    /// A whole number from zero; nil where left out or null.
    package mutating func count(_ key: String) -> Int? {
        guard let value = take(key), !value.isNull else { return nil }
        return count(of: value, place(key))
    }

    package func count(of value: DataTree, _ path: @autoclosure () -> String) -> Int? {
        if let text = value.text, text.count <= 9, text.utf8.allSatisfy({ (48...57).contains($0) }),
            let count = Int(text)
        {
            return count
        }
        log.report(value, path(), zh: "此处应为不小于零的整数。", en: "expected a whole number from zero.")
        return nil
    }

    package mutating func flag(_ key: String) -> Bool? {
        guard let value = take(key), !value.isNull else { return nil }
        switch value.text {
        case "true": return true
        case "false": return false
        default:
            log.report(value, place(key), zh: "此处应为 true 或 false。", en: "expected true or false.")
            return nil
        }
    }

    /// One word of a fixed list; nil where left out or null.
    package mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, _ type: Choice.Type
    ) -> Choice? where Choice.RawValue == String {
        guard let value = take(key), !value.isNull else { return nil }
        return choice(of: value, place(key), type)
    }

    package mutating func requiredChoice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, _ type: Choice.Type
    ) -> Choice? where Choice.RawValue == String {
        guard let value = require(key) else { return nil }
        return choice(of: value, place(key), type)
    }

    package func choice<Choice: RawRepresentable & CaseIterable>(
        of value: DataTree, _ path: @autoclosure () -> String, _ type: Choice.Type
    ) -> Choice? where Choice.RawValue == String {
        if let text = value.text, let choice = Choice(rawValue: text) { return choice }
        let allowed = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        log.report(value, path(), zh: "此处应为下列之一：\(allowed)。", en: "expected one of: \(allowed).")
        return nil
    }

    /// The items of a list with their paths; empty where left out or null.
    package mutating func items(_ key: String) -> [(tree: DataTree, path: String)] {
        guard let value = take(key), !value.isNull else { return [] }
        return items(of: value, place(key))
    }

    package func items(of value: DataTree, _ path: String) -> [(tree: DataTree, path: String)] {
        guard case .list(let list) = value.content else {
            log.report(value, path, zh: "此处应为列表。", en: "expected a list; write each item as `- …`.")
            return []
        }
        return list.enumerated().map { ($0.element, "\(path)[\($0.offset)]") }
    }

    /// Texts of a list; empty where left out.
    package mutating func texts(_ key: String) -> [String] {
        items(key).compactMap { text(of: $0.tree, $0.path) }
    }

    /// `from` and `to` (first day no longer in it) of a dated fact; unbounded where left out or null.
    package mutating func span() -> DateSpan {
        let from = date("from")
        let to = date("to")
        if let span = DateSpan(from: from, to: to) { return span }
        log.report(
            find("to").map { entries[$0].value } ?? tree, place("to"), zh: "结束日必须晚于开始日（结束日是不再算入的第一天）。",
            en: "must be later than `from`: it is the first day no longer in it.")
        return .always
    }
}
