import ArgumentParser
import Benefits
import Casework
import Exchange
import Rules
import Store

/// `guanhuai rules published`: the history of publications.
struct RulesPublished: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "published", abstract: say("列出历次公布及其状态。", "List the publications with their states."))

    @Argument(
        help: ArgumentHelp(
            say("只看这一次，连同提出时计算的影响。", "Only this one, with the impact counted when it was proposed."),
            valueName: say("编号", "id")))
    var number: Int64?

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let history = try await Office.open(as: actor) { office in
            try await office.publishedRules.history(as: office.actor)
        }
        if let number {
            guard let one = history.first(where: { $0.id == number }) else {
                throw PublishingError.noSuchPublication(id: number)
            }
            return show(one)
        }
        if data.json { return CanonicalJSON.array(history.map(\.json)).print() }
        var table = Table(
            say("编号", "No."), say("状态", "State"), say("摘要", "Digest"), say("提出", "Proposed"),
            say("提出人", "By"),
            say("生效或撤回", "Settled"), say("办理人", "By"), say("案例", "Cases"), say("理由", "Reason"),
            numbers: [0, 7])
        for one in history {
            table.add(
                "\(one.id)", PublicationText.word(one.state), String(one.digestName.prefix(16)),
                one.proposedMoment.text, one.proposedBy, one.settledMoment?.text ?? "",
                one.settlement?.by ?? "", "\(one.cases)",
                [one.reason, one.settlement?.reason].compactMap(\.self).joined(separator: say("；", "; ")))
        }
        table.print()
        if history.isEmpty {
            Terminal.note(
                say(
                    "还没有公布过；批量认定使用随程序安装的规则。",
                    "Nothing was published; the installed rules decide the register."))
        }
    }

    private func show(_ one: StoredPublication) {
        if data.json { return one.json(withImpact: try? JSONTree.read(one.impact)).print() }
        var table = Table(
            say("项目", "Programme"), say("符合：现在", "Eligible now"), say("改为", "then"),
            say("每月现在（元）", "CNY a month now"),
            say("改为（元）", "then"), numbers: [1, 2, 3, 4])
        if case .list(let programmes)? = (try? JSONTree.read(one.impact))?["programmes"]?.content {
            for programme in programmes {
                let monthly = programme["money"]?[PaymentTerms.Period.month.rawValue]
                table.add(
                    programme["id"]?.text ?? "", programme["before"]?["eligible"]?.text ?? "",
                    programme["after"]?["eligible"]?.text ?? "", monthly?["before"]?.text ?? "—",
                    monthly?["after"]?.text ?? "—")
            }
        }
        table.print()
        Terminal.note(
            say(
                "\(one.proposedBy) 于 \(one.proposedMoment.text) 提出：\(one.reason)（影响按 \(one.day)，案例通过 \(one.cases)）",
                "Proposed by \(one.proposedBy) at \(one.proposedMoment.text): \(one.reason) (impact on \(one.day), \(EnglishCount.text(Int(one.cases), "case")) passed)"
            ))
        Terminal.note(PublicationText.line(one))
    }
}

extension StoredPublication {
    fileprivate func json(withImpact impact: DataTree?) -> CanonicalJSON {
        guard case .object(let fields) = json, let impact else { return json }
        return .object(fields + [.init("impact", CanonicalJSON(impact))])
    }
}

extension CanonicalJSON {
    /// A parsed value in its canonical form.
    fileprivate init(_ tree: DataTree) {
        switch tree.content {
        case .null: self = .null
        case .flag(let flag): self = .bool(flag)
        case .text(let text): self = .string(text)
        case .number(let number): self = Int64(number).map { .integer($0) } ?? .string(number)
        case .list(let items): self = .array(items.map { CanonicalJSON($0) })
        case .map(let entries): self = .object(entries.map { .init($0.key, CanonicalJSON($0.value)) })
        }
    }
}

/// A publication in words.
enum PublicationText {
    static func line(_ one: StoredPublication) -> String {
        let digest = one.digestName.prefix(16)
        switch one.state {
        case .waiting:
            return say(
                "已提出第 \(one.id) 次公布，摘要 \(digest)。须由另一人批准：guanhuai rules publish --approve \(one.id)",
                "Publication \(one.id), digest \(digest), waits for another person: guanhuai rules publish --approve \(one.id)"
            )
        case .inForce, .replaced:
            return say(
                "第 \(one.id) 次公布已生效，摘要 \(digest)。", "Publication \(one.id) is in force, digest \(digest).")
        case .withdrawn:
            return say("第 \(one.id) 次公布已撤回。", "Publication \(one.id) is withdrawn.")
        }
    }

    static func word(_ state: PublicationState) -> String {
        switch state {
        case .waiting: say("等第二人", "waiting")
        case .inForce: say("现行", "in force")
        case .replaced: say("已被取代", "replaced")
        case .withdrawn: say("已撤回", "withdrawn")
        }
    }
}
