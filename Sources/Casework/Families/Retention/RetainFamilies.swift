import Benefits
package import CivilCalendar
import Rules
package import Store

/// Which closed families have been kept for their period, and purging them: proposed by one administrator, carried out by
/// another, whole or not at all.
///
/// Gone afterwards is everything personal: facts, numbers, acts, decisions with their frozen facts, rows of imports,
/// names on rosters. What stays: the file's and the people's numbers, covers and roster lines with their money, the
/// counts of runs, the purge record, and the audit.
package struct RetainFamilies: Sendable {
    private let store: Store
    private let periods: [RetentionPeriod]

    package init(store: Store, periods: [RetentionPeriod]) {
        self.store = store
        self.periods = periods
    }

    /// A closed family with the day on which its period ends.
    package struct Closed: Sendable, Hashable {
        package let file: ClosedFile
        /// The first day on which it may be purged; nil where the office has set no period.
        package let dueOn: CivilDate?

        package func isDue(on day: CivilDate) -> Bool {
            file.obstacles.isEmpty && dueOn.map { $0 <= day } == true
        }
    }

    /// Closed families of the scope and those whose registration was withdrawn, due or not. Restricted ones are not among them: they are kept.
    package func closed(
        on day: CivilDate, as actor: Actor, scope: Scope? = nil, request: RequestID = .new()
    ) async throws -> [Closed] {
        let period = periods.inForce(on: day)
        return try await store.act(
            as: actor, scope: scope, request: request, readOnly: true, showsWithdrawn: true
        ) { session in
            try await session.closedFiles().map { Self.closed($0, period) }
        }
    }

    /// What a purge of all that is due would remove. Nothing is changed.
    package func dryRun(
        on day: CivilDate, as actor: Actor, scope: Scope? = nil, request: RequestID = .new()
    ) async throws -> (homes: [Int64], counts: PurgeCounts) {
        let period = try period(on: day, actor)
        do {
            _ = try await store.act(
                as: actor, scope: scope, request: request, showsWithdrawn: true
            ) { session in
                let due = try await Self.due(on: day, period, session)
                let counts = try await session.purge(due, placeholder: Self.placeholder)
                throw RolledBack(homes: due, counts: counts)
            }
        } catch let run as RolledBack {
            return (run.homes, run.counts)
        }
        throw RetentionError.nothingDue
    }

    private struct RolledBack: Error {
        let homes: [Int64]
        let counts: PurgeCounts
    }

    /// Proposes to purge all that is due; nothing is changed.
    ///
    /// - Parameter seen: the families that somebody saw as due; where others are now, nothing is proposed.
    /// - Returns: the proposal's number.
    package func propose(
        on day: CivilDate, reason: String, seen: [Int64]? = nil, as actor: Actor, scope: Scope? = nil,
        request: RequestID = .new()
    ) async throws -> Purge {
        let period = try period(on: day, actor)
        guard !reason.allSatisfy(\.isWhitespace) else { throw RetentionError.reasonMissing }
        guard !UnsealedText.holdsNumber(reason) else { throw RetentionError.reasonHoldsNumber }
        return try await store.act(
            as: actor, scope: scope, request: request, showsWithdrawn: true
        ) { session in
            let due = try await Self.due(on: day, period, session)
            if let seen, Set(seen) != Set(due) {
                throw RetentionError.changedMeanwhile(Set(seen).symmetricDifference(due).count)
            }
            let id = try await session.propose(
                due, on: day, years: period.years, inForce: period.from, basis: period.basis, reason: reason,
                digest: Self.digest(due, period, day))
            guard let purge = try await session.purges(id).first else { throw RetentionError.noSuchPurge }
            return purge
        }
    }

    /// Carries out a proposal of another administrator, in one transaction. Every family must still be due by the period
    /// it was proposed by.
    package func confirm(
        _ id: Int64, today: CivilDate, as actor: Actor, scope: Scope? = nil, request: RequestID = .new()
    ) async throws -> (purge: Purge, counts: PurgeCounts) {
        guard actor.role == .administrator else { throw RetentionError.notAllowed }
        return try await store.act(
            as: actor, scope: scope, request: request, showsWithdrawn: true
        ) { session in
            guard let purge = try await session.purges(id).first else { throw RetentionError.noSuchPurge }
            guard purge.done == nil else { throw RetentionError.alreadyPurged }
            guard purge.refused == nil else { throw RetentionError.refusedBefore }
            guard purge.proposedBy != actor.name else { throw RetentionError.secondPersonNeeded }
            let period = RetentionPeriod(from: purge.inForce, years: purge.years, basis: purge.basis)
            let still = try await session.closedFiles(purge.homes, isLocking: true)
                .map { Self.closed($0, period) }.filter { $0.isDue(on: today) }.map(\.file.home)
            guard Set(still) == Set(purge.homes), periods.contains(period) else {
                throw RetentionError.changedMeanwhile(purge.homes.count - still.count)
            }
            let counts = try await session.purge(purge.homes, placeholder: Self.placeholder)
            try await session.recordPurge(purge, counts, digest: Self.digest(purge, counts))
            guard let done = try await session.purges(id).first else { throw RetentionError.noSuchPurge }
            return (done, counts)
        }
    }

    /// Answers a proposal with no, as its proposer or another administrator: it purges nothing any more.
    package func refuse(
        _ id: Int64, reason: String, as actor: Actor, scope: Scope? = nil, request: RequestID = .new()
    ) async throws {
        try actor.requireToChange()
        guard actor.role == .administrator else { throw RetentionError.notAllowed }
        guard !reason.allSatisfy(\.isWhitespace) else { throw RetentionError.reasonMissing }
        guard !UnsealedText.holdsNumber(reason) else { throw RetentionError.reasonHoldsNumber }
        try await store.act(as: actor, scope: scope, request: request) { session in
            guard let purge = try await session.purges(id).first else { throw RetentionError.noSuchPurge }
            guard purge.done == nil else { throw RetentionError.alreadyPurged }
            guard purge.refused == nil else { throw RetentionError.refusedBefore }
            try await session.refusePurge(id, reason: reason)
        }
    }

    /// What carrying out an open proposal would remove now. Nothing is changed.
    package func weigh(
        _ purge: Purge, as actor: Actor, scope: Scope? = nil, request: RequestID = .new()
    ) async throws -> PurgeCounts {
        do {
            _ = try await store.act(
                as: actor, scope: scope, request: request, showsWithdrawn: true
            ) { session in
                let counts = try await session.purge(purge.homes, placeholder: Self.placeholder)
                throw RolledBack(homes: purge.homes, counts: counts)
            }
        } catch let run as RolledBack {
            return run.counts
        }
        throw RetentionError.nothingDue
    }

    /// Proposals and what became of them.
    package func purges(
        as actor: Actor, scope: Scope? = nil, request: RequestID = .new()
    ) async throws -> [Purge] {
        try await store.act(as: actor, scope: scope, request: request, readOnly: true) {
            try await $0.purges()
        }
    }

    private func period(on day: CivilDate, _ actor: Actor) throws -> RetentionPeriod {
        guard actor.role == .administrator else { throw RetentionError.notAllowed }
        guard let period = periods.inForce(on: day) else { throw RetentionError.noPeriod }
        return period
    }

    private static func due(
        on day: CivilDate, _ period: RetentionPeriod, _ session: StoreSession
    ) async throws -> [Int64] {
        let due = try await session.closedFiles().map { closed($0, period) }.filter { $0.isDue(on: day) }
        guard !due.isEmpty else { throw RetentionError.nothingDue }
        return due.map(\.file.home).sorted()
    }

    /// Counted from the day on which the file was closed, or on which the last cover ended where that is later.
    private static func closed(_ file: ClosedFile, _ period: RetentionPeriod?) -> Closed {
        let since = max(file.day, file.coveredUntil ?? file.day)
        return Closed(file: file, dueOn: period.map { since.adding(years: $0.years) })
    }

    /// What a roster's line says of whom it named.
    private static let placeholder = LineIdentity.purged.text

    private static func digest(_ homes: [Int64], _ period: RetentionPeriod, _ day: CivilDate) -> [UInt8] {
        var hash = ContentHash()
        hash.add("\(day) \(period.from) \(period.years) \(period.basis)")
        for home in homes { hash.add("\(home)") }
        return hash.bytes
    }

    private static func digest(_ purge: Purge, _ counts: PurgeCounts) -> [UInt8] {
        var hash = ContentHash()
        hash.add(piece: purge.digest)
        for (table, count) in counts.rows.sorted(by: { $0.key < $1.key }) { hash.add("\(table) \(count)") }
        for (answer, count) in counts.answers.sorted(by: { $0.key < $1.key }) {
            hash.add("\(answer) \(count)")
        }
        return hash.bytes
    }
}
