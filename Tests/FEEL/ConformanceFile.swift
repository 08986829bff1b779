import FEEL
import Foundation
import Testing

/// Reads conformance cases from JSON (the kit's form).
enum ConformanceFile {
    static func cases(_ data: Data) throws -> [ConformanceCase] {
        let rows = try JSONSerialization.jsonObject(with: data) as? [[String: Any]] ?? []
        return rows.map { row in
            ConformanceCase(
                suite: row["suite"] as? String ?? "", id: row["id"] as? String ?? "",
                expression: row["expression"] as? String ?? "", expected: expected(row["expected"]),
                resultType: (row["result_type"] as? String).map {
                    TypeReference(name: $0, definition: definition(row["type_definition"]))
                })
        }
    }

    /// Reads the project's own form, described in `Fixtures/README.md`.
    static func restated(_ text: String) throws -> (cases: [ConformanceCase], types: [TypeReference]) {
        var cases: [ConformanceCase] = []
        var types: [TypeReference] = []
        var suite = ""
        for line in text.split(separator: "\n") {
            if line.hasPrefix("suite ") {
                suite = String(line.dropFirst(6))
            } else if line.hasPrefix("type "), let mark = line.range(of: " = ") {
                let name = String(line[..<mark.lowerBound].dropFirst(5))
                let type = try #require(FEELType(written: String(line[mark.upperBound...])))
                types.append(TypeReference(name: name, type: type))
            } else {
                let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
                try #require(parts.count == 3 || parts.count == 4, "\(line)")
                let expected = ExpectedValue(feel(parts[2]))
                cases.append(
                    ConformanceCase(
                        suite: suite, id: parts[0], expression: parts[1], expected: try #require(expected),
                        resultType: parts.count > 3
                            ? TypeReference(name: parts[3], type: FEELType(written: parts[3])) : nil))
            }
        }
        return (cases, types)
    }

    private static func expected(_ json: Any?) -> ExpectedValue {
        guard let object = json as? [String: Any], let type = object["type"] as? String else { return .null }
        switch type {
        case "list": return .list((object["items"] as? [Any] ?? []).map(expected))
        case "context":
            let entries = object["entries"] as? [String: Any] ?? [:]
            return .context(entries.map { ($0.key, expected($0.value)) })
        default: return .scalar(type: type, text: object["value"] as? String ?? "")
        }
    }

    private static func definition(_ json: Any?) -> TypeReference.Definition? {
        guard let object = json as? [String: Any] else { return nil }
        if let components = object["components"] as? [String: Any] {
            return .components(components.compactMap { name, json in definition(json).map { (name, $0) } })
        }
        return .simple(base: object["base"] as? String, isCollection: object["collection"] as? Bool ?? false)
    }
}
