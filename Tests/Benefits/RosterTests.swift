import CivilCalendar
import Rules
import Testing

@testable import Benefits

/// The arithmetic of source plan L255–L260 and the readings Q11, Q12 and Q15, on values alone.
struct RosterTests {
    @Test(
        "two parents: 20 + 10 + 10; one: 20 + 10 per person, or 20 + 20 where the household is flat",
        arguments: [
            (PremiumBasis.perPerson, 2, [2000, 1000, 1000]), (.perPerson, 1, [2000, 1000]),
            (.flatHousehold(parents: Money(fen: 2000)), 2, [2000, 1000, 1000]),
            (.flatHousehold(parents: Money(fen: 2000)), 1, [2000, 2000]),
        ])
    func premiums(basis: PremiumBasis, parents: Int, expected: [Int64]) {
        let lines = RosterFixture.draw(RosterFixture.candidate(family: 1, parents: parents), basis).lines
        #expect(lines.map(\.premium.fen) == expected)
        let household = RosterFixture.terms(basis).householdPremium(parents: parents)
        #expect(household.fen == expected.reduce(0, +))
    }

    @Test("a flat amount that does not divide still adds up to the fen", arguments: 0...7, [1, 2, 3])
    func flatShares(pool: Int64, count: Int) {
        let terms = RosterFixture.terms(.flatHousehold(parents: Money(fen: pool)))
        let shares = terms.parentPremiums(count: count).map(\.fen)
        #expect(shares.reduce(0, +) == pool)
        #expect((shares.max() ?? 0) - (shares.min() ?? 0) <= 1)
    }

    @Test("total cover of a two-parent household is 59,000 yuan")
    func totalCover() {
        let terms = RosterFixture.terms()
        let sums = [terms.childPlan, terms.parentPlan, terms.parentPlan].map(\.totalSum)
        #expect(sums.map(\.fen) == [1_500_000, 2_200_000, 2_200_000])
        #expect(sums.reduce(.zero, +) == Money(fen: 5_900_000))
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

    @Test("no child to insure: nobody of the family is listed, and the reason is")
    func noChild() {
        var candidate = RosterFixture.candidate(family: 1, parents: 2)
        candidate.members.removeFirst()
        let household = RosterFixture.draw(candidate)
        #expect(household.lines.isEmpty)
        #expect(household.absences.map(\.reasons) == [[.noInsuredChild]])
    }

    @Test("no living parent: undetermined, not out, since only a parent may insure a minor's death")
    func noParent() {
        var candidate = RosterFixture.candidate(family: 1, parents: 2)
        candidate.members[1] = RosterFixture.member(1, 2, .parent, outcome: .ineligible, isAlive: false)
        #expect(RosterFixture.draw(candidate).lines.map(\.policyholder.person) == [3, 3])
        candidate.members[2] = RosterFixture.member(1, 3, .parent, outcome: .ineligible, isAlive: false)
        let household = RosterFixture.draw(candidate)
        #expect(household.lines.isEmpty)
        #expect(household.absences.map(\.outcome) == [.undetermined])
        #expect(RosterFixture.draw(RosterFixture.candidate(family: 1, parents: 0)).lines.isEmpty)
    }

    @Test(
        "a living parent above the age limit is out and pays nothing, and may still be the child's policyholder"
    )
    func parentRefused() {
        var candidate = RosterFixture.candidate(family: 1, parents: 1)
        candidate.members[1] = RosterFixture.member(1, 2, .parent, outcome: .ineligible)
        let household = RosterFixture.draw(candidate)
        #expect(household.lines.map(\.premium.fen) == [2000])
        #expect(household.lines.map(\.policyholder.person) == [2])
        #expect(household.absences.map { $0.reasons.map(\.code) } == [["age"]])
        #expect(household.absences.first?.person == RosterPerson(home: 1, person: 2))
    }
}
