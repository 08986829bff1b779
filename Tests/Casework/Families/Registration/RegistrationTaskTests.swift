import Benefits
import CivilCalendar
import Store
import Testing

@testable import Casework

/// The pages there are, the way from one to the next, and drafts of before.
struct RegistrationTaskTests {
    private func section(_ id: String) throws -> RegistrationSection {
        try #require(RegistrationSection(id), "\(id)")
    }

    @Test("a page is found by its name alone")
    func names() throws {
        let answers = try RegistrationSample().answers()
        for section in answers.groups.flatMap(\.sections) {
            #expect(RegistrationSection(section.id) == section, "\(section.id)")
        }
        for wrong in [
            "", "wife-", "wife-who", "wife-origin", "child", "child-0", "child-01", "child-21", "child-1-who",
            "child-1-", "income", "income-0", "income-31", "income-+1", "person", "-1",
        ] {
            #expect(RegistrationSection(wrong) == nil, "\(wrong)")
        }
    }

    @Test("pages lead on to each other: a person's, then the next; children back to where they are counted")
    func following() throws {
        var answers = RegistrationAnswers()
        func next(_ id: String) throws -> String? { answers.following(try section(id))?.id }
        #expect(try next("place") == "wife")
        #expect(try next("wife") == "husband")
        answers.set(try section("wife"), ["onFile": "yes"], version: 1)
        #expect(try next("wife") == "wife-document")
        #expect(try next("wife-disability") == "wife-ability")
        #expect(try next("wife-insurance") == "husband")
        #expect(try next("husband") == "children")
        #expect(try next("children") == "union")
        answers.set(try section("children"), ["ever": "2"], version: 2)
        #expect(try next("children") == "child-1")
        answers.set(try section("child-1"), ["name": "丙"], version: 3)
        #expect(try next("child-1") == "child-1-document")
        #expect(try next("child-1-document") == "child-1-origin")
        #expect(try next("child-1-insurance") == "children")
        #expect(try next("children") == "child-2")
        answers.set(try section("child-2-life"), ["living": "yes"], version: 4)
        #expect(try next("children") == "union")
        #expect(try next("income-3") == "incomes")
        #expect(try next("consents") == nil)
    }

    @Test("of somebody who has died it is asked who it was, not how the person lives; what was typed stays")
    func dead() throws {
        var answers = try RegistrationSample().answers()
        func pages() -> [String] { answers.pages(of: .child(1)).map(\.id) }
        #expect(pages().count == 10)
        answers.set(try section("child-1-life"), ["living": "no", "died": "2020-01-01"], version: 2)
        let asked = ["child-1", "child-1-document", "child-1-origin", "child-1-life"]
        #expect(pages() == asked + ["child-1-register", "child-1-disability", "child-1-household"])
        #expect(answers.following(try section("child-1-life"))?.id == "child-1-register")
        for page in ["register", "disability", "household"] {
            answers.set(try section("child-1-\(page)"), [:], version: 3)
        }
        #expect(pages() == asked)
        #expect(answers.following(try section("child-1-life"))?.id == "children")
        answers.set(try section("wife-life"), ["living": "no"], version: 4)
        answers.set(try section("wife-insurance"), [:], version: 4)
        #expect(!answers.groups.flatMap(\.sections).contains(try section("wife-insurance")))
    }

    @Test("a child is taken out with all its pages, and its number is not used again")
    func removed() throws {
        var answers = try RegistrationSample().answers()
        answers.remove(try section("child-1"), version: 2)
        #expect(answers.children == [])
        #expect(!answers.has(try section("child-1-life")))
        #expect(answers.nextChild == .child(2))
        #expect(answers.changed(try section("child-1-life"), since: 1))
        answers.remove(try section("income-2"), version: 3)
        #expect(answers.entries(of: .income).map(\.id) == ["income-1"])
        #expect(answers.nextEntry(of: .income)?.id == "income-3")
        // Whoever was named on another page is asked for again.
        let faults = RegistrationSample.reading(answers).faults.map { "\($0.section.id)#\($0.field)" }
        #expect(faults == ["guardian-1#ward", "study-1#student", "service-1#soldier"])
    }

