import Benefits
import Casework
import CivilCalendar
import Exchange
import Rules
import Store
import TestSupport
import Testing

/// A family's history as sentences, and the count of the plan's own street.
@Suite(.database, .serialized)
struct FamilyHistoryTests {
    @Test("the history says who recorded what, when and why, and what was undone, in both languages")
    func sentences() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        let death = try await fixture.save(RecordDeath(of: "son", on: day("2026-08-03")), on: home)
        let act = try #require(death.recordedAt)
        _ = try await fixture.save(UndoEvent(act), on: home)
        let history = try await FamilyHistory(store: fixture.office.store)(home, as: fixture.office.actor)
        #expect(history.map(\.act) == [1, 2, 3])
        #expect(history.map(\.title.zh) == ["登记为新家庭", "死亡", "撤销误登"])
        #expect(history.allSatisfy { $0.by == "测试员" })
        #expect(history[1].day == day("2026-08-03") && history[1].reason == "测试" && history[1].isUndone)
        #expect(history[2].undoes == 2 && !history[2].isUndone)
        #expect(history[1].changes.contains { $0.zh == "测试·丙·是否在世：在世 → 2026-08-03去世。" })
        #expect(
            history[1].changes.contains {
                $0.en == "测试·丙, whether living: living → died on 2026-08-03."
            })
        #expect(
            history[2].changes.contains { $0.zh == "测试·丙·是否在世：2026-08-03去世 → 在世。" })
        let everything = history.flatMap(\.changes).map { $0.zh + $0.en }.joined()
        #expect(!everything.contains("990101200004050011") && !everything.contains("13812349876"))
        #expect(everything.contains("138****9876"))
    }

    @Test("a history is a look, and another office's family has none (H1)")
    func looks() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        let history = FamilyHistory(store: fixture.office.store)
        let before = try await fixture.office.rowCounts()["office.looks"] ?? 0
        _ = try await history(home, as: fixture.office.actor)
        #expect(try await fixture.office.rowCounts()["office.looks"] == before + 1)
        let elsewhere = try #require(Scope(path: "/990101/001/201/"))
        await #expect(throws: StoreError.noSuchFamily) {
            try await history(home, as: fixture.office.actor, scope: elsewhere)
        }
        await #expect(throws: StoreError.noSuchFamily) {
            try await fixture.record.preview(
                RecordDeath(of: "son", on: day("2026-08-03")), on: home, today: EventFixture.today,
                as: fixture.office.actor, scope: elsewhere)
        }
    }

    @Test("four families whose child died and four with a disabled child are eight households (E34)")
    func eightHouseholds() async throws {
        let fixture = try await EventFixture.open()
        for number in 1...8 {
            let own = RegisterFixture.identity(2001, number, .male)
            let home = try await fixture.register(
                EventFixture.couple.replacing("990101200004050011", with: own)
                    .replacing("2000-04-05", with: "2001-01-15")
                    .replacing("GR-0001", with: "GR-000\(number)"))
            let card = RecordDisability(
                of: "son", certificate: own + "43", category: nil, grade: nil, from: day("2020-01-01"),
                until: day("2030-01-01"))
            // The child of the fourth was disabled before it died: a household is counted once.
            if number >= 4 { _ = try await fixture.save(card, on: home) }
            if number <= 4 {
                _ = try await fixture.save(RecordDeath(of: "son", on: day("2024-05-06")), on: home)
            }
        }
        let report = try await TryDetermination(store: fixture.office.store, policy: fixture.policy)(
            on: EventFixture.today, programme: "special-hardship", as: fixture.office.actor)
        #expect(report.programmes["special-hardship"]?.eligible == 8)
        #expect(report.families == 9)
    }
}
