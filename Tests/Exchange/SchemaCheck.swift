import Benefits

/// Checks a tree against a JSON Schema: the keywords that our schemas use, and a fault for any other.
struct SchemaCheck {
    private(set) var faults: [String] = []

    static func faults(of tree: DataTree, against schema: DataTree) -> [String] {
        var check = SchemaCheck()
        check.check(tree, schema, "")
        return check.faults
    }

    private mutating func check(_ tree: DataTree, _ schema: DataTree, _ path: String) {
        guard case .map(let keywords) = schema.content else { return faults.append("\(path): no schema") }
        for keyword in keywords {
            switch keyword.key {
            case "$schema", "title", "required": break
            case "additionalProperties": entries(tree, keyword.value, path)
            case "oneOf":
                guard case .list(let forms) = keyword.value.content else { break }
                let fitting = forms.count { Self.faults(of: tree, against: $0).isEmpty }
                if fitting != 1 { faults.append("\(path): fits \(fitting) of \(forms.count) forms") }
            case "type":
                let allowed = Self.words(keyword.value)
                if Self.types(tree).isDisjoint(with: allowed) { faults.append("\(path): type \(allowed)") }
            case "enum":
                guard case .list(let values) = keyword.value.content else { break }
                if !values.contains(tree) { faults.append("\(path): not in the enumeration") }
            case "pattern":
                guard case .text(let text) = tree.content, let pattern = keyword.value.text else { break }
                if (try? Regex(pattern).wholeMatch(in: text)) == nil { faults.append("\(path): pattern") }
            case "properties": properties(tree, schema, keyword.value, path)
            case "items":
                guard case .list(let items) = tree.content else { break }
                for (place, item) in items.enumerated() { check(item, keyword.value, "\(path)[\(place)]") }
            case "minItems", "maxItems":
                guard case .list(let items) = tree.content,
                    let bound = keyword.value.text.flatMap({ Int($0) })
                else { break }
                if keyword.key == "minItems" ? items.count < bound : items.count > bound {
                    faults.append("\(path): \(keyword.key)")
                }
            default: faults.append("\(path): unknown keyword \(keyword.key)")
            }
        }
    }

    private mutating func properties(
        _ tree: DataTree, _ schema: DataTree, _ properties: DataTree, _ path: String
    ) {
        guard case .map(let entries) = tree.content else { return }
        for entry in entries {
            if let part = properties[entry.key] {
                check(entry.value, part, path.isEmpty ? entry.key : "\(path).\(entry.key)")
            } else {
                faults.append("\(path): unknown key \(entry.key)")
            }
        }
        for key in Self.words(schema["required"]) where tree[key] == nil {
            faults.append("\(path): lacks \(key)")
        }
    }

    /// Keys that no property names are refused there (`false`), or each has a schema.
    private mutating func entries(_ tree: DataTree, _ schema: DataTree, _ path: String) {
        guard case .map = schema.content, case .map(let entries) = tree.content else { return }
        for entry in entries { check(entry.value, schema, "\(path).\(entry.key)") }
    }

    static func words(_ tree: DataTree?) -> Set<String> {
        switch tree?.content {
        case .text(let text): [text]
        case .list(let items): Set(items.compactMap(\.text))
        default: []
        }
    }

    private static func types(_ tree: DataTree) -> Set<String> {
        switch tree.content {
        case .null: ["null"]
        case .text: ["string"]
        case .number(let text): text.contains(".") ? ["number"] : ["number", "integer"]
        case .flag: ["boolean"]
        case .list: ["array"]
        case .map: ["object"]
        }
    }
}
