import CivilCalendar
import Rules
import Testing

@testable import Benefits

/// Consent, lateness and totals: what decides whether a line leaves the office.
struct RosterMarksTests {
    @Test(
        "late is after the campaign's last day, which itself is in time",
        arguments: [
            ("2026-08-09", false), ("2026-08-10", false), ("2026-08-11", true),
        ])
    func late(day: String, expected: Bool) throws {
        let day = try #require(CivilDate(iso: day))
        #expect(RosterFixture.terms().isLate(entered: day) == expected)
        let lines = RosterFixture.household(family: 1, parents: 1, entered: day).lines
        #expect(lines.allSatisfy { $0.isLate == expected && $0.obstacles.contains(.late) == expected })
    }

    @Test("without a closing day nothing is late")
    func neverLate() throws {
        var terms = RosterFixture.terms()
        terms.entriesClose = nil
        #expect(!terms.isLate(entered: .latest))
    }

    @Test("only a recorded yes is consent; a refusal can never be overridden")
    func consent() {
        for (consent, expected) in [
            (Consent.yes, []), (.no, [RosterObstacle.consentRefused]), (.unknown, [.consentUnknown]),
        ] {
            let lines = RosterFixture.household(family: 1, parents: 2, consent: consent).lines
            #expect(lines.allSatisfy { $0.obstacles == expected })
        }
        #expect(RosterObstacle.allCases.filter { !$0.mayBeOverridden } == [.consentRefused])
    }

    @Test("villages are counted apart and add up; a family under two villages does not balance")
    func villages() {
        var lines = RosterFixture.household(family: 1, parents: 2, village: "990101001002").lines
        lines += RosterFixture.household(family: 2, parents: 1, village: "990101001001").lines
        let totals = RosterTotals(of: lines)
        #expect(totals.villages.map(\.code) == ["990101001001", "990101001002"])
        #expect(totals.villages.map(\.totals.persons) == [2, 3])
        #expect(totals.balances)
        lines[0].village = "990101001001"
        #expect(!RosterTotals(of: lines).balances)
    }

    @Test("an empty roster balances at zero")
    func empty() {
        let totals = RosterTotals(of: [])
        #expect(totals.whole == .zero && totals.villages.isEmpty && totals.balances)
    }

    @Test("totals equal the sum of the lines, in any order", arguments: 1...20)
    func property(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let villages = ["990101001001", "990101001002", "990101001200"]
        var households = 0
        var lines: [RosterLine] = []
        for family in 0..<Int.random(in: 0...60, using: &random) {
            let parents = Int.random(in: 0...2, using: &random)
            let household = RosterFixture.household(
                family: family, parents: parents, village: villages[family % 3])
            households += household.lines.isEmpty ? 0 : 1
            lines += household.lines
        }
        let expected = RosterTotals(of: lines)
        lines.shuffle(using: &random)
        let totals = RosterTotals(of: lines)
        #expect(totals == expected && totals.balances)
        #expect(totals.whole.households == households)
        #expect(totals.whole.persons == lines.count)
        var fen: Int64 = 0
        for line in lines { fen += line.premium.fen }
        #expect(totals.whole.premium.fen == fen)
    }
}

/// SplitMix64: small, seeded, the same everywhere.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
