import ArgumentParser
import FEEL
import Foundation
import Rules

/// `guanhuai rules conformance FILE`: measures the expression language against a conformance kit's cases.
struct RulesConformance: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conformance",
        abstract: say(
            "用一致性案例（JSON）测量表达式语言。", "Measure the expression language against conformance cases (JSON)."))

    @Argument(help: ArgumentHelp(say("案例文件。", "The cases."), valueName: say("文件", "file")))
    var file: String

    @Flag(help: ArgumentHelp(say("列出不一致的案例。", "List the cases that disagree.")))
    var disagreements = false

    @OptionGroup var data: DataOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let cases = try ConformanceKit.cases(Data(try readInput(file)))
        guard !cases.isEmpty else {
            throw CommandFailure(.refused, zh: "文件里没有案例。", en: "There is no case in the file.")
        }
        let result = Conformance(cases)
        if data.json {
            CanonicalJSON.object([
                .init("passed", .count(result.all.passed)), .init("total", .count(result.all.total)),
                .init("non_null_passed", .count(result.nonNull.passed)),
                .init("non_null_total", .count(result.nonNull.total)),
            ]).print()
        } else {
            Terminal.out(result.summary)
            if disagreements {
                for one in result.disagreements {
                    Terminal.out("✗ \(one.suite) \(one.id): \(one.expression) → \(one.found)")
                }
            }
        }
        if result.all.passed < result.all.total { throw Ending(status: .findings) }
    }
}

/// Reads the kit's JSON: a list of `{suite, id, expression, expected, result_type, type_definition}`.
enum ConformanceKit {
    static func cases(_ data: Data) throws -> [ConformanceCase] {
        guard let rows = try? JSONSerialization.jsonObject(with: data) as? [[String: Any]] else {
            throw CommandFailure(.refused, zh: "不是案例的 JSON 列表。", en: "This is no JSON list of cases.")
        }
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
