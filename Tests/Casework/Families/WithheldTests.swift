import Benefits
import Casework
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

/// What another office holds of the people a family's facts name decides, and is not told.
@Suite(.database, .serialized)
struct WithheldTests {
    /// The parents' births of the east's family, as files and pages write them.
    private static let births = ["1975", "1973"]

    private func texts(_ explanation: Explanation) -> [String] {
        explanation.findings.flatMap { finding in
            [finding.comparison.zh, finding.comparison.en]
                + finding.facts.flatMap { [$0.value.zh, $0.value.en, $0.reading.value] }
        }
    }

    @Test(
        "a child of two offices' families: neither page, forecast, check nor dossier shows the other parents' births"
    )
    func shared() async throws {
        let two = try await TwoOffices.open()
        try await two.share()
        let policy = try AssistanceFixture.policy()
        let desk = Desk(store: two.office.store, policy: policy, account: "测试员")
        for (actor, isWithheld) in [(two.west, true), (two.street, false)] {
            let caller = Desk.Caller(name: actor.name, request: "")
            let dossier = try await ExchangeDossier(
                store: two.office.store, rules: policy.rules, terms: EventFixture.terms
            ).export(two.homes.west, on: TwoOffices.day, as: actor)
            let linked = dossier.family.people.filter { $0.key.hasPrefix(Dossier.linkedPrefix) }
            #expect(!linked.isEmpty)
            #expect(linked.allSatisfy { ($0.born == .unknown && $0.sex == .unknown) == isWithheld })
            let (read, withheld, known) = try await two.office.store.explainableDossier(
                of: two.homes.west, on: TwoOffices.day, purpose: "test", as: actor)
            #expect(withheld == (isWithheld ? Set(linked.map(\.key)) : []))
            // Decided on all of it, whoever asks.
            let decisions = try CheckFamily(rules: policy.rules)(read, on: TwoOffices.day)
            let explain = ExplainFamily(read, rules: policy.rules, withholding: withheld, known: known)
            let opened = try await desk.open(
                two.homes.west, on: TwoOffices.day, today: TwoOffices.day, caller)
            #expect(opened.decisions == decisions)
            let said = decisions.map(explain.briefly) + opened.explanations
            let about = said.flatMap(\.findings).flatMap(\.facts).filter {
                $0.reading.name.hasPrefix(Dossier.linkedPrefix)
            }
            #expect(!about.isEmpty)
            for fact in about where isWithheld {
                #expect(fact.value.zh == "另一单位的登记", "\(fact.reading.name)")
                #expect(fact.since == nil && fact.until == nil && fact.known == nil, "nor since when")
            }
            if isWithheld {
                #expect(!about.contains { fact in Self.births.contains { fact.reading.value.contains($0) } })
            }
        }
    }
}
