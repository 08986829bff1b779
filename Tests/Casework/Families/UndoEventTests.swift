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

    @Test(
        "a child adopted from another family: undone, and that undone, both families are as the adoption left them"
    )
    func acrossFamilies() async throws {
        let fixture = try await EventFixture.open()
        let first = try await fixture.register(EventFixture.couple)
        let second = try await fixture.register(EventFixture.other)
        func both() async throws -> [FamilyFacts] {
            [try await fixture.family(first), try await fixture.family(second)]
        }
        let before = try await both()
        let number = "990101200004050038"
        let adoption = try await act(
            RecordAdoption(
                of: .newcomer(.registered(number: number, key: "adopted")), by: ["wife", "husband"],
                on: day("2010-01-03")),
            first, fixture)
        let adopted = try await both()
        #expect(adopted != before)
        let undoing = try #require(try await undo(adoption, first, fixture).recordedAt)
        #expect(try await both() == before)
        let redo = try #require(try await undo(undoing, first, fixture).recordedAt)
        #expect(try await both() == adopted)
        _ = try await undo(redo, second, fixture)
        #expect(try await both() == before)
    }

    @Test("who was registered by an act is not taken back while another family has the person")
    func reliedOn() async throws {
        let fixture = try await EventFixture.open()
        let first = try await fixture.register(EventFixture.couple)
        let second = try await fixture.register(EventFixture.other)
        let number = RegisterFixture.identity(2002, 91, .female)
        let child = EventPerson(name: "测试·壬", sex: .female, number: number)
        let before = try await fixture.family(first)
        let birth = try await act(
            RecordBirth(of: child, to: ["wife", "husband"], on: day("2002-01-15")), first, fixture)
        _ = try await act(
            RecordDisability(
                of: "child", certificate: nil, category: 4, grade: 3, from: day("2020-01-01")), first, fixture
        )
        let marriage = try await act(
            RecordMarriage(
                of: "son", to: .newcomer(.registered(number: number, key: "bride")), on: day("2025-03-01")),
            second, fixture)
        let married = try await fixture.family(second)
        let refusal = try await fixture.refusal(UndoEvent(birth), on: first)
        guard case .reliedOn(let text)? = refusal else {
            Issue.record("taken back: \(String(describing: refusal))")
            return
        }
        #expect(text.en.contains("undo that first"))
        #expect(try await fixture.family(second) == married)
        _ = try await undo(marriage, second, fixture)
        let with = try await fixture.family(first)
        let undoing = try #require(try await undo(birth, first, fixture).recordedAt)
        #expect(try await fixture.family(first) == before)
        // What was said of the child since went along, and comes back.
        _ = try await undo(undoing, first, fixture)
        #expect(try await fixture.family(first) == with)
        let disabled = try await fixture.family(first).people.first { $0.disabilities.isEmpty == false }
        #expect(disabled?.name == "测试·壬")
    }

    @Test("of two children who had one key, the one that was taken back is told by its own name")
    func names() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        func birth(_ name: String, _ text: String) async throws -> StoredInstant {
            try await act(
                RecordBirth(
                    of: EventPerson(name: name, sex: .female), to: ["wife", "husband"], on: day(text)),
                home, fixture)
        }
        _ = try await undo(try await birth("测试·壬", "2012-01-24"), home, fixture)
        _ = try await birth("测试·癸", "2013-02-26")
        let history = try await FamilyHistory(store: fixture.office.store)(home, as: fixture.office.actor)
        let sentences = history.flatMap(\.changes).map(\.zh)
        #expect(sentences.contains { $0.hasPrefix("测试·壬") } && sentences.contains { $0.hasPrefix("测试·癸") })
        #expect(!sentences.contains { $0.contains("测试·壬") && $0.contains("测试·癸") }, "\(sentences)")
    }
}
