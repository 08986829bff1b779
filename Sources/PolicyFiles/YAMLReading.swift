package import Benefits
import Rules
import Yams

/// Turns YAML into a ``DataTree``: every scalar is the text that was written, except a plain `null`, `~` or nothing.
///
/// YAML 1.1 would read `on` as true and `2026-06-15` as an instant; rule files mean what they say.
package enum YAMLReading {
    /// - Parameter file: the name faults carry.
    package static func tree(of text: String, file: String) throws(DataFaults) -> DataTree {
        let node: Node?
        do {
            node = try Yams.compose(yaml: text, .basic)
        } catch {
            throw DataFaults([fault(error, file)])
        }
        guard let node else {
            throw DataFaults([
                DataFault(
                    file: file, position: nil, path: "",
                    text: LocalizedText(zh: "文件是空的。", en: "the file is empty."))
            ])
        }
        let log = DataFaultLog(file: file)
        let tree = convert(node, "", log)
        try log.settle()
        return tree
    }

    private static func convert(_ node: Node, _ path: String, _ log: DataFaultLog) -> DataTree {
        let position = node.mark.map { DataPosition(line: $0.line, column: $0.column) }
        switch node {
        case .scalar(let scalar):
            if scalar.style == .plain, ["", "null", "~", "Null", "NULL"].contains(scalar.string) {
                return DataTree(.null, at: position)
            }
            return DataTree(.text(scalar.string), at: position)
        case .sequence(let sequence):
            let items = sequence.enumerated().map { convert($0.element, "\(path)[\($0.offset)]", log) }
            return DataTree(.list(items), at: position)
        case .mapping(let mapping):
            let entries = mapping.compactMap { pair -> DataTree.Entry? in
                guard case .scalar(let key) = pair.key else {
                    log.report(
                        DataTree(.null, at: position), path, zh: "键必须是文字。", en: "a key must be a plain text.")
                    return nil
                }
                let place = key.mark.map { DataPosition(line: $0.line, column: $0.column) }
                let inner = path.isEmpty ? key.string : "\(path).\(key.string)"
                return DataTree.Entry(
                    key: key.string, value: convert(pair.value, inner, log), position: place)
            }
            return DataTree(.map(entries), at: position)
        case .alias:
            log.report(
                DataTree(.null, at: position), path, zh: "不支持 YAML 别名，请写出内容。",
                en: "YAML aliases are not read here; write the content out.")
            return DataTree(.null, at: position)
        }
    }

    private static func fault(_ error: any Error, _ file: String) -> DataFault {
        var position: DataPosition?
        var text = LocalizedText(
            zh: "不是有效的 YAML；请检查缩进、引号和冒号。", en: "this is not valid YAML; check indents, quotes and colons.")
        switch error as? YamlError {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            position = DataPosition(line: mark.line, column: mark.column)
        case .duplicatedKeysInMapping(_, let context):
            position = DataPosition(line: context.mark.line, column: context.mark.column)
            text = LocalizedText(
                zh: "同一个键出现两次，请删去一个。", en: "this key stands twice in one map; remove one of them.")
        default: break
        }
        return DataFault(file: file, position: position, path: "", text: text)
    }
}
