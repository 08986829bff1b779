import Benefits
import Casework
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

/// The course of a family says of each day what a check of that day says, whoever came, left or is a child of whom.
@Suite(.database, .serialized)
struct SameCourseTests {
    /// - Returns: the answers by unit and day, which the course gives alike.
    private func agreed(
        _ fixture: EventFixture, _ home: Int64, _ programme: String, on days: [String]
    ) async throws -> [String: [Outcome]] {
        let dossier = try await fixture.office.store.courseDossier(
            of: home, on: EventFixture.today, known: .current, purpose: "test", as: fixture.office.actor)
        let course = try ForecastFamily(dossier, rules: fixture.policy.rules).forecasts(
            from: day("2024-01-01"), to: day("2027-12-31"), programme: programme)
        var found: [String: [Outcome]] = [:]
        for text in days {
            for decision in try await fixture.decisions(home, programme, on: day(text)) {
                let told = course.first { $0.unit == decision.unit }?.intervals.first {
                    $0.span.contains(day(text))
                }
                #expect(told?.decision.outcome == decision.outcome, "\(programme) \(decision.unit) \(text)")
                #expect(told?.decision.amount == decision.amount, "\(programme) \(decision.unit) \(text)")
                found["\(decision.unit)", default: []].append(decision.outcome)
            }
        }
        return found
    }

    @Test("a step-child who stays after a divorce is one of the children whom the family declared")
    func stepChild() async throws {
        let fixture = try await EventFixture.open()
        let step = "  - {key: step, sex: male, born: 1996-03-03, died: null}\n"
        let home = try await fixture.register(
            EventFixture.couple.replacing("  unions:", with: step + "  unions:")
                .replacing(
                    "  parentage: [", with: "  parentage: [{child: step, parents: [wife], kind: birth}, "
                )
                .replacing("ever: 1, children_alive: 1", with: "ever: 2, children_alive: 2"))
        _ = try await fixture.save(RecordDeath(of: "son", on: day("2020-02-01")), on: home)
        _ = try await fixture.save(
            RecordDivorce(of: ["wife", "husband"], leaving: "wife", on: day("2025-05-10")), on: home)
        let days = ["2025-05-09", "2025-05-10", "2026-09-01"]
        let found = try await agreed(fixture, home, "special-support", on: days)
        #expect(found["\(DecisionUnit.person("husband"))"]?.last == .eligible, "\(found)")
        _ = try await agreed(fixture, home, "special-hardship", on: days)
        _ = try await agreed(fixture, home, "only-child-insurance", on: ["2026-09-01"])
    }

    @Test(
        "a registered child's birth parents are not insured with the adopters on the days before the adoption"
    )
    func beforeAdoption() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        let birth = try await fixture.register(EventFixture.other)
        _ = try await fixture.save(
            RecordAdoption(
                of: .newcomer(.registered(number: "990101200004050038", key: "adopted")),
                by: ["wife", "husband"], on: day("2026-10-06")), on: home)
        let days = ["2026-07-15", "2026-09-01", "2026-10-05", "2026-10-06", "2026-11-25"]
        for family in [home, birth] {
            _ = try await agreed(fixture, family, "only-child-insurance", on: days)
        }
    }

    @Test(
        "who the parents of a child are is asked where more than two, two mothers or two fathers are recorded"
    )
    func birthParents() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        _ = try await fixture.save(RecordDeath(of: "son", on: day("2020-02-01")), on: home)
        let programme = "special-support"
        #expect(try await fixture.decisions(home, programme).map(\.outcome) == [.eligible, .eligible])
        // Another couple names the same child as theirs.
        let theirs = EventFixture.couple.replacing(
            "died: null\n    documents", with: "died: 2020-02-01\n    documents"
        )
        .replacing("children_alive: 1, household_size: 3", with: "children_alive: 0, household_size: 2")
        .replacing("GR-0001", with: "GR-0003").replacing(
            "born: 1976-03-10, died: null",
            with: "born: 1975-01-01, died: null, "
                + "documents: [{type: resident-id, number: \"990101197501010024\"}]")
        let other = try await fixture.register(theirs)
        for family in [home, other] {
            let decisions = try await fixture.decisions(family, programme)
            #expect(decisions.map(\.outcome) == [.undetermined, .undetermined])
            #expect(Set(decisions.flatMap(\.missing)) == ["son.parents"])
            let dossier = try await fixture.exchange.export(
                family, on: EventFixture.today, as: fixture.office.actor)
            let quality = FamilyQuality(
                dossier, counting: ["son"], on: EventFixture.today, isVerified: true)
            #expect(quality.rows.map(\.gap).contains(.birthParents))
        }
        #expect(FactAnswer.all(to: "son.parents", among: ["son"]) == [.entry(.parentage, person: "son")])
    }

    @Test(
        "a family that has two mothers or two fathers by birth of one child does not know whose child it is")
    func twoMothers() throws {
        func gaps(_ sexes: [PersonFacts.Sex]) -> [QualityGap] {
            var family = FamilyFacts()
            family.people = sexes.enumerated().map { PersonFacts(key: "p\($0)", sex: $1) }
            family.people.append(PersonFacts(key: "child"))
            family.parentage = family.people.dropLast().map {
                ParentageFacts(child: "child", parents: [$0.key], kind: .birth, span: .always)
            }
            return FamilyQuality(
                Dossier(family: family), counting: ["child"], on: EventFixture.today, isVerified: true
            ).rows.filter { $0.measure == .logic }.map(\.gap)
        }
        #expect(gaps([.female, .male]) == [] && gaps([.female, .unknown]) == [] && gaps([.female]) == [])
        #expect(gaps([.female, .female]) == [.birthParents] && gaps([.male, .male]) == [.birthParents])
        #expect(gaps([.female, .male, .unknown]) == [.birthParents])
    }

    @Test(
        "what is certified of a grown child in a file of the own decides about the parents on later days, too"
    )
    func childOfTheirOwn() async throws {
        let speaking = try await Speaking.open()
        let (fixture, home) = (speaking.fixture, speaking.home)
        let entry = try #require(try await speaking.entries(.memberships).first { $0.person == "son" })
        _ = try await fixture.save(
            CorrectFact(
                entry.place,
                to: try speaking.entry(.memberships, nil, ["until": ["2024-07-01"]], isCorrection: true)),
            on: home)
        let own = try await fixture.register(
            """
            schema: guanhuai/dossier/1
            family:
              handling_area: "990101001001"
              people:
              - key: man
                sex: male
                born: 2000-04-05
                died: null
                documents: [{type: resident-id, number: "990101200004050011"}]
              declared: {household_size: 1}
              complete: [people, disabilities]
            """)
        _ = try await fixture.save(
            RecordDisability(of: "man", certificate: nil, category: 6, grade: 1, from: day("2025-06-03")),
            on: own)
        let days = ["2024-06-30", "2024-07-01", "2025-03-10", "2025-06-02", "2025-06-03", "2026-09-01"]
        let found = try await agreed(fixture, home, "special-support", on: days)
        #expect(found["\(DecisionUnit.person("wife"))"]?.last == .eligible, "\(found)")
        // A dossier that leaves decides as the register does.
        let exported = try await fixture.exchange.export(
            home, on: EventFixture.today, as: fixture.office.actor)
        let decided = try CheckFamily(rules: fixture.policy.rules)(
            exported, on: EventFixture.today, programme: "special-support")
        #expect(decided.contains { $0.unit == .person("wife") && $0.outcome == .eligible })
    }
}
