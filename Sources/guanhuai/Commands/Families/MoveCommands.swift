import ArgumentParser
import Benefits
import Casework
import CivilCalendar
import Foundation
import Rules
import Store

/// `guanhuai family offer`: the old office offers a family to a new one.
struct FamilyOffer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "offer",
        abstract: say("迁出：请另一单位接收这个家庭。", "Move out: offer a family to another office."),
        discussion: say(
            "先列出未了事项和会改变的认定；接收单位看到同样的内容，接收之后才看得到家庭。接收前可用 family withdraw 撤回。",
            """
            Lists what is open and which decisions change; the new office sees the same, and the family only when it \
            has accepted. Until then `family withdraw` takes it back.
            """))

    @OptionGroup var options: FamilyOptions

    @Option(
        help: ArgumentHelp(say("接收单位的区划代码。", "The area of the new office."), valueName: say("代码", "code")))
    var to: String

    @Option(
        help: ArgumentHelp(
            say("居住地区划（默认与接收单位相同）。", "Where the family lives, unless in that area."),
            valueName: say("代码", "code")))
    var residence: String?

    @Option(
        help: ArgumentHelp(say("从哪一天起归新单位。", "The first day of the new office."), valueName: "yyyy-mm-dd"))
    var on: CivilDate

    @Flag(help: ArgumentHelp(say("户籍也迁过去。", "The household register moves too.")))
    var register = false

    @Option(help: ArgumentHelp(say("为什么迁。", "Why it moves.")))
    var reason: String?

    @Flag(name: .customLong("dry-run"), help: ArgumentHelp(say("只看内容，不保存。", "Show only; save nothing.")))
    var dryRun = false

    @Flag(help: ArgumentHelp(say("不再询问，直接保存。", "Save without asking.")))
    var yes = false

    func run() async throws {
        try await Office.open(as: options.actor) { office in
            let home = try await office.home(of: options.family)
            let offering = OfferMove(store: office.store, rules: try await office.rulesInForce().policy.rules)
            let destination = OfferMove.Destination(
                area: to, residence: residence, day: on, isRegistered: register)
            let shown = try await offering.preview(
                home, to: destination, today: office.today, reason: reason, as: office.actor)
            if !options.data.json { for line in MoveText.lines(shown) { Terminal.out(line) } }
            guard !dryRun, yes || Confirmation.isGiven() else {
                if options.data.json { MoveText.json(shown, id: nil).print() }
                return try Confirmation.notGiven(isDryRun: dryRun)
            }
            let id = try await offering(
                home, to: destination, today: office.today, reason: reason, as: office.actor)
            if options.data.json { MoveText.json(shown, id: id).print() }
            Terminal.note(
                say("已请对方接收，迁移号 \(id)。", "Offered; the number of the move is \(id)."))
        }
    }
}

/// Which move, and who answers.
struct MoveOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            say("迁移号，见 guanhuai family moves。", "The number in guanhuai family moves."),
            valueName: say("号", "number")))
    var move: Int64

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions
}

/// `guanhuai family accept`: the new office takes a family over.
struct FamilyAccept: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: say("迁入：接收一个家庭。", "Move in: take a family over."))

    @OptionGroup var options: MoveOptions

    @Option(help: ArgumentHelp(say("说明。", "A note.")))
    var reason: String?

    func run() async throws {
        let outcome = try await Office.open(as: options.actor) { office in
            try await AnswerMove(
                store: office.store, rules: try await office.rulesInForce().policy.rules,
                terms: office.eventTerms
            ).accept(options.move, today: office.today, reason: reason, as: office.actor)
        }
        let text = EventText(outcome: outcome)
        if options.data.json { return text.json(isSaved: true).print() }
        for line in text.lines { Terminal.out(line) }
        Terminal.note(say("已接收。", "Taken over."))
    }
}

/// `guanhuai family decline`: the new office does not take a family.
struct FamilyDecline: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decline", abstract: say("退回另一单位的迁出。", "Decline a family that was offered."))

    @OptionGroup var options: MoveOptions

    @Option(help: ArgumentHelp(say("为什么退回；迁出单位看得到。", "Why; the offering office sees it.")))
    var reason: String

    func run() async throws {
        try await Office.open(as: options.actor) { office in
            try await AnswerMove(
                store: office.store, rules: try await office.rulesInForce().policy.rules,
                terms: office.eventTerms
            ).decline(options.move, reason: reason, as: office.actor)
        }
        Terminal.note(say("已退回。", "Declined."))
    }
}

/// `guanhuai family withdraw`: the old office takes an offer back.
struct FamilyWithdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: say("撤回尚未答复的迁出。", "Take back an offer that was not answered."))

    @OptionGroup var options: MoveOptions

    @Option(help: ArgumentHelp(say("为什么撤回。", "Why.")))
    var reason: String?

    func run() async throws {
        try await Office.open(as: options.actor) { office in
            try await OfferMove(store: office.store, rules: try await office.rulesInForce().policy.rules)
                .withdraw(options.move, reason: reason, as: office.actor)
        }
        Terminal.note(say("已撤回。", "Withdrawn."))
    }
}

/// `guanhuai family moves`: offers out and in.
struct FamilyMoves: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "moves", abstract: say("迁出与迁入。", "Moves out and in."))

    @Flag(help: ArgumentHelp(say("包括已答复的。", "The answered ones too.")))
    var all = false

    @Option(
        help: ArgumentHelp(
            say(
                "只列出迁入首日在这一天或以前的。",
                "Only those whose first day at the new office is this day or an earlier one."),
            valueName: "yyyy-mm-dd"))
    var on: CivilDate?

    @OptionGroup var known: KnownOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let moves = try await Office.open(as: actor) { office in
            try await ListMoves(store: office.store)(
                all: all, on: on, known: try await office.knowledge(known), as: office.actor,
                scope: office.actor.areas.first?.scope)
        }
        if data.json { return CanonicalJSON.array(moves.map(MoveText.json)).print() }
        for (place, move) in moves.enumerated() {
            if place > 0 { Terminal.out("") }
            for line in MoveText.lines(move) { Terminal.out(line) }
        }
        if moves.isEmpty { Terminal.note(say("没有等待答复的迁移。", "No move waits for an answer.")) }
    }
}
