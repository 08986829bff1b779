package import Benefits
import Rules
import Yams

/// Reads YAML into a ``DataTree``: scalars stay text (nothing turns into a date, a number or `true` on its own), and every
/// part keeps its line.
package enum YAMLTree {
    /// Depth and number of parts above which a file is refused: aliases can make a small file endless.
    package static let deepest = 64
    package static let mostParts = 200_000

    /// The one document of `text`; what the YAML library finds wrong becomes a fault with its line.
    package static func read(_ text: String, file: String? = nil) throws(DataFaults) -> DataTree {
        do {
            guard let node = try Yams.compose(yaml: text) else { return DataTree(.null) }
            var reading = Reading(file: file)
            return try reading.tree(node, depth: 0)
        } catch let faults as DataFaults {
            throw faults
        } catch {
            throw DataFaults([fault(of: error, file: file)])
        }
    }

    private struct Reading {
        let file: String?
        var parts = 0

        mutating func tree(_ node: Node, depth: Int) throws(DataFaults) -> DataTree {
            let position = node.mark.map { DataPosition(line: $0.line, column: $0.column) }
            parts += 1
            if depth > YAMLTree.deepest || parts > YAMLTree.mostParts {
                let text = LocalizedText(zh: "文件嵌套过深或过大。", en: "the file is nested too deeply or too large.")
                throw DataFaults([DataFault(file: file, position: position, path: "", text: text)])
            }
            switch node {
            case .scalar(let scalar):
                let isNull = scalar.style == .plain && nulls.contains(scalar.string)
                return DataTree(isNull ? .null : .text(scalar.string), at: position)
            case .sequence(let sequence):
                var items: [DataTree] = []
                for item in sequence { items.append(try tree(item, depth: depth + 1)) }
                return DataTree(.list(items), at: position)
            case .mapping(let mapping):
                var entries: [DataTree.Entry] = []
                for (key, value) in mapping {
                    let place = key.mark.map { DataPosition(line: $0.line, column: $0.column) }
                    guard case .scalar(let name) = key else {
                        let text = LocalizedText(zh: "键必须是文字。", en: "a key must be a text.")
                        throw DataFaults([DataFault(file: file, position: place, path: "", text: text)])
                    }
                    let value = try tree(value, depth: depth + 1)
                    entries.append(DataTree.Entry(key: name.string, value: value, position: place))
                }
                return DataTree(.map(entries), at: position)
            case .alias:
                let text = LocalizedText(
                    zh: "不支持别名（*），请写全。", en: "aliases (*name) are not read; write it out.")
                throw DataFaults([DataFault(file: file, position: position, path: "", text: text)])
            }
        }

        private let nulls: Set<String> = ["", "~", "null", "Null", "NULL"]
    }

    /// The place of a syntax error. The library's message may quote the file, so it is not taken over.
    private static func fault(of error: any Error, file: String?) -> DataFault {
        var position: DataPosition?
        var text = LocalizedText(
            zh: "不是合法的YAML，请检查缩进、冒号和引号。", en: "this is not valid YAML; check indentation, colons and quotes.")
        switch error as? YamlError {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            position = DataPosition(line: mark.line, column: mark.column)
        case .duplicatedKeysInMapping(_, let context):
            position = DataPosition(line: context.mark.line, column: context.mark.column)
            text = LocalizedText(
                zh: "同一个键出现两次，请删去一个。", en: "a key stands twice in this map; remove one of them.")
        default: break
        }
        return DataFault(file: file, position: position, path: "", text: text)
    }
}
