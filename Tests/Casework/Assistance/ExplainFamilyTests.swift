import Benefits
import Casework
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

/// Since when the office has known what an explanation shows, and since when an answer has been so.
@Suite(.database, .serialized)
struct ExplainFamilyTests {
    private let day = RegisterFixture.asOf

    private func twoFiles(
        since: CivilDate?
    ) async throws -> (office: TestOffice, home: Int64, between: KnownSince) {
        let office = try await TestOffice.open()
        var register = RegisterFixture.street(6)
        try await office.importing(register.bytes)
        let between = try await office.store.act(as: office.actor) { try await $0.now() }
        register["H0003"]?["户口性质"] = "非农业"
        let second = try await office.importing(register.bytes)
        _ = try await ImportChanges(store: office.store).accept(
            try #require(second.importID), at: nil, since: since, as: office.actor)
        return (
            office, try await office.home("H0003"),
            KnownSince(instant: between.text, day: RegisterFixture.asOf)
        )
    }

    private func known(_ office: TestOffice, _ home: Int64) async throws -> [FactRecord: KnownSince] {
        try await office.store.explainableDossier(
            of: home, on: day, purpose: "test", as: office.actor
        ).known
    }

    @Test("what a later file corrected is known since the correction, everything else since the first file")
    func correction() async throws {
        let (office, home, between) = try await twoFiles(since: nil)
        let known = try await known(office, home)
        let register = try #require(known[FactRecord(.householdRegister, of: "wife")])
        #expect(register.instant > between.instant)
        let born = try #require(known[FactRecord(.particulars, of: "wife")])
        let died = try #require(known[FactRecord(.vitalState, of: "child")])
        #expect(born.instant < between.instant && died.instant < between.instant)
        #expect(known[FactRecord(.union, of: "husband")] != nil)
        #expect(known[FactRecord(.onlyChildCertificate, of: nil)] != nil)
        #expect(known[FactRecord(.declaredCounts, of: nil)] != nil)
    }

    @Test("an event leaves what was before it known as long as it was, though its row was cut")
    func event() async throws {
        let change = CivilDate(iso: "2026-10-01")!
        let (office, home, between) = try await twoFiles(since: change)
        let known = try await known(office, home)
        let before = try #require(DateSpan(from: nil, to: change))
        let old = try #require(known[FactRecord(.householdRegister, of: "wife", before)])
        let new = try #require(known[FactRecord(.householdRegister, of: "wife", .since(change))])
        #expect(old.instant < between.instant && between.instant < new.instant)
    }

    @Test("an explanation shows since when each fact is true and known, and counts the look")
    func explanation() async throws {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(6).bytes)
        let rules = try AssistanceFixture.policy().rules
        let home = try await office.home("H0003")
        let (dossier, _, known) = try await office.store.explainableDossier(
            of: home, on: day, purpose: "test", as: office.actor)
        let decisions = try CheckFamily(rules: rules)(dossier, on: day, programme: "special-hardship")
        let explain = ExplainFamily(dossier, rules: rules, known: known)
        let explanation = try explain(try #require(decisions.first))
        let facts = explanation.findings.flatMap(\.facts)
        let died = try #require(facts.first { $0.reading.name == "child.died" })
        #expect(died.since == CivilDate(iso: "2024-05-04"))
        #expect(died.known?.instant.hasSuffix("Z") == true)
        let born = try #require(facts.first { $0.reading.name == "wife.born" })
        #expect(born.since == nil && born.known != nil)
        #expect(explanation.since == CivilDate(iso: "2024-05-04"))
        #expect(!explanation.json.text.contains("林") && !explanation.json.text.contains("周小"))
        let named = ExplainFamily(dossier, rules: rules, callsByName: true, known: known)
        #expect(try named(decisions[0]).readOut.text().zh.contains("林"))
    }

    @Test("of a dossier nothing is known since, and the beginning of an answer is a day it changed")
    func dossier() throws {
        let rules = try AssistanceFixture.policy().rules
        let born = try #require(CivilDate(iso: "1979-03-10"))
        let family = FamilyFacts(
            handlingArea: "990101001001",
            people: [
                PersonFacts(key: "wife", sex: .female, born: .known(born), died: .none),
                PersonFacts(
                    key: "son", sex: .male, born: .known(CivilDate(iso: "2003-02-01")!),
                    died: .known(CivilDate(iso: "2020-08-08")!)),
            ],
            parentage: [
                ParentageFacts(
                    child: "son", parents: ["wife"], kind: .birth, span: .since(CivilDate(iso: "2003-02-01")!)
                )
            ], complete: [.people, .parentage, .unions, .disabilities])
        for (text, since) in [
            ("2024-03-09", "2020-08-08"), ("2024-03-10", "2024-03-10"), ("2026-11-25", "2024-03-10"),
        ] {
            let day = try #require(CivilDate(iso: text))
            let decision = try CheckFamily(rules: rules)(
                Dossier(family: family), on: day, programme: "special-hardship")[0]
            let explanation = try ExplainFamily(Dossier(family: family), rules: rules)(decision)
            #expect(explanation.findings.flatMap(\.facts).allSatisfy { $0.known == nil })
            if text != "2024-03-09" { #expect(explanation.since?.description == since, "\(text)") }
        }
    }
}
