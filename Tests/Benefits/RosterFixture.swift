import CivilCalendar
import Rules

@testable import Benefits

/// Synthetic terms (the figures of source plan L255–L265) and families for the roster tests.
enum RosterFixture {
    static func terms(_ basis: PremiumBasis = .perPerson) -> RosterTerms {
        func text(_ zh: String) -> LocalizedText { LocalizedText(zh: zh, en: zh) }
        func sum(_ id: String, _ yuan: Int64) -> InsuredSum {
            InsuredSum(id: id, name: text(id), limit: Money(fen: yuan * 100))
        }
        return RosterTerms(
            scheme: "s", year: 2026,
            term: DateSpan(from: CivilDate(iso: "2026-08-11"), to: CivilDate(iso: "2027-08-11")) ?? .always,
            entriesClose: CivilDate(iso: "2026-08-10"), basis: basis,
            childPlan: RosterPlan(
                code: "1", name: text("计划一"), premium: Money(fen: 2000),
                sums: [sum("hospital", 10_000), sum("death-or-accidental-disability", 5_000)]),
            parentPlan: RosterPlan(
                code: "2", name: text("计划二"), premium: Money(fen: 1000),
                sums: [sum("accident", 20_000), sum("accident-medical", 2_000)]))
    }

    static func member(
        _ home: Int64, _ number: Int32, _ role: RosterRole, outcome: Outcome = .eligible, isAlive: Bool = true
    ) -> RosterCandidate.Member {
        RosterCandidate.Member(
            person: RosterPerson(home: home, person: number), role: role, outcome: outcome, isAlive: isAlive,
            reasons: outcome == .eligible ? [] : [RosterReason(code: "age", text: .init(zh: "超龄", en: "age"))]
        )
    }

    static func candidate(
        family: Int, parents: Int, village: String = "990101001001"
    ) -> RosterCandidate {
        let home = Int64(family)
        return RosterCandidate(
            family: home, village: village,
            members: [member(home, 1, .child)]
                + (0..<parents).map { member(home, Int32($0 + 2), .parent) })
    }

    static func draw(
        _ candidate: RosterCandidate, _ basis: PremiumBasis = .perPerson, consent: Consent = .yes,
        entered: CivilDate = .earliest
    ) -> RosterHousehold {
        terms(basis).household(of: candidate, consent: { _ in consent }, entered: { _ in entered })
    }

    static func household(
        family: Int, parents: Int, village: String = "990101001001", consent: Consent = .yes,
        entered: CivilDate = .earliest
    ) -> RosterHousehold {
        draw(
            candidate(family: family, parents: parents, village: village), consent: consent, entered: entered)
    }
}
