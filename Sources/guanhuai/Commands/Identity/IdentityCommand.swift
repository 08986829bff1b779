import ArgumentParser

/// What personal numbers say.
struct IdentityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "identity",
        abstract: say("身份证号与残疾证号的核对。", "Check identity and disability certificate numbers."),
        subcommands: [IdentityCheck.self, IdentityWaiting.self, IdentityConfirm.self])
}
