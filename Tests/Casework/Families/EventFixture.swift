import Benefits
import Casework
import CivilCalendar
import Exchange
import Rules
import Store
import TestSupport
import Testing

/// An office with the project's rules and families registered from dossiers.
struct EventFixture {
    let office: TestOffice
    let policy: Policy
    let exchange: ExchangeDossier
    let record: RecordEvent

    static let today = CivilDate(iso: "2026-11-25")!
    static let terms = EventTerms(allowsTestIdentities: true)

    static func open() async throws -> EventFixture {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(1, from: 901).bytes)
        let policy = try AssistanceFixture.policy()
        return EventFixture(
            office: office, policy: policy,
            exchange: ExchangeDossier(store: office.store, rules: policy.rules, terms: terms),
            record: RecordEvent(store: office.store, rules: policy.rules, terms: terms))
    }

    func register(_ text: String) async throws -> Int64 {
        let result = try await exchange.import(
            try DossierCoding.read(text), today: Self.today, as: office.actor)
        guard case .registered(let home, _) = result else { throw EventFault.nothingChanges }
        return home
    }

    func save(_ event: any FamilyEvent, on home: Int64) async throws -> RecordEvent.Outcome {
        try await record.save(event, on: home, today: Self.today, reason: "测试", as: office.actor)
    }

    func preview(_ event: any FamilyEvent, on home: Int64) async throws -> RecordEvent.Outcome {
        try await record.preview(event, on: home, today: Self.today, as: office.actor)
    }

    func refusal(_ event: any FamilyEvent, on home: Int64) async throws -> EventFault? {
        let before = try await family(home)
        var fault: EventFault?
        do { _ = try await save(event, on: home) } catch let error as EventFault { fault = error }
        if fault != nil { #expect(try await family(home) == before, "a refused event changes nothing") }
        return fault
    }

    func family(_ home: Int64, known: Knowledge = .current) async throws -> FamilyFacts {
        try await exchange.export(home, on: Self.today, known: known, as: office.actor).family
    }

    func decisions(_ home: Int64, _ programme: String, on day: CivilDate = today) async throws -> [Decision] {
        try await CheckFamily(rules: policy.rules)(
            home: home, on: day, programme: programme, in: office.store, as: office.actor)
    }

    /// Mother 50, father 53, their only son of 26, and every list whole.
    static let couple = """
        schema: guanhuai/dossier/1
        family:
          handling_area: "990101001001"
          phone: "13812349876"
          marital_state: first-marriage
          people:
          - {key: wife, name: 测试·甲, sex: female, born: 1976-03-10, died: null, \(register),
             incomes: [{source: wages, monthly: "2000.00", from: 2020-01-01}]}
          - {key: husband, name: 测试·乙, sex: male, born: 1973-05-20, died: null, \(register)}
          - key: son
            name: 测试·丙
            sex: male
            born: 2000-04-05
            died: null
            documents: [{type: resident-id, number: "990101200004050011"}]
            household_register: [{kind: rural, area: "990101001001", from: 2000-04-05}]
          unions: [{partners: [wife, husband], from: 1999-05-01}]
          parentage: [{child: son, parents: [wife, husband], kind: birth, from: 2000-04-05}]
          declared: {children_ever: 1, children_alive: 1, household_size: 3}
          only_child_certificate: {number: "GR-0001", issued: 2001-04-01}
          complete: [people, parentage, unions, disabilities]
        """
    private static let register =
        #"household_register: [{kind: rural, area: "990101001001", from: 1999-05-01}]"#
}

func day(_ text: String) -> CivilDate { CivilDate(iso: text)! }

extension EventFixture {
    /// The mother of the couple alone: their son died in February 2014, and the father left in September.
    func bereavedAlone() async throws -> Int64 {
        let home = try await register(Self.couple)
        _ = try await save(RecordDeath(of: "son", on: day("2014-02-01")), on: home)
        _ = try await save(
            RecordDivorce(of: ["wife", "husband"], leaving: "husband", on: day("2014-09-01")), on: home)
        return home
    }

    /// The identity number of the mother who is registered twice, or moves.
    static let mother = "990101197603100020"

    /// The couple, the mother with her number; their only son died in 2014.
    func bereavedCouple() async throws -> Int64 {
        let home = try await register(
            Self.couple.replacing(
                "name: 测试·甲, sex: female, born: 1976-03-10, died: null,",
                with: "name: 测试·甲, sex: female, born: 1976-03-10, died: null, "
                    + #"documents: [{type: resident-id, number: "\#(Self.mother)"}],"#))
        _ = try await save(RecordDeath(of: "son", on: day("2014-08-03")), on: home)
        return home
    }

    /// The same mother in a family of her own.
    func ownFamily(in area: String = "990101001001") async throws -> Int64 {
        try await register(
            """
            schema: guanhuai/dossier/1
            family:
              handling_area: "\(area)"
              people:
              - key: wife
                name: 测试·甲
                sex: female
                born: 1976-03-10
                died: null
                documents: [{type: resident-id, number: "\(Self.mother)"}]
              declared: {household_size: 1}
              complete: [people, parentage, unions, disabilities]
            """)
    }

    /// Whom she marries, new to the register.
    static let groom = EventPerson(key: "groom", name: "测试·己", sex: .male, born: day("1970-01-15"))

    /// As ``refusal(_:on:)`` for acts at the same time, which see each other's changes.
    func refusal(orNil event: any FamilyEvent, on home: Int64) async throws -> EventFault? {
        do {
            _ = try await save(event, on: home)
            return nil
        } catch let error as EventFault { return error }
    }

    /// A second family of other people.
    static let other = couple.replacing("990101200004050011", with: "990101200004050038")
        .replacing("GR-0001", with: "GR-0002")
}
