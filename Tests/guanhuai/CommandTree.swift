import ArgumentParser

@testable import guanhuai

/// Every command of the built tree that does something itself, by its words: "family show".
enum CommandTree {
    static let leaves: [String: any ParsableCommand.Type] = {
        var found: [String: any ParsableCommand.Type] = [:]
        func add(_ command: any ParsableCommand.Type, _ words: [String]) {
            let subcommands = command.configuration.subcommands
            if subcommands.isEmpty { found[words.joined(separator: " ")] = command }
            for next in subcommands {
                add(next, words + [next.configuration.commandName ?? "\(next)".lowercased()])
            }
        }
        add(Guanhuai.self, [])
        return found
    }()

    /// The options a command takes, as its help has them.
    static func options(of command: any ParsableCommand.Type) -> Set<String> {
        let help = Guanhuai.helpMessage(for: command, columns: 400)
        return Set(help.matches(of: #/--[a-z-]+/#).map { String($0.output) })
    }
}
