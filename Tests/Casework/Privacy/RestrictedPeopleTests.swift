import Benefits
import Casework
import CivilCalendar
import Exchange
import Postgres
import Rules
import Store
import TestSupport
import Testing

/// Whose data are restricted comes into no other family, by whatever way: one rule for all of them.
@Suite(.database, .serialized)
struct RestrictedPeopleTests {
    private static let today = EventFixture.today
    private static let number = "990101200004050011"

    /// The family of a couple with a son, restricted; and another family of other people.
    private struct Two {
        let events: EventFixture
        let hidden: Int64
        let other: Int64

        var store: Store { events.office.store }

        static func open(restricting key: String? = nil) async throws -> Two {
            let events = try await EventFixture.open()
            let two = Two(
                events: events, hidden: try await events.register(EventFixture.couple),
                other: try await events.register(EventFixture.other))
            _ = try await two.restrict(key)
            return two
        }

        func restrict(_ key: String?) async throws -> [Int64] {
            try await RestrictFamily(store: store).impose(
                on: hidden, person: key, from: EventFixture.today, reason: "本人要求", as: events.office.actor)
        }

        func lift() async throws {
            _ = try await RestrictFamily(store: store).lift(
                from: hidden, on: EventFixture.today, reason: "核对完毕", as: events.office.actor)
        }

        func memberships() async throws -> Int64 {
            try await events.office.rowCounts()["families.memberships"] ?? 0
        }
    }

    private func isRestriction(_ error: any Error) -> Bool {
        (error as? DataFaults)?.faults.contains { $0.text.zh.contains("限制处理") } ?? false
    }

    @Test(
        "an adoption, a marriage and a child who is brought along are refused", arguments: [nil, "son"])
    func events(key: String?) async throws {
        let two = try await Two.open(restricting: key)
        let count = try await two.memberships()
        let comer = Newcomer.registered(number: Self.number, key: nil)
        let acts: [any FamilyEvent] = [
            RecordAdoption(of: .newcomer(comer), by: ["wife"], on: day("2010-01-01")),
            RecordMarriage(of: "son", to: .newcomer(comer), on: day("2024-05-01")),
        ]
        for act in acts {
            #expect(try await two.events.refusal(act, on: two.other) == .restricted, "\(type(of: act))")
        }
        #expect(try await two.memberships() == count)
        try await two.lift()
        #expect(try await two.events.refusal(acts[0], on: two.other) == nil, "the test can fail")
    }

    @Test("a dossier that names such a person registers nobody and corrects nobody")
    func dossiers() async throws {
        let two = try await Two.open()
        let count = try await two.memberships()
        let anew = try DossierCoding.read(
            EventFixture.couple.replacing("GR-0001", with: "GR-0003"))
        let error = await #expect(throws: DataFaults.self) {
            try await two.events.exchange.import(anew, today: Self.today, as: two.events.office.actor)
        }
        #expect(error.map(isRestriction) == true)
        #expect(error?.faults.map(\.path) == ["family.people[2].documents"])
        var correction = try await two.events.exchange.export(
            two.other, on: Self.today, as: two.events.office.actor)
        var comer = PersonFacts(key: "comer", name: "测试·丙")
        comer.documents = [IdentityDocument(kind: .residentID, number: Self.number)]
        correction.family.people.append(comer)
        let second = await #expect(throws: DataFaults.self) {
            try await two.events.exchange.import(correction, today: Self.today, as: two.events.office.actor)
        }
        #expect(second.map(isRestriction) == true)
        #expect(try await two.memberships() == count)
    }

    @Test("a row of a register is refused, also where the person stands in a family that is shown")
    func rows() async throws {
        let office = try await TestOffice.open()
        let street = RegisterFixture.street(3)
        try await office.importing(street.bytes)
        let (first, second) = (try await office.home("H0001"), try await office.home("H0002"))
        // The restriction was imposed for one of two families of the person: the other one is shown.
        let person = PersonID(home: first, person: 1)
        try await office.store.act(as: office.actor) { session in
            try await session.execute(
                """
                insert into families.memberships (file, path, home, person, key, known, recorded_by, reason)
                select home, path, \(first), 1, 'shared', tstzrange(now(), null), 'x', 'x'
                from families.files where home = \(second)
                """)
            try await session.addGuests([(guest: person, file: second)], importing: nil)
            try await session.restrict([first], for: nil, from: AssistanceFixture.day, reason: "x")
        }
        let counts = try await office.rowCounts()
        var line = RegisterFixture.line(1)
        line["户编号"] = "H9001"
        let file = RegisterFixture(lines: [line]).bytes
        let result = try await office.importer(refuseAbovePercent: 100).run(
            RegisterUpload(file), as: office.actor, scope: .everywhere, asOf: RegisterFixture.asOf)
        #expect(result.added == 0 && result.refused.count == 1)
        #expect(try await office.rowCounts()["families.memberships"] == counts["families.memberships"])
    }

    @Test("two entries of which one is restricted are not merged")
    func merges() async throws {
        let two = try await TwoOffices.open()
        try await two.office.store.act(as: two.street) { session in
            let pair = two.pair.pair
            try await session.restrict(
                [two.homes.east], for: pair.one, from: AssistanceFixture.day, reason: "x")
        }
        await #expect(throws: DuplicateError.self) { try await two.merge() }
        #expect(try await two.office.rowCounts()["families.aliases"] == 0)
    }

    @Test("another office's restriction holds as well, and what it restricted is not said")
    func elsewhere() async throws {
        let move = try await MoveFixture.open()
        let file = try await move.events.register(
            EventFixture.other.replacing(
                "handling_area: \"990101001001\"", with: "handling_area: \"990101001201\""))
        _ = try await RestrictFamily(store: move.store).impose(
            on: move.home, from: Self.today, reason: "本人要求", as: move.east)
        let fault = try await move.fault {
            _ = try await move.events.record.save(
                RecordAdoption(
                    of: .newcomer(.registered(number: Self.number, key: nil)), by: ["wife"],
                    on: day("2010-01-01")), on: file, today: Self.today, as: move.victory)
        }
        #expect(fault == .restricted)
    }

    @Test("a family that was restricted after it was offered is not taken over")
    func moves() async throws {
        let move = try await MoveFixture.open()
        let id = try await move.offer()
        _ = try await RestrictFamily(store: move.store).impose(
            on: move.home, from: Self.today, reason: "本人要求", as: move.east)
        await #expect(throws: StoreError.restricted(since: Self.today)) { try await move.accept(id) }
        _ = try await RestrictFamily(store: move.store).lift(
            from: move.home, on: Self.today, reason: "核对完毕", as: move.events.office.actor)
        try await move.accept(id)
        #expect(try await move.seenBy() == ["胜利办"])
    }
}
