import ArgumentParser
import Benefits
import Casework
import CivilCalendar
import Foundation
import Rules
import Store

/// Life events: each is shown with what it changes, and recorded when a person says so.
struct FamilyEventCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "event",
        abstract: say("登记生活事件：先看变化，再保存。", "Record a life event: see what it changes, then save it."),
        subcommands: [
            BirthCommand.self, AdoptionCommand.self, AdoptionEndCommand.self, DeathCommand.self,
            DeathDeclaredCommand.self, MarriageCommand.self, DivorceCommand.self, DisabilityCommand.self,
            AskedCommand.self, RegradingCommand.self, LapseCommand.self, CertificateCommand.self,
            CancellationCommand.self,
            StudyCommand.self, StudyEndCommand.self, EnlistmentCommand.self, DischargeCommand.self,
            FactRecordCommand.self, FactEndCommand.self, FactCorrectCommand.self, WithdrawCommand.self,
            UndoCommand.self,
        ])
}

/// What every event takes.
struct EventOptions: ParsableArguments {
    @OptionGroup var family: FamilyOptions

    @Option(help: ArgumentHelp(say("为什么登记（如依据的文书）。", "Why it is recorded, such as the document seen.")))
    var reason: String?

    @Flag(name: .customLong("dry-run"), help: ArgumentHelp(say("只看变化，不保存。", "Show only; save nothing.")))
    var dryRun = false

    @Flag(help: ArgumentHelp(say("不再询问，直接保存。", "Save without asking.")))
    var yes = false
}

/// The day of most events.
struct EventDay: ParsableArguments {
    @Option(help: ArgumentHelp(say("发生的日期。", "The day on which it happened."), valueName: "yyyy-mm-dd"))
    var on: CivilDate
}

/// A command that records one event.
protocol EventCommand: AsyncParsableCommand {
    var options: EventOptions { get }
    /// - Parameter home: the family, for what is looked up by its history.
    func event(_ office: Office, home: Int64) async throws -> any FamilyEvent
}

extension EventCommand {
    func run() async throws {
        try await Office.open(as: options.family.actor) { office in
            let home = try await office.home(of: options.family.family)
            let record = RecordEvent(
                store: office.store, rules: try await office.rulesInForce().policy.rules,
                terms: office.eventTerms)
            let event = try await event(office, home: home)
            let preview = try await record.preview(event, on: home, today: office.today, as: office.actor)
            let text = EventText(outcome: preview)
            if !options.family.data.json { for line in text.lines { Terminal.out(line) } }
            guard !options.dryRun, options.yes || Confirmation.isGiven() else {
                if options.family.data.json { text.json(isSaved: false).print() }
                return try Confirmation.notGiven(isDryRun: options.dryRun)
            }
            let saved = try await record.save(
                event, on: home, today: office.today, reason: options.reason, basis: preview.basis,
                as: office.actor)
            if options.family.data.json { EventText(outcome: saved).json(isSaved: true).print() }
            Terminal.note(
                saved.kind == .undo ? say("已撤销。", "Taken back.") : say("已登记。", "Recorded."))
        }
    }
}

/// Whether a person at a terminal says that something is to be saved.
enum Confirmation {
    /// Says that nothing was saved; where a trial was not asked for, the status says so too.
    static func notGiven(isDryRun: Bool) throws {
        Terminal.note(say("没有保存。确认无误后加 --yes 保存。", "Nothing was saved. Add --yes to save it."))
        if !isDryRun { throw Ending(status: .findings) }
    }

    /// Asks on a terminal; nobody is asked elsewhere.
    static func isGiven() -> Bool {
        guard isatty(STDIN_FILENO) == 1, Terminal.isWatched else { return false }
        Terminal.draw(say("保存吗？[y/N] ", "Save this? [y/N] "))
        let answer = readLine()?.lowercased() ?? ""
        return answer == "y" || answer == "yes" || answer == "是"
    }
}

/// What an event changes, for a person and as JSON.
struct EventText {
    let outcome: RecordEvent.Outcome
    private let sentences: FactSentence

    init(outcome: RecordEvent.Outcome) {
        self.outcome = outcome
        sentences = FactSentence(outcome.keys, of: Int64(outcome.after.family.id ?? ""))
    }

    var lines: [String] {
        var lines = [outcome.kind.title.said]
        lines += outcome.warnings.map { "  " + say("注意：", "Check: ") + $0.text.said }
        lines += outcome.changes.map { "  " + sentences.sentence($0).said }
        lines.append(
            outcome.flips.isEmpty
                ? say("没有认定结果改变。", "No decision changes.") : say("改变的认定：", "Decisions that change:"))
        return lines + outcome.flips.map { "  " + FlipInWords($0, unit: sentences.unit($0.unit)).line }
    }

    func json(isSaved: Bool) -> CanonicalJSON {
        .object([
            .init("schema", .string("guanhuai/event/1")), .init("event", .string(outcome.kind.rawValue)),
            .init("saved", .bool(isSaved)),
            .init("warnings", .array(outcome.warnings.map { .string($0.text.said) })),
            .init("changes", .array(outcome.changes.map { .string(sentences.sentence($0).said) })),
            .init(
                "decisions",
                .array(
                    outcome.flips.map { flip in
                        .object([
                            .init("programme", .string(flip.programme)), .init("unit", flip.unit.json),
                            .init("family", .optional(flip.family.map(String.init))),
                            .init("from", .string(flip.from.description)),
                            .init("before", .optional(flip.before?.outcome.rawValue)),
                            .init("after", .optional(flip.after?.outcome.rawValue)),
                        ])
                    })),
        ])
    }
}
