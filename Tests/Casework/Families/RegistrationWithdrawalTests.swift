import Benefits
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

@testable import Casework

/// A registration that was a mistake: taken out of the register as an act, readable as known before, put back by undoing.
@Suite(.database, .serialized)
struct RegistrationWithdrawalTests {
    private func fixture() async throws -> (EventFixture, Desk) {
        let fixture = try await EventFixture.open()
        return (fixture, Desk(store: fixture.office.store, policy: fixture.policy, account: "测试员"))
    }

    private let caller = Desk.Caller(name: "测试员", request: "")

    private func now(_ fixture: EventFixture) async throws -> StoredInstant {
        try await fixture.office.store.act(as: fixture.office.actor) { try await $0.now() }
    }

    private func numbered(_ number: String, from text: String = EventFixture.couple) -> String {
        text.replacing(
            #"phone: "13812349876""#, with: #"phone: "13812349876"\#n  household_number: "\#(number)""#)
    }

    @Test("no list, search, count, determination or export has it; what it held is closed at one instant")
    func gone() async throws {
        let (fixture, desk) = try await fixture()
        let (store, actor) = (fixture.office.store, fixture.office.actor)
        let home = try await fixture.register(numbered("H0777"))
        let determine = Determine(store: store, policy: fixture.policy, engine: "test")
        _ = try await determine(on: EventFixture.today, as: actor)
        func counts() async throws -> [Int] {
            let listed = try await desk.families(FamilyListQuestion(), caller)
            let held = try await store.act(as: actor) { try await $0.registerCounts() }
            let decided = try await desk.decisions(
                DecisionListQuestion(programme: "special-hardship"), caller)
            return [
                listed.total, held.families, held.people,
                decided?.decisions.count { $0.home == home } ?? -1,
            ]
        }
        let before = try await counts()
        let outcome = try await fixture.save(WithdrawRegistration(), on: home)
        let after = try await counts()
        #expect(after == [before[0] - 1, before[1] - 1, before[2] - 3, 0], "\(before) \(after)")
        #expect(before[3] > 0)
        #expect(outcome.changes.allSatisfy { $0.after == nil && $0.before != nil })
        #expect(outcome.changes.count > 20)
        #expect(outcome.flips.allSatisfy { $0.after == nil && $0.before != nil })
        #expect(!outcome.flips.isEmpty)
        for found in ["测试·丙", "H0777", "990101200004050011", "13812349876"] {
            let list = try await desk.families(FamilyListQuestion(text: found), caller)
            #expect(!list.families.contains { $0.home == home }, "\(found)")
        }
        for read in [
            { _ = try await fixture.family(home) },
            { _ = try await desk.open(home, today: EventFixture.today, caller) },
            { _ = try await fixture.save(RecordDeath(of: "son", on: day("2026-08-03")), on: home) },
        ] as [() async throws -> Void] {
            await #expect(throws: (any Error).self) { try await read() }
        }
        let again = try await determine(on: EventFixture.today, as: actor)
        #expect(again.families == before[1] - 1)
        let homes = try await desk.withdrawals(caller).map(\.home)
        #expect(homes == [home])
    }

    @Test("as known before, it reads as it did; the history stays and says who and why")
    func asKnown() async throws {
        let (fixture, desk) = try await fixture()
        let home = try await fixture.register(numbered("H0777"))
        let held = try await fixture.family(home)
        let before = try await now(fixture)
        _ = try await fixture.save(WithdrawRegistration(), on: home)
        let known = try await fixture.family(home, known: .at(before.sinceMillennium))
        #expect(known == held)
        let then = try await desk.families(FamilyListQuestion(asKnown: before.text), caller)
        #expect(then.families.contains { $0.home == home })
        let opened = try await desk.open(home, asKnown: before.text, today: EventFixture.today, caller)
        #expect(opened.dossier.family.people.count == 3)
        let entries = try await desk.history(of: home, today: EventFixture.today, caller).entries
        let last = try #require(entries.last)
        #expect(last.title == EventKind.registrationWithdrawn.title)
        #expect(last.reason == "测试" && last.canBeUndone)
        #expect(!entries.dropLast().contains { $0.canBeUndone }, "nothing else can be undone meanwhile")
        let shown = try await desk.withdrawn(home, caller)
        #expect(shown.act == last.act && shown.reason == "测试")
        #expect(
            try await desk.open(
                home, asKnown: shown.before, today: EventFixture.today, caller
            ).home == home)
    }

