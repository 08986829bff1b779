import Benefits
package import CivilCalendar
package import Rules
import Store

/// The figures of the first page.
package struct OfficeOverview: Sendable {
    package let families: Int
    package let people: Int
    package let villages: Int
    /// The last determination of the actor's area; nil before there is one.
    package let determination: Determination?
    /// Families of which nothing was determined yet, as those registered since.
    package let undecided: Int
    package let openChanges: [(importID: Int64, count: Int)]
    package let rosters: [RosterInList]
    /// Overlaps of cover and of benefits that wait for a person, and benefits that another office pays as well.
    package let overlaps: Int
    package let between: Int
    /// Families that another office offers and that wait for an answer of this one.
    package let offers: Int
    /// Registrations that the person who asks began and did not send.
    package let drafts: Int

    /// What a run came to.
    package struct Determination: Sendable {
        package let day: CivilDate
        /// In the order of the rule book; programmes it did not cover are left out.
        package let tallies: [(programme: Programme, tally: ProgrammeTally)]
    }
}

extension Desk {
    /// Figures only: no person is shown and no look recorded.
    package func overview(_ caller: Caller) async throws -> OfficeOverview {
        try await act(caller, readOnly: true) { session in
            let counts = try await session.registerCounts()
            let figures: OfficeOverview.Determination? =
                if let run = try await session.lastRun() {
                    determination(run)
                } else {
                    try await Self.determination(policy.rules, session)
                }
            return OfficeOverview(
                families: counts.families, people: counts.people, villages: counts.villages,
                determination: figures,
                undecided: try await session.familyCount(FamilyListing(isUndecided: true)),
                openChanges: try await session.openChanges(),
                rosters: try await session.rosters(limit: 3).map { RosterInList($0, policy) },
                overlaps: try await session.overlaps().count,
                between: try await session.officeOverlaps(includingPast: true).count(where: \.isOpen),
                offers: try await session.offersToAnswer(),
                drafts: Int(try await session.ownOpenDrafts()))
        }
    }

    /// From the stored answers, where the last run was of a larger area or of a part of this one.
    private static func determination(
        _ rules: RuleBook, _ session: StoreSession
    ) async throws -> OfficeOverview.Determination? {
        guard let day = try await session.lastDecisionDay() else { return nil }
        let counts = try await session.decisionTallies(upTo: day)
        return OfficeOverview.Determination(
            day: day,
            tallies: rules.programmes.compactMap { programme in
                guard let count = counts[programme.id] else { return nil }
                var tally = ProgrammeTally(for: programme)
                tally.eligible = Int(count.eligible)
                tally.ineligible = Int(count.ineligible)
                tally.undetermined = Int(count.undetermined)
                if tally.monthly != nil { tally.monthly = Money(fen: count.monthlyFen ?? 0) }
                return (programme, tally)
            })
    }

    private func determination(_ run: DeterminationRun) -> OfficeOverview.Determination {
        let counts = Dictionary(zip(run.programmes, run.counts), uniquingKeysWith: { first, _ in first })
        return OfficeOverview.Determination(
            day: run.day,
            tallies: policy.rules.programmes.compactMap { programme in
                guard let count = counts[programme.id] else { return nil }
                return (
                    programme,
                    ProgrammeTally(
                        eligible: Int(count.eligible), ineligible: Int(count.ineligible),
                        undetermined: Int(count.undetermined),
                        monthly: count.monthlyFen.map { Money(fen: $0) })
                )
            })
    }
}
