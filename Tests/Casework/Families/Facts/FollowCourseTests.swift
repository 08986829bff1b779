import Benefits
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

@testable import Casework

/// What changed with an event on its day changes on the other day where that is corrected.
@Suite(.database, .serialized)
struct FollowCourseTests {
    private func said(_ speaking: Speaking, on text: String) async throws -> FamilyFacts {
        try await speaking.fixture.exchange.export(
            speaking.home, on: day(text), as: speaking.fixture.office.actor
        ).family
    }

    @Test(
        "a birth corrected twice takes the counts along, and back", arguments: ["2026-07-01", "2026-09-01"])
    func birth(to new: String) async throws {
        let speaking = try await Speaking.open()
        let (fixture, home) = (speaking.fixture, speaking.home)
        _ = try await fixture.save(
            RecordBirth(
                of: EventPerson(name: "测试·丁", sex: .female), to: ["wife", "husband"], on: day("2026-08-05")),
            on: home)
        var last = "2026-08-05"
        for next in [new, "2026-08-20"] {
            let entry = try #require(try await speaking.entries(.particulars).first { $0.person == "child" })
            let fields = ["name": ["测试·丁"], "sex": ["female"], "born": [next], "born_precision": ["day"]]
            _ = try await fixture.save(
                CorrectFact(
                    entry.place, to: try speaking.entry(.particulars, nil, fields, isCorrection: true)),
                on: home)
            let eve = day(next).adding(days: -1).description
            #expect(try await said(speaking, on: eve).declared.childrenAlive == 1, "\(last) to \(next)")
            #expect(try await said(speaking, on: next).declared.childrenAlive == 2)
            #expect(try await said(speaking, on: next).declared.householdSize == 4)
            last = next
        }
    }

    @Test("a divorce on another day is the marital status from that day")
    func divorce() async throws {
        let speaking = try await Speaking.open()
        let (fixture, home) = (speaking.fixture, speaking.home)
        _ = try await fixture.save(RecordDivorce(of: ["wife", "husband"], on: day("2026-03-01")), on: home)
        for next in ["2026-05-01", "2026-02-01"] {
            let now = try #require(try await speaking.entries(.unions).first)
            _ = try await fixture.save(
                CorrectFact(
                    now.place,
                    to: try speaking.entry(
                        .unions, nil,
                        ["ended_by": ["divorce"], "from": ["1999-05-01"], "until": [next]],
                        isCorrection: true)), on: home)
            let eve = day(next).adding(days: -1).description
            #expect(try await said(speaking, on: eve).contact.maritalState == .firstMarriage)
            #expect(try await said(speaking, on: next).contact.maritalState == .divorced)
        }
    }
}
