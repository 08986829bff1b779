import ArgumentParser
import Benefits
import Rules
import Store

/// `guanhuai keys unsealed`: where a number of a person stands in clear.
struct KeysUnsealed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unsealed",
        abstract: say("查找未加密的证件号码、银行卡号和手机号码。", "Find numbers of persons that stand in clear."),
        discussion: say(
            "现在录入时不收这些号码；早先的登记中可能有。只列出位置，不显示号码；有则退出码为 1。",
            "They are refused where they are typed; registers of earlier versions may hold some. Says where, never which; "
                + "exit 1 where there is any."))

    @OptionGroup var data: DataOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let found = try await Office.open(as: actor) { office in
            guard office.actor.role == .administrator || office.actor.role == .auditor else {
                throw CommandFailure(
                    .refused, zh: "只有管理员和审计员可以查找。", en: "Only an administrator or auditor may look.")
            }
            let progress = Progress(say("查找", "Looking"))
            defer { progress.end() }
            let scope = office.actor.areas.first?.scope
            let columns = try await office.store.act(as: office.actor, scope: scope, readOnly: true) {
                try await $0.clearColumns()
            }
            var found: [ClearNumbers] = []
            for (done, column) in columns.enumerated() {
                progress.reached(done)
                let numbers = try await office.store.act(as: office.actor, scope: scope, readOnly: true) {
                    try await $0.clearNumbers(in: column)
                }
                if let numbers { found.append(numbers) }
            }
            return found
        }
        if data.json {
            CanonicalJSON.array(found.map(\.json)).print()
        } else {
            var table = Table(
                say("表", "Table"), say("列", "Column"), say("行数", "Rows"), say("位置", "Where"), numbers: [2])
            for numbers in found {
                table.add(
                    numbers.column.table, numbers.column.column, "\(numbers.rows)",
                    numbers.places.joined(separator: "; "))
            }
            table.print()
            Terminal.note(
                found.isEmpty
                    ? say("没有未加密的号码。", "No number stands in clear.")
                    : say(
                        "请更正这些资料（family event fact-corrected）；更正前的内容仍留在历史和操作记录中，备份亦同。",
                        "Correct them (family event fact-corrected); what they were stays in history, audit and backups."
                    ))
        }
        if !found.isEmpty { throw Ending(status: .findings) }
    }
}

extension ClearNumbers {
    fileprivate var json: CanonicalJSON {
        .object([
            .init("table", .string(column.table)), .init("column", .string(column.column)),
            .init("rows", .count(rows)), .init("places", .array(places.map { .string($0) })),
        ])
    }
}
