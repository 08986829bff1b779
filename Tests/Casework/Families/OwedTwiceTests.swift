import Benefits
import CivilCalendar
import Postgres
import Rules
import Store
import TestSupport
import Testing

@testable import Casework

/// Who belonged to two families on the same days is owed those months once: by the family that somebody names.
@Suite(.database, .serialized)
struct OwedTwiceTests {
    private static let programme = "special-support"

    /// The only son has died; the mother stands in a second family too, and left the first one in June 2026.
    private struct Twice {
        let fixture: EventFixture
        let old: Int64
        let new: Int64
        /// Before the second family was registered.
        let before: Knowledge

        static func open(
            left: String? = "2026-06-15", newArea: String = "990101001001"
        ) async throws -> Twice {
            let fixture = try await EventFixture.open()
            let old = try await fixture.bereavedCouple()
            let before = Knowledge.at(
                try await fixture.office.store.act(as: fixture.office.actor) { try await $0.now() }
                    .microseconds)
            let new = try await fixture.ownFamily(in: newArea)
            if let left {
                _ = try await fixture.save(
                    RecordDivorce(of: ["wife", "husband"], leaving: "wife", on: day(left)), on: old)
            }
            return Twice(fixture: fixture, old: old, new: new, before: before)
        }

        func owed(_ home: Int64, year: Int = 2026, as actor: Actor? = nil) async throws -> Entitlement {
            let dossier = try await fixture.office.store.courseDossier(
                of: home, on: EventFixture.today, purpose: "test", as: actor ?? fixture.office.actor)
            let people = dossier.dossier.family.people
            let person = try #require(people.first { $0.name == "测试·甲" })
            let owed = try ForecastFamily(dossier, rules: fixture.policy.rules).entitlement(
                programme, .person(person.key), year: year)
            return try #require(owed)
        }

        var settling: SettleOverlaps { SettleOverlaps(store: fixture.office.store) }

        /// The overlap of benefits that waits; nil where none does.
        func open() async throws -> MergeOverlap? {
            let found = try await settling.list(as: fixture.office.actor)
            #expect(found.count < 2)
            return found.first
        }

        func determine(on day: CivilDate, as actor: Actor? = nil) async throws {
            _ = try await Determine(store: fixture.office.store, policy: fixture.policy, engine: "test")(
                on: day, as: actor ?? fixture.office.actor)
        }

        /// What a family is told of its money, whether or not anybody decided.
        func told(_ home: Int64, on day: CivilDate, as actor: Actor? = nil) async throws -> [MoneyBlock] {
            try await fixture.office.store.moneyHolds(
                of: home, upTo: day, rules: fixture.policy.rules, as: actor ?? fixture.office.actor
            ).filter { $0.programme == programme }.map(\.block)
        }

        /// What keeps her money back, in both families.
        func holds(on day: CivilDate?) async throws -> [MoneyBlock] {
            try await fixture.office.store.act(as: fixture.office.actor) { session in
                let answers = try await session.lastAnswers(
                    of: [old, new], programmes: [programme], upTo: day)
                let hers = answers.filter {
                    $0.person?.home == old && $0.person?.person == 1 || $0.home == new
                }
                let holds = try await session.moneyHolds(on: hers, asOf: day)
                return hers.flatMap { holds[$0.id] ?? [] }
            }
        }

        /// Months of 2026 through November: same as was paid, open, arrears, left to the other family.
        func kinds(_ home: Int64) async throws -> String {
            let store = fixture.office.store
            let now = try await store.courseDossier(
                of: home, on: EventFixture.today, purpose: "test", as: fixture.office.actor)
            let (then, newcomers) = try await store.courseDossier(
                of: home, comparedWith: now, on: EventFixture.today, known: before, purpose: "test",
                as: fixture.office.actor)
            let compared = try DifferencesFamily(
                then: then, now: now, newcomers: newcomers, programme: programme, rules: fixture.policy.rules)(
                    from: 2026, through: EventFixture.today)
            let name = try #require(now.dossier.family.people.first { $0.name == "测试·甲" }).key
            let hers = try #require(compared.first { $0.unit == .person(name) })
            return hers.parts.map { part in
                switch part.kind {
                case .same: "."
                case .arrears: "a"
                case .overpayment: "v"
                case .elsewhere: "e"
                case .open: "o"
                }
            }.joined()
        }

