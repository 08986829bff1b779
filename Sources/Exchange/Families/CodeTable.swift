package import Benefits
package import Rules

/// A table of `config/codes`: what the program calls a value, the standard's code for it, and the words people write.
package struct CodeTable: Sendable, Hashable {
    package struct Entry: Sendable, Hashable {
        package var value: String
        /// The code of the national standard, where there is one.
        package var standard: String?
        package var text: LocalizedText
        package var also: [String]

        /// Everything that is read as this value.
        var words: [String] { [text.zh] + also + (standard.map { [$0] } ?? []) }
    }

    package var id: String
    package var source: String
    package var values: [Entry]

    package static func read(_ text: String, file: String? = nil) throws(DataFaults) -> CodeTable {
        let log = DataFaultLog(file: file)
        let table = CodeTable(try YAMLTree.read(text, file: file), log)
        try log.settle()
        guard let table else { throw DataFaults([]) }
        return table
    }

    private init?(_ tree: DataTree, _ log: DataFaultLog) {
        guard var map = DataMap(tree, "", log) else { return nil }
        let id = map.requiredText("codes")
        let source = map.requiredText("source")
        values = map.items("values").compactMap { Entry($0.tree, $0.path, log) }
        map.finish()
        var seen: Set<String> = []
        for entry in values {
            for word in Set(entry.words.map(IdentityText.mended)) where !seen.insert(word).inserted {
                log.report(
                    tree, "values", zh: "值 \(entry.value) 的一个词已用于别的值。",
                    en: "a word of the value \(entry.value) already means another value.")
            }
        }
        guard let id, let source else { return nil }
        self.id = id
        self.source = source
    }
}

extension CodeTable.Entry {
    fileprivate init?(_ tree: DataTree, _ path: String, _ log: DataFaultLog) {
        guard var map = DataMap(tree, path, log) else { return nil }
        let value = map.requiredText("value")
        standard = map.text("gb")
        let zh = map.requiredText("zh")
        let en = map.requiredText("en")
        also = map.texts("also")
        map.finish()
        guard let value, let zh, let en else { return nil }
        self.value = value
        text = LocalizedText(zh: zh, en: en)
    }
}
