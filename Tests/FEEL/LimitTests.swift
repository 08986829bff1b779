import FEEL
import Testing

@Suite("Limits")
struct LimitTests {
    private static func stop(_ text: String, _ limits: Limits = Limits()) -> String? {
        let compiled = Expression.compile(text, in: Environment(limits: limits, mode: .standard))
        guard let expression = compiled.expression else { return compiled.diagnostics.first?.code.rawValue }
        do throws(EvaluationStopped) {
            _ = try expression.evaluate()
            return nil
        } catch {
            return error.reason.en
        }
    }

    @Test(
        "Nesting beyond the limit is refused; at it, it runs",
        arguments: [("(", ")"), ("[", "]"), ("-", ""), ("abs(", ")")])
    func depth(open: String, close: String) {
        func nested(_ count: Int) -> String {
            String(repeating: open, count: count) + "1" + String(repeating: close, count: count)
        }
        #expect(Self.stop(nested(150)) == nil)
        #expect(Self.stop(nested(300)) == "limit")
        #expect(Self.stop(nested(9000)) == "limit")
    }

    @Test("A long chain counts as nesting, too")
    func chain() {
        #expect(Self.stop(Array(repeating: "1", count: 190).joined(separator: " + ")) == nil)
        #expect(Self.stop(Array(repeating: "1", count: 5000).joined(separator: " + ")) == "limit")
    }

    @Test("A text that is too long is refused")
    func length() {
        #expect(Self.stop(String(repeating: " ", count: 20_001)) == "limit")
    }

    private static let tenTimesFifty = String(repeating: "0123456789", count: 50)

    @Test(
        "Loops, recursion and growing lists stop with a reason",
        arguments: [
            ("for i in 1..1000000000 return i", "a list passed"),
            ("some i in 1..1000000000 satisfies false", "steps"),
            ("count(for i in 1..40000 return log(i))", "steps"),
            ("count(for i in 1..40000 return exp(i / 40000))", "steps"),
            ("count(for i in 1..40000 return 1.1 ** (i / 40000))", "steps"),
            ("count(for i in 1..3000, j in 1..3000 return i * j)", "list passed"),
            ("(function(f) f(f))(function(f) f(f))", "nested"),
            (
                "sort(for i in 1..20000 return 0 - i, function(a, b) count(for k in 1..1000 return k) > a)",
                "steps"
            ),
            (
                "string join(for j in 1..32 return string join(for k in 1..70 return \"\(tenTimesFifty)\"))",
                "a text"
            ),
            ("string(for i in 1..10000 return 1e6000)", "a text"),
            ("matches(string join(for k in 1..30000 return \"a\"), \"(a*)*b\")", "pattern"),
            ("matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\", \"^((a+)+)+\\\\2b$\")", "pattern"),
        ])
    func stops(text: String, reason: String) throws {
        let found = try #require(Self.stop(text))
        #expect(found.contains(reason), "\(found)")
    }

    @Test(
        "Patterns that ruin other matchers run through",
        arguments: [
            "matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"^(a+)+$\")",
            "matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"^(a|a)*$\")",
            "matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"^(a*)*$\")",
        ])
    func linear(text: String) {
        #expect(feel(text).boolean == false)
        #expect(Self.stop(text) == nil)
    }

    @Test("Mutated text never crashes, and what parses prints and parses to itself")
    func hostile() throws {
        var random = Seeded(7)
        let seeds = [
            "if a > 1 then \"x\" else {b: [1..2], c: function(x) x + 1}",
            "for i in 1..3, j in [4] return i * j ** 2",
            "[1, 2, 3][item >= 2].y in (< 3, [1..2])",
            "date and time(\"2024-01-01T00:00:00@Europe/Paris\") - @\"P1D\"",
            "some x in [true] satisfies not(x) or x = null",
            "replace(\"abc\", \"[a-c-[b]]+\", \"$0\", \"i\")",
            "x between 1 and 2 and y instance of list<number>",
        ].map { Array($0.unicodeScalars) }
        let pieces = seeds.flatMap { $0 } + Array("{}[]()\"\\@.,:;+-*/<>=!? 0e９é家".unicodeScalars)
        let environment = Environment(mode: .standard)
        var limits = Limits()
        limits.steps = 2000
        var parsed = 0
        for _ in 0..<20_000 {
            var text = seeds[Int.random(in: 0..<seeds.count, using: &random)]
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 0..<text.count, using: &random)
                let piece = pieces[Int.random(in: 0..<pieces.count, using: &random)]
                switch Int.random(in: 0..<4, using: &random) {
                case 0: text[place] = piece
                case 1: text.insert(piece, at: place)
                case 2: if text.count > 1 { text.remove(at: place) }
                default:
                    let end = Int.random(in: place..<text.count, using: &random)
                    text.insert(contentsOf: text[place...end], at: place)
                }
            }
            let source = String(String.UnicodeScalarView(text))
            guard let expression = Expression.compile(source, in: environment).expression else { continue }
            parsed += 1
            _ = try? expression.evaluate()
            let again = Expression.compile(expression.canonicalText, in: environment)
            #expect(again.expression?.tree == expression.tree, "\(source) became \(expression.canonicalText)")
        }
        #expect(parsed > 500)
    }
}
