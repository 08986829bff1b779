import Benefits
import Casework
import Exchange
import Rules

/// Ratios and rows in their shapes.
enum QualityText {
    static func table(_ quality: RegisterQuality, mark: Int) -> Table {
        let titles = [say("村居", "Village")] + QualityMeasure.allCases.map(\.text.said)
        var table = Table(titles.map { Table.Column(title: $0) })
        for village in quality.villages {
            table.add(cells: [village.village.name.said] + cells(village.ratios, mark))
        }
        table.add(cells: [say("合计", "Total")] + cells(quality.whole, mark))
        return table
    }

    private static func cells(_ ratios: [QualityMeasure: QualityRatio], _ mark: Int) -> [String] {
        QualityMeasure.allCases.map { measure in
            guard let ratio = ratios[measure], let tenths = ratio.tenths,
                let reaches = ratio.reaches(percent: mark)
            else { return "—" }
            return "\(ratio.count)/\(ratio.of) \(tenths / 10).\(tenths % 10)% \(reaches ? "✓" : "✗")"
        }
    }

    static func list(_ findings: [QualityFinding]) -> ListTable {
        ListTable(
            title: say("待补正名单", "Rows to mend"),
            columns: [
                (say("村居代码", "village_code"), 16), (say("编号", "family"), 8), (say("户编号", "household"), 12),
                (say("名册行", "list_line"), 8), (say("成员", "member"), 12), (say("比率", "ratio"), 20),
                (say("原因", "reason"), 32),
            ],
            rows: findings.map { finding in
                [
                    .text(finding.village), finding.family.map { .text("\($0)") } ?? .empty,
                    .text(finding.household.map(IdentityMask.household) ?? ""),
                    finding.line.map { .count($0) } ?? .empty,
                    .text(finding.row.person.map(member) ?? ""), .text(finding.row.measure.text.said),
                    .text(finding.row.gap.text.said),
                ]
            })
    }

    static func member(_ key: String) -> String {
        switch key {
        case "wife": say("女方", "wife")
        case "husband": say("男方", "husband")
        case "child": say("子女", "child")
        default: key
        }
    }

    static func json(_ quality: RegisterQuality, mark: Int) -> CanonicalJSON {
        .object([
            .init("mark_percent", .count(mark)),
            .init(
                "villages",
                .array(
                    quality.villages.map { village in
                        .object([
                            .init("village", .string(village.village.code)),
                            .init("ratios", ratios(village.ratios, mark)),
                        ])
                    })),
            .init("total", ratios(quality.whole, mark)), .init("rows", .count(quality.findings.count)),
        ])
    }

    private static func ratios(_ ratios: [QualityMeasure: QualityRatio], _ mark: Int) -> CanonicalJSON {
        .object(
            QualityMeasure.allCases.map { measure in
                let ratio = ratios[measure] ?? QualityRatio()
                return .init(
                    measure.rawValue,
                    .object([
                        .init("count", .count(ratio.count)), .init("of", .count(ratio.of)),
                        .init("reaches", ratio.reaches(percent: mark).map(CanonicalJSON.bool) ?? .null),
                    ]))
            })
    }

    static func json(_ compared: Reconciliation, of list: PopulationList) -> CanonicalJSON {
        func lines(_ lines: [Int]) -> CanonicalJSON { .array(lines.map { .count($0) }) }
        return .object([
            .init("unregistered", lines(compared.unregistered)),
            .init("unreadable", lines(compared.unreadable)), .init("twice", lines(compared.twice)),
            .init("corrected", lines(compared.corrected)),
            .init("named_otherwise", lines(compared.namedOtherwise)), .init("dead", lines(compared.dead)),
            .init("left_out", lines(list.beside)),
            .init(
                "moved_out",
                .array(
                    compared.movedOut.map { person in
                        .object([
                            .init("family", .integer(person.family)),
                            .init("household", .optional(person.household.map(IdentityMask.household))),
                            .init("village", .string(person.village)),
                            .init("person", .string(person.person)),
                        ])
                    })),
        ])
    }
}
