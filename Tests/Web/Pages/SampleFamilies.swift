import Casework
import CivilCalendar
import Rules

@testable import Web

/// Pages of invented people, filled as a street office fills them: every optional part once there and once not.
struct SamplePages {
    let language: Language

    var words: Words { Words(language: language) }
    var presentation: Presentation { Presentation(language: language) }

    /// A text in the language of the page; names of people stay as they are registered.
    func said(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

    func name(_ zh: String, _ en: String) -> String { said(zh, en) }

    var east: String { said("东风社区", "Dongfeng") }
    var unity: String { said("团结社区", "Tuanjie") }
    var hardship: String { said("特殊困难家庭", "Special-hardship family") }
    var support: String { said("特别扶助", "Special support allowance") }
    var cover: String { said("独生子女保险", "Only-child insurance") }

    var all: [any PageModel] {
        [
            forecast, forecasts, emptyForecast, faultyForecast, start, emptyStart, freshStart, families,
            noFamilies, emptyRegister, family, plainFamily, imports,
            noImports, noImportsThen,
            importPage, cleanImport, accepting, acceptingNoFlips, decisions, noDecisions, nobodyDecided,
            undetermined, nothingToAsk,
            notYetAsked, rosters, noRosters, noRostersThen,
            roster, emptyRoster, HelpModel(words: words), SignInModel(words: words, refused: false),
            SignInModel(words: words, refused: true),
            SignInModel(words: words, refused: false, next: "/imports/new", lostFile: true),
            SignedInModel(words: words, actor: name("王干事", "Wang")),
            SignInModel(
                words: words, refused: false, next: "/register/4/wife",
                kept: KeptForm(path: "/register/4/wife", FormFields("name=a"))),
            SignedInModel(
                words: words, actor: name("王干事", "Wang"), next: "/register/4/wife",
                kept: KeptForm(path: "/register/4/wife", FormFields("name=a"))),
            error(.notFound, words), error(.broken, words), error(.unknownName("q"), words),
            error(.notKnownThen(OfficeMoment(asKnown: "2020-01-01T09:00")!), words),
        ] + duplicatePages + uploadPages + qualityPages
            + eventPages + factPages + registrationPages + movePages + keepingPages
    }

    private func error(_ error: SiteError, _ words: Words) -> ErrorModel {
        ErrorModel(
            error, words: words, requestID: "0b2f", address: Address(path: "/families/7", query: nil),
            sent: error == .broken
                ? [
                    SentAnswer(label: words("sent.reason"), values: [said("村干部电话告知", "told by phone")]),
                    SentAnswer(label: nil, values: ["2026-08-03"]),
                ] : [])
    }

    func figure(_ label: String, _ value: Int, _ href: String? = nil) -> StartModel.Figure {
        .init(label: label, value: presentation.number(value), href: href)
    }

    func programme(_ title: String, persons: Bool, _ counts: (Int, Int, Int), monthly: Int64?)
        -> StartModel.Programme
    {
        .init(
            title: title, counted: words(persons ? "start.counted-persons" : "start.counted-families"),
            eligible: figure(words("outcome.eligible"), counts.0, "/decisions?outcome=eligible"),
            undetermined: figure(words("outcome.undetermined"), counts.1, "/decisions?outcome=undetermined"),
            ineligible: figure(words("outcome.ineligible"), counts.2, "/decisions?outcome=ineligible"),
            monthly: presentation.money(monthly.map(Money.init(fen:))),
            changesHref: "/decisions?programme=a&changes=3")
    }

    var start: StartModel {
        StartModel(
            title: words("start.title"), hasFamilies: true,
            register: [
                figure(words("start.families"), 228, "/families"), figure(words("start.people"), 641),
                figure(words("start.villages"), 4),
            ],
            determinedDay: presentation.day(testDay),
            programmes: [
                programme(hardship, persons: false, (48, 5, 175), monthly: nil),
                programme(support, persons: true, (74, 9, 331), monthly: 4_015_000),
                programme(cover, persons: false, (100, 3, 125), monthly: nil),
            ],
            rosters: [
                .init(
                    title: words("rosters.one-title", ["scheme": cover, "year": "2026"]), href: "/rosters/1",
                    figures: [
                        figure(words("rosters.households"), 100), figure(words("rosters.persons"), 285),
                        .init(label: words("rosters.premium"), value: "¥3,850.00", href: nil),
                    ], note: words("rosters.state-draft"))
            ],
            tasks: [
                .init(label: words.counted("start.task-undetermined", 17), href: "/undetermined"),
                .init(label: words.counted("start.task-changes", 6), href: "/imports/2"),
                .init(label: words.counted("start.task-offers", 2), href: "/moves"),
            ], hasTasks: true)
    }

    var emptyStart: StartModel {
        StartModel(
            title: words("start.title"), hasFamilies: false, register: [], determinedDay: nil, programmes: [],
            rosters: [],
            tasks: [.init(label: words.counted("start.task-drafts", 1), href: "/register")], hasTasks: true)
    }

    /// Families were imported and nothing else was done yet.
    var freshStart: StartModel {
        StartModel(
            title: words("start.title"), hasFamilies: true, register: [figure(words("start.families"), 228)],
            determinedDay: nil, programmes: [], rosters: [], tasks: [], hasTasks: false)
    }

    func choices(_ labels: [String]) -> [Choice] {
        labels.enumerated().map { Choice(value: $0 == 0 ? "" : "\($0)", label: $1, isSelected: $0 == 0) }
    }

    var outcomeChoices: [Choice] {
        choices([words("form.all")] + Outcome.allCases.map { words("outcome.\($0.rawValue)") })
    }
    var programmeChoices: [Choice] { choices([words("form.all"), hardship, support, cover]) }
    var villageChoices: [Choice] { choices([words("form.all"), east, unity]) }

    func familyList(rows: [FamilyListModel.Row], isFiltered: Bool, isEmpty: Bool, total: Int)
        -> FamilyListModel
    {
        FamilyListModel(
            title: words("families.title"), search: isFiltered ? name("林", "Lin") : "",
            villages: villageChoices,
            programmes: programmeChoices, outcomes: outcomeChoices, isFiltered: isFiltered,
            asKnown: asKnown("/families", day: .state),
            found: words.counted("families.found", total), rows: rows,
            hasRows: !rows.isEmpty, isOfUndecided: isFiltered && !rows.isEmpty,
            isRegisterEmpty: isEmpty, advice: isFiltered ? [words("families.advice")] : [],
            pager: Pager(
                page: 2, size: 50, total: total, address: Address(path: "/families", query: "page=2"),
                isPosted: isFiltered, words: words),
            forms: [Choice(value: "xlsx", label: words("families.form-xlsx"), isSelected: true)],
            hasForm: isFiltered,
            offersFile: !rows.isEmpty || isFiltered)
    }

    var families: FamilyListModel {
        let rows = (1...12).map { number in
            FamilyListModel.Row(
                href: "/families/\(number)", household: "H00\(number + 10)",
                people: presentation.list(
                    [
                        name("古丽娜尔·艾合买提", "Gulnar Ahmet"), name("陈伟", "Chen Wei"), name("陈思雨", "Chen Siyu"),
                    ]), former: number == 5 ? words("families.by-former") : nil,
                village: number.isMultiple(of: 3) ? unity : east,
                outcomes: number == 5
                    ? []
                    : [
                        answer(hardship, Outcome.allCases[number % 3]),
                        answer(support, Outcome.allCases[(number + 1) % 3]),
                    ], isUndecided: number == 5)
        }
        return familyList(rows: rows, isFiltered: true, isEmpty: false, total: 228)
    }

    private func answer(_ title: String, _ outcome: Outcome) -> FamilyListModel.ProgrammeOutcome {
        .init(
            programme: title, outcome: OutcomeMark(outcome, words: words),
            reasons: outcome == .eligible
                ? [words("decision.because-eligible")]
                : [said("没有存活的子女", "no living child"), said("年满49周岁", "has reached 49")],
            next: outcome == .ineligible
                ? words("next.short", ["day": presentation.day(testDay.adding(days: 200))]) : nil,
            href: "/families/1/forecast?programme=a")
    }

    var noFamilies: FamilyListModel { familyList(rows: [], isFiltered: true, isEmpty: false, total: 0) }
    var emptyRegister: FamilyListModel { familyList(rows: [], isFiltered: false, isEmpty: true, total: 0) }
}
