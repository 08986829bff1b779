import Benefits
import CivilCalendar
import Rules

@testable import Web

extension SamplePages {
    private var mother: String { name("林秀兰", "Lin Xiulan") }
    private var article: String { said("国人口发〔2007〕78号 第二条", "Notice 78 of 2007, item 2") }

    func person(_ name: String, _ role: String, born: String, died: String?, sex: String)
        -> FamilyModel.Person
    {
        .init(
            anchor: "person-\(role.split(separator: ".").last ?? "")", name: name, role: words(role),
            elsewhere: died.map { _ in
                PageLink(text: words("family.at-home-in", ["household": "H0009"]), href: "/families/9")
            }, died: died,
            facts: [
                LabelledValue(label: words("person.sex"), value: words(sex)),
                LabelledValue(label: words("person.born"), value: born),
                LabelledValue(
                    label: said("证件", "Document"), value: "990101********0021"),
                LabelledValue(label: said("户口", "Household register"), value: words("value.rural")),
            ])
    }

    private func finding(
        _ result: Finding.Result, _ text: String, reading: String, limit: String?, missing: String? = nil
    ) -> DecisionModel.Finding {
        .init(
            kind: result.rawValue, result: words("decision.\(result.rawValue)"), text: text,
            comparison: said("不足49周岁", "has not reached 49"),
            readings: [
                .init(
                    label: said("出生日期", "born"), value: reading,
                    since: result == .met
                        ? words("decision.known", ["day": presentation.day(testDay)]) : nil)
            ],
            limits: limit.map { [LabelledValue(label: said("年龄", "age"), value: $0)] } ?? [],
            article: missing == nil ? article : nil, missing: missing)
    }

    /// - Parameter isAlone: as on the page of this decision alone.
    func decision(
        _ title: String, about: String, _ outcome: Outcome, isAlone: Bool = false
    ) -> DecisionModel {
        let isYes = outcome == .eligible
        return DecisionModel(
            anchor: "decision-\(title.count)-\(outcome.rawValue)", programme: title, about: about,
            outcome: OutcomeMark(outcome, words: words), day: presentation.day(testDay),
            amount: isYes ? words("decision.per-month", ["amount": "¥590.00"]) : nil,
            because: isYes
                ? words("decision.because-eligible")
                : words.counted("decision.because-\(outcome.rawValue)", 1),
            findings: [
                finding(
                    .met, said("女方（单亲者本人）年满49周岁", "the wife (or single parent) has reached 49"),
                    reading: presentation.day(.init(dayNumber: -9000)), limit: "49"),
                outcome == .undetermined
                    ? finding(
                        .unknown, said("没有存活的子女", "no living child"), reading: words("family.unknown"),
                        limit: nil, missing: said("儿子是否在世", "whether the son is living"))
                    : finding(
                        isYes ? .met : .unmet, said("没有存活的子女", "no living child"), reading: "0", limit: "0"),
            ],
            next: [words(outcome == .undetermined ? "decision.next-ask" : "decision.next-none")],
            outlook: outlook(outcome, isAlone: isAlone),
            warnings: outcome == .ineligible
                ? [said("残疾人证将于三个月内到期", "the disability certificate ends within three months")] : [],
            parameters: isYes
                ? [LabelledValue(label: said("每月金额", "monthly amount"), value: "590.00 · 2022-07-01")] : [],
            hasParameters: isYes, ruleVersion: "9f31c2a07b54",
            readOut: isAlone ? [said("按现有登记算出。", "Worked out from what is on record.")] : [],
            hasReadOut: isAlone)
    }

    var family: FamilyModel {
        let couple = presentation.list([mother, name("何建国", "He Jianguo")])
        return FamilyModel(
            title: words("family.title", ["names": couple]),
            tabTitle: words("family.title-numbered", ["household": "H0038"]),
            outcome: words("family.done-lifted"),
            closed: .init(
                text: words("family.closed", ["day": presentation.day(testDay)]),
                path: "/families/38/reopen"), household: "H0038", village: east,
            people: [
                person(
                    mother, "role.wife",
                    born: words(
                        "person.born-age", ["day": presentation.day(.init(dayNumber: -9000)), "age": "51"]),
                    died: nil, sex: "person.sex-female"),
                person(
                    name("何建国", "He Jianguo"), "role.husband",
                    born: words(
                        "person.born-age", ["day": presentation.day(.init(dayNumber: -9900)), "age": "54"]),
                    died: nil, sex: "person.sex-male"),
                person(
                    name("何晓明", "He Xiaoming"), "role.son", born: presentation.day(.init(dayNumber: 10)),
                    died: words("family.died-on", ["day": presentation.day(.init(dayNumber: 7446))]),
                    sex: "person.sex-male"),
            ],
            facts: [
                LabelledValue(label: said("婚姻", "Marriage"), value: couple),
                LabelledValue(
                    label: said("申报人数", "Declared counts"), value: said("曾有子女1", "1 child ever")),
                LabelledValue(
                    label: said("独生子女父母光荣证", "Only-child certificate"), value: words("family.unknown")),
            ],
            waitingChanges: .init(text: words.counted("family.waiting-changes", 2), href: "/imports/2"),
            offered: PageLink(text: words("family.offered-see"), href: "/moves/3"),
            questions: [
                Question(
                    text: said("何晓明是否在世", "whether He Xiaoming is living"), programmes: hardship,
                    answers: [
                        PageLink(
                            text: words("family.answer", ["what": said("是否在世", "whether living")]),
                            href: "/families/38/facts/vital_states?who=son")
                    ], hasAnswers: true),
                Question(
                    text: said("何晓明是否在世", "whether He Xiaoming is living"), programmes: hardship,
                    answers: [], hasAnswers: false),
            ],
            hasQuestions: true,
            asKnown: asKnown("/families/38", day: .state),
            eventsHref: "/families/38/events",
            historyHref: "/families/38/history", factsHref: "/families/38/facts",
            forecastHref: "/families/38/forecast",
            decisions: [
                decision(hardship, about: words("family.whole"), .undetermined),
                decision(support, about: mother, .eligible),
                decision(cover, about: words("family.whole"), .ineligible),
            ], hasDecisions: true,
            holds: [
                words(
                    "family.held",
                    [
                        "programme": said("特别扶助金", "Special support allowance"), "who": mother,
                        "text": words(MoneyBlock.paidElsewhere.text),
                    ])
            ],
            coverAnswers: [
                said(
                    "2026年度独生子女保险：母亲不同意投保（2026-07-15）",
                    "Only-child insurance 2026: the mother declined cover (2026-07-15)")
            ],
            measures: [decision(said("走访慰问", "visits"), about: words("family.whole"), .eligible)],
            hasMeasures: true, fileActs: [], hasFileActs: false)
    }

