import ArgumentParser
import Benefits
import Foundation
import PolicyFiles
import Rules

/// Rule files. Only what concerns the register and what was published needs a database.
struct RulesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: say("规则文件。", "Rule files."),
        subcommands: [
            RulesCheck.self, RulesTest.self, RulesBoundaries.self, RulesFacts.self, RulesDiff.self,
            RulesImpactCommand.self, RulesPublish.self, RulesPublished.self, RulesConformance.self,
        ])
}

/// `guanhuai rules test PATH…`: runs case files.
struct RulesTest: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: say("运行案例文件。", "Run case files."),
        discussion: say(
            "路径下没有案例、或案例没有断言任何结果时为失败。",
            "A path without a case and a case that asserts no outcome are failures."))

    @Argument(help: ArgumentHelp(say("案例文件或文件夹。", "Case files or folders."), valueName: say("路径", "path")))
    var paths: [String]

    @Option(help: ArgumentHelp(say("规则文件夹。", "The folder of rule files."), valueName: say("文件夹", "folder")))
    var config: String?

    @OptionGroup var data: DataOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let report = CaseRunner(try PolicyFolder.load(config ?? Layout.find().config.path)).run(paths)
        if data.json {
            Self.json(report).print()
        } else {
            for fault in report.faults { Terminal.out("✗ " + fault.localized.said) }
            for result in report.results where !result.passed {
                Terminal.out("✗ \(result.file):\(result.line): \(result.name)")
                for failure in result.failures { Terminal.out("    " + failure.said) }
            }
            let failed = report.results.count - report.passedCount + report.faults.count
            Terminal.out(
                say(
                    "案例：通过 \(report.passedCount)，失败 \(failed)",
                    "rules: \(report.passedCount) passed, \(failed) failed"))
        }
        if !report.passed { throw Ending(status: .findings) }
    }

    private static func json(_ report: CaseReport) -> CanonicalJSON {
        .object([
            .init("passed", .count(report.passedCount)),
            .init("faults", .array(report.faults.map { .string($0.localized.en) })),
            .init(
                "failed",
                .array(
                    report.results.filter { !$0.passed }.map { result in
                        .object([
                            .init("name", .string(result.name)), .init("file", .string(result.file)),
                            .init("line", .count(result.line)),
                            .init("failures", .array(result.failures.map { .string($0.en) })),
                        ])
                    })),
        ])
    }
}

/// `guanhuai rules facts`: what formulas may name.
struct RulesFacts: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "facts",
        abstract: say("列出公式可以使用的事实及其类型。", "Print the facts that formulas may use, with their types."))

    @OptionGroup var data: DataOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let groups: [(key: String, title: String, entries: [FactsDictionary.Entry])] = [
            ("family", say("家庭（family）", "Family"), FactsDictionary.facts(of: .family)),
            ("person", say("个人（person）", "Person"), FactsDictionary.facts(of: .person)),
            (
                "member", say("人的属性（写作 人.属性）", "Members of a person (person.member)"),
                FactsDictionary.personMembers
            ),
        ]
        if data.json {
            return CanonicalJSON.object(groups.map { .init($0.key, .array($0.entries.map(Self.json))) })
                .print()
        }
        for (index, group) in groups.enumerated() {
            if index > 0 { Terminal.out("") }
            Terminal.out(group.title)
            var table = Table(
                say("事实", "Fact"), say("类型", "Type"), say("可未知", "May be unknown"), say("含义", "Meaning"))
            for entry in group.entries {
                table.add(
                    entry.name, "\(entry.type)", entry.mayBeUnknown ? say("是", "yes") : "", entry.title.said)
            }
            table.print()
        }
    }

    private static func json(_ entry: FactsDictionary.Entry) -> CanonicalJSON {
        .object([
            .init("name", .string(entry.name)), .init("type", .string("\(entry.type)")),
            .init("may_be_unknown", .bool(entry.mayBeUnknown)),
            .init(
                "title",
                entry.title.json),
            .init(
                "proves_absence",
                entry.provesAbsence.json),
        ])
    }
}
