import Benefits
import PolicyFiles
import Rules
import Testing

/// Two sets of rules beside each other: what differs, where, and what does not count as different.
struct RuleDifferencesTests {
    private static let file = "programmes/assistance/special-support.yaml"

    private func texts(_ edit: (inout [String: String]) -> Void = { _ in }) throws -> RuleSet {
        var texts = Dictionary(
            uniqueKeysWithValues: try ProjectPolicy.policy().ruleSet.texts.map { ($0.file, $0.text) })
        edit(&texts)
        return RuleSet(texts.map { RuleText(file: $0.key, text: $0.value) })
    }

    private func changes(
        _ old: String, _ new: String, in file: String = file
    ) throws -> [RuleDifferences.Change] {
        let changed = try texts { texts in
            #expect(texts[file]?.contains(old) == true)
            texts[file] = texts[file]?.replacing(old, with: new)
        }
        let differences = try RuleDifferences(try texts(), changed)
        #expect(differences.subjects.count <= 1 && !differences.isSameText)
        return differences.subjects.flatMap(\.changes)
    }

    @Test("the same rules differ in nothing; comments, order of keys and line breaks are no difference")
    func same() throws {
        #expect(try RuleDifferences(try texts(), try texts()).isEmpty)
        #expect(try changes("programme: special-support", "# 说明\nprogramme: special-support").isEmpty)
        #expect(
            try changes(
                "unit: {zh: 周岁, en: years of age}", "unit:\n      en: years of age\n      zh: 周岁"
            ).isEmpty)
        let moved = try texts { $0["programmes/other.yaml"] = $0.removeValue(forKey: Self.file) }
        let differences = try RuleDifferences(try texts(), moved)
        #expect(differences.isEmpty && !differences.isSameText)
    }

    @Test("a value, an area's value and a source are named by parameter, area and first day")
    func parameters() throws {
        let value = try #require(try changes("value: 49", "value: 50").first)
        #expect(value.section == .parameters && value.kind == .changed)
        #expect(value.path == "parameters.threshold_age.values[2008-01-01].value")
        #expect(value.before == "49" && value.after == "50")
        #expect(value.place.zh == "参数 threshold_age · 自2008-01-01的数值 · 值")
        #expect(value.place.en == "parameter threshold_age · value from 2008-01-01 · value")
        let area = try #require(try changes("deceased: 900", "deceased: 950").first)
        #expect(area.path == "parameters.monthly_amount.areas.11[2022-07-01].deceased")
        #expect(area.place.en.hasPrefix("parameter monthly_amount · area 11 · value from 2022-07-01"))
        let source = try changes("checked_on: 2026-11-25}", "checked_on: 2026-11-26}")
        #expect(!source.isEmpty && source.allSatisfy { $0.section == .sources && $0.after == "2026-11-26" })
    }

    @Test("criteria by id with text and formula, payment, formulas, and what a new value holds")
    func parts() throws {
        let formula = try #require(
            try changes("reached(reference person, threshold_age)", "reached(wife, threshold_age)").first)
        #expect(formula.section == .criteria && formula.path.hasSuffix("criteria[age].when"))
        #expect(formula.place.zh == "自2008-01-01的版本 · 条件 age · 公式")
        #expect(try changes("女方年满{threshold_age}周岁；", "女方已满{threshold_age}周岁；").map(\.section) == [.criteria])
        #expect(
            try changes("starts: month-of-reaching", "starts: month-after").map(\.path) == ["payment.starts"])
        #expect(try changes("then \"deceased\" else", "then \"disabled\" else").map(\.section) == [.formulas])
        let added = try changes(
            "    # 各地的数值只写有据的期间",
            """
                - {from: 2027-07-01, deceased: 650, disabled: 500, deceased_rural: 650, disabled_rural: 500,
                   basis: 新标准, checked_on: 2026-11-25}
                # 各地的数值只写有据的期间
            """)
        #expect(added.map(\.kind) == [.added])
        #expect(added.first?.path == "parameters.monthly_amount.values[2027-07-01]")
        #expect(added.first?.before == nil && added.first?.after?.contains("deceased: 650\n") == true)
        let removed = try changes("    article: 国家条件二\n    when: reached", "    when: reached")
        #expect(removed.map(\.kind) == [.removed] && removed.first?.before == "国家条件二")
    }

    @Test("a programme that only one side has is added or removed whole; a single file stands for itself")
    func subjects() throws {
        let fewer = try texts { $0[Self.file] = nil }
        #expect(try RuleDifferences(fewer, try texts()).subjects.map(\.kind) == [.added])
        let removed = try #require(try RuleDifferences(try texts(), fewer).subjects.first)
        #expect(removed.kind == .removed && removed.id == "special-support" && removed.changes.isEmpty)
        let single = RuleSet([
            RuleText(
                file: "draft.yaml", text: try #require(try texts().texts.first { $0.file == Self.file }?.text)
            )
        ])
        #expect(try RuleDifferences(try texts(), single, isPart: true).isEmpty)
        #expect(try RuleDifferences(single, try texts(), isPart: true).isEmpty)
        #expect(try RuleDifferences(single, try texts()).subjects.count > 20)
    }

    @Test("a file that is no rule file, or no YAML, is a fault with its name")
    func faults() {
        for text in ["cases: []\n", "a: [", ""] {
            let broken = RuleSet([RuleText(file: "programmes/x.yaml", text: text)])
            #expect { try RuleDifferences(broken, RuleSet([])) } throws: { error in
                (error as? DataFaults)?.faults.first?.file == "programmes/x.yaml"
            }
        }
    }
}
