import Benefits
import Casework
import CivilCalendar
import Postgres
import Rules
import Store
import TestSupport
import Testing

/// Families under a code that was replaced.
@Suite(.database, .serialized)
struct FollowAreasTests {
    /// The east was merged into unity on 1 July 2026.
    private func merge(_ move: MoveFixture, since: String = "2026-07-01") async throws {
        let merged = AreaTree([
            Area(code: "990101", name: "测试县", valid: .always, successor: nil, isTest: true),
            Area(code: "990101001", name: "测试街道", valid: .always, successor: nil, isTest: true),
            Area(
                code: "990101001001", name: "东风社区", valid: DateSpan(from: nil, to: day(since))!,
                successor: "990101001002", isTest: true),
            Area(code: "990101001002", name: "团结社区", valid: .always, successor: nil, isTest: true),
        ])
        _ = try await ImportAreas(store: move.store, allowsTestIdentities: true).run(
            merged, as: move.events.office.actor)
    }

    @Test("families go along to the successor, once, with all their rows; where they were before stays known")
    func follows() async throws {
        let move = try await MoveFixture.open()
        try await merge(move)
        let follow = FollowAreas(store: move.store, blockSize: 1)
        let admin = move.events.office.actor
        let counted = try await follow(today: EventFixture.today, isDryRun: true, as: admin)
        #expect(counted.map(\.families) == [2], "the couple, and the fixture's own family")
        #expect(try await move.seenBy() == ["东风办"])
        let followed = try await follow(today: EventFixture.today, as: admin)
        #expect(followed.map(\.families) == [2] && followed.map(\.waiting) == [0])
        #expect(followed.first?.to.code == "990101001002")
        #expect(try await move.seenBy() == [], "the office of the old code")
        let unity = try await Actors(store: move.store).add(
            "团结办", role: .caseworker, areas: ["990101001002"], by: admin)
        #expect(try await move.sees(unity))
        func area(_ text: String) async throws -> String? {
            try await move.store.act(as: unity) {
                try await $0.dossier(of: move.home, on: day(text)).family.handlingArea
            }
        }
        #expect(try await area("2026-06-30") == "990101001001")
        #expect(try await area("2026-07-01") == "990101001002")
        #expect(try await follow(today: EventFixture.today, as: admin).isEmpty, "again changes nothing")
        let history = try await FamilyHistory(store: move.store)(move.home, as: unity)
        #expect(history.last?.title.zh == "区划代码变更")
    }

    @Test("a code that will be replaced is not, yet; and an open offer waits")
    func waits() async throws {
        let move = try await MoveFixture.open()
        let admin = move.events.office.actor
        let follow = FollowAreas(store: move.store)
        try await merge(move, since: "2026-11-26")
        #expect(try await follow(today: EventFixture.today, as: admin).isEmpty)
        try await merge(move, since: "2026-11-25")
        let id = try await move.offer()
        let followed = try await follow(today: EventFixture.today, as: admin)
        #expect(followed.map(\.families) == [1] && followed.map(\.waiting) == [1])
        try await move.decline(id)
        #expect(try await follow(today: EventFixture.today, as: admin).map(\.families) == [1])
    }

    @Test("nobody is offered to a code that has ended")
    func ended() async throws {
        let move = try await MoveFixture.open()
        try await merge(move)
        let first = try await move.offer()
        try await move.accept(first)
        let back = OfferMove(store: move.store, rules: move.events.policy.rules)
        await #expect(throws: EventFault.areaEnded) {
            try await back(
                move.home, to: .init(area: "990101001001", day: day("2026-11-01")), today: EventFixture.today,
                as: move.victory)
        }
    }
}