    @Test("an old draft opens with everything that was typed, and is read as it was")
    func oldDraft() throws {
        let json = """
            {"changed":{"child-1":5,"contact":7,"wife":3},"sections":{
            "place":{"village":"990101001001","household":"W-1"},
            "wife":{"onFile":"yes","name":"甲","number":"\(RegistrationSample.wife)","born":"1981-06-15",
            "living":"yes","register":"rural"},
            "husband":{"onFile":"no"},
            "children":{"ever":"2","alive":"1"},
            "child-1":{"name":"丙","number":"\(RegistrationSample.son)","born":"2005-04-05","sex":"male",
            "manner":"birth","living":"no","died":"2019-08-20"},
            "child-2":{"name":"丁","cause":"unregistered","born":"2010-01-01","sex":"female",
            "manner":"adoption","adopted":"2010-03-01","living":"yes","grade":"2"},
            "contact":{"phone":"13900010001","bank":"银行","account":"6200000000000005"}}}
            """
        let answers = try RegistrationAnswers(json: json)
        #expect(answers[section: try section("wife")] == ["onFile": "yes", "name": "甲"])
        #expect(answers[section: try section("wife-register")] == ["register": "rural"])
        #expect(answers[section: try section("child-1-life")] == ["living": "no", "died": "2019-08-20"])
        #expect(answers[section: try section("child-1-disability")] == ["disabled": "no"])
        #expect(answers[section: try section("child-2-disability")] == ["disabled": "yes", "grade": "2"])
        #expect(answers[section: try section("account")] == ["bank": "银行", "account": "6200000000000005"])
        #expect(answers[section: try section("contact")] == ["phone": "13900010001"])
        #expect(answers.changed(try section("wife-life"), since: 2))
        #expect(!answers.changed(try section("wife-life"), since: 3))
        #expect(try ["wife-document", "child-1-origin"].allSatisfy { answers.has(try section($0)) })
        #expect(try !["wife-residence", "child-1-ability"].contains { answers.has(try section($0)) })
        let reading = RegistrationSample.reading(answers)
        #expect(
            reading.faults.map { "\($0.section.id)#\($0.field)" }
                == ["wife-disability#disabled", "union#state", "certificate#held"])
        #expect(reading.dossier.family.people.map(\.key) == ["wife", "child", "child-2"])
        #expect(reading.dossier.family.people[1].documents.map(\.number) == [RegistrationSample.son])
        #expect(reading.dossier.family.people[2].disabilities.map(\.grade) == [2])
        #expect(try RegistrationAnswers(json: answers.json) == answers)
    }

    @Test("a page is done, to mend, not begun, or left alone where nothing has to be said")
    func states() throws {
        let sample = RegistrationSample().with("wife-life", ["living": "no"]).with("union", nil)
            .with("contact", nil).with("husband-residence", [:]).with("certificate", [:])
            .with("consents", [:]).with("consent-1", nil).with("consent-2", nil).with("income-1", nil)
            .with("income-2", nil).with("study-1", ["student": "child-1"])
        let answers = try sample.answers()
        let review = RegistrationReview(
            draft: RegistrationDraft(
                id: 1, version: 1, answers: answers, savedAt: OfficeMoment(StoredInstant(sinceMillennium: 0)),
                savedBy: ""),
            reading: RegistrationSample.reading(answers), known: [])
        func state(_ id: String) throws -> String { review.state(of: try section(id)).rawValue }
        #expect(try state("wife") == "done")
        #expect(try state("wife-life") == "wrong")
        #expect(try state("union") == "todo")
        #expect(try state("contact") == "optional")
        #expect(try state("husband-register") == "optional")
        #expect(try state("studies") == "wrong")
        #expect(try state("guardians") == "done")
        // What was opened and saved without an answer says nothing; an empty list does, once somebody says it is whole.
        #expect(try state("husband-residence") == "optional")
        #expect(try state("certificate") == "wrong")
        #expect(try state("consents") == "optional")
        #expect(try state("incomes") == "done")
    }
}
