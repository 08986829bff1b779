import ArgumentParser
import Benefits
import Casework
import Rules

/// Single stored decisions.
struct DecisionReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decision", abstract: say("单个认定。", "Single decisions."),
        subcommands: [DecisionReplayRun.self])
}

/// `guanhuai decision replay`: decides again from the facts and rules kept with a decision and compares the bytes.
struct DecisionReplayRun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: say(
            "按当时的事实和当时的规则重新计算并逐字节比较。",
            "Decide again from the facts and rules kept with a decision and compare byte for byte."),
        discussion: say(
            "全部一致时退出码为 0，否则为 1。未保存规则文本的旧认定，现行规则与之不同时不比较，另行计数。",
            "Exit status 0 where all are identical, otherwise 1. Decisions made before rule files were kept, by another "
                + "text than today's, are counted apart, not compared."))

    @Argument(help: ArgumentHelp(say("认定的编号。", "Numbers of decisions."), valueName: say("编号", "id")))
    var numbers: [Int64] = []

    @Flag(help: ArgumentHelp(say("本辖区内的全部认定。", "Every decision of the office's areas.")))
    var all = false

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if all != numbers.isEmpty {
            throw ValidationError(say("请给出编号，或 --all，二者取一。", "Give numbers or --all, one of them."))
        }
    }

    func run() async throws {
        let policy = try Layout.find().policy()
        var counts: [DecisionReplay.Result: Int] = [:]
        try await Office.open(as: actor) { office in
            let replay = ReplayDecision(
                store: office.store, rules: policy.rules, reader: KeptRules.reader)
            func note(_ result: DecisionReplay) {
                counts[result.result, default: 0] += 1
                if !all || result.result != .same { show(result) }
            }
            if all {
                try await replay.all(as: office.actor, report: note)
            } else {
                for number in numbers { note(try await replay(number, as: office.actor)) }
            }
        }
        let same = counts[.same, default: 0]
        let different = counts[.different, default: 0]
        let other = counts[.otherRules, default: 0]
        Terminal.note(
            say(
                "一致 \(same)，不一致 \(different)，规则文本不同而未比较 \(other)。",
                "\(same) identical, \(different) different, \(other) by other rules and not compared."))
        if different + other > 0 { throw Ending(status: .findings) }
    }

    private func show(_ replay: DecisionReplay) {
        if data.json {
            return CanonicalJSON.object([
                .init("id", .integer(replay.id)), .init("result", .string(Self.key(replay.result))),
                .init("differences", .array(replay.differences.map { .string($0) })),
            ]).print()
        }
        let keys = replay.differences.isEmpty ? "" : "  " + DecisionText.list(replay.differences)
        Terminal.out("\(replay.id)  \(Self.word(replay.result))\(keys)")
    }

    private static func key(_ result: DecisionReplay.Result) -> String {
        switch result {
        case .same: "identical"
        case .different: "different"
        case .otherRules: "other-rules"
        }
    }

    private static func word(_ result: DecisionReplay.Result) -> String {
        switch result {
        case .same: say("一致", "identical")
        case .different: say("不一致", "different")
        case .otherRules: say("规则文本不同，未比较", "other rules, not compared")
        }
    }
}
