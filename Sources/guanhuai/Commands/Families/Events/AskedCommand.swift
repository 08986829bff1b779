import ArgumentParser
import Benefits
import Casework

/// The lists about a person as a command names them.
enum AskedLists {
    /// - Parameter text: their names, or `all`.
    /// - Throws: `ValidationError` where a word is none of them.
    static func read(_ text: String, option: String) throws -> Set<FactList> {
        if text == "all" { return FactList.ofPersons }
        let words = text.split { ", ，、".contains($0) }.map(String.init)
        let lists = words.compactMap(FactList.init).filter(FactList.ofPersons.contains)
        guard !words.isEmpty, lists.count == words.count else {
            let known = FactList.ofPersons.inOrder.map(\.rawValue).joined(separator: ", ")
            throw ValidationError(
                say("\(option)：应为 all，或 \(known)。", "\(option): expected all, or of \(known)"))
        }
        return Set(lists)
    }
}

/// Somebody who came later was asked.
struct AskedCommand: EventCommand {
    static let configuration = CommandConfiguration(
        commandName: "asked", abstract: EventKind.asked.title.said,
        discussion: say(
            "后来加入的人（如新配偶）问过了哪些；有子女、残疾人证、收入等的，先登记。",
            "What somebody who came later, such as a new partner, was asked about. Record the children, the card, the "
                + "income first."))

    @OptionGroup var options: EventOptions
    @OptionGroup var who: EventPersonOption

    @Option(
        help: ArgumentHelp(
            say(
                "问清了哪些：逗号分隔，如 parentage,disabilities，或 all。",
                "What was asked, such as parentage,disabilities, or all."), valueName: say("项目", "lists")))
    var about: String

    func validate() throws { _ = try AskedLists.read(about, option: "--about") }

    func event(_ office: Office, home: Int64) throws -> any FamilyEvent {
        RecordAsked(of: who.person, about: try AskedLists.read(about, option: "--about"))
    }
}
