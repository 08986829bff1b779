import Benefits
import Casework
import CivilCalendar
import Exchange
import Rules
import Store
import TestSupport
import Testing

/// Taking back one of several acts: what was itself taken back does not stand in the way.
@Suite(.database, .serialized)
struct UndoEventTests {
    private func act(_ event: any FamilyEvent, _ home: Int64, _ fixture: EventFixture) async throws
        -> StoredInstant
    {
        try #require(try await fixture.save(event, on: home).recordedAt)
    }

    private func undo(_ act: StoredInstant, _ home: Int64, _ fixture: EventFixture) async throws
        -> RecordEvent.Outcome
    {
        try await fixture.save(UndoEvent(act), on: home)
    }

    @Test("two acts on the same facts: the later one taken back, the first can be too, and all is as before")
    func two() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        let before = try await fixture.family(home)
        let husband = try await act(RecordDeath(of: "husband", on: day("2026-04-20")), home, fixture)
        let widow = try await fixture.family(home)
        let son = try await act(RecordDeath(of: "son", on: day("2026-08-03")), home, fixture)
        #expect(
            try await fixture.refusal(UndoEvent(husband), on: home)
                == .changedSince)
        _ = try await undo(son, home, fixture)
        #expect(try await fixture.family(home) == widow)
        let outcome = try await undo(husband, home, fixture)
        #expect(try await fixture.family(home) == before)
        let sentences = FactSentence(outcome.keys)
        let counts = outcome.changes.filter { ($0.after ?? $0.before)?.kind == .declaredCounts }
        #expect(
            counts.map { sentences.sentence($0).zh } == [
                "申报人数：曾有子女1，现存1，家庭2人 → 曾有子女1，现存1，家庭3人。"
            ], "a part that stays as it was is not told")
    }

    @Test("the wrong act taken back is put back as it was, taken back again, and each of them stands or not")
    func redo() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        let before = try await fixture.family(home)
        let death = try await act(RecordDeath(of: "husband", on: day("2026-04-20")), home, fixture)
        let widow = try await fixture.family(home)
        var last = death
        for isWidow in [false, true, false, true] {
            let preview = try await fixture.preview(UndoEvent(last), on: home)
            #expect(!preview.changes.isEmpty, "what it changes is shown before")
            let next = try #require(try await undo(last, home, fixture).recordedAt)
            #expect(try await fixture.refusal(UndoEvent(last), on: home) == .alreadyUndone)
            last = next
            #expect(try await fixture.family(home) == (isWidow ? widow : before))
            let entries = try await FamilyHistory(store: fixture.office.store)(
                home, as: fixture.office.actor)
            let own = try #require(entries.first { $0.instant == death })
            #expect(own.isUndone == !isWidow)
            #expect(entries.filter(\.canBeUndone).map(\.instant) == [last], "only the last of the row")
        }
    }

    @Test("an undoing on which a later act built is not taken back before that one")
    func builtOn() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        let wrong = try await act(RecordDeath(of: "husband", on: day("2026-04-20")), home, fixture)
        let undoing = try #require(try await undo(wrong, home, fixture).recordedAt)
        let right = try await act(RecordDeath(of: "husband", on: day("2026-04-21")), home, fixture)
        #expect(try await fixture.refusal(UndoEvent(undoing), on: home) == .changedSince)
        _ = try await undo(right, home, fixture)
        _ = try await undo(undoing, home, fixture)
        let died = try await fixture.family(home).people.first { $0.key == "husband" }?.died.value
        #expect(died == day("2026-04-20"))
    }

    @Test("a registration put back by undoing its withdrawal is withdrawn anew, not by undoing that")
    func withdrawn() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        let withdrawal = try await act(WithdrawRegistration(), home, fixture)
        let back = try #require(try await undo(withdrawal, home, fixture).recordedAt)
        #expect(try await fixture.refusal(UndoEvent(back), on: home) == .withdrawRegistrationInstead)
        let entries = try await FamilyHistory(store: fixture.office.store)(home, as: fixture.office.actor)
        #expect(entries.last?.instant == back && entries.last?.canBeUndone == false)
    }

    @Test("three acts: the two later ones taken back in turn, and once more recorded, as the first left them")
    func three() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        let before = try await fixture.family(home)
        let husband = try await act(RecordDeath(of: "husband", on: day("2026-04-20")), home, fixture)
        let widow = try await fixture.family(home)
        for text in ["2026-08-03", "2026-08-04"] {
            let son = try await act(RecordDeath(of: "son", on: day(text)), home, fixture)
            _ = try await undo(son, home, fixture)
            #expect(try await fixture.family(home) == widow)
        }
        let last = try await act(RecordDeath(of: "son", on: day("2026-08-05")), home, fixture)
        #expect(
            try await fixture.refusal(UndoEvent(husband), on: home)
                == .changedSince, "an act that stands is in the way")
        _ = try await undo(last, home, fixture)
        _ = try await undo(husband, home, fixture)
        #expect(try await fixture.family(home) == before)
    }
}
