import Benefits
import Casework
import CivilCalendar
import Store
import TestSupport
import Testing

/// What is paid or covered twice, as it was known at an instant and as it was on a day.
@Suite("Overlaps over time", .database, .serialized)
struct OverlapsOverTimeTests {
    private func now(_ office: TestOffice) async throws -> Knowledge {
        .at(try await office.store.act(as: office.actor) { try await $0.now() }.sinceMillennium)
    }

    @Test(
        "Between two offices: the answers of then pay, what was said later is not said, and the day decides")
    func between() async throws {
        let two = try await TwoOffices.open()
        try await two.merge()
        try await two.answer(by: two.east)
        let first = try await now(two.office)
        try await two.answer(by: two.west, after: 3)
        let second = try await now(two.office)
        let code = try #require(try await two.shared(two.east).first).code
        try await two.settling.settle(code, .elsewhere, reason: "随母亲", as: two.east)
        let third = try await now(two.office)
        try await two.answer(.ineligible, by: two.east, after: 5)

        func shared(_ days: Int?, _ known: Knowledge) async throws -> [SharedBenefit] {
            try await two.settling.list(
                on: days.map { TwoOffices.day.adding(days: $0) }, known: known, as: two.west)
        }
        #expect(try await shared(nil, .current).isEmpty)
        #expect(try await shared(nil, first).isEmpty)
        let open = try await shared(nil, second)
        #expect(open.count == 1 && open.first?.payer == nil)
        #expect(open.first?.since == TwoOffices.day.adding(days: 3) && open.first?.name != nil)
        #expect(try await shared(nil, third).first?.payer == .here)
        // True on the day: before, on and after the day on which the second answer stands, and when the first ended.
        for (days, count) in [(2, 0), (3, 1), (4, 1), (5, 0)] {
            #expect(try await shared(days, .current).count == count, "\(days)")
        }
        #expect(try await shared(5, third).count == 1, "that it ends was not known")
        #expect(try await shared(3, first).isEmpty)
    }

    @Test("What was settled before a merge was taken back is known as settled then")
    func released() async throws {
        let two = try await TwoOffices.open()
        try await two.merge()
        try await two.answer(by: two.east)
        try await two.answer(by: two.west)
        // Each office stored its own answer: the street, which sees both, finds the overlap.
        try await two.office.store.act(as: two.street) {
            _ = try await $0.keepBenefitOverlaps(of: [two.pair.pair.one])
        }
        let merging = MergeDuplicates(store: two.office.store)
        let overlap = try #require(try await two.open().first)
        let before = try await now(two.office)
        try await SettleOverlaps(store: two.office.store).settle(
            overlap: overlap.id, choosing: two.homes.west, reason: "随母亲", as: two.street)
        let settled = try await now(two.office)
        try await merging.undo(two.pair.pair.id, reason: "两人", as: two.street)

        func open(_ known: Knowledge) async throws -> Int {
            try await SettleOverlaps(store: two.office.store).list(known: known, as: two.street).count
        }
        #expect(try await open(before) == 1)
        #expect(try await open(settled) == 0)
        #expect(try await open(.current) == 0)
        func payer(_ known: Knowledge) async throws -> SharedBenefit.Payer? {
            try await two.settling.list(known: known, as: two.west).first?.payer
        }
        #expect(try await payer(before) == nil)
        #expect(try await payer(settled) == .here)
        #expect(try await two.settling.list(as: two.west).isEmpty)
        // The entries are two people: nothing holds the money of either back, whatever was settled of one person.
        #expect(try await two.held() == [[], []])
    }

    @Test("Covers overlap on the days that both terms hold, and were known to from the merge until settled")
    func covers() async throws {
        let office = try await TwiceRegistered.office()
        let pair = try await TwiceRegistered.found(office).pair
        let day = CivilDate(iso: "2026-08-10")!
        let draft = try await office.draft(on: day)
        try await office.consent(true, draft.roster.id)
        _ = try await office.confirm(draft.roster.id, on: day)
        let before = try await now(office)
        let merge = MergeDuplicates(store: office.store)
        _ = try await merge.merge(pair.id, reason: "同一孩子", as: office.actor)
        let open = try await now(office)
        let overlap = try #require(try await SettleOverlaps(store: office.store).list(as: office.actor).first)
        try await SettleOverlaps(store: office.store).settle(
            overlap: overlap.id, choosing: overlap.covers[0], reason: "退保一份", as: office.actor)

        func count(_ day: CivilDate?, _ known: Knowledge) async throws -> Int {
            try await SettleOverlaps(store: office.store).list(on: day, known: known, as: office.actor).count
        }
        #expect(try await count(nil, before) == 0)
        #expect(try await count(nil, open) == 1)
        #expect(try await count(nil, .current) == 0)
        let term = draft.roster.term
        let (from, to) = (try #require(term.from), try #require(term.to))
        for (day, found) in [(from.adding(days: -1), 0), (from, 1), (to.adding(days: -1), 1), (to, 0)] {
            #expect(try await count(day, open) == found, "\(day)")
        }
    }
}
