import ArgumentParser
import Benefits
import Casework
import CivilCalendar
import Rules
import Store

/// People who may be registered twice.
struct DuplicatesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "duplicates", abstract: say("可能重复登记的人员。", "People who may be registered twice."),
        subcommands: [
            DuplicatesFind.self, DuplicatesList.self, DuplicatesDecide.self, DuplicatesMerge.self,
            DuplicatesUndo.self, DuplicatesOverlaps.self, DuplicatesSettle.self, DuplicatesReopen.self,
            DuplicatesBetween.self,
        ])
}

/// `guanhuai duplicates find`.
struct DuplicatesFind: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find", abstract: say("查找本辖区内可能重复登记的人员。", "Search the area for people registered twice.")
    )

    @Option(help: ArgumentHelp(say("区划代码。", "Area code."), valueName: say("代码", "code")))
    var area: String?

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let result = try await Office.open(as: actor) { office in
            let progress = Progress(say("读取登记", "Reading"))
            defer { progress.end() }
            return try await FindDuplicates(store: office.store).run(
                as: office.actor, scope: try await office.scope(of: area)
            ) { progress.reached($0) }
        }
        if data.json {
            return CanonicalJSON.object([
                .init("people", .count(result.people)), .init("compared", .count(result.compared)),
                .init("pairs", .count(result.pairs)), .init("new", .count(result.new)),
                .init("held_elsewhere", .array(result.heldElsewhere.map { .integer($0) })),
            ]).print()
        }
        Terminal.note(
            say(
                "\(result.people) 人，比较 \(result.compared) 对，可能重复 \(result.pairs) 对，其中新发现 \(result.new) 对。",
                "\(EnglishCount.text(result.people, "person", "people")), \(EnglishCount.text(result.compared, "pair")) compared, \(result.pairs) may be one person, \(result.new) of them new."
            ))
        if !result.heldElsewhere.isEmpty {
            let families = result.heldElsewhere.map(String.init).joined(separator: " ")
            Terminal.note(
                say(
                    "这些家庭中有人的号码另有单位登记：\(families)。请与上级核对。",
                    "Somebody of these families is registered by another office under the same number: \(families). Ask the office above."
                ))
        }
    }
}

/// `guanhuai duplicates list`.
struct DuplicatesList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: say("列出等待判断的每一对。", "List the pairs that wait for a person."),
        discussion: say(
            "看到的每一户都会记录。输出到文件或其他程序时，姓名遮盖，出生只写年份。",
            "Every family shown is a recorded look. Written to a file or another program, names are masked and births are years."
        ))

    @Flag(help: ArgumentHelp(say("也列出已判断为两人的和已合并的。", "Also those said to be two people, and those merged.")))
    var all = false

    @Option(help: ArgumentHelp(say("区划代码。", "Area code."), valueName: say("代码", "code")))
    var area: String?

    @Option(
        help: ArgumentHelp(
            say(
                "姓名、号码、家庭按哪一天（默认全部在册的）。",
                "Names, numbers and families as they were on this day (default: all that are held)."),
            valueName: "yyyy-mm-dd"))
    var on: CivilDate?

    @OptionGroup var known: KnownOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let (pairs, today) = try await Office.open(as: actor) { office in
            let pairs = try await DecideDuplicates(store: office.store).list(
                includingSettled: all, on: on, known: try await office.knowledge(known), as: office.actor,
                scope: try await office.scope(of: area))
            return (pairs, office.today)
        }
        if data.json { return CanonicalJSON.array(pairs.map { Self.json($0, today) }).print() }
        var table = Table(
            say("编号", "Pair"), say("分", "Score"), say("姓名", "Name"), say("出生", "Born"), say("证件", "Number"),
            say("户", "Household"), say("判断", "Answer"), say("依据", "Because"), numbers: [0, 1])
        for shown in pairs {
            for (place, entry) in shown.entries.enumerated() {
                let isFirst = place == 0
                table.add(
                    isFirst ? "\(shown.pair.id)" : "", isFirst ? "\(shown.pair.score)" : "",
                    Terminal.shown(entry.member, today: today) ?? "", Self.born(entry, today) ?? "",
                    Self.numbers(entry, today).joined(separator: " "),
                    entry.files.joined(separator: " "),
                    isFirst ? answer(shown) : "",
                    isFirst ? DecisionText.list(shown.pair.reasons.map(\.text.said)) : "")
            }
        }
        if !pairs.isEmpty { table.print() }
        Terminal.note(say("\(pairs.count) 对。", "\(EnglishCount.text(pairs.count, "pair"))."))
    }

    /// Nothing of a child under 15 leaves.
    private static func isHidden(_ entry: DuplicateEntry, _ today: CivilDate) -> Bool {
        !Terminal.isRead && entry.member.isChild(on: today)
    }

    private static func born(_ entry: DuplicateEntry, _ today: CivilDate) -> String? {
        isHidden(entry, today) ? nil : Terminal.shown(born: entry.born)
    }

    private static func numbers(_ entry: DuplicateEntry, _ today: CivilDate) -> [String] {
        isHidden(entry, today) ? entry.numbers.map { _ in "******" } : entry.numbers
    }

    private func answer(_ shown: ShownPair) -> String {
        shown.isMerged ? say("已合并", "merged") : shown.pair.answer?.text.said ?? ""
    }

    private static func json(_ shown: ShownPair, _ today: CivilDate) -> CanonicalJSON {
        .object([
            .init("pair", .integer(shown.pair.id)), .init("score", .count(shown.pair.score)),
            .init("reasons", .array(shown.pair.reasons.map { .string($0.rawValue) })),
            .init("answer", shown.pair.answer.map { .string($0.rawValue) } ?? .null),
            .init("merged", .bool(shown.isMerged)),
            .init(
                "entries",
                .array(
                    shown.entries.map { entry in
                        .object([
                            .init("person", .string("\(entry.person)")),
                            .init("name", .optional(Terminal.shown(entry.member, today: today))),
                            .init("born", .optional(Self.born(entry, today))),
                            .init("numbers", .array(Self.numbers(entry, today).map(CanonicalJSON.string))),
                            .init("households", .array(entry.files.map(CanonicalJSON.string))),
                        ])
                    })),
        ])
    }
}

extension DuplicateAnswer: ExpressibleByArgument {}

/// `guanhuai duplicates decide PAIR ANSWER`.
struct DuplicatesDecide: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide",
        abstract: say("记下对一对的判断：同一人、不是同一人、以后再定。", "Say of a pair: one person, two people, or later."))

    @Argument(help: ArgumentHelp(say("对的编号。", "Number of the pair."), valueName: say("编号", "pair")))
    var pair: Int64

    @Argument(help: ArgumentHelp(say("判断。", "The answer.")))
    var answer: DuplicateAnswer

    @Option(help: ArgumentHelp(say("理由。", "The reason."), valueName: say("理由", "text")))
    var reason: String?

    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Office.open(as: actor) { office in
            try await DecideDuplicates(store: office.store).decide(
                pair, answer, reason: reason, as: office.actor, scope: office.actor.areas.first?.scope)
        }
        Terminal.note(
            answer == .same
                ? say(
                    "已记下。合并请用：guanhuai duplicates merge \(pair) --reason 理由",
                    "Recorded. To merge: guanhuai duplicates merge \(pair) --reason TEXT")
                : say("已记下。", "Recorded."))
    }
}
