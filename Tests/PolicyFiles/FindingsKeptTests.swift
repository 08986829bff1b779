import Benefits
import CivilCalendar
import Rules
import Testing

@testable import bench_rules

/// What is kept from one family to the next, or from one programme to the next, says the same as what is made anew.
struct FindingsKeptTests {
    private static let count = 4000

    @Test func `a decider that has decided thousands of families finds what a new one finds`() throws {
        let rules = try Workload.rules(.flat)
        let block = FlatBlock(FamilyRows(count: Self.count))
        let kept = Decider(rules)
        for row in 0..<Self.count {
            let family = FlatFamily(block, row)
            let decisions = try Workload.programmes.map { try kept.decide($0, family, on: Workload.day) }
            if row % 40 != 0 { continue }
            for (programme, decision) in zip(Workload.programmes, decisions) {
                let alone = try Decider(rules).decide(programme, FlatFamily(block, row), on: Workload.day)
                #expect(decision == alone, "family \(row + 1), \(programme)")
                #expect(decision.canonicalBytes == alone.canonicalBytes)
            }
        }
        withExtendedLifetime(block) {}
    }

    @Test func `verdicts between decisions with findings leave nothing behind`() throws {
        let rules = try Workload.rules(.flat)
        let block = FlatBlock(FamilyRows(count: 200))
        let decider = Decider(rules)
        for row in 0..<200 {
            let family = FlatFamily(block, row)
            for (position, programme) in rules.programmes.enumerated() {
                let verdict = try decider.verdict(position, family, on: Workload.day)
                let decision = try decider.decide(programme.id, family, on: Workload.day)
                #expect(decision.outcome == verdict.outcome)
                #expect(decision.amount == verdict.amount)
                #expect(try decision == Decider(rules).decide(programme.id, family, on: Workload.day))
            }
        }
        withExtendedLifetime(block) {}
    }

    @Test func `words kept with the rules and the family are those of new ones`() throws {
        let warm = try Workload.rules(.persons)
        let rows = FamilyRows(count: 120)
        let decider = Decider(warm)
        for row in 0..<rows.count {
            let family = FamilyDossiers.family(rows, row)
            let unit = FamilyUnit(FamilyView(FamilyIndex(family), on: Workload.day, ageBasis: .onBirthday))
            let explaining = Explaining(family, rules: warm)
            for programme in Workload.programmes {
                let decision = try decider.decide(programme, unit, on: Workload.day)
                let kept = explaining.explain(decision)
                // A rule book of its own has no words yet.
                let alone = Explaining(family, rules: RuleBook(programmes: warm.programmes)).explain(decision)
                #expect(kept == alone)
                #expect(kept.json.bytes == alone.json.bytes, "family \(row + 1), \(programme)")
            }
        }
    }

    @Test func `people called by name or by number share no words with others`() throws {
        let rules = try Workload.rules(.persons)
        let family = FamilyDossiers.family(FamilyRows(count: 1), 0)
        let unit = FamilyUnit(FamilyView(FamilyIndex(family), on: Workload.day, ageBasis: .onBirthday))
        let decision = try Decider(rules).decide("support", unit, on: Workload.day)
        let before = Explaining(family, rules: rules).explain(decision).json.bytes
        let named = Explaining(family, rules: rules, names: ["wife": "测试·甲"]).explain(decision).json.text
        #expect(named.contains("测试·甲") && !named.contains("妻子"))
        #expect(Explaining(family, rules: rules).explain(decision).json.bytes == before)
    }
}
