import CivilCalendar
import Testing

@testable import Rules
@testable import Web

@Suite("What is owed in a year, in words")
struct OwedTests {
    private func facts(_ language: Language) -> FactNames {
        let words = Words(language: language)
        return FactNames(names: FamilyNames([], words: words), words: words)
    }

    /// Twelve months: nothing before May, then one amount; the months in `held` wait for a fact.
    private func entitlement(
        held: ClosedRange<Int>? = nil, changesIn change: Int = 13, isUncertain: Bool = false
    ) -> Entitlement {
        Entitlement(
            programme: "test", unit: .family, year: 2026, period: .month,
            instalments: (1...12).compactMap { month in
                guard let from = CivilDate(year: 2026, month: month, day: 1) else { return nil }
                if let held, held.contains(month) {
                    return Instalment(from: from, standing: .held, missing: ["son.died"])
                }
                if month < 5 { return Instalment(from: from, standing: .none) }
                return Instalment(
                    from: from, standing: .owed, amount: Money(fen: month < change ? 59_000 : 46_000),
                    isUncertain: isUncertain && month == 12,
                    convention: month == change ? .tierMonthAfter : nil)
            })
    }

    private func lines(_ entitlement: Entitlement, _ language: Language) -> [String] {
        OwedModel(entitlement, facts: facts(language)).lines
    }

    @Test("Months at one amount are one product, with the total below")
    func product() {
        let owed = entitlement()
        #expect(lines(owed, .zh) == ["5月至12月：8 个月 × ¥590.00 = ¥4,720.00"])
        #expect(lines(owed, .en) == ["May to December: 8 months × ¥590.00 = ¥4,720.00"])
        let model = OwedModel(owed, facts: facts(.en))
        #expect(model.total == "¥4,720.00")
        #expect(model.title == "Owed for 2026, as worked out")
        #expect(OwedModel.short(owed, Words(language: .zh)) == "2026年应发：¥4,720.00")
    }

    @Test("Another tier makes another product, and the convention that moved a month is said")
    func change() {
        #expect(
            lines(entitlement(changesIn: 12), .zh) == [
                "5月至11月：7 个月 × ¥590.00 = ¥4,130.00", "12月：¥460.00", "12月：类别变更自次月起",
            ])
    }

    @Test("Held months say what they wait for, and are in no total")
    func held() {
        let owed = entitlement(held: 9...12)
        #expect(
            lines(owed, .en) == [
                "May to August: 4 months × ¥590.00 = ¥2,360.00",
                "September to December: held, to be asked: son: whether living",
            ])
        #expect(
            OwedModel.short(owed, Words(language: .en)) == "Owed for 2026: ¥2,360.00, and months still open")
    }

    @Test("Months that two families owe one person say that somebody has to settle it, and ask for no fact")
    func twoFamilies() {
        var owed = entitlement(held: 10...12)
        for month in 5...9 {
            let from = owed.instalments[month - 1].from
            owed.instalments[month - 1] = Instalment(from: from, standing: .held, convention: .twoFamilies)
        }
        #expect(
            lines(owed, .en) == [
                "October to December: held, to be asked: son: whether living",
                "May to September: held: two families owe it to the same person; settle first which of them pays",
            ])
    }

    @Test("A year that is all open has no sum of nothing")
    func open() {
        let owed = entitlement(held: 1...12)
        let model = OwedModel(owed, facts: facts(.zh))
        #expect(model.total == nil)
        #expect(model.nothing == "2026年应发多少，尚待核定。")
        #expect(OwedModel.short(owed, Words(language: .zh)) == model.nothing)
    }

    @Test("A month paid on while a fact is open says so")
    func uncertain() {
        #expect(
            lines(entitlement(isUncertain: true), .zh) == [
                "5月至11月：7 个月 × ¥590.00 = ¥4,130.00", "12月：¥590.00（情况待核实，照发并标记）",
            ])
    }

    @Test("Where nothing is owed nothing is said in short, and the page says so")
    func nothing() {
        let none = Entitlement(
            programme: "test", unit: .family, year: 2026, period: .year,
            instalments: [Instalment(from: testDay, standing: .none)])
        #expect(OwedModel.short(none, Words(language: .zh)) == nil)
        let model = OwedModel(none, facts: facts(.en))
        #expect(!model.hasLines && model.total == nil && model.nothing == "Nothing is owed for 2026.")
    }
}
