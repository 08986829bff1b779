package import Benefits

/// The JSON Schema (2020-12) of one line of an area's file (``AreaFile``): the first says what the file is, the last counts
/// and sums it, and those between are families. That they follow each other so, and that the sum fits, the reading
/// checks.
package enum AreaSchema: SchemaWriting {
    package static var tree: DataTree { document(AreaFile.schema, one(of: [head, family, foot])) }

    private static var head: SchemaPart {
        object([
            ("schema", constant(AreaFile.schema), true), ("area", pattern("^[0-9]{2,15}$"), true),
            ("day", day, true),
        ])
    }

    private static var family: SchemaPart {
        object([
            ("family", pattern("^[0-9]{1,18}$"), true), ("issuer", text, false),
            ("people", entries(of: pattern("^[0-9]{1,18}-[0-9]{1,9}$")), true),
            ("dossier", DossierSchema.dossier, true),
        ])
    }

    private static var foot: SchemaPart {
        object([
            ("families", SchemaPart(entries: [("type", .text("integer"))]), true),
            ("digest", pattern("^[0-9a-f]{64}$"), true),
        ])
    }
}
