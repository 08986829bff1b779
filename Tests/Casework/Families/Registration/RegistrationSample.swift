import Benefits
import CivilCalendar
import Testing

@testable import Casework

/// A family with something on every page of its registration, as it is typed, and the same with answers changed.
struct RegistrationSample {
    static let village = "990101001001"
    /// The day on which it is read.
    static let today = day("2026-11-25")
    static let wife = "990101198106150021"
    static let husband = "990101197903100030"
    static let son = "990101200504050018"

    var pages: [String: [String: String]] = [
        "place": ["village": village, "household": "W-1"],
        "wife": ["onFile": "yes", "name": "测试·甲"],
        "wife-document": ["document": "identity", "number": wife],
        "wife-life": ["living": "yes"],
        "wife-register": ["register": "rural"],
        "wife-residence": ["lives": "elsewhere", "lives-area": "990101001200", "lives-since": "2020-01-01"],
        "wife-disability": ["disabled": "no"],
        "wife-ability": [
            "care": "partial", "labour": "unable", "work": "retired", "ability-since": "2022-01-01",
        ],
        "wife-household": ["away": "at-home"],
        "wife-insurance": ["scheme": "resident"],
        "child-1-household": ["away": "own-household", "away-since": "2024-01-01"],
        "husband": ["onFile": "yes", "name": "测试·乙"],
        "husband-document": ["document": "passport", "number": "E00000000", "born": "1979-03-10"],
        "husband-life": ["living": "yes"],
        "husband-disability": ["disabled": "no"],
        "children": ["ever": "1", "alive": "1"],
        "child-1": ["name": "测试·丙", "sex": "male"],
        "child-1-document": ["document": "identity", "number": son],
        "child-1-origin": ["manner": "birth"],
        "child-1-life": ["living": "yes"],
        "child-1-register": [
            "register": "unified", "register-place": "elsewhere", "register-area": "990101001",
            "register-since": "2015-07-01",
        ],
        "child-1-disability": [
            "disabled": "yes", "card": son + "42", "certified": "2020-05-01", "lapses": "2030-05-01",
        ],
        "union": ["state": "first-marriage", "since": "2003-05-01"],
        "certificate": ["held": "held", "paper": "GR-1", "issued": "2006-04-01"],
        "circumstances": ["size": "3", "income": "1200.50"],
        "housing": [
            "housing-place": "rural", "housing-condition": "dangerous", "housing-inadequate": "no",
            "housing-since": "2025-03-01",
        ],
        "property": ["property-within": "yes", "property-since": "2026-01-10"],
        "obligor-1": [
            "owed": "wife", "relation": "兄", "obligor-able": "no", "obligor-since": "2024-05-01",
        ],
        "obligor-2": ["owed": "wife"],
        "obligors": ["all-obligors": "yes"],
        "service-1": [
            "soldier": "child-1", "service-since": "2024-09-01", "service-until": "2026-09-01",
        ],
        "services": ["all-services": "no"],
        "contact": ["phone": "13900010001"],
        "account": [
            "account": "6200000000000005", "bank": "银行", "whose": "proxy", "holder": "测试·丁",
            "holder-reason": "行动不便",
        ],
        "guardian-1": ["ward": "child-1", "guardian": "wife", "guardian-since": "2005-04-05"],
        "guardian-2": ["ward": "husband", "guardian": "other", "guardian-name": "测试·戊"],
        "income-1": [
            "earner": "wife", "source": "wages", "monthly": "1200.50", "income-since": "2024-01-01",
        ],
        "income-2": ["earner": "husband", "source": "pension", "monthly": "0"],
        "incomes": ["all-incomes": "yes"],
        "study-1": [
            "student": "child-1", "school": "university", "region": "no", "study-since": "2023-09-01",
            "study-until": "2026-07-01",
        ],
        "studies": ["all-studies": "no"],
        "consent-1": ["consenter": "wife", "agrees": "yes", "agreed-on": "2026-07-05"],
        "consent-2": ["consenter": "husband", "agrees": "no", "agreed-on": "2026-07-06"],
    ]

    /// The answers with those of one page in place of its own; nil takes the page out.
    func with(_ page: String, _ fields: [String: String]?) -> RegistrationSample {
        var sample = self
        sample.pages[page] = fields
        return sample
    }

    func answers() throws -> RegistrationAnswers {
        var answers = RegistrationAnswers()
        for (id, fields) in pages {
            answers.set(try #require(RegistrationSection(id), "\(id)"), fields, version: 1)
        }
        return answers
    }

    func reading() throws -> RegistrationReading { Self.reading(try answers()) }

    static func reading(_ answers: RegistrationAnswers) -> RegistrationReading {
        RegistrationReading(
            answers,
            areas: KnownAreas(villages: [village], all: [village, "990101001", "990101001200"]),
            today: today, terms: EventTerms(allowsTestIdentities: true))
    }

    /// The fields of a page that have faults, in order.
    func faults(_ page: String) throws -> [String] {
        try reading().faults.filter { $0.section.id == page }.map(\.field)
    }
}
