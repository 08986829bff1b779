import ArgumentParser
import Benefits
import Casework
import CivilCalendar
import Rules
import Store

/// `guanhuai duplicates overlaps`.
struct DuplicatesOverlaps: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "overlaps",
        abstract: say("列出同一人重叠的保障和待遇。", "List overlapping cover and benefits of one person."))

    @Option(
        help: ArgumentHelp(
            say(
                "只列出在这一天重叠的：保障期都包括它，或截至它的认定都发放。",
                "Only those that overlap on this day: both covers hold it, or both answers up to it pay."),
            valueName: "yyyy-mm-dd"))
    var on: CivilDate?

    @Flag(help: ArgumentHelp(say("也列出已处理的。", "Those that were settled, too.")))
    var all = false

    @OptionGroup var known: KnownOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let overlaps = try await Office.open(as: actor) { office in
            try await SettleOverlaps(store: office.store).list(
                includingSettled: all, on: on, known: try await office.knowledge(known), as: office.actor,
                scope: office.actor.areas.first?.scope)
        }
        if data.json {
            return CanonicalJSON.array(
                overlaps.map { overlap in
                    .object([
                        .init("overlap", .integer(overlap.id)), .init("person", .string("\(overlap.person)")),
                        .init("scheme", .string(overlap.scheme)),
                        .init("covers", .array(overlap.covers.map { .integer($0) })),
                        .init("families", .array(overlap.families.map { .integer($0) })),
                        .init("stands", overlap.chosen.map { .integer($0) } ?? .null),
                    ])
                }
            ).print()
        }
        var table = Table(
            say("编号", "No."), say("人员", "Person"), say("方案或项目", "Scheme or programme"), say("家庭", "Families"),
            say("保障编号", "Covers"), say("以此为准", "Stands"), numbers: [0])
        for overlap in overlaps {
            table.add(
                "\(overlap.id)", "\(overlap.person)", overlap.scheme,
                overlap.families.map(String.init).joined(separator: " "),
                overlap.covers.map(String.init).joined(separator: " "),
                overlap.chosen.map(String.init) ?? "")
        }
        if !overlaps.isEmpty { table.print() }
        let open = overlaps.count { !$0.isSettled }
        Terminal.note(say("\(open) 处未处理。", "\(open) open."))
        if open > 0 { throw Ending(status: .findings) }
    }
}

/// `guanhuai duplicates settle OVERLAP`.
struct DuplicatesSettle: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settle", abstract: say("说明一处重叠如何处理。", "Say how an overlap was dealt with."))

    @Argument(help: ArgumentHelp(say("重叠的编号。", "Number of the overlap."), valueName: say("编号", "overlap")))
    var overlap: Int64

    @Option(help: ArgumentHelp(say("如何处理。", "How it was dealt with."), valueName: say("说明", "text")))
    var reason: String

    @Option(
        help: ArgumentHelp(
            say(
                "待遇重叠时由哪个家庭发放（编号或户编号）。",
                "Of overlapping benefits, the family that is paid, by its number or household number."),
            valueName: say("家庭", "family")))
    var family: String?

    @Option(
        help: ArgumentHelp(
            say(
                "保障重叠时保留哪一份；另一份不再列入报出的花名册。",
                "Of overlapping covers, the one that stands; the other is left out of every roster that leaves."
            ),
            valueName: say("保障编号", "cover")))
    var cover: Int64?

    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if family != nil, cover != nil {
            throw ValidationError(say("--family 与 --cover 只能用一个。", "Use --family or --cover, not both."))
        }
    }

    func run() async throws {
        try await Office.open(as: actor) { office in
            try await SettleOverlaps(store: office.store).settle(
                overlap: overlap, choosing: try await payer(office) ?? cover, reason: reason,
                as: office.actor,
                scope: office.actor.areas.first?.scope)
        }
        Terminal.note(say("已记下。", "Recorded."))
    }

    /// A number is one of the overlap's families, whoever shows it: settling says which these are.
    private func payer(_ office: Office) async throws -> Int64? {
        guard let family else { return nil }
        do {
            return try await office.home(of: family)
        } catch {
            guard let number = Int64(family) else { throw error }
            return number
        }
    }
}

/// `guanhuai duplicates reopen OVERLAP`.
struct DuplicatesReopen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen",
        abstract: say("收回对一处重叠的处理，重新等待处理。", "Take back what was said of an overlap: it waits again."))

    @Argument(help: ArgumentHelp(say("重叠的编号。", "Number of the overlap."), valueName: say("编号", "overlap")))
    var overlap: Int64

    @OptionGroup var why: ReasonOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Office.open(as: actor) { office in
            try await SettleOverlaps(store: office.store).reopen(
                overlap: overlap, reason: why.reason, as: office.actor,
                scope: office.actor.areas.first?.scope)
        }
        Terminal.note(say("已收回，等待重新处理。", "Taken back: it waits again."))
    }
}
