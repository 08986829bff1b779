import Benefits
import CivilCalendar
import Dispatch
package import Rules
import Synchronization

/// Decides all families of a block, in pieces, on a number of threads.
package struct WorkloadRun {
    private let rules: RuleBook
    private let threads: Int
    /// Of the six programmes in the rule book.
    private let positions: [Int]

    package init(_ rules: RuleBook, threads: Int) {
        self.rules = rules
        self.threads = threads
        positions = Workload.programmes.compactMap { id in rules.programmes.firstIndex { $0.id == id } }
        precondition(positions.count == Workload.programmes.count)
    }

    private static let piece = 2048
    private static let familyPiece = 512

    /// Of flat rows.
    package func flat(_ rows: FamilyRows) throws -> OutcomeBlock {
        let outcomes = OutcomeBlock(count: rows.count)
        let block = FlatBlock(rows)
        try eachPiece(of: rows.count, worker: { BlockDecider(rules, capacity: Self.piece) }) {
            decider, range in
            try decide(FlatUnits(block, range), decider, into: outcomes, range.lowerBound, rows)
        }
        return withExtendedLifetime(block) { outcomes }
    }

    /// Of the same families as dossiers, how long deciding them took, and the work of all threads for it; making the
    /// dossiers is not counted. A part of the families at a time, so that not all dossiers are held at once.
    package func persons(
        _ rows: FamilyRows
    ) throws -> (outcomes: OutcomeBlock, took: Duration, processor: Duration) {
        let outcomes = OutcomeBlock(count: rows.count)
        let families = DossierBlock(capacity: Self.part)
        let clock = ContinuousClock()
        var took = Duration.zero
        var processor = Duration.zero
        for start in stride(from: 0, to: rows.count, by: Self.part) {
            let count = min(Self.part, rows.count - start)
            try eachPiece(of: count, worker: {}) { _, range in
                for row in range { families[row] = FamilyDossiers.family(rows, start + row) }
            }
            let worked = ProcessorTime.now
            let began = clock.now
            try eachPiece(
                of: count, size: Self.familyPiece,
                worker: { BlockDecider(rules, capacity: Self.familyPiece) }
            ) { decider, range in
                let units = FamilyUnits(
                    range.map { FamilyIndex(families[$0]) }, on: Workload.day, ageBasis: .onBirthday)
                try decide(units, decider, into: outcomes, start + range.lowerBound, rows)
            }
            took += clock.now - began
            processor += ProcessorTime.now - worked
        }
        return (outcomes, took, processor)
    }

    private static let part = 65_536

    /// The six programmes of a block of families.
    private func decide(
        _ units: any UnitBlock, _ decider: BlockDecider, into outcomes: OutcomeBlock, _ first: Int,
        _ rows: FamilyRows
    ) throws {
        decider.open(units, on: Workload.day)
        for programme in 0..<Workload.programmes.count {
            let verdicts = try decider.verdicts(positions[programme])
            for row in 0..<units.count {
                try note(
                    verdicts[row], programme, into: outcomes, first + row,
                    parents: rows.livingParents(first + row))
            }
        }
    }

    @inline(__always)
    private func note(
        _ verdict: Verdict, _ programme: Int, into outcomes: OutcomeBlock, _ row: Int, parents: Int
    ) throws {
        if !outcomes.set(row, programme, verdict.outcome, verdict.amount, parents: parents) {
            throw WorkloadFault.undetermined(programme: Workload.programmes[programme], family: row + 1)
        }
    }

    /// Hands out pieces of the rows to the threads until none is left. Each thread has a decider of its own.
    private func eachPiece<Worker>(
        of count: Int, size: Int = piece, worker: @Sendable () -> Worker,
        _ work: @Sendable (Worker, Range<Int>) throws -> Void
    ) throws {
        let next = Atomic(0)
        let failure = Mutex<(any Error)?>(nil)
        DispatchQueue.concurrentPerform(iterations: threads) { _ in
            let decider = worker()
            while failure.withLock({ $0 == nil }) {
                let start = next.wrappingAdd(size, ordering: .relaxed).oldValue
                if start >= count { return }
                do {
                    try work(decider, start..<min(start + size, count))
                } catch {
                    failure.withLock { $0 = $0 ?? error }
                }
            }
        }
        if let error = failure.withLock({ $0 }) { throw error }
    }
}

/// Dossiers in places of their own. Threads write disjoint places, each once, and read after all have ended.
private final class DossierBlock: @unchecked Sendable {  // reason: the sentence above
    private let families: UnsafeMutablePointer<FamilyFacts>
    private let capacity: Int

    init(capacity: Int) {
        self.capacity = capacity
        families = .allocate(capacity: capacity)
        families.initialize(repeating: FamilyFacts(), count: capacity)
    }

    deinit {
        families.deinitialize(count: capacity)
        families.deallocate()
    }

    subscript(place: Int) -> FamilyFacts {
        get { families[place] }
        set { families[place] = newValue }
    }
}
