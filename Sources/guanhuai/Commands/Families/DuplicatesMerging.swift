import ArgumentParser
import Benefits
import Casework
import CivilCalendar
import Rules
import Store
import Web

/// `guanhuai duplicates merge PAIR`.
struct DuplicatesMerge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: say("把一对合并为一人。", "Make the two entries of a pair one person."),
        discussion: say(
            "事实留在原处，读取时合为一人；可用 undo 撤回。重叠的保障和待遇会列出，处理前不发钱、不承保。",
            "Facts stay where they are and are read as one person's; undo takes it back. Overlapping cover and benefits are listed and block money."
        ))

    @Argument(help: ArgumentHelp(say("对的编号。", "Number of the pair."), valueName: say("编号", "pair")))
    var pair: Int64

    @Flag(
        help: ArgumentHelp(
            say("以后登记的一条为准（默认以先登记的为准）。", "Keep the entry registered later (default: the earlier).")))
    var keepLater = false

    @Option(help: ArgumentHelp(say("理由。", "The reason."), valueName: say("理由", "text")))
    var reason: String?

    @Flag(
        help: ArgumentHelp(
            say("只看合并会怎样：合了什么、重叠什么；不保存。", "Only say what it would unite and uncover; nothing is saved.")))
    var dryRun = false

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if reason == nil, !dryRun {
            throw ValidationError(say("请用 --reason 写明为什么合并。", "Say why with --reason."))
        }
    }

    func run() async throws {
        let (result, preview) = try await Office.open(as: actor) { office in
            try await merged(office)
        }
        if data.json {
            return CanonicalJSON.object(
                [
                    .init("kept", .string("\(result.kept)")), .init("merged", .string("\(result.merged)")),
                    .init("rows", .integer(result.rows)), .init("overlaps", .count(result.overlaps)),
                    .init("saved", .bool(!dryRun)),
                ] + (preview?.json ?? [])
            ).print()
        }
        if let preview { preview.print() } else { tell(result) }
    }

    /// What the merge came to, or as a preview would come to.
    private func merged(_ office: Office) async throws -> (MergeDuplicates.Result, MergeText?) {
        let (merging, scope) = (MergeDuplicates(store: office.store), office.actor.areas.first?.scope)
        if let reason, !dryRun {
            let result = try await merging.merge(
                pair, keepsOther: keepLater, reason: reason, as: office.actor, scope: scope)
            return (result, nil)
        }
        let preview = try await merging.preview(
            pair, keepsOther: keepLater, rules: try await office.rulesInForce().policy.rules,
            today: office.today, as: office.actor, scope: scope)
        return (preview.result, MergeText(preview))
    }

    private func tell(_ result: MergeDuplicates.Result) {
        Terminal.note(
            say(
                "\(result.merged) 已并入 \(result.kept)；合并前后各表共 \(result.rows) 条记录，一致。",
                "\(result.merged) is now \(result.kept); \(EnglishCount.text(result.rows, "row")) before and after."
            ))
        if result.overlaps > 0 {
            Terminal.note(
                say(
                    "发现 \(result.overlaps) 处重叠的保障或待遇，请用 guanhuai duplicates overlaps 查看并处理。",
                    "\(EnglishCount.text(result.overlaps, "overlap")) of cover or benefits: see guanhuai duplicates overlaps."
                ))
        }
    }
}

/// `guanhuai duplicates undo PAIR`.
struct DuplicatesUndo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: say("撤回一次合并。", "Take a merge back."))

    @Argument(help: ArgumentHelp(say("对的编号。", "Number of the pair."), valueName: say("编号", "pair")))
    var pair: Int64

    @OptionGroup var why: ReasonOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Office.open(as: actor) { office in
            try await MergeDuplicates(store: office.store).undo(
                pair, reason: why.reason, as: office.actor, scope: office.actor.areas.first?.scope)
        }
        Terminal.note(
            say(
                "已撤回，仍为两人，这一对等待再次判断。",
                "Taken back: they are two people again, and the pair waits for an answer."))
    }
}
