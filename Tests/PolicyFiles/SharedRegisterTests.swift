import Benefits
import CivilCalendar
import Exchange
import Foundation
import Rules
import Testing

/// The figures of a register made outside this project, where it lies beside the checkout.
@Suite("Decisions on the street register beside the checkout", .enabled(if: SharedRegister.isPresent))
struct SharedRegisterTests {
    @Test("Special hardship, special support and insurance come to the independent figures")
    func figures() throws {
        let policy = try ProjectPolicy.policy()
        let decider = Decider(policy.rules)
        let day = try day("2026-11-25")
        let families = try SharedRegister.families()
        #expect(families.count == 228)
        let decided = ["special-hardship", "special-support", "only-child-insurance"]
        var hardship = 0
        var supported = 0
        var money = Money.zero
        var households = 0
        var persons = 0
        var premium = Money.zero
        var undetermined: [String: Int] = [:]
        for family in families {
            let index = FamilyIndex(family)
            for programme in policy.rules.programmes where decided.contains(programme.id) {
                for decision in try decisions(programme, index, decider, on: day) {
                    if decision.outcome == .undetermined { undetermined[programme.id, default: 0] += 1 }
                    guard decision.outcome == .eligible else { continue }
                    switch programme.id {
                    case "special-hardship": hardship += 1
                    case "special-support":
                        supported += 1
                        money = money + (decision.amount ?? .zero)
                    case "only-child-insurance":
                        households += 1
                        persons += decision.insured.count { $0.outcome == .eligible }
                        premium = premium + (decision.amount ?? .zero)
                    default: break
                    }
                }
            }
        }
        #expect(hardship == 48)
        #expect(supported == 74)
        #expect(money.yuan == "40150.00")
        #expect(households == 100)
        #expect(persons == 285)
        #expect(premium.yuan == "3850.00")
        // The three families that declare a living child who is not listed.
        #expect(undetermined == ["special-hardship": 3, "special-support": 5])
    }

    private func decisions(
        _ programme: Programme, _ index: FamilyIndex, _ decider: Decider, on day: CivilDate
    ) throws -> [Decision] {
        let view = FamilyView(index, on: day, ageBasis: try programme.ageBasis(on: day))
        let family = FamilyUnit(view)
        if programme.unit == .family { return [try decider.decide(programme.id, family, on: day)] }
        return try decider.candidates(of: programme.id, family, on: day).keys.map { key in
            try decider.decide(programme.id, try #require(PersonUnit(view, key: key)), on: day)
        }
    }
}

private enum SharedRegister {
    static let folder = ProjectPolicy.root + "/../shared/data"
    static let isPresent = FileManager.default.fileExists(atPath: folder + "/street-register.expected.json")

    static func families() throws -> [FamilyFacts] {
        let config = ProjectPolicy.root + "/config/"
        let codes = ["marital-status", "household-register", "child-status", "disability-grade"]
        func text(_ path: String) throws -> String {
            try String(contentsOfFile: config + path, encoding: .utf8)
        }
        let layout = try RegisterLayout.read(
            layout: ("registers/street.yaml", try text("registers/street.yaml")),
            codes: try codes.map { ("codes/\($0).yaml", try text("codes/\($0).yaml")) })
        let areas = Set(try ProjectPolicy.policy().areas.areas.map(\.code).filter { $0.count == 12 })
        let terms = RegisterTerms(asOf: try day("2026-11-25"), areas: areas, allowsTestIdentities: true)
        let file = URL(fileURLWithPath: folder + "/street-register.utf8-bom.csv")
        let reading = try RegisterReader(layout: layout, terms: terms).read(Array(try Data(contentsOf: file)))
        return reading.accepted.compactMap { $0.entry?.dossier.family }
    }
}
