import Benefits
import Casework
import CivilCalendar
import Exchange
import Postgres
import Rules
import Store
import TestSupport
import Testing

/// Two village offices: the family is at home in the east and is to move to the victory village.
struct MoveFixture {
    let events: EventFixture
    let home: Int64
    let east: Actor
    let victory: Actor

    static let destination = OfferMove.Destination(
        area: "990101001201", day: day("2026-10-01"), isRegistered: true)

    static func open() async throws -> MoveFixture {
        let events = try await EventFixture.open()
        let actors = Actors(store: events.office.store)
        return MoveFixture(
            events: events, home: try await events.register(EventFixture.couple),
            east: try await actors.add(
                "东风办", role: .caseworker, areas: ["990101001001"], by: events.office.actor),
            victory: try await actors.add(
                "胜利办", role: .caseworker, areas: ["990101001201"], by: events.office.actor))
    }

    var store: Store { events.office.store }
    private var offering: OfferMove { OfferMove(store: store, rules: events.policy.rules) }
    private var answering: AnswerMove {
        AnswerMove(store: store, rules: events.policy.rules, terms: EventFixture.terms)
    }

    func offer(to destination: OfferMove.Destination = destination, as actor: Actor? = nil) async throws
        -> Int64
    {
        try await offering(
            home, to: destination, today: EventFixture.today, reason: "迁居", as: actor ?? east)
    }

    func preview(to destination: OfferMove.Destination = destination) async throws -> MoveShown {
        try await offering.preview(home, to: destination, today: EventFixture.today, as: east)
    }

    func withdraw(_ id: Int64, as actor: Actor? = nil) async throws {
        try await offering.withdraw(id, reason: "不迁了", as: actor ?? east)
    }

    @discardableResult
    func accept(
        _ id: Int64, on today: CivilDate = EventFixture.today, as actor: Actor? = nil
    ) async throws -> RecordEvent.Outcome {
        try await answering.accept(id, today: today, as: actor ?? victory)
    }

    func decline(_ id: Int64, as actor: Actor? = nil) async throws {
        try await answering.decline(id, reason: "地址不符", as: actor ?? victory)
    }

    func offers(_ actor: Actor, all: Bool = false) async throws -> [MoveOffer] {
        try await ListMoves(store: store)(all: all, as: actor)
    }

    func sees(_ actor: Actor) async throws -> Bool {
        try await store.act(as: actor) { try await $0.files([home]).first != nil }
    }

    /// Which of the two offices sees the family.
    func seenBy() async throws -> [String] {
        var found: [String] = []
        for actor in [east, victory] where try await sees(actor) { found.append(actor.name) }
        return found
    }

    /// The fault of an act, nil where it is done.
    func fault(_ act: () async throws -> Void) async throws -> EventFault? {
        do {
            try await act()
            return nil
        } catch let error as EventFault { return error }
    }

    /// What a statement counts as the application role in an office's own scope.
    func count(_ statement: Statement, as actor: Actor) async throws -> Int64 {
        try await store.act(as: actor) { try await $0.value(statement) }
    }
}
