/// An expression of FEEL, parsed, checked and compiled once, evaluated as often as wanted.
///
/// FEEL is the expression language of OMG's DMN standard, and here the language of every criterion and amount. A host
/// declares the names that expressions may use, compiles each expression when its rules are loaded, and evaluates it
/// for each family and day:
///
/// ```swift
/// let person = ObjectType("person", [.init("born", .date), .init("died", .optional(.date))])
/// final class Person: HostObject {
///     let objectType: ObjectType              // the `person` above
///     let born: CivilDate?                    // nil: not known to the office
///     func member(_ index: Int, _ recorder: Recorder) -> Value {
///         switch index {                      // positions in objectType.members
///         case 0:
///             let value = born.map { Value.date(WideDate($0)) } ?? .unknown("wife.born")
///             recorder.read("wife.born", value)
///             return value
///         default: return .null               // there is no death: alive
///         }
///     }
/// }
/// let reached = HostFunction(
///     "reached", [.init("person", .object("person")), .init("years", .number)], result: .boolean
/// ) { arguments, recorder in … }              // reports `recorder.changes(on: birthday)` and answers
///
/// let environment = Environment(
///     variables: [.init("wife", .object("person")), .init("threshold age", .number)],
///     functions: [reached], objectTypes: [person])
/// let compiled = Expression.compile("reached(wife, threshold age)", in: environment, expecting: .boolean)
/// // compiled.diagnostics: line, column, caret, message.zh/.en; compiled.expression is nil if one is an error
/// let recorder = Recorder()
/// let value = try compiled.expression?.evaluate([.object(wife), .number(49)], recorder: recorder)
/// // .boolean(true), .boolean(false), .unknown(facts) or .null; recorder.reads, .stableUntil, .nulls say the rest
/// ```
///
/// - Unknown is not null. `.unknown` names the missing facts, passes through every operation that would have to read
///   it, and is decided by `false and x`, `true or x`, by `if` whose branches agree, and the like.
/// - A list that may lack members is `.list(ListValue(known, incomplete: Unknown("people complete")))`.
/// - Evaluation throws only ``EvaluationStopped``, when a limit of ``Limits`` is passed.
public final class Expression: Sendable {
    /// The text it was compiled from.
    public let source: String
    public let tree: Tree
    /// The type of what it yields, as far as that can be known.
    public let type: FEELType
    private let code: any Node
    /// How many slots a run needs for it.
    public let slotCount: Int
    private let limits: Limits

    private init(
        source: String, tree: Tree, type: FEELType, code: any Node, slotCount: Int, limits: Limits
    ) {
        self.source = source
        self.tree = tree
        self.type = type
        self.code = code
        self.slotCount = slotCount
        self.limits = limits
    }

    /// The outcome of compiling: an expression unless a diagnostic is an error.
    public struct Compilation: Sendable {
        public let expression: Expression?
        public let diagnostics: [Diagnostic]
    }

    /// Parses, checks and compiles a text. `expecting` is the type its value must have: a criterion expects
    /// `.boolean`, and then an expression that may be null is refused.
    public static func compile(
        _ source: String, in environment: Environment, expecting expected: FEELType? = nil
    ) -> Compilation {
        let tree: Tree
        do throws(Diagnostic) {
            tree = try Parser.parse(
                source, names: environment.names, memberNames: environment.memberNames,
                limits: environment.limits)
        } catch {
            return Compilation(expression: nil, diagnostics: [error])
        }
        var compiler = Compiler(environment: environment, source: Array(source.unicodeScalars))
        let (code, type) = compiler.compile(tree)
        if let expected { compiler.require(type, expected, at: tree) }
        if type.unwrapped == .boolean { compiler.warnOfConstants(in: tree) }
        let refused = compiler.diagnostics.contains { $0.severity == .error }
        let expression = Expression(
            source: source, tree: tree, type: type, code: code, slotCount: compiler.slotCount,
            limits: environment.limits)
        return Compilation(expression: refused ? nil : expression, diagnostics: compiler.diagnostics)
    }

    /// The value, given the values of the environment's variables in their order (those left out are null).
    public func evaluate(
        _ values: [Value] = [], recorder: Recorder = Recorder(), clock: Clock = .none
    ) throws(EvaluationStopped) -> Value {
        let run = Run(slotCount: slotCount, recorder: recorder, limits: limits, clock: clock)
        for (slot, value) in values.prefix(slotCount).enumerated() { run.slots[slot] = run.cell(value) }
        return try code.evaluate(run)
    }

    /// The value, given the values of the environment's variables in the run's slots.
    @inline(__always)
    public func evaluate(in run: Run) throws(EvaluationStopped) -> Cell {
        run.refill()
        return try code.cell(run)
    }

    /// The same for some rows of a block.
    func column(_ block: Block, _ rows: Rows) throws(EvaluationStopped) -> Column {
        try code.column(block, rows)
    }

    /// The names of FEEL's own functions.
    public static var functionNames: [String] { Builtins.all.map(\.name) }

    /// The expression in canonical spelling: parsing it again yields the same tree.
    public var canonicalText: String { Printer.text(of: tree) }
}
