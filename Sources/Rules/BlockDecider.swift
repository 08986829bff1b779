public import CivilCalendar
public import FEEL

/// Families given fact by fact: what a batch over many decides at once.
public protocol UnitBlock: AnyObject {
    /// At most the capacity of the decider that is asked.
    var count: Int { get }

    /// Who knows the objects in the cells of all rows; nil where there are none.
    var cellHost: (any CellHost)? { get }

    /// Fills in the fact at a position of the vocabulary, a cell of the run for each row.
    func read(_ fact: Int, into cells: UnsafeMutablePointer<Cell>, _ run: Run)

    /// Fills in which of the returned area codes each row's parameter values are those of.
    func readAreas(into positions: UnsafeMutablePointer<Int32>) -> [String?]

    /// One row by itself, for programmes that are decided row by row.
    func unit(_ row: Int) -> any UnitFacts
}

extension UnitBlock {
    public var cellHost: (any CellHost)? { nil }
}

/// Decides blocks of families: outcomes and amounts of many rows at a time, without reasons.
///
/// The formulas and their nodes are those by which ``Decider`` decides one family; here each works through a column of
/// rows. Not shared between threads.
public final class BlockDecider {
    public let capacity: Int
    let rules: RuleBook
    let block: Block
    let rulings: RulingTable
    private let alone: Decider
    private var units: (any UnitBlock)?
    private var day = CivilDate.earliest
    private let areas: AreaRows
    /// By programme: whether it is decided in columns, and whether all areas share its values.
    private let traits: [(inColumns: Bool, hasOneRuling: Bool)]
    /// By fact of the vocabulary: whether its column is filled in for these units.
    private var isRead: [Bool]
    private let results: Verdicts
    /// Rows of the programme being decided.
    let liveRows: UnsafeMutablePointer<Int32>
    let askedRows: UnsafeMutablePointer<Int32>

    public init(_ rules: RuleBook, capacity: Int = 1024) {
        self.rules = rules
        self.capacity = capacity
        block = Block(capacity: capacity, slotCount: rules.slotCount)
        rulings = RulingTable(rules)
        alone = Decider(rules)
        areas = AreaRows(capacity: capacity)
        traits = rules.programmes.map { ($0.isDecidedInColumns, $0.hasOneRuling) }
        isRead = Array(repeating: false, count: rules.programmes.map(\.vocabulary.facts.count).max() ?? 0)
        results = Verdicts(capacity: capacity)
        liveRows = .allocate(capacity: capacity)
        askedRows = .allocate(capacity: capacity)
    }

    deinit {
        liveRows.deallocate()
        askedRows.deallocate()
    }

    /// Turns to other units or another day.
    public func open(_ units: any UnitBlock, on day: CivilDate) {
        precondition(units.count <= capacity)
        block.run.clear()
        block.run.clock = Clock(today: day)
        block.run.host = units.cellHost
        forgetFacts()
        self.units = units
        self.day = day
        areas.read(units)
    }

    private func forgetFacts() {
        for fact in isRead.indices { isRead[fact] = false }
    }

    /// What the programme at a position of the rule book says of each row. Holds until the next call.
    public func verdicts(_ position: Int) throws(RuleError) -> Verdicts {
        guard let units else { return results }
        let (inColumns, hasOneRuling) = traits[position]
        if !inColumns {
            for row in 0..<units.count {
                results[row] = try alone.verdict(position, units.unit(row), on: day)
            }
            return results
        }
        if hasOneRuling, let first = areas.groups.first {
            try decide(position, first.area, areas.all)
        } else {
            for (area, rows) in areas.groups { try decide(position, area, rows) }
        }
        return results
    }

    private func decide(_ position: Int, _ area: String?, _ rows: Rows) throws(RuleError) {
        let number = rulings.number(of: area)
        let ruling = try rulings.ruling(position, on: day, area: (number, area), .none) {
            block.run.forget()
            forgetFacts()
        }
        var deciding = BlockDeciding(ruling, rows, self, results)
        try deciding.decide()
    }

    /// Fills in a fact's column where nobody asked before.
    func read(fact: Int) {
        if isRead[fact] { return }
        units?.read(fact, into: block.column(fact), block.run)
        isRead[fact] = true
    }
}

/// What a programme says of the rows of a block.
public final class Verdicts {
    let outcomes: UnsafeMutablePointer<Outcome>
    let amounts: UnsafeMutablePointer<Money?>

    init(capacity: Int) {
        outcomes = .allocate(capacity: capacity)
        outcomes.initialize(repeating: .undetermined, count: capacity)
        amounts = .allocate(capacity: capacity)
        amounts.initialize(repeating: nil, count: capacity)
    }

    deinit {
        outcomes.deallocate()
        amounts.deallocate()
    }

    public internal(set) subscript(row: Int) -> Verdict {
        @inline(__always) get { Verdict(outcome: outcomes[row], amount: amounts[row]) }
        set {
            outcomes[row] = newValue.outcome
            amounts[row] = newValue.amount
        }
    }
}

extension Programme {
    /// Whether nothing in it asks for a row by itself: other programmes' answers, or persons to be insured.
    fileprivate var isDecidedInColumns: Bool {
        interactions.isEmpty && versions.allSatisfy(\.insured.isEmpty)
    }

    /// Whether all areas share its parameters' values.
    fileprivate var hasOneRuling: Bool { parameters.allSatisfy(\.areas.isEmpty) }
}
