package import Benefits
package import CivilCalendar
import Foundation
import Rules
package import Store

/// What other rules would change on the register on a day: figures only, by programme and village.
package struct ImpactReport: Sendable {
    package let day: CivilDate
    /// Code of the area looked at.
    package let area: String
    /// Digests of the rules, in hexadecimal.
    package let before: String
    package let after: String
    package internal(set) var families = 0
    /// By village and programme.
    package internal(set) var figures: [String: [String: ImpactFigures]] = [:]
    /// Families of which any answer or amount differs, by village.
    package internal(set) var changedFamilies: [String: Int] = [:]
    /// Areas within the one looked at, in order of their place in the tree, with those above the villages.
    package internal(set) var areas: [NamedArea] = []

    /// One programme in all villages whose code begins with these digits; "" is all.
    package func figures(of programme: String, in area: String = "") -> ImpactFigures {
        figures.filter { $0.key.hasPrefix(area) }.values.compactMap { $0[programme] }
            .reduce(ImpactFigures(), +)
    }

    package func changedFamilies(in area: String = "") -> Int {
        changedFamilies.filter { $0.key.hasPrefix(area) }.values.reduce(0, +)
    }

    /// Programmes that either set of rules asked, sorted.
    package var programmes: [String] { Set(figures.values.flatMap(\.keys)).sorted() }

    /// Whether any programme's eligible share moves by more than so many percentage points.
    package func movesEligible(byMoreThan points: Int) -> Bool {
        programmes.contains { figures(of: $0).movesEligible(byMoreThan: points) }
    }
}

/// Counts what candidate rules would change: decides each family of an area by both sets of rules on the same facts.
///
/// Nothing is stored: every read is a read-only transaction. Families go through in blocks of one moment each, as a
/// determination reads them, so memory does not grow with the register; the figures are a line for each village.
package struct RulesImpact: Sendable {
    private let store: Store
    private let before: Policy
    private let after: Policy
    private let blockSize: Int
    private let lanes: Int

    package init(
        store: Store, before: Policy, after: Policy, blockSize: Int = 400,
        lanes: Int = ProcessInfo.processInfo.activeProcessorCount
    ) {
        self.store = store
        self.before = before
        self.after = after
        self.blockSize = max(1, blockSize)
        self.lanes = max(1, lanes)
    }

    /// - Parameters:
    ///   - area: code of the area; nil is the actor's own, who must then have exactly one.
    ///   - progress: families done and how many there are.
    ///   - changes: given each block's answers that differ, with names; each family in it is a recorded look. Nil
    ///     counts only.
    /// - Throws: `PublishingError.familiesNotTheirs` where changes are asked for by a role that sees no answers.
    @concurrent
    package func callAsFunction(
        on day: CivilDate, area code: String? = nil, as actor: Actor,
        progress: @Sendable (Int, Int) -> Void = { _, _ in },
        changes report: (@Sendable ([ImpactChange]) async throws -> Void)? = nil
    ) async throws -> ImpactReport {
        if report != nil, !actor.role.seesAnswers { throw PublishingError.familiesNotTheirs }
        let sides = (try ImpactSide(before.rules, on: day), try ImpactSide(after.rules, on: day))
        let area = try await AskedArea(code, of: actor, in: store)
        var result = ImpactReport(day: day, area: area.code, before: before.digest, after: after.digest)
        let (areas, total) = try await store.act(as: actor, scope: area.scope, readOnly: true) { act in
            (try await Desk.areas(act).map(\.area), try await act.count(FamilyQuery()))
        }
        result.areas = areas
        let reading = BlockReading(store: store, actor: actor, scope: area.scope, day: day, size: blockSize)
        var families = try await reading.families(after: 0)
        while let last = families.last {
            async let following = reading.families(after: last.file.home)
            let block = try await ImpactBlock.decide(
                families, sides.0, sides.1, on: day, lanes: lanes, keepsChanges: report != nil)
            result.add(block, of: families.count)
            if let report, !block.changes.isEmpty {
                try await report(try await named(block.changes, as: actor, scope: area.scope))
            }
            progress(result.families, max(total, result.families))
            families = try await following
        }
        return result
    }

    /// With the names the office may see. The looks are recorded.
    private func named(
        _ changes: [ImpactChange], as actor: Actor, scope: Scope
    ) async throws -> [ImpactChange] {
        let homes = Set(changes.map(\.home)).sorted()
        let members = try await store.act(as: actor, scope: scope, looking: true) { act in
            try await act.recordLooks(at: homes, purpose: "rules impact")
            return try await act.memberNames(of: homes)
        }
        return changes.map { change in
            var change = change
            change.people = (members[change.home] ?? [])
                .filter { change.person == nil || $0.key == change.person }
                .map(NamedMember.init)
            return change
        }
    }
}

extension ImpactReport {
    fileprivate mutating func add(_ block: ImpactBlock, of families: Int) {
        self.families += families
        for (village, programmes) in block.figures {
            figures[village, default: [:]].merge(programmes) { $0 + $1 }
        }
        changedFamilies.merge(block.changedFamilies, uniquingKeysWith: +)
    }
}

extension ActorRole {
    /// Whether answers about single families are part of the duty: the insurance liaison works with rosters only.
    package var seesAnswers: Bool { self != .liaison }
}
