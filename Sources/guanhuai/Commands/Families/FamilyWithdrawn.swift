import ArgumentParser
import Casework
import CivilCalendar
import Rules
import Store

/// A family was registered by mistake.
struct WithdrawCommand: EventCommand {
    static let configuration = CommandConfiguration(
        commandName: EventKind.registrationWithdrawn.rawValue,
        abstract: EventKind.registrationWithdrawn.title.said,
        discussion: say(
            "登记有误时使用：名单、查找、统计、认定里不再有这个家庭，户编号和证件号码空出。撤销这次登记号即可恢复。",
            """
            Where the registration was a mistake: no list, search, count or determination has the family any more, and \
            its numbers are free. Undoing the act puts it back.
            """))

    @OptionGroup var options: EventOptions

    func validate() throws {
        if options.reason == nil, !options.dryRun {
            throw ValidationError(say("请用 --reason 写明为什么撤回。", "Say why with --reason."))
        }
    }

    func event(_ office: Office, home: Int64) -> any FamilyEvent { WithdrawRegistration() }
}

/// `guanhuai families withdrawn`: whose registration was a mistake, since when, by whom.
struct FamiliesWithdrawn: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdrawn",
        abstract: say("列出撤回的登记（无姓名）。", "List withdrawn registrations (without names)."))

    @Flag(help: ArgumentHelp(say("含已恢复的。", "Those put back, too.")))
    var all = false

    @Option(
        help: ArgumentHelp(
            say("到这一天为止（默认全部）。", "Made by the end of this day (default: all)."), valueName: "yyyy-mm-dd"))
    var on: CivilDate?

    @OptionGroup var known: KnownOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let found = try await Office.open(as: actor) { office in
            try await ListWithdrawals(store: office.store)(
                includingReinstated: all, on: on, known: try await office.knowledge(known),
                as: office.actor, scope: office.actor.areas.first?.scope)
        }
        if data.json { return CanonicalJSON.array(found.map(\.json)).print() }
        var table = Table(
            say("家庭", "Family"), say("撤回", "Withdrawn"), say("经办", "By"), say("恢复", "Put back"),
            say("经办", "By"), numbers: [0])
        for one in found {
            table.add(
                "\(one.home)", one.day.description, one.by, one.reinstatedOn?.description ?? "",
                one.reinstatedBy ?? "")
        }
        if !found.isEmpty { table.print() }
        Terminal.note(say("\(found.count) 份撤回的登记。", "\(found.count) withdrawn registrations."))
    }
}

extension WithdrawalInList {
    fileprivate var json: CanonicalJSON {
        .object([
            .init("family", .integer(home)), .init("withdrawn_on", .string(day.description)),
            .init("withdrawn_by", .string(by)),
            .init("reinstated_on", .optional(reinstatedOn?.description)),
            .init("reinstated_by", .optional(reinstatedBy)),
        ])
    }
}
