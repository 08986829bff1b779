import Benefits
import Casework
import CivilCalendar
import HTTPTypes
import Rules
import TestSupport
import Testing

@testable import Web

@Suite("Lists give reasons and the next change", .database)
struct ListReasonTests {
    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
    }

    @Test("A list of decisions has every reason, in both languages, and leads to the page of each")
    func decisions() async throws {
        let office = try await StreetOffice.filled()
        let client = try await office.client()
        for outcome in Outcome.allCases {
            let question = DecisionListQuestion(programme: "special-support", outcome: outcome)
            let found = try #require(try await office.desk.decisions(question, office.caller))
            for language in Language.allCases {
                let words = Words(language: language)
                let text = try await client.get(
                    "/decisions?programme=special-support&outcome=\(outcome.rawValue)",
                    [.acceptLanguage: language.rawValue]
                ).text
                for decision in found.decisions {
                    #expect(
                        text.contains("/families/\(decision.home)/forecast?programme=special-support\""))
                    for reason in decision.reasons { #expect(text.contains(escaped(words(reason.text)))) }
                    if let day = Presentation(language: language).day(decision.stableUntil) {
                        #expect(text.contains(day))
                    }
                }
                if outcome == .eligible, !found.decisions.isEmpty {
                    #expect(text.contains(words("decision.because-eligible")))
                }
            }
        }
    }

    @Test("Answers that may change soon are listed alone; the day on which they were decided is not soon")
    func changes() async throws {
        let office = try await StreetOffice.filled(families: 240)
        let all = try #require(
            try await office.desk.decisions(
                .init(programme: "special-support", size: 1000), office.caller))
        for months in DecisionListQuery.changesMonths {
            let last = testDay.adding(months: months)
            let expected = all.decisions.filter { $0.stableUntil.map { $0 > testDay && $0 <= last } == true }
            let found = try #require(
                try await office.desk.decisions(
                    .init(programme: "special-support", changesWithinMonths: months, size: 1000),
                    office.caller))
            #expect(found.decisions == expected)
            #expect(found.total == expected.count)
        }
        #expect(all.decisions.contains { $0.stableUntil.map { $0 <= testDay.adding(months: 12) } == true })
        let client = try await office.client()
        #expect(try await client.get("/decisions?programme=special-support&changes=3").status == .ok)
        for wrong in ["changes=4", "changes=x", "changes=-3"] {
            #expect(try await client.get("/decisions?\(wrong)").status == .badRequest, "\(wrong)")
        }
    }

    @Test("Without a programme the list is of one that is determined")
    func firstProgramme() async throws {
        let office = try await StreetOffice.filled()
        let text = try await office.client().get("/decisions", [.acceptLanguage: "en"]).text
        #expect(!text.contains(">0 decisions"))
    }

    @Test("The list of families gives each answer's reasons, and a roster leads to them")
    func families() async throws {
        let office = try await StreetOffice.filled()
        let client = try await office.client()
        let families = try await office.desk.families(.init(), office.caller).families
        let text = try await client.get("/families", [.acceptLanguage: "en"]).text
        #expect(families.contains { $0.answers.contains { !$0.reasons.isEmpty } })
        for family in families {
            for answer in family.answers {
                #expect(text.contains("/families/\(family.home)/forecast?programme=\(answer.programme)\""))
                for reason in answer.reasons { #expect(text.contains(escaped(reason.text.en))) }
            }
        }
        let roster = try #require(try await office.desk.rosters(office.caller).first)
        let opened = try await office.desk.openRoster(roster.id, office.caller)
        var page = ""
        for number in 1...(opened.lineCount + opened.absenceCount) / RosterQuery.pageSize + 1 {
            page += try await client.get("/rosters/\(roster.id)?page=\(number)").text
        }
        let homes =
            opened.villages.flatMap(\.lines).map(\.line.family) + opened.absences.map(\.absence.family)
        for home in homes {
            #expect(page.contains("/families/\(home)/forecast?programme=\(roster.scheme)\""))
        }
    }
}
