import ArgumentParser
import Casework
import CivilCalendar
import Foundation
import Postgres
import Rules
import Store

/// `guanhuai family copy FAMILY`: everything the office holds on a family, for the family.
struct FamilyCopyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copy",
        abstract: say(
            "为本户复制本机关持有的全部资料（个人信息保护法第四十五条），含谁看过。",
            "A copy of everything held on a family, for the family (PIPL art. 45), with who looked at it."),
        discussion: say(
            "号码为全号；经办前请核对申请人身份。", "Numbers are in full: see who is asking before it is handed over."))

    @Argument(
        help: ArgumentHelp(
            say("家庭编号或户编号。", "The family's number, or its household number."),
            valueName: say("家庭", "family")))
    var family: String

    @Option(
        name: .customLong("requested-by"),
        help: ArgumentHelp(
            say("谁申请、如何核对身份，记录在案。", "Who asked and how they showed who they are; recorded."),
            valueName: say("申请人", "text")))
    var requestedBy: String

    @Option(
        help: ArgumentHelp(
            say("写成文件（仅本人可读）。", "Write a file that only its owner may read."),
            valueName: say("文件", "file")))
    var to: String?

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        try requireUnsealed(requestedBy)
        if requestedBy.allSatisfy(\.isWhitespace) {
            throw ValidationError(say("请写明申请人。", "Say who asked."))
        }
    }

    func run() async throws {
        let copy = try await Office.open(as: actor) { office in
            // By number also where the family's data are restricted: the copy is for the family.
            let home = try await office.homeEvenRestricted(family)
            return try await CopyFamily(store: office.store)(home, requestedBy: requestedBy, as: office.actor)
        }
        let text = data.json ? copy.json.text + "\n" : copy.lines.joined(separator: "\n") + "\n"
        guard let to else { return Terminal.out(raw: Array(text.utf8)) }
        guard !FileManager.default.fileExists(atPath: to),
            FileManager.default.createFile(
                atPath: to, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        else {
            throw CommandFailure(
                .refused, zh: "\(to) 已存在或无法写入。", en: "\(to) exists or cannot be written.")
        }
        Terminal.note(say("已写入 \(to)。", "Written to \(to)."))
    }
}

extension FamilyCopy {
    /// To be read: one section for each thing that is held.
    fileprivate var lines: [String] {
        [
            say("第 \(file.home) 户的全部资料", "Everything held on family \(file.home)")
                + (file.householdNumber.map { say("（户编号 \($0)）", " (household \($0))") } ?? ""),
            say("经办：\(madeBy)；申请：\(requestedBy)", "Made by \(madeBy), asked for by \(requestedBy)"),
        ] + section(say("登记的事实", "Facts on record"), history.map(Self.line))
            + section(say("办理的事项", "Acts"), acts.map(Self.line))
            + section(say("认定", "Decisions"), decisions.map(Self.line))
            + section(say("保险", "Covers"), covers.map(Self.line))
            + section(say("投保意愿", "Consents to insurance"), consents.map(Self.line))
            + section(say("提供给其他机构", "Given to others"), disclosures.map(Self.line))
            + section(say("导入表格的原始行", "Rows of registers as sent"), imported.map(Self.line))
            + section(say("谁看过", "Who looked"), looks.map(Self.line))
    }

    private func section(_ title: String, _ lines: [String]) -> [String] {
        ["", "\(title)（\(lines.count)）"] + lines.map { "  \($0)" }
    }

    private static func line(_ fact: HistoricFact) -> String {
        let row = fact.fact.row
        let values = row.values.compactMap(text).joined(separator: say("，", ", "))
        let days = [row.valid.from?.description ?? "…", row.valid.to?.description ?? "…"].joined(
            separator: " – ")
        let until = fact.to.map { say("，至 \($0) 止持有", ", held until \($0)") } ?? ""
        let who = row.person == 0 ? "" : " \(row.owner)"
        return
            "\(row.kind.said.said)\(who)：\(values)（\(days)；\(fact.recordedBy)，\(fact.from)，\(fact.reason)\(until)）"
    }

    private static func text(_ value: FactValue) -> String? {
        switch value {
        case .null: nil
        case .text(let text): text
        case .integer(let number): "\(number)"
        case .date(let day): day.description
        case .bool(let flag): flag ? say("是", "yes") : say("否", "no")
        case .texts(let texts): texts.joined(separator: " ")
        }
    }

    private static func line(_ act: ActRecord) -> String {
        "\(act.at)  \(act.kind)  \(act.day?.description ?? "")  \(act.recordedBy)  \(act.reason ?? "")"
    }

    private static func line(_ decision: StoredDecision) -> String {
        let outcome =
            Outcome(rawValue: decision.outcome.rawValue).map(DecisionText.word) ?? decision.outcome.rawValue
        return
            "\(decision.day)  \(decision.programme)  \(decision.unit)  \(outcome)  \(decision.amount?.yuan ?? "")"
    }

    private static func line(_ cover: FamilyCover) -> String {
        "\(cover.scheme) \(cover.year)  \(cover.person)  \(cover.plan)  "
            + "\(cover.term.from?.description ?? "") – \(cover.term.to?.description ?? "")  "
            + Money(fen: cover.premiumFen).yuan
    }

    private static func line(_ consent: FamilyConsent) -> String {
        "\(consent.givenOn)  \(consent.scheme) \(consent.year)  \(consent.person)  \(consent.answer)  \(consent.evidence)"
    }

    private static func line(_ disclosure: FamilyDisclosure) -> String {
        "\(disclosure.at)  \(disclosure.recipient)  \(disclosure.purpose)  \(disclosure.exportedBy)"
    }

    private static func line(_ imported: Imported) -> String {
        "\(imported.at)  "
            + imported.filled.map { "\($0.heading)：\($0.cell)" }.joined(separator: say("；", "; "))
    }

    private static func line(_ look: FamilyLook) -> String {
        "\(look.at)  \(look.actor)  \(look.purpose)"
    }
}
