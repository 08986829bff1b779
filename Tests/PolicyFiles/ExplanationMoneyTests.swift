import Benefits
import CivilCalendar
import Rules
import Testing

/// Amounts, incomes, premiums and sources in words: whole sentences in both languages.
@Suite("Explanations of money")
struct ExplanationMoneyTests {
    private static let day = "2026-11-25"
    private static let article = "社会救助暂行办法第九条"

    private static func couple(wife: String, husband: String = "", area: String = "990101001001") throws
        -> Explained
    {
        try Explained(
            """
            people:
            - {key: wife, sex: female, born: 1971-06-15, died: null, incomes: [\(wife)]}
            - {key: husband, sex: male, born: 1966-03-10, died: null, incomes: [\(husband)]}
            - {key: son, sex: male, born: 1998-04-05, died: 2019-05-01}
            unions: [{partners: [wife, husband], from: 1996-01-01}]
            parentage: [{child: son, parents: [wife, husband], kind: birth, from: 1998-04-05}]
            property: [{within_limits: true, from: 2020-01-01}]
            complete: [people, parentage, unions, disabilities, incomes, obligors]
            """, area: area)
    }

    private static func pension(_ yuan: String) -> String {
        "{source: pension, monthly: \"\(yuan)\", from: 2020-01-01}"
    }

