import ArgumentParser
import Foundation

/// The command: parses what was asked, runs it, and turns every way it can end into words and an exit status.
@main
struct Guanhuai: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guanhuai",
        abstract: say(
            "关怀：计划生育特殊家庭的认定、扶助与保险名册。",
            "Eligibility, support and insurance rosters for special-hardship families."),
        discussion: say(
            """
            数据写到标准输出，说明写到标准错误。退出码：0 完成，1 答案为否或有问题，2 用法错误，3 数据被拒绝，4 没有数据库。
            """,
            """
            Data goes to standard output, words to standard error. Exit status: 0 done, 1 the answer is no or there \
            are findings, 2 usage, 3 refused by the data, 4 no database.
            """),
        version: Version.text,
        subcommands: [
            Demo.self, Serve.self, Check.self, ForecastCommand.self, EntitlementCommand.self,
            DifferencesCommand.self, DetermineCommand.self, DecisionsCommand.self,
            DecisionReplayCommand.self,
            FamilyCommand.self, FamiliesCommand.self, DuplicatesCommand.self, QualityCommand.self,
            ReconcileCommand.self, ExportCommand.self,
            ImportCommand.self,
            RosterCommand.self, AreasCommand.self, RulesCommand.self, IdentityCommand.self, UserCommand.self,
            AuditCommand.self, KeysCommand.self, RetentionCommand.self, BackupCommand.self, Migrate.self,
            Doctor.self,
            ReadTable.self,
        ])

    @OptionGroup var common: CommonOptions

    static func main() async {
        signal(SIGPIPE, SIG_IGN)
        let work = Task { await Self.answer(CommandLine.arguments.dropFirst().map(\.self)) }
        Interruption.watch { work.cancel() }
        let status = await work.value
        Foundation.exit(status.rawValue)
    }

    /// Parses and runs; never throws.
    private static func answer(_ arguments: [String]) async -> ExitStatus {
        do {
            var command = try parseAsRoot(arguments)
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            return .done
        } catch {
            return Report.end(of: error, in: Self.self)
        }
    }
}

/// The version of the product, printed by `--version` and kept with each determination run.
enum Version {
    static let text = "0.1.0"
}
