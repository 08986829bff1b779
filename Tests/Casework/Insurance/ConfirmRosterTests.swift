import Benefits
import Casework
import CivilCalendar
import Postgres
import Rules
import Store
import TestSupport
import Testing

/// Covers are fixed once, for whom the roster released, and nobody is covered twice.
@Suite(.database)
struct ConfirmRosterTests {
    private static let inTime = CivilDate(iso: "2026-08-10")!

    private func office(area: String? = nil) async throws -> (TestOffice, RosterDraft) {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(8).bytes)
        let draft = try await office.draft(area: area, on: Self.inTime)
        try await office.consent(true, draft.roster.id)
        return (office, draft)
    }

    private struct Cover: Hashable {
        var premium: Int64
        var action: String
        var span: DateSpan
    }

    private func covers(_ office: TestOffice) async throws -> [Cover] {
        try await office.store.act(as: office.actor) { act in
            try await act.query(
                """
                select c.premium_fen, a.action, c.term from insurance.covers c
                join insurance.member_actions a on a.home = c.home and a.cover = c.id order by c.home, c.id, a.id
                """
            ).decode(Int64.self, String.self, DateSpan.self).map { Cover(premium: $0, action: $1, span: $2) }
        }
    }

    @Test(
        "confirming makes a cover and a ledger line for each released person, and a held-back one gets none")
    func covers() async throws {
        let (office, draft) = try await office()
        let family = try #require(try await office.lines(draft.roster.id).first?.family)
        try await office.consent(false, draft.roster.id, families: [family])
        let confirmed = try await office.confirm(draft.roster.id)
        #expect(confirmed.heldBack.count == 3)
        #expect(confirmed.covered.persons == draft.totals.whole.persons - 3)
        let covers = try await covers(office)
        #expect(covers.count == confirmed.covered.persons)
        #expect(covers.reduce(0) { $0 + $1.premium } == confirmed.covered.premium.fen)
        #expect(Set(covers.map(\.action)) == ["add"])
        #expect(Set(covers.map(\.span.description)) == ["[2026-08-11,2027-08-11)"])
        await #expect(throws: RosterError.notADraft) { try await office.confirm(draft.roster.id) }
        // What was confirmed exports as it was, whatever is said afterwards.
        #expect(try await office.export(draft.roster.id).totals.whole == confirmed.covered)
        try await RecordConsent(store: office.store)(
            of: try await office.lines(draft.roster.id).map(\.insured), scheme: TestOffice.scheme, year: 2026,
            agrees: false, evidence: "电话", givenOn: AssistanceFixture.day, as: office.actor)
        #expect(try await office.export(draft.roster.id).totals.whole == confirmed.covered)
    }

    @Test("who is covered is not listed again; a later draft holds only those who were held back")
    func nextDraft() async throws {
        let (office, draft) = try await office()
        let family = try #require(try await office.lines(draft.roster.id).first?.family)
        try await office.consent(false, draft.roster.id, families: [family])
        _ = try await office.confirm(draft.roster.id)
        let next = try await office.draft()
        #expect(next.replaced == 0 && next.totals.whole.persons == 3)
        let absences = try await office.absences(next.roster.id)
        #expect(
            absences.count { $0.reasons.map(\.code) == ["already-covered"] } == draft.totals.whole.persons - 3
        )
    }

    @Test("without any consent there is nothing to confirm, and late lines need an override")
    func nothingReleased() async throws {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(4).bytes)
        let draft = try await office.draft()
        try await office.consent(true, draft.roster.id)
        await #expect(throws: RosterError.nothingToConfirm(HeldBack(late: draft.totals.whole.persons))) {
            try await office.confirm(draft.roster.id)
        }
        try await office.override(.late, draft.roster.id)
        #expect(try await office.confirm(draft.roster.id).covered == draft.totals.whole)
    }

    @Test("a draft that the register has overtaken is refused: a child died in between")
    func overtaken() async throws {
        let (office, draft) = try await office()
        var register = RegisterFixture.street(8)
        register["H0001"]?["子女状况"] = "死亡"
        register["H0001"]?["死亡日期"] = "2026-10-02"
        register["H0001"]?["现存活子女数"] = "0"
        let landed = try await office.importing(register.bytes)
        let accepted = try await ImportChanges(store: office.store)
            .accept(try #require(landed.importID), at: nil, as: office.actor)
        #expect(accepted > 0)
        await #expect(throws: RosterError.outdated(families: 1)) { try await office.confirm(draft.roster.id) }
        #expect(try await covers(office).isEmpty)
        let next = try await office.draft()
        #expect(next.totals.whole.households == draft.totals.whole.households - 1)
        #expect(try await office.confirm(next.roster.id).covered == next.totals.whole)
    }

    @Test(
        "two rosters with the same people confirmed at once: one makes the covers, the other is refused whole"
    )
    func atOnce() async throws {
        let (office, village) = try await officeWithTwoDrafts()
        let street = try #require(
            try await office.store.act(as: office.actor) {
                try await $0.rosters().first { $0.area == "990101001" }
            })
        let outcomes = await withTaskGroup(of: Result<RosterConfirmation, any Error>.self) { group in
            for roster in [village.roster.id, street.id] {
                group.addTask {
                    do { return .success(try await office.confirm(roster)) } catch { return .failure(error) }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        let done = outcomes.compactMap { try? $0.get() }
        #expect(done.count == 1)
        #expect(try await covers(office).count == done.first?.covered.persons)
        for case .failure(let error) in outcomes { #expect(error as? RosterError == .alreadyCovered) }
    }

    private func officeWithTwoDrafts() async throws -> (TestOffice, RosterDraft) {
        let (office, _) = try await office(area: "990101001")
        let village = try await office.draft(area: "990101001001", on: Self.inTime)
        return (office, village)
    }

    @Test("a cover ends before its term: the days before stay, the ledger says so, the parents' covers go on")
    func ending() async throws {
        let (office, draft) = try await office()
        _ = try await office.confirm(draft.roster.id)
        let line = try #require(try await office.lines(draft.roster.id).first { $0.role == .child })
        let day = try #require(CivilDate(iso: "2026-10-02"))
        let end = EndCover(store: office.store)
        #expect(
            try await end(
                of: line.insured, scheme: TestOffice.scheme, from: day, reason: "身故", as: office.actor))
        #expect(
            try await !end(
                of: line.insured, scheme: TestOffice.scheme, from: day, reason: "身故", as: office.actor))
        let covers = try await covers(office)
        #expect(covers.filter { $0.action == "end" }.map(\.span.description) == ["[2026-08-11,2026-10-02)"])
        #expect(
            covers.count { $0.span.description == "[2026-08-11,2027-08-11)" } == draft.totals.whole.persons
                - 1)
        let adds = covers.count { $0.action == "add" }
        let ends = covers.count { $0.action == "end" }
        let running = try await office.store.act(as: office.actor) {
            try await $0.value(
                "select count(*) from insurance.covers where term @> \(day)", as: Int64.self)
        }
        #expect(adds - ends == Int(running))
    }
}
