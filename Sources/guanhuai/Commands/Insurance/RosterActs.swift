import ArgumentParser
import Benefits
import Casework
import CivilCalendar
import Rules
import Store

/// `guanhuai roster consent`: what people said about cover and premium.
struct RosterConsentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "consent", abstract: say("记录投保同意或不同意。", "Record consent, or its refusal."))

    @OptionGroup var choice: RosterChoice

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(say("家庭编号。", "Numbers of the families."), valueName: say("编号", "family")))
    var family: [Int64]

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            say("只限这些人（如 husband，已离开家庭的也可）。", "These people only, such as husband; also one who has left."),
            valueName: say("称谓", "key")))
    var person: [String] = []

    @Flag(help: ArgumentHelp(say("不同意（默认同意）。", "They declined (default: they agreed).")))
    var declined = false

    @Option(
        help: ArgumentHelp(
            say("凭据，例如同意书编号。", "The evidence, such as the number of the signed form."),
            valueName: say("凭据", "text")))
    var evidence: String

    @Option(
        help: ArgumentHelp(
            say("何日表示（默认今天）。", "The day it was said (default: today)."), valueName: "yyyy-mm-dd"))
    var on: CivilDate?

    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let count = try await Office.open(as: actor) { office in
            try await RecordConsent(store: office.store)(
                ofFamilies: family, people: person, onRoster: try await choice.find(office),
                agrees: !declined,
                evidence: evidence,
                givenOn: on ?? office.today, as: office.actor, scope: office.actor.areas.first?.scope)
        }
        Terminal.note(
            say(
                "已记录 \(count) 人。",
                "Recorded for \(EnglishCount.text(count, "person"))."))
    }
}

extension RosterObstacle: ExpressibleByArgument {
    /// A refusal is not offered: it stands, whoever asks.
    public static var allValueStrings: [String] { allCases.filter(\.mayBeOverridden).map(\.rawValue) }
}

/// `guanhuai roster override`: lets lines out that would stay behind, with a reason on record.
struct RosterOverrideCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "override",
        abstract: say("说明理由，放行暂不导出的人员。", "Let lines out that would stay behind, with a reason on record."))

    @OptionGroup var choice: RosterChoice

    @Option(help: ArgumentHelp(say("放行哪一类。", "What stands in their way.")))
    var obstacle: RosterObstacle

    @OptionGroup var why: ReasonOptions

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(say("只限这些家庭。", "These families only."), valueName: say("编号", "family")))
    var family: [Int64] = []

    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let count = try await Office.open(as: actor) { office in
            try await OverrideRoster(store: office.store)(
                roster: try await choice.find(office), obstacle, reason: why.reason,
                families: family.isEmpty ? nil : family,
                as: office.actor, scope: office.actor.areas.first?.scope)
        }
        Terminal.note(
            say(
                "这一项不再限制 \(count) 人；另有其他事项的仍不导出。",
                "This no longer holds back \(EnglishCount.text(count, "line")); what something else holds back still stays."
            ))
    }
}

/// `guanhuai roster confirm`: fixes the covers.
struct RosterConfirmCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: say("确认花名册，固定保障。", "Confirm a roster: its covers are fixed."))

    @OptionGroup var choice: RosterChoice
    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let confirmation = try await Office.open(as: actor) { office in
            try await ConfirmRoster(store: office.store, policy: try await office.rulesInForce().policy)(
                roster: try await choice.find(office), on: office.today, as: office.actor,
                scope: office.actor.areas.first?.scope)
        }
        let covered = confirmation.covered
        if data.json {
            return CanonicalJSON.object([
                .init("roster", .integer(confirmation.roster)),
                .init("households", .count(covered.households)),
                .init("persons", .count(covered.persons)),
                .init("premium_cny", .string(covered.premium.yuan)),
                .init("held_back", .count(confirmation.heldBack.count)),
            ]).print()
        }
        Terminal.note(
            say(
                "花名册 \(confirmation.roster) 已确认：\(covered.households) 户，\(covered.persons) 人，\(covered.premium.yuan) 元。",
                "Roster \(confirmation.roster) is confirmed: \(EnglishCount.text(covered.households, "household")), \(EnglishCount.text(covered.persons, "person")), \(covered.premium.yuan) CNY."
            ))
        if confirmation.heldBack.count > 0 { Terminal.note(RosterWords.heldBack(confirmation.heldBack)) }
    }
}

/// `guanhuai roster list`.
struct RosterListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: say("列出花名册。", "List the rosters."))

    @Option(
        help: ArgumentHelp(
            say("只列出保障期包括这一天的。", "Only those whose term holds this day."),
            valueName: "yyyy-mm-dd"))
    var on: CivilDate?

    @OptionGroup var known: KnownOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let rosters = try await Office.open(as: actor) { office in
            let knowledge = try await office.knowledge(known)
            return try await office.store.act(
                as: office.actor, scope: office.actor.areas.first?.scope, readOnly: true
            ) {
                try await $0.rosters(on: on, known: knowledge)
            }
        }
        if data.json {
            return CanonicalJSON.array(
                rosters.map { roster in
                    .object([
                        .init("roster", .integer(roster.id)), .init("scheme", .string(roster.scheme)),
                        .init("year", .count(roster.year)), .init("area", .string(roster.area)),
                        .init("state", .string(roster.state.rawValue)),
                        .init("drafted_on", .string(roster.draftedOn.description)),
                        .init("persons", .count(roster.counted.persons)),
                        .init("premium_cny", .string(roster.counted.premium.yuan)),
                    ])
                }
            ).print()
        }
        var table = Table(
            say("编号", "Roster"), say("方案", "Scheme"), say("年度", "Year"), say("区划", "Area"),
            say("状态", "State"),
            say("草拟日", "Drafted"), say("人数", "Persons"), say("保险费（元）", "Premium"), numbers: [0, 6, 7])
        for roster in rosters {
            table.add(
                "\(roster.id)", roster.scheme, "\(roster.year)", AreaText.name(roster.area),
                RosterWords.state(roster.state),
                "\(roster.draftedOn)", "\(roster.counted.persons)",
                roster.counted.premium.yuan)
        }
        table.print()
    }
}
