import Benefits
import CivilCalendar
import Rules

extension CaseJudging {
    /// Compares the payments of a year with `months` and `total`.
    ///
    /// Beside `persons`, the outer `total` is what they come to together; without, it is expected of each unit.
    mutating func judgeMoney(_ programme: Programme, _ family: FamilyFacts, _ day: CivilDate)
        throws(RuleError)
    {
        let expected = ruleCase.expected
        let persons = programme.unit == .person ? expected.persons : [:]
        guard expected.unit.asksMoney || persons.values.contains(where: \.asksMoney) else { return }
        let course = FamilyCourse(family, decider: decider, overrides: ruleCase.overrides)
        let entitlements = try course.entitlements(
            programme, year: ruleCase.year ?? day.year, applied: ruleCase.applied)
        if entitlements.isEmpty {
            differ("total", expected.unit.total?.yuan ?? "months", "no payment")
            return
        }
        if persons.isEmpty {
            for entitlement in entitlements { compare(expected.unit, with: entitlement, at: "") }
            return
        }
        for (key, expected) in persons.sorted(by: { $0.key < $1.key }) {
            guard let entitlement = entitlements.first(where: { $0.unit == .person(key) }) else {
                if expected.asksMoney {
                    differ("persons.\(key).total", expected.total?.yuan ?? "months", "-")
                }
                continue
            }
            compare(expected, with: entitlement, at: "persons.\(key).")
        }
        let together = entitlements.reduce(Money.zero) { $0 + $1.total }
        if let total = expected.unit.total, total != together { differ("total", total.yuan, together.yuan) }
    }

    private mutating func compare(
        _ expected: UnitExpectation, with found: Entitlement, at place: String
    ) {
        if let total = expected.total, total != found.total {
            differ(place + "total", total.yuan, found.total.yuan)
        }
        guard let months = expected.months else { return }
        let owed = found.instalments.filter { $0.standing == .owed }
        let wanted = months.map { Self.spelled($0.month, $0.amount) }
        let got = owed.map { Self.spelled($0.from, $0.amount ?? .zero) }
        if wanted != got {
            differ(place + "months", wanted.joined(separator: ", "), got.joined(separator: ", "))
        }
    }

    private static func spelled(_ month: CivilDate, _ amount: Money) -> String {
        "\(month.description.prefix(7)) \(amount.yuan)"
    }
}
