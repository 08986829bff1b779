import Benefits
import Casework
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

/// A household number is changed as an act: the old one is free, still finds the family, and stands in what was known.
@Suite(.database, .serialized)
struct RenumberingTests {
    private func numbered(_ number: String, from text: String = EventFixture.couple) -> String {
        text.replacing(
            #"phone: "13812349876""#, with: #"phone: "13812349876"\#n  household_number: "\#(number)""#)
    }

    private func now(_ fixture: EventFixture) async throws -> StoredInstant {
        try await fixture.office.store.act(as: fixture.office.actor) { try await $0.now() }
    }

    @discardableResult
    private func renumber(
        _ fixture: EventFixture, _ home: Int64, to number: String?, seen: String? = nil,
        reason: String = "写错",
        as actor: Actor? = nil
    ) async throws -> RenumberingError? {
        do {
            try await RenumberFamily(store: fixture.office.store)(
                home, to: number, seen: seen, reason: reason, as: actor ?? fixture.office.actor)
            return nil
        } catch let error as RenumberingError { return error }
    }

    private func household(
        _ fixture: EventFixture, _ home: Int64, _ knowledge: Knowledge = .current
    ) async throws -> String? {
        try await fixture.family(home, known: knowledge).contact.householdNumber
    }

    @Test(
        "it has the new number from then on, and as known before the one it had; the history says who and why"
    )
    func changed() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(numbered("H0777"))
        let before = try await now(fixture)
        #expect(try await renumber(fixture, home, to: " Ｈ0778 ") == nil)
        let between = try await now(fixture)
        #expect(try await renumber(fixture, home, to: nil, reason: "未编号") == nil)
        #expect(try await renumber(fixture, home, to: "H0779") == nil)
        #expect(try await household(fixture, home) == "H0779")
        #expect(try await household(fixture, home, .at(before.sinceMillennium)) == "H0777")
        #expect(try await household(fixture, home, .at(between.sinceMillennium)) == "H0778")
        let desk = Desk(store: fixture.office.store, policy: fixture.policy, account: "测试员")
        for (known, number) in [(before.text, "H0777"), (between.text, "H0778"), (nil, "H0779")] {
            let listed = try await desk.families(
                FamilyListQuestion(asKnown: known), Desk.Caller(name: "测试员", request: ""))
            #expect(listed.families.first { $0.home == home }?.household == number)
        }
        let history = try await FamilyHistory(store: fixture.office.store)(home, as: fixture.office.actor)
        #expect(history.map(\.title.zh) == ["登记为新家庭", "变更户编号", "变更户编号", "变更户编号"])
        #expect(history[1].changes.map(\.zh) == ["户编号：H0777 → H0778"] && history[1].reason == "写错")
        #expect(history[2].changes.map(\.en) == ["household number none, before H0778"])
        #expect(history[2].reason == "未编号" && history.allSatisfy { $0.by == "测试员" })
    }

    @Test("the number it had finds it until another family has that")
    func found() async throws {
        let fixture = try await EventFixture.open()
        let show = ShowFamily(store: fixture.office.store)
        let home = try await fixture.register(numbered("H0777"))
        #expect(try await renumber(fixture, home, to: "H0778") == nil)
        func found(_ text: String) async throws -> Int64? {
            try await show.home(of: text, as: fixture.office.actor)
        }
        #expect(try await found("h0777") == home)
        #expect(try await found("H0778") == home)
        let searched = try await fixture.office.store.act(as: fixture.office.actor) {
            try await $0.list(FamilyListing(question: SearchQuestion("H0777"))).families.map(\.file.home)
        }
        #expect(searched == [home])
        let other = try await fixture.register(numbered("H0777", from: EventFixture.other))
        #expect(try await found("H0777") == other)
    }

