import ArgumentParser
import Benefits
import Casework
import Foundation
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
        let (copy, policy) = try await Office.open(as: actor) { office in
            // By number also where the family's data are restricted: the copy is for the family.
            let home = try await office.homeEvenRestricted(family)
            let copy = try await CopyFamily(store: office.store)(
                home, requestedBy: requestedBy, as: office.actor)
            return (copy, try await office.rulesInForce().policy)
        }
        let text = data.json ? copy.json.text + "\n" : copy.lines(policy).joined(separator: "\n") + "\n"
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
    fileprivate func lines(_ policy: Policy) -> [String] {
        [
            say("第 \(file.home) 户的全部资料", "Everything held on family \(file.home)")
                + (file.householdNumber.map { say("（户编号 \($0)）", " (household \($0))") } ?? ""),
            say("经办：\(madeBy)；申请：\(requestedBy)", "Made by \(madeBy), asked for by \(requestedBy)"),
            say("时间为北京时间；期间含首尾两日。", "Times are China time; periods include their first and last day."),
        ]
            + sections(policy).flatMap { section in
                let title =
                    "\(section.title.said)" + say("（\(section.lines.count)）", " (\(section.lines.count))")
                return ["", title] + section.lines.map { "  \($0.said)" }
            }
    }
}
