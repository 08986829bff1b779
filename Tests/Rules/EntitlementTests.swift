import CivilCalendar
import Rules
import Testing

/// Months and amounts from a course of decisions that is stated by hand: only the terms of payment are tested here.
@Suite("Months owed by the terms of payment")
struct EntitlementTests {
    private struct Stretch {
        var from: String
        var outcome: Outcome
        var amount: String?
        var tier: String?
    }

    private static let reached20May = [
        Stretch(from: "2000-01-01", outcome: .ineligible),
        Stretch(from: "2026-05-20", outcome: .eligible, amount: "590"),
    ]

    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

    private func reckon(
        _ stretches: [Stretch], _ terms: PaymentTerms, year: Int = 2026, applied: String? = nil
    ) throws -> Entitlement {
        let starts = try stretches.map { try day($0.from) }
        let programme = Programme(
            id: "test", title: LocalizedText(zh: "试", en: "test"), unit: .person, kind: .cash,
            office: LocalizedText(zh: "试", en: "test"), interactions: [], definitions: [], payment: terms,
            candidates: nil, versions: [], parameters: [],
            vocabulary: Vocabulary(facts: [], constants: [], parameters: [], named: [], made: []),
            file: "test.yaml")
        let found = try Entitlement.reckon(
            programme, .person("wife"), year: year, applied: try applied.map { try day($0) }
        ) { asked in
            let position = try #require(starts.lastIndex { $0 <= asked })
            let stretch = stretches[position]
            return Decision(
                programme: "test", unit: .person("wife"), day: asked, outcome: stretch.outcome,
                amount: stretch.amount.flatMap { Money(yuan: $0) }, period: "month", findings: [],
                missing: stretch.outcome == .undetermined ? ["son.died"] : [], parameters: [], warnings: [],
                ruleVersion: "", stableUntil: starts.first { $0 > asked }, tier: stretch.tier)
        }
        return try #require(found)
    }

    private func months(_ entitlement: Entitlement) -> String {
        entitlement.instalments.map { instalment in
            switch instalment.standing {
            case .owed: instalment.isUncertain ? "?" : "X"
            case .held: "h"
            case .late: "l"
            case .none: "-"
            }
        }.joined()
    }

    @Test(
        "Payment starts in the month of reaching, the month after, or with the year",
        arguments: [
            (PaymentTerms.Start.monthOfReaching, "----XXXXXXXX", "4720.00"),
            (.monthAfter, "-----XXXXXXX", "4130.00"), (.yearStart, "XXXXXXXXXXXX", "7080.00"),
        ])
    func starts(start: PaymentTerms.Start, pattern: String, total: String) throws {
        let found = try reckon(Self.reached20May, PaymentTerms(period: .month, starts: start))
        #expect(months(found) == pattern)
        #expect(found.total.yuan == total)
        #expect(found.sums.map(\.total.yuan) == [total])
    }

    @Test(
        "A month is owed if any day in it is eligible",
        arguments: [
            ("2026-04-30", "---XXXXXXXXX"), ("2026-05-01", "----XXXXXXXX"), ("2026-05-31", "----XXXXXXXX"),
        ])
    func anyDay(reached: String, pattern: String) throws {
        let stretches = [
            Stretch(from: "2000-01-01", outcome: .ineligible),
            Stretch(from: reached, outcome: .eligible, amount: "590"),
        ]
        #expect(months(try reckon(stretches, PaymentTerms(period: .month))) == pattern)
    }

    @Test(
        "An end stops payment from the next month; an end on the first of a month falls in that month",
        arguments: [
            ("2026-07-31", "XXXXXXX-----"), ("2026-08-01", "XXXXXXXX----"), ("2026-08-03", "XXXXXXXX----"),
        ])
    func stops(end: String, pattern: String) throws {
        let stretches = [
            Stretch(from: "2000-01-01", outcome: .eligible, amount: "590"),
            Stretch(from: end, outcome: .ineligible),
        ]
        #expect(months(try reckon(stretches, PaymentTerms(period: .month, stops: .monthAfter))) == pattern)
    }

    @Test("Where an end stops payment on the day, a month without an eligible day is not owed")
    func stopsOnTheDay() throws {
        let stretches = [
            Stretch(from: "2000-01-01", outcome: .eligible, amount: "590"),
            Stretch(from: "2026-08-01", outcome: .ineligible),
        ]
        #expect(months(try reckon(stretches, PaymentTerms(period: .month, stops: .day))) == "XXXXXXX-----")
    }

    @Test(
        "A rate pays from the month whose first owed day it is in force on",
        arguments: [
            (PaymentTerms.Change.day, "2026-06-30", 6), (.day, "2026-07-01", 6), (.day, "2026-07-02", 7),
            (.monthAfter, "2026-06-30", 6), (.monthAfter, "2026-07-01", 7), (.monthAfter, "2026-07-02", 7),
        ])
    func rates(change: PaymentTerms.Change, from: String, old: Int64) throws {
        let stretches = [
            Stretch(from: "2000-01-01", outcome: .eligible, amount: "450"),
            Stretch(from: from, outcome: .eligible, amount: "590"),
        ]
        let found = try reckon(stretches, PaymentTerms(period: .month, rateChange: change))
        #expect(found.total.fen == old * 45_000 + (12 - old) * 59_000)
        #expect(found.sums.count == 2)
    }

