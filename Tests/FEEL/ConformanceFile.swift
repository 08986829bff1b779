import FEEL
import Foundation

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
