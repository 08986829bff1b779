import ArgumentParser
import Casework
import Foundation
import PolicyFiles
import Rules

/// `guanhuai rules diff A B`: what two sets of rules say differently.
struct RulesDiff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: say("比较两套规则。", "What two sets of rules say differently."),
        discussion: say(
            """
            A、B 可为规则文件夹、单个文件、公布编号、所保存规则的摘要（至少 8 位），或 published（现行）。与 diff 一样：\
            相同时退出码为 0，不同时为 1。注释和排版不算不同。
            """,
            """
            A and B are a folder, a single file, the number of a publication, the digest of kept rules (8 digits or \
            more), or `published`. As with diff, exit status 0 where they say the same and 1 where they differ. \
            Comments and layout are no difference.
            """))

    @Argument(help: ArgumentHelp(say("旧的一套。", "The earlier rules."), valueName: "A"))
    var before: String

    @Argument(help: ArgumentHelp(say("新的一套。", "The later rules."), valueName: "B"))
    var after: String

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let sides = try await sides()
        let isPart = Self.isFile(before) != Self.isFile(after)
        let differences = try RuleDifferences(sides.0, sides.1, isPart: isPart)
        let text = RuleDifferencesText(differences: differences)
        if data.json {
            text.json.print()
        } else {
            for line in text.lines { Terminal.out(line) }
            if differences.isEmpty {
                Terminal.note(
                    differences.isSameText
                        ? say("两套规则相同。", "The rules are the same.")
                        : say(
                            "规则相同，只是注释、排版或文件名不同。",
                            "The rules are the same; comments, layout or file names differ."))
            }
        }
        if !differences.isEmpty { throw Ending(status: .findings) }
    }

    /// The database is opened only where one of them is kept there.
    private func sides() async throws -> (RuleSet, RuleSet) {
        let known = (try Self.read(before), try Self.read(after))
        if let before = known.0, let after = known.1 { return (before, after) }
        return try await Office.open(as: actor) { office in
            let kept = office.publishedRules
            func find(_ name: String, _ known: RuleSet?) async throws -> RuleSet {
                if let known { return known }
                return try await kept.ruleSet(named: name, as: office.actor)
            }
            return (try await find(before, known.0), try await find(after, known.1))
        }
    }

    /// Nil for what is no path.
    private static func read(_ name: String) throws -> RuleSet? {
        guard FileManager.default.fileExists(atPath: name) else {
            if name.contains("/") || name.contains(".") { _ = try PolicyFolder.texts(at: name) }
            return nil
        }
        return try PolicyFolder.texts(at: name)
    }

    private static func isFile(_ name: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: name, isDirectory: &isFolder) && !isFolder.boolValue
    }
}

/// Differences of rules for a person and for a program.
struct RuleDifferencesText {
    let differences: RuleDifferences

    var lines: [String] {
        Array(differences.subjects.map(lines(of:)).joined(separator: [""]))
    }

    private func lines(of subject: RuleDifferences.Subject) -> [String] {
        let head =
            subject.title.said + say("（\(subject.id)）", " (\(subject.id))") + "  " + subject.file
        switch subject.kind {
        case .added: return ["+ " + head]
        case .removed: return ["- " + head]
        case .changed: break
        }
        var lines = [head]
        for section in RuleDifferences.Section.allCases {
            let changes = subject.changes.filter { $0.section == section }
            if changes.isEmpty { continue }
            lines.append("  " + Self.word(section))
            lines += changes.flatMap(Self.lines)
        }
        return lines
    }

    private static func lines(_ change: RuleDifferences.Change) -> [String] {
        let place = change.place.said
        switch (change.before, change.after) {
        case (let before?, let after?) where !before.contains("\n") && !after.contains("\n"):
            return ["    ~ \(place)\(say("：", ": "))\(before) → \(after)"]
        default:
            let mark = ["added": "+", "removed": "-"][change.kind.rawValue] ?? "~"
            return ["    \(mark) \(place)"] + block(change.before, "-") + block(change.after, "+")
        }
    }

    private static func block(_ text: String?, _ mark: String) -> [String] {
        (text ?? "").split(separator: "\n").map { "        \(mark) \($0)" }
    }

    private static func word(_ section: RuleDifferences.Section) -> String {
        switch section {
        case .programme: say("项目", "Programme")
        case .versions: say("版本", "Versions")
        case .criteria: say("条件", "Criteria")
        case .formulas: say("公式", "Formulas")
        case .parameters: say("参数", "Parameters")
        case .payment: say("发放", "Payment")
        case .product: say("产品与年度", "Product and years")
        case .sources: say("依据与来源", "Sources")
        }
    }

    var json: CanonicalJSON {
        .object([
            .init("schema", .string("guanhuai/rules-diff/1")), .init("same", .bool(differences.isEmpty)),
            .init("same_text", .bool(differences.isSameText)),
            .init(
                "subjects",
                .array(
                    differences.subjects.map { subject in
                        .object([
                            .init("id", .string(subject.id)),
                            .init("is", .string(subject.isDefinition ? "definition" : "programme")),
                            .init("title", subject.title.json), .init("kind", .string(subject.kind.rawValue)),
                            .init("file", .string(subject.file)),
                            .init("changes", .array(subject.changes.map(Self.json))),
                        ])
                    })),
        ])
    }

    private static func json(_ change: RuleDifferences.Change) -> CanonicalJSON {
        .object([
            .init("kind", .string(change.kind.rawValue)), .init("section", .string(change.section.rawValue)),
            .init("path", .string(change.path)), .init("place", change.place.json),
            .init("before", .optional(change.before)), .init("after", .optional(change.after)),
        ])
    }
}
