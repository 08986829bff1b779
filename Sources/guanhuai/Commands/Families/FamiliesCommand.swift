import ArgumentParser
import Benefits
import Casework
import CivilCalendar
import Rules
import Store

/// The register's families.
struct FamiliesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "families", abstract: say("登记的家庭。", "The families of the register."),
        subcommands: [
            FamiliesSearch.self, FamiliesList.self, FamiliesReindex.self, FamiliesRestricted.self,
            FamiliesWithdrawn.self,
        ])
}

/// `guanhuai families search TEXT`.
struct FamiliesSearch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: say("查找家庭。", "Find families."),
        discussion: say(
            "姓名、名字、拼音、首字母和户编号给出开头即可，几个人的姓名用空格分开；证件、电话、账号、光荣证和残疾证号码须完整。看到的每一户都会记录。",
            """
            The beginning of a name or given name is enough, in characters, pinyin or initials, and of a household \
            number; several people of one family with blanks between; identity, telephone, account and certificate \
            numbers whole. Every family shown is a recorded look.
            """))

    @Argument(help: ArgumentHelp(say("要查找的内容。", "What to look for."), valueName: say("内容", "text")))
    var text: String

    @Option(help: ArgumentHelp(say("区划代码。", "Area code."), valueName: say("代码", "code")))
    var area: String?

    @Option(
        help: ArgumentHelp(say("只列出有这个项目结果的。", "Only with an answer of this programme."), valueName: "id"))
    var programme: String?

    @Option(help: ArgumentHelp(say("只列出这种结果的。", "Only with this outcome.")))
    var outcome: Outcome?

    @Flag(
        name: .customLong("undecided"),
        help: ArgumentHelp(say("只列出待认定的（还没有结果）。", "Only those not determined yet.")))
    var isUndecided = false

    @Option(
        help: ArgumentHelp(say("最多列出几户（1 至 200）。", "At most this many families (1 to 200)."), valueName: "n"))
    var limit: Int = 50

    @Option(
        help: ArgumentHelp(
            say("哪一天的情况（默认最近）。", "As of this day (default: the last there is)."), valueName: "yyyy-mm-dd"))
    var on: CivilDate?

    @OptionGroup var known: KnownOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard (1...200).contains(limit) else {
            throw ValidationError(say("--limit 为 1 至 200。", "--limit is between 1 and 200."))
        }
        guard SearchQuestion(text) != nil else {
            throw ValidationError(say("请给出要查找的内容。", "Say what to look for."))
        }
    }

    func run() async throws {
        let (list, today) = try await Office.open(as: actor) { office in
            let desk = office.desk(try office.layout.policy())
            let question = FamilyListQuestion(
                text: text, programme: programme, outcome: outcome, isUndecided: isUndecided, on: on,
                asKnown: known.asKnown,
                page: 1, size: limit)
            return (try await desk.families(question, office.caller(within: area)), office.today)
        }
        if data.json { return Self.json(list, today).print() }
        var table = Table(
            say("编号", "No."), say("户编号", "Household"), say("村居", "Village"), say("家庭成员", "People"),
            numbers: [0])
        for family in list.families {
            table.add(
                "\(family.home)", family.household.map(IdentityMask.household) ?? "",
                family.village.name.said,
                DecisionText.list(
                    family.members.map { Terminal.shown($0, today: today) ?? say("（无姓名）", "(no name)") })
                    + (family.isByFormerNumber ? say("（按原号码找到）", " (found by an earlier number)") : ""))
        }
        if !list.families.isEmpty { table.print() }
        Terminal.note(
            say(
                "找到 \(list.total) 户，列出 \(list.families.count) 户。",
                "\(list.total) found, \(list.families.count) shown."))
        if list.isCut {
            Terminal.note(say("以此开头的太多，请多给几个字。", "More begin like this than are followed: give more of it."))
        }
        if list.total == 0 {
            if SearchQuestion.isPartOfNumber(text) {
                Terminal.note(
                    say(
                        "输入的像是号码的一部分；号码须完整。",
                        "This looks like part of a number; numbers are found only by the whole of them."))
            }
            throw Ending(status: .findings)
        }
    }

    private static func json(_ list: FamilyList, _ today: CivilDate) -> CanonicalJSON {
        .object([
            .init("total", .count(list.total)), .init("cut", .bool(list.isCut)),
            .init(
                "families",
                .array(
                    list.families.map { family in
                        .object([
                            .init("family", .integer(family.home)),
                            .init("household", .optional(family.household.map(IdentityMask.household))),
                            .init("village", .string(family.village.code)),
                            .init(
                                "people",
                                .array(
                                    family.members.map { member in
                                        .object([
                                            .init("key", .string(member.key)),
                                            .init("name", .optional(Terminal.shown(member, today: today))),
                                        ])
                                    })),
                            .init("found_by_earlier_number", .bool(family.isByFormerNumber)),
                        ])
                    })),
        ])
    }
}

/// `guanhuai families reindex`.
struct FamiliesReindex: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reindex",
        abstract: say("重新生成查找用的索引。", "Make anew what families are found by."),
        discussion: say(
            "升级带来查找功能之后、更换密钥之后运行一次；平时由登记和变更自动保持。",
            "Once after the upgrade that brought the search, and after a change of keys; otherwise every act keeps it true."
        ))

    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let count = try await Office.open(as: actor) { office in
            let progress = Progress(say("生成索引", "Indexing"))
            defer { progress.end() }
            return try await MakeSearchTokens(store: office.store).run(
                as: office.actor, scope: office.actor.areas.first?.scope
            ) { progress.reached($0) }
        }
        Terminal.note(say("已处理 \(count) 户。", "\(EnglishCount.text(count, "family", "families")) done."))
    }
}
