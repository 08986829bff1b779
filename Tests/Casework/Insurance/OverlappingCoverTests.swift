import Benefits
import Casework
import CivilCalendar
import Postgres
import Rules
import Store
import TestSupport
import Testing

/// Two covers of one child, confirmed before a merge: neither leaves the office until somebody says which stands.
@Suite(.database, .serialized)
struct OverlappingCoverTests {
    /// A roster with a cover for each entry of a child.
    private func insured() async throws -> (office: TestOffice, roster: Int64, pair: ShownPair) {
        let office = try await TwiceRegistered.office()
        let pair = try await TwiceRegistered.found(office)
        let draft = try await office.draft(on: day("2026-08-10"))
        try await office.consent(true, draft.roster.id)
        _ = try await office.confirm(draft.roster.id)
        return (office, draft.roster.id, pair)
    }

    private func persons(_ office: TestOffice, _ roster: Int64) async throws -> Int {
        try await office.export(roster).totals.whole.persons
    }

    @Test(
        "left out of a confirmed roster's export until one stands; then the other is; opened again, both are")
    func exported() async throws {
        let (office, roster, pair) = try await insured()
        let before = try await persons(office, roster)
        let merges = MergeDuplicates(store: office.store)
        _ = try await merges.merge(pair.pair.id, reason: "同一孩子", as: office.actor)
        let export = try await office.export(roster)
        #expect(export.totals.whole.persons == before - 2)
        #expect(export.heldBack.overlapping == 2)
        let settling = SettleOverlaps(store: office.store)
        for place in [1, 0] {
            let overlap = try #require(try await settling.list(as: office.actor).first)
            #expect(overlap.covers.count == 2)
            let standing = overlap.covers[place]
            try await settling.settle(
                overlap: overlap.id, choosing: standing, reason: "退一份", as: office.actor)
            let contested = try await office.store.act(as: office.actor) {
                try await $0.query("select id from insurance.covers where contested").decode(Int64.self)
            }
            #expect(contested == overlap.covers.filter { $0 != standing })
            #expect(try await persons(office, roster) == before - 1)
            // Found again by no other merge or search; taken back, it waits anew.
            #expect(try await settling.list(as: office.actor).isEmpty)
            try await settling.reopen(overlap: overlap.id, reason: "弄错", as: office.actor)
            #expect(try await persons(office, roster) == before - 2)
            await #expect(throws: DuplicateError.notSettled) {
                try await settling.reopen(overlap: overlap.id, reason: "弄错", as: office.actor)
            }
        }
        try await merges.undo(pair.pair.id, reason: "是两人", as: office.actor)
        #expect(try await persons(office, roster) == before)
    }

    @Test("a confirmed roster's totals are of what it covers, in the list, on its page and for each village")
    func totals() async throws {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(8).bytes)
        let draft = try await office.draft(on: day("2026-08-10"))
        try await office.consent(true, draft.roster.id)
        let family = try #require(try await office.lines(draft.roster.id).first?.family)
        try await office.consent(false, draft.roster.id, families: [family])
        let confirmed = try await office.confirm(draft.roster.id)
        let desk = Desk(store: office.store, policy: try AssistanceFixture.policy(), account: "测试员")
        let caller = Desk.Caller(name: office.actor.name, request: "")
        let listed = try #require(try await desk.rosters(caller).first { $0.id == draft.roster.id })
        #expect(listed.totals == confirmed.covered && listed.totals != draft.totals.whole)
        let opened = try await desk.openRoster(draft.roster.id, caller)
        #expect(opened.exportable == confirmed.covered)
        #expect(opened.villages.reduce(0) { $0 + $1.totals.persons } == confirmed.covered.persons)
        let lines = opened.villages.flatMap(\.lines)
        #expect(lines.count { $0.hold == nil } == confirmed.covered.persons)
        #expect(lines.count { $0.hold == .obstacle(.consentRefused) } == 3)
        // Who stands on it without a cover stays registered, whichever office asks.
        let village = try await office.person("东风办", .caseworker, "990101001001")
        for actor in [office.actor, village] {
            await #expect(throws: EventFault.self) {
                try await RecordEvent(
                    store: office.store, rules: try AssistanceFixture.policy().rules,
                    terms: EventFixture.terms
                ).preview(WithdrawRegistration(), on: family, today: RegisterFixture.asOf, as: actor)
            }
        }
    }
}
