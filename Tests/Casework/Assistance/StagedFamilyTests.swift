import Benefits
import Casework
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

/// A course through days on which the family says different things of itself: counts, certificate, whole lists.
@Suite(.database, .serialized)
struct StagedFamilyTests {
    private func course(_ fixture: EventFixture, _ home: Int64) async throws -> ForecastFamily {
        ForecastFamily(
            try await fixture.office.store.courseDossier(
                of: home, on: EventFixture.today, purpose: "test", as: fixture.office.actor),
            rules: fixture.policy.rules)
    }

    /// The course and the answer of each day agree.
    private func compare(_ fixture: EventFixture, _ home: Int64, _ programmes: [String], _ days: [String])
        async throws
    {
        let course = try await course(fixture, home)
        for programme in programmes {
            let forecasts = try course.forecasts(
                from: day("2010-01-01"), to: day("2027-01-01"), programme: programme)
            for text in days {
                for decision in try await fixture.decisions(home, programme, on: day(text)) {
                    let interval = forecasts.first { $0.unit == decision.unit }?.intervals
                        .first { $0.span.contains(day(text)) }
                    #expect(interval?.decision.outcome == decision.outcome, "\(programme) \(text)")
                    #expect(interval?.decision.amount == decision.amount, "\(programme) \(text)")
                }
            }
        }
    }

    @Test("a certificate that was cancelled and issued anew is owed for as it was on each day")
    func certificate() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        let award = "only-child-parents-award"
        let whole = try await course(fixture, home).entitlements(award, year: 2012).map(\.total)
        #expect(whole.contains { $0 > .zero })
        _ = try await fixture.save(RecordCancellation(on: day("2015-06-01")), on: home)
        _ = try await fixture.save(
            RecordCertificate(number: "GR-0890", proof: .certificate, issued: day("2016-09-01")), on: home)
        try await compare(
            fixture, home, [award],
            [
                "2012-01-01", "2015-05-31", "2015-06-01", "2016-08-31", "2016-09-01", "2017-06-01",
                "2026-11-25",
            ])
        let course = try await course(fixture, home)
        #expect(try course.entitlements(award, year: 2012).map(\.total) == whole)
        let decision = try #require(try await fixture.decisions(home, award, on: day("2012-01-01")).first)
        #expect(decision.stableUntil.map { $0 <= day("2015-06-01") } == true)
    }

    @Test("counts that a file changes since a day hold from that day, in courses as in answers")
    func counts() async throws {
        let office = try await TestOffice.open()
        var register = RegisterFixture.street(4)
        try await office.importing(register.bytes)
        register["H0003"]?["曾生育（收养）子女数"] = "2"
        register["H0003"]?["现存活子女数"] = "1"
        let id = try #require(try await office.importing(register.bytes).importID)
        let home = try await office.home("H0003")
        let policy = try AssistanceFixture.policy()
        func owed() async throws -> [[Money]] {
            let asked = try await office.store.courseDossier(
                of: home, on: RegisterFixture.asOf, purpose: "test", as: office.actor)
            return try [2025, 2026].map { year in
                try ForecastFamily(asked, rules: policy.rules).entitlements("special-support", year: year)
                    .map(\.total)
            }
        }
        let before = try await owed()
        let preview = try await ImportChanges(store: office.store).preview(
            id, at: nil, since: day("2026-09-01"), rules: policy.rules, today: RegisterFixture.asOf,
            as: office.actor)
        #expect(!preview.flips.isEmpty && preview.flips.allSatisfy { $0.from >= day("2026-09-01") })
        _ = try await ImportChanges(store: office.store).accept(
            id, at: nil, since: day("2026-09-01"), as: office.actor)
        let after = try await owed()
        // Owed as before until the day, and paid on from it, to be looked at.
        #expect(after == before)
        let asked = try await office.store.courseDossier(
            of: home, on: RegisterFixture.asOf, purpose: "test", as: office.actor)
        let course = try ForecastFamily(asked, rules: policy.rules).forecasts(
            from: day("2026-01-01"), to: day("2027-01-01"), programme: "special-support")
        #expect(
            course.allSatisfy {
                $0.intervals.map(\.span.from) == [day("2026-01-01"), day("2026-09-01")]
                    && $0.intervals.map(\.decision.outcome) == [.eligible, .undetermined]
            })
        let decision = try #require(
            try await CheckFamily(rules: policy.rules)(
                home: home, on: day("2026-05-01"), programme: "special-support", in: office.store,
                as: office.actor
            ).first)
        #expect(decision.stableUntil.map { $0 <= day("2026-09-01") } == true)
    }

    @Test(
        "a child's death changes no day before it: answers, months owed, and what the family declared alive then"
    )
    func death() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        let programmes = ["only-child-parents-award", "special-support", "special-hardship"]
        let days = ["2012-01-01", "2016-01-01", "2026-08-31"]
        func answers() async throws -> [String] {
            var found: [String] = []
            for programme in programmes {
                for text in days {
                    found += try await fixture.decisions(home, programme, on: day(text)).map {
                        "\(programme) \(text) \($0.outcome) \($0.missing)"
                    }
                }
                found += try await course(fixture, home).entitlements(programme, year: 2012).map {
                    "\($0.total)"
                }
            }
            return found
        }
        let before = try await answers()
        let death = try await fixture.save(RecordDeath(of: "son", on: day("2026-09-01")), on: home)
        #expect(try await answers() == before)
        #expect(death.flips.allSatisfy { $0.from >= day("2026-09-01") } && !death.flips.isEmpty)
        try await compare(fixture, home, programmes, days + ["2026-09-01", "2026-11-25"])
        // What it says before the death holds until then.
        let status = try await fixture.decisions(home, "special-hardship", on: day("2026-08-31"))
        #expect(status.allSatisfy { $0.stableUntil.map { $0 <= day("2026-09-01") } == true })
    }
}
