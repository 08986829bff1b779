/// A parsed expression: what it says and where it stands in the source.
public struct Tree: Sendable {
    public let kind: Kind
    /// In Unicode scalars.
    let span: Range<Int>
    /// How many trees are nested in it, itself included: what the depth limit looks at.
    let depth: Int

    /// What evaluating it costs each time, in steps of ``Limits``: one, and more where it is long.
    var steps: Int { 1 + span.count / 32 }

    /// The tree by itself in canonical spelling: parsing it again yields the same tree.
    public var canonicalText: String { Printer.text(of: self) }

    public indirect enum Kind: Sendable {
        case null
        case boolean(Bool)
        case number(Decimal34)
        case string(String)
        /// `@"2024-01-01"`
        case temporal(String)
        case name(String)
        case member(Tree, String)
        case filter(Tree, Tree)
        case call(Tree, [Argument])
        case negate(Tree)
        case binary(BinaryOperator, Tree, Tree)
        case between(Tree, low: Tree, high: Tree)
        case within(Tree, Tree)
        case instanceOf(Tree, TypeTree)
        case choice(if: Tree, then: Tree, else: Tree)
        case each([Iteration], Tree)
        case quantified(Quantifier, [Iteration], Tree)
        case list([Tree])
        case context([Entry])
        case range(lowIncluded: Bool, low: Tree, high: Tree, highIncluded: Bool)
        /// `< 10`, by itself a range, after `in` a test.
        case test(BinaryOperator, Tree)
        /// `(1, < 10)`, only after `in`.
        case tests([Tree])
        case function([Parameter], Tree)
    }

    public struct Argument: Sendable {
        public let name: String?
        public let value: Tree
    }

    public struct Entry: Sendable {
        public let key: String
        public let span: Range<Int>
        public let value: Tree
    }

    public struct Parameter: Sendable {
        public let name: String
        public let type: TypeTree?
    }

    public struct Iteration: Sendable {
        public let name: String
        public let domain: Domain

        public enum Domain: Sendable {
            case list(Tree)
            /// `1..3`, which may also run down.
            case steps(Tree, Tree)
        }
    }

    public enum Quantifier: String, Sendable { case some, every }
}

extension Tree: Equatable {
    /// Whether two trees say the same, wherever they stand.
    public static func == (left: Tree, right: Tree) -> Bool { left.kind == right.kind }
}

extension Tree.Kind: Equatable {}
extension Tree.Argument: Equatable {}
extension Tree.Parameter: Equatable {}
extension Tree.Iteration: Equatable {}
extension Tree.Iteration.Domain: Equatable {}

extension Tree.Entry: Equatable {
    public static func == (left: Tree.Entry, right: Tree.Entry) -> Bool {
        left.key == right.key && left.value == right.value
    }
}

/// The infix operators, by their spelling.
public enum BinaryOperator: String, Sendable {
    case or, and
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divide = "/"
    case power = "**"

    /// Higher binds tighter; `between`, `in` and the comparisons share one level.
    var precedence: Int {
        switch self {
        case .or: 1
        case .and: 2
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: Self.comparison
        case .plus, .minus: Self.additive
        case .times, .divide: 5
        case .power: 6
        }
    }

    static let comparison = 3
    static let additive = 4

    public var isComparison: Bool { precedence == Self.comparison }
}

/// A type as written after `instance of` or a parameter.
public indirect enum TypeTree: Hashable, Sendable {
    /// A built-in or defined type by name.
    case named(String)
    case list(TypeTree)
    case range(TypeTree)
    case context([Field])
    case function([TypeTree], TypeTree)

    public struct Field: Hashable, Sendable {
        let name: String
        let type: TypeTree
    }
}
