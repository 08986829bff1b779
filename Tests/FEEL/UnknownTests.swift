import FEEL
import Testing

@Suite("Unknown beside null")
struct UnknownTests {
    /// `x`, `y` unknown by the facts of these names; `known`, `none` and a list that may lack members.
    private static let environment = Environment(
        variables: [
            .init("x", .any), .init("y", .any), .init("none", .any), .init("open", .list(.any)),
            .init("half", .list(.any)),
        ], mode: .standard)

    private static func evaluate(_ text: String) throws -> Value {
        let expression = try #require(Expression.compile(text, in: environment).expression)
        return try expression.evaluate([
            .unknown("x"), .unknown("y"), .null, .list(ListValue([.number(1)], incomplete: Unknown("open"))),
            .list([.number(1), .unknown("x")]),
        ])
    }

    @Test(
        "What must read an unknown value is unknown, and names the facts",
        arguments: [
            ("x", "x"), ("x + 1", "x"), ("x + y", "x y"), ("y = x", "x y"), ("x < 3", "x"),
            ("x != null", "x"),
            ("x + none", "x"), ("none + x", "x"), ("x < none", "x"), ("x = none", "x"), ("not(x)", "x"),
            ("-x", "x"),
            ("true and x", "x"), ("x and y", "x y"), ("false or x", "x"), ("none and x", "x"),
            ("none or x", "x"),
            ("if x then 1 else 2", "x"), ("if x then y else 2", "x y"), ("if true then x else 2", "x"),
            ("x between 1 and 3", "x"), ("x in [1..3]", "x"), ("2 in [x..3]", "x"), ("5 in [x..3]", "x"),
            ("5 in (< x)", "x"), ("x in (1, 2)", "x"), ("x.member", "x"),
            ("x[1]", "x"), ("x instance of number", "x"), ("string(x)", "x"), ("abs(x)", "x"),
            ("count(x)", "x"),
            ("sum([1, x])", "x"), ("min([1, x])", "x"), ("sum(half)", "x"), ("string length(x)", "x"),
            ("date(x)", "x"), ("list contains(half, 2)", "x"), ("list contains(open, 2)", "open"),
            ("count(open)", "open"), ("sum(open)", "open"), ("open[1]", "open"),
            ("count(half[item > 0])", "x"),
            ("some i in half satisfies i > 5", "x"), ("every i in half satisfies i > 0", "x"),
            ("some i in open satisfies i > 5", "open"), ("every i in open satisfies i > 0", "open"),
            ("count(for i in open return i)", "open"), ("[1, x] = [1, 2]", "x"), ("{a: x}.a", "x"),
            ("x(1)", "x"), ("2 in half", "x"), ("count(open) > 1", "open"), ("count(open) = 1", "open"),
            ("every i in x satisfies i", "x"), ("for i in x return i = 1", "x"), ("all(half)", "x"),
            ("count(concatenate(open, half))", "open"),
        ])
    func carries(text: String, facts: String) throws {
        let value = try Self.evaluate(text)
        let unknown = try #require(value.deepUnknown, "\(value)")
        #expect(unknown.facts.map(\.name).joined(separator: " ") == facts)
    }

    @Test(
        "What is decided without reading it stays decided",
        arguments: [
            ("false and x", "false"), ("x and false", "false"), ("true or x", "true"), ("x or true", "true"),
            ("if x then 7 else 7", "7"), ("if x then null else null", "null"),
            ("if false then x else 2", "2"),
            ("5 in (x, 5)", "true"), ("5 between x and 3", "false"), ("1 in [1, x]", "true"),
            ("2 in (x, 2)", "true"), ("count(half)", "2"),
            ("half[1]", "1"), ("list contains(half, 1)", "true"), ("list contains(open, 1)", "true"),
            ("some i in half satisfies i = 1", "true"), ("every i in half satisfies i > 1", "false"),
            ("some i in open satisfies i = 1", "true"), ("every i in open satisfies i > 1", "false"),
            ("[1, x] = [2, 2]", "false"), ("[1, x] = [1]", "false"), ("count(open) >= 1", "true"),
            ("count(open) > 0", "true"), ("count(open) < 1", "false"), ("count(open) = 0", "false"),
            ("count(open) != 0", "true"), ("{a: x, b: 2}.b", "2"), ("any([x, true])", "true"),
            ("all([x, false])", "false"),
            ("get value({a: x, b: 1}, \"b\")", "1"), ("null = 3", "false"), ("null != 3", "true"),
            ("if null then 1 else 2", "2"),
        ])
    func decided(text: String, result: String) throws {
        let value = try Self.evaluate(text)
        #expect(value.deepUnknown == nil)
        #expect(value.text ?? "null" == result)
    }

    @Test("A list of one over an unknown filter says that members may be missing")
    func filtered() throws {
        let value = try Self.evaluate("half[item >= 1]")
        let list = try #require(value.list)
        #expect(list.items.count == 1)
        #expect(list.incomplete?.facts == ["x"])
    }

    @Test("Facts are kept sorted and once")
    func union() {
        let left = Unknown([FactID("b"), "a", "b"])
        #expect(left.union(Unknown([FactID("c"), "a"])).facts == ["a", "b", "c"])
        #expect(left.union(left) == left)
    }
}
