import Benefits
import CivilCalendar
import Rules
import Testing

@testable import Exchange

@Suite("Reading a register")
struct RegisterReaderTests {
    private func codes(_ changes: [String: String]) throws -> [String] {
        let reading = try RegisterFixture.read([RegisterFixture.row(1, changes)])
        return reading.refused.flatMap { $0.refusals.map { "\($0.column) \($0.code)" } }
    }

    @Test(
        "Each fault has its code and stands under the file's own heading",
        arguments: [
            (["女方身份证号": "990101198106150000"], "女方身份证号 id-spreadsheet-number"),
            (["女方身份证号": "9.90101198106E+17"], "女方身份证号 id-spreadsheet-number"),
            (["女方身份证号": ""], "女方身份证号 id-missing"), (["女方姓名": ""], "女方姓名 name-missing"),
            (["男方身份证号": "99010119790310 0030"], "男方身份证号 id-spaces"),
            (["男方姓名": "张三（故）"], "男方姓名 name-characters"), (["男方姓名": "艾甲\n艾乙"], "男方姓名 cell-characters"),
            (["村居代码": ""], "村居代码 area-missing"), (["村居代码": "990101001999"], "村居代码 area-unknown"),
            (["村居代码": "9.90101E+11"], "村居代码 area-spreadsheet-number"),
            (["婚姻状况": "待查"], "婚姻状况 value-unknown"), (["户口性质": "x"], "户口性质 value-unknown"),
            (["婚姻状况": "离婚"], "婚姻状况 partner-unexpected"), (["婚姻状况": "丧偶"], "婚姻状况 partner-unexpected"),
            (["曾生育（收养）子女数": "一个"], "曾生育（收养）子女数 number-invalid"),
            (["曾生育（收养）子女数": "-1"], "曾生育（收养）子女数 number-invalid"),
            (["现存活子女数": "2"], "现存活子女数 children-alive-exceed-ever"),
            (["现存活子女数": "0"], "现存活子女数 children-alive-below-listed"),
            (["曾生育（收养）子女数": "0", "现存活子女数": "0"], "曾生育（收养）子女数 children-ever-below-listed"),
            (["子女姓名": ""], "子女姓名 child-not-listed"), (["子女状况": "不明"], "子女状况 value-unknown"),
            (["子女状况": "死亡", "现存活子女数": "0"], "死亡日期 date-missing"),
            (["死亡日期": "2020-01-01"], "死亡日期 death-date-unexpected"),
            (["残疾等级": "五级"], "残疾等级 value-unknown"),
            (["残疾证号": "99010120000405002X43", "残疾等级": "三级"], "残疾证号 disability-certificate-not-own"),
            (["家庭月收入（元）": "1.234"], "家庭月收入（元） amount-invalid"),
            (["家庭月收入（元）": "-5"], "家庭月收入（元） amount-invalid"), (["家庭人口": "三"], "家庭人口 number-invalid"),
            (["家庭月收入（元）": "13912345678"], "家庭月收入（元） amount-of-number"),
            (["家庭月收入（元）": "13,912,345,678.00"], "家庭月收入（元） amount-of-number"),
            (["家庭月收入（元）": "10000000"], "家庭月收入（元） amount-of-number"),
            (["户编号": "T\t1"], "户编号 cell-characters"), (["光荣证号": "GR\n1"], "光荣证号 cell-characters"),
            (["备注": "a\u{0}b"], "备注 cell-characters"),
            (["备注": String(repeating: "长", count: 1001)], "备注 cell-too-long"),
        ])
    func faults(_ changes: [String: String], _ expected: String) throws {
        #expect(try codes(changes).first == expected)
    }

