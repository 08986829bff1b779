import ArgumentParser
import Foundation
import PolicyFiles
import Postgres
import Rules
import Store

/// `guanhuai doctor`: what is wrong, and how to mend it.
struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: say("检查安装、数据库和规则文件，说明如何修复。", "Say what is wrong and how to mend it."))

    @OptionGroup var data: DataOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        var examination = Examination()
        await examination.examineAll()
        if data.json {
            CanonicalJSON.array(examination.results.map(\.json)).print()
        } else {
            for result in examination.results { Terminal.out(result.line) }
        }
        if examination.results.contains(where: { !$0.isWell }) { throw Ending(status: .findings) }
    }
}

/// The things a doctor looks at, in the order in which one rests on the other.
struct Examination {
    struct Result {
        let subject: LocalizedText
        let isWell: Bool
        let words: LocalizedText

        var line: String { "\(isWell ? "✓" : "✗") \(subject.said)：\(words.said)" }

        var json: CanonicalJSON {
            .object([
                .init("subject", .string(subject.en)), .init("well", .bool(isWell)),
                .init("text", words.json),
            ])
        }
    }

    private(set) var results: [Result] = []

    mutating func examineAll() async {
        guard
            let layout = attempt(
                Self.files,
                { () throws -> (Layout, LocalizedText) in
                    let layout = try Layout.find()
                    return (layout, LocalizedText(zh: layout.root.path, en: layout.root.path))
                })
        else { return }
        guard
            let home = attempt(
                Self.home,
                { () throws -> (Home, LocalizedText) in
                    let home = try Home.find()
                    return (home, try Self.room(of: home))
                })
        else { return }
        _ = attempt(Self.settings) { () throws -> (Void, LocalizedText) in
            let settings = try Settings.read(layout: layout, home: home)
            return (
                (),
                settings.allowTestIdentities
                    ? LocalizedText(
                        zh: "接受测试身份（不可用于正式数据）", en: "test identities are accepted (not for real data)")
                    : LocalizedText(zh: "正常", en: "read")
            )
        }
        await examineDatabase(OfficeSetting(layout: layout, home: home, settings: Settings()))
    }

    private mutating func examineDatabase(_ setting: OfficeSetting) async {
        let isPrivate = (ProcessInfo.processInfo.environment["DATABASE_URL"] ?? "").isEmpty
        if isPrivate {
            let found: Void? = attempt(Self.server) { () throws -> (Void, LocalizedText) in
                let installation = try ServerInstallation.find()
                return (
                    (), LocalizedText(zh: "版本 \(installation.major)", en: "version \(installation.major)")
                )
            }
            guard found != nil else { return }
        }
        do {
            try await setting.withDatabase { database in
                await examine(database, setting)
            }
        } catch {
            let words = Report.words(of: error)
            results.append(Result(subject: Self.database, isWell: false, words: words))
        }
    }

    private mutating func examine(_ database: OfficeDatabase, _ setting: OfficeSetting) async {
        let pool = database.makePool(connections: 1)
        do {
            let version: String = try await pool.value("show server_version")
            results.append(
                Result(
                    subject: Self.database, isWell: true,
                    words: LocalizedText(zh: "已连接，服务器 \(version)", en: "reached, server \(version)")))
            let pending = try await Migrator(folder: setting.layout.migrations.path).pending(
                database.configuration)
            results.append(Self.migrations(pending, isPrivate: database.isPrivate))
            if pending.isEmpty {
                _ = try await Store.open(pool: pool, keyFile: setting.keyFile)
                let path = setting.keyFile.path
                results.append(
                    Result(
                        subject: Self.keys, isWell: true,
                        words: LocalizedText(
                            zh: "\(path) 与数据库相符，请另行备份", en: "\(path) fits the database; back it up apart")))
            }
        } catch {
            let subject = error is SealingError ? Self.keys : Self.database
            results.append(Result(subject: subject, isWell: false, words: Report.words(of: error)))
        }
        await pool.shutdown()
    }

    private static func migrations(_ pending: [String], isPrivate: Bool) -> Result {
        let isWell = pending.isEmpty || isPrivate
        let words =
            pending.isEmpty
            ? LocalizedText(zh: "最新", en: "current")
            : isPrivate
                ? LocalizedText(
                    zh: "\(pending.count) 项待执行，下一个命令会自动完成",
                    en: "\(pending.count) to run; the next command does it")
                : LocalizedText(
                    zh: "\(pending.count) 项待执行，请运行：guanhuai migrate",
                    en: "\(pending.count) to run: guanhuai migrate")
        return Result(subject: LocalizedText(zh: "数据库结构", en: "migrations"), isWell: isWell, words: words)
    }

    /// Free room where the home lies: below half a gigabyte a register's import may not end.
    private static func room(of home: Home) throws -> LocalizedText {
        var folder = home.folder
        while !FileManager.default.fileExists(atPath: folder.path), folder.path != "/" {
            folder = folder.deletingLastPathComponent()
        }
        let values = try FileManager.default.attributesOfFileSystem(forPath: folder.path)
        let free = (values[.systemFreeSize] as? NSNumber)?.int64Value ?? 0
        guard free >= 512 << 20 else {
            throw CommandFailure(
                .findings, zh: "\(home.folder.path) 所在磁盘只剩 \(free >> 20) MB，请腾出空间",
                en: "only \(free >> 20) MB are free where \(home.folder.path) lies: make room")
        }
        return LocalizedText(
            zh: "\(home.folder.path)，可用 \(free >> 30) GB", en: "\(home.folder.path), \(free >> 30) GB free")
    }

    private mutating func attempt<Value>(
        _ subject: LocalizedText, _ look: () throws -> (Value, LocalizedText)
    ) -> Value? {
        do {
            let (value, words) = try look()
            results.append(Result(subject: subject, isWell: true, words: words))
            return value
        } catch {
            results.append(Result(subject: subject, isWell: false, words: Report.words(of: error)))
            return nil
        }
    }

    private static let files = LocalizedText(zh: "规则文件", en: "files")
    private static let home = LocalizedText(zh: "数据文件夹", en: "home")
    private static let settings = LocalizedText(zh: "设置", en: "settings")
    private static let server = LocalizedText(zh: "PostgreSQL", en: "PostgreSQL")
    private static let database = LocalizedText(zh: "数据库", en: "database")
    private static let keys = LocalizedText(zh: "密钥文件", en: "key file")
}
