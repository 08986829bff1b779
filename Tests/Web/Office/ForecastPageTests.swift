import Benefits
import Casework
import CivilCalendar
import HTTPTypes
import Rules
import Store
import TestSupport
import Testing

@testable import Web

@Suite("A family's years to come", .database)
struct ForecastPageTests {
    private static let support = "special-support"

    private func answer(
        _ office: StreetOffice, _ home: Int64, _ query: String, _ language: Language = .zh
    ) async throws -> WebClient.Answer {
        try await office.client().get(
            "/families/\(home)/forecast?\(query)", [.acceptLanguage: language.rawValue])
    }

    private func opened(
        _ office: StreetOffice, _ home: Int64, programme: String? = nil
    ) async throws -> OpenedForecast {
        let question = ForecastQuestion(
            home: home, programme: programme, from: testDay,
            lastDay: ForecastRange.tenYears(from: testDay))
        return try await office.desk.forecast(question, today: testDay, office.caller)
    }

    /// The first family with this answer to the special support whose course is of this kind.
    private func family(
        _ office: StreetOffice, _ outcome: Outcome, changes: Bool = false, where holds: (OpenedCourse) -> Bool
    ) async throws -> (home: Int64, course: OpenedCourse) {
        let families = try await office.desk.families(
            .init(programme: Self.support, outcome: outcome, size: 200), office.caller
        ).families
        for family in families where !changes || family.answers.contains(where: { $0.stableUntil != nil }) {
            let courses = try await opened(office, family.home, programme: Self.support).courses
            if let course = courses.first(where: holds) { return (family.home, course) }
        }
        throw NoSuchFamily()
    }

    private struct NoSuchFamily: Error {}

    @Test(
        "A no that age turns to yes says the day, the amount and the condition, on both pages and in both languages"
    )
    func ahead() async throws {
        let office = try await StreetOffice.filled(families: 240)
        let (home, course) = try await family(office, .ineligible, changes: true) {
            $0.first?.outlook.ahead?.change?.decision.outcome == .eligible
        }
        let change = try #require(course.first?.outlook.ahead?.change)
        let amount = try #require(change.decision.amount)
        for language in Language.allCases {
            let words = Words(language: language)
            let presentation = Presentation(language: language)
            let day = presentation.day(change.day)
            let money = presentation.money(amount)
            let sentence =
                language == .zh
                ? "\(day)起：符合，\(money)／月；满足“" : "From \(day): eligible, \(money) a month; met: "
            let met = try #require(change.nowMet.first)
            for path in ["/families/\(home)", "/families/\(home)/forecast?programme=\(Self.support)"] {
                let text = try await office.client().get(path, [.acceptLanguage: language.rawValue]).text
                #expect(text.contains(sentence + escaped(words(met.text))), "\(path) \(language)")
            }
            let page = try await answer(office, home, "programme=\(Self.support)", language).text
            for interval in course.forecast.intervals {
                let from = try #require(interval.span.from)
                #expect(page.contains(presentation.day(from)))
            }
            for finding in try #require(course.first?.explanation.findings) {
                #expect(page.contains(escaped(words(finding.rule))))
                #expect(page.contains(escaped(words(finding.comparison))))
            }
            for paragraph in try #require(course.first?.explanation.readOut.paragraphs) {
                #expect(page.contains(escaped(words(paragraph.text))))
            }
        }
    }

    @Test("An undetermined answer says what would settle it, with the way to what is recorded")
    func settling() async throws {
        let office = try await StreetOffice.filled(families: 240)
        let (home, course) = try await family(office, .undetermined) {
            $0.first?.outlook.settling?.sets.isEmpty == false
        }
        let set = try #require(course.first?.outlook.settling?.sets.first)
        let leads = [Language.zh: "即可认定", .en: "settle"]
        for language in Language.allCases {
            let opened = try await opened(office, home, programme: Self.support)
            let facts = FactNames(
                opened.dossier, words: Words(language: language), rules: office.desk.rules)
            let page = try await answer(office, home, "programme=\(Self.support)", language).text
            #expect(page.contains(try #require(leads[language])))
            for fact in set {
                #expect(page.contains(escaped(facts.question(fact))))
                #expect(page.contains("href=\"/families/\(home)#\(facts.place(of: fact))\""))
            }
        }
        let family = try await office.client().get("/families/\(home)").text
        for match in family.matches(of: #/href="#((?:person-|facts|people)[^"]*)"/#) {
            #expect(family.contains("id=\"\(match.1)\""))
        }
    }

    @Test("What is owed this year is shown with its arithmetic")
    func owed() async throws {
        let office = try await StreetOffice.filled()
        let (home, course) = try await family(office, .eligible) {
            $0.first?.outlook.entitlement.map { $0.sums.first?.count ?? 0 > 1 } == true
        }
        let sum = try #require(course.first?.outlook.entitlement?.sums.first)
        for language in Language.allCases {
            let presentation = Presentation(language: language)
            let page = try await answer(office, home, "programme=\(Self.support)", language).text
            let months = language == .zh ? "\(sum.count) 个月" : "\(sum.count) months"
            let product =
                "\(months) × \(presentation.money(sum.amount)) = \(presentation.money(sum.total))"
            #expect(page.contains(product))
        }
    }

    @Test(
        "Every programme stands on the page of all, those that never say yes folded, each with a way to its own page"
    )
    func everyProgramme() async throws {
        let office = try await StreetOffice.filled()
        let home = try await office.home("H0003")
        let courses = try await opened(office, home).courses
        let page = try await answer(office, home, "").text
        // A programme about a kind of person that the family has not (a disabled child) has no course.
        let shown = Set(courses.map(\.programme.id))
        #expect(shown.isSuperset(of: office.desk.rules.programmes.filter { $0.unit == .family }.map(\.id)))
        for course in courses {
            #expect(page.contains("/families/\(home)/forecast?programme=\(course.programme.id)\""))
        }
        #expect(page.contains("<details class=\"never\">"))
        #expect(page.contains("id=\"course-special-hardship\""))
        #expect(page.firstMatch(of: #/\d{17}[\dX]/#) == nil)
    }

    @Test("A village's clerk cannot open another village's forecast, and each look is recorded")
    func access() async throws {
        let office = try await StreetOffice.filled()
        let families = try await office.desk.families(
            .init(size: 1), office.caller.within("990101001201")
        ).families
        let theirs = try #require(families.first)
        _ = try await office.store.addActor(
            named: "村干事", role: .clerk, areas: ["990101001001"], by: StreetOffice.account)
        let clerk = try await office.client(signedInAs: "村干事")
        for query in ["", "?programme=\(Self.support)", "?from=2026-02-30"] {
            let answer = try await clerk.get("/families/\(theirs.home)/forecast\(query)")
            #expect(answer.status == .notFound, "\(query)")
            #expect(!answer.text.contains(theirs.members[0].name ?? "-"))
        }
        let before = try await office.looks("forecast")
        #expect(try await answer(office, theirs.home, "").status == .ok)
        #expect(try await office.looks("forecast") == before + 1)
        #expect(try await WebClient(desk: office.desk).get("/families/1/forecast").status != .ok)
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
    }
}
