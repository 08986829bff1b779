import ArgumentParser
import Benefits
import Casework
import Foundation
import PolicyFiles
import Postgres
import Rules
import Store

/// `guanhuai backup drill FILE`: restores a backup into a cluster of its own, looks at everything, and removes it.
struct BackupDrill: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drill",
        abstract: say(
            "恢复演练：把备份恢复到临时数据库，核对行数、密钥、操作记录链和全部认定，然后删除。",
            "Restore a backup into a temporary database, compare rows, keys, the audit's chain and every decision, and "
                + "remove it."),
        discussion: say("任何一项不符，退出码为 1。", "Exit 1 where anything differs."))

    @Argument(help: ArgumentHelp(say("备份文件。", "The backup."), valueName: say("文件", "file")))
    var file: String

    @Option(
        help: ArgumentHelp(
            say("密钥文件（默认：数据文件夹中的）。", "The key file (default: the home's)."),
            valueName: say("文件", "file")))
    var keys: String?

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let setting = try OfficeSetting.read()
        let manifest = try BackupManifest.read(besides: file)
        var drill = RestoreDrill(
            manifest: manifest, layout: setting.layout,
            keyFile: keys.map { KeyFile(path: $0) } ?? setting.keyFile,
            checkpoints: try CheckpointFile(
                path: setting.home.folder.appending(path: "audit-checkpoints").path
            )
            .lines(), actor: actor.name)
        let (sha256, bytes) = try BackupManifest.digest(of: file)
        if drill.compare(
            LocalizedText(zh: "文件", en: "file"), sha256 == manifest.sha256 && bytes == manifest.bytes,
            LocalizedText(zh: "与清单的校验和比较", en: "compared with the manifest's digest"))
        {
            try await drill.restore(file)
        }
        if data.json {
            CanonicalJSON.array(drill.results.map(\.json)).print()
        } else {
            for result in drill.results { Terminal.out(result.line) }
        }
        if drill.results.contains(where: { !$0.isWell }) { throw Ending(status: .findings) }
    }
}

/// A restore under way, and what was found.
struct RestoreDrill {
    let manifest: BackupManifest
    let layout: Layout
    let keyFile: KeyFile
    let checkpoints: [(line: Int, checkpoint: AuditCheckpoint?)]
    let actor: String?
    private(set) var results: [Examination.Result] = []

    init(
        manifest: BackupManifest, layout: Layout, keyFile: KeyFile,
        checkpoints: [(line: Int, checkpoint: AuditCheckpoint?)], actor: String?
    ) {
        self.manifest = manifest
        self.layout = layout
        self.keyFile = keyFile
        self.checkpoints = checkpoints
        self.actor = actor
    }

    @discardableResult
    mutating func compare(_ subject: LocalizedText, _ isWell: Bool, _ words: LocalizedText) -> Bool {
        results.append(Examination.Result(subject: subject, isWell: isWell, words: words))
        return isWell
    }

    /// The cluster and its folder are gone when this returns, however it ends.
    mutating func restore(_ file: String) async throws {
        let folder = "/tmp/guanhuai-drill-\(UUID().uuidString.prefix(12))"
        let lease = try await PrivateCluster.open(home: folder, settings: .throwaway)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        do {
            try await look(file, lease, log: folder + "/restore.log")
            await lease.close()
        } catch {
            await lease.close()
            throw error
        }
    }

