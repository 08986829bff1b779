import ArgumentParser
import Benefits
import Casework
import CivilCalendar
import Exchange
import Rules
import Store

/// One family of the register: what is held, how it came to be, and what happened in it.
struct FamilyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "family", abstract: say("一个家庭：资料、历史、生活事件。", "One family: facts, history, life events."),
        subcommands: [
            FamilyShow.self, FamilyFactsCommand.self, FamilyFactKinds.self, FamilyHistoryCommand.self,
            FamilyEventCommand.self, FamilyCopyCommand.self,
            FamilyOffer.self, FamilyAccept.self,
            FamilyDecline.self, FamilyWithdraw.self, FamilyMoves.self,
            FamilyRestrict.self, FamilyUnrestrict.self,
            FamilyRenumber.self, FamilyClose.self, FamilyReopen.self,
        ])
}

/// Which family, and who asks.
struct FamilyOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            say("家庭的编号或户编号。", "Number or household number of the family."), valueName: say("家庭", "family")))
    var family: String

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions
}

/// `guanhuai family show`: everything held about a family on a day, numbers masked.
struct FamilyShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: say("登记的全部资料，号码遮盖。", "Everything on file, numbers masked."))

    @OptionGroup var options: FamilyOptions

    @Option(
        help: ArgumentHelp(say("哪一天的情况（默认今天）。", "As of this day (default: today)."), valueName: "yyyy-mm-dd"))
    var on: CivilDate?

    @OptionGroup var known: KnownOptions

    @Option(
        name: .customLong("restricted-reason"),
        help: ArgumentHelp(
            say(
                "限制处理的家庭：审计或管理员为何必须查看，记录在案。",
                "A restricted family: why an auditor or administrator must see it; recorded."),
            valueName: say("理由", "text")))
    var restrictedReason: String?

    func run() async throws {
        let dossier = try await Office.open(as: options.actor) { office in
            let home =
                restrictedReason == nil
                ? try await office.home(of: options.family)
                : try await office.homeEvenRestricted(options.family)
            let behind = try restrictedReason.map {
                try RestrictedLook(home, reason: $0, as: office.actor)
            }
            return try await office.exchange().export(
                home, on: on ?? office.today,
                known: try await office.knowledge(known), inClear: false,
                purpose: "family show", behind: behind, as: office.actor)
        }
        Terminal.out(DossierCoding.text(dossier, as: options.data.json ? .json : .yaml).trimmedAtEnd)
    }
}

extension String {
    /// Without the line end of a document, which printing adds.
    var trimmedAtEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}

extension Office {
    /// Dossiers out of the register and into it, by the rules in force.
    func exchange() async throws -> ExchangeDossier {
        ExchangeDossier(store: store, rules: try await rulesInForce().policy.rules, terms: eventTerms)
    }

    var eventTerms: EventTerms { EventTerms(allowsTestIdentities: settings.allowTestIdentities) }
}

/// `guanhuai family history`: who recorded what, when and why.
struct FamilyHistoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: say("谁在何时登记了什么、为什么。", "Who recorded what, when and why."))

    @OptionGroup var options: FamilyOptions

    @Option(
        help: ArgumentHelp(
            say(
                "哪一天或以前的事（没有日期的按登记日）。",
                "What happened on this day or before (without a day: when it was recorded)."),
            valueName: "yyyy-mm-dd"))
    var on: CivilDate?

    @OptionGroup var known: KnownOptions

    func run() async throws {
        let entries = try await Office.open(as: options.actor) { office in
            try await FamilyHistory(store: office.store)(
                try await office.home(of: options.family), on: on, known: try await office.knowledge(known),
                as: office.actor)
        }
        if options.data.json {
            CanonicalJSON.object([
                .init("schema", .string("guanhuai/history/1")),
                .init("entries", .array(entries.map(Self.json))),
            ]).print()
            return
        }
        for (place, entry) in entries.enumerated() {
            if place > 0 { Terminal.out("") }
            Terminal.out(Self.heading(entry))
            for change in entry.changes { Terminal.out("  " + change.said) }
        }
    }

    /// "2026-11-25 09:40  张三：死亡（2026-08-03），登记号 2，原因：…"
    static func heading(_ entry: FamilyHistory.Entry) -> String {
        var text = "\(entry.at.text)  \(entry.who.said)" + say("：", ": ") + entry.title.said
        if let day = entry.day { text += say("（\(day)）", " (\(day))") }
        if let act = entry.act { text += say("，登记号 \(act)", ", act \(act)") }
        if let undone = entry.undoes { text += say("，撤销登记号 \(undone)", ", undoes act \(undone)") }
        if entry.isUndone { text += say("，已撤销", ", undone since") }
        if let reason = entry.reason { text += say("，原因：\(reason)", ", because: \(reason)") }
        return text
    }

    private static func json(_ entry: FamilyHistory.Entry) -> CanonicalJSON {
        .object([
            .init("act", entry.act.map { .count($0) } ?? .null), .init("at", .string(entry.instant.text)),
            .init("by", .optional(entry.by)), .init("what", .string(entry.title.said)),
            .init("day", entry.day.map { .string($0.description) } ?? .null),
            .init("reason", entry.reason.map { .string($0) } ?? .null),
            .init("undoes", entry.undoes.map { .count($0) } ?? .null),
            .init("undone", .bool(entry.isUndone)),
            .init("changes", .array(entry.changes.map { .string($0.said) })),
        ])
    }
}
