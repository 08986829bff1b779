import ArgumentParser
import Benefits
import Casework
import CivilCalendar
import Rules
import Store

/// `guanhuai identity waiting`: numbers a person must compare with the paper.
struct IdentityWaiting: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "waiting",
        abstract: say("列出须对照原件确认的号码。", "List the numbers that must be compared with the paper."),
        discussion: say(
            "以000结尾而校验通过的号码可能被电子表格改过；确认前不发钱、不承保。",
            "A number that ends in 000 and fits its check digit may have been rounded by a spreadsheet: no money and no cover before it is confirmed."
        ))

    @Option(
        help: ArgumentHelp(
            say(
                "只列出在这一天有效的证件（默认全部在册的）。",
                "Only documents that were valid on this day (default: all that are held)."),
            valueName: "yyyy-mm-dd"))
    var on: CivilDate?

    @OptionGroup var known: KnownOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let (waiting, today) = try await Office.open(as: actor) { office in
            let waiting = try await ConfirmNumber(store: office.store).list(
                on: on, known: try await office.knowledge(known), as: office.actor,
                scope: office.actor.areas.first?.scope)
            return (waiting, office.today)
        }
        if data.json {
            return CanonicalJSON.array(
                waiting.map { number in
                    .object([
                        .init("family", .integer(number.family)), .init("member", .string(number.member.key)),
                        .init("household", .optional(number.household.map(IdentityMask.household))),
                        .init("number", .string(number.number)),
                    ])
                }
            ).print()
        }
        var table = Table(
            say("编号", "No."), say("户编号", "Household"), say("成员", "Member"), say("姓名", "Name"),
            say("号码", "Number"), numbers: [0])
        for number in waiting {
            table.add(
                "\(number.family)", number.household.map(IdentityMask.household) ?? "",
                number.member.key,
                Terminal.shown(number.member, today: today) ?? "",
                number.number)
        }
        if !waiting.isEmpty { table.print() }
        Terminal.note(
            say(
                "\(waiting.count) 个号码待确认。",
                "\(EnglishCount.text(waiting.count, "number waits", "numbers wait"))."))
        if !waiting.isEmpty { throw Ending(status: .findings) }
    }
}

/// `guanhuai identity confirm FAMILY MEMBER`.
struct IdentityConfirm: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm",
        abstract: say("记录号码已与原件核对。", "Record that a number was compared with the paper."))

    @Argument(
        help: ArgumentHelp(
            say("家庭编号或户编号。", "Number of the family, or its household number."),
            valueName: say("编号", "family")))
    var family: String

    @Argument(
        help: ArgumentHelp(
            say("成员（wife、husband、child …）。", "The member (wife, husband, child, …)."),
            valueName: say("成员", "member")))
    var member: String

    @Option(
        help: ArgumentHelp(say("依据，例如身份证原件。", "What it was compared with."), valueName: say("依据", "text")))
    var reason: String

    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let count = try await Office.open(as: actor) { office in
            try await ConfirmNumber(store: office.store).confirm(
                member, of: try await office.home(of: family), reason: reason, as: office.actor,
                scope: office.actor.areas.first?.scope)
        }
        Terminal.note(say("已确认 \(count) 个号码。", "\(EnglishCount.text(count, "number")) confirmed."))
    }
}
