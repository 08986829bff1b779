import Benefits
import FEEL
import Testing

@testable import PolicyFiles

/// Where the units of rule files come from.
@Suite("Units of rule files")
struct RuleUnitTests {
    @Test("Every function of the dictionary that takes or gives a number says what it counts")
    func functions() {
        for function in FactsDictionary.functions.map(\.function) {
            let units = RuleUnits.functions[function.name]
            for (index, parameter) in function.parameters.enumerated() {
                #expect(
                    (parameter.type == .number) == (units?.arguments[index] != nil),
                    "\(function.name) \(parameter.name)")
            }
            #expect(
                (function.result == .number) == (units.map { $0.result != .any } ?? false), "\(function.name)"
            )
        }
    }

    @Test(
        "Units are read from their words, in both languages alike",
        arguments: [
            ("CNY per person and month", "元/人/月", MeasureUnit.moneyPerMonth),
            ("CNY a month", "元/月", .moneyPerMonth),
            ("CNY a year for the family", "元/年（每户）", .moneyPerYear),
            ("CNY per person and term", "元/人/年", .moneyPerYear), ("CNY once", "元/次", .money),
            ("years of age, exclusive", "周岁（不含）", .years), ("months", "个月", .months), ("days", "天", .days),
            ("number of children", "子女个数", .count), ("share of the standard", "占标准的比例", .share),
            ("disability grade (1 is the most severe)", "残疾等级（一级最重）", .grade),
        ])
    func words(english: String, chinese: String, unit: MeasureUnit) {
        #expect(RuleUnits.unit(of: english) == .counting(unit))
        #expect(RuleUnits.unit(ofChinese: chinese) == .counting(unit))
    }

    @Test("What is no unit is none")
    func unknown() {
        #expect(RuleUnits.unit(of: "moons") == nil && RuleUnits.unit(ofChinese: "个") == nil)
        #expect(RuleUnits.unit(of: "none") == .plain && RuleUnits.unit(ofChinese: "无") == .plain)
    }
}
