import ArgumentParser

/// Bringing a street's register in.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: say("导入登记表，处理其变更。", "Import registers and settle their changes."),
        subcommands: [
            ImportFamiliesCommand.self, ImportFamily.self, ImportAreaCommand.self, ImportChangesCommand.self,
            ImportWithdraw.self,
            ImportList.self,
        ])
}
