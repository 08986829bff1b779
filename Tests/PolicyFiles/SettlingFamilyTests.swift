import Benefits
import CivilCalendar
import PolicyFiles
import Rules
import Testing

@Suite("What would settle or change the answer of a family")
struct SettlingFamilyTests {
    private static let hardship = "special-hardship"
    private static let support = "special-support"

    private func family(
        born: String = "1977-05-20", died: Fact<CivilDate> = .known(.earliest), complete: Set<FactList>? = nil
    ) throws -> FamilyFacts {
        let lost: Fact<CivilDate> = died == .known(.earliest) ? .known(try day("2020-08-09")) : died
        return FamilyFacts(
            handlingArea: "990101001001",
            people: [
                PersonFacts(key: "wife", sex: .female, born: .known(try day(born)), died: .none),
                PersonFacts(key: "son", sex: .male, born: .known(try day("2001-02-03")), died: lost),
            ],
            unions: [UnionFacts(partners: ["wife"], span: .always, endedBy: .divorce)],
            parentage: [
                ParentageFacts(
                    child: "son", parents: ["wife"], kind: .birth, span: .since(try day("2001-02-03")))
            ], complete: complete ?? [.people, .parentage, .unions, .disabilities])
    }

    private func settling(_ family: FamilyFacts, _ id: String, on text: String) throws -> Settling? {
        let policy = try ProjectPolicy.policy()
        let programme = try policy.rules.programme(id)
        let decider = Decider(policy.rules)
        let unit: DecisionUnit = programme.unit == .family ? .family : .person("wife")
        let asked = try day(text)
        let decision = try FamilyCourse(family, decider: decider).decision(programme, unit, on: asked)
        let filling = FamilyFilling(family, for: decision)
        return try Settling.search(decision, in: family, open: filling.open) { family throws(RuleError) in
            try FamilyCourse(family, decider: decider).decision(programme, unit, on: asked)
        }
    }

    @Test(
        "A child of whom nobody said whether it lives: living settles nothing where its grade is unknown too")
    func deathNotStated() throws {
        let whole = try #require(try settling(try family(died: .unknown), Self.support, on: "2026-11-25"))
        #expect(whole.facts == ["son.died"])
        #expect(whole.sets == [["son.died"]])
        let open = try #require(
            try settling(
                try family(died: .unknown, complete: [.people, .parentage, .unions]), Self.support,
                on: "2026-11-25"))
        #expect(open.sets == [["son.died", "son.disabilities"]])
        #expect(open.answers.contains { $0.fact == "son.died" && $0.outcome == .eligible })
    }

    @Test("A birth date known by month only is settled by the day")
    func birthMonth() throws {
        var family = try family(born: "1977-05-20")
        family.people[0].bornPrecision = .month
        let found = try #require(try settling(family, Self.support, on: "2026-05-15"))
        #expect(found.sets == [["wife.born"]])
        #expect(Set(found.answers.map(\.outcome)) == [.eligible, .ineligible])
    }

    @Test("A fact outside the missing ones never settles it")
    func outside() throws {
        let family = try family(died: .unknown)
        let found = try #require(try settling(family, Self.support, on: "2026-11-25"))
        for set in found.sets { #expect(!Set(set).isDisjoint(with: found.facts)) }
    }

    @Test(
        "The nearest change in time names the day and what is met from then",
        arguments: [("1979-03-10", "2028-03-10"), ("1979-02-28", "2028-02-28")])
    func ahead(born: String, reached: String) throws {
        let policy = try ProjectPolicy.policy()
        let programme = try policy.rules.programme(Self.support)
        let course = FamilyCourse(try family(born: born), decider: Decider(policy.rules))
        let decision = try course.decision(programme, .person("wife"), on: try day("2026-11-25"))
        let found = try #require(
            Ahead.look(from: decision) { day throws(RuleError) in
                try course.decision(programme, .person("wife"), on: day)
            })
        #expect(found.deciding?.id == "age")
        #expect(found.change?.day.description == reached)
        #expect(found.change?.decision.outcome == .eligible)
        #expect(found.change?.nowMet.map(\.id) == ["age"])
    }

    @Test("Where time changes nothing, no day is named")
    func never() throws {
        let policy = try ProjectPolicy.policy()
        let programme = try policy.rules.programme(Self.support)
        let course = FamilyCourse(try family(died: .none), decider: Decider(policy.rules))
        let decision = try course.decision(programme, .person("wife"), on: try day("2026-11-25"))
        let found = try #require(
            Ahead.look(from: decision) { day throws(RuleError) in
                try course.decision(programme, .person("wife"), on: day)
            })
        #expect(found.change == nil)
        #expect(found.deciding?.id == "no-living-or-disabled")
    }
}
