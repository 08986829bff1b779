import Benefits
import CivilCalendar
import PolicyFiles
import Rules
import Testing

/// What one programme makes of another's answer.
@Suite("Programmes that bear on each other")
struct InteractionTests {
    private static let allowance = "minimum-living-allowance"

    /// A widow of 61 whose son has died; what she has, and what anybody owes her, nobody said.
    private func widow(known: Set<FactList> = []) throws -> FamilyFacts {
        FamilyFacts(
            handlingArea: "990101001001",
            people: [
                PersonFacts(key: "wife", sex: .female, born: .known(try day("1965-05-01")), died: .none),
                PersonFacts(
                    key: "son", sex: .male, born: .known(try day("1988-04-05")),
                    died: .known(try day("2010-01-01"))),
            ],
            unions: [UnionFacts(partners: ["wife"], span: .always, endedBy: .death)],
            parentage: [
                ParentageFacts(
                    child: "son", parents: ["wife"], kind: .birth, span: .since(try day("1988-04-05")))
            ],
            complete: known.union([.people, .parentage, .unions, .disabilities]))
    }

    @Test("A decision that was open already waits for the other programme's facts too")
    func openBefore() throws {
        let policy = try ProjectPolicy.policy()
        let programme = try policy.rules.programme(Self.allowance)
        let course = FamilyCourse(try widow(), decider: Decider(policy.rules))
        let decision = try course.decision(programme, .family, on: try day("2026-11-25"))
        let other = try #require(decision.findings.first { $0.id == "excludes-destitute-support" })
        #expect(decision.outcome == .undetermined && other.result == .unknown)
        #expect(other.missing.contains("wife.obligors"), "\(other.missing)")
        #expect(decision.missing.contains("wife.obligors"), "\(decision.missing)")
        #expect(decision.missing.contains("wife.incomes"))
    }

    @Test("Whatever is open says all that it waits for, with every programme and family", arguments: 1...40)
    func everyMissingFact(seed: Int) throws {
        let policy = try ProjectPolicy.policy()
        let decider = Decider(policy.rules)
        var families = ForecastFamilies(seed: UInt64(seed))
        let course = FamilyCourse(families.next(), decider: decider)
        let asked = try day("2026-11-25")
        for programme in policy.rules.programmes where programme.isInForce(on: asked) {
            for unit in try course.units(programme, from: asked, to: asked.adding(days: 1)) {
                let decision = try course.decision(programme, unit, on: asked)
                let open = Set(decision.findings.flatMap(\.missing)).sorted()
                switch decision.outcome {
                case .undetermined: #expect(decision.missing == open, "\(programme.id)")
                case .ineligible: #expect(decision.missing.isEmpty, "\(programme.id)")
                case .eligible: #expect(open.isEmpty, "\(programme.id)")
                }
            }
        }
    }
}
