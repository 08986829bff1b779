import Benefits

/// The parts schemas are made of: what a reading takes, spelled as JSON or YAML give it.
typealias SchemaProperty = (key: String, part: SchemaPart, isRequired: Bool)

/// The keywords of one part of a schema, in order.
struct SchemaPart {
    var entries: [(String, DataTree.Content)]

    /// Also null, which stands for left out.
    var orNull: SchemaPart {
        var part = self
        guard let place = part.entries.firstIndex(where: { $0.0 == "type" }) else { return part }
        let types: [DataTree] =
            if case .list(let types) = part.entries[place].1 { types } else {
                [DataTree(part.entries[place].1)]
            }
        part.entries[place].1 = .list(types + [DataTree(.text("null"))])
        if let place = part.entries.firstIndex(where: { $0.0 == "enum" }),
            case .list(let words) = part.entries[place].1
        {
            part.entries[place].1 = .list(words + [DataTree(.null)])
        }
        return part
    }
}

/// What writes a schema.
protocol SchemaWriting {}

extension SchemaWriting {
    typealias Property = SchemaProperty

    static var word: SchemaPart {
        SchemaPart(entries: [
            ("type", .list(["string", "number"].map { DataTree(.text($0)) }))
        ])
    }
    static var text: SchemaPart { word.orNull }
    static var day: SchemaPart {
        SchemaPart(entries: [
            ("type", .text("string")), ("pattern", .text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")),
        ])
    }
    static var date: SchemaPart { day.orNull }
    static var fileArea: SchemaPart { pattern("^([0-9]{12}|[0-9]{15})$").orNull }
    static var area: SchemaPart { pattern("^([0-9]{6}|[0-9]{9}|[0-9]{12}|[0-9]{15})$").orNull }
    /// A whole number; YAML's is text.
    static var count: SchemaPart {
        SchemaPart(entries: [
            ("type", .list(["integer", "string", "null"].map { DataTree(.text($0)) })),
            ("pattern", .text("^[0-9]{1,9}$")),
        ])
    }
    static var flag: SchemaPart {
        SchemaPart(entries: [
            ("type", .list(["boolean", "string", "null"].map { DataTree(.text($0)) })),
            ("pattern", .text("^(true|false)$")),
        ])
    }

    static func pattern(_ pattern: String) -> SchemaPart {
        SchemaPart(entries: [("type", .text("string")), ("pattern", .text(pattern))])
    }

    static func constant(_ text: String) -> SchemaPart {
        SchemaPart(entries: [("type", .text("string")), ("enum", .list([DataTree(.text(text))]))])
    }

    static func choice<Choice: RawRepresentable & CaseIterable>(_ type: Choice.Type) -> SchemaPart
    where Choice.RawValue == String {
        SchemaPart(entries: [
            ("type", .text("string")),
            ("enum", .list(Choice.allCases.map { DataTree(.text($0.rawValue)) })),
        ]).orNull
    }

    static func list(of part: SchemaPart, from: Int? = nil, to: Int? = nil) -> SchemaPart {
        var entries: [(String, DataTree.Content)] = [("type", .text("array")), ("items", content(part))]
        if let from { entries.append(("minItems", .number("\(from)"))) }
        if let to { entries.append(("maxItems", .number("\(to)"))) }
        return SchemaPart(entries: entries).orNull
    }

    static func dated(_ properties: [Property]) -> SchemaPart {
        object(properties + [("from", date, false), ("to", date, false)])
    }

    static func object(_ properties: [Property]) -> SchemaPart {
        let required = properties.filter(\.isRequired).map { DataTree(.text($0.key)) }
        var entries: [(String, DataTree.Content)] = [
            ("type", .text("object")), ("additionalProperties", .flag(false)),
            ("properties", map(properties.map { ($0.key, content($0.part)) }).content),
        ]
        if !required.isEmpty { entries.append(("required", .list(required))) }
        return SchemaPart(entries: entries)
    }

    static func content(_ part: SchemaPart) -> DataTree.Content { map(part.entries).content }

    static func map(_ entries: [(String, DataTree.Content)]) -> DataTree {
        DataTree(.map(entries.map { DataTree.Entry(key: $0.0, value: DataTree($0.1)) }))
    }

    /// A whole schema.
    static func document(_ title: String, _ entries: [(String, DataTree.Content)]) -> DataTree {
        map(
            [("$schema", .text("https://json-schema.org/draft/2020-12/schema")), ("title", .text(title))]
                + entries)
    }

    /// One of several forms.
    static func one(of parts: [SchemaPart]) -> [(String, DataTree.Content)] {
        [("oneOf", .list(parts.map { DataTree(content($0)) }))]
    }

    /// A map whose keys are not known beforehand.
    static func entries(of part: SchemaPart) -> SchemaPart {
        SchemaPart(entries: [("type", .text("object")), ("additionalProperties", content(part))])
    }
}
