import Benefits
import Testing

@testable import Casework

/// Answers that are missing, wrong, or do not go with each other: every fault of a page at once, at its field.
struct RegistrationFaultTests {
    struct Wrong: Sendable, CustomTestStringConvertible {
        let page: String
        let fields: [String: String]
        let faults: [String]

        init(_ page: String, _ fields: [String: String], _ faults: String...) {
            (self.page, self.fields, self.faults) = (page, fields, faults)
        }

        var testDescription: String { "\(page): \(fields.sorted { $0.key < $1.key })" }
    }

    static let people: [Wrong] = [
        Wrong("wife", [:], "onFile", "name"),
        Wrong("wife", ["name": "12345"], "onFile", "name"),
        Wrong("wife", ["onFile": "perhaps", "name": "甲"], "onFile"),
        Wrong("child-1", [:], "name"),
        Wrong("wife-document", [:], "document"),
        Wrong("wife-document", ["document": "identity"], "number"),
        Wrong("wife-document", ["document": "passport", "cause": "other"], "number", "cause", "born"),
        Wrong("wife-document", ["document": "none", "number": "1"], "cause", "number", "born"),
        Wrong("wife-document", ["number": RegistrationSample.wife, "cause": "other"], "cause"),
        Wrong("wife-document", ["number": "990101198106150022"], "number"),
        Wrong("wife-document", ["number": RegistrationSample.husband], "number"),
        Wrong("wife-document", ["number": RegistrationSample.wife, "born": "1981-06-16"], "born"),
        Wrong("wife-document", ["number": RegistrationSample.wife, "born": "1981-07"], "born"),
        Wrong("wife-document", ["number": RegistrationSample.wife, "born": "1982"], "born"),
        Wrong("wife-document", ["document": "none", "cause": "other", "born": "1981-13"], "born"),
        Wrong("wife-document", ["document": "none", "cause": "other", "born": "81"], "born"),
        Wrong("wife-document", ["number": RegistrationSample.son], "number"),
        Wrong("child-1-origin", [:], "manner"),
        Wrong("child-1-origin", ["manner": "adoption"], "adopted"),
        Wrong("child-1-origin", ["manner": "birth", "adopted": "2010-01-01"], "adopted"),
        Wrong("wife-life", [:], "living"),
        Wrong("wife-life", ["living": "no"], "died"),
        Wrong("wife-life", ["living": "yes", "died": "2020-01-01"], "died"),
        Wrong("wife-life", ["living": "unknown", "died": "2020-01-01"], "died"),
        Wrong("wife-life", ["living": "gone"], "living"),
        Wrong("wife-register", ["register-place": "here"], "register"),
        Wrong("wife-register", ["register": "rural", "register-place": "elsewhere"], "register-area"),
        Wrong("wife-register", ["register": "rural", "register-area": "990101"], "register-place"),
        Wrong(
            "wife-register", ["register": "rural", "register-place": "here", "register-area": "990101"],
            "register-area"),
        Wrong(
            "wife-register", ["register": "rural", "register-place": "elsewhere", "register-area": "99010"],
            "register-area"),
        Wrong("wife-residence", ["lives": "elsewhere", "lives-area": "990199"], "lives-area"),
        Wrong("wife-residence", ["lives-since": "2020-01-01"], "lives"),
        Wrong("wife-residence", ["lives": "elsewhere"], "lives-area"),
        Wrong("wife-disability", [:], "disabled"),
        Wrong("wife-disability", ["disabled": "yes"], "card"),
        Wrong("wife-disability", ["disabled": "no", "grade": "2"], "grade"),
        Wrong("child-1-disability", ["disabled": "yes", "card": RegistrationSample.son + "4"], "card"),
        Wrong(
            "child-1-disability",
            ["disabled": "yes", "card": RegistrationSample.son + "42", "grade": "3", "category": "5"],
            "grade",
            "category"),
    ]

    /// What is wrong with an answer is said although another answer, on which it depends, is missing.
    static let besides: [Wrong] = [
        Wrong("wife-life", ["died": "2027-01-01"], "living", "died"),
        Wrong("child-1-origin", ["adopted": "2027-01-01"], "manner", "adopted"),
        Wrong("wife-disability", ["card": "1", "lapses": "soon"], "disabled", "card", "lapses"),
        Wrong("certificate", ["issued": "2027-01-01"], "held", "issued"),
        Wrong("account", ["account": "6200000000000005", "holder": "12"], "whose", "holder"),
        Wrong(
            "guardian-1", ["guardian-name": "12", "guardian-since": "2027-01-01"], "ward", "guardian",
            "guardian-name", "guardian-since"),
        Wrong("income-1", ["income-since": "2027-01-01"], "earner", "source", "monthly", "income-since"),
        Wrong("husband", ["onFile": "no", "name": "测试·乙"], "name"),
    ]

    static let situations: [Wrong] = [
        Wrong("wife-ability", ["ability-since": "2022-01-01"], "care"),
        Wrong("wife-ability", ["care": "poor", "work": "idle"], "care", "work"),
        Wrong("wife-household", ["away-since": "2022-01-01"], "away"),
        Wrong("wife-household", ["away": "at-home", "away-since": "2022-01-01"], "away-since"),
        Wrong("wife-insurance", ["scheme-since": "2027-01-01"], "scheme-since", "scheme"),
    ]

