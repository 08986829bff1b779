import Benefits
import Casework
import CivilCalendar
import Postgres
import Rules
import Store
import TestSupport
import Testing

/// A family that comes back to an office is decided anew: what the office answered before it left is an earlier answer.
@Suite(.database, .serialized)
struct MovedBackTests {
    private static let programme = "special-support"

    private let move: MoveFixture
    private var street: Actor { move.events.office.actor }

    init() async throws { move = try await MoveFixture.open() }

    private func go(to area: String, on text: String, from: Actor, to: Actor) async throws {
        let rules = move.events.policy.rules
        let id = try await OfferMove(store: move.store, rules: rules)(
            move.home, to: .init(area: area, day: day(text), isRegistered: true), today: EventFixture.today,
            reason: "迁居", as: from)
        try await move.accept(id, as: to)
    }

    private func determine(on text: String, as actor: Actor) async throws {
        _ = try await Determine(store: move.store, policy: move.events.policy, engine: "test")(
            on: day(text), as: actor)
    }

    /// The days of the answers that are listed.
    private func listed(
        on text: String?, known: Knowledge = .current, as actor: Actor? = nil
    ) async throws -> Set<String> {
        try await move.store.act(as: actor ?? street) { session in
            let filter = DecisionFilter(
                programme: Self.programme, day: text.map { day($0) } ?? EventFixture.today, known: known,
                isOfThen: text != nil || known != .current)
            return Set(
                try await session.listDecisions(filter).filter { $0.decision.home == move.home }
                    .map { $0.decision.day.description })
        }
    }

    private func now() async throws -> Knowledge {
        .at(try await move.store.act(as: street) { try await $0.now() }.sinceMillennium)
    }

    @Test(
        "lists of the days elsewhere keep the answer of the office that handled it then, before and after it comes back"
    )
    func lists() async throws {
        try await determine(on: "2026-05-01", as: move.east)
        try await go(to: "990101001201", on: "2026-08-10", from: move.east, to: move.victory)
        try await determine(on: "2026-09-01", as: move.victory)
        let before = try await now()
        #expect(try await listed(on: "2026-09-15") == ["2026-09-01"])
        try await go(to: "990101001001", on: "2026-10-10", from: move.victory, to: move.east)
        for known in [Knowledge.current, before] {
            #expect(try await listed(on: "2026-09-15", known: known) == ["2026-09-01"])
            #expect(try await listed(on: "2026-08-01", known: known) == ["2026-05-01"])
        }
        // Until it is decided anew the last answer of all is the last.
        #expect(try await listed(on: nil) == ["2026-09-01"])
        let last = try await move.store.act(as: street) { try await $0.lastAnswers(of: [move.home]) }
        #expect(Set(last.map(\.day)) == [day("2026-09-01")])
        // Its own office does not see that one: what it said itself before is not taken for the last.
        #expect(try await listed(on: nil, as: move.east).isEmpty)
        #expect(try await listed(on: "2026-10-15", as: move.east).isEmpty)
        #expect(try await listed(on: "2026-08-01", as: move.east) == ["2026-05-01"])
        #expect(try await undecided(as: move.east) == [move.home])
        #expect(!(try await undecided(as: street).contains(move.home)))
        try await determine(on: "2026-11-01", as: move.east)
        #expect(try await listed(on: nil) == ["2026-11-01"])
        #expect(try await listed(on: nil, as: move.east) == ["2026-11-01"])
        #expect(try await undecided(as: move.east).isEmpty)
        #expect(try await listed(on: "2026-09-15") == ["2026-09-01"])
        #expect(try await listed(on: "2026-09-15", as: move.victory) == ["2026-09-01"])
    }

    /// The families of which an office's lists say that nothing was determined yet.
    private func undecided(as actor: Actor) async throws -> [Int64] {
        try await move.store.act(as: actor) { session in
            try await session.list(FamilyListing(programme: Self.programme, isUndecided: true)).families.map(
                \.file.home)
        }
    }

    @Test("after another move the days in between are of the office that had it then")
    func thirdMove() async throws {
        try await go(to: "990101001201", on: "2026-06-01", from: move.east, to: move.victory)
        try await determine(on: "2026-07-01", as: move.victory)
        try await go(to: "990101001001", on: "2026-08-01", from: move.victory, to: move.east)
        try await determine(on: "2026-09-01", as: move.east)
        try await go(to: "990101001201", on: "2026-10-01", from: move.east, to: move.victory)
        #expect(try await listed(on: "2026-09-15") == ["2026-09-01"])
        #expect(try await listed(on: "2026-07-15") == ["2026-07-01"])
        #expect(try await listed(on: nil) == ["2026-09-01"])
        try await determine(on: "2026-10-15", as: move.victory)
        #expect(try await listed(on: nil) == ["2026-10-15"])
        #expect(try await listed(on: "2026-09-15") == ["2026-09-01"])
    }

    @Test("an office that has the family again answers anew though it would say what it said before")
    func anew() async throws {
        try await determine(on: "2026-05-01", as: move.east)
        try await go(to: "990101001201", on: "2026-08-10", from: move.east, to: move.victory)
        try await determine(on: "2026-09-01", as: move.victory)
        try await go(to: "990101001001", on: "2026-10-10", from: move.victory, to: move.east)
        try await determine(on: "2026-11-01", as: move.east)
        let count = try await move.count("select count(*) from assistance.decisions", as: move.east)
        try await determine(on: "2026-11-01", as: move.east)
        #expect(try await move.count("select count(*) from assistance.decisions", as: move.east) == count)
    }
}
