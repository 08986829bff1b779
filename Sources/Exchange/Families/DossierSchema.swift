package import Benefits

/// The JSON Schema (2020-12) of dossiers, made of the same words as their reading. It says what a file must look like;
/// what the parts mean, and what must fit together, ``DossierReading`` checks.
package enum DossierSchema {
    package static let address = "https://json-schema.org/draft/2020-12/schema"

    package static var tree: DataTree {
        var entries = object(
            [
                ("schema", constant(Dossier.schema), true), ("family", family, true),
                ("known_at", text, false),
            ]
        ).entries
        entries.insert(("$schema", .text(address)), at: 0)
        entries.insert(("title", .text(Dossier.schema)), at: 1)
        return map(entries)
    }

    private static var family: SchemaPart {
        object(
            [
                ("id", text, false), ("handling_area", fileArea, false), ("residence_area", fileArea, false),
                ("people", list(of: person), false),
                (
                    "unions",
                    list(
                        of: dated([
                            ("partners", list(of: word, from: 1, to: 2), true),
                            ("ended_by", choice(UnionFacts.End.self), false),
                        ])), false
                ),
                (
                    "parentage",
                    list(
                        of: dated([
                            ("child", word, true), ("parents", list(of: word, from: 1), true),
                            ("kind", choice(ParentageFacts.Kind.self), false),
                        ])), false
                ),
                (
                    "declared",
                    object([
                        ("children_ever", count, false), ("children_alive", count, false),
                        ("household_size", count, false),
                    ]).orNull, false
                ),
                (
                    "only_child_certificate",
                    object([
                        ("number", word, true), ("issued", date, false),
                        ("proof", choice(OnlyChildCertificate.Proof.self), false), ("cancelled", date, false),
                    ]).orNull, false
                ),
            ] + circumstances + contact + [("complete", list(of: choice(FactList.self)), false)])
    }

    private static var circumstances: [Property] {
        [
            (
                "housing",
                list(
                    of: dated([
                        ("place", choice(Housing.Place.self), false),
                        ("condition", choice(Housing.Condition.self), false), ("inadequate", flag, false),
                    ])), false
            ),
            ("property", list(of: dated([("within_limits", flag, true)])), false),
            (
                "obligors",
                list(of: dated([("person", word, true), ("relation", text, false), ("able", flag, false)])),
                false
            ),
            (
                "requests",
                list(
                    of: dated([
                        ("kind", choice(ServiceRequest.Kind.self), true), ("person", text, false),
                    ])), false
            ),
            (
                "events",
                list(
                    of: object([
                        ("kind", choice(HardshipEvent.Kind.self), true), ("person", text, false),
                        ("day", date, true),
                    ])), false
            ),
            (
                "consents",
                list(
                    of: dated([
                        ("purpose", choice(RecordedConsent.Purpose.self), true), ("person", word, true),
                        ("given", flag, true),
                    ])), false
            ),
        ]
    }

    private static var contact: [Property] {
        [
            ("household_number", text, false), ("phone", text, false),
            (
                "account",
                object([
                    ("bank", text, false), ("number", word, true), ("holder", text, false),
                    ("proxy_reason", text, false),
                ]).orNull, false
            ),
            ("marital_state", choice(MaritalStatus.self), false), ("monthly_income", text, false),
            ("remark", text, false),
        ]
    }

    private static var person: SchemaPart {
        object([
            ("key", word, true), ("name", text, false), ("sex", choice(PersonFacts.Sex.self), false),
            ("born", day, false), ("born_precision", choice(PersonFacts.Precision.self), false),
            ("died", date, false),
            (
                "documents",
                list(
                    of: object([
                        ("type", choice(IdentityDocument.Kind.self), true), ("number", word, true),
                    ])), false
            ),
            (
                "household_register",
                list(
                    of: dated([
                        ("kind", choice(HouseholdRegisterEntry.Kind.self), true), ("area", area, false),
                    ])), false
            ),
            (
                "disabilities",
                list(
                    of: dated([
                        ("certificate", text, false), ("category", count, false), ("grade", count, true),
                    ])), false
            ),
            ("incomes", list(of: dated([("source", word, true), ("monthly", word, true)])), false),
            ("care_ability", list(of: dated([("level", choice(CareAbility.Level.self), true)])), false),
            ("studies", list(of: dated([("institution", word, true), ("in_region", flag, false)])), false),
            ("labour_ability", list(of: dated([("level", choice(LabourAbility.Level.self), true)])), false),
            ("employment", list(of: dated([("state", choice(Employment.State.self), true)])), false),
            ("military_service", list(of: dated([])), false),
            (
                "health_insurance",
                list(of: dated([("scheme", choice(HealthInsurance.Scheme.self), true)])), false
            ),
            ("absences", list(of: dated([("reason", choice(Absence.Reason.self), true)])), false),
            ("residence", list(of: dated([("area", area, true)])), false),
            ("guardianship", list(of: dated([("person", text, false), ("name", text, false)])), false),
            ("no_number", list(of: dated([("cause", choice(MissingNumber.Cause.self), true)])), false),
        ])
    }
}

