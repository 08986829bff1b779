import Benefits
import Casework
import CivilCalendar
import Exchange
import Rules
import Store
import TestSupport
import Testing

/// One family is registered once, whatever file says it again (known fault E20).
@Suite(.database)
struct DossierTwiceTests {
    private static let wife = number("99010119760310002")
    private static let husband = number("99010119730520003")

    private static func number(_ body: String) -> String {
        body + String(UnicodeScalar(IdentityNumber.checkCharacter(body.utf8.map { Int($0 - 48) })))
    }

    /// The couple with every number, and what is left out of it.
    private static func family(without keys: Set<String> = []) throws -> Dossier {
        var dossier = try DossierCoding.read(EventFixture.couple)
        for (key, number) in [("wife", wife), ("husband", husband)] {
            guard let place = dossier.family.people.firstIndex(where: { $0.key == key }) else { continue }
            dossier.family.people[place].documents = [IdentityDocument(kind: .residentID, number: number)]
        }
        if keys.isEmpty { return dossier }
        dossier.family.people.removeAll { keys.contains($0.key) }
        dossier.family.unions.removeAll { !keys.isDisjoint(with: $0.partners) }
        dossier.family.parentage = dossier.family.parentage.compactMap { said in
            var said = said
            said.parents.removeAll { keys.contains($0) }
            return said.parents.isEmpty || keys.contains(said.child) ? nil : said
        }
        dossier.family.declared = DeclaredCounts()
        dossier.family.onlyChildCertificate = .unknown
        dossier.family.complete = []
        return dossier
    }

    private func send(
        _ dossier: Dossier, _ fixture: EventFixture, isDryRun: Bool = false
    ) async throws -> ExchangeDossier.Result {
        try await fixture.exchange.import(
            dossier, today: EventFixture.today, isDryRun: isDryRun, as: fixture.office.actor)
    }

    private func fault(_ dossier: Dossier, _ fixture: EventFixture, isDryRun: Bool = false) async throws
        -> EventFault?
    {
        do {
            _ = try await send(dossier, fixture, isDryRun: isDryRun)
            return nil
        } catch let fault as EventFault { return fault }
    }

    @Test("a family sent again is refused with its number, whole or in part, and nothing is written")
    func twice() async throws {
        let fixture = try await EventFixture.open()
        guard case .registered(let home, let remarks) = try await send(try Self.family(), fixture) else {
            return #expect(Bool(false))
        }
        #expect(remarks.isEmpty)
        let rows = try await fixture.office.rowCounts()
        for keys in [[], ["husband"], ["son"]] as [Set<String>] {
            let dossier = try Self.family(without: keys)
            for isDryRun in [true, false] {
                let found = try await fault(dossier, fixture, isDryRun: isDryRun)
                #expect(found == .registeredAlready(home), "\(keys)")
                let said = try #require(found?.text)
                #expect(said.zh.contains("\(home)") && said.en.contains("\(home)"))
            }
        }
        #expect(try await fixture.office.rowCounts() == rows)
    }

    @Test("who has no number is known by name and birth among the people of the family")
    func withoutNumbers() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        let again = try DossierCoding.read(EventFixture.couple)
        #expect(try await fault(again, fixture) == .registeredAlready(home))
        var other = again
        other.family.people[0].born = .known(day("1976-03-11"))
        other.family.onlyChildCertificate = .unknown
        #expect(try await fault(other, fixture) == nil)
    }

    @Test("some of a family, with somebody else or alone, are another one; the family they are of is named")
    func partly() async throws {
        let fixture = try await EventFixture.open()
        guard case .registered(let home, _) = try await send(try Self.family(), fixture) else {
            return #expect(Bool(false))
        }
        var parted = try Self.family(without: ["husband"])
        parted.family.people.append(
            PersonFacts(
                key: "friend", name: "测试·寅", sex: .male, born: .known(day("1970-01-02")), died: .none))
        for dossier in [parted, try Self.family(without: ["wife", "husband"])] {
            guard case .registered(let second, let remarks) = try await send(dossier, fixture) else {
                return #expect(Bool(false))
            }
            #expect(second != home)
            #expect(remarks.contains { $0.zh.contains("\(home)") && $0.en.contains("\(home)") })
        }
    }

    @Test("who is held by another office is told of, with the office and nothing of its file")
    func elsewhere() async throws {
        let move = try await MoveFixture.open()
        let son = { (key: String, name: String) in
            EventFixture.couple.replacing(
                "handling_area: \"990101001001\"", with: "handling_area: \"990101001201\""
            ).replacing("GR-0001", with: "GR-0002")
                .replacing("测试·丙", with: name).replacing("key: son", with: "key: \(key)")
                .replacing("child: son", with: "child: \(key)").replacing("测试·甲", with: "测试·子")
        }
        func remarks(_ text: String, _ isDryRun: Bool, as actor: Actor) async throws -> [LocalizedText] {
            let result = try await move.events.exchange.import(
                try DossierCoding.read(text), today: EventFixture.today, isDryRun: isDryRun, as: actor)
            switch result {
            case .registered(_, let remarks), .wouldRegister(let remarks): return remarks
            case .unchanged, .corrected: return []
            }
        }
        for isDryRun in [true, false] {
            let wrong = await #expect(throws: DataFaults.self) {
                try await remarks(son("child", "别名"), isDryRun, as: move.victory)
            }
            #expect(wrong?.faults.count == 1 && wrong?.faults[0].text.en.contains("测试") == false)
            let said = try await remarks(son("child", "测试·丙"), isDryRun, as: move.victory)
            #expect(said.count == 1 && said[0].zh.contains("东风社区"), "\(said)")
            let unsaid = ["\(move.home)", "测试·", "990101200004050011", "GR-0001"]
            for text in said.flatMap({ [$0.zh, $0.en] }) {
                #expect(unsaid.allSatisfy { !text.contains($0) }, "\(text)")
            }
        }
        let stranger = son("child", "别名").replacing("990101200004050011", with: "990101200004050038")
        #expect(try await remarks(stranger, true, as: move.victory).isEmpty, "nobody of it is held elsewhere")
        let other = son("son", "测试·丙").replacing("测试·乙", with: "测试·丑")
        let seen = try await remarks(other, true, as: move.events.office.actor)
        #expect(seen.count == 2 && seen.allSatisfy { !$0.zh.contains("东风社区") }, "its own families it sees")
    }
}
