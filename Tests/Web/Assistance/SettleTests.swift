import Benefits
import CivilCalendar
import Testing

@testable import Casework
@testable import Rules
@testable import Web

@Suite("What would settle an answer, in words")
struct SettleTests {
    private func model(_ settling: Settling, _ language: Language) -> OutlookModel {
        let words = Words(language: language)
        let names = FamilyNames([NamedMember(key: "son", name: "何晓明")], words: words)
        return OutlookModel(
            Outlook(next: .nothing, settling: settling, ahead: nil, entitlement: nil),
            .undetermined, facts: FactNames(names: names, words: words), held: "/families/7", href: nil)
    }

    private func settling(
        _ sets: [[String]], facts: [String] = [], further: [String] = [], untried: [String] = [],
        answers: [SettlingAnswer] = []
    ) -> Settling {
        Settling(sets: sets, answers: answers, facts: facts, further: further, untried: untried)
    }

    @Test("One fact, any of several, several together, any of several groups")
    func leads() {
        let cases: [([[String]], String, String)] = [
            ([["son.died"]], "问清下面这一项即可认定：", "This one fact settles it:"),
            ([["son.died"], ["son.born"]], "问清下面任何一项即可认定：", "Any one of these facts settles it:"),
            ([["son.born", "son.died"]], "下面各项都问清即可认定：", "These facts together settle it:"),
            (
                [["son.born", "son.died"], ["people", "unions"]], "问清下面任何一组即可认定（一组内各项都要问清）：",
                "Any one of these groups settles it, all facts of the group being known:"
            ),
        ]
        for (sets, zh, en) in cases {
            #expect(model(settling(sets), .zh).settle?.lead == zh)
            #expect(model(settling(sets), .en).settle?.lead == en)
            #expect(model(settling(sets), .en).settle?.sets.map(\.facts.count) == sets.map(\.count))
        }
    }

    @Test("Where more than three facts are needed, all are listed; where one cannot be tried, it comes first")
    func without() {
        let many = settling([], facts: ["people", "unions", "son.born"], further: ["son.died"])
        #expect(model(many, .zh).settle?.lead == "要问清三项以上才能认定：")
        #expect(model(many, .zh).settle?.sets.count == 4)
        let first = settling([], facts: ["people"], untried: ["question:holding"])
        #expect(model(first, .en).settle?.lead == "To be cleared up first:")
        #expect(
            model(first, .en).settle?.sets.first?.facts.map(\.question) == [
                "a question the office has to settle"
            ])
    }

    @Test("A fact of a person leads to the person, one of the family to the family's facts")
    func places() {
        let model = model(settling([["son.died", "people", "unions", "stranger.born"]]), .zh)
        #expect(
            model.settle?.sets.first?.facts.map(\.href) == [
                "/families/7#person-son", "/families/7#people", "/families/7#facts", "/families/7#facts",
            ])
        #expect(model.settle?.sets.first?.facts.first?.question == "何晓明是否在世？如已去世，是哪一天？")
    }

    @Test("What an answer leads to is said with its outcome")
    func answers() {
        let answer = SettlingAnswer(
            fact: "son.died", answer: LocalizedText(zh: "在世", en: "living"), outcome: .ineligible)
        let settle = model(settling([["son.died"]], answers: [answer]), .zh).settle
        #expect(settle?.answers.map(\.text) == ["何晓明：是否在世——在世："])
        #expect(settle?.answers.map(\.outcome.kind) == ["ineligible"])
    }

    @Test("An open answer that was not searched leads to the page on which it is; a decided one does not")
    func elsewhere() {
        let words = Words(language: .zh)
        let facts = FactNames(names: FamilyNames([], words: words), words: words)
        let outlook = Outlook(next: .nothing, settling: nil, ahead: nil, entitlement: nil)
        func href(_ outcome: Outcome, _ href: String?) -> String? {
            OutlookModel(outlook, outcome, facts: facts, held: "", href: href).settleHref
        }
        #expect(href(.undetermined, "/there") == "/there")
        #expect(href(.undetermined, nil) == nil)
        #expect(href(.ineligible, "/there") == nil && href(.eligible, "/there") == nil)
    }
}
