import ArgumentParser
import Benefits
import Casework
import Foundation
import Postgres
import Rules
import Store

/// Backups of the database, and the proof that they can be restored.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: say("备份与恢复演练。", "Backups, and the drill that restores one."),
        subcommands: [BackupMake.self, BackupDrill.self], defaultSubcommand: BackupMake.self)
}

/// `guanhuai backup FILE`.
struct BackupMake: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make",
        abstract: say(
            "把整个数据库备份到文件，旁边附清单（FILE.json）。密钥不在其中。",
            "Write the whole database to a file, with a manifest (FILE.json) beside it. Never the keys."))

    @Argument(
        help: ArgumentHelp(say("备份文件，不得已存在。", "The file; it must not exist."), valueName: say("文件", "file")))
    var file: String

    @OptionGroup var data: DataOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        guard !FileManager.default.fileExists(atPath: file) else {
            throw CommandFailure(
                .refused, zh: "\(file) 已存在，备份不覆盖文件。", en: "\(file) exists; a backup overwrites nothing.")
        }
        let setting = try OfficeSetting.read()
        let manifest = try await setting.withDatabase { database in
            if database.isPrivate { try await database.migrate(setting) }
            return try await write(database.administration)
        }
        if data.json {
            return Terminal.out(
                String(
                    decoding: try Data(contentsOf: URL(filePath: BackupManifest.path(of: file))),
                    as: UTF8.self))
        }
        let rows = manifest.rows.values.reduce(0, +)
        Terminal.note(
            say(
                "已备份 \(manifest.rows.count) 张表、\(rows) 行（\(manifest.bytes >> 10) KB）到 \(file)。",
                "\(EnglishCount.text(manifest.rows.count, "table")) with \(EnglishCount.text(rows, "row")) (\(manifest.bytes >> 10) KB) are in \(file)."
            ))
        Terminal.note(
            say(
                "密钥文件 \(setting.keyFile.path) 不在备份里，请另行保存；两者缺一不可。",
                "The key file \(setting.keyFile.path) is not in it: keep it elsewhere; neither is of use alone."
            ))
    }

    /// Everything is of one moment: the counts, the head of the chain and the file.
    private func write(_ configuration: PostgresConfiguration) async throws -> BackupManifest {
        let pool = PostgresPool(configuration, limits: PoolLimits(connections: 1))
        let draft = file + ".part"
        do {
            var manifest = try await pool.withTransaction(isolation: .repeatableRead, readOnly: true) {
                transaction in
                let manifest = try await self.manifest(transaction)
                let snapshot: String = try await transaction.value("select pg_export_snapshot()")
                try await DatabaseDump.write(configuration, snapshot: snapshot, to: draft, log: file + ".log")
                return manifest
            }
            await pool.shutdown()
            (manifest.sha256, manifest.bytes) = try BackupManifest.digest(of: draft)
            try manifest.write(besides: file)
            try FileManager.default.moveItem(atPath: draft, toPath: file)
            try? FileManager.default.removeItem(atPath: file + ".log")
            return manifest
        } catch {
            await pool.shutdown()
            try? FileManager.default.removeItem(atPath: draft)
            throw error
        }
    }

    private func manifest(_ transaction: Transaction) async throws -> BackupManifest {
        let head = try await transaction.query(
            "select block, digest from office.audit_blocks order by block desc limit 1"
        ).decode(Int64.self, [UInt8].self).first
        return BackupManifest(
            form: BackupManifest.form,
            madeAt: try await transaction.value("select clock_timestamp()", as: Instant.self).description,
            program: Version.text, schema: try await transaction.value(Self.lastMigration),
            server: try await transaction.value("show server_version"), bytes: 0, sha256: "",
            rows: try await BackupManifest.rows(transaction),
            audit: head.map { BackupManifest.Head(block: $0.0, digest: Hexadecimal.text($0.1)) },
            roles: try await transaction.query(
                "select rolname::text from pg_roles where rolname like 'guanhuai\\_%' and not rolcanlogin order by 1"
            ).decode(String.self))
    }

    private static let lastMigration: Statement =
        "select coalesce(max(name), '') from migrations.applied"
}

extension OfficeDatabase {
    /// Reads past row-level security: the superuser of a private cluster; of a server of the office's own, whoever
    /// `DATABASE_URL` names, who must be allowed to.
    var administration: PostgresConfiguration {
        isPrivate ? configuration.withUser("postgres") : configuration
    }
}
