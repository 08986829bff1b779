@testable import Web

extension SamplePages {
    var factPages: [any PageModel] { [factSheet(isNow: true), factSheet(isNow: false)] }

    private var income: String { said("收入", "Income") }
    private var wage: String { said("工资收入，每月2000.00元", "wages, 2000.00 yuan a month") }

    private func factSheet(isNow: Bool) -> FactSheetModel {
        let correct = words("facts.act-correct")
        let entry = FactSheetModel.Entry(
            anchor: "incomes-12", what: income, said: wage,
            days: words("person.since", ["day": presentation.day(testDay)]),
            tag: isNow ? nil : words("facts.over"),
            known: words("facts.known", ["when": "2026-11-25 09:40", "who": name("王干事", "Wang")]),
            standing: nil,
            acts: isNow
                ? [
                    .init(
                        text: correct,
                        label: words("facts.act-on", ["act": correct, "what": income, "said": wage]),
                        href: "/families/38/facts/incomes/12/correct")
                ] : [])
        let death = FactSheetModel.Entry(
            anchor: "vital_states-0", what: said("在世情况", "Life"),
            said: said("2026-08-03去世", "died on 2026-08-03"),
            days: "", tag: nil, known: "2026-11-25 09:41",
            standing: said("其他单位登记的", "recorded by another office"),
            acts: [])
        let kinds = isNow ? [PageLink(text: income, href: "/families/38/facts/incomes?who=wife")] : []
        return FactSheetModel(
            title: words("facts.title"), family: couple, familyHref: "/families/38",
            historyHref: "/families/38/history", done: isNow ? words("history.done") : nil,
            asKnown: asKnown("/families/38/facts", isNow ? nil : "as_known=2026-11-25T09:40", day: .state),
            sections: [
                .init(
                    id: "person-wife", title: name("林秀兰", "Lin Xiulan"), role: words("role.wife"),
                    entries: [entry, death], hasEntries: true, kinds: kinds, hasKinds: isNow),
                .init(
                    id: "family", title: words("family.whole"), role: nil, entries: [], hasEntries: false,
                    kinds: [], hasKinds: false),
            ], isNow: isNow)
    }
}