        /// O owed, H held because two families owe it, E left to the other family, - nothing.
        func months(_ home: Int64, year: Int = 2026, as actor: Actor? = nil) async throws -> String {
            try await owed(home, year: year, as: actor).instalments.map { instalment in
                switch (instalment.standing, instalment.convention) {
                case (.owed, _): "O"
                case (.held, .twoFamilies): "H"
                case (.none, .otherFamily): "E"
                default: "-"
                }
            }.joined()
        }
    }

    @Test(
        "Months of past days in two families are held in both until somebody says who pays",
        arguments: [true, false])
    func past(oldPays: Bool) async throws {
        let twice = try await Twice.open()
        #expect(try await twice.months(twice.old) == "HHHHHHEEEEEE")
        #expect(try await twice.months(twice.new) == "HHHHHHOOOOOO")
        #expect(try await twice.months(twice.old, year: 2025) == "--HHHHHHHHHH")
        #expect(try await twice.months(twice.new, year: 2025) == "--HHHHHHHHHH")
        #expect(try await twice.owed(twice.old).total == .zero)
        let overlap = try #require(
            try await twice.open(), "the act that gave the days of both an end found it")
        #expect(Set(overlap.families) == [twice.old, twice.new] && overlap.scheme == Self.programme)
        // Today only one family has her: its money does not wait.
        try await twice.determine(on: EventFixture.today)
        #expect(try await twice.holds(on: nil).isEmpty)
        #expect(try await twice.open()?.id == overlap.id, "found once")
        let payer = oldPays ? twice.old : twice.new
        try await twice.settling.settle(
            overlap: overlap.id, choosing: payer, reason: "随父", as: twice.fixture.office.actor)
        #expect(try await twice.months(twice.old) == (oldPays ? "OOOOOOEEEEEE" : "EEEEEEEEEEEE"))
        #expect(try await twice.months(twice.new) == (oldPays ? "EEEEEEOOOOOO" : "OOOOOOOOOOOO"))
        try await twice.settling.reopen(
            overlap: overlap.id, reason: "未商定", as: twice.fixture.office.actor)
        #expect(try await twice.months(twice.new) == "HHHHHHOOOOOO")
        #expect(try await twice.open() != nil, "what was taken back waits in the list again")
    }

    @Test(
        "An answer to a past day of both families waits as one of two families of this office, and is settled there"
    )
    func answered() async throws {
        let twice = try await Twice.open()
        try await twice.determine(on: day("2026-05-20"))
        #expect(try await twice.holds(on: day("2026-05-20")) == [.overlappingBenefits, .overlappingBenefits])
        // An answer of before she left holds the other one back until a later one ends it.
        #expect(try await twice.holds(on: nil).contains(.overlappingBenefits))
        try await twice.determine(on: EventFixture.today)
        #expect(try await twice.holds(on: nil).isEmpty)
        let overlap = try #require(try await twice.open())
        try await twice.settling.settle(
            overlap: overlap.id, choosing: twice.old, reason: "随父", as: twice.fixture.office.actor)
        #expect(try await twice.holds(on: day("2026-05-20")) == [.paidElsewhere])
    }

    @Test("Days of both families that go on are held from the first month on, without any decision")
    func goingOn() async throws {
        let twice = try await Twice.open(left: nil)
        #expect(try await twice.months(twice.old) == "HHHHHHHHHHHH")
        for home in [twice.old, twice.new] {
            #expect(try await twice.told(home, on: EventFixture.today) == [.overlappingBenefits])
            #expect(try await twice.told(home, on: day("2025-01-10")).isEmpty, "nobody owes it yet")
        }
        #expect(try await twice.months(twice.new, year: 2025) == "--HHHHHHHHHH")
        #expect(try await twice.months(twice.new, year: 2024) == "------------")
    }

    @Test(
        "What one family was paid before the other one was registered is open, and settled between them",
        arguments: [true, false])
    func differences(oldPays: Bool) async throws {
        let twice = try await Twice.open()
        #expect(try await twice.kinds(twice.old) == "ooooooeeeee")
        let overlap = try #require(try await twice.open())
        try await twice.settling.settle(
            overlap: overlap.id, choosing: oldPays ? twice.old : twice.new, reason: "随父",
            as: twice.fixture.office.actor)
        #expect(try await twice.kinds(twice.old) == (oldPays ? "......eeeee" : "eeeeeeeeeee"))
    }

    @Test("Two offices learn of past days of both families, hold those months, and either says who pays")
    func twoOffices() async throws {
        let twice = try await Twice.open(newArea: "990101001201")
        let actors = Actors(store: twice.fixture.office.store)
        var offices: [Actor] = []
        for (name, area) in [("旧办", "990101001001"), ("新办", "990101001201")] {
            offices.append(
                try await actors.add(name, role: .caseworker, areas: [area], by: twice.fixture.office.actor))
        }
        let between = SettleBetweenOffices(store: twice.fixture.office.store)
        #expect(
            try await twice.months(twice.old, as: offices[0]) == "OOOOOO------", "nobody else has answered")
        for day in [day("2026-04-10"), EventFixture.today] {
            for office in offices { try await twice.determine(on: day, as: office) }
        }
        #expect(try await twice.months(twice.old, as: offices[0]) == "HHHHHH------")
        #expect(try await twice.months(twice.new, as: offices[1]) == "HHHHHHOOOOOO")
        for (place, office) in offices.enumerated() {
            let told = try await between.list(as: office)
            #expect(told.map(\.until) == [day("2026-06-14")] && told.first?.payer == nil)
            #expect(told.first?.family == [twice.old, twice.new][place])
        }
        let told = try await twice.told(twice.new, on: day("2026-04-10"), as: offices[1])
        #expect(told == [.benefitsOfTwoOffices])
        #expect(try await twice.told(twice.new, on: EventFixture.today, as: offices[1]).isEmpty)
        let code = try #require(try await between.list(as: offices[1]).first).code
        try await between.settle(code, .elsewhere, reason: "随父", as: offices[1])
        #expect(try await between.list(as: offices[0]).isEmpty, "what is settled and over is told no longer")
        #expect(try await twice.months(twice.old, as: offices[0]) == "OOOOOO------")
        #expect(try await twice.months(twice.new, as: offices[1]) == "EEEEEEOOOOOO")
        try await between.reopen(code, reason: "未商定", as: offices[1])
        #expect(try await twice.months(twice.new, as: offices[1]) == "HHHHHHOOOOOO")
    }

    @Test(
        "Restricting one of two families of an office keeps the money of the other back, which may still be settled",
        arguments: [true, false])
    func restricted(isOldRestricted: Bool) async throws {
        let twice = try await Twice.open(left: nil)
        let office = twice.fixture.office
        try await twice.determine(on: EventFixture.today)
        #expect(try await twice.holds(on: nil) == [.overlappingBenefits, .overlappingBenefits])
        let (gone, stays) = isOldRestricted ? (twice.old, twice.new) : (twice.new, twice.old)
        _ = try await RestrictFamily(store: office.store).impose(
            on: gone, from: EventFixture.today, reason: "本人要求", as: office.actor)
        #expect(try await twice.holds(on: nil) == [.overlappingBenefits])
        #expect(try await twice.months(stays) == "HHHHHHHHHHHH")
        let between = SettleBetweenOffices(store: office.store)
        let told = try #require(try await between.list(as: office.actor).first)
        #expect(told.family == stays && told.otherFamily == nil && told.otherHousehold == nil)
        try await between.settle(told.code, .here, reason: "已停发", as: office.actor)
        #expect(try await twice.holds(on: nil).isEmpty)
        #expect(try await twice.months(stays) == "OOOOOOOOOOOO")
    }

    @Test(
        "A registration that was a mistake holds nothing back once it is withdrawn", arguments: [true, false])
    func withdrawn(isDecided: Bool) async throws {
        let twice = try await Twice.open(left: nil, newArea: "990101001201")
        if isDecided { try await twice.determine(on: EventFixture.today) }
        _ = try await twice.fixture.save(WithdrawRegistration(), on: twice.new)
        #expect(try await twice.months(twice.old) == "OOOOOOOOOOOO")
        #expect(try await twice.told(twice.old, on: EventFixture.today).isEmpty)
        let office = try await Actors(store: twice.fixture.office.store).add(
            "旧办", role: .caseworker, areas: ["990101001001"], by: twice.fixture.office.actor)
        #expect(try await twice.months(twice.old, as: office) == "OOOOOOOOOOOO")
        let between = SettleBetweenOffices(store: twice.fixture.office.store)
        #expect(try await between.list(as: office).isEmpty)
        #expect(try await between.list(as: twice.fixture.office.actor).isEmpty)
        #expect(try await twice.holds(on: nil).isEmpty)
    }
}