    @Test("An income that counts and one that does not, and how the allowance comes about (E27)")
    func allowance() throws {
        let support = "{source: special-support, monthly: \"590.00\", from: 2022-07-01}"
        let explanation = try Self.couple(wife: Self.pension("1000.00") + ", " + support)(
            "minimum-living-allowance", on: Self.day)
        #expect(
            try explanation.comparison("income") == [
                "妻子的养老金每月1000元，计入收入（\(Self.article)）；"
                    + "妻子的特别扶助金每月590元，不计入收入（方案十二第二条；京人口发〔2008〕53号二（三））；"
                    + "计入的收入合计每月1000元，2人平均每人500元，低于1450元",
                "pension of the wife: 1000 yuan a month, counted (\(Self.article)); special support of the wife: 590 yuan "
                    + "a month, not counted (方案十二第二条；京人口发〔2008〕53号二（三）); counted income 1000 yuan a month in "
                    + "all, 500 yuan for each of 2 people, below 1450 yuan",
            ])
        #expect(
            try explanation.paragraph(.amount) == [
                "金额为每月1900元。计算：保障标准1450元，2008年1月1日起执行（本项目自拟，只用于测试区划）；"
                    + "1450元×2人，减去计入的收入1000元，得1900元。",
                "The amount is 1900 yuan a month. It is made up so: allowance standard 1450 yuan, in force from 1 January "
                    + "2008 (本项目自拟，只用于测试区划); 1450 yuan × 2 people, less counted income of 1000 yuan, makes 1900 "
                    + "yuan.",
            ])
    }

    @Test(
        "Below, at and above the standard by the fen (E28)",
        arguments: [
            (
                "1449.99", Finding.Result.met, "2人平均每人1449.99元，低于1450元",
                "1449.99 yuan for each of 2 people, below"
            ),
            ("1450.00", .unmet, "2人平均每人1450元，正好等于1450元", "1450 yuan for each of 2 people, exactly"),
            ("1450.01", .unmet, "2人平均每人1450.01元，高于1450元", "1450.01 yuan for each of 2 people, above"),
        ])
    func standard(each: String, result: Finding.Result, zh: String, en: String) throws {
        let explanation = try Self.couple(wife: Self.pension(each), husband: Self.pension(each))(
            "minimum-living-allowance", on: Self.day)
        let income = try #require(explanation.findings.first { $0.finding.id == "income" })
        #expect(income.finding.result == result)
        #expect(income.comparison.zh.hasSuffix(zh))
        #expect(income.comparison.en.hasSuffix(en + " 1450 yuan"))
    }

    @Test(
        "A monthly amount names its group, its start and its source; a value no source confirms is named as such"
    )
    func support() throws {
        let explanation = try Explained.couple()("special-support", of: "wife", on: "2028-03-10")
        #expect(
            try explanation.paragraph(.answer) == [
                "“计划生育家庭特别扶助”，妻子：按2028年3月10日的情况，符合条件。",
                "Special support allowance, for the wife: as things stand on 10 March 2028, the conditions are met.",
            ])
        let notice = "财政部、国家卫生健康委2022年5月通知：自2022年7月1日起590元、460元"
        #expect(
            try explanation.paragraph(.amount) == [
                "金额为每月590元。计算：按“子女去世”一类；每月金额590元，2022年7月1日起执行（\(notice)）。",
                "The amount is 590 yuan a month. It is made up so: for the group “child has died”; amount a month 590 "
                    + "yuan, in force from 1 July 2022 (\(notice)).",
            ])
        let reading = "国家条件一：1933年1月1日以后出生（“以后”含当日是本项目的读法）"
        #expect(
            try explanation.paragraph(.unconfirmed) == [
                "以下数值的来源还没有核实，核实后可能调整：最早出生日期1933年1月1日（\(reading)）。",
                "The source of these values is not confirmed yet, and they may change: earliest date of birth 1 January "
                    + "1933 (\(reading)).",
            ])
        #expect(explanation.summary == LocalizedText(zh: "符合，每月590元", en: "eligible, 590 yuan a month"))
    }

    @Test(
        "The amount of a province that only the press reports is marked, by its own value",
        arguments: [("34", "2026-11-25", "800元", "安徽省2022年7月标准（报道）")])
    func unconfirmed(area: String, day: String, value: String, basis: String) throws {
        var explained = try Explained.bereaved(born: "1970-01-01")
        explained.family.handlingArea = area + "0101001001"
        let explanation = try explained("special-support", of: "wife", on: day)
        #expect(explanation.unconfirmed.map(\.zh).contains("每月金额\(value)（\(basis)）"))
        #expect(try explanation.paragraph(.unconfirmed)[0].contains("每月金额\(value)（\(basis)）"))
    }

    @Test("Of two awards the higher one: what each comes to in a year (E26)")
    func higher() throws {
        let explanation = try Explained(
            """
            people:
            - {key: wife, sex: female, born: 1965-05-01, died: null, household_register: [{kind: rural}]}
            - {key: son, sex: male, born: 1990-01-01, died: 2010-01-01}
            unions: [{partners: [wife], from: 1988-01-01, to: 2012-01-01, ended_by: divorce}]
            parentage: [{child: son, parents: [wife], kind: birth, from: 1990-01-01}]
            complete: [people, parentage, unions, disabilities]
            """)("rural-award-support", of: "wife", on: Self.day)
        #expect(
            try explanation.comparison("higher-of-special-support") == [
                "“计划生育家庭特别扶助”的结果是符合；“农村部分计划生育家庭奖励扶助”全年960元；“计划生育家庭特别扶助”全年7080元",
                "the answer of “Special support allowance” is: eligible; “Award for rural families” comes to 960 yuan a "
                    + "year; “Special support allowance” comes to 7080 yuan a year",
            ])
        #expect(
            try explanation.comparison("rural") == [
                "妻子为农业户口（按报送登记，起始日不详）",
                "the household register of the wife is agricultural (as reported, start not stated)",
            ])
    }

    @Test("A premium names who can be insured and why one cannot; nobody who has died is named (I08, I32)")
    func premium() throws {
        func family(_ husband: String) throws -> Explanation {
            try Explained(
                """
                people:
                - {key: wife, sex: female, born: 1980-05-01, died: null}
                - {key: husband, sex: male, \(husband)}
                - {key: child, sex: female, born: 2014-03-03, died: null}
                unions: [{partners: [wife, husband], from: 2010-01-01}]
                parentage: [{child: child, parents: [wife, husband], kind: birth, from: 2014-03-03}]
                complete: [people, parentage, unions, disabilities]
                """)("only-child-insurance", on: "2026-08-01")
        }
        let old = try family("born: 1960-06-01, died: null")
        #expect(try old.paragraph(.amount)[0] == "保费为每年30元。计算：子女20元；妻子10元。")
        #expect(
            try old.paragraph(.insured) == [
                "子女可以参保，保费20元。妻子可以参保，保费10元。丈夫不能参保：丈夫1960年6月1日出生，2026年8月11日为66周岁，已满66周岁。",
                "The child can be insured, for 20 yuan. The wife can be insured, for 10 yuan. The husband cannot be "
                    + "insured: the husband was born on 1 June 1960, 66 years old on 11 August 2026, 66 or more.",
            ])
        let widow = try family("born: 1982-06-01, died: 2020-01-01")
        #expect(try widow.paragraph(.insured)[0] == "子女可以参保，保费20元。妻子可以参保，保费10元。")
    }

    @Test(
        "A source of income that no list names, and a local value nobody entered, are for the office to settle"
    )
    func office() throws {
        let unlisted = try Self.couple(wife: "{source: lottery, monthly: \"100.00\", from: 2020-01-01}")(
            "minimum-living-allowance", on: Self.day)
        #expect(unlisted.missing.map(\.isForOffice) == [true])
        #expect(
            try unlisted.paragraph(.missing)[0].hasPrefix("需要办公室确定：妻子：“lottery”这项收入是否计入。"))
        let elsewhere = try Self.couple(wife: Self.pension("100.00"), area: "520101001001")(
            "minimum-living-allowance", on: Self.day)
        let rule = try #require(elsewhere.findings.first { $0.finding.id == "income" }).rule
        #expect(rule.zh.contains("（每人每月（本地数值未录入）元；"))
        #expect(rule.en.contains("standard of (local value not entered) a month"))
        #expect(
            try elsewhere.paragraph(.missing)[1].hasPrefix(
                "For the office to settle: the local value: allowance standard."))
    }

    @Test("A grant by institution (E29)")
    func grant() throws {
        func son(_ study: String) throws -> Explanation {
            try Explained(
                """
                people:
                - {key: wife, sex: female, born: 1971-06-15, died: null}
                - {key: son, sex: male, born: 2006-04-05, died: null,
                   disabilities: [{category: 4, grade: 2, from: 2016-01-01, to: 2028-01-01}],
                   studies: [{institution: \(study), from: 2025-09-01, to: 2028-07-01}]}
                unions: [{partners: [wife], from: 1996-01-01, to: 2012-01-01, ended_by: divorce}]
                parentage: [{child: son, parents: [wife], kind: birth, from: 2006-04-05}]
                complete: [people, parentage, unions, disabilities, studies]
                """)("education-grant", of: "son", on: Self.day)
        }
        let outside = try son("university, in_region: false")
        #expect(try outside.paragraph(.amount)[0].hasPrefix("金额为一次性3000元。计算：按“疆外（区外）大学”一类；补助金额3000元，"))
        #expect(
            try outside.paragraph(.amount)[1].hasPrefix(
                "The amount is 3000 yuan once. It is made up so: for the group “university outside the region”; grant 3000"
            ))
        let high = try son("senior-high, in_region: true")
        #expect(
            try high.comparison("studying") == [
                "儿子的就学：高中；应为职业技术学院或大学",
                "studies of the son: senior high school; vocational college or university is asked for",
            ])
    }
}