    @Test("one that another family of the village has is refused, and named where the office may see it")
    func taken() async throws {
        let move = try await MoveFixture.open()
        let fixture = move.events
        let other = try await fixture.register(numbered("H0777", from: EventFixture.other))
        #expect(try await renumber(fixture, move.home, to: "H0777") == .taken(home: other))
        #expect(try await renumber(fixture, move.home, to: "h0777") == .taken(home: other))
        #expect(try await renumber(fixture, other, to: "h0777") == nil)
        _ = try await RestrictFamily(store: move.store).impose(
            on: other, from: EventFixture.today, reason: "当事人要求", as: fixture.office.actor)
        #expect(try await renumber(fixture, move.home, to: "h0777") == .taken(home: nil))
        #expect(try await household(fixture, move.home) == nil)
    }

    @Test(
        "a family that moved in gets a number of its new village, and the old one is free in the old village")
    func movedIn() async throws {
        let fixture = try await EventFixture.open()
        let move = MoveFixture(
            events: fixture, home: try await fixture.register(numbered("H0777")),
            east: try await Actors(store: fixture.office.store).add(
                "东风办", role: .caseworker, areas: ["990101001001"], by: fixture.office.actor),
            victory: try await Actors(store: fixture.office.store).add(
                "胜利办", role: .caseworker, areas: ["990101001201"], by: fixture.office.actor))
        try await move.accept(try await move.offer())
        let another = numbered("H0777", from: EventFixture.other)
        await #expect(throws: DataFaults.self) { _ = try await fixture.register(another) }
        #expect(try await renumber(fixture, move.home, to: "H0777", as: move.victory) == .same)
        #expect(try await renumber(fixture, move.home, to: "S-12", as: move.victory) == nil)
        #expect(try await fixture.register(another) != move.home)
        await #expect(throws: StoreError.self) {
            try await renumber(fixture, move.home, to: "X", as: move.east)
        }
    }

    @Test("a family whose number was given again is put back once the other one has another number")
    func putBack() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(numbered("H0777"))
        let withdrawn = try await fixture.save(WithdrawRegistration(), on: home)
        let right = try await fixture.register(numbered("H0777", from: EventFixture.other))
        let undo = UndoEvent(try #require(withdrawn.recordedAt))
        await #expect(throws: EventFault.householdHeld) { _ = try await fixture.save(undo, on: home) }
        #expect(try await renumber(fixture, right, to: "H0778") == nil)
        _ = try await fixture.save(undo, on: home)
        #expect(try await household(fixture, home) == "H0777")
    }

    @Test(
        "without a reason, with the same number, a person's number, or one that changed meanwhile nothing is changed"
    )
    func refused() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(numbered("H0777"))
        #expect(try await renumber(fixture, home, to: "H0778", reason: " ") == .reasonMissing)
        #expect(try await renumber(fixture, home, to: "H0777") == .same)
        #expect(try await renumber(fixture, home, to: "13812349876") == .holdsNumber)
        #expect(try await renumber(fixture, home, to: String(repeating: "H", count: 201)) == .tooLong(200))
        #expect(try await renumber(fixture, home, to: "H0778", seen: "") == .changed(to: "H0777"))
        #expect(try await renumber(fixture, home, to: "H0778", seen: "H0776") == .changed(to: "H0777"))
        #expect(try await household(fixture, home) == "H0777")
        #expect(try await renumber(fixture, home, to: "H0778", seen: "H0777") == nil)
    }

    @Test("of two families that want one number at the same moment one gets it")
    func atOnce() async throws {
        let fixture = try await EventFixture.open()
        let homes = [
            try await fixture.register(EventFixture.couple), try await fixture.register(EventFixture.other),
        ]
        let faults = try await withThrowingTaskGroup(of: RenumberingError?.self) { group in
            for home in homes { group.addTask { try await renumber(fixture, home, to: "H0777") } }
            var found: [RenumberingError?] = []
            for try await fault in group { found.append(fault) }
            return found
        }
        #expect(faults.count { $0 == nil } == 1)
        let fault = faults.compactMap(\.self)
        #expect(
            fault == [.taken(home: nil)] || fault == [.taken(home: homes[0])]
                || fault == [.taken(home: homes[1])])
    }
}
