import Benefits
import Casework
import CivilCalendar
import Exchange
import Rules
import Store
import TestSupport
import Testing

/// What a dossier may not say, of a family that is registered and of a new one; nothing of it is kept.
@Suite("What a dossier may not say", .database, .serialized)
struct DossierRefusedTests {
    private let fixture: EventFixture
    private let home: Int64

    init() async throws {
        fixture = try await EventFixture.open()
        home = try await fixture.register(EventFixture.couple)
    }

    /// The places of what is wrong; empty where it was taken.
    private func faults(_ change: (inout Dossier) -> Void) async throws -> [String] {
        var dossier = try await fixture.exchange.export(
            home, on: EventFixture.today, as: fixture.office.actor)
        let before = try await fixture.family(home)
        change(&dossier)
        do {
            _ = try await fixture.exchange.import(
                dossier, today: EventFixture.today, as: fixture.office.actor)
            return []
        } catch let faults as DataFaults {
            #expect(try await fixture.family(home) == before)
            return faults.faults.map(\.path)
        }
    }

    @Test("A death or a birth to come, to the day")
    func future() async throws {
        #expect(
            try await faults { $0.family.people[2].died = .known(EventFixture.today.adding(days: 1)) }
                == ["family.people[2].died"])
        let born = try await faults { dossier in
            dossier.family.people[0].born = .known(EventFixture.today.adding(days: 1))
        }
        #expect(born.contains("family.people[0].born"))
        // Today it has happened.
        #expect(
            try await faults { dossier in
                dossier.family.people[2].died = .known(EventFixture.today)
                dossier.family.declared.childrenAlive = 0
            } == [])
    }

    @Test(
        "Names with digits or signs, and two resident cards of one person; what is held already may be sent again"
    )
    func namesAndCards() async throws {
        for name in ["=1+1", "李梅3", "1970", "李*梅", "李梅、王二", "李#梅"] {
            #expect(
                try await faults { $0.family.people[0].name = name } == ["family.people[0].name"], "\(name)")
        }
        let second = IdentityDocument(
            kind: .residentID, number: RegisterFixture.identity(1999, 7, .male))
        let cards = try await faults { $0.family.people[2].documents.append(second) }
        #expect(cards.contains("family.people[2].documents[1]"))
        #expect(try await faults { $0.family.people[0].name = "林 梅" } == [])
        // A new family by the same rules.
        let wrong = EventFixture.other.replacing("name: ", with: "name: \"=1+1\" # ")
        await #expect(throws: DataFaults.self) {
            try await fixture.exchange.import(
                try DossierCoding.read(wrong), today: EventFixture.today, isDryRun: true,
                as: fixture.office.actor)
        }
    }

    @Test("A village of another office is named as what is wrong, and nothing is registered")
    func foreignVillage() async throws {
        let east = try await fixture.office.person("东风办", .caseworker, "990101001001")
        let foreign = EventFixture.other.replacing("990101001001", with: "990101001201")
        let thrown = await #expect(throws: DataFaults.self) {
            try await fixture.exchange.import(
                try DossierCoding.read(foreign), today: EventFixture.today, as: east)
        }
        #expect(thrown?.faults.map(\.path) == ["family.handling_area"])
    }

    @Test(
        "A number that is none, another village and another household number are not passed over in silence")
    func unnoticed() async throws {
        let wrong = IdentityDocument(kind: .residentID, number: "123")
        #expect(
            try await faults { $0.family.people[0].documents = [wrong] }
                == ["family.people[0].documents[0].number"])
        #expect(
            try await faults { $0.family.handlingArea = "990101001002" } == ["family.handling_area"])
        #expect(
            try await faults { $0.family.residenceArea = "990101001002" } == ["family.residence_area"])
        #expect(
            try await faults { $0.family.contact.householdNumber = "H9999" } == ["family.household_number"])
        #expect(try await faults { _ in } == [], "as it was exported")
    }

    @Test("A telephone, an account or an income that no act and no register takes")
    func contact() async throws {
        #expect(try await faults { $0.family.contact.phone = "abc" } == ["family.phone"])
        #expect(
            try await faults { $0.family.contact.account = PaymentAccount(bank: "农业银行", number: "abc") }
                == ["family.account.number"])
        #expect(
            try await faults { $0.family.contact.monthlyIncome = Money(fen: 1_000_000_000) }
                == ["family.monthly_income"])
        #expect(try await faults { $0.family.contact.monthlyIncome = Money(fen: 999_999_999) } == [])
    }

    @Test("A family of nobody")
    func nobody() async throws {
        for people in ["", "\n  people: [{key: a}]"] {
            let text = "schema: guanhuai/dossier/1\nfamily:\n  handling_area: \"990101001001\"\(people)\n"
            await #expect(throws: DataFaults.self) { try await fixture.register(text) }
        }
    }
}
