import Benefits
import CivilCalendar
import Rules

/// Small parts that every rule file is made of.
extension DataMap {
    /// `{zh: …, en: …}`, both required.
    mutating func localized(_ key: String) -> LocalizedText? {
        guard let value = require(key), var map = DataMap(value, place(key), log) else { return nil }
        let zh = map.requiredText("zh")
        let en = map.requiredText("en")
        map.finish()
        guard let zh, let en else { return nil }
        return LocalizedText(zh: zh, en: en)
    }

    mutating func optionalLocalized(_ key: String) -> LocalizedText? {
        guard let value = take(key), !value.isNull else { return nil }
        return localized(key)
    }

    /// A formula or another text that a later fault may have to point at.
    mutating func raw(_ key: String) -> RawText? {
        guard let value = take(key), !value.isNull, let text = text(of: value, place(key)) else { return nil }
        return RawText(text: text, position: value.position, path: place(key))
    }

    mutating func requiredRaw(_ key: String) -> RawText? {
        guard require(key) != nil else { return nil }
        return raw(key)
    }

    mutating func raws(_ key: String) -> [RawText] {
        items(key).compactMap { item in
            text(of: item.tree, item.path).map {
                RawText(text: $0, position: item.tree.position, path: item.path)
            }
        }
    }

    mutating func requiredDate(_ key: String) -> CivilDate? {
        guard require(key) != nil else { return nil }
        return date(key)
    }

    /// `first` and `last`, both days included, as people write periods.
    mutating func inclusiveSpan(_ key: String) -> DateSpan? {
        guard let value = require(key), var map = DataMap(value, place(key), log) else { return nil }
        let span = map.firstToLast()
        map.finish()
        return span
    }

    mutating func firstToLast() -> DateSpan? {
        guard let first = requiredDate("first"), let last = requiredDate("last") else { return nil }
        if let span = DateSpan(from: first, to: last.adding(days: 1)) { return span }
        log.report(take("last"), place("last"), zh: "最后一日不能早于第一日。", en: "must not be earlier than `first`.")
        return nil
    }

    /// `basis: {text, source, checked_on, unconfirmed}`.
    mutating func basis() -> RuleBasis? {
        guard let value = require("basis"), var map = DataMap(value, place("basis"), log) else { return nil }
        let text = map.requiredText("text")
        let source = map.requiredText("source")
        let checkedOn = map.requiredDate("checked_on")
        let unconfirmed = map.flag("unconfirmed") ?? false
        map.finish()
        guard let text, let source, let checkedOn else { return nil }
        return RuleBasis(text: text, source: source, checkedOn: checkedOn, unconfirmed: unconfirmed)
    }

    /// An id of lower-case letters, digits and hyphens.
    mutating func identifier(_ key: String) -> String? {
        guard let value = require(key), let text = text(of: value, place(key)) else { return nil }
        let allowed = text.utf8.allSatisfy { byte in
            (97...122).contains(byte) || (48...57).contains(byte) || byte == 45
        }
        if allowed { return text }
        log.report(
            value, place(key), zh: "应由小写字母、数字和连字符组成。",
            en: "expected lower-case letters, digits and hyphens only.")
        return nil
    }
}

extension DataTree {
    /// The tree in one fixed spelling: what a version's hash covers. Keys in order of their names; the keys left out
    /// are those that may change without changing what the entry says.
    func canonical(without left: Set<String> = []) -> String {
        switch content {
        case .null: "null"
        case .text(let text), .number(let text): CanonicalJSON.string(text).text
        case .flag(let flag): flag ? "true" : "false"
        case .list(let items): "[" + items.map { $0.canonical() }.joined(separator: ",") + "]"
        case .map(let entries):
            "{"
                + entries.filter { !left.contains($0.key) }.sorted { $0.key < $1.key }
                .map { CanonicalJSON.string($0.key).text + ":" + $0.value.canonical() }.joined(separator: ",")
                + "}"
        }
    }
}
