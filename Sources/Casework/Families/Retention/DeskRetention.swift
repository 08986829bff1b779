package import CivilCalendar
import Store

/// What is closed, when it is due, and what was purged, of the caller's area.
package struct OpenedRetention: Sendable {
    /// The period in force; nil where the office has set none, and nothing is ever due.
    package let period: RetentionPeriod?
    package let closed: [ClosedInList]
    /// Proposals and what became of them, the latest first.
    package let purges: [PurgeInList]
    /// Whether the person who asks may propose and carry out.
    package let mayPurge: Bool
    /// Who asks: a second person carries out what the first proposed.
    package let asker: String

    /// A closed family by its number, without names.
    package struct ClosedInList: Sendable, Hashable {
        package let home: Int64
        package let day: CivilDate
        package let closedBy: String
        /// Its registration was withdrawn; nobody closed it.
        package let isWithdrawn: Bool
        /// Nil where the office has set no period.
        package let dueOn: CivilDate?
        package let isDue: Bool
        /// "linked", "merged", "on-draft", "paid": what speaks against purging it, whatever the period.
        package let obstacles: [String]
    }

    /// A proposal to purge, with what became of it.
    package struct PurgeInList: Sendable, Hashable {
        package let id: Int64
        package let day: CivilDate
        package let families: [Int64]
        package let years: Int
        package let basis: String
        package let reason: String
        package let proposedBy: String
        /// Nil until a second person carried it out.
        package let doneBy: String?
        package let doneAt: OfficeMoment?
        /// Who answered it with no, when and why.
        package let refused: Refused?

        package struct Refused: Sendable, Hashable {
            package let by: String
            package let at: OfficeMoment
            package let reason: String
        }
    }
}

/// A proposal to purge as its page shows it.
package struct OpenedPurge: Sendable {
    package let purge: OpenedRetention.PurgeInList
    /// Its families as they are closed now; none once they are purged.
    package let closed: [OpenedRetention.ClosedInList]
    /// What would go, or what went; nil of a proposal that was answered with no, and for whoever may not purge.
    package let figures: PurgeFigures?
    /// SHA-256 of the record, in hexadecimal digits; nil until it was carried out.
    package let digest: String?
    package let mayPurge: Bool
    package let asker: String
}

/// What a purge would remove, or has removed.
package struct PurgeFigures: Sendable, Hashable {
    package let families: [Int64]
    /// Rows by table, the tables in order.
    package let rows: [Row]

    package struct Row: Sendable, Hashable {
        package let table: String
        package let count: Int
    }
}

extension Desk {
    package func retention(today: CivilDate, _ caller: Caller) async throws -> OpenedRetention {
        try await translated {
            let (actor, scope) = try await person(caller)
            return OpenedRetention(
                period: retentionPeriods.inForce(on: today),
                closed: try await retaining.closed(
                    on: today, as: actor, scope: scope, request: request(caller)
                ).map { OpenedRetention.ClosedInList($0, today) },
                purges: try await retaining.purges(as: actor, scope: scope, request: request(caller))
                    .map(OpenedRetention.PurgeInList.init),
                mayPurge: actor.role == .administrator, asker: actor.name)
        }
    }

    /// A proposal with what it would remove, or has removed.
    ///
    /// - Throws: `RetentionError.noSuchPurge`.
    package func openPurge(_ id: Int64, today: CivilDate, _ caller: Caller) async throws -> OpenedPurge {
        try await translated {
            let (actor, scope) = try await person(caller)
            let (retaining, request) = (retaining, request(caller))
            guard
                let purge = try await retaining.purges(as: actor, scope: scope, request: request)
                    .first(where: { $0.id == id })
            else { throw RetentionError.noSuchPurge }
            let mayPurge = actor.role == .administrator
            let isOpen = purge.done == nil && purge.refused == nil
            let closed = try await retaining.closed(on: today, as: actor, scope: scope, request: request)
            var counts = purge.done?.counts
            if isOpen, mayPurge {
                counts = try await retaining.weigh(purge, as: actor, scope: scope, request: request)
            }
            return OpenedPurge(
                purge: OpenedRetention.PurgeInList(purge),
                closed: closed.filter { purge.homes.contains($0.file.home) }
                    .map { OpenedRetention.ClosedInList($0, today) },
                figures: counts.map { PurgeFigures(purge.homes, $0) },
                digest: (purge.done?.digest).map(Hexadecimal.text), mayPurge: mayPurge, asker: actor.name)
        }
    }

