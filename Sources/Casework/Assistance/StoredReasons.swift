import Benefits
import Exchange
import Rules

extension StoredReason {
    /// Reads the findings as they are stored (``DecisionDocument/findings(_:)``): those that are unmet or unknown.
    static func read(_ findings: String) -> [StoredReason] {
        guard let tree = try? JSONTree.read(findings) else { return [] }
        guard case .list(let items) = tree.content else { return [] }
        return items.compactMap { item in
            guard let id = item["id"]?.text, let word = item["result"]?.text,
                let result = Finding.Result(rawValue: word),
                result != .met, let zh = item["text"]?["zh"]?.text, let en = item["text"]?["en"]?.text
            else { return nil }
            return StoredReason(
                id: id, result: result, text: LocalizedText(zh: zh, en: en), article: item["article"]?.text)
        }
    }
}