    private mutating func look(_ file: String, _ lease: ClusterLease, log: String) async throws {
        let superuser = lease.superuserConfiguration.withDatabase(ClusterSettings.database)
        let began = ContinuousClock.now
        let pool = PostgresPool(superuser, limits: PoolLimits(connections: 1))
        let there = Set<String>(
            try await pool.query("select rolname::text from pg_roles").decode(String.self))
        for role in manifest.roles {
            if !there.contains(role) { try await pool.query("create role \(identifier: role) nologin") }
            try await pool.query("grant \(identifier: role) to \(identifier: ClusterSettings.owner)")
        }
        try await DatabaseDump.restore(URL(filePath: file).path, into: superuser, log: log)
        let seconds = (ContinuousClock.now - began).components.seconds
        let rows = try await BackupManifest.rows(pool)
        await pool.shutdown()
        let other = Set(rows.keys).union(manifest.rows.keys).filter { rows[$0] != manifest.rows[$0] }.sorted()
        compare(
            LocalizedText(zh: "行数", en: "rows"), other.isEmpty,
            other.isEmpty
                ? LocalizedText(
                    zh: "\(rows.count) 张表、\(rows.values.reduce(0, +)) 行一致（恢复用时 \(seconds) 秒）",
                    en:
                        "\(rows.values.reduce(0, +)) in \(EnglishCount.text(rows.count, "table")), as noted (restored in \(seconds) s)"
                )
                : LocalizedText(
                    zh: "不同：\(other.joined(separator: "、"))", en: "differ: \(other.joined(separator: ", "))"))
        let service = PostgresPool(lease.configuration, limits: PoolLimits(connections: 4))
        do {
            try await examine(service)
        } catch let error as SealingError {
            compare(LocalizedText(zh: "密钥文件", en: "key file"), false, Report.words(of: error))
        }
        await service.shutdown()
    }

    private mutating func examine(_ pool: PostgresPool) async throws {
        let store = try await Store.open(pool: pool, keyFile: keyFile)
        let (opened, failed) = try await store.openSealed(atMost: 1000)
        compare(
            LocalizedText(zh: "密钥文件", en: "key file"), failed.isEmpty,
            failed.isEmpty
                ? LocalizedText(zh: "打开了 \(opened) 个加密值", en: "\(opened) sealed values were opened")
                : LocalizedText(
                    zh: "打不开：\(failed.joined(separator: "、"))",
                    en: "do not open: \(failed.joined(separator: ", "))"))
        let last = manifest.audit?.block ?? 0
        let noted = checkpoints.filter { $0.checkpoint.map { $0.block <= last } ?? true }
        let report = try await store.verifyAudit(against: noted.isEmpty ? nil : noted)
        let head = report.head.map {
            BackupManifest.Head(block: $0.block, digest: Hexadecimal.text($0.digest))
        }
        let isNoted = head == manifest.audit
        compare(
            LocalizedText(zh: "操作记录链", en: "audit chain"), report.findings.isEmpty && isNoted,
            report.findings.first.map { $0.words }
                ?? LocalizedText(
                    zh: "\(report.blocks) 块，链首与清单\(isNoted ? "一致" : "不同")",
                    en: EnglishCount.text(report.blocks, "block")
                        + ", head \(isNoted ? "as" : "other than") noted")
        )
        try await replay(store)
    }

    private mutating func replay(_ store: Store) async throws {
        let acting = try await Actors(store: store).resolve(actor, account: ActorOptions.account)
        let replay = ReplayDecision(
            store: store, rules: try layout.policy().rules, reader: KeptRules.reader)
        var same = 0
        var different: [Int64] = []
        var others = 0
        try await replay.all(as: acting) { result in
            switch result.result {
            case .same: same += 1
            case .different: different.append(result.id)
            case .otherRules: others += 1
            }
        }
        let some = different.prefix(5).map(String.init).joined(separator: " ")
        compare(
            LocalizedText(zh: "认定", en: "decisions"), different.isEmpty,
            different.isEmpty
                ? LocalizedText(
                    zh: "重新计算 \(same) 项，逐字节一致（规则文本不同而未比较 \(others) 项）",
                    en:
                        "\(same) decided again, byte for byte the same (\(others) by other rules, not compared)"
                )
                : LocalizedText(
                    zh: "\(different.count) 项不同：\(some)", en: "\(different.count) differ: \(some)"))
    }
}
