import CivilCalendar
import Rules
import Testing

@testable import Casework
@testable import Web

@Suite("Sentences about what changes")
struct ChangeSentenceTests {
    private let day = CivilDate(iso: "2030-03-10") ?? .earliest
    private let age = LocalizedText(zh: "年满49周岁", en: "has reached 49")
    private let child = LocalizedText(zh: "没有存活的子女", en: "no child is living")

    private func finding(_ text: LocalizedText, _ result: Finding.Result) -> Finding {
        Finding(id: text.en, result: result, readings: [], limits: [], text: text, article: nil)
    }

    private func decision(
        _ outcome: Outcome, on day: CivilDate? = nil, yuan: Int64? = nil, tier: String? = nil,
        missing: [String] = [], _ findings: [Finding] = []
    ) -> Decision {
        Decision(
            programme: "test", unit: .family, day: day ?? self.day, outcome: outcome,
            amount: yuan.map { Money(fen: $0 * 100) }, period: yuan == nil ? nil : "month",
            findings: findings, missing: missing, parameters: [], warnings: [], ruleVersion: "",
            stableUntil: nil, tier: tier)
    }

    private func said(
        _ language: Language, next: NextChange = .nothing, ahead: Ahead? = nil
    ) -> String? {
        let outlook = Outlook(next: next, settling: nil, ahead: ahead, entitlement: nil)
        return ChangeSentences(facts: facts(language)).next(outlook)
    }

    private func facts(_ language: Language) -> FactNames {
        let words = Words(language: language)
        return FactNames(names: FamilyNames([], words: words), words: words)
    }

    private func change(from before: Decision, to after: Decision) -> NextChange {
        .another(after, ForecastEdge(from: before, to: after))
    }

    @Test("A no that time turns to yes says from when, how much and which condition is met then")
    func ahead() throws {
        let later = decision(.eligible, yuan: 590, [finding(age, .met)])
        let before = decision(.ineligible, on: testDay, [finding(age, .unmet)])
        let ahead = try #require(
            Ahead.look(
                from: {
                    var decision = before
                    decision.stableUntil = day
                    return decision
                }(), decide: { _ in later }))
        #expect(said(.zh, ahead: ahead) == "2030年3月10日起：符合，¥590.00／月；满足“年满49周岁”。")
        #expect(
            said(.en, ahead: ahead) == "From 10 March 2030: eligible, ¥590.00 a month; met: has reached 49.")
    }

    @Test("A no that time does not change says nothing, whatever else changes")
    func noAhead() {
        let ahead = Ahead.look(from: decision(.ineligible, [finding(child, .unmet)])) { $0.asNo }
        let next = change(from: decision(.ineligible), to: decision(.ineligible, [finding(age, .met)]))
        #expect(said(.zh, next: next, ahead: ahead) == nil)
    }

    @Test("Another amount is said before and after, and another category by its name")
    func amount() {
        let next = change(
            from: decision(.eligible, yuan: 590, tier: "deceased"),
            to: decision(.eligible, yuan: 460, tier: "disabled"))
        #expect(
            said(.zh, next: next)
                == "2030年3月10日起：符合；类别由“伤残死亡类：去世”变为“伤残死亡类：残疾”；金额由 ¥590.00 变为 ¥460.00。")
        #expect(
            said(.en, next: next) == "From 10 March 2030: eligible; the category goes from “bereaved” to "
                + "“disabled”; the amount goes from ¥590.00 to ¥460.00.")
    }

    @Test("An answer that opens says which condition, and what has to be asked for")
    func opens() {
        let next = change(
            from: decision(.eligible, yuan: 590, [finding(child, .met)]),
            to: decision(.undetermined, missing: ["son.disabilities"], [finding(child, .unknown)]))
        #expect(said(.zh, next: next) == "2030年3月10日起：待定；不清楚“没有存活的子女”；待问清：儿子：残疾人证。")
        #expect(
            said(.en, next: next) == "From 10 March 2030: undetermined; unknown: no child is living; to be "
                + "asked: son: disability certificate.")
    }

    @Test("Where the rules end, the sentence says so and names no file")
    func rulesEnd() {
        let reason = LocalizedText(zh: "only-child.yaml", en: "only-child.yaml")
        #expect(said(.zh, next: .rulesEnd(day, reason)) == "结果持续到现行规定所及的最后一天；2030年3月10日起还没有规定。")
        #expect(
            said(.en, next: .rulesEnd(day, reason))
                == "It holds for as long as the present rules reach; from 10 March 2030 there is no rule yet."
        )
    }

    @Test("Nothing in sight is no sentence")
    func nothing() {
        #expect(said(.zh) == nil)
    }
}

extension CivilDate {
    /// The same no on any day.
    fileprivate var asNo: Decision {
        Decision(
            programme: "test", unit: .family, day: self, outcome: .ineligible, amount: nil, period: nil,
            findings: [], missing: [], parameters: [], warnings: [], ruleVersion: "", stableUntil: nil)
    }
}
