import Benefits
import CivilCalendar
import Rules
import Testing

/// Ages in words, at the limit and a day to each side of it: whole sentences in both languages.
@Suite("Explanations of ages")
struct ExplanationAgeTests {
    private static let hardship = "special-hardship"
    private static let support = "special-support"

    @Test(
        "A day before, on and after the 45th birthday (E01, E02)",
        arguments: [
            (
                "2026-06-14", Finding.Result.unmet, "2026年6月14日为44周岁，不足45周岁，要到2026年6月15日才满",
                "44 years old on 14 June 2026, not yet 45 (that is on 15 June 2026)"
            ),
            (
                "2026-06-15", .met, "2026年6月15日为45周岁，当日正好满45周岁",
                "45 years old on 15 June 2026, reaching 45 on that very day"
            ),
            (
                "2026-06-16", .met, "2026年6月16日为45周岁，已满45周岁",
                "45 years old on 16 June 2026, 45 or more"
            ),
        ])
    func birthday(day: String, result: Finding.Result, zh: String, en: String) throws {
        let explanation = try Explained.bereaved(born: "1981-06-15")(Self.hardship, on: day)
        #expect(explanation.findings.last?.finding.result == result)
        #expect(
            try explanation.comparison("age") == [
                "妻子1981年6月15日出生，" + zh, "the wife was born on 15 June 1981, " + en,
            ])
    }

    @Test("A birthday that counts from the day after it is said to be counted so (E03)")
    func dayAfter() throws {
        let explanation = try Explained.bereaved(born: "1981-06-15")(
            Self.hardship, on: "2026-06-15", overrides: RuleOverrides(ageBasis: .dayAfter))
        #expect(
            try explanation.comparison("age") == [
                "年龄计算口径：生日次日；妻子1981年6月15日出生，2026年6月15日为44周岁，不足45周岁，要到2026年6月16日才满",
                "how ages are counted: the day after the birthday; the wife was born on 15 June 1981, 44 years old "
                    + "on 15 June 2026, not yet 45 (that is on 16 June 2026)",
            ])
    }

    @Test("An age of the end of the year is not called the person's age (E04)")
    func yearEnd() throws {
        let explanation = try Explained.bereaved(born: "1981-12-31")(
            Self.hardship, on: "2026-01-15", overrides: RuleOverrides(ageBasis: .yearEnd))
        #expect(
            try explanation.comparison("age") == [
                "年龄计算口径：当年年底；妻子1981年12月31日出生，已满45周岁",
                "how ages are counted: at the end of the year; the wife was born on 31 December 1981, 45 or more",
            ])
    }

    @Test("Born on 29 February, 45 on the 28th (E06)")
    func leapDay() throws {
        let explanation = try Explained.bereaved(born: "1980-02-29")(Self.hardship, on: "2025-02-28")
        #expect(
            try explanation.comparison("age") == [
                "妻子1980年2月29日出生，2025年2月28日为45周岁，当日正好满45周岁",
                "the wife was born on 29 February 1980, 45 years old on 28 February 2025, reaching 45 on that very day",
            ])
    }

    @Test(
        "A birth date known by month only: before, within and after the days it could be",
        arguments: [
            ("2026-05-31", "2026年5月31日不足45周岁", "not yet 45 on 31 May 2026"),
            (
                "2026-06-15", "满45周岁在2026年6月1日至2026年6月30日之间，2026年6月15日是否已满不能确定",
                "reaching 45 between 1 June 2026 and 30 June 2026, so that 15 June 2026 may be before or after it"
            ),
            ("2026-06-30", "已满45周岁", "45 or more"),
        ])
    func month(day: String, zh: String, en: String) throws {
        var explained = try Explained.bereaved(born: "1981-06-01")
        explained.family.people[0].bornPrecision = .month
        #expect(
            try explained(Self.hardship, on: day).comparison("age") == [
                "妻子在1981年6月1日至1981年6月30日之间出生，确切日期不清楚，" + zh,
                "the wife was born between 1 June 1981 and 30 June 1981, the exact day is not known, " + en,
            ])
    }

    @Test("The wife's age decides for the husband, who is named where names are given (E17)")
    func couple() throws {
        let explained = try Explained.couple()
        let explanation = try explained(
            Self.support, of: "husband", on: "2026-11-25", names: ["wife": "测试·甲", "husband": "测试·乙"])
        #expect(explanation.about == LocalizedText(zh: "测试·乙", en: "测试·乙"))
        #expect(
            try explanation.comparison("age") == [
                "测试·甲1979年3月10日出生，2026年11月25日为47周岁，不足49周岁，要到2028年3月10日才满",
                "测试·甲 was born on 10 March 1979, 47 years old on 25 November 2026, not yet 49 (that is on 10 March "
                    + "2028)",
            ])
        #expect(
            try explanation.comparison("cohort") == [
                "测试·乙1966年3月10日出生，不早于1933年1月1日",
                "测试·乙 was born on 10 March 1966, not before 1 January 1933",
            ])
        let unnamed = try explained(Self.support, of: "husband", on: "2026-11-25")
        #expect(!unnamed.readOut.text().zh.contains("测试"))
        #expect(unnamed.about == LocalizedText(zh: "丈夫", en: "the husband"))
    }

    @Test("A widowed man's own age decides (E19)")
    func widower() throws {
        let explained = try Explained(
            """
            people:
            - {key: husband, sex: male, born: 1978-02-15, died: null}
            - {key: daughter, sex: female, born: 2004-09-01, died: 2016-09-01}
            unions: [{partners: [husband], from: 2002-01-01, to: 2017-03-01, ended_by: death}]
            parentage: [{child: daughter, parents: [husband], kind: birth, from: 2004-09-01}]
            complete: [people, parentage, unions, disabilities]
            """)
        let explanation = try explained(Self.support, of: "husband", on: "2026-11-25")
        #expect(
            try explanation.comparison("age") == [
                "丈夫1978年2月15日出生，2026年11月25日为48周岁，不足49周岁，要到2027年2月15日才满",
                "the husband was born on 15 February 1978, 48 years old on 25 November 2026, not yet 49 (that is on 15 "
                    + "February 2027)",
            ])
        #expect(
            try explanation.paragraph(.time) == [
                "如果其他情况不变，2027年2月15日起结果将是“符合”：届时满足“女方年满49周岁；单亲的为本人年满49周岁”。",
                "If nothing else changes, the result will be “eligible” from 15 February 2027, when this is met: the "
                    + "wife, or the single parent, has reached 49.",
            ])
    }

    @Test(
        "What is said of an age agrees with what the engine found, for every year and month around the limit")
    func agrees() throws {
        for years in 43...46 {
            for month in 1...12 {
                let born = "\(2026 - years)-\(month < 10 ? "0" : "")\(month)-15"
                let explanation = try Explained.bereaved(born: born)(Self.hardship, on: "2026-06-15")
                let age = try #require(explanation.findings.first { $0.finding.id == "age" })
                let isMet = !age.comparison.zh.contains("不足")
                #expect(isMet == (age.finding.result == .met), "\(born)")
                #expect(isMet == !age.comparison.en.contains("not yet"), "\(born)")
            }
        }
    }
}
