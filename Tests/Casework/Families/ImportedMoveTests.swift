import Benefits
import Casework
import CivilCalendar
import Exchange
import Rules
import Store
import TestSupport
import Testing

/// A village that a later file changes: on both axes, in lists and in the history.
@Suite(.database, .serialized)
struct ImportedMoveTests {
    private static let (east, victory) = ("990101001001", "990101001201")

    /// A street whose first family stands in another village by the second file, not accepted yet.
    private struct Street {
        let office: TestOffice
        let second: Int64
        let home: Int64
        let before: StoredInstant

        static func open() async throws -> Street {
            let office = try await TestOffice.open()
            var register = RegisterFixture.street(2)
            try await office.importing(register.bytes)
            let before = try await office.store.act(as: office.actor) { try await $0.now() }
            register["H0001"]?["村居代码"] = ImportedMoveTests.victory
            let second = try await office.importing(register.bytes)
            return Street(
                office: office, second: try #require(second.importID), home: try await office.home("H0001"),
                before: before)
        }

        func accept(since day: CivilDate? = nil) async throws {
            _ = try await ImportChanges(store: office.store).accept(
                second, at: [2], since: day, as: office.actor)
        }

        /// The village of the dossier; the list of families has it in the same.
        func village(_ text: String, known: Knowledge = .current) async throws -> String? {
            let policy = try AssistanceFixture.policy()
            let asKnown: String? =
                if case .at(let instant) = known { StoredInstant(sinceMillennium: instant).text } else { nil }
            let listed = try await Desk(store: office.store, policy: policy, account: "测试员").families(
                FamilyListQuestion(on: day(text), asKnown: asKnown, size: 50),
                Desk.Caller(name: "测试员", request: ""))
            let area = try await office.store.act(as: office.actor) { session in
                try await session.dossier(of: home, on: day(text), known: known).family.handlingArea
            }
            #expect(listed.families.first { $0.home == home }?.village.code == area)
            return area
        }
    }

    @Test("accepted as an event, it stands there from its day on; before, and as known before, where it was")
    func event() async throws {
        let street = try await Street.open()
        let (east, victory) = (Self.east, Self.victory)
        #expect(try await street.village("2026-11-25") == east, "proposed, not applied")
        try await street.accept(since: day("2026-10-01"))
        #expect(try await street.village("2026-09-30") == east)
        #expect(try await street.village("2026-10-01") == victory)
        #expect(try await street.village("2026-10-02") == victory)
        #expect(try await street.village("2026-11-25", known: .at(street.before.sinceMillennium)) == east)
        let dossier = try await street.office.store.act(
            as: street.office.actor, scope: Scope(path: "/990101/001/201/")
        ) { try await $0.dossier(of: street.home, on: RegisterFixture.asOf) }
        #expect(dossier.family.people.map(\.key) == ["wife", "husband", "child"], "every row follows")
        let seenThere = try await street.office.store.act(
            as: street.office.actor, scope: Scope(path: "/990101/001/001/")
        ) { try await $0.files([street.home]).count }
        #expect(seenThere == 0)
    }

    @Test("accepted as a correction, it always stood there; as known before, where it had been recorded")
    func correction() async throws {
        let street = try await Street.open()
        try await street.accept()
        for day in ["2000-01-01", "2026-09-30", "2026-11-25"] {
            #expect(try await street.village(day) == Self.victory)
        }
        #expect(
            try await street.village("2026-11-25", known: .at(street.before.sinceMillennium)) == Self.east)
    }

    @Test("a correction of where it moved to leaves the days before the move as they were")
    func corrected() async throws {
        let street = try await Street.open()
        try await street.accept(since: day("2026-10-01"))
        var register = RegisterFixture.street(2)
        register["H0001"]?["村居代码"] = Self.east
        register["H0001"]?["备注"] = "第三次"
        let third = try await street.office.importing(register.bytes)
        _ = try await ImportChanges(store: street.office.store).accept(
            try #require(third.importID), at: [2], as: street.office.actor)
        #expect(try await street.village("2026-09-30") == Self.east)
        #expect(try await street.village("2026-10-01") == Self.east)
    }

    @Test("the history and the list of moves say it")
    func history() async throws {
        let street = try await Street.open()
        try await street.accept(since: day("2026-10-01"))
        let entries = try await FamilyHistory(store: street.office.store)(
            street.home, as: street.office.actor)
        let entry = try #require(entries.first { $0.title.zh == "登记表上的村（居）" })
        #expect(entry.day == day("2026-10-01") && entry.by == street.office.actor.name)
        #expect(entry.changes.map(\.zh) == ["经办区划：东风社区（990101001001） → 胜利村（990101001201）"])
        let moves = try await ListMoves(store: street.office.store)(all: true, as: street.office.actor)
        #expect(moves.map(\.answer) == [.imported] && moves.map(\.to.code) == [Self.victory])
        let then = try await FamilyHistory(store: street.office.store)(
            street.home, known: .at(street.before.sinceMillennium), as: street.office.actor)
        #expect(!then.contains { $0.title.zh == "登记表上的村（居）" })
    }

    @Test("while another office is asked to take the family, no file moves it")
    func offered() async throws {
        let street = try await Street.open()
        let policy = try AssistanceFixture.policy()
        let offering = OfferMove(store: street.office.store, rules: policy.rules)
        let id = try await offering(
            street.home, to: .init(area: "990101001002", day: day("2026-11-01")), today: EventFixture.today,
            reason: "迁居", as: street.office.actor)
        await #expect(throws: ImportError.moving(line: 2)) { try await street.accept() }
        #expect(try await street.village("2026-11-25") == Self.east)
        try await offering.withdraw(id, reason: "不迁了", as: street.office.actor)
        try await street.accept()
        #expect(try await street.village("2026-11-25") == Self.victory)
    }
}
