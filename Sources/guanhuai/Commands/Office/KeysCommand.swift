import ArgumentParser
import Benefits
import Casework
import Postgres
import Rules
import Store

/// The keys of sealed numbers.
struct KeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: say("密钥：状况与更换。", "Keys: their state, and new ones."),
        subcommands: [KeysStatus.self, KeysRotate.self, KeysUnsealed.self])
}

/// `guanhuai keys status`: which keys there are and how many values each has.
struct KeysStatus: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: say("列出密钥及各自的数据数量。", "List the keys and how many values each has."))

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let keys = try await Office.open(as: actor) { try await $0.store.keyStatus() }
        if data.json { return CanonicalJSON.array(keys.map(\.json)).print() }
        var table = Table(
            say("字段", "Field"), say("用途", "For"), say("密钥", "Key"), say("主密钥", "Master"),
            say("数据", "Values"), say("启用", "Used from"), say("停用", "Retired"))
        for key in keys {
            table.add(
                key.name.field.rawValue, key.name.purpose.said, "\(key.name.number)", "\(key.master)",
                "\(key.values)", OfficeMoment(key.usedFrom).text,
                key.retiredAt.map { OfficeMoment($0).text } ?? "")
        }
        table.print()
    }
}

/// What a rotation may be limited to.
enum RotatedKeys: String, ExpressibleByArgument, CaseIterable {
    case master, data, index
}

/// `guanhuai keys rotate`: new keys while everybody goes on working.
struct KeysRotate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate",
        abstract: say(
            "更换密钥。期间照常读写；中断后再次运行即从中断处继续。",
            "Make new keys. Reading and writing go on; stopped, it goes on where it was when run again."),
        discussion: say(
            "旧数据密钥在没有数据使用满一天后删除。更换主密钥之前的备份，需用当时的密钥文件恢复。",
            "Old data keys go when nothing has used them for a day. Backups from before a new master key need the key "
                + "file of their time."))

    @Option(
        help: ArgumentHelp(
            say(
                "只更换：master 主密钥，data 数据密钥，index 查找密钥（可多次）。",
                "Only master, data or index keys (may be repeated)."),
            valueName: say("种类", "kind")))
    var only: [RotatedKeys] = []

    @Option(
        help: ArgumentHelp(
            say(
                "只更换某一字段的密钥，如 families.contacts.phone（可多次）。",
                "Only this field, such as families.contacts.phone."),
            valueName: say("字段", "field")))
    var field: [String] = []

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let fields = try field.map { name in
            guard let field = SealedField(rawValue: name) else {
                throw CommandFailure(
                    .usage, zh: "没有这个字段：\(name)。字段见 guanhuai keys status。",
                    en: "No such field: \(name). guanhuai keys status lists them.")
            }
            return field
        }
        let kinds = only.isEmpty ? Set(RotatedKeys.allCases) : Set(only)
        let counts = RotationCounts()
        let forgotten = try await Office.open(as: actor) { office in
            guard office.actor.role == .administrator else {
                throw CommandFailure(
                    .refused, zh: "只有管理员可以更换密钥。", en: "Only an administrator may rotate keys.")
            }
            let rotation = KeyRotation(store: office.store, actor: office.actor) { await counts.add($0) }
            if kinds.contains(.master), fields.isEmpty { try await rotation.rotateMaster() }
            try await rotation.rotate(
                Set(DataKeyPurpose.allCases.filter { kinds.contains($0.rotated) }),
                of: fields.isEmpty ? SealedField.allCases : fields)
            return try await office.store.forgetRetiredKeys()
        }
        let (made, rows) = await counts.sums
        if data.json {
            return CanonicalJSON.object([
                .init("keys", .count(made)), .init("rows", .count(rows)),
                .init("forgotten", .count(forgotten.count)),
            ]).print()
        }
        Terminal.note(
            say(
                "启用新密钥 \(made) 个，重新加密 \(rows) 行，删除无用旧密钥 \(forgotten.count) 个。",
                "\(EnglishCount.text(made, "new key is", "new keys are")) in use, \(EnglishCount.text(rows, "row was", "rows were")) written anew, \(EnglishCount.text(forgotten.count, "old key was", "old keys were")) removed."
            ))
        if kinds.contains(.master), fields.isEmpty {
            Terminal.note(
                say("主密钥已更换：请立即另行备份密钥文件。", "There is a new master key: back the key file up now, apart."))
        }
    }
}

/// Adds up what a rotation does.
private actor RotationCounts {
    private(set) var sums = (keys: 0, rows: 0)

    func add(_ step: KeyRotation.Step) {
        switch step {
        case .keyMade, .masterMade: sums.keys += 1
        case .rows(_, let count): sums.rows += count
        case .keyUsed, .keyRetired, .dataKeysWrapped, .masterForgotten: break
        }
    }
}

extension DataKeyPurpose {
    fileprivate var rotated: RotatedKeys { self == .seal ? .data : .index }

    fileprivate var said: String {
        switch self {
        case .seal: say("加密", "sealing")
        case .index: say("查找", "look-up")
        }
    }
}

extension KeyStatus {
    fileprivate var json: CanonicalJSON {
        .object([
            .init("field", .string(name.field.rawValue)), .init("purpose", .string(name.purpose.rawValue)),
            .init("key", .count(Int(name.number))), .init("master", .count(Int(master))),
            .init("values", .count(Int(values))), .init("made_at", .string(madeAt.description)),
            .init("used_from", .string(usedFrom.description)),
            .init("retired_at", retiredAt.map { .string($0.description) } ?? .null),
        ])
    }
}
