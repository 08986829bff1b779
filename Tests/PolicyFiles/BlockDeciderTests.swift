import Benefits
import CivilCalendar
import PolicyFiles
import Rules
import Testing

/// Families decided in blocks against the same families one by one, under all programmes of the configuration.
@Suite("Families in blocks")
struct BlockDeciderTests {
    @Test("A block says of each family what deciding it alone says", arguments: ["2019-03-31", "2026-11-25"])
    func agrees(day text: String) throws {
        let policy = try ProjectPolicy.policy()
        let day = try #require(CivilDate(iso: text))
        var random = ForecastFamilies(seed: 20_261_128)
        let families = (0..<96).map { number in
            var family = random.next()
            // Some live where other amounts hold, some nowhere that is known.
            family.handlingArea = [family.handlingArea, "110101001001", nil][number % 3]
            return family
        }
        let columns = FamilyColumns(families.map { FamilyIndex($0) })
        let decider = Decider(policy.rules)
        let blocks = BlockDecider(policy.rules, capacity: 128)
        var seen: Set<Outcome> = []
        for (position, programme) in policy.rules.programmes.enumerated()
        where programme.unit == .family && programme.isInForce(on: day) {
            guard let basis = try? programme.ageBasis(on: day) else { continue }
            let views = families.map { FamilyView(FamilyIndex($0), on: day, ageBasis: basis) }
            let units = FamilyUnits(columns, 0..<columns.count, on: day, ageBasis: basis)
            blocks.open(units, on: day)
            guard let verdicts = try? blocks.verdicts(position) else {
                // A value that nobody entered for the day is as much an error for one family.
                #expect(throws: RuleError.self) {
                    for view in views { _ = try decider.verdict(position, FamilyUnit(view), on: day) }
                }
                continue
            }
            for (row, view) in views.enumerated() {
                let alone = try decider.verdict(position, FamilyUnit(view), on: day)
                #expect(verdicts[row] == alone, "\(programme.id), family \(row), \(day)")
                seen.insert(alone.outcome)
            }
        }
        #expect(seen == Set(Outcome.allCases))
    }
}
