import Benefits
import PolicyFiles
import Rules
import Testing

/// A rule that cannot be fully evaluated refuses to load, and says where and what to do.
@Suite("Faults of rule files")
struct RuleFileFaultTests {
    private static let support = "programmes/assistance/special-support.yaml"
    private static let award = "programmes/national/rural-award-support.yaml"
    private static let hardship = "programmes/assistance/special-hardship.yaml"
    private static let age = "definitions/special-hardship-age.yaml"
    private static let definition = "definitions/lost-or-disabled-only-child.yaml"

    struct Planted: Sendable, CustomTestStringConvertible {
        var what: String
        var file: String
        var replace: String
        var by: String
        /// What the fault must say, and the text of the line it must point at.
        var says: String
        var testDescription: String { what }
    }

    static let planted: [Planted] = [
        Planted(
            what: "a misspelt key", file: hardship, replace: "valid_from:", by: "valid_form:",
            says: "unknown key"),
        Planted(
            what: "an unknown function", file: age, replace: "reached(reference",
            by: "reached_age(reference",
            says: "reached_age"),
        Planted(
            what: "an unknown fact", file: age, replace: "reached(reference person,",
            by: "reached(grandmother,", says: "grandmother"),
        Planted(
            what: "a type error", file: age, replace: "when: reached(reference person, threshold_age)",
            by: "when: count(children) + 1", says: "when"),
        Planted(
            what: "a nullable fact without a guard", file: age,
            replace: "when: reached(reference person, threshold_age)", by: "when: wife.alive", says: "when"),
        Planted(
            what: "a bare use of the day", file: age,
            replace: "when: reached(reference person, threshold_age)", by: "when: today() > @\"2020-01-01\"",
            says: "today"),
        Planted(
            what: "an unknown definition", file: hardship, replace: "uses: [lost-or", by: "uses: [lose-or",
            says: "no such definition"),
        Planted(
            what: "a placeholder that is no parameter", file: age, replace: "{threshold_age}周岁",
            by: "{treshold_age}周岁", says: "braces"),
        Planted(
            what: "a value of another type", file: age, replace: "value: 45", by: "value: forty-five",
            says: "no value of type number"),
        Planted(
            what: "a value without a source", file: age, replace: "basis: 方案十二：女方年龄在45周岁以上, ", by: "",
            says: "missing"),
        Planted(
            what: "an unknown fact in a shared condition", file: definition, replace: "graded(child,",
            by: "graded(grandchild,", says: "grandchild"),
        Planted(
            what: "a parameter that hides a fact", file: award, replace: "  award_age:\n",
            by: "  children:\n", says: "means something else"),
        Planted(
            what: "a missing column", file: support, replace: "      disabled_rural: 80\n", by: "",
            says: "missing"),
        Planted(
            what: "a programme that does not exist", file: award, replace: "[special-support]",
            by: "[special-suport]", says: "no such programme"),
        Planted(
            what: "the same key twice", file: hardship, replace: "kind: status",
            by: "kind: status\nkind: cash",
            says: "twice"),
        Planted(
            what: "a tier where the programme has none", file: hardship, replace: "  age_basis: on-birthday",
            by: "  age_basis: on-birthday\n  amount: 'if tier = \"x\" then 1 else 2'", says: "tier"),
        Planted(
            what: "a condition that is always true", file: age,
            replace: "when: reached(reference person, threshold_age)",
            by: "when: threshold_age = threshold_age", says: "always true"),
        Planted(
            what: "a part that can never be true", file: age,
            replace: "when: reached(reference person, threshold_age)",
            by: "when: count(children) > 1 and count(children) < 1", says: "never be true"),
        Planted(
            what: "a literal for a condition", file: age,
            replace: "when: reached(reference person, threshold_age)", by: "when: true", says: "always true"),
        Planted(
            what: "money added to years", file: support, replace: "then monthly_amount.deceased_rural else",
            by: "then monthly_amount.deceased_rural + threshold_age else", says: "cannot be added"),
        Planted(
            what: "an age in grades", file: age, replace: "en: years of age", by: "en: disability grade",
            says: "unit differ"),
        Planted(
            what: "a unit nobody knows", file: age, replace: "en: years of age", by: "en: moons",
            says: "a unit that is not known"),
        Planted(
            what: "a yearly amount where the programme pays by month", file: support,
            replace: "unit: {zh: 元/人/月, en: CNY per person and month}",
            by: "unit: {zh: 元/人/年, en: CNY per person and year}", says: "the result must be CNY per month"),
    ]

    @Test("Each planted fault stops the load with file, line and what to do", arguments: planted)
    func stopsTheLoad(_ planted: Planted) throws {
        var texts = try ProjectPolicy.texts()
        let text = try #require(texts[planted.file])
        try #require(text.contains(planted.replace), "the fault is no longer planted")
        texts[planted.file] = text.replacing(planted.replace, with: planted.by, maxReplacements: 1)
        let error = #expect(throws: DataFaults.self) { try PolicyFolder.load(texts: texts) }
        let fault = try #require(
            error?.faults.first { $0.description.contains(planted.says) }, "\(error as Any)")
        #expect(fault.file == planted.file)
        #expect(!fault.text.zh.isEmpty)
        #expect(fault.position != nil || planted.what.contains("hides"))
    }

    @Test("Untouched, the same texts load")
    func control() throws {
        let policy = try PolicyFolder.load(texts: try ProjectPolicy.texts())
        #expect(
            policy.rules.programmes.map(\.id) == [
                "only-child-insurance", "rural-award-support", "special-hardship", "special-support",
            ])
        #expect(policy.areas["990101001201"]?.name == "胜利村")
        #expect(policy.areas.path(of: "990101001201").map(\.name) == ["测试县", "测试街道", "胜利村"])
    }

    @Test(
        "Two that pay must both say that only the higher is paid, and programmes may not depend in a circle")
    func interactions() throws {
        var texts = try ProjectPolicy.texts()
        texts[Self.support] = texts[Self.support]?.replacing("kind: higher-of", with: "kind: requires")
        let silent = #expect(throws: DataFaults.self) { try PolicyFolder.load(texts: texts) }
        #expect(silent?.faults.first { $0.file == Self.award }?.description.contains("both must") == true)
        texts[Self.award] = texts[Self.award]?.replacing("kind: higher-of", with: "kind: excludes")
        let circle = #expect(throws: DataFaults.self) { try PolicyFolder.load(texts: texts) }
        #expect(circle?.faults.count == 2)
        #expect(circle?.faults.allSatisfy { $0.description.contains("circle") } == true)
    }

    @Test("All faults of all files are reported together")
    func together() throws {
        var texts = try ProjectPolicy.texts()
        texts[Self.hardship] = texts[Self.hardship]?.replacing("kind: status", with: "kin: status")
        texts[Self.support] = texts[Self.support]?.replacing("office:", with: "ofice:")
        let error = #expect(throws: DataFaults.self) { try PolicyFolder.load(texts: texts) }
        #expect(Set((error?.faults ?? []).compactMap(\.file)) == [Self.hardship, Self.support])
    }
}