    @Test("undone, it is as it was: facts, search, decisions; and withdrawn a second time")
    func putBack() async throws {
        let (fixture, desk) = try await fixture()
        let home = try await fixture.register(numbered("H0777"))
        let held = try await fixture.family(home)
        let decisions = try await fixture.decisions(home, "special-hardship")
        let first = try await fixture.save(WithdrawRegistration(), on: home)
        let between = try await now(fixture)
        let undo = UndoEvent(try #require(first.recordedAt))
        let preview = try await fixture.preview(undo, on: home)
        #expect(preview.changes.count == first.changes.count)
        await #expect(throws: StoreError.withdrawn(on: EventFixture.today)) {
            _ = try await fixture.family(home)
        }
        _ = try await fixture.save(undo, on: home)
        #expect(try await fixture.family(home) == held)
        #expect(try await fixture.decisions(home, "special-hardship") == decisions)
        let found = try await desk.families(FamilyListQuestion(text: "测试·丙"), caller)
        #expect(found.families.contains { $0.home == home })
        await #expect(throws: (any Error).self, "known then, it was withdrawn") {
            _ = try await fixture.family(home, known: .at(between.sinceMillennium))
        }
        _ = try await fixture.save(WithdrawRegistration(), on: home)
        #expect(try await desk.withdrawals(includingReinstated: true, caller).count == 2)
        #expect(try await desk.withdrawals(caller).count == 1)
        let asked = try await desk.withdrawals(asKnown: between.text, caller)
        #expect(asked.map(\.reinstatedOn) == [nil])
        #expect(try await desk.withdrawals(on: EventFixture.today.adding(days: -1), caller).isEmpty)
    }

    @Test("its numbers are free for the family they belong to; then it cannot be put back")
    func numbers() async throws {
        let (fixture, _) = try await fixture()
        let home = try await fixture.register(numbered("H0777"))
        let withdrawn = try await fixture.save(WithdrawRegistration(), on: home)
        let undo = UndoEvent(try #require(withdrawn.recordedAt))
        let right = try await fixture.register(numbered("H0777"))
        #expect(right != home)
        let family = try await fixture.family(right)
        #expect(family.people.count == 3)
        await #expect(throws: EventFault.householdHeld) { _ = try await fixture.preview(undo, on: home) }
        await #expect(throws: EventFault.householdHeld) { _ = try await fixture.save(undo, on: home) }
        // Without the household number in the way, the person's number is.
        _ = try await fixture.save(WithdrawRegistration(), on: right)
        _ = try await fixture.register(numbered("H0778"))
        await #expect(throws: EventFault.numberHeld) { _ = try await fixture.save(undo, on: home) }
        await #expect(throws: StoreError.withdrawn(on: EventFixture.today)) {
            _ = try await fixture.family(home)
        }
    }

    @Test("a list that is sent again registers the family whose number is free")
    func imported() async throws {
        let (fixture, _) = try await fixture()
        let bytes = RegisterFixture.street(3).bytes
        let first = try await fixture.office.importing(bytes)
        #expect(first.added == 3)
        let home = try await fixture.office.store.act(as: fixture.office.actor) { session in
            try await session.search(FamilyQuery(householdNumber: "H0002")).map(\.file.home)
        }
        _ = try await fixture.save(WithdrawRegistration(), on: try #require(home.first))
        let changed = RegisterFixture.street(4).bytes
        let second = try await fixture.office.importing(changed)
        #expect(second.added == 2, "the new one and the one whose registration was withdrawn")
    }

    @Test("an adoption into another family that was taken back keeps no registration from being withdrawn")
    func undoneElsewhere() async throws {
        let (fixture, _) = try await fixture()
        let home = try await fixture.register(EventFixture.couple)
        let other = try await fixture.register(EventFixture.other)
        let adoption = RecordAdoption(
            of: .newcomer(.registered(number: "990101200004050011", key: "adopted")), by: ["wife"],
            on: day("2010-01-01"))
        let saved = try await fixture.save(adoption, on: other)
        let refused = try await fixture.refusal(WithdrawRegistration(), on: home)
        guard case .reliedOn = refused else { return #expect(Bool(false), "\(String(describing: refused))") }
        _ = try await fixture.save(UndoEvent(try #require(saved.recordedAt)), on: other)
        #expect(try await fixture.refusal(orNil: WithdrawRegistration(), on: home) == nil)
        // Nor is what was taken back put back into a family whose partner in it is gone.
        let acts = try await fixture.office.store.act(as: fixture.office.actor) {
            try await $0.acts(on: other)
        }
        let undoing = try #require(acts.first { $0.kind == "undo" })
        #expect(try await fixture.refusal(orNil: UndoEvent(undoing.at), on: other) != nil)
    }

    @Test("who relies on it is asked first: another family, a merge, an offer, an insurance")
    func reliedOn() async throws {
        let (fixture, _) = try await fixture()
        let home = try await fixture.register(numbered("H0777"))
        // The son stands in a second family, too.
        let guest = EventFixture.other.replacing("990101200004050038", with: "990101200004050011")
            .replacing("测试·甲", with: "测试·丁")
        let other = try await fixture.register(guest)
        let refused = try await fixture.refusal(WithdrawRegistration(), on: home)
        guard case .reliedOn(let text) = refused else {
            Issue.record("\(String(describing: refused))")
            return
        }
        #expect(text.zh.contains("另一个家庭") && text.en.contains("another family"))
        // The family that only refers to others goes, and then nobody relies on the first.
        _ = try await fixture.save(WithdrawRegistration(), on: other)
        _ = try await fixture.preview(WithdrawRegistration(), on: home)
        await #expect(throws: StoreError.withdrawn(on: EventFixture.today)) {
            _ = try await fixture.save(WithdrawRegistration(), on: other)
        }
    }

    @Test("it is kept as long as a closed file, and purged by two people")
    func retained() async throws {
        let (fixture, _) = try await fixture()
        let home = try await fixture.register(numbered("H0777"))
        _ = try await fixture.save(WithdrawRegistration(), on: home)
        let period = RetentionPeriod(from: day("2020-01-01"), years: 1, basis: "测试")
        let retain = RetainFamilies(store: fixture.office.store, periods: [period])
        let closed = try await retain.closed(on: EventFixture.today, as: fixture.office.actor)
        #expect(closed.map(\.file.home) == [home])
        #expect(closed.first?.dueOn == EventFixture.today.adding(years: 1))
    }
}
