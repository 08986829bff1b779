import CivilCalendar
import Rules
import Testing

@testable import Benefits

/// The arithmetic of source plan L255–L260 and the readings Q11, Q12 and Q15, on values alone.
struct RosterTests {
    @Test(
        "two parents: 40 yuan; one parent: 30 per person or 40 flat",
        arguments: [
            (PremiumBasis.perPerson, 2, 4000), (.perPerson, 1, 3000), (.perPerson, 0, 2000),
            (.flatHousehold(parents: Money(fen: 2000)), 2, 4000),
            (.flatHousehold(parents: Money(fen: 2000)), 1, 4000),
            (.flatHousehold(parents: Money(fen: 2000)), 0, 2000),
        ])
    func householdPremium(basis: PremiumBasis, parents: Int, fen: Int64) {
        #expect(RosterFixture.terms(basis).householdPremium(parents: parents) == Money(fen: fen))
    }

    @Test("a flat amount that does not divide still adds up to the fen", arguments: 0...7, [1, 2, 3])
    func flatShares(pool: Int64, count: Int) {
        let terms = RosterFixture.terms(.flatHousehold(parents: Money(fen: pool)))
        let shares = terms.parentPremiums(count: count).map(\.fen)
        #expect(shares.reduce(0, +) == pool)
        #expect(shares.max().map { $0 - (shares.min() ?? 0) <= 1 } ?? true)
    }

    @Test("total cover of a two-parent household is 59,000 yuan")
    func totalCover() {
        let terms = RosterFixture.terms()
        #expect(terms.childPlan.totalSum == Money(fen: 1_500_000))
        #expect(terms.parentPlan.totalSum == Money(fen: 2_200_000))
        #expect(
            terms.childPlan.totalSum + terms.parentPlan.totalSum + terms.parentPlan.totalSum
                == Money(fen: 5_900_000))
    }

    @Test("three households, two with two parents and one with one: 110 yuan, eight persons")
    func controlTotals() {
        let lines = [(1, 2), (2, 2), (3, 1)].flatMap { family, parents in
            RosterFixture.household(family: family, parents: parents).lines
        }
        let totals = RosterTotals(of: lines)
        #expect(totals.whole == ControlTotals(households: 3, persons: 8, premium: Money(fen: 11_000)))
        #expect(totals.balances)
    }

    @Test("a parent is the policyholder of the child's cover and of the own one")
    func policyholder() {
        let lines = RosterFixture.household(family: 7, parents: 2).lines
        #expect(lines.map(\.role) == [.child, .parent, .parent])
        #expect(lines.map(\.policyholder.person) == [2, 2, 3])
        #expect(lines.map(\.insured.person) == [1, 2, 3])
    }

    @Test(
        "a child who died before the draft takes the whole family off the roster, in words that do not hurt")
    func childDied() {
        var candidate = RosterFixture.candidate(family: 1, parents: 2)
        candidate.childIsAlive = false
        let household = RosterFixture.draw(candidate)
        #expect(household.lines.isEmpty)
        #expect(household.absences.map(\.reasons) == [[.childDied]])
        #expect(!RosterReason.childDied.text.zh.contains("死"))
    }

    @Test("no living parent: undetermined, not out, since only a parent may insure a minor's death")
    func noParent() {
        var candidate = RosterFixture.candidate(family: 1, parents: 2)
        candidate.parents[0].isAlive = false
        #expect(RosterFixture.draw(candidate).lines.count == 2)
        candidate.parents[1].isAlive = false
        let household = RosterFixture.draw(candidate)
        #expect(household.lines.isEmpty)
        #expect(household.absences.map(\.outcome) == [.undetermined])
        #expect(RosterFixture.draw(RosterFixture.candidate(family: 1, parents: 0)).lines.isEmpty)
    }

    @Test(
        "a parent above the age limit is listed as out, pays nothing and may still be the child's policyholder"
    )
    func parentRefused() {
        let tooOld = RosterReason(code: "age", text: LocalizedText(zh: "超龄", en: "above the age limit"))
        var candidate = RosterFixture.candidate(family: 1, parents: 1)
        candidate.parents[0].refused = tooOld
        let household = RosterFixture.draw(candidate)
        #expect(household.lines.map(\.premium.fen) == [2000])
        #expect(household.lines.map(\.policyholder.person) == [2])
        #expect(household.absences.map(\.reasons) == [[tooOld]])
        #expect(household.absences.first?.person == RosterPerson(home: 1, person: 2))
    }
}
