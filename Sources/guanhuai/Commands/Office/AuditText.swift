import Postgres
import Rules
import Store

extension AuditRelation {
    var text: LocalizedText {
        switch self {
        case .audit: LocalizedText(zh: "变更记录", en: "changes")
        case .looks: LocalizedText(zh: "查看记录", en: "looks")
        }
    }

    var said: String { text.said }
}

extension AuditFinding {
    /// What was done, where, in words of the office.
    var words: LocalizedText {
        switch self {
        case .edited(let relation, let row, let block):
            LocalizedText(
                zh: "\(relation.text.zh)第 \(row) 条被修改（第 \(block) 块）。",
                en: "\(relation.text.en), row \(row): edited (block \(block)).")
        case .deleted(let relation, let row, let block):
            LocalizedText(
                zh: "\(relation.text.zh)第 \(row) 条被删除（第 \(block) 块）。",
                en: "\(relation.text.en), row \(row): deleted (block \(block)).")
        case .swapped(let relation, let row, let other):
            LocalizedText(
                zh: "\(relation.text.zh)第 \(row) 条与第 \(other) 条被调换。",
                en: "\(relation.text.en), rows \(row) and \(other): swapped.")
        case .renumbered(let relation, let row, let now):
            LocalizedText(
                zh: "\(relation.text.zh)第 \(row) 条被改编为第 \(now) 条。",
                en: "\(relation.text.en), row \(row): moved to number \(now).")
        case .inserted(let relation, let row):
            LocalizedText(
                zh: "\(relation.text.zh)第 \(row) 条是封存之后插入的。",
                en: "\(relation.text.en), row \(row): inserted after sealing.")
        case .numberedBelow(let relation, let row):
            LocalizedText(
                zh: "\(relation.text.zh)第 \(row) 条的编号不是系统编出的（系统从 1 编起）。",
                en:
                    "\(relation.text.en), row \(row): stands under a number that is never given (they begin with 1)."
            )
        case .sequenceChanged(let relation):
            LocalizedText(
                zh: "\(relation.text.zh)的编号序列被改动。",
                en: "\(relation.text.en): the sequence that numbers the rows was changed.")
        case .emptied(let relation):
            LocalizedText(
                zh: "\(relation.text.zh)：曾有记录，现在一条也没有。",
                en: "\(relation.text.en): there were rows, and none is left.")
        case .blockForged, .blockOutOfPlace, .blocksMissing, .tailCut, .tailRewritten, .checkpointForged,
            .checkpointsMissing:
            chainWords
        }
    }

    private var chainWords: LocalizedText {
        switch self {
        case .blockForged(let block):
            LocalizedText(
                zh: "第 \(block) 块与签名不符。", en: "block \(block): not what was signed.")
        case .blockOutOfPlace(let block):
            LocalizedText(
                zh: "第 \(block) 块与前一块不衔接。", en: "block \(block): does not follow the one before it.")
        case .blocksMissing(let first, let last):
            LocalizedText(
                zh: "第 \(first) 至 \(last) 块缺失。", en: "blocks \(first) to \(last): missing.")
        case .tailCut(let first, let last):
            LocalizedText(
                zh: "链尾被截断：外存校验点记有第 \(first) 至 \(last) 块，数据库里没有。",
                en: "tail cut: blocks \(first) to \(last) were noted outside the database and are gone.")
        case .tailRewritten(let first):
            LocalizedText(
                zh: "链尾被改写：自第 \(first) 块起与外存校验点不同。",
                en:
                    "tail rewritten: from block \(first) on it differs from the checkpoint outside the database."
            )
        case .checkpointForged(let line):
            LocalizedText(
                zh: "外存校验点文件第 \(line) 行与签名不符。", en: "checkpoint file, line \(line): not what was signed.")
        case .checkpointsMissing:
            LocalizedText(
                zh: "外存校验点文件（audit-checkpoints）缺失：无从得知链尾是否被截断或改写。",
                en:
                    "the checkpoint file (audit-checkpoints) is missing: whether the tail was cut or rewritten is not known."
            )
        case .edited, .deleted, .swapped, .renumbered, .inserted, .numberedBelow, .sequenceChanged,
            .emptied:
            words  // said above
        }
    }

    private var parts: (kind: String, relation: AuditRelation?, numbers: [(String, Int64)]) {
        switch self {
        case .edited(let relation, let row, let block):
            ("edited", relation, [("row", row), ("block", block)])
        case .deleted(let relation, let row, let block):
            ("deleted", relation, [("row", row), ("block", block)])
        case .swapped(let relation, let row, let other):
            ("swapped", relation, [("row", row), ("with", other)])
        case .renumbered(let relation, let row, let now):
            ("renumbered", relation, [("row", row), ("now", now)])
        case .inserted(let relation, let row): ("inserted", relation, [("row", row)])
        case .numberedBelow(let relation, let row): ("numbered-below", relation, [("row", row)])
        case .sequenceChanged(let relation): ("sequence-changed", relation, [])
        case .emptied(let relation): ("emptied", relation, [])
        case .blockForged(let block): ("block-forged", nil, [("block", block)])
        case .blockOutOfPlace(let block): ("block-out-of-place", nil, [("block", block)])
        case .blocksMissing(let first, let last):
            ("blocks-missing", nil, [("from", first), ("through", last)])
        case .tailCut(let first, let last): ("tail-cut", nil, [("from", first), ("through", last)])
        case .tailRewritten(let first): ("tail-rewritten", nil, [("from", first)])
        case .checkpointForged(let line): ("checkpoint-forged", nil, [("line", Int64(line))])
        case .checkpointsMissing: ("checkpoints-missing", nil, [])
        }
    }

    var json: CanonicalJSON {
        let parts = parts
        var members: [CanonicalJSON.Field] = [.init("kind", .string(parts.kind))]
        if let relation = parts.relation { members.append(.init("relation", .string(relation.rawValue))) }
        members += parts.numbers.map { .init($0.0, .count(Int($0.1))) }
        members.append(
            .init("text", words.json))
        return .object(members)
    }
}

extension AuditReport {
    var json: CanonicalJSON {
        .object([
            .init("clean", .bool(findings.isEmpty)), .init("blocks", .count(Int(blocks))),
            .init("rows", .count(rows.values.reduce(0, +))), .init("checkpoints", .count(checkpoints)),
            .init("findings", .array(findings.map(\.json))),
            .init(
                "unsealed",
                .array(
                    unsealed.map { tail in
                        .object([
                            .init("relation", .string(tail.relation.rawValue)),
                            .init("rows", .count(Int(tail.rows))),
                            .init("since", tail.since.map { .string($0.description) } ?? .null),
                        ])
                    })),
        ])
    }
}

extension FamilyLook {
    var json: CanonicalJSON {
        .object([
            .init("at", .string(at.description)), .init("actor", .string(actor)),
            .init("purpose", .string(purpose)), .init("request", .string(request.description)),
            .init("person", person.map { .count(Int($0)) } ?? .null),
        ])
    }
}