    /// Answers a proposal with no.
    ///
    /// - Throws: `RetentionError`.
    package func refusePurge(_ id: Int64, reason: String, _ caller: Caller) async throws {
        try await translated {
            let (actor, scope) = try await person(caller)
            try await retaining.refuse(
                id, reason: reason, as: actor, scope: scope, request: request(caller))
        }
    }

    /// What a purge of all that is due would remove. Nothing is changed.
    ///
    /// - Throws: `RetentionError`.
    package func dryPurge(today: CivilDate, _ caller: Caller) async throws -> PurgeFigures {
        try await translated {
            let (actor, scope) = try await person(caller)
            let (homes, counts) = try await retaining.dryRun(
                on: today, as: actor, scope: scope, request: request(caller))
            return PurgeFigures(homes, counts)
        }
    }

    /// Proposes to purge all that is due.
    ///
    /// - Parameter seen: the families that were shown as due; where others are now, nothing is proposed.
    /// - Returns: the proposal's number.
    /// - Throws: `RetentionError`.
    package func proposePurge(
        of seen: [Int64], today: CivilDate, reason: String, _ caller: Caller
    ) async throws -> Int64 {
        try await translated {
            let (actor, scope) = try await person(caller)
            return try await retaining.propose(
                on: today, reason: reason, seen: seen, as: actor, scope: scope, request: request(caller)
            ).id
        }
    }

    /// Carries out what another administrator proposed.
    ///
    /// - Throws: `RetentionError`.
    package func confirmPurge(_ id: Int64, today: CivilDate, _ caller: Caller) async throws {
        try await translated {
            let (actor, scope) = try await person(caller)
            _ = try await retaining.confirm(
                id, today: today, as: actor, scope: scope, request: request(caller))
        }
    }

    /// Closes a family's file: its period begins.
    ///
    /// - Throws: `RetentionError`.
    package func close(
        _ home: Int64, on day: CivilDate, reason: String, _ caller: Caller
    ) async throws {
        try await translated {
            let (actor, scope) = try await person(caller)
            try await CloseFamily(store: store).close(
                home, on: day, reason: reason, as: actor, scope: scope, request: request(caller))
        }
    }

    /// Opens a closed file again.
    ///
    /// - Throws: `RetentionError`.
    package func reopen(_ home: Int64, _ caller: Caller) async throws {
        try await translated {
            let (actor, scope) = try await person(caller)
            try await CloseFamily(store: store).reopen(
                home, as: actor, scope: scope, request: request(caller))
        }
    }

    private var retaining: RetainFamilies { RetainFamilies(store: store, periods: retentionPeriods) }
}

extension OpenedRetention.ClosedInList {
    fileprivate init(_ closed: RetainFamilies.Closed, _ today: CivilDate) {
        home = closed.file.home
        day = closed.file.day
        closedBy = closed.file.closedBy
        isWithdrawn = closed.file.isWithdrawn
        dueOn = closed.dueOn
        isDue = closed.isDue(on: today)
        obstacles = closed.file.obstacles.map(\.rawValue).sorted()
    }
}

extension OpenedRetention.PurgeInList {
    fileprivate init(_ purge: Purge) {
        id = purge.id
        day = purge.day
        families = purge.homes
        years = purge.years
        basis = purge.basis
        reason = purge.reason
        proposedBy = purge.proposedBy
        doneBy = purge.done?.by
        doneAt = purge.done.map { OfficeMoment($0.at) }
        refused = purge.refused.map { Refused(by: $0.by, at: OfficeMoment($0.at), reason: $0.reason) }
    }
}

extension PurgeFigures {
    fileprivate init(_ homes: [Int64], _ counts: PurgeCounts) {
        families = homes
        rows = counts.rows.sorted { $0.key < $1.key }.map { Row(table: $0.key, count: $0.value) }
    }
}
