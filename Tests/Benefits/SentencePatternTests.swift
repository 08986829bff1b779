import CivilCalendar
import Rules
import Testing

@testable import Benefits

@Suite("Sentences with places for values")
struct SentencePatternTests {
    private func text(_ zh: String, _ en: String) -> LocalizedText { LocalizedText(zh: zh, en: en) }

    @Test("Every place is filled in both languages, as often as it stands there")
    func filling() {
        let filled = LocalizedText(
            "{who}{day}出生，{who}", "{who} was born on {day}",
            ["who": text("妻子", "the wife"), "day": text("2026年3月9日", "9 March 2026")])
        #expect(filled == text("妻子2026年3月9日出生，妻子", "the wife was born on 9 March 2026"))
    }

    @Test(
        "What is no place, or has no value, stays as it stands",
        arguments: [
            ("", ""), ("无", "无"), ("{无}", "{无}"), ("{", "{"), ("a}b{", "a}b{"), ("{{n}}", "{1}"),
            ("{n", "{n"),
            ("{}{n}", "{}1"), ("{n}{n}{m}", "11{m}"),
        ])
    func others(_ pattern: String, _ expected: String) {
        #expect(LocalizedText(pattern, pattern, ["n": text("1", "1")]) == text(expected, expected))
    }

    @Test("What a value says is no place: a person called {day} stays so")
    func values() {
        let filled = LocalizedText(
            "{who}：{day}", "{who}: {day}", ["who": text("{day}", "{day}"), "day": text("日", "day")])
        #expect(filled == text("{day}：日", "{day}: day"))
    }

    @Test(
        "A sentence begins with a large letter",
        arguments: [
            ("the wife", "The wife"), ("Zhe", "Zhe"), ("zhe", "Zhe"), ("", ""), ("“a”", "“a”"),
            ("3 people", "3 people"),
            ("a", "A"), ("école", "École"),
        ])
    func beginnings(_ written: String, _ expected: String) {
        #expect(text("字", written).asSentence == text("字", expected))
    }

    @Test(
        "Days are said with and without two digits",
        arguments: [
            ("2026-11-25", "2026年11月25日", "25 November 2026"), ("2005-01-09", "2005年1月9日", "9 January 2005"),
            ("1900-10-10", "1900年10月10日", "10 October 1900"),
        ])
    func days(_ day: String, _ zh: String, _ en: String) throws {
        #expect(LocalizedText(day: try #require(CivilDate(iso: day))) == text(zh, en))
    }

    @Test("Texts are joined in both languages; none and one need nothing between")
    func joining() {
        let parts = [text("甲", "a"), text("乙", "b"), text("丙", "c")]
        #expect(parts.listed == text("甲、乙、丙", "a, b, c"))
        #expect([parts[0]].listed == parts[0])
        #expect([LocalizedText]().listed == .empty)
    }
}

@Suite("Words of facts")
struct WordTableTests {
    @Test(
        "A fact with a point is a person's, unless the family has one of that name",
        arguments: [
            ("wife.born", "wife", "born"), ("declared.children", nil, "declared.children"),
            ("housing.place", nil, "housing.place"), ("declared.born", "declared", "born"),
            ("child-2.incomes.wages", "child-2", "incomes.wages"), ("children", nil, "children"),
            ("reference person", nil, "reference person"),
        ] as [(String, String?, String)])
    func parts(_ fact: String, _ subject: String?, _ member: String) {
        let parts = FactPhrases.parts(fact)
        #expect(parts.subject == subject)
        #expect(parts.member == member)
    }

    @Test("Every word is found by its name, in the spelling of facts too")
    func words() {
        #expect(
            FactWords.words(.factName, "declared.children")?.zh
                == FactWords.table["fact-name.declared-children"]?.zh)
        #expect(
            FactWords.words(.factName, "reference person")?.en
                == FactWords.table["fact-name.reference-person"]?.en)
        #expect(FactWords.words(.parameter, "no such limit") == nil)
        #expect(FactWords.value("TRUE")?.en == "yes")
        #expect(FactWords.value("rural", of: "housing.place")?.zh == "农村")
        #expect(FactWords.value("rural", of: "household_register") == nil)
    }
}
