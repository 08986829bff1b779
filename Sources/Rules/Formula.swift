public import FEEL

/// A compiled expression of a rule file, with the names it uses and where it stands.
public final class Formula: Sendable {
    public let expression: Expression
    /// Positions in the programme's ``Vocabulary`` of the facts, named values and parameters it mentions.
    public let facts: [Int]
    public let named: [Int]
    public let parameters: [Int]
    /// File and line, for errors.
    public let place: String
    /// The facts by bit; nil where one has no bit.
    let factMask: UInt64?
    let usedParameters: UsedParameters

    public init(expression: Expression, facts: [Int], named: [Int], parameters: [Int], place: String) {
        self.expression = expression
        self.facts = facts
        self.named = named
        self.parameters = parameters
        self.place = place
        usedParameters = UsedParameters(parameters)
        factMask = facts.contains { $0 >= 64 } ? nil : facts.reduce(0) { $0 | 1 << UInt64($1) }
    }
}

/// Which of a programme's parameters were used: by bit for the first 64, and the rest.
struct UsedParameters: Hashable {
    private var mask: UInt64 = 0
    private var further: Set<Int> = []

    init(_ positions: [Int]) {
        for position in positions {
            if position < 64 { mask |= 1 << UInt64(position) } else { further.insert(position) }
        }
    }

    @inline(__always)
    mutating func add(_ others: UsedParameters) {
        mask |= others.mask
        if !others.further.isEmpty { further.formUnion(others.further) }
    }

    /// In the order of the vocabulary.
    var positions: [Int] { (0..<64).filter { mask & 1 << UInt64($0) != 0 } + further.sorted() }
}

/// A value computed once and used by name in the formulas after it (`let:` in a rule file).
public struct NamedFormula: Sendable {
    public var name: String
    /// Its position among the vocabulary's named values.
    public var index: Int
    public var formula: Formula

    public init(name: String, index: Int, formula: Formula) {
        self.name = name
        self.index = index
        self.formula = formula
    }
}

/// The names a programme's formulas may use, in the order in which their values are given to FEEL:
/// facts of the unit, then constants of the scheme year, parameters, named values, and what deciding itself makes.
public struct Vocabulary: Sendable, Hashable {
    public var facts: [String]
    public var constants: [String]
    public var parameters: [String]
    public var named: [String]
    /// `tier`, `insured`, `income list`, and `insured PLAN count` for each plan.
    public var made: [String]

    public init(
        facts: [String], constants: [String], parameters: [String], named: [String], made: [String]
    ) {
        self.facts = facts
        self.constants = constants
        self.parameters = parameters
        self.named = named
        self.made = made
    }

    public static let tier = "tier"
    public static let insured = "insured"
    public static let incomeList = "income list"
    public static func count(of plan: String) -> String { "insured \(plan) count" }
    /// The constants of a scheme year.
    public static let termStart = "term start"
    public static let termEnd = "term end"
    public static let birthCutoff = "birth cutoff"
    public static let schemeYear = "scheme year"

    public var names: [String] { facts + constants + parameters + named + made }
    public var count: Int { facts.count + constants.count + parameters.count + named.count + made.count }

    func slot(ofFact index: Int) -> Int { index }
    func slot(ofConstant index: Int) -> Int { facts.count + index }
    func slot(ofParameter index: Int) -> Int { facts.count + constants.count + index }
    func slot(ofNamed index: Int) -> Int { facts.count + constants.count + parameters.count + index }
    func slot(ofMade name: String) -> Int? {
        made.firstIndex(of: name).map { count - made.count + $0 }
    }
}
