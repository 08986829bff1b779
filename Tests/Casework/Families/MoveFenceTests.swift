import Benefits
import Casework
import CivilCalendar
import Postgres
import Rules
import Store
import TestSupport
import Testing

/// What row security lets either office do about a move, as the role of the service; and what stays with whom.
@Suite(.database, .serialized)
struct MoveFenceTests {
    private static let facts = [
        "families.people", "families.memberships", "families.particulars", "families.documents",
        "families.acts",
        "families.search_tokens",
    ]

    @Test("every row that follows the family changes sides with it, and no row before")
    func rowsFollow() async throws {
        let move = try await MoveFixture.open()
        func counts(_ actor: Actor) async throws -> [Int64] {
            var found: [Int64] = []
            for table in Self.facts {
                let column = table.hasSuffix("memberships") || table.hasSuffix("tokens") ? "file" : "home"
                found.append(
                    try await move.count(
                        "select count(*) from \(unsafeRaw: table) where \(unsafeRaw: column) = \(move.home)",
                        as: actor)
                )
            }
            return found
        }
        let id = try await move.offer()
        let before = try await counts(move.east)
        #expect(before.allSatisfy { $0 > 0 })
        #expect(try await counts(move.victory).allSatisfy { $0 == 0 })
        try await move.accept(id)
        let after = try await counts(move.victory)
        #expect(zip(before, after).allSatisfy { $0 <= $1 })
        #expect(try await counts(move.east).allSatisfy { $0 == 0 })
    }