    var plainFamily: FamilyModel {
        FamilyModel(
            title: words("family.title-numbered", ["household": "H0002"]),
            tabTitle: words("family.title-numbered", ["household": "H0002"]), outcome: nil,
            closed: .init(
                text: words("family.closed", ["day": presentation.day(testDay)]), path: nil),
            household: "H0002", village: unity,
            people: [], facts: [], waitingChanges: nil, offered: nil, questions: [], hasQuestions: false,
            asKnown: asKnown(
                "/families/2", "on=2026-11-25&as_known=2026-11-25T01:40:00.123456Z", day: .state),
            eventsHref: "/families/2/events", historyHref: "/families/2/history",
            factsHref: "/families/2/facts", forecastHref: "/families/2/forecast", decisions: [],
            hasDecisions: false, holds: [], coverAnswers: [], measures: [], hasMeasures: false,
            fileActs: [
                .init(
                    title: words("family.act-offer"), about: words("family.about-offer"),
                    href: "/families/2/offer")
            ], hasFileActs: true)
    }

    var decisions: DecisionListModel {
        decisionList(
            rows: (1...6).map { number in
                let outcome = Outcome.allCases[number % 3]
                return .init(
                    href: "/families/\(number)", household: "H00\(number + 30)", about: mother, village: east,
                    outcome: OutcomeMark(outcome, words: words),
                    amount: outcome == .eligible ? "¥590.00" : nil,
                    reasons: outcome == .eligible
                        ? [] : [said("没有存活的子女", "no living child"), said("年满49周岁", "has reached 49")],
                    next: outcome == .undetermined ? nil : presentation.day(testDay.adding(days: 40)),
                    forecastHref: "/families/\(number)/forecast?programme=a")
            }, isDetermined: true)
    }

    private func decisionList(rows: [DecisionListModel.Row], isDetermined: Bool) -> DecisionListModel {
        DecisionListModel(
            title: words("decisions.title"),
            lead: isDetermined
                ? words("decisions.lead", ["day": presentation.day(testDay)]) : words("decisions.lead-none"),
            programmes: programmeChoices, outcomes: outcomeChoices, villages: villageChoices,
            changes: choices([words("form.all"), words("decisions.changes-3")]),
            isFiltered: isDetermined, asKnown: asKnown("/decisions", day: .answers),
            found: words.counted("decisions.found", rows.count),
            total: rows.isEmpty ? nil : words("decisions.monthly", ["amount": "¥40,150.00"]), rows: rows,
            hasRows: !rows.isEmpty, isDetermined: isDetermined,
            pager: rows.isEmpty
                ? nil
                : Pager(
                    page: 2, size: 50, total: 160, address: Address(path: "/decisions", query: nil),
                    words: words))
    }

    var noDecisions: DecisionListModel { decisionList(rows: [], isDetermined: false) }
    var nobodyDecided: DecisionListModel { decisionList(rows: [], isDetermined: true) }

    var undetermined: UndeterminedModel {
        let families = (1...5).map {
            UndeterminedModel.FamilyLink(
                href: "/families/\($0)", household: "H00\($0 + 50)", about: name("赵文芳", "Zhao Wenfang"),
                programmes: presentation.list([hardship, support]),
                next: $0 == 1
                    ? words("next.short", ["day": presentation.day(testDay.adding(days: 200))]) : nil,
                forecastHref: "/families/\($0)/forecast?programme=a")
        }
        return undetermined(
            groups: [
                .init(
                    anchor: "fact-1", fact: said("子女是否在世", "whether the child is living"),
                    count: words.counted("undetermined.families", 6),
                    villages: [
                        .init(
                            village: east, count: words.counted("undetermined.families", 5),
                            families: families),
                        .init(
                            village: unity, count: words.counted("undetermined.families", 1),
                            families: [families[0]]),
                    ])
            ], isDetermined: true)
    }

    private func undetermined(groups: [UndeterminedModel.FactGroup], isDetermined: Bool) -> UndeterminedModel
    {
        UndeterminedModel(
            title: words("undetermined.title"), lead: words("undetermined.lead"),
            programmes: programmeChoices,
            villages: villageChoices, isFiltered: true,
            asKnown: asKnown("/undetermined", "village=990101001001&as_known=2026-11-25T09:40"),
            groups: groups, hasGroups: !groups.isEmpty,
            isDetermined: isDetermined)
    }

    var notYetAsked: UndeterminedModel { undetermined(groups: [], isDetermined: false) }
    var nothingToAsk: UndeterminedModel { undetermined(groups: [], isDetermined: true) }
}
