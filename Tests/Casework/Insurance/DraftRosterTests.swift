import Benefits
import Casework
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

/// Who would be insured, and who not and why.
@Suite(.database)
struct DraftRosterTests {
    private static let inTime = CivilDate(iso: "2026-08-10")!

    @Test(
        "the shared register comes to 100 households, 285 persons and 3,850 yuan",
        .enabled(if: AssistanceFixture.sharedRegister != nil))
    func sharedFigures() async throws {
        let office = try await TestOffice.open()
        try await office.importing(try #require(AssistanceFixture.sharedRegister))
        let draft = try await office.draft()
        #expect(draft.json.text == #"{"households":100,"persons":285,"premium_cny":"3850.00"}"#)
        let lines = try await office.lines(draft.roster.id)
        #expect(lines.allSatisfy { $0.consent == .unknown && $0.isLate })
        #expect(RosterTotals(of: lines) == draft.totals && draft.totals.balances)
        #expect(draft.ready == .zero)
        let listed = Set(lines.map(\.family))
        let out = Set(try await office.absences(draft.roster.id).map(\.family))
        #expect(listed.union(out).count == 228)
    }

    @Test(
        "a generated street comes to what an independent program counts from its cells", arguments: [1, 2, 3])
    func independentCount(seed: UInt64) async throws {
        let office = try await TestOffice.open()
        let street = GeneratedStreet(seed: seed, families: 150)
        try await office.importing(RegisterFixture(lines: street.lines).bytes)
        let draft = try await office.draft(blockSize: 31)
        let expected = IndependentCount(rows: street.lines, day: 2026_11_25)
        #expect(expected.insuredHouseholds > 5)
        #expect(
            draft.totals.whole
                == ControlTotals(
                    households: expected.insuredHouseholds, persons: expected.insuredPersons,
                    premium: Money(fen: Int64(expected.premiumYuan) * 100)))
        let lines = try await office.lines(draft.roster.id)
        #expect(lines.reduce(0) { $0 + $1.premium.fen } == draft.totals.whole.premium.fen)
        #expect(draft.totals.villages.reduce(0) { $0 + $1.totals.persons } == lines.count)
    }

    @Test("a second draft replaces the first, and keeps the day on which each person was first listed")
    func secondDraft() async throws {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(8).bytes)
        let first = try await office.draft(on: Self.inTime)
        let second = try await office.draft()
        #expect((first.replaced, second.replaced) == (0, 1))
        let rosters = try await office.store.act(as: office.actor) {
            try await $0.rosters(includingReplaced: true)
        }
        #expect(rosters.map(\.state) == [.draft, .replaced])
        #expect(rosters.map(\.id) == [second.roster.id, first.roster.id])
        let lines = try await office.lines(second.roster.id)
        #expect(!lines.isEmpty && lines.allSatisfy { $0.enteredOn == Self.inTime && !$0.isLate })
        // Somebody who comes later is late, and nobody else.
        try await office.importing(RegisterFixture.street(2, from: 101).bytes)
        let third = try await office.draft()
        let late = try await office.lines(third.roster.id).filter(\.isLate)
        #expect(!late.isEmpty && late.count < third.totals.whole.persons)
    }

    @Test("a street's draft takes the place of its villages' drafts, a village's leaves the street's alone")
    func areas() async throws {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(8).bytes)
        let east = try await office.draft(area: "990101001001")
        let west = try await office.draft(area: "990101001201")
        #expect((east.replaced, west.replaced) == (0, 0))
        let street = try await office.draft(area: "990101001")
        #expect(street.replaced == 2)
        #expect(street.totals.whole == east.totals.whole + west.totals.whole)
        #expect(try await office.draft(area: "990101001001").replaced == 0)
    }

    @Test("two drafts at once leave one")
    func atOnce() async throws {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(8).bytes)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 { group.addTask { _ = try await office.draft() } }
            try await group.waitForAll()
        }
        let states = try await office.store.act(as: office.actor) {
            try await $0.rosters(includingReplaced: true).map(\.state)
        }
        #expect(states == [.draft, .replaced, .replaced, .replaced])
    }

    @Test("who is out says why: a dead child, one too old, a child that is not listed")
    func reasons() async throws {
        let office = try await TestOffice.open()
        var register = RegisterFixture.street(6)
        register["H0002"]?["子女身份证号"] = RegisterFixture.identity(2005, 2, .male)
        register["H0004"]?["曾生育（收养）子女数"] = "2"
        register["H0004"]?["现存活子女数"] = "2"
        try await office.importing(register.bytes)
        let draft = try await office.draft()
        var codes: [String: [String]] = [:]
        var missing: [String] = []
        for household in ["H0002", "H0003", "H0004"] {
            let home = try await office.home(household)
            let absences = try await office.absences(draft.roster.id).filter { $0.family == home }
            codes[household] = absences.flatMap { $0.reasons.map(\.code) }
            missing += absences.flatMap(\.missing)
        }
        #expect(
            codes["H0002"]?.contains("child-age") == true && codes["H0002"]?.contains("birth-cutoff") == true)
        #expect(codes["H0003"]?.isEmpty == false && codes["H0004"]?.isEmpty == false)
        #expect(!missing.isEmpty)
    }

    @Test("a scheme or a year that no file states is refused")
    func unknownScheme() async throws {
        let office = try await TestOffice.open()
        let draft = DraftRoster(store: office.store, policy: try AssistanceFixture.policy())
        await #expect(throws: RosterError.self) {
            try await draft(scheme: "no-such", year: 2026, on: AssistanceFixture.day, as: office.actor)
        }
        await #expect(throws: RuleError.self) {
            try await draft(
                scheme: TestOffice.scheme, year: 1999, on: AssistanceFixture.day, as: office.actor)
        }
    }
}
