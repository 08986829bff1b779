import ArgumentParser
import Casework
import CivilCalendar
import Rules
import Store

/// `guanhuai family facts`: everything held of a family, entry by entry; or what can be said of each kind of fact.
struct FamilyFactsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "facts", abstract: say("逐条列出登记的资料，号码遮盖。", "Every entry that is held, numbers masked."),
        discussion: say(
            "条目的编号（如 incomes/12）用于 family event fact-ended 和 fact-corrected；可填的栏目见 family fact-kinds。",
            "An entry's number (incomes/12) is what family event fact-ended and fact-corrected take; family fact-kinds "
                + "shows what can be said."))

    @OptionGroup var options: FamilyOptions

    @Option(
        help: ArgumentHelp(say("哪一天的情况（默认今天）。", "As of this day (default: today)."), valueName: "yyyy-mm-dd"))
    var on: CivilDate?

    @OptionGroup var known: KnownOptions

    @Flag(help: ArgumentHelp(say("也列出已结束和尚未开始的。", "Also what has ended and what has not begun.")))
    var all = false

    func run() async throws {
        let sheet = try await Office.open(as: options.actor) { office in
            try await ReadFacts(store: office.store)(
                try await office.home(of: options.family), on: on ?? office.today,
                known: try await office.knowledge(known), as: office.actor)
        }
        if options.data.json { return sheet.json.print() }
        let entries = sheet.entries.filter { all || $0.holds }
        guard !entries.isEmpty else { return Terminal.note(say("还没有登记。", "Nothing is recorded yet.")) }
        var table = Table(
            say("编号", "Entry"), say("谁", "Who"), say("资料", "Fact"), say("起", "From"),
            say("至（不含）", "Until"), say("内容", "What it says"))
        for entry in entries {
            table.add(
                entry.isChangedHere ? entry.place.description : "", entry.person ?? say("全户", "family"),
                entry.form.title.said, entry.valid.from?.description ?? "",
                entry.valid.to?.description ?? "",
                entry.said.said + (entry.standing.text.map { say("（", " (") + $0.said + say("）", ")") } ?? "")
            )
        }
        table.print()
    }
}

/// `guanhuai family fact-kinds`: the kinds of facts and their fields.
struct FamilyFactKinds: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fact-kinds",
        abstract: say("可以登记哪些资料、各有哪些栏目。", "Which facts can be recorded, and their fields."))

    @OptionGroup var data: DataOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        if data.json {
            return CanonicalJSON.object([
                .init("schema", .string("guanhuai/fact-kinds/1")),
                .init("kinds", .array(FactForm.all.map(\.json))),
            ]).print()
        }
        for form in FactForm.all {
            let owner = form.isOfPerson ? say("某人", "of a person") : say("全户", "of the family")
            Terminal.out("\(form.name)  \(form.title.said) (\(owner))")
            if !form.isRecorded { Terminal.out("  " + say("由生活事件登记", "begins with a life event")) }
            for field in form.fields {
                let mark = field.isRequired ? "" : say("（可不填）", " (optional)")
                let words = field.choices.isEmpty ? "" : ": " + field.choices.joined(separator: " | ")
                Terminal.out("  \(field.key)=  \(form.label(field).said)\(mark)\(words)")
            }
        }
    }
}

extension FactForm {
    fileprivate var json: CanonicalJSON {
        .object([
            .init("fact", .string(name)), .init("title", .string(title.said)),
            .init("person", .bool(isOfPerson)), .init("recorded", .bool(isRecorded)),
            .init("days", .bool(hasDays)),
            .init(
                "fields",
                .array(
                    fields.map { field in
                        .object([
                            .init("key", .string(field.key)), .init("label", .string(label(field).said)),
                            .init("required", .bool(field.isRequired)),
                            .init("choices", .array(field.choices.map { .string($0) })),
                        ])
                    })),
        ])
    }
}
