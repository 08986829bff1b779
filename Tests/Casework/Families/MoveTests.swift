import Benefits
import Casework
import CivilCalendar
import Postgres
import Rules
import Store
import TestSupport
import Testing

/// A family moves from one office to another: offered, and accepted, declined or withdrawn.
@Suite(.database, .serialized)
struct MoveTests {
    @Test(
        "the new office sees an offer before it accepts, and nothing else of the family; after it, the family"
    )
    func accepted() async throws {
        let move = try await MoveFixture.open()
        let id = try await move.offer()
        #expect(try await move.seenBy() == ["东风办"])
        let shown = try #require(try await move.offers(move.victory).first)
        #expect(shown.id == id && shown.isIncoming && shown.answer == nil)
        #expect(shown.from.name.zh == "东风社区" && shown.to.name.zh == "胜利村")
        let offered = try #require(shown.shown)
        #expect(offered.people.map(\.key) == ["wife", "husband", "son"])
        #expect(offered.people.allSatisfy { $0.name?.contains("*") == true }, "names are masked")
        #expect(offered.reason == "迁居")
        #expect(try await move.offers(move.east).first?.shown == offered, "both offices see the same")
        let outcome = try await move.accept(id)
        #expect(try await move.seenBy() == ["胜利办"], "readable by id in the old office no longer (H1)")
        #expect(outcome.after.family.handlingArea == "990101001201")
        let places = outcome.after.family.people.map { $0.householdRegister.map(\.area) }
        #expect(places.allSatisfy { $0 == ["990101001001", "990101001201"] }, "\(places)")
        #expect(try await move.offers(move.victory).isEmpty)
        #expect(try await move.offers(move.east).isEmpty)
        #expect(try await move.offers(move.east, all: true).map(\.answer) == [.accepted])
    }

    @Test("a declined or withdrawn offer leaves the family where it is, and is told by its history")
    func declined() async throws {
        let move = try await MoveFixture.open()
        let before = try await move.events.family(move.home)
        try await move.decline(try await move.offer())
        #expect(try await move.seenBy() == ["东风办"])
        #expect(try await move.offers(move.east, all: true).first?.answerReason == "地址不符")
        try await move.withdraw(try await move.offer())
        #expect(try await move.seenBy() == ["东风办"])
        #expect(try await move.events.family(move.home) == before)
        let history = try await FamilyHistory(store: move.store)(move.home, as: move.east)
        #expect(
            history.map(\.title.zh) == ["登记为新家庭", "迁出，请接收单位接收", "接收单位退回迁出", "迁出，请接收单位接收", "撤回迁出"])
        #expect(history[2].by == "胜利办" && history[2].reason == "地址不符")
        #expect(try await move.offers(move.victory).isEmpty)
    }

    @Test("an offer is answered by the office it was made to, withdrawn by the one that made it, and once")
    func whoAnswers() async throws {
        let move = try await MoveFixture.open()
        let id = try await move.offer()
        #expect(try await move.fault { _ = try await move.offer() } == .alreadyOffered)
        #expect(try await move.fault { try await move.accept(id, as: move.east) } == .offeredByYou)
        #expect(try await move.fault { try await move.decline(id, as: move.east) } == .offeredByYou)
        #expect(try await move.fault { try await move.withdraw(id, as: move.victory) } == .offeredToYou)
        #expect(try await move.fault { try await move.accept(id + 1) } == .noSuchOffer)
        try await move.accept(id)
        for again in [move.victory, move.east] {
            #expect(try await move.fault { try await move.accept(id, as: again) } == .noSuchOffer)
            #expect(try await move.fault { try await move.withdraw(id, as: again) } == .noSuchOffer)
        }
    }

    @Test("a place that is not there, has ended, or is the same, and a day to come are refused")
    func refusedPlaces() async throws {
        let move = try await MoveFixture.open()
        func fault(_ area: String, _ on: CivilDate = day("2026-10-01")) async throws -> EventFault? {
            try await move.fault { _ = try await move.offer(to: .init(area: area, day: on)) }
        }
        #expect(try await fault("990101001999") == .noSuchArea)
        #expect(try await fault("990101001001") == .alreadyThere)
        #expect(try await fault("990101001201", EventFixture.today.adding(days: 1)) == .inTheFuture)
        #expect(try await fault("990101001201", EventFixture.today) == nil)
        #expect(try await fault("root") == .noSuchArea)
    }

    @Test("offers and answers are acts: an offer is withdrawn, not undone, and the way back is a new move")
    func undo() async throws {
        let move = try await MoveFixture.open()
        let id = try await move.offer()
        func undoing(_ kind: String, as actor: Actor) async throws -> EventFault? {
            let acts = try await move.store.act(as: actor) { try await $0.acts(on: move.home) }
            let act = try #require(acts.last { $0.kind == kind })
            return try await move.fault {
                _ = try await move.events.record.save(
                    UndoEvent(act.at), on: move.home, today: EventFixture.today,
                    as: actor)
            }
        }
        #expect(try await undoing("move-offered", as: move.east) == .withdrawInstead)
        try await move.accept(id)
        #expect(try await undoing("moved-in", as: move.victory) == .moveBackInstead)
        let back = OfferMove(store: move.store, rules: move.events.policy.rules)
        let second = try await back(
            move.home, to: .init(area: "990101001001", day: day("2026-11-01"), isRegistered: true),
            today: EventFixture.today, as: move.victory)
        try await move.accept(second, as: move.east)
        #expect(try await move.seenBy() == ["东风办"])
        let family = try await move.events.family(move.home)
        #expect(
            family.people.first?.householdRegister.map(\.area)
                == ["990101001001", "990101001201", "990101001001"])
    }

    @Test(
        "where a family was handled is asked on both axes: before the day, from it on, and before it was known"
    )
    func bothAxes() async throws {
        let move = try await MoveFixture.open()
        let before = try await move.store.act(as: move.east) { try await $0.now() }
        try await move.accept(try await move.offer())
        func area(_ text: String, _ knowledge: Knowledge = .current) async throws -> String? {
            try await move.store.act(as: move.victory) {
                try await $0.dossier(of: move.home, on: day(text), known: knowledge).family.handlingArea
            }
        }
        #expect(try await area("2026-09-30") == "990101001001")
        #expect(try await area("2026-10-01") == "990101001201")
        #expect(try await area("2026-10-02") == "990101001201")
        #expect(try await area("2026-10-02", .at(before.sinceMillennium)) == "990101001001")
    }

    @Test("a family that is restricted after it was offered is shown to neither office, until that is lifted")
    func restricted() async throws {
        let move = try await MoveFixture.open()
        let id = try await move.offer()
        #expect(try await move.offers(move.victory).map(\.id) == [id])
        let restricting = RestrictFamily(store: move.store)
        _ = try await restricting.impose(
            on: move.home, from: EventFixture.today, reason: "本人要求", as: move.events.office.actor)
        for office in [move.victory, move.east] {
            #expect(try await move.offers(office, all: true).isEmpty)
        }
        #expect(try await move.store.act(as: move.victory) { try await $0.offersToAnswer() } == 0)
        _ = try await restricting.lift(
            from: move.home, on: EventFixture.today, reason: "已处理", as: move.events.office.actor)
        #expect(try await move.offers(move.victory).map(\.id) == [id])
    }
}
