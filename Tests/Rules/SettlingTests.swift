import CivilCalendar
import Rules
import Testing

/// The search for what would settle an answer, over a world of three yes-or-no facts.
@Suite("What would settle an undetermined answer")
struct SettlingTests {
    private typealias World = [String: Bool]

    private func open(_ name: String) -> OpenFact<World>? {
        if name.hasPrefix("question:") { return nil }
        return OpenFact(
            name: name,
            answers: [true, false].map { value in
                OpenFact.Answer(LocalizedText(zh: "\(value)", en: "\(value)")) { world in
                    var world = world
                    world[name] = value
                    return world
                }
            })
    }

    /// Decides by Kleene's rules: false where one is false, true where all are true.
    private func decide(_ world: World, _ facts: [String]) -> Decision {
        let missing = facts.filter { world[$0] == nil }
        let outcome: Outcome =
            facts.contains { world[$0] == false } ? .ineligible : missing.isEmpty ? .eligible : .undetermined
        return Decision(
            programme: "test", unit: .family, day: .earliest, outcome: outcome, amount: nil, period: nil,
            findings: [], missing: outcome == .undetermined ? missing : [], parameters: [], warnings: [],
            ruleVersion: "", stableUntil: nil)
    }

    private func search(_ facts: [String], _ world: World = [:]) throws -> Settling? {
        Settling.search(decide(world, facts), in: world, open: open) { decide($0, facts) }
    }

    @Test(
        "The smallest sets of which every answer settles it",
        arguments: [(["a"], [["a"]]), (["a", "b"], [["a", "b"]]), (["a", "b", "c"], [["a", "b", "c"]])])
    func sets(facts: [String], sets: [[String]]) throws {
        let found = try #require(try search(facts))
        #expect(found.sets == sets)
        #expect(!found.needsMoreThanThree)
        #expect(found.facts == facts)
    }

    @Test("Beyond three facts it says so and lists them")
    func moreThanThree() throws {
        let found = try #require(try search(["a", "b", "c", "d"]))
        #expect(found.sets.isEmpty)
        #expect(found.needsMoreThanThree)
        #expect(found.facts == ["a", "b", "c", "d"])
    }

    @Test("A single answer that settles it whatever else is missing is named")
    func singleAnswers() throws {
        let found = try #require(try search(["a", "b"]))
        #expect(
            found.answers.map { "\($0.fact) \($0.answer.en) \($0.outcome.rawValue)" } == [
                "a false ineligible", "b false ineligible",
            ])
    }

    @Test("A decided answer needs nothing, and a question of policy is not tried")
    func bounds() throws {
        #expect(try search(["a"], ["a": true]) == nil)
        let found = try #require(try search(["question:q1"]))
        #expect(found.sets.isEmpty)
        #expect(!found.needsMoreThanThree)
        #expect(found.untried == ["question:q1"])
    }
}