/// The parts schemas are made of: what a reading takes, spelled as JSON or YAML give it.
private typealias Property = (key: String, part: SchemaPart, isRequired: Bool)

/// The keywords of one part of a schema, in order.
private struct SchemaPart {
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

extension DossierSchema {
    private static let word = SchemaPart(entries: [
        ("type", .list(["string", "number"].map { DataTree(.text($0)) }))
    ])
    private static let text = word.orNull
    private static let day = SchemaPart(entries: [
        ("type", .text("string")), ("pattern", .text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")),
    ])
    private static let date = day.orNull
    private static let fileArea = pattern("^([0-9]{12}|[0-9]{15})$").orNull
    private static let area = pattern("^([0-9]{6}|[0-9]{9}|[0-9]{12}|[0-9]{15})$").orNull
    /// A whole number; YAML's is text.
    private static let count = SchemaPart(entries: [
        ("type", .list(["integer", "string", "null"].map { DataTree(.text($0)) })),
        ("pattern", .text("^[0-9]{1,9}$")),
    ])
    private static let flag = SchemaPart(entries: [
        ("type", .list(["boolean", "string", "null"].map { DataTree(.text($0)) })),
        ("pattern", .text("^(true|false)$")),
    ])

    private static func pattern(_ pattern: String) -> SchemaPart {
        SchemaPart(entries: [("type", .text("string")), ("pattern", .text(pattern))])
    }

    private static func constant(_ text: String) -> SchemaPart {
        SchemaPart(entries: [("type", .text("string")), ("enum", .list([DataTree(.text(text))]))])
    }

    private static func choice<Choice: RawRepresentable & CaseIterable>(_ type: Choice.Type) -> SchemaPart
    where Choice.RawValue == String {
        SchemaPart(entries: [
            ("type", .text("string")),
            ("enum", .list(Choice.allCases.map { DataTree(.text($0.rawValue)) })),
        ]).orNull
    }

    private static func list(of part: SchemaPart, from: Int? = nil, to: Int? = nil) -> SchemaPart {
        var entries: [(String, DataTree.Content)] = [("type", .text("array")), ("items", content(part))]
        if let from { entries.append(("minItems", .number("\(from)"))) }
        if let to { entries.append(("maxItems", .number("\(to)"))) }
        return SchemaPart(entries: entries).orNull
    }

    private static func dated(_ properties: [Property]) -> SchemaPart {
        object(properties + [("from", date, false), ("to", date, false)])
    }

    private static func object(_ properties: [Property]) -> SchemaPart {
        let required = properties.filter(\.isRequired).map { DataTree(.text($0.key)) }
        var entries: [(String, DataTree.Content)] = [
            ("type", .text("object")), ("additionalProperties", .flag(false)),
            ("properties", map(properties.map { ($0.key, content($0.part)) }).content),
        ]
        if !required.isEmpty { entries.append(("required", .list(required))) }
        return SchemaPart(entries: entries)
    }

    private static func content(_ part: SchemaPart) -> DataTree.Content { map(part.entries).content }

    private static func map(_ entries: [(String, DataTree.Content)]) -> DataTree {
        DataTree(.map(entries.map { DataTree.Entry(key: $0.0, value: DataTree($0.1)) }))
    }
}
