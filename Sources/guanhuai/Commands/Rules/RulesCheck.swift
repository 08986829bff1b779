import ArgumentParser
import Benefits
import Foundation
import PolicyFiles
import Rules

/// `guanhuai rules check`: reads every rule file, and says what was looked at and what was found.
struct RulesCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: say("检查全部规则文件和案例。", "Check every rule file and the cases."),
        discussion: say(
            "语法、类型、单位、日期重叠的错误直接拒绝（退出码 3），指明文件和行；其余逐项列出，有发现时退出码为 1。",
            "Faults of syntax, types and units, and dates that overlap, are refused with file and line (exit status 3); "
                + "the rest is listed check by check, with exit status 1 where anything was found."))

    @Option(
        help: ArgumentHelp(
            say("规则文件夹（默认随程序安装的）。", "The folder (default: the one installed)."),
            valueName: say("文件夹", "folder")))
    var config: String?

    @Option(
        help: ArgumentHelp(
            say(
                "案例文件夹（默认规则文件夹旁的 Tests/Cases）。",
                "The folder of cases (default: Tests/Cases beside the rules)."),
            valueName: say("文件夹", "folder")))
    var cases: String?

    @OptionGroup var data: DataOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let folder = try config ?? Layout.find().config.path
        let policy = try PolicyFolder.load(folder)
        let audit = try RuleAudit(policy, cases: cases ?? Self.casesBeside(folder))
        if data.json {
            Self.json(policy, audit).print()
        } else {
            Self.show(policy, audit)
        }
        if !audit.passed { throw Ending(status: .findings) }
    }

    /// Nil where there are none, as in an installed copy.
    private static func casesBeside(_ folder: String) -> String? {
        let path = URL(filePath: folder).deletingLastPathComponent().appending(path: "Tests/Cases").path
        var isFolder = ObjCBool(false)
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        return exists && isFolder.boolValue ? path : nil
    }

    private static func show(_ policy: Policy, _ audit: RuleAudit) {
        var programmes = Table(
            say("项目", "Programme"), say("名称", "Title"), say("版本", "Versions"), say("文件", "File"), numbers: [2]
        )
        for programme in policy.rules.programmes {
            programmes.add(
                programme.id, programme.title.said, "\(programme.versions.count)", programme.file)
        }
        programmes.print()
        Terminal.out("")
        var checks = Table(
            say("检查", "Check"), say("发现", "Found"), say("检查了什么", "What was looked at"), numbers: [1])
        for check in audit.checks {
            checks.add(title(check.subject).said, "\(check.findings.count)", check.lookedAt.said)
        }
        checks.print()
        for finding in audit.checks.flatMap(\.findings) { Terminal.out("✗ " + finding.said) }
        for note in audit.checks.flatMap(\.notes) { Terminal.out("· " + note.said) }
        if !audit.checks.contains(where: { $0.subject == .cases }) {
            Terminal.note(
                say(
                    "没有案例文件夹，未检查案例；可用 --cases 指明。",
                    "No folder of cases: cases were not looked at; see --cases."))
        }
        Terminal.note(
            audit.passed
                ? say("规则文件没有错误。", "The rule files are in order.")
                : say("请按上列各条改正。", "Mend what is listed above."))
    }

    private static func title(_ subject: RuleAudit.Check.Subject) -> LocalizedText {
        switch subject {
        case .syntax: LocalizedText(zh: "语法", en: "syntax")
        case .types: LocalizedText(zh: "名称、类型、恒真恒假", en: "names, types, constants")
        case .units: LocalizedText(zh: "单位", en: "units")
        case .dates: LocalizedText(zh: "日期空缺与重叠", en: "dates: gaps, overlaps")
        case .sources: LocalizedText(zh: "来源", en: "sources")
        case .translations: LocalizedText(zh: "中英文", en: "translations")
        case .cases: LocalizedText(zh: "案例", en: "cases")
        case .criteria: LocalizedText(zh: "条件各有正反例", en: "cases per criterion")
        case .limits: LocalizedText(zh: "界限各有边界案例", en: "cases at each limit")
        case .signatures: LocalizedText(zh: "边界案例已签字", en: "boundary cases signed")
        }
    }

    private static func json(_ policy: Policy, _ audit: RuleAudit) -> CanonicalJSON {
        func texts(_ texts: [LocalizedText]) -> CanonicalJSON {
            .array(
                texts.map { $0.json })
        }
        return .object([
            .init("digest", .string(policy.digest)),
            .init(
                "programmes",
                .array(
                    policy.rules.programmes.map { programme in
                        .object([
                            .init("id", .string(programme.id)), .init("file", .string(programme.file)),
                            .init("versions", .count(programme.versions.count)),
                        ])
                    })),
            .init(
                "checks",
                .array(
                    audit.checks.map { check in
                        .object([
                            .init("check", .string(check.subject.rawValue)),
                            .init("looked_at", texts([check.lookedAt])),
                            .init("findings", texts(check.findings)), .init("notes", texts(check.notes)),
                        ])
                    })),
        ])
    }
}