    @Test(
        "Another tier met on the first of a month pays from the next where the terms say so",
        arguments: [(PaymentTerms.Change.day, "2026-07-01", 6), (.monthAfter, "2026-07-01", 7)])
    func tiers(change: PaymentTerms.Change, from: String, old: Int64) throws {
        let stretches = [
            Stretch(from: "2000-01-01", outcome: .eligible, amount: "460", tier: "disabled"),
            Stretch(from: from, outcome: .eligible, amount: "590", tier: "deceased"),
        ]
        let found = try reckon(
            stretches, PaymentTerms(period: .month, tierChange: change, rateChange: .day))
        #expect(found.total.fen == old * 46_000 + (12 - old) * 59_000)
    }

    @Test("Undetermined days are owed and flagged after eligible ones, and held before them")
    func undetermined() throws {
        let after = try reckon(
            [
                Stretch(from: "2000-01-01", outcome: .eligible, amount: "590"),
                Stretch(from: "2026-04-10", outcome: .undetermined),
                Stretch(from: "2026-08-10", outcome: .ineligible),
            ], PaymentTerms(period: .month, stops: .monthAfter))
        #expect(months(after) == "XXXX????----")
        let before = try reckon(
            [
                Stretch(from: "2000-01-01", outcome: .ineligible),
                Stretch(from: "2026-03-10", outcome: .undetermined),
                Stretch(from: "2026-06-10", outcome: .eligible, amount: "590"),
            ], PaymentTerms(period: .month))
        #expect(months(before) == "--hhhXXXXXXX")
        #expect(before.isOpen)
        #expect(before.instalments[2].missing == ["son.died"])
    }

    @Test("An undetermined stretch of many years is owed where it began after an eligible one")
    func lookingBack() throws {
        let stretches = [
            Stretch(from: "2000-01-01", outcome: .eligible, amount: "590"),
            Stretch(from: "2021-04-10", outcome: .undetermined),
        ]
        #expect(months(try reckon(stretches, PaymentTerms(period: .month))) == "????????????")
        let never = [Stretch(from: "0001-01-01", outcome: .undetermined)]
        #expect(months(try reckon(never, PaymentTerms(period: .month))) == "hhhhhhhhhhhh")
    }

    @Test(
        "A late application pays from its month, from next year, or in arrears",
        arguments: [
            (PaymentTerms.LateApplication.fromMonth, "2026-05-31", "----XXXXXXXX"),
            (.fromMonth, "2026-08-15", "----lllXXXXX"), (.fromMonth, "2027-01-01", "----llllllll"),
            (.nextYear, "2026-05-31", "----XXXXXXXX"), (.nextYear, "2026-06-01", "----llllllll"),
            (.arrears, "2027-01-01", "----XXXXXXXX"),
        ])
    func late(rule: PaymentTerms.LateApplication, applied: String, pattern: String) throws {
        let terms = PaymentTerms(period: .month, starts: .monthOfReaching, lateApplication: rule)
        #expect(months(try reckon(Self.reached20May, terms, applied: applied)) == pattern)
    }

    @Test(
        "A yearly payment is owed once in a year with an eligible day; a single one in the year of reaching")
    func yearlyAndOnce() throws {
        let yearly = PaymentTerms(period: .year)
        #expect(try reckon(Self.reached20May, yearly).total.yuan == "590.00")
        #expect(try reckon(Self.reached20May, yearly, year: 2027).total.yuan == "590.00")
        #expect(try reckon(Self.reached20May, yearly, year: 2025).total == .zero)
        let once = PaymentTerms(period: .once)
        #expect(try reckon(Self.reached20May, once).total.yuan == "590.00")
        #expect(try reckon(Self.reached20May, once, year: 2027).total == .zero)
    }

    @Test("A correction known later makes an overpayment, which is taken back only where the terms say so")
    func differences() throws {
        let terms = PaymentTerms(period: .month, stops: .monthAfter)
        let then = try reckon([Stretch(from: "2000-01-01", outcome: .eligible, amount: "590")], terms)
        let now = try reckon(
            [
                Stretch(from: "2000-01-01", outcome: .eligible, amount: "590"),
                Stretch(from: "2026-08-03", outcome: .ineligible),
            ], terms)
        let through = try day("2026-09-30")
        for (recovery, taken) in [(PaymentTerms.Recovery.none, "0.00"), (.overpayment, "590.00")] {
            let found = EntitlementDifferences(
                then: [then], now: [now], recovery: recovery, through: through)
            #expect(found.overpayment.yuan == "590.00")
            #expect(found.arrears == .zero)
            #expect(found.recovered.yuan == taken)
            #expect(found.parts.filter { $0.kind == .overpayment }.map(\.from.description) == ["2026-09-01"])
        }
        let other = EntitlementDifferences(then: [now], now: [then], recovery: .none, through: through)
        #expect(other.arrears.yuan == "590.00")
    }

    @Test(
        "A month that is paid on until a fact is confirmed is no arrears to who was not paid then; one paid is the same"
    )
    func uncertain() throws {
        let terms = PaymentTerms(period: .month, stops: .monthAfter)
        let open = try reckon(
            [
                Stretch(from: "2000-01-01", outcome: .eligible, amount: "590"),
                Stretch(from: "2026-02-01", outcome: .undetermined),
            ], terms)
        let ended = try reckon(
            [
                Stretch(from: "2000-01-01", outcome: .eligible, amount: "590"),
                Stretch(from: "2026-02-01", outcome: .ineligible),
            ], terms)
        let through = try day("2026-09-30")
        let found = EntitlementDifferences(then: [ended], now: [open], recovery: .none, through: through)
        #expect(found.arrears == .zero && found.overpayment == .zero && found.isOpen)
        #expect(found.parts.filter { $0.kind == .open }.map(\.from.description).first == "2026-03-01")
        let same = EntitlementDifferences(then: [open], now: [open], recovery: .none, through: through)
        #expect(!same.isOpen && same.arrears == .zero)
    }
}
