import Benefits
import Casework
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

/// What somebody accepted of a file is an act of the family like any other: numbered, told, and taken back.
@Suite("What a file brought and somebody accepted is taken back", .database, .serialized)
struct AcceptedUndoTests {
    @Test(
        "A correction or a change since a day is undone by its number, and put back again",
        arguments: [true, false])
    func undone(isCorrection: Bool) async throws {
        let office = try await TestOffice.open()
        var register = RegisterFixture.street(2)
        try await office.importing(register.bytes)
        register["H0002"]?["家庭人口"] = "5"
        let imported = try await office.importing(register.bytes)
        let id = try #require(imported.importID)
        let line = try #require(
            try await office.store.act(as: office.actor) { try await $0.changes(of: id) }.first
        ).change.line
        let home = try await office.home("H0002")
        func size() async throws -> Int? {
            try await office.store.act(as: office.actor) {
                try await $0.dossier(of: home, on: RegisterFixture.asOf).family.declared.householdSize
            }
        }
        let before = try await size()
        _ = try await ImportChanges(store: office.store).accept(
            id, at: [ChangePlace(line: line)], since: isCorrection ? nil : RegisterFixture.asOf,
            as: office.actor)
        #expect(try await size() == 5 && before != 5)
        var history = try await FamilyHistory(store: office.store)(home, as: office.actor)
        let accepted = try #require(history.last)
        #expect(accepted.act != nil && accepted.canBeUndone && accepted.by == office.actor.name)
        #expect(accepted.title.zh == (isCorrection ? "确认的更正" : "确认的变更"))
        #expect(accepted.day == (isCorrection ? nil : RegisterFixture.asOf))
        try await undo(accepted, home, office)
        #expect(try await size() == before)
        history = try await FamilyHistory(store: office.store)(home, as: office.actor)
        let undoing = try #require(history.last)
        #expect(undoing.undoes == accepted.act && history.dropLast().last?.isUndone == true)
        try await undo(undoing, home, office)
        #expect(try await size() == 5)
    }

    @Test(
        "what an act brought is told as undone with it, and what no act takes back is not",
        arguments: [true, false])
    func told(withDeath: Bool) async throws {
        let office = try await TestOffice.open()
        var register = RegisterFixture.street(4)
        try await office.importing(register.bytes)
        if withDeath {
            register["H0004"]?["子女状况"] = "死亡"
            register["H0004"]?["死亡日期"] = "2026-08-20"
            register["H0004"]?["现存活子女数"] = "0"
            register["H0004"]?["家庭人口"] = "2"
        } else {
            register["H0004"]?["家庭人口"] = "5"
        }
        register["H0004"]?["村居代码"] = "990101001201"
        let id = try #require(try await office.importing(register.bytes).importID)
        _ = try await ImportChanges(store: office.store).accept(id, at: nil, as: office.actor)
        let home = try await office.home("H0004")
        let history = try await FamilyHistory(store: office.store)(home, as: office.actor)
        let desk = Desk(
            store: office.store, policy: try AssistanceFixture.policy(), account: "测试员")
        func undone() async throws -> Set<String> {
            let cells = try await desk.openImport(id, Desk.Caller(name: "测试员", request: "")).lines.flatMap(
                \.changes)
            #expect(cells.allSatisfy { $0.accepted != nil })
            return Set(cells.filter { $0.accepted?.isUndone == true }.map { "\($0.subject).\($0.kind)" })
        }
        #expect(try await undone() == [])
        let act = try #require(history.last { $0.act != nil })
        try await undo(act, home, office)
        #expect(
            try await undone()
                == (withDeath
                    ? ["child.vital_states", "family.declared_counts"] : ["family.declared_counts"]))
        #expect(try await office.dossier("H0004").family.handlingArea == "990101001201")
    }

    private func undo(_ entry: FamilyHistory.Entry, _ home: Int64, _ office: TestOffice) async throws {
        try await office.save(UndoEvent(entry.instant), on: home, reason: "填错")
    }

    @Test(
        "What was accepted of somebody who is registered twice is undone by the office that accepted it, and from above",
        arguments: [true, false])
    func merged(fromAbove: Bool) async throws {
        let two = try await TwoOffices.open()
        try await two.merge()
        let office = two.office
        var register = TwiceRegistered.register(other: "H0002")
        register.lines = register.lines.filter { $0["户编号"] == "H0002" }
        register["H0002"]?["户口性质"] = "非农业"
        let imported = try await office.importing(register.bytes, as: two.west)
        let id = try #require(imported.importID)
        func kinds() async throws -> Set<HouseholdRegisterEntry.Kind> {
            let family = try await office.store.act(as: two.street) {
                try await $0.dossier(of: two.homes.west, on: RegisterFixture.asOf)
            }.family
            let own = family.people.filter { !$0.key.hasPrefix("linked-") }
            return Set(own.flatMap(\.householdRegister).map(\.kind))
        }
        let before = try await kinds()
        _ = try await ImportChanges(store: office.store).accept(id, at: nil, as: two.west)
        #expect(try await kinds().isDisjoint(with: before))
        let accepted = try #require(
            try await FamilyHistory(store: office.store)(two.homes.west, as: two.west).last { $0.act != nil })
        let record = RecordEvent(
            store: office.store, rules: try AssistanceFixture.policy().rules, terms: EventFixture.terms)
        _ = try await record.save(
            UndoEvent(accepted.instant), on: two.homes.west, today: RegisterFixture.asOf,
            as: fromAbove ? two.street : two.west)
        #expect(try await kinds() == before)
    }
}
