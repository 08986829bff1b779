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

    /// Of the same families as persons with dated facts. Making the dossiers is not timed; arranging them in columns is,
    /// and so is deciding from the columns. A part of the families at a time, so that not all dossiers are held at once.
    package func persons(_ rows: FamilyRows) throws -> PersonsRun {
        let outcomes = OutcomeBlock(count: rows.count)
        let families = Places<FamilyFacts>(capacity: Self.part, filler: FamilyFacts())
        let columns = Places<FamilyColumns?>(capacity: Self.part / Self.piece, filler: nil)
        var (arranging, deciding) = (Taken.nothing, Taken.nothing)
        for start in stride(from: 0, to: rows.count, by: Self.part) {
            let count = min(Self.part, rows.count - start)
            try eachPiece(of: count, worker: {}) { _, range in
                for row in range { families[row] = FamilyDossiers.family(rows, start + row) }
            }
            try arranging.add {
                try eachPiece(of: count, worker: {}) { _, range in
                    columns[range.lowerBound / Self.piece] = FamilyColumns(
                        range.map { FamilyIndex(families[$0]) })
                }
            }
            try deciding.add {
                try eachPiece(of: count, worker: { BlockDecider(rules, capacity: Self.piece) }) {
                    decider, range in
                    guard let columns = columns[range.lowerBound / Self.piece] else { return }
                    let units = FamilyUnits(
                        columns, 0..<columns.count, on: Workload.day, ageBasis: .onBirthday)
                    try decide(units, decider, into: outcomes, start + range.lowerBound, rows)
                }
            }
        }
        return PersonsRun(outcomes: outcomes, arranging: arranging, deciding: deciding)
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
        of count: Int, worker: @Sendable () -> Worker,
        _ work: @Sendable (Worker, Range<Int>) throws -> Void
    ) throws {
        let next = Atomic(0)
        let failure = Mutex<(any Error)?>(nil)
        DispatchQueue.concurrentPerform(iterations: threads) { _ in
            let decider = worker()
            while failure.withLock({ $0 == nil }) {
                let start = next.wrappingAdd(Self.piece, ordering: .relaxed).oldValue
                if start >= count { return }
                do {
                    try work(decider, start..<min(start + Self.piece, count))
                } catch {
                    failure.withLock { $0 = $0 ?? error }
                }
            }
        }
        if let error = failure.withLock({ $0 }) { throw error }
    }
}

/// What deciding persons came to.
package struct PersonsRun {
    package let outcomes: OutcomeBlock
    let arranging: Taken
    let deciding: Taken
}

/// Time by the clock, and of all threads at work.
struct Taken {
    private(set) var clock = Duration.zero
    private(set) var processor = Duration.zero

    static let nothing = Taken()

    mutating func add(_ work: () throws -> Void) rethrows {
        let worked = ProcessorTime.now
        let began = ContinuousClock().now
        try work()
        clock += ContinuousClock().now - began
        processor += ProcessorTime.now - worked
    }

    static func + (one: Taken, other: Taken) -> Taken {
        Taken(clock: one.clock + other.clock, processor: one.processor + other.processor)
    }
}

/// Things in places of their own. Threads write disjoint places, each once, and read after all have ended.
private final class Places<Thing>: @unchecked Sendable {  // reason: the sentence above
    private let things: UnsafeMutablePointer<Thing>
    private let capacity: Int

    init(capacity: Int, filler: Thing) {
        self.capacity = capacity
        things = .allocate(capacity: capacity)
        things.initialize(repeating: filler, count: capacity)
    }

    deinit {
        things.deinitialize(count: capacity)
        things.deallocate()
    }

    subscript(place: Int) -> Thing {
        get { things[place] }
        set { things[place] = newValue }
    }
}
