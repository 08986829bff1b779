package import FEEL

/// A compiled expression of a rule file, with the names it uses and where it stands.
package final class Formula: Sendable {
    package let expression: Expression
    /// Positions in the programme's ``Vocabulary`` of the facts, named values and parameters it mentions.
    package let facts: [Int]
    package let named: [Int]
    package let parameters: [Int]
    /// File and line, for errors.
    package let place: String
    /// The facts by bit; nil where one has no bit.
    let factMask: UInt64?
    let usedParameters: UsedParameters

    package init(expression: Expression, facts: [Int], named: [Int], parameters: [Int], place: String) {
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
package struct NamedFormula: Sendable {
    package var name: String
    /// Its position among the vocabulary's named values.
    package var index: Int
    package var formula: Formula

    package init(name: String, index: Int, formula: Formula) {
        self.name = name
        self.index = index
        self.formula = formula
    }
}

/// The names a programme's formulas may use, in the order in which their values are given to FEEL:
/// facts of the unit, then constants of the scheme year, parameters, named values, and what deciding itself makes.
package struct Vocabulary: Sendable, Hashable {
    package var facts: [String]
    package var constants: [String]
    package var parameters: [String]
    package var named: [String]
    /// `tier`, `insured`, `income list`, and `insured PLAN count` for each plan.
    package var made: [String]

    package init(
        facts: [String], constants: [String], parameters: [String], named: [String], made: [String]
    ) {
        self.facts = facts
        self.constants = constants
        self.parameters = parameters
        self.named = named
        self.made = made
    }

    package static let tier = "tier"
    package static let insured = "insured"
    package static let incomeList = "income list"
    package static func count(of plan: String) -> String { "insured \(plan) count" }
    /// The constants of a scheme year.
    package static let termStart = "term start"
    package static let termEnd = "term end"
    package static let birthCutoff = "birth cutoff"
    package static let schemeYear = "scheme year"

    package var names: [String] { facts + constants + parameters + named + made }
    package var count: Int { facts.count + constants.count + parameters.count + named.count + made.count }

    func slot(ofFact index: Int) -> Int { index }
    func slot(ofConstant index: Int) -> Int { facts.count + index }
    func slot(ofParameter index: Int) -> Int { facts.count + constants.count + index }
    func slot(ofNamed index: Int) -> Int { facts.count + constants.count + parameters.count + index }
    func slot(ofMade name: String) -> Int? {
        made.firstIndex(of: name).map { count - made.count + $0 }
    }
}
