import FEEL

/// One run over generated and mutated expressions: each is compiled and evaluated in both modes, and what parses must
/// print to a text that parses to the same tree and says the same.
package struct FuzzRun {
    package let seed: UInt64
    /// What compiling and evaluating one expression may take, in milliseconds of the processor.
    package let patience: Double

    package private(set) var tried = 0
    package private(set) var parsed = 0
    /// Evaluations that a limit stopped.
    package private(set) var stopped = 0
    package private(set) var slowest: (milliseconds: Double, index: Int) = (0, 0)
    package private(set) var faults: [Fault] = []

    package struct Fault: CustomStringConvertible {
        package let index: Int
        package let source: String
        package let what: String
        package var description: String { "expression \(index): \(what)\n  \(source)" }
    }

    package init(seed: UInt64, patience: Double = 100) {
        self.seed = seed
        self.patience = patience
    }

    /// The text at a place of the run: every third is mutated.
    package static func source(seed: UInt64, index: Int) -> String {
        var random = Seeded(seed &+ UInt64(index) &* 0x5851_F42D_4C95_7F2D)
        var writer = RandomExpression(random: Seeded(random.next()))
        let text = writer.expression(Int.random(in: 1...5, using: &random))
        guard Int.random(in: 0..<3, using: &random) == 0 else { return text }
        var mutation = Mutation(random: Seeded(random.next()))
        return mutation.apply(to: text)
    }

    /// Tries the expression at a place of the run.
    package mutating func tryExpression(_ index: Int) {
        let source = Self.source(seed: seed, index: index)
        tried += 1
        for environment in [FuzzFacts.standard, FuzzFacts.rules] {
            check(source, index, environment)
        }
    }

    private mutating func check(_ source: String, _ index: Int, _ environment: Environment) {
        let start = ProcessorTime.milliseconds
        let compiled = Expression.compile(source, in: environment).expression
        let value = compiled.flatMap { evaluate($0) }
        let took = ProcessorTime.milliseconds - start
        if took > slowest.milliseconds { slowest = (took, index) }
        if took > patience { fault(index, source, "took \(took) ms") }
        guard let expression = compiled else { return }
        parsed += 1
        let printed = expression.canonicalText
        guard let again = Expression.compile(printed, in: environment).expression else {
            fault(index, source, "its printed text does not parse: \(printed)")
            return
        }
        if again.tree != expression.tree || again.canonicalText != printed {
            fault(
                index, source,
                "its printed text is another expression: \(printed), then \(again.canonicalText)")
        }
        if let value, let second = evaluate(again), !value.isSame(second),
            value.text != second.text
        {
            fault(index, source, "its printed text says another value: \(printed)")
        }
    }

    private mutating func evaluate(_ expression: Expression) -> Value? {
        do throws(EvaluationStopped) {
            return try expression.evaluate(FuzzFacts.values)
        } catch {
            stopped += 1
            return nil
        }
    }

    private mutating func fault(_ index: Int, _ source: String, _ what: String) {
        faults.append(Fault(index: index, source: source, what: what))
    }
}

/// Names and values that random expressions use, some of them unknown.
enum FuzzFacts {
    private static let variables: [Environment.Variable] = [
        .init("a", .number), .init("b", .optional(.number)), .init("income per head", .number),
        .init("open", .boolean),
        .init("list", .list(.number)), .init("people", .list(.any)), .init("who", .any), .init("day", .date),
        .init("text", .string),
    ]

    static let standard = Environment(variables: variables, mode: .standard)
    static let rules = Environment(variables: variables, mode: .rules)

    static let values: [Value] = [
        .number(3), .unknown("b"), .number(1200), .boolean(true),
        .list([.number(1), .unknown("l"), .number(2)]),
        .list(ListValue([.number(1), .null], incomplete: Unknown("people"))), .unknown("who"),
        .unknown("day"), .string("abc"),
    ]
}
