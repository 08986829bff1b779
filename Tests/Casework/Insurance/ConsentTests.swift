import Benefits
import Casework
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

/// The two answers about a premium: the register's, to paying it from the award, and a roster's, to cover in one year.
@Suite("Consents of the register and of rosters", .database, .serialized)
struct ConsentTests {
    private func agree(
        _ office: TestOffice, _ home: Int64, given: Bool, from: String, _ person: String = "wife"
    ) async throws {
        let entry = try FactReading.entry(
            FactForm.of(.consents), of: person,
            saying: ["purpose": ["premium-from-award"], "given": ["\(given)"], "from": [from]],
            FactTerms(today: RegisterFixture.asOf, rules: AssistanceFixture.policy().rules))
        try await office.save(RecordFact(entry), on: home)
    }

    @Test("who agreed in the register is told among those who were not asked about cover, and stays unasked")
    func agreed() async throws {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(4).bytes)
        try await agree(office, office.home("H0001"), given: true, from: "2026-01-01")
        let draft = try await office.draft(on: day("2026-06-15"))
        let whole = draft.totals.whole.persons
        #expect(draft.heldBack.unasked == whole && draft.heldBack.agreedInRegister == 1)
        #expect(draft.heldBack.text.en.contains("(1 agreed in the register to pay from the award)"))
        #expect(draft.ready == .zero)
        let home = try await office.home("H0001")
        try await office.consent(true, draft.roster.id, families: [home])
        let again = try await office.draft(on: day("2026-06-15"))
        #expect(again.heldBack.agreedInRegister == 0 && again.ready.persons > 0)
    }

    @Test("what was said about cover on a roster is told of the family, the last answer, as known then")
    func told() async throws {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(4).bytes)
        let (home, rules) = (try await office.home("H0001"), try AssistanceFixture.policy().rules)
        func answers(_ known: Knowledge = .current, on day: CivilDate = AssistanceFixture.day) async throws
            -> [CoverAnswer]
        {
            try await office.store.coverAnswers(
                of: home, on: day, known: known, rules: rules, as: office.actor)
        }
        let draft = try await office.draft(on: day("2026-06-15"))
        #expect(try await answers() == [])
        try await office.consent(true, draft.roster.id, families: [home])
        let then = try await office.store.act(as: office.actor) { try await $0.now() }
        try await office.consent(false, draft.roster.id, families: [home])
        let now = try await answers()
        #expect(now.count == 3 && now.allSatisfy { !$0.agrees && $0.year == 2026 })
        #expect(Set(now.map(\.person)) == ["wife", "husband", "child"])
        #expect(try await answers(.at(then.sinceMillennium)).allSatisfy(\.agrees))
        #expect(try await answers(on: day("2024-12-01")) == [], "of another scheme year")
        let said = try #require(now.first { $0.person == "wife" })
        #expect(
            said.text(LocalizedText(zh: "妻子", en: "the wife")).en.contains("2026: the wife declined cover"))
    }

    @Test("a refusal recorded in the register after the draft keeps the roster from being confirmed")
    func refusedSince() async throws {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(4).bytes)
        let draft = try await office.draft(on: day("2026-06-15"))
        try await office.consent(true, draft.roster.id)
        try await agree(office, office.home("H0001"), given: false, from: "2026-01-01")
        #expect(try await office.export(draft.roster.id).recordedSince == 1, "told before it leaves")
        await #expect(throws: RosterError.outdated(families: 1)) {
            _ = try await office.confirm(draft.roster.id)
        }
    }

    @Test(
        "a refusal on record goes with a parent who leaves the family, and leaves the household out as before"
    )
    func refuserLeaves() async throws {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(4).bytes)
        let home = try await office.home("H0001")
        try await agree(office, home, given: false, from: "2026-02-01", "husband")
        try await office.save(
            RecordDivorce(of: ["wife", "husband"], leaving: "husband", on: day("2026-05-01")), on: home)
        let policy = try AssistanceFixture.policy()
        let cover = try await CheckFamily(rules: policy.rules)(
            home: home, on: day("2026-07-15"), programme: TestOffice.scheme, in: office.store,
            as: office.actor)
        #expect(cover.map(\.outcome) == [.ineligible])
        let draft = try await office.draft(on: day("2026-07-15"))
        #expect(try await office.lines(draft.roster.id).allSatisfy { $0.family != home })
    }

    @Test(
        "a parent who has left the family declines cover for himself, by the key he had; nobody else is asked again"
    )
    func leftParent() async throws {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(4).bytes)
        let home = try await office.home("H0001")
        try await office.save(
            RecordDivorce(of: ["wife", "husband"], leaving: "husband", on: day("2026-05-01")), on: home)
        let draft = try await office.draft(on: day("2026-06-15"))
        try await office.consent(true, draft.roster.id, families: [home])
        func say(_ person: String, agrees: Bool) async throws -> Int {
            try await RecordConsent(store: office.store)(
                ofFamilies: [home], people: [person], onRoster: draft.roster.id, agrees: agrees,
                evidence: "签字表", givenOn: AssistanceFixture.day, as: office.actor)
        }
        #expect(try await say("husband", agrees: false) == 1)
        let lines = try await office.lines(draft.roster.id).filter { $0.family == home }
        #expect(lines.filter { $0.consent == .no }.map(\.insured) == [RosterPerson(home: home, person: 2)])
        #expect(lines.count { $0.consent == .yes } == 2)
        #expect(try await say("linked-\(home)-2", agrees: true) == 1)
        await #expect(throws: RosterError.nobodyCalled(["uncle"])) { try await say("uncle", agrees: true) }
    }

    @Test("who refuses in the register is not recorded as agreeing on a roster")
    func refusedBefore() async throws {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(4).bytes)
        let home = try await office.home("H0001")
        let draft = try await office.draft(on: day("2026-06-15"))
        try await agree(office, home, given: false, from: "2026-02-01")
        await #expect(throws: RosterError.refusedInRegister) {
            try await office.consent(true, draft.roster.id, families: [home])
        }
        try await office.consent(false, draft.roster.id, families: [home])
        #expect(
            try await office.lines(draft.roster.id).filter { $0.family == home }.allSatisfy {
                $0.consent == .no
            })
    }

    @Test("what was said about cover goes with a family that moves: the new office's draft has it")
    func moved() async throws {
        let two = try await TwoOffices.open()
        let home = two.homes.east
        let first = try await two.office.draft(area: "990101001001", on: day("2026-06-15"))
        try await two.office.consent(false, first.roster.id, families: [home])
        let lines = try await two.office.store.act(as: two.west) { session in
            try await session.consents(
                of: [RosterPerson(home: home, person: 1)], scheme: TestOffice.scheme, year: 2026)
        }
        #expect(lines.values.map(\.agrees) == [false])
    }
}
