import ArgumentParser
import Foundation
import Postgres
import Rules
import Store

/// `guanhuai migrate`: brings the database up to date. The private database is brought up to date by every command.
struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: say("把数据库升级到当前版本。", "Bring the database up to date."))

    @Flag(
        name: .customLong("dry-run"),
        help: ArgumentHelp(
            say("只列出尚未执行的迁移；有则退出码为 1。", "List what is still to run; exit 1 where there is any.")))
    var dryRun = false

    @OptionGroup var data: DataOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let setting = try OfficeSetting.read()
        try await setting.withDatabase { database in
            let migrator = try Migrator(folder: setting.layout.migrations.path)
            if dryRun {
                let pending = try await migrator.pending(database.configuration)
                show(pending, key: "pending", none: say("数据库是最新的。", "The database is up to date."))
                if !pending.isEmpty { throw Ending(status: .findings) }
            } else {
                let report = try await migrator.run(database.configuration)
                try await database.sealEarlierText(setting)
                show(report.applied, key: "applied", none: say("数据库已是最新。", "The database was up to date."))
            }
        }
    }

    private func show(_ names: [String], key: String, none: String) {
        if data.json {
            CanonicalJSON.object([.init(key, .array(names.map { .string($0) }))]).print()
            return
        }
        for name in names { Terminal.out(name) }
        if names.isEmpty { Terminal.note(none) }
    }
}

extension OfficeDatabase {
    /// Applies what is missing and says so. For the private database only: a server's owner migrates when it suits.
    func migrate(_ setting: OfficeSetting) async throws {
        let report = try await Migrator(folder: setting.layout.migrations.path).run(configuration)
        try await sealEarlierText(setting)
        if !report.applied.isEmpty, report.before > 0 {
            Terminal.note(
                say(
                    "数据库已升级（\(report.applied.count) 项）。",
                    "The database was brought up to date (\(report.applied.count))."))
        }
    }

    /// Seals what earlier versions kept in clear: a migration has no key. The key file is read only where there is any.
    fileprivate func sealEarlierText(_ setting: OfficeSetting) async throws {
        let pool = makePool(connections: 2)
        do {
            let earlier = EarlierText(pool)
            if try await earlier.isLeft() {
                let store = try await Store.open(pool: pool, keyFile: setting.keyFile)
                let count = try await earlier.seal(with: store, as: ActorOptions.account)
                Terminal.note(
                    say("原先未加密的文字已加密（\(count) 条）。", "Text from before was sealed (\(count))."))
            }
            await pool.shutdown()
        } catch {
            await pool.shutdown()
            throw error
        }
    }

    /// Stops a command whose database is behind or ahead of this program.
    func requireCurrent(_ layout: Layout) async throws {
        let pending = try await Migrator(folder: layout.migrations.path).pending(configuration)
        guard pending.isEmpty else {
            throw CommandFailure(
                .noDatabase, zh: "数据库还有 \(pending.count) 项升级没有执行。请先运行：guanhuai migrate",
                en: "The database is \(pending.count) migrations behind. First run: guanhuai migrate")
        }
    }
}
