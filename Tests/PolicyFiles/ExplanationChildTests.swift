import Benefits
import CivilCalendar
import Rules
import Testing

/// Children, deaths and certificates in words: whole sentences in both languages.
@Suite("Explanations of children and certificates")
struct ExplanationChildTests {
    private static let hardship = "special-hardship"
    private static let day = "2026-11-25"

    @Test(
        "A certificate of grade 3 is within the limit, one of grade 4 is milder (E08, E09)",
        arguments: [
            (3, "三级残疾人证，在一级至三级之内", "grade 3, within grade 1 to grade 3"),
            (4, "四级残疾人证，轻于三级", "grade 4, milder than grade 3"),
        ])
    func grades(grade: Int, zh: String, en: String) throws {
        let explanation = try Explained.disabled(
            "{category: 4, grade: \(grade), from: 2020-01-01, to: 2030-01-01}")(Self.hardship, on: Self.day)
        #expect(
            try explanation.comparison("child-lost-or-disabled") == [
                "家庭有过的子女：女儿；女儿在世；女儿持有效的" + zh,
                "children the family has had: the daughter; the daughter is living; the daughter holds a valid "
                    + "disability certificate of " + en,
            ])
        let facts = explanation.findings.flatMap(\.facts)
        let held = try #require(facts.first { $0.reading.name == "daughter.disability_grade" })
        #expect(held.since?.description == "2020-01-01" && held.until?.description == "2029-12-31")
        #expect(held.label == LocalizedText(zh: "女儿：残疾等级", en: "the daughter: disability grade"))
    }

    @Test("An expired certificate is said to have run out; what to ask and what would settle it follow (E12)")
    func expired() throws {
        let explanation = try Explained.disabled("{category: 4, grade: 3, from: 2016-09-01, to: 2026-09-01}")(
            Self.hardship, on: Self.day)
        #expect(
            try explanation.comparison("child-lost-or-disabled") == [
                "家庭有过的子女：女儿；女儿在世；女儿的三级残疾人证2026年8月31日到期，还没有换证的记录",
                "children the family has had: the daughter; the daughter is living; the disability certificate of the "
                    + "daughter (grade 3) ran out on 31 August 2026, and no newer one is on record",
            ])
        #expect(
            try explanation.paragraph(.missing)[0]
                == "需要问清：女儿是否持有有效的残疾人证？类别、等级和有效期？"
                + "“女儿：残疾人证”如果是“现持1级残疾人证”或“现持2级残疾人证”或“现持3级残疾人证”，结果就是“符合”。"
                + "“女儿：残疾人证”如果是“现持4级残疾人证”或“证件已注销，没有换证”，结果就是“不符合”。问清“女儿：残疾人证”，就能认定。")
        #expect(
            try explanation.paragraph(.warnings) == [
                "女儿：残疾人证已过有效期且没有新证，请提醒换证（重新评定）。",
                "The daughter: the disability certificate has expired and there is no newer one; a re-grading is due.",
            ])
    }

    @Test("A certificate that was withdrawn answers from its day on, and is not asked for again")
    func cancelled() throws {
        func explained(_ day: String) throws -> Explanation {
            try Explained.disabled(
                "{category: 4, grade: 3, from: 2016-09-01, to: 2026-09-01, cancelled: 2026-10-01}")(
                    Self.hardship, on: day)
        }
        #expect(try explained("2026-08-31").decision.outcome == .eligible)
        #expect(try explained("2026-09-30").decision.outcome == .undetermined)
        #expect(try explained("2026-09-30").decision.warnings.map(\.id) == ["disability-certificate-expired"])
        let withdrawn = try explained("2026-10-01")
        #expect(withdrawn.decision.outcome == .ineligible && withdrawn.decision.warnings.isEmpty)
        #expect(
            try withdrawn.comparison("child-lost-or-disabled") == [
                "家庭有过的子女：女儿；女儿在世；女儿的三级残疾人证自2026年10月1日起已注销，不再持证",
                "children the family has had: the daughter; the daughter is living; the disability certificate of the "
                    + "daughter (grade 3) is cancelled since 1 October 2026, and none is held",
            ])
    }

    @Test(
        "A re-grading from 3 to 4 is read as it stands on each day (E35)",
        arguments: [("2026-10-11", 3), ("2026-10-12", 4)])
    func regraded(day: String, grade: Int) throws {
        let explanation = try Explained.disabled(
            "{category: 4, grade: 3, from: 2018-01-01, to: 2026-10-12}, {category: 4, grade: 4, from: 2026-10-12}"
        )(
            Self.hardship, on: day)
        #expect(explanation.decision.outcome == (grade == 3 ? .eligible : .ineligible))
        let comparison = try explanation.comparison("child-lost-or-disabled")
        #expect(comparison[0].hasSuffix(grade == 3 ? "三级残疾人证，在一级至三级之内" : "四级残疾人证，轻于三级"))
        #expect(comparison[1].hasSuffix(grade == 3 ? "within grade 1 to grade 3" : "milder than grade 3"))
    }

    private static func two(_ daughter: String) throws -> Explained {
        try Explained(
            """
            people:
            - {key: wife, sex: female, born: 1975-03-01, died: null}
            - {key: son, sex: male, born: 2000-01-01, died: 2015-01-01}
            - {key: daughter, sex: female, \(daughter)}
            unions: [{partners: [wife], from: 1999-01-01, to: 2016-01-01, ended_by: divorce}]
            parentage:
            - {child: son, parents: [wife], kind: birth, from: 2000-01-01}
            - {child: daughter, parents: [wife], kind: birth}
            complete: [people, parentage, unions, disabilities]
            """)
    }

    @Test(
        "A child born after the death: both conditions that are not met are said, with nothing advised (E13)")
    func laterChild() throws {
        let explanation = try Self.two("born: 2018-01-01, died: null")(Self.hardship, on: Self.day)
        #expect(
            try explanation.comparison("no-later-child") == [
                "家庭有过的子女：儿子、女儿；儿子2015年1月1日去世；子女去世后又出生或收养的有1个",
                "children the family has had: the son, the daughter; the son died on 1 January 2015; 1 born or adopted "
                    + "after a death",
            ])
        let unmet = try explanation.paragraph(.unmet)
        #expect(unmet[0].hasPrefix("不满足的条件有2条。规定：子女已去世，或持有效残疾人证且等级为1至3级（一级最重）。实际情况："))
        #expect(
            unmet[0].hasSuffix("规定：子女去世后未再生育或收养子女。实际情况：\(try explanation.comparison("no-later-child")[0])。"))
        #expect(unmet[1].hasPrefix("Conditions that are not met: 2. The rule: the child has died"))
    }

    @Test("Several children, all dead: an open question of policy for the office, not for the family (E15)")
    func question() throws {
        let explanation = try Self.two("born: 2003-01-01, died: 2020-01-01")(Self.hardship, on: Self.day)
        #expect(
            try explanation.comparison("only-child") == [
                "家庭有过的子女：儿子、女儿；儿子2015年1月1日去世；女儿2020年1月1日去世；共2个",
                "children the family has had: the son, the daughter; the son died on 1 January 2015; the daughter died "
                    + "on 1 January 2020; 2 in all",
            ])
        #expect(explanation.missing.map(\.isForOffice) == [true])
        #expect(
            explanation.summary.zh
                == "待定，尚缺：曾合法生育两个以上子女且均已死亡：是否视同“独生子女死亡”，方案未写明，请办公室认定")
        let open = try explanation.paragraph(.open)
        #expect(open[0].hasPrefix("还不清楚的条件有1条。规定：曾合法生育两个以上子女且均已去世：是否视同“独生子女去世”，"))
        #expect(
            open[1].hasPrefix(
                "Conditions that are still open: 1. The rule: several children were lawfully born"))
    }

    @Test("A child of whom nobody said whether it lives: undetermined, and each answer's outcome is said")
    func unknownDeath() throws {
        let explanation = try Explained(
            """
            people:
            - {key: wife, sex: female, born: 1977-05-20, died: null}
            - {key: son, sex: male, born: 2001-02-03}
            unions: [{partners: [wife], from: 2000-01-01, to: 2010-01-01, ended_by: divorce}]
            parentage: [{child: son, parents: [wife], kind: birth, from: 2001-02-03}]
            complete: [people, parentage, unions, disabilities]
            """)("special-support", of: "wife", on: Self.day)
        #expect(
            try explanation.paragraph(.answer) == [
                "“计划生育家庭特别扶助”，妻子：按2026年11月25日的情况还不能认定，结果待定。",
                "Special support allowance, for the wife: as things stand on 25 November 2026, this cannot be decided yet.",
            ])
        #expect(
            try explanation.comparison("no-living-or-disabled") == [
                "妻子有过的子女：儿子；儿子是否在世不清楚；儿子没有残疾人证",
                "children the wife has had: the son; it is not known whether the son is living; the son holds no "
                    + "disability certificate",
            ])
        #expect(
            try explanation.paragraph(.missing) == [
                "需要问清：儿子是否在世？如已去世，是哪一天？“儿子：是否在世”如果是“在世”，结果就是“不符合”。"
                    + "“儿子：是否在世”如果是“至迟2026年11月25日去世”，结果就是“符合”。问清“儿子：是否在世”，就能认定。",
                "To be asked: Is the son living? If not, on what day did the son die? If “the son: whether living” is "
                    + "“living”, the result is: not eligible. If “the son: whether living” is “died by 25 November "
                    + "2026”, the result is: eligible. With “the son: whether living” known, it can be decided.",
            ])
    }

    @Test("Each parent of a divorced couple is judged by the own children (E20)")
    func divorced() throws {
        let explained = try Explained(
            """
            people:
            - {key: mother, sex: female, born: 1976-03-01, died: null}
            - {key: father, sex: male, born: 1974-03-01, died: null}
            - {key: son, sex: male, born: 2001-01-01, died: 2012-05-05}
            - {key: daughter, sex: female, born: 2016-06-06, died: null}
            unions: [{partners: [mother, father], from: 2000-01-01, to: 2013-01-01, ended_by: divorce}]
            parentage:
            - {child: son, parents: [mother, father], kind: birth, from: 2001-01-01}
            - {child: daughter, parents: [father], kind: birth, from: 2016-06-06}
            complete: [people, parentage, unions, disabilities]
            """)
        let mother = try explained("special-support", of: "mother", on: Self.day)
        #expect(mother.decision.outcome == .eligible)
        #expect(
            try mother.comparison("at-most-one-living") == [
                "母亲有过的子女：儿子；儿子2012年5月5日去世；现在世0个，不超过1个",
                "children the mother has had: the son; the son died on 5 May 2012; 0 living now, no more than 1",
            ])
        let father = try explained("special-support", of: "father", on: Self.day)
        #expect(father.decision.outcome == .ineligible)
        #expect(
            try father.comparison("no-living-or-disabled")[0]
                == "父亲有过的子女：儿子、女儿；儿子2012年5月5日去世；女儿在世；女儿没有残疾人证")
    }
}
