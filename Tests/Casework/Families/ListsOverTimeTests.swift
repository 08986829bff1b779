import Benefits
import Casework
import CivilCalendar
import Exchange
import Store
import TestSupport
import Testing

/// Lists of moves, restrictions, looks, numbers, pairs and imports as known at an instant and as of a day.
@Suite("Lists over time", .database, .serialized)
struct ListsOverTimeTests {
    private func now(_ store: Store, _ actor: Actor) async throws -> Knowledge {
        .at(try await store.act(as: actor) { try await $0.now() }.sinceMillennium)
    }

    @Test(
        "A move answered later waits then, is not there before it was offered, and counts from its first day")
    func moves() async throws {
        let move = try await MoveFixture.open()
        let before = try await now(move.store, move.east)
        let id = try await move.offer()
        let open = try await now(move.store, move.east)
        try await move.decline(id)
        let list = ListMoves(store: move.store)
        for actor in [move.east, move.victory] {
            func offers(_ all: Bool, _ day: CivilDate?, _ known: Knowledge) async throws -> [String?] {
                try await list(all: all, on: day, known: known, as: actor).map(\.outcome)
            }
            #expect(try await offers(true, nil, before).isEmpty)
            #expect(try await offers(false, nil, open) == [nil])
            #expect(try await offers(true, nil, .current) == ["declined"])
            #expect(try await offers(false, nil, .current).isEmpty)
            let first = MoveFixture.destination.day
            for (days, count) in [(-1, 0), (0, 1), (1, 1)] {
                #expect(try await offers(true, first.adding(days: days), .current).count == count, "\(days)")
            }
        }
        let then = try #require(try await list(known: open, as: move.east).first)
        #expect(then.answeredBy == nil && then.answeredAt == nil && then.answerReason == nil)
    }

    @Test("A restriction lifted later holds then; on a day it holds from its first day until it is lifted")
    func restrictions() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        let (store, actor) = (fixture.office.store, fixture.office.actor)
        let restrict = RestrictFamily(store: store)
        let before = try await now(store, actor)
        _ = try await restrict.impose(on: home, from: day("2026-11-10"), reason: "本人要求", as: actor)
        let open = try await now(store, actor)
        _ = try await restrict.lift(from: home, on: day("2026-11-20"), reason: "本人撤回", as: actor)
        func found(_ all: Bool, _ on: String?, _ known: Knowledge) async throws -> [CivilDate?] {
            try await restrict.list(includingLifted: all, on: on.map(day), known: known, as: actor)
                .map(\.liftedOn)
        }
        #expect(try await found(true, nil, before).isEmpty)
        #expect(try await found(false, nil, open) == [nil])
        #expect(try await found(false, nil, .current).isEmpty)
        #expect(try await found(true, nil, .current) == [day("2026-11-20")])
        for (on, count) in [
            ("2026-11-09", 0), ("2026-11-10", 1), ("2026-11-19", 1), ("2026-11-20", 0), ("2026-11-21", 0),
        ] { #expect(try await found(false, on, .current).count == count, "\(on)") }
        #expect(try await found(false, "2026-11-21", open).count == 1, "that it is lifted was not known")
        #expect(try await found(true, "2026-11-09", .current).isEmpty)
        #expect(try await found(true, "2026-11-21", .current).count == 1)
    }

    @Test("Looks recorded later are not there, and a day's looks are those of China's day")
    func looks() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        let (store, actor) = (fixture.office.store, fixture.office.actor)
        _ = try await FamilyHistory(store: store)(home, as: actor)
        let between = try await now(store, actor)
        _ = try await FamilyHistory(store: store)(home, as: actor)
        func count(_ day: CivilDate?, _ known: Knowledge) async throws -> Int {
            try await store.act(as: actor) { try await $0.looks(at: home, on: day, known: known).count }
        }
        #expect(try await count(nil, .current) == count(nil, between) + 1)
        let last = try #require(try await store.act(as: actor) { try await $0.looks(at: home) }.first).at
        // Eight hours ahead of UTC; a day is counted from 2000-01-01 as an instant is.
        let today = CivilDate(dayNumber: Int32((last.sinceMillennium / 1_000_000 + 8 * 3600) / 86_400))
        #expect(try await count(today, .current) >= 1)
        #expect(try await count(today.adding(days: 1), .current) == 0)
        #expect(try await count(today.adding(days: -2), .current) == 0)
    }

    @Test("A pair shows what its people were called and where they belonged on the day")
    func pairs() async throws {
        let office = try await TwiceRegistered.office()
        _ = try await TwiceRegistered.found(office)
        let list = DecideDuplicates(store: office.store)
        func entries(_ on: CivilDate?) async throws -> [DuplicateEntry] {
            try #require(try await list.list(on: on, as: office.actor).first).entries
        }
        let today = try await entries(RegisterFixture.asOf)
        #expect(
            try await entries(nil) == today && today.allSatisfy { $0.member.name != nil && !$0.files.isEmpty }
        )
        let pair = try await list.list(as: office.actor)[0].pair
        try await office.store.act(as: office.actor) { session in
            let home = pair.one.home
            let held = try await session.facts([.memberships], ofHomes: [home]).first {
                $0.row.memberID == pair.one
            }
            let fact = try #require(held)
            var left = fact.row
            left.valid = try #require(DateSpan(from: fact.row.valid.from, to: RegisterFixture.asOf))
            let instant = try await session.knowledgeInstant(of: [home])
            try await session.supersede(
                [fact], by: [left], manner: .correction, known: instant, reason: "test")
        }
        #expect(try await entries(RegisterFixture.asOf.adding(days: -1))[0].files == today[0].files)
        #expect(try await entries(RegisterFixture.asOf)[0].files.isEmpty)
    }

    @Test("A change accepted from a day on does not hold before it; a file speaks from its own day on")
    func imports() async throws {
        let office = try await TestOffice.open()
        var register = RegisterFixture.street(4)
        try await office.importing(register.bytes)
        register["H0002"]?["家庭月收入（元）"] = "2500"
        let id = try #require(try await office.importing(register.bytes).importID)
        let changes = ImportChanges(store: office.store)
        let since = RegisterFixture.asOf
        _ = try await changes.accept(id, at: nil, since: since, as: office.actor)
        let stored = try #require(try await changes.list(id, as: office.actor).changes.first)
        #expect(!stored.holds(on: since.adding(days: -1)))
        #expect(stored.holds(on: since) && stored.holds(on: since.adding(days: 1)))
        func count(_ on: CivilDate) async throws -> Int {
            try await changes.imports(on: on, as: office.actor).count
        }
        #expect(try await count(RegisterFixture.asOf.adding(days: -1)) == 0)
        #expect(try await count(RegisterFixture.asOf) == 2)
    }
}