    @Test(
        "Numbers of the parents in each other's columns are refused; one of them alone is taken with a warning"
    )
    func swapped() throws {
        let (man, woman) = (RegisterFixture.number("19700615", 11), RegisterFixture.number("19800615", 12))
        #expect(
            try codes(["女方身份证号": man, "男方身份证号": woman]).first == "女方身份证号 parents-swapped")
        #expect(try codes(["男方身份证号": woman]) == [])
        #expect(try codes(["女方身份证号": man]) == [])
    }

    @Test(
        "A row is refused for all that is wrong with it at once, so that it is mended once",
        arguments: [
            (
                ["子女状况": "死亡", "死亡日期": "昨天", "现存活子女数": "1"],
                ["现存活子女数 children-alive-above-listed", "死亡日期 date-invalid"]
            ),
            (
                ["子女状况": "死亡", "现存活子女数": "1"],
                ["现存活子女数 children-alive-above-listed", "死亡日期 date-missing"]
            ),
            (
                ["子女姓名": "张三（故）", "现存活子女数": "0"],
                ["现存活子女数 children-alive-below-listed", "子女姓名 name-characters"]
            ),
            (["死亡日期": "2020-01-01", "现存活子女数": "0"], ["死亡日期 death-date-unexpected"]),
            (
                ["女方身份证号": "990101201206150023", "家庭人口": "三"],
                ["子女身份证号 parent-younger", "家庭人口 number-invalid"]
            ),
        ])
    func allFaults(_ changes: [String: String], _ expected: [String]) throws {
        #expect(try codes(changes) == expected)
    }

    @Test(
        "A unit beside a number is none of it",
        arguments: [
            ("家庭月收入（元）", "1200元"), ("家庭月收入（元）", "￥1200"),
            ("家庭月收入（元）", "¥ 1,200.00"),
            ("家庭人口", "3人"), ("家庭人口", "3 口"), ("曾生育（收养）子女数", "1个"), ("现存活子女数", "１名"),
        ])
    func units(_ column: String, _ text: String) throws {
        let plain = ["家庭月收入（元）": "1200"]
        let written = plain.merging([column: text]) { _, new in new }
        let (expected, read) = (
            try RegisterFixture.read([RegisterFixture.row(1, plain)]).accepted,
            try RegisterFixture.read([RegisterFixture.row(1, written)])
        )
        #expect(read.rejected.isEmpty)
        #expect(read.accepted.map(\.entry?.dossier) == expected.map(\.entry?.dossier))
        #expect(read.accepted.first?.entry?.monthlyIncome?.yuan == "1200.00")
    }

    @Test(
        "Days are read in every spelling, and refused where they are none",
        arguments: [
            ("1990-03-07", nil), ("1990-3-7", nil), ("1990.3.7", nil), ("1990/3/7", nil), ("19900307", nil),
            ("1990年3月7日", nil), ("1990 年 3 月 7 日", nil), ("１９９０－３－７", nil), ("1990-03-07 00:00:00", nil),
            (" 1990-3-7 ", nil), ("'1990-3-7", nil), ("90/3/7", "date-two-digit-year"),
            ("900307", "date-two-digit-year"),
            ("90年3月7日", "date-two-digit-year"), ("1990-02-29", "date-invalid"),
            ("1990-13-01", "date-invalid"),
            ("3/7/1990", "date-invalid"), ("1990-3", "date-incomplete"), ("1990年", "date-incomplete"),
            ("1990.3", "date-incomplete"), ("199003", "date-incomplete"), ("1990", "date-incomplete"),
            ("32939", "date-spreadsheet-number"), ("32939.5", "date-spreadsheet-number"),
            ("1990-3/7", "date-invalid"),
            ("不详", "date-invalid"), ("1990-3-7-", "date-invalid"), ("2026-11-26", "date-in-future"),
            ("2031-05-01", "date-in-future"),
        ])
    func dates(_ text: String, _ code: String?) throws {
        let row = RegisterFixture.row(
            1,
            [
                "子女状况": "死亡", "死亡日期": text, "现存活子女数": "0", "女方身份证号": RegisterFixture.number("19600101", 2),
                "男方身份证号": RegisterFixture.number("19600101", 1),
                "子女身份证号": RegisterFixture.number("19850101", 1),
            ])
        let reading = try RegisterFixture.read([row])
        #expect(reading.rejected.first?.code == code)
        if code == nil {
            #expect(reading.accepted[0].entry?.child?.died == .known(CivilDate(iso: "1990-03-07")!))
        }
    }

    @Test("A death on the birth is accepted, the day before it is not; today is, tomorrow is not")
    func deathBoundaries() throws {
        let cases: [(String, String?)] = [
            ("2005-04-04", "date-before-birth"), ("2005-04-05", nil), ("2026-11-25", nil),
            ("2026-11-26", "date-in-future"),
        ]
        for (date, code) in cases {
            let found = try codes(["子女状况": "死亡", "现存活子女数": "0", "死亡日期": date]).first
            #expect(found == code.map { "死亡日期 \($0)" })
        }
    }

    @Test("Every fault of a row is listed, in the order of the columns")
    func allFaults() throws {
        let found = try codes(["女方身份证号": "1", "村居代码": "1", "死亡日期": "x", "家庭人口": "y"])
        #expect(
            found == [
                "村居代码 area-unknown", "女方身份证号 id-length", "死亡日期 date-invalid", "家庭人口 number-invalid",
            ])
    }

    @Test("Neither parent is a fault; one parent is enough")
    func parents() throws {
        let none = ["女方姓名": "", "女方身份证号": "", "男方姓名": "", "男方身份证号": ""]
        #expect(try codes(none) == ["女方姓名 no-parent"])
        #expect(try codes(["女方姓名": "", "女方身份证号": "", "婚姻状况": "丧偶"]).isEmpty)
        #expect(try codes(["女方姓名": "无", "女方身份证号": "/", "婚姻状况": "离婚"]).isEmpty)
    }

    @Test(
        "A number or a household that stood in an earlier row is refused there, even where that row was refused"
    )
    func duplicates() throws {
        let first = RegisterFixture.row(1, ["家庭人口": "?"])
        let number = first[5]
        let reading = try RegisterFixture.read([
            first, RegisterFixture.row(2, ["女方身份证号": number]), RegisterFixture.row(3, ["户编号": "T1"]),
            RegisterFixture.row(4, ["户编号": "T1", "村居代码": "990101001002"]),
        ])
        let found = reading.rejected.map { "\($0.line) \($0.code)" }
        #expect(found == ["2 number-invalid", "3 id-duplicate-in-file", "4 household-duplicate-in-file"])
        let own = RegisterFixture.row(5)
        #expect(try codes(["男方身份证号": own[5], "女方身份证号": own[5]]) == ["男方身份证号 id-duplicate-in-file"])
    }

    @Test("Test identities are refused unless allowed")
    func testIdentities() throws {
        let reading = try RegisterFixture.read([RegisterFixture.row(1)], test: false)
        #expect(
            reading.refused[0].refusals.map(\.code) == [
                "id-test-identity", "id-test-identity", "id-test-identity",
            ])
    }

    @Test(
        "What deserves a second look is a warning and no refusal",
        arguments: [
            (["婚姻状况": "再婚"], "remarried"), (["婚姻状况": ""], "marital-status-missing"),
            (["户口性质": ""], "household-kind-missing"),
            (["男方姓名": "", "男方身份证号": ""], "partner-missing"), (["现存活子女数": ""], "count-missing"),
            (["子女身份证号": ""], "child-number-missing"), (["子女状况": ""], "child-status-missing"),
            (["子女姓名": "", "子女身份证号": "", "子女状况": ""], "child-missing"),
            (["曾生育（收养）子女数": "2"], "child-not-all-listed"), (["曾生育（收养）子女数": "2"], "certificate-with-siblings"),
            (["家庭人口": "2"], "household-size-small"), (["联系电话": "123"], "phone-unreadable"),
            (["银行账号": "6.2E+18"], "account-unreadable"), (["银行账号": "6200000000000006"], "account-check"),
            (["残疾等级": "三级"], "disability-certificate-missing"), (["女方身份证号": "990101770630002"], "id-legacy"),
        ])
    func warnings(_ changes: [String: String], _ code: String) throws {
        let reading = try RegisterFixture.read([RegisterFixture.row(1, changes)])
        #expect(reading.rejected.isEmpty)
        #expect(reading.warnings.map(\.code).contains(code))
    }

    @Test("A certificate for a birth from the day the law ended them is a warning; the day before it is none")
    func certificateWarning() throws {
        for (born, expected) in [("20151231", false), ("20160101", true), ("20160102", true)] {
            let reading = try RegisterFixture.read([
                RegisterFixture.row(1, ["子女身份证号": RegisterFixture.number(born, 1)])
            ])
            #expect(reading.warnings.contains { $0.code == "certificate-after-policy" } == expected)
        }
    }

    @Test("A word that nobody knows is answered with those of its column")
    func usualWords() throws {
        let reading = try RegisterFixture.read([
            RegisterFixture.row(1, ["婚姻状况": "待查", "户口性质": "x"])
        ])
        let texts = reading.refused[0].refusals.map(\.text)
        #expect(texts.map(\.zh).first == "无法识别这个取值，可填：未婚、初婚、再婚、复婚、丧偶、离婚。")
        #expect(texts.map(\.en).last?.contains("use one of: 农业, 非农业, 居民") == true)
        let words = UsualWords(try RegisterFixture.layout())
        #expect(words.below("婚姻状态").count == 6 && words.below("备注").isEmpty)
    }

    @Test("No sentence holds what was typed")
    func noPersonalData() throws {
        let reading = try RegisterFixture.read([
            RegisterFixture.row(
                1, ["女方身份证号": "990101198106159999", "男方姓名": "秘密1", "婚姻状况": "暗号", "死亡日期": "昨天"])
        ])
        let notes = reading.refused[0].refusals
        #expect(notes.count == 4)
        for note in notes {
            for secret in ["990101", "秘密", "暗号", "昨天"] {
                #expect(!note.text.zh.contains(secret) && !note.text.en.contains(secret))
            }
        }
    }
}
