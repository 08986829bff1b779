import ArgumentParser
import Casework

/// `guanhuai family renumber FAMILY`: another household number.
struct FamilyRenumber: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "renumber",
        abstract: say("变更户编号。", "Change the household number of a family."),
        discussion: say(
            "新编号属于经办该户的村（居）。原编号从此可以给别的家庭；在此之前，按原编号也能找到这一户。",
            "The new number is of the village that handles the family. The one it had is free for another family; until "
                + "that has it, this family is found by it, too."))

    @Option(
        help: ArgumentHelp(say("新的户编号。", "The new household number."), valueName: say("户编号", "number")))
    var to: String?

    @Flag(help: ArgumentHelp(say("没有户编号。", "It has none.")))
    var none = false

    @Option(
        help: ArgumentHelp(say("理由（加密保存）。", "Why (kept sealed)."), valueName: say("理由", "text")))
    var reason: String

    @OptionGroup var options: FamilyOptions

    func validate() throws {
        guard (to != nil) != none else {
            throw ValidationError(
                say("请写出新的户编号（--to）或 --none，两者取一。", "Give the new number (--to), or --none: one of the two."))
        }
    }

    func run() async throws {
        let (home, number) = try await Office.open(as: options.actor) { office in
            let home = try await office.home(of: options.family)
            return (
                home,
                try await RenumberFamily(store: office.store)(home, to: to, reason: reason, as: office.actor)
            )
        }
        Terminal.note(
            number.map { say("家庭 \(home) 的户编号现为 \($0)。", "Family \(home) has household number \($0) now.") }
                ?? say("家庭 \(home) 现在没有户编号。", "Family \(home) has no household number now."))
    }
}
