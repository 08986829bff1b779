package import Benefits
import Rules

extension ListTable {
    /// The insurer's list. Entries are put in the one order a roster has (village, family, child before parents), so
    /// the same lines always make the same bytes.
    package init(_ entries: [RosterEntry], layout: RosterLayout, terms: RosterTerms) {
        let ordered = entries.sorted { RosterOrder.precedes($0.line, $1.line) }
        title = layout.title
        headings = layout.columns.map(\.heading)
        widths = layout.columns.map(\.column.width)
        rows = ordered.enumerated().map { index, entry in
            layout.columns.map { $0.column.cell(of: entry, serial: index + 1, term: terms.term) }
        }
        let names = Dictionary(ordered.map { ($0.line.village, $0.villageName) }) { first, _ in first }
        footer = ListTable.footer(RosterTotals(of: ordered.map(\.line)), names: names)
    }

    /// The second list: who is out or undetermined, and why, in order of village and family.
    ///
    /// - Parameter statesReasons: which say what befell a family, and stand in no list that leaves without terms.
    package init(absences: [RosterAbsenceEntry], terms: RosterTerms, statesReasons: Bool) {
        title = "\(terms.year)年度未列入名册及原因"
        headings = ["序号", "村居代码", "村居", "户编号", "姓名", "结果", "原因代码", "原因", "待核实事项"]
        widths = [8, 16, 16, 12, 12, 10, 24, 40, 24]
        let ordered = absences.sorted { RosterOrder.precedes($0.absence, $1.absence) }
        rows = ordered.enumerated().map { index, entry in
            let reasons = statesReasons ? entry.absence.reasons : []
            return [
                .count(index + 1), .text(entry.absence.village), .text(entry.villageName),
                .text(entry.householdNumber), .text(entry.maskedName),
                .text(RosterWords.outcome(entry.absence.outcome)),
                .text(reasons.map(\.code).joined(separator: "；")),
                .text(statesReasons ? reasons.map(\.text.zh).joined(separator: "；") : "（隐去）"),
                .text(statesReasons ? entry.absence.missing.joined(separator: "；") : ""),
            ]
        }
        footer = []
    }

    /// Subtotals per village and the control totals, with the amount in words as well (大写), as on a voucher.
    private static func footer(_ totals: RosterTotals, names: [String: String]) -> [[TableCell]] {
        func row(_ label: String, _ totals: ControlTotals) -> [TableCell] {
            [
                .text(label), .text("户数"), .count(totals.households), .text("人数"), .count(totals.persons),
                .text("保费（元）"), .amount(totals.premium),
            ]
        }
        var lines = totals.villages.map { village in
            row("小计 \(village.code) \(names[village.code] ?? "")", village.totals)
        }
        lines.append(row("合计", totals.whole))
        lines.append([.text("保费合计（大写）"), .text(ChineseAmount.text(totals.whole.premium))])
        return lines
    }
}

/// The one order of a roster and of its second list.
enum RosterOrder {
    static func precedes(_ left: RosterLine, _ right: RosterLine) -> Bool {
        if left.village != right.village { return left.village < right.village }
        if left.family != right.family { return left.family < right.family }
        if left.role != right.role { return left.role == .child }
        return left.insured < right.insured
    }

    static func precedes(_ left: RosterAbsence, _ right: RosterAbsence) -> Bool {
        if left.village != right.village { return left.village < right.village }
        if left.family != right.family { return left.family < right.family }
        switch (left.person, right.person) {
        case (nil, nil): return left.reasons.map(\.code).lexicographicallyPrecedes(right.reasons.map(\.code))
        case (nil, _): return true
        case (_, nil): return false
        case (let mine?, let theirs?): return mine < theirs
        }
    }
}
