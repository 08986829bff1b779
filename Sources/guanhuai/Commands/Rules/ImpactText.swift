import Benefits
import Casework
import CivilCalendar
import Rules

/// What rules would change, for a person to read.
struct ImpactText {
    let report: ImpactReport
    let rules: RuleBook

    func print() {
        let changed = report.programmes.filter { report.figures(of: $0).isChange }
        if changed.isEmpty {
            return Terminal.note(
                say(
                    "\(report.families) 户，没有任何结果改变。",
                    "\(EnglishCount.text(report.families, "family", "families")), and no answer changes."))
        }
        moves(changed).print()
        Terminal.out("")
        money(changed).print()
        Terminal.out("")
        areas(changed).print()
        Terminal.note(
            say(
                "\(report.day)：\(report.families) 户中 \(report.changedFamilies()) 户的结果或金额改变。",
                "\(report.day): of \(EnglishCount.text(report.families, "family", "families")) \(EnglishCount.text(report.changedFamilies(), "gets", "get")) another answer or amount."
            ))
    }

    private func moves(_ programmes: [String]) -> Table {
        var table = Table(
            say("项目", "Programme"), say("现在", "Now"), say("改为", "Then"), say("对象", "Units"),
            say("户数", "Families"),
            numbers: [3, 4])
        for id in programmes {
            let figures = report.figures(of: id)
            for from in ImpactAnswer.allCases {
                for to in ImpactAnswer.allCases {
                    guard let count = figures.moves[ImpactMove(from, to)] else { continue }
                    table.add(
                        title(id), Self.word(from), from == to ? say("不变", "the same") : Self.word(to),
                        "\(count.units)", "\(count.families)")
                }
            }
            let other = figures.otherAmount
            if other.units > 0 {
                table.add(
                    title(id), Self.word(.eligible), say("金额改变", "another amount"), "\(other.units)",
                    "\(other.families)")
            }
        }
        return table
    }

    private func money(_ programmes: [String]) -> Table {
        var table = Table(
            say("项目", "Programme"), say("周期", "Per"), say("现在（元）", "CNY now"), say("改为（元）", "CNY then"),
            say("增减（元）", "Difference"), numbers: [2, 3, 4])
        for id in programmes {
            for (period, money) in report.figures(of: id).money.sorted(by: { $0.key < $1.key }) {
                table.add(
                    title(id), Self.period(period), money.before.yuan, money.after.yuan,
                    Money(fen: money.after.fen - money.before.fen).yuan)
            }
        }
        return table
    }

    /// Streets and villages with a change; the money is that of all programmes paid by the month.
    private func areas(_ programmes: [String]) -> Table {
        var table = Table(
            say("区划", "Area"), say("代码", "Code"), say("变化户数", "Families"), say("新符合", "Gain"),
            say("不再符合", "Lose"), say("每月现在（元）", "CNY a month now"), say("每月改为（元）", "CNY a month then"),
            numbers: [2, 3, 4, 5, 6])
        for area in report.areas where report.changedFamilies(in: area.code) > 0 {
            let figures = programmes.map { report.figures(of: $0, in: area.code) }
            let monthly = figures.compactMap { $0.money[PaymentTerms.Period.month.rawValue] }
            table.add(
                area.name.said, area.code, "\(report.changedFamilies(in: area.code))",
                "\(figures.reduce(0) { $0 + $1.count { $0.flipsEligible && $0.to == .eligible }.units })",
                "\(figures.reduce(0) { $0 + $1.count { $0.flipsEligible && $0.from == .eligible }.units })",
                monthly.reduce(Money.zero) { $0 + $1.before }.yuan,
                monthly.reduce(Money.zero) { $0 + $1.after }.yuan)
        }
        return table
    }

    private func title(_ id: String) -> String { (try? rules.programme(id).title.said) ?? id }

    static func line(_ change: ImpactChange, _ rules: RuleBook) -> String {
        let amounts =
            change.amountBefore == change.amountAfter
            ? "" : "  \(change.amountBefore?.yuan ?? "—") → \(change.amountAfter?.yuan ?? "—")"
        let why = change.criteria.isEmpty ? "" : "  [\(DecisionText.list(change.criteria))]"
        return [
            change.village, "\(change.home)", change.household.map(IdentityMask.household) ?? "",
            (try? rules.programme(change.programme).title.said) ?? change.programme,
            DecisionText.list(change.people.compactMap(\.name)),
            "\(word(change.move.from)) → \(word(change.move.to))",
        ].filter { !$0.isEmpty }.joined(separator: "  ") + amounts + why
    }

    static func word(_ answer: ImpactAnswer) -> String {
        switch answer {
        case .eligible: say("符合", "eligible")
        case .ineligible: say("不符合", "not eligible")
        case .undetermined: say("待定", "undetermined")
        case .none: say("不涉及", "does not apply")
        }
    }

    private static func period(_ period: String) -> String {
        switch period {
        case PaymentTerms.Period.month.rawValue: say("月", "month")
        case PaymentTerms.Period.year.rawValue: say("年", "year")
        default: say("一次", "once")
        }
    }
}