    static let families: [Wrong] = [
        Wrong("place", ["village": "990101009999"], "village"),
        Wrong("children", ["ever": "1", "alive": "2"], "alive"),
        Wrong("union", ["state": "unmarried", "since": "2003-05-01"], "since"),
        Wrong("union", ["state": "first-marriage", "ended": "2013-05-01"], "ended"),
        Wrong("union", ["state": "divorced", "since": "2003-05-01", "ended": "2003-05-01"], "ended"),
        Wrong("certificate", ["held": "none", "paper": "GR-1"], "paper"),
        Wrong("certificate", ["held": "held"], "paper"),
        Wrong("circumstances", ["income": "-1"], "income"),
        Wrong("account", ["bank": "银行"], "account"),
        Wrong("account", ["account": "6200000000000005", "holder": "丁"], "whose"),
        Wrong("account", ["account": "6200000000000005", "whose": "proxy"], "holder", "holder-reason"),
        Wrong("account", ["account": "6200000000000005", "whose": "own", "holder": "丁"], "holder"),
        Wrong("housing", ["housing-since": "2025-03-01"], "housing-place"),
        Wrong(
            "housing", ["housing-place": "hut", "housing-inadequate": "so"], "housing-place",
            "housing-inadequate"),
        Wrong("property", ["property-since": "2026-01-10"], "property-within"),
        Wrong("obligor-1", [:], "owed"),
        Wrong("obligor-1", ["owed": "wife", "relation": "兄 13800010002"], "relation"),
        Wrong("obligor-1", ["owed": "wife", "obligor-able": "so"], "obligor-able"),
        Wrong("service-1", ["service-since": "2027-01-01"], "soldier", "service-since"),
        Wrong("guardian-1", [:], "ward", "guardian"),
        Wrong("guardian-1", ["ward": "child-1", "guardian": "child-1"], "guardian"),
        Wrong("guardian-1", ["ward": "child-1", "guardian": "other"], "guardian-name"),
        Wrong("guardian-1", ["ward": "child-1", "guardian": "wife", "guardian-name": "戊"], "guardian-name"),
        Wrong("guardian-1", ["ward": "child-2", "guardian": "wife"], "ward"),
        Wrong("income-1", [:], "earner", "source", "monthly"),
        Wrong("income-1", ["earner": "wife", "source": "wages", "monthly": "much"], "monthly"),
        Wrong("income-1", ["earner": "wife", "source": "wages", "monthly": "-0.01"], "monthly"),
        Wrong("study-1", [:], "student", "school", "study-since"),
        Wrong("consent-1", [:], "consenter", "agrees", "agreed-on"),
    ]

    @Test(
        "each fault of a page is said at its field, and no other page's",
        arguments: people + besides + situations + families)
    func wrong(_ wrong: Wrong) throws {
        let sample = RegistrationSample().with(wrong.page, wrong.fields)
        #expect(Set(try sample.faults(wrong.page)) == Set(wrong.faults))
        let others = try sample.reading().faults.filter { $0.section.id != wrong.page }
        // One number stands with two people; a person nobody named can be nobody's guardian.
        let isShared =
            wrong.fields["number"] == RegistrationSample.son || ["wife", "husband"].contains(wrong.page)
        #expect(others.isEmpty || isShared, "\(others.map { "\($0.section.id)#\($0.field)" })")
    }

    @Test("a person answers once; whoever has died answers nothing and has no income")
    func entries() throws {
        let twice = RegistrationSample()
            .with("consent-2", ["consenter": "wife", "agrees": "no", "agreed-on": "2026-07-06"])
        #expect(try twice.faults("consent-2") == ["consenter"])
        // The first guardian of the child is the wife, since 2005-04-05. A child may have another beside her.
        let beside = ["ward": "child-1", "guardian": "husband", "guardian-since": "2020-01-01"]
        #expect(try RegistrationSample().with("guardian-2", beside).faults("guardian-2") == [])
        let second = ["ward": "child-1", "guardian": "wife", "guardian-since": "2020-01-01"]
        let guardians = RegistrationSample().with("guardian-2", second)
        #expect(try guardians.faults("guardian-2") == ["guardian-since"])
        func first(until day: String) -> [String: String] {
            ["ward": "child-1", "guardian": "wife", "guardian-since": "2005-04-05", "guardian-until": day]
        }
        #expect(try guardians.with("guardian-1", first(until: "2020-01-01")).faults("guardian-2") == [])
        #expect(
            try guardians.with("guardian-1", first(until: "2020-01-02")).faults("guardian-2")
                == ["guardian-since"])
        #expect(
            try guardians.with("guardian-1", first(until: "2005-04-05")).faults("guardian-1")
                == ["guardian-until"])
        let incomes = RegistrationSample()
            .with("income-2", ["earner": "wife", "source": "wages", "monthly": "1"])
        #expect(try incomes.faults("income-2") == ["source"])
        #expect(
            try incomes.with("income-2", ["earner": "wife", "source": "farming", "monthly": "1"])
                .faults("income-2") == [])
        func studies(since day: String) throws -> [String] {
            try RegistrationSample()
                .with("study-2", ["student": "child-1", "school": "university", "study-since": day])
                .faults("study-2")
        }
        // The first course ends with 2026-06-30.
        #expect(try studies(since: "2026-06-30") == ["school"])
        #expect(try studies(since: "2026-07-01") == [])
        let served = RegistrationSample().with("service-2", ["soldier": "child-1"])
        #expect(try served.faults("service-2") == ["service-since"])
        let later = ["soldier": "child-1", "service-since": "2026-09-01"]
        #expect(try served.with("service-2", later).faults("service-2") == [])
        let widow = RegistrationSample().with("husband-life", ["living": "no", "died": "2020-01-01"])
        #expect(try widow.faults("income-2") == ["earner"])
        #expect(try widow.faults("consent-2") == ["consenter"])
    }
}
