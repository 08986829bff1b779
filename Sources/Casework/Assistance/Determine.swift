package import Benefits
package import CivilCalendar
import Foundation
import Rules
package import Store

/// How far a determination has come.
package struct DeterminationProgress: Sendable, Hashable {
    package var families: Int
    package var total: Int
    package var written: Int
}

/// Decides programmes for every family of an area on a day and stores what changed.
///
/// Families go through in blocks in order of their number: while one block is decided on all cores the next is read,
/// and each block's decisions, the run's progress and its figures are written in one transaction. A run that is killed
/// goes on after its last block when the same question is asked again; asked once more after it has ended, it writes
/// nothing where nothing changed.
package struct Determine: Sendable {
    private let store: Store
    private let rules: RuleBook
    private let ruleSet: RuleSet
    private let engine: String
    private let blockSize: Int
    private let lanes: Int

    /// - Parameters:
    ///   - engine: version of the program, kept with the run.
    ///   - blockSize: families in one transaction; memory is a few blocks.
    package init(
        store: Store, policy: Policy, engine: String, blockSize: Int = 400,
        lanes: Int = ProcessInfo.processInfo.activeProcessorCount
    ) {
        self.store = store
        rules = policy.rules
        ruleSet = policy.ruleSet
        self.engine = engine
        self.blockSize = max(1, blockSize)
        self.lanes = max(1, lanes)
    }

    /// - Parameters:
    ///   - area: code of the area; nil is the actor's own, who must then have exactly one.
    ///   - programme: one programme; nil is all but the insurance products.
    package func callAsFunction(
        on day: CivilDate, area: String? = nil, programme: String? = nil, as actor: Actor,
        progress: @Sendable (DeterminationProgress) async throws -> Void = { _ in }
    ) async throws -> DeterminationReport {
        let programmes = try rules.determined(asked: programme)
        let area = try await AskedArea(area, of: actor, in: store)
        let question = DeterminationQuestion(
            area: area.code, path: area.scope.path, day: day, programmes: programmes.map(\.id),
            ruleSet: ruleSet.digest, engine: engine)
        // The rules are kept with the run, before anything is decided by them.
        var (kept, run, isResumed, total) = try await store.act(as: actor, scope: area.scope) { act in
            let kept = try await act.keep(ruleSet)
            let (run, isResumed) = try await act.openRun(question)
            return (kept, run, isResumed, try await act.count(FamilyQuery()))
        }
        let reading = BlockReading(store: store, actor: actor, scope: area.scope, day: day, size: blockSize)
        var families = try await reading.families(after: run.lastHome)
        while let last = families.last {
            async let following = reading.families(after: last.file.home)
            let block = try await DecisionBlock.decide(
                families, programmes, on: day, rules: rules, lanes: lanes)
            if let moved = try await write(block, to: run, by: kept, as: actor, scope: area.scope) {
                run = moved
                families = try await following
            } else {
                // Another process goes on with the same run: follow it from where it is.
                _ = try await following
                guard let current = try await current(run, as: actor, scope: area.scope) else { break }
                run = current
                families = try await reading.families(after: run.lastHome)
            }
            total = max(total, Int(run.families))
            try await progress(
                DeterminationProgress(families: Int(run.families), total: total, written: Int(run.written)))
        }
        let ended = run
        _ = try await store.act(as: actor, scope: area.scope) { try await $0.finish(ended) }
        return DeterminationReport(run, programmes, isResumed: isResumed)
    }

    private func current(
        _ run: DeterminationRun, as actor: Actor, scope: Scope
    ) async throws -> DeterminationRun? {
        try await store.act(as: actor, scope: scope, readOnly: true) { try await $0.run(run.id) }
    }

    /// Writes a block in one transaction. Nil where another process has taken the run further.
    private func write(
        _ block: DecisionBlock, to run: DeterminationRun, by kept: Int64, as actor: Actor, scope: Scope
    ) async throws -> DeterminationRun? {
        let homes = block.families.map(\.dossier.home)
        return try await store.act(as: actor, scope: scope) { act in
            let last = try await act.lastDecisions(of: homes, programmes: run.programmes, upTo: run.day)
            let changes = block.changes(since: last, on: run.day)
            let moved = run.moved(over: block, written: changes.decisions.count)
            guard try await act.advance(moved, from: run.lastHome) else { return nil }
            try await act.add(changes.decisions, on: changes.dossiers, run: run.id, rules: kept)
            try await act.keepOverlapsOwed(of: homes, rules: rules, through: run.day)
            return moved
        }
    }
}

extension DeterminationRun {
    /// This run after a block: figures added, the digest chained over its decisions.
    fileprivate func moved(over block: DecisionBlock, written more: Int) -> DeterminationRun {
        var run = self
        for family in block.families {
            run.digest = SHA256.digest(family.decisions.reduce(into: run.digest) { $0 += $1.digest })
        }
        run.lastHome = block.families.last?.dossier.home ?? lastHome
        run.families += Int64(block.families.count)
        run.written += Int64(more)
        if run.counts.isEmpty { run.counts = programmes.map { _ in RunCount() } }
        for (place, programme) in programmes.enumerated() {
            guard let tally = block.tallies[programme] else { continue }
            run.counts[place].eligible += Int64(tally.eligible)
            run.counts[place].ineligible += Int64(tally.ineligible)
            run.counts[place].undetermined += Int64(tally.undetermined)
            if let money = tally.monthly {
                run.counts[place].monthlyFen = (run.counts[place].monthlyFen ?? 0) + money.fen
            }
        }
        return run
    }
}

extension DeterminationReport {
    fileprivate init(_ run: DeterminationRun, _ programmes: [Programme], isResumed: Bool) {
        var tallies: [String: ProgrammeTally] = [:]
        for programme in programmes { tallies[programme.id] = ProgrammeTally(for: programme) }
        for (id, count) in zip(run.programmes, run.counts) {
            tallies[id] = ProgrammeTally(
                eligible: Int(count.eligible), ineligible: Int(count.ineligible),
                undetermined: Int(count.undetermined), monthly: count.monthlyFen.map { Money(fen: $0) })
        }
        self.init(
            run: run.id, day: run.day, programmes: tallies, families: Int(run.families),
            written: Int(run.written), digest: run.digest.hexadecimal, resumed: isResumed)
    }
}
