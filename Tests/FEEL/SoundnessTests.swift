import FEEL
import Foundation
import Testing

/// Generated expressions over facts that may be unknown.
struct Generator {
    var random: Seeded

    mutating func pick(_ choices: [String]) -> String {
        choices[Int.random(in: 0..<choices.count, using: &random)]
    }

    mutating func number(_ depth: Int) -> String {
        if depth == 0 { return pick(["a", "b", "0", "1", "2", "3", "null"]) }
        let left = number(depth - 1)
        switch Int.random(in: 0..<12, using: &random) {
        case 8: return "\(pick(["min", "mean", "median", "product"]))(\(list(depth - 1)))"
        case 9: return "get value({k: \(left), n: \(number(depth - 1))}, \(pick(["\"k\"", "\"n\""])))"
        case 10: return "{k: \(left), n: k}.n"
        case 0: return "(\(left) + \(number(depth - 1)))"
        case 1: return "(\(left) - \(number(depth - 1)))"
        case 2: return "(\(left) * \(number(depth - 1)))"
        case 3: return "count(\(list(depth - 1)))"
        case 4: return "sum(\(list(depth - 1)))"
        case 5: return "max(\(list(depth - 1)))"
        case 6: return "(if \(boolean(depth - 1)) then \(left) else \(number(depth - 1)))"
        case 7: return "\(list(depth - 1))[1]"
        default: return left
        }
    }

    mutating func list(_ depth: Int) -> String {
        if depth == 0 { return pick(["l", "m", "[]", "[1, 2]", "[a]", "[1, b]"]) }
        switch Int.random(in: 0..<14, using: &random) {
        case 5: return "\(pick(["distinct values", "reverse", "flatten"]))(\(list(depth - 1)))"
        case 6: return "union(\(list(depth - 1)), \(list(depth - 1)))"
        case 7: return "index of(\(list(depth - 1)), \(number(depth - 1)))"
        case 8: return "sort(\(list(depth - 1)), function(x, y) x < y)"
        case 9: return "insert before(\(list(depth - 1)), 1, \(number(depth - 1)))"
        case 10: return "list replace(\(list(depth - 1)), function(x, y) x = y, \(number(depth - 1)))"
        case 11: return "(if \(boolean(depth - 1)) then \(list(depth - 1)) else \(list(depth - 1)))"
        case 12: return "(for i in \(list(depth - 1)), j in \(list(depth - 1)) return i - j)"
        case 0: return "\(list(depth - 1))[item \(pick(["<", ">=", "="])) \(number(depth - 1))]"
        case 1: return "(for i in \(list(depth - 1)) return i + \(number(depth - 1)))"
        case 2: return "concatenate(\(list(depth - 1)), \(list(depth - 1)))"
        case 3: return "append(\(list(depth - 1)), \(number(depth - 1)))"
        case 4: return "[\(number(depth - 1)), \(number(depth - 1))]"
        default: return list(depth - 1)
        }
    }

    mutating func boolean(_ depth: Int) -> String {
        if depth == 0 { return pick(["p", "q", "true", "false", "null"]) }
        let number = number(depth - 1)
        switch Int.random(in: 0..<18, using: &random) {
        case 11: return "(\(list(depth - 1)) = \(list(depth - 1)))"
        case 12: return "(\(number) in \(list(depth - 1)))"
        case 13: return "(\(number) in (\(self.number(depth - 1)), > \(self.number(depth - 1))))"
        case 14: return "\(pick(["all", "any"]))([\(boolean(depth - 1)), \(boolean(depth - 1))])"
        case 15: return "(\(number) instance of number)"
        case 16: return "is(\(number), \(self.number(depth - 1)))"
        case 0, 1: return "(\(boolean(depth - 1)) and \(boolean(depth - 1)))"
        case 2, 3: return "(\(boolean(depth - 1)) or \(boolean(depth - 1)))"
        case 4: return "not(\(boolean(depth - 1)))"
        case 5: return "(\(number) \(pick(["<", "<=", ">", ">=", "=", "!="])) \(self.number(depth - 1)))"
        case 6: return "(\(number) in [\(self.number(depth - 1))..(\(self.number(depth - 1)))])"
        case 7: return "(\(number) between \(self.number(depth - 1)) and \(self.number(depth - 1)))"
        case 8: return "(some i in \(list(depth - 1)) satisfies i < \(number))"
        case 9: return "(every i in \(list(depth - 1)) satisfies i >= \(number))"
        case 10: return "(count(\(list(depth - 1))) \(pick(["<", ">=", "=", "!="])) \(number))"
        default: return "list contains(\(list(depth - 1)), \(number))"
        }
    }
}

