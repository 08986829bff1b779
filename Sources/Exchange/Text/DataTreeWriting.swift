package import Benefits

/// Writes a ``DataTree`` as JSON: keys in their order, numbers as they are spelled, nothing escaped that need not be.
package enum JSONWriting {
    /// - Parameter indented: two blanks a level and one part a line; otherwise everything on one line.
    package static func text(_ tree: DataTree, indented: Bool = true) -> String {
        var text = ""
        write(tree, into: &text, indent: indented ? "" : nil)
        return indented ? text + "\n" : text
    }

    private static func write(_ tree: DataTree, into text: inout String, indent: String?) {
        switch tree.content {
        case .null: text += "null"
        case .flag(let flag): text += flag ? "true" : "false"
        case .number(let number): text += number
        case .text(let string): text += quoted(string)
        case .list(let items):
            write(items, "[", "]", into: &text, indent: indent) { item, text, indent in
                write(item, into: &text, indent: indent)
            }
        case .map(let entries):
            write(entries, "{", "}", into: &text, indent: indent) { entry, text, indent in
                text += quoted(entry.key) + (indent == nil ? ":" : ": ")
                write(entry.value, into: &text, indent: indent)
            }
        }
    }

    private static func write<Item>(
        _ items: [Item], _ open: String, _ close: String, into text: inout String, indent: String?,
        _ write: (Item, inout String, String?) -> Void
    ) {
        text += open
        let inner = indent.map { $0 + "  " }
        for (index, item) in items.enumerated() {
            if index > 0 { text += "," }
            if let inner { text += "\n" + inner }
            write(item, &text, inner)
        }
        if let indent, !items.isEmpty { text += "\n" + indent }
        text += close
    }

    /// A JSON string, which is also a double-quoted YAML scalar.
    static func quoted(_ string: String) -> String {
        var text = "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            // DEL to U+009F and the separators end lines or are not printable in YAML.
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}":
                let hex = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}

/// Writes a ``DataTree`` as YAML in block style. Text is quoted wherever another reader could take it for something else
/// than text, except days (`2026-11-25`), which every reader of this program takes as text.
package enum YAMLWriting {
    package static func text(_ tree: DataTree) -> String {
        var text = ""
        switch tree.content {
        case .map(let entries) where !entries.isEmpty: write(entries, into: &text, indent: "")
        case .list(let items) where !items.isEmpty: write(items, into: &text, indent: "")
        default: text = scalar(tree) + "\n"
        }
        return text
    }

    /// The value of a key or an item, beginning on the line of its key.
    private static func write(_ tree: DataTree, into text: inout String, indent: String) {
        switch tree.content {
        case .map(let entries) where !entries.isEmpty:
            text += "\n"
            write(entries, into: &text, indent: indent + "  ")
        case .list(let items) where !items.isEmpty:
            if items.allSatisfy(isScalar) {
                text += " [" + items.map(scalar).joined(separator: ", ") + "]\n"
            } else {
                text += "\n"
                write(items, into: &text, indent: indent)
            }
        default: text += " " + scalar(tree) + "\n"
        }
    }

    private static func write(_ entries: [DataTree.Entry], into text: inout String, indent: String) {
        for entry in entries {
            text += indent + key(entry.key) + ":"
            write(entry.value, into: &text, indent: indent)
        }
    }

    private static func write(_ items: [DataTree], into text: inout String, indent: String) {
        for item in items {
            var inner = ""
            switch item.content {
            case .map(let entries) where !entries.isEmpty: write(entries, into: &inner, indent: indent + "  ")
            case .list(let items) where !items.isEmpty: write(items, into: &inner, indent: indent + "  ")
            default: inner = indent + "  " + scalar(item) + "\n"
            }
            text += indent + "- " + inner.dropFirst(indent.count + 2)
        }
    }

    private static func isScalar(_ tree: DataTree) -> Bool {
        switch tree.content {
        case .list, .map: false
        default: true
        }
    }

    private static func scalar(_ tree: DataTree) -> String {
        switch tree.content {
        case .null: "null"
        case .flag(let flag): flag ? "true" : "false"
        case .number(let number): number
        case .text(let text): isPlain(text) ? text : JSONWriting.quoted(text)
        case .list: "[]"
        case .map: "{}"
        }
    }

    private static func key(_ key: String) -> String { isPlain(key) ? key : JSONWriting.quoted(key) }

    /// A day, or words of letters, digits, `_`, `-` and `/` that begin with a letter and that no YAML reads as a flag or null.
    private static func isPlain(_ text: String) -> Bool {
        let utf8 = Array(text.utf8)
        if utf8.count == 10, utf8[4] == 0x2D, utf8[7] == 0x2D {
            return utf8.enumerated().allSatisfy {
                $0.offset == 4 || $0.offset == 7 || IdentityText.isDigit($0.element)
            }
        }
        guard let first = text.unicodeScalars.first, isLetter(first) else { return false }
        let isWord = text.unicodeScalars.allSatisfy {
            isLetter($0) || (0x30...0x39).contains($0.value) || marks.contains($0)
        }
        return isWord && !reserved.contains(text.lowercased())
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .otherLetter || (scalar.value | 0x20) &- 0x61 < 26
    }

    private static let marks: Set<Unicode.Scalar> = ["-", "_", "/", "\u{00B7}"]
    private static let reserved: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
}
