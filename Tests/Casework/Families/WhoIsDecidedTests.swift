import Benefits
import CivilCalendar
import Exchange
import Rules
import Store
import TestSupport
import Testing

@testable import Casework

/// A person is decided about in the family where the person belongs, and counted as living there: not in each family that
/// is tied to it by a child or a marriage (golden case E20; a double payment otherwise).
@Suite(.database, .serialized)
struct WhoIsDecidedTests {
    private static let programme = "special-support"

    /// The couple whose only son died, divorced: the father has left and has a family of his own with a child of 2016.
    private func parted(_ fixture: EventFixture) async throws -> (mother: Int64, father: Int64) {
        let old = EventFixture.couple.replacing(
            "name: 测试·乙, sex: male, born: 1973-05-20, died: null,",
            with: "name: 测试·乙, sex: male, born: 1973-05-20, died: null,\n"
                + #"     documents: [{type: resident-id, number: "\#(Self.father)"}],"#)
        let mother = try await fixture.register(old)
        _ = try await fixture.save(RecordDeath(of: "son", on: day("2014-08-03")), on: mother)
        let divorce = RecordDivorce(of: ["wife", "husband"], leaving: "husband", on: day("2015-03-01"))
        let outcome = try await fixture.save(divorce, on: mother)
        #expect(outcome.warnings == [.belongsNowhere])
        return (mother, try await fixture.register(Self.secondFamily))
    }

    private static let father = "990101197305200015"

    private static let secondFamily = """
        schema: guanhuai/dossier/1
        family:
          handling_area: "990101001001"
          people:
          - {key: wife, name: 测试·丁, sex: female, born: 1985-03-10, died: null}
          - key: husband
            name: 测试·乙
            sex: male
            born: 1973-05-20
            died: null
            documents: [{type: resident-id, number: "\(father)"}]
          - {key: child, name: 测试·戊, sex: female, born: 2016-04-05, died: null}
          unions: [{partners: [wife, husband], from: 2015-06-01}]
          parentage: [{child: child, parents: [wife, husband], kind: birth, from: 2016-04-05}]
          declared: {children_ever: 1, children_alive: 1, household_size: 3}
          complete: [people, parentage, unions, disabilities]
        """

    @Test("E20: the mother is eligible, the father with a new child is not, and each is decided about once")
    func once() async throws {
        let fixture = try await EventFixture.open()
        let (mother, father) = try await parted(fixture)
        let hers = try await fixture.decisions(mother, Self.programme)
        #expect(hers.map(\.unit) == [.person("wife")])
        #expect(hers.map(\.outcome) == [.eligible])
        let his = try await fixture.decisions(father, Self.programme)
        #expect(Set(his.map(\.unit)) == [.person("wife"), .person("husband")])
        #expect(his.allSatisfy { $0.outcome == .ineligible })
        #expect(try await fixture.decisions(father, "special-hardship").first?.outcome == .ineligible)
    }

    @Test("who left no longer lives in the household: the allowance is for those who are there")
    func household() async throws {
        let fixture = try await EventFixture.open()
        let (mother, _) = try await parted(fixture)
        let dossier = try await fixture.office.store.act(as: fixture.office.actor) {
            try await $0.dossier(of: mother, on: EventFixture.today)
        }
        #expect(dossier.family.people.count { $0.key.hasPrefix(Dossier.linkedPrefix) } == 1)
        // The allowance counts who lives there: what is asked for is known of the wife alone.
        let asked = try await fixture.decisions(mother, "minimum-living-allowance")
        let missing = asked.flatMap(\.missing)
        #expect(!missing.contains { $0.contains(Dossier.linkedPrefix) }, "\(missing)")
        let linked = DecisionUnit.person(dossier.family.people.last?.key ?? "")
        for programme in fixture.policy.rules.programmes.map(\.id) where programme != "only-child-insurance" {
            let units = try await fixture.decisions(mother, programme).map(\.unit)
            #expect(!units.contains(linked), "\(programme)")
        }
    }

    @Test(
        "who is tied to a family of another is in no list of it that is determined, and no second answer stands"
    )
    func determined() async throws {
        let fixture = try await EventFixture.open()
        let (mother, father) = try await parted(fixture)
        let store = fixture.office.store
        _ = try await Determine(store: store, policy: fixture.policy, engine: "test")(
            on: EventFixture.today, as: fixture.office.actor)
        let desk = Desk(store: store, policy: fixture.policy, account: "测试员")
        let page = try await desk.decisions(
            DecisionListQuestion(programme: Self.programme), Desk.Caller(name: "测试员", request: ""))
        let listed = try #require(page).decisions.filter { [mother, father].contains($0.home) }
        #expect(listed.map(\.person).sorted { ($0 ?? "") < ($1 ?? "") } == ["husband", "wife", "wife"])
        #expect(listed.count { $0.outcome == .eligible } == 1)
    }

    @Test(
        "a family is decided on those who belong to it on the day: not on the wife who left, nor insured with her"
    )
    func leftWife() throws {
        let policy = try AssistanceFixture.policy()
        func outcome(_ text: String, _ programme: String, on day: String) throws -> Outcome? {
            let dossier = try DossierCoding.read(text)
            return try CheckFamily(rules: policy.rules)(
                dossier, on: CivilDate(iso: day)!, programme: programme
            )
            .first?.outcome
        }
        func family(_ son: String) -> String {
            """
            schema: guanhuai/dossier/1
            family:
              handling_area: "990101001001"
              people:
              - {key: wife, sex: female, born: 1978-02-01, died: null, belongs: [{to: 2024-01-15}]}
              - {key: husband, sex: male, born: 1985-07-07, died: null}
              - {key: son, sex: male, \(son)}
              - {key: partner, sex: female, born: 1990-05-05, died: null, belongs: [{from: 2025-05-01}]}
              - {key: child, sex: male, born: 2026-03-01, died: null, belongs: [{from: 2026-03-01}]}
              unions:
              - {partners: [wife, husband], from: 2005-01-01, to: 2024-01-15, ended_by: divorce}
              - {partners: [husband, partner], from: 2025-05-01}
              parentage:
              - {child: son, parents: [wife, husband], kind: birth}
              - {child: child, parents: [husband, partner], kind: birth}
              complete: [people, parentage, unions, disabilities]
            """
        }
        let bereaved = family("born: 2006-08-09, died: 2018-01-01")
        #expect(try outcome(bereaved, "special-hardship", on: "2026-11-25") == .ineligible)
        // She was 45 since February 2023, and left in January 2024.
        #expect(try outcome(bereaved, "special-hardship", on: "2024-01-14") == .eligible)
        #expect(try outcome(bereaved, "special-hardship", on: "2024-01-15") == .ineligible)
        let two = family("born: 2014-08-09, died: null")
        #expect(try outcome(two, "only-child-insurance", on: "2026-08-11") == .ineligible)
    }

    @Test(
        "facts frozen before dossiers said who belongs are decided as they were then: about everybody in them"
    )
    func frozenEarlier() async throws {
        let fixture = try await EventFixture.open()
        let (mother, _) = try await parted(fixture)
        var dossier = try await fixture.office.store.act(as: fixture.office.actor) {
            try await $0.dossier(of: mother, on: EventFixture.today)
        }
        let deciding = FamilyDecisions(fixture.policy.rules)
        let programme = try #require(fixture.policy.rules.programmes.first { $0.id == Self.programme })
        func units() throws -> Set<DecisionUnit> {
            let frozen = FrozenDossier(freezing: dossier).canonical.text
            let read = try DossierReading.dossier(from: JSONTree.read(frozen))
            #expect(FrozenDossier(freezing: read).canonical.text == frozen)
            return Set(
                try deciding.decisions(
                    on: FrozenDossier(freezing: read), [programme], on: EventFixture.today
                ).map(\.unit))
        }
        let linked = dossier.family.people.count - 1
        #expect(try units() == [.person("wife")])
        dossier.family.people[linked].belongs = []
        #expect(try units() == [.person("wife")], "tied to the family and never of it")
        dossier.family.people[linked].belongs = nil
        #expect(try units() == [.person("wife"), .person(dossier.family.people[linked].key)])
    }

    @Test(
        "on days before somebody left, and only on days since somebody came, the person is one of the family")
    func days() async throws {
        let fixture = try await EventFixture.open()
        let (mother, father) = try await parted(fixture)
        let dossier = try await fixture.office.store.act(as: fixture.office.actor) {
            try await $0.dossier(of: mother, on: EventFixture.today)
        }
        let linked = try #require(dossier.family.people.last)
        #expect(linked.key.hasPrefix(Dossier.linkedPrefix))
        #expect(linked.belongs == [DateSpan(from: nil, to: day("2015-03-01"))!])
        #expect(linked.householdRegister.count == 1, "what the link reader read is not here twice")
        let check = CheckFamily(rules: fixture.policy.rules)
        func units(_ text: String) throws -> Set<DecisionUnit> {
            Set(try check(dossier, on: day(text), programme: Self.programme).map(\.unit))
        }
        #expect(try units("2015-02-28") == [.person("wife"), .person(linked.key)])
        #expect(try units("2015-03-01") == [.person("wife")])
        let course = ForecastFamily(dossier, rules: fixture.policy.rules)
        let his = try course.forecasts(from: day("2015-01-01"), to: day("2016-01-01")).filter {
            $0.programme == Self.programme && $0.unit == .person(linked.key)
        }
        #expect(his.first?.intervals.map(\.span.from) == [day("2015-01-01"), day("2015-03-01")])
        let outside = his.first?.intervals.map { interval in
            interval.decision.findings.contains { $0.id == Decision.candidateFinding }
        }
        #expect(outside == [false, true])
        // Who marries into the family is one of it from that day on.
        let partner = RecordMarriage(
            of: "wife",
            to: .newcomer(.new(EventPerson(name: "测试·己", sex: .male, born: day("1970-01-01")))),
            on: day("2020-05-01"))
        _ = try await fixture.save(partner, on: mother)
        let after = try await fixture.family(mother)
        let new = try #require(after.people.first { $0.name == "测试·己" })
        #expect(new.belongs == [.since(day("2020-05-01"))])
        _ = father
        let text = DossierCoding.text(Dossier(family: after), as: .yaml)
        #expect(try DossierCoding.read(text).family.people.map(\.belongs) == after.people.map(\.belongs))
    }
}