@Suite("Soundness of unknown")
struct SoundnessTests {
    /// Two numbers, two booleans and two lists, one of them of unknown members and one that may lack members.
    static let environment = Environment(
        variables: [
            .init("a", .optional(.number)), .init("b", .optional(.number)), .init("p", .optional(.boolean)),
            .init("q", .optional(.boolean)), .init("l", .list(.number)), .init("m", .list(.number)),
        ], mode: .standard)

    /// One assignment, whole or with some facts missing.
    struct Facts {
        var numbers: [Value]
        var booleans: [Value]
        var members: [Value]
        var more: [Value]

        init(_ random: inout Seeded) {
            func number() -> Value {
                [.null, .number(0), .number(1), .number(2), .number(3)].randomElement(using: &random) ?? .null
            }
            func count() -> Int { Int.random(in: 0...2, using: &random) }
            numbers = [number(), number()]
            booleans = [true, false].map { _ in
                [.null, .boolean(true), .boolean(false)].randomElement(using: &random) ?? .null
            }
            members = (0..<count()).map { _ in number() }
            more = (0..<count()).map { _ in number() }
        }

        /// The values with each fact in `missing` unknown; without `more`, the list `m` only holds its members.
        func values(missing: Set<String>) -> [Value] {
            func hidden(_ name: String, _ value: Value) -> Value {
                missing.contains(name) ? .unknown(FactID(name)) : value
            }
            let rest: Value =
                missing.contains("more")
                ? .list(ListValue(members, incomplete: Unknown("more"))) : .list(ListValue(members + more))
            let list = members.enumerated().map { hidden("l\($0.offset)", $0.element) }
            return [
                hidden("a", numbers[0]), hidden("b", numbers[1]), hidden("p", booleans[0]),
                hidden("q", booleans[1]),
                .list(list), rest,
            ]
        }
    }

    static let seed = ProcessInfo.processInfo.environment["SEED"].flatMap(UInt64.init) ?? 20_261_125
    static let rounds = ProcessInfo.processInfo.environment["ROUNDS"].flatMap(Int.init) ?? 4000
    static let names = ["a", "b", "p", "q", "l0", "l1", "more"]

    @Test(
        "Filling in an unknown fact never flips what was decided, nor does a fact that was not named settle anything"
    )
    func fillingIn() throws {
        var generator = Generator(random: Seeded(Self.seed))
        var decidedWithUnknowns = 0
        for round in 0..<Self.rounds {
            let text = generator.boolean(Int.random(in: 1...3, using: &generator.random))
            guard let expression = Expression.compile(text, in: Self.environment).expression else {
                Issue.record("does not compile: \(text)")
                return
            }
            let facts = Facts(&generator.random)
            let missing = Set(Self.names.filter { _ in Bool.random(using: &generator.random) })
            let partial = try expression.evaluate(facts.values(missing: missing))
            let whole = try expression.evaluate(facts.values(missing: []))
            if let unknown = partial.unknown {
                // Filling in only facts that were not named must leave it undecided.
                let named = Set(unknown.facts.map(\.name))
                #expect(named.isSubset(of: missing), "round \(round): \(text)")
                let still = try expression.evaluate(facts.values(missing: missing.intersection(named)))
                #expect(
                    still.unknown != nil,
                    "round \(round): \(text) settled by facts it did not name \(missing) \(named)")
            } else {
                if !missing.isEmpty { decidedWithUnknowns += 1 }
                #expect(partial.isSame(whole), "round \(round): \(text) was \(partial), is \(whole)")
            }
            if Bool.random(using: &generator.random),
                let one = missing.randomElement(using: &generator.random)
            {
                let fuller = try expression.evaluate(facts.values(missing: missing.subtracting([one])))
                if partial.unknown == nil { #expect(fuller.isSame(partial), "round \(round): \(text)") }
            }
        }
        #expect(decidedWithUnknowns > Self.rounds / 10)
    }
}
