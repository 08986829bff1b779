import Benefits
import Casework
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

/// An act on one family may change what another one is told: the preview says so, whichever file holds the person.
@Suite(.database, .serialized)
struct ToldElsewhereTests {
    private static let number = "990101200004050038"

    @Test(
        "what is certified of a child whose adoption has ended changes the answers of the parents by birth, and is told"
    )
    func parentsByBirth() async throws {
        let fixture = try await EventFixture.open()
        let adopters = try await fixture.register(EventFixture.couple)
        let parents = try await fixture.register(EventFixture.other)
        _ = try await fixture.save(
            RecordAdoption(
                of: .newcomer(.registered(number: Self.number, key: "adopted")), by: ["wife", "husband"],
                on: day("2010-01-03")), on: adopters)
        _ = try await fixture.save(
            RecordAdoptionEnd(of: "adopted", leaving: false, on: day("2020-02-01")), on: adopters)
        let event = RecordDisability(
            of: "adopted", certificate: nil, category: 4, grade: 2, from: day("2026-10-01"))
        func support() async throws -> [Outcome] {
            try await fixture.decisions(parents, "special-support").map(\.outcome)
        }
        let before = try await support()
        let looks = try await fixture.office.rowCounts()["office.looks", default: 0]
        let preview = try await fixture.preview(event, on: adopters)
        #expect(try await fixture.office.rowCounts()["office.looks"] == looks + 2, "at both families")
        let told = preview.flips.filter { $0.family == parents && $0.programme == "special-support" }
        #expect(told.count == 2 && told.allSatisfy { $0.from == day("2026-10-01") }, "\(preview.flips)")
        _ = try await fixture.save(event, on: adopters)
        let after = try await support()
        #expect(before != after && Set(after) == Set(told.compactMap(\.after?.outcome)))
        let history = try await FamilyHistory(store: fixture.office.store)(parents, as: fixture.office.actor)
        #expect(!history.contains { $0.title == EventKind.disabilityCertified.title })
    }
}
