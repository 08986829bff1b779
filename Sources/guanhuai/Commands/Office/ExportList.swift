import ArgumentParser
import Benefits
import Casework
import CivilCalendar
import Rules
import Store

/// `guanhuai export list`: files with whole numbers that left the office, and whose copies have to be gone by now.
struct ExportList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: say(
            "列出离开本单位的完整资料及其删除期限。", "List the files with whole numbers or names that left the office."),
        discussion: say(
            "期限已到的，请向接收单位确认已删除。",
            "Where the day has come, ask the receiver whether the copy is gone."))

    @Option(
        help: ArgumentHelp(
            say(
                "截至哪一天（默认今天）：列出此前的导出，以及当天是否到期。",
                "Until which day (default: today): exports until then, and whether each was due."),
            valueName: "yyyy-mm-dd"))
    var on: CivilDate?

    @Flag(help: ArgumentHelp(say("只列期限已到的。", "Only those whose day has come.")))
    var due = false

    @OptionGroup var known: KnownOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let (day, files) = try await Office.open(as: actor) { office in
            let day = on ?? office.today
            let knowledge = try await office.knowledge(known)
            let files = try await office.store.act(
                as: office.actor, scope: office.actor.areas.first?.scope, readOnly: true
            ) { try await $0.leftFiles(until: day, known: knowledge) }
            return (day, due ? files.filter { $0.isDue(on: day) } : files)
        }
        if data.json { return CanonicalJSON.array(files.map { json($0, day) }).print() }
        var table = Table(
            say("时间", "When"), say("内容", "What"), say("户数", "Families"), say("人数", "People"),
            say("用途", "For"), say("接收单位", "Receiver"), say("导出人", "By"), say("批准人", "Approved by"),
            say("删除期限", "Deleted by"), numbers: [2, 3])
        for file in files {
            let deleteBy = file.terms.deleteBy.map { file.isDue(on: day) ? "\($0) ⚑" : "\($0)" }
            table.add(
                OfficeMoment(file.exportedAt).text, Self.word(file.kind), "\(file.families)",
                "\(file.people)",
                file.terms.purpose, file.terms.recipient, file.exportedBy, file.terms.approvedBy ?? "",
                deleteBy ?? "")
        }
        table.print()
        if files.isEmpty { Terminal.note(say("没有。", "None.")) }
    }

    private static func word(_ kind: LeftFile.Kind) -> String {
        switch kind {
        case .family: say("一个家庭", "a family")
        case .area: say("一个区划", "an area")
        case .families: say("家庭名单（姓名全显）", "a list of families, names in full")
        case .decisions: say("认定名单（姓名全显）", "a list of decisions, names in full")
        case .roster: say("花名册", "a roster")
        }
    }

    private func json(_ file: LeftFile, _ day: CivilDate) -> CanonicalJSON {
        .object([
            .init("kind", .string(file.kind.rawValue)), .init("exported_at", .string(file.exportedAt.text)),
            .init("exported_by", .string(file.exportedBy)), .init("purpose", .string(file.terms.purpose)),
            .init("recipient", .string(file.terms.recipient)),
            .init("approved_by", file.terms.approvedBy.map { .string($0) } ?? .null),
            .init("delete_by", file.terms.deleteBy.map { .string($0.description) } ?? .null),
            .init("due", .bool(file.isDue(on: day))), .init("families", .count(file.families)),
            .init("people", .count(file.people)), .init("sha256", .array(file.hashes.map { .string($0) })),
        ])
    }
}
