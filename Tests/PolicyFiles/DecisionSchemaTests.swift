import Benefits
import CivilCalendar
import Foundation
import Rules
import Testing

/// The published JSON form against what is printed: every key is there, none is left over, all have their type.
@Suite("The JSON form of a decision")
struct DecisionSchemaTests {
    private static let file =
        ProjectPolicy.root + "/Sources/Benefits/Benefits.docc/Schemas/decision-1.schema.json"

    private static func json(_ text: Data) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: text) as? [String: Any])
    }

    private static func explanations() throws -> [Explanation] {
        let couple = try Explained.couple("property: [{within_limits: true, from: 2020-01-01}]")
        let expired = try Explained.disabled("{category: 4, grade: 3, from: 2016-09-01, to: 2026-09-01}")
        let known = KnownSince(instant: "2026-11-20T02:15:00.000000Z", day: try day("2026-11-20"))
        var explanations = [
            try couple(
                "special-support", of: "wife", on: "2028-03-10",
                known: [FactRecord(.particulars, of: "wife"): known], since: try day("2028-03-10")),
            try couple("special-support", of: "wife", on: "2026-11-25"),
            try couple("minimum-living-allowance", on: "2026-11-25"),
            try expired("special-hardship", on: "2026-11-25"),
            try expired("only-child-insurance", on: "2026-08-01"),
        ]
        for programme in try ProjectPolicy.policy().rules.programmes where programme.unit == .person {
            explanations.append(try couple(programme.id, of: "wife", on: "2026-11-25"))
        }
        return explanations
    }

    @Test("What is printed is as the schema says, for decisions of every kind")
    func printed() throws {
        let schema = try Self.json(try Data(contentsOf: URL(filePath: Self.file)))
        let check = SchemaCheck(definitions: try #require(schema["$defs"] as? [String: Any]))
        for explanation in try Self.explanations() {
            let printed = try Self.json(Data(explanation.json.bytes))
            #expect(check.faults(printed, schema, "decision") == [])
            #expect(printed["schema"] as? String == Explanation.schema)
        }
    }

    @Test("The check refuses a key too many, a key left out, another type and another form")
    func refuses() throws {
        let schema = try Self.json(try Data(contentsOf: URL(filePath: Self.file)))
        let check = SchemaCheck(definitions: try #require(schema["$defs"] as? [String: Any]))
        let sound = try Self.json(Data(try Self.explanations()[0].json.bytes))
        func faults(_ key: String, _ value: Any?) -> [String] {
            var changed = sound
            changed[key] = value
            return check.faults(changed, schema, "decision")
        }
        #expect(faults("extra", 1) == ["decision: key extra is not in the schema"])
        #expect(faults("outcome", nil) == ["decision: key outcome is missing"])
        #expect(faults("outcome", "maybe").count == 1)
        #expect(faults("day", "25.11.2026").count == 1)
        #expect(faults("amount", 590).count == 1)
        #expect(faults("title", ["zh": "无"]).count == 1)
    }

    @Test("The handbook names every key of the schema")
    func handbook() throws {
        let schema = try Self.json(try Data(contentsOf: URL(filePath: Self.file)))
        let page = try String(
            contentsOfFile: ProjectPolicy.root + "/Sources/Benefits/Benefits.docc/Explanations.md",
            encoding: .utf8)
        var keys = Set((schema["properties"] as? [String: Any] ?? [:]).keys)
        for definition in (schema["$defs"] as? [String: Any] ?? [:]).values {
            keys.formUnion(((definition as? [String: Any])?["properties"] as? [String: Any] ?? [:]).keys)
        }
        #expect(keys.count > 50)
        for key in keys.sorted() {
            #expect(page.firstMatch(of: try Regex("\\b\(key)\\b")) != nil, "\(key)")
        }
        for kind in ReadOut.Paragraph.Kind.allCases {
            #expect(page.contains("| `\(kind.rawValue)` |"), "\(kind)")
        }
    }

    @Test("No text of an explanation shows an identifier, and each says something in both languages")
    func words() throws {
        for explanation in try Self.explanations() {
            let texts =
                [explanation.summary, explanation.about, explanation.title] + explanation.makeUp
                + explanation.findings.map(\.comparison) + explanation.findings.flatMap(\.facts).map(\.label)
                + explanation.missing.flatMap { [$0.label, $0.question] }
                + explanation.readOut.paragraphs.map(\.text)
            for text in texts {
                #expect(!text.zh.isEmpty && !text.en.isEmpty)
                let shown = text.zh + " " + text.en
                #expect(
                    shown.firstMatch(
                        of: /[a-z]+_[a-z]+|\b(wife|husband|son|daughter|child)\.[a-z]|\{[a-z]+\}/) == nil,
                    "\(shown)")
                #expect(text.zh.firstMatch(of: /\b[a-z]{3,}\b/) == nil, "\(text.zh)")
                #expect(
                    !text.zh.contains("死亡")
                        || !explanation.readOut.paragraphs.contains { $0.text == text && $0.kind != .source })
            }
        }
    }
}

/// As much of JSON Schema as the published form uses.
struct SchemaCheck {
    let definitions: [String: Any]

    /// What is wrong with a value, each with its place; empty where it is as the schema says.
    func faults(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
        if let name = schema["$ref"] as? String {
            let key = name.replacing("#/$defs/", with: "")
            guard let target = definitions[key] as? [String: Any] else {
                return ["\(place): no definition \(key)"]
            }
            return faults(value, target, place)
        }
        if let choices = schema["anyOf"] as? [[String: Any]] {
            return choices.contains { faults(value, $0, place).isEmpty }
                ? [] : ["\(place): fits none of the forms"]
        }
        if let constant = schema["const"] as? String {
            return value as? String == constant ? [] : ["\(place): is not \(constant)"]
        }
        if let values = schema["enum"] as? [Any] {
            let isThere = values.contains {
                ($0 as? String).map { $0 == value as? String } ?? (value is NSNull)
            }
            return isThere ? [] : ["\(place): is none of the values"]
        }
        switch schema["type"] as? String {
        case "object": return object(value, schema, place)
        case "array":
            guard let items = value as? [Any], let form = schema["items"] as? [String: Any] else {
                return ["\(place): is no list"]
            }
            return items.enumerated().flatMap { faults($0.element, form, "\(place)[\($0.offset)]") }
        case "boolean": return value is Bool ? [] : ["\(place): is no truth"]
        case "null": return value is NSNull ? [] : ["\(place): is not null"]
        default: return text(value, schema, place)
        }
    }

    private func object(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
        guard let object = value as? [String: Any], let forms = schema["properties"] as? [String: Any] else {
            return ["\(place): is no object"]
        }
        let extra = object.keys.filter { forms[$0] == nil }.sorted().map {
            "\(place): key \($0) is not in the schema"
        }
        let required = schema["required"] as? [String] ?? []
        let missing = required.filter { object[$0] == nil }.map { "\(place): key \($0) is missing" }
        return extra + missing
            + object.keys.sorted().flatMap { key -> [String] in
                guard let member = object[key], let form = forms[key] as? [String: Any] else { return [] }
                return faults(member, form, "\(place).\(key)")
            }
    }

    private func text(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
        guard let text = value as? String else { return ["\(place): is no text"] }
        guard let pattern = schema["pattern"] as? String, let regex = try? Regex(pattern) else { return [] }
        return text.firstMatch(of: regex) == nil ? ["\(place): is not of the form"] : []
    }
}
