import FEEL
import Testing
import fuzz_feel

@Suite("Random and damaged expressions")
struct FuzzTests {
    @Test("A short run finds nothing: no crash, no endless work, and what parses prints to itself")
    func shortRun() {
        // Unoptimised code in a busy test run is many times slower; the long run of the program holds the real limit.
        var run = FuzzRun(seed: 7, patience: 10_000)
        for index in 0..<2000 { run.tryExpression(index) }
        for fault in run.faults { Issue.record("\(fault)") }
        #expect(run.tried == 2000)
        #expect(run.parsed > 1500)
    }

    @Test("The same seed writes the same expressions, another seed others")
    func repeatable() {
        let texts = (0..<50).map { FuzzRun.source(seed: 1, index: $0) }
        #expect(texts == (0..<50).map { FuzzRun.source(seed: 1, index: $0) })
        #expect(texts != (0..<50).map { FuzzRun.source(seed: 2, index: $0) })
    }

    @Test(
        "Expressions that crashed, hung or printed as others once",
        arguments: [
            "for y in 0..-9223372036854775808 return y",
            "count(for y in 0.5..9223372036854775807 return [partial] = 1)",
            "-@\"-P9223372036854775807M\"",
            "abs(@\"P768614336404564650Y7M\")",
            "for x in 1..50000 return {a: function() 1}",
            "for x in 1..50000 return function() partial",
            "for x in 1..100 return if x = 1 then [1] else [partial[-1], partial[-1]]",
            "count(distinct values(for x in 1..100000 return x))",
            "string(1e-6176) = string(1e-6176)",
            "1e-6176 + 9.999999999999999999999999999999999e6144",
            "[(](>= 10)..3[) = 1, 2]", "[(](> 1)..2])..3]", "[1](](> 1)..2])", "[[(](> 1)..2])]]",
            "[1] = (]]1..2]..3])", "((< 2) in ](< 3)..x])",
            "(1 instance of function<number> -> list) < 3", "(1 instance of list) < 3",
            "[for a in [\"a text too long for a cell\"], b in [a] return b, for i in [1] return (function(z) z)(2)]",
            "for i in [1], j in (for a in [1], b in [\"a text too long for a cell\"] return b) return function(z) z",
            "(1 instance of date) and (time = 3)", "(1 instance of days) and (time = 3)",
        ])
    func once(text: String) {
        let environment = Environment(mode: .standard)
        guard let expression = Expression.compile(text, in: environment).expression else { return }
        _ = try? expression.evaluate()
        let again = Expression.compile(expression.canonicalText, in: environment).expression
        #expect(again?.tree == expression.tree, "\(expression.canonicalText)")
    }

    @Test("Conditions and counts nested deep are compiled once each, not twice at every level")
    func nestedCounts() {
        func nested(_ open: String, _ inner: String, _ close: String, _ count: Int) -> String {
            String(repeating: open, count: count) + inner + String(repeating: close, count: count)
        }
        let start = ContinuousClock.now
        for text in [
            nested("count([1][", "true", "]) > 0", 40), nested("[1][", "true", "].a > 0 and true", 40),
        ] {
            #expect(Expression.compile(text, in: Environment(mode: .standard)).expression != nil)
        }
        #expect(ContinuousClock.now - start < .seconds(20))
    }
}