    @Test(
        "nobody takes a family over that was not offered, answers for the other office, or opens an answer again"
    )
    func refused() async throws {
        let move = try await MoveFixture.open()
        let take = { (actor: Actor) in
            try await move.store.act(as: actor) { session in
                try await session.pipeline([
                    "select set_config('role', 'guanhuai_mover', true)",
                    """
                    update families.files set path = '/990101/001/201/', handling_area = '990101001201'
                    where home = \(move.home) returning home
                    """,
                ])[1].count
            }
        }
        #expect(try await take(move.victory) == 0, "without an offer there is nothing to take")
        let id = try await move.offer()
        #expect(try await take(move.east) == 0, "the offering office cannot push a family out")
        let other = try await Actors(store: move.store).add(
            "红旗办", role: .caseworker, areas: ["990101001200"], by: move.events.office.actor)
        #expect(try await take(other) == 0)
        #expect(try await move.offers(other).isEmpty)
        for (actor, answer) in [
            (move.east, "accepted"), (move.east, "declined"), (move.victory, "withdrawn"),
        ] {
            await #expect(throws: PostgresError.self) {
                try await move.store.act(as: actor) {
                    try await $0.execute(
                        """
                        update families.moves set answer = \(answer), answered_at = now(), answered_by = 'x'
                        where id = \(id)
                        """)
                }
            }
        }
        // Accepted on paper without the family having come.
        await #expect {
            try await move.store.act(as: move.victory) {
                try await $0.execute(
                    """
                    update families.moves set answer = 'accepted', answered_at = now(), answered_by = 'x'
                    where id = \(id)
                    """)
            }
        } throws: { error in
            (error as? PostgresError)?.fault?.constraint == "moves_answered_once"
        }
        try await move.decline(id)
        let opened = try await move.store.act(as: move.victory) {
            try await $0.execute("update families.moves set answer = null where id = \(id)")
        }
        #expect(opened == 0)
    }

    @Test("rosters, covers and decisions of the old office stay in its sight; the new one has its own")
    func pastStays() async throws {
        let move = try await MoveFixture.open()
        let (office, policy) = (move.events.office, move.events.policy)
        _ = try await Determine(store: office.store, policy: policy, engine: "test")(
            on: EventFixture.today, as: move.east)
        let roster = try await office.draft(area: "990101001001", on: EventFixture.today)
        let lines = try await office.lines(roster.roster.id).filter { $0.family == move.home }
        let items = try await move.preview().items
        #expect(items.contains { $0.kind == .roster } == !lines.isEmpty)
        let past = ["assistance.decisions", "insurance.roster_lines", "insurance.roster_absences"]
        func counts(_ actor: Actor) async throws -> [Int64] {
            var found: [Int64] = []
            for table in past {
                let column = table.hasPrefix("insurance") ? "file" : "home"
                found.append(
                    try await move.count(
                        "select count(*) from \(unsafeRaw: table) where \(unsafeRaw: column) = \(move.home)",
                        as: actor)
                )
            }
            return found
        }
        let before = try await counts(move.east)
        #expect(before[0] > 0 && before[1] + before[2] > 0)
        try await move.accept(try await move.offer())
        #expect(try await counts(move.east) == before)
        #expect(try await counts(move.victory) == [0, 0, 0])
        // The lists of the old office count the family no longer; the new office decides anew.
        let desk = Desk(store: office.store, policy: policy, account: "测试员")
        let question = DecisionListQuestion(programme: "special-hardship")
        let old = try #require(try await desk.decisions(question, .init(name: "东风办", request: "")))
        #expect(!old.decisions.contains { $0.home == move.home })
        _ = try await Determine(store: office.store, policy: policy, engine: "test")(
            on: EventFixture.today, as: move.victory)
        let new = try #require(try await desk.decisions(question, .init(name: "胜利办", request: "")))
        #expect(new.decisions.contains { $0.home == move.home })
    }

    @Test("a list of a day before a move, or as known before it, has what the old office decided then")
    func listsOfThen() async throws {
        let move = try await MoveFixture.open()
        let (office, policy) = (move.events.office, move.events.policy)
        let decided = MoveFixture.destination.day.adding(days: -1)
        _ = try await Determine(store: office.store, policy: policy, engine: "test")(
            on: decided, as: move.east)
        let desk = Desk(store: office.store, policy: policy, account: "测试员")
        func list(
            _ name: String, on day: CivilDate?, asKnown: String? = nil
        ) async throws -> DecisionPage? {
            let question = DecisionListQuestion(
                programme: "special-hardship", on: day, asKnown: asKnown, size: 500)
            return try await desk.decisions(question, .init(name: name, request: ""))
        }
        func isListed(_ name: String, on day: CivilDate?, asKnown: String? = nil) async throws -> Bool {
            try await list(name, on: day, asKnown: asKnown)?.decisions.contains { $0.home == move.home }
                ?? false
        }
        let before = try #require(try await list("东风办", on: decided))
        #expect(before.decisions.contains { $0.home == move.home })
        let instant = try await office.store.act(as: office.actor) { try await $0.now() }.text
        try await move.accept(try await move.offer())
        let after = try #require(try await list("东风办", on: decided))
        #expect(after.decisions.map(\.home) == before.decisions.map(\.home))
        #expect(after.total == before.total && after.monthly == before.monthly)
        #expect(after.decisions.map(\.village) == before.decisions.map(\.village))
        // On the day of the move it is the other office's; as known before the move it was not.
        #expect(!(try await isListed("东风办", on: MoveFixture.destination.day)))
        #expect(try await isListed("东风办", on: MoveFixture.destination.day, asKnown: instant))
        #expect(!(try await isListed("东风办", on: nil)))
        #expect(!(try await isListed("胜利办", on: decided)))
        // The office above both lists it in the village of then.
        let above = try await list("测试员", on: decided)
        #expect(
            above?.decisions.first { $0.home == move.home }?.village
                == before.decisions.first { $0.home == move.home }?.village)
        // The look at what this office decided is on record here.
        let looks = try await move.count(
            "select count(*) from office.looks where home = \(move.home) and purpose = 'decisions'",
            as: move.east)
        #expect(looks >= 3)
    }

    @Test("an unchanged answer is given anew where a family is handled now: it stands in its village's list")
    func determinedAnew() async throws {
        let move = try await MoveFixture.open()
        let (office, policy) = (move.events.office, move.events.policy)
        let determine = Determine(store: office.store, policy: policy, engine: "test")
        _ = try await determine(on: EventFixture.today, as: office.actor)
        try await move.accept(try await move.offer())
        // By the office above both, which sees the answers of the old one.
        _ = try await determine(on: EventFixture.today, as: office.actor)
        let desk = Desk(store: office.store, policy: policy, account: "测试员")
        let question = DecisionListQuestion(programme: "special-hardship", size: 500)
        for (name, isListed) in [("胜利办", true), ("东风办", false)] {
            let page = try await desk.decisions(question, .init(name: name, request: ""))
            #expect((page?.decisions.contains { $0.home == move.home } ?? false) == isListed, "\(name)")
        }
        // Once is enough.
        #expect(try await determine(on: EventFixture.today, as: office.actor).written == 0)
    }

    @Test("what is open is shown to both offices before the new one accepts")
    func openItems() async throws {
        let move = try await MoveFixture.open()
        // Nobody said whether the son lives.
        let text = EventFixture.other.replacing("    died: null\n    documents", with: "    documents")
        let home = try await move.events.register(text)
        let offering = OfferMove(store: move.store, rules: move.events.policy.rules)
        let id = try await offering(
            home, to: MoveFixture.destination, today: EventFixture.today, as: move.east)
        let shown = try #require(try await move.offers(move.victory).first { $0.id == id }?.shown)
        #expect(shown.items.contains { $0.kind == .undetermined }, "\(shown.items.map(\.zh))")
        #expect(try await move.offers(move.east).first { $0.id == id }?.shown?.items == shown.items)
    }
}
