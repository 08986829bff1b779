import ArgumentParser
import Benefits
import Casework
import CivilCalendar
import Rules
import Store

/// `guanhuai duplicates between`: benefits that another office pays the same person.
struct DuplicatesBetween: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "between", abstract: say("与别的单位重复发放的待遇。", "Benefits that another office pays as well."),
        subcommands: [
            DuplicatesBetweenList.self, DuplicatesBetweenSettle.self, DuplicatesBetweenReopen.self,
        ],
        defaultSubcommand: DuplicatesBetweenList.self)
}

/// `guanhuai duplicates between list`.
struct DuplicatesBetweenList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: say(
            "列出同一人在本单位和别的单位同时享受的待遇。", "List benefits one person is paid here and by another office."),
        discussion: say(
            "只说明是哪个单位，不显示对方家庭的资料。双方都暂不发放，直到一方说明由哪家发放。有未处理的，退出码为 1。",
            "It says which office, and nothing of the other family. Both are held back until one office says which "
                + "family is paid. Exit status 1 while some are open."))

    @Option(
        help: ArgumentHelp(
            say(
                "按截至这一天的认定和这一天的成员（默认最近）。",
                "By the answers up to this day and the members of it (default: the last there is)."),
            valueName: "yyyy-mm-dd"))
    var on: CivilDate?

    @OptionGroup var known: KnownOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let shared = try await Office.open(as: actor) { office in
            try await SettleBetweenOffices(store: office.store).list(
                on: on, known: try await office.knowledge(known), as: office.actor,
                scope: office.actor.areas.first?.scope)
        }
        let open = shared.count { $0.payer == nil }
        if data.json {
            CanonicalJSON.array(shared.map(\.json)).print()
        } else {
            var table = Table(
                say("代号", "Code"), say("家庭", "Family"), say("项目", "Programme"), say("另一单位", "Other office"),
                say("同期", "Both on"), say("状态", "State"), numbers: [1])
            for benefit in shared {
                table.add(
                    benefit.code, "\(benefit.family)", benefit.scheme,
                    "\(benefit.office.said) (\(benefit.officeCode))", benefit.days, benefit.state)
            }
            if !shared.isEmpty { table.print() }
            Terminal.note(say("\(open) 处未处理。", "\(open) open."))
        }
        if open > 0 { throw Ending(status: .findings) }
    }
}

/// `guanhuai duplicates between settle CODE`.
struct DuplicatesBetweenSettle: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settle", abstract: say("说明由哪家发放。", "Say which family is paid."))

    @Argument(help: ArgumentHelp(say("代号。", "Its code."), valueName: say("代号", "code")))
    var code: String

    @Option(help: ArgumentHelp(say("here（本单位的家庭）或 elsewhere（另一单位的）。", "here or elsewhere.")))
    var paid: SharedBenefit.Payer

    @OptionGroup var why: ReasonOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Office.open(as: actor) { office in
            try await SettleBetweenOffices(store: office.store).settle(
                code, paid, reason: why.reason, as: office.actor, scope: office.actor.areas.first?.scope)
        }
        Terminal.note(say("已记下，另一单位也会看到。", "Recorded; the other office sees it."))
    }
}

/// `guanhuai duplicates between reopen CODE`.
struct DuplicatesBetweenReopen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen", abstract: say("收回由哪家发放的说明，双方又都暂不发放。", "Take back which family is paid."))

    @Argument(help: ArgumentHelp(say("代号。", "Its code."), valueName: say("代号", "code")))
    var code: String

    @OptionGroup var why: ReasonOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Office.open(as: actor) { office in
            try await SettleBetweenOffices(store: office.store).reopen(
                code, reason: why.reason, as: office.actor, scope: office.actor.areas.first?.scope)
        }
        Terminal.note(say("已收回，双方暂不发放。", "Taken back: both are held back again."))
    }
}

extension SharedBenefit.Payer: ExpressibleByArgument {}

extension SharedBenefit {
    /// "2026-01-01 –", or the days that are over.
    fileprivate var days: String { "\(since) –" + (until.map { " \($0)" } ?? "") }

    fileprivate var state: String {
        guard let payer else { return say("双方暂不发放", "both held back") }
        let who = isOwnWord ? say("本单位", "by this office") : say("另一单位", "by another office")
        return payer == .here
            ? say("由本单位家庭发放（\(who)定）", "paid here (said \(who))")
            : say("由另一单位发放（\(who)定）", "paid elsewhere (said \(who))")
    }

    /// `{"code", "family", "programme", "office", "since", "until", "paid", "said_here"}`.
    fileprivate var json: CanonicalJSON {
        .object([
            .init("code", .string(code)), .init("family", .integer(family)),
            .init("programme", .string(scheme)), .init("office", .string(officeCode)),
            .init("since", .string(since.description)),
            .init("until", .optional(until?.description)), .init("paid", .optional(payer?.rawValue)),
            .init("said_here", payer == nil ? .null : .bool(isOwnWord)),
        ])
    }
}
