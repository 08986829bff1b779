import ArgumentParser
import Benefits
import Casework
import CivilCalendar
import Store

/// `guanhuai family close FAMILY`: the office has no more to do for it; the retention period begins.
struct FamilyClose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: say("结案：自某日起不再办理，开始计算保存期限。", "Close a file: its retention period begins."))

    @Option(
        help: ArgumentHelp(say("自哪一天起（默认今天）。", "From this day (default: today)."), valueName: "yyyy-mm-dd"))
    var on: CivilDate?

    @Option(
        help: ArgumentHelp(say("理由（加密保存）。", "Why (kept sealed)."), valueName: say("理由", "text")))
    var reason: String

    @OptionGroup var options: FamilyOptions

    func run() async throws {
        let (home, paid) = try await Office.open(as: options.actor) { office in
            let home = try await office.home(of: options.family)
            let paid = try await CloseFamily(store: office.store).close(
                home, on: on ?? office.today, reason: reason, as: office.actor)
            return (home, paid)
        }
        Terminal.note(say("家庭 \(home) 已结案。", "The file of family \(home) is closed."))
        if paid > 0 {
            Terminal.note(
                say(
                    "结案不改变认定：仍有 \(paid) 项待遇继续发放。",
                    "Closing ends no benefit: \(EnglishCount.text(paid, "benefit")) of it \(paid == 1 ? "is" : "are") paid on."
                ))
        }
    }
}

/// `guanhuai family reopen FAMILY`.
struct FamilyReopen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen", abstract: say("恢复已结案的家庭。", "Reopen a closed file."))

    @OptionGroup var options: FamilyOptions

    func run() async throws {
        let home = try await Office.open(as: options.actor) { office in
            let home = try await office.home(of: options.family)
            try await CloseFamily(store: office.store).reopen(home, as: office.actor)
            return home
        }
        Terminal.note(say("家庭 \(home) 已恢复。", "The file of family \(home) is open again."))
    }
}
