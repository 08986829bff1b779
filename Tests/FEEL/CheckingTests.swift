import FEEL
import Testing

@Suite("Checking rules before they run")
struct CheckingTests {
    private static let environment = Environment(
        variables: [
            .init("wife", .object("person")), .init("husband", .optional(.object("person"))),
            .init("children", .list(.object("person"))), .init("threshold age", .number),
            .init("income", .optional(.number)),
        ],
        functions: [
            HostFunction(
                "reached", [.init("person", .object("person")), .init("years", .number)], result: .boolean
            ) {
                _, _ in .boolean(true)
            }
        ],
        objectTypes: [
            ObjectType(
                "person",
                [
                    .init("born", .date), .init("died", .optional(.date)),
                    .init("spouse", .optional(.object("person"))),
                    .init("income per head", .number), .init("alive", .boolean),
                ])
        ])

    private static func compile(_ text: String, _ type: FEELType? = .boolean) -> Expression.Compilation {
        Expression.compile(text, in: environment, expecting: type)
    }

    @Test(
        "What can be fully evaluated passes",
        arguments: [
            "reached(wife, threshold age)", "reached(person: wife, years: 49)",
            "count(children[not(alive)]) >= 1",
            "every child in children satisfies child.born < @\"2020-01-01\"",
            "wife.income per head * 12 <= 1000",
            "wife.died != null and wife.died < @\"2020-01-01\"",
            "wife.died = null or wife.died >= @\"2020-01-01\"",
            "if wife.died = null then true else wife.died > wife.born", "children[died = null] = []",
            "husband != null and reached(husband, 49)", "income != null and income > 3",
            "not(income = null) and income > 3", "wife.spouse != null and wife.spouse.died = null",
            "some c in children satisfies c.died != null and c.died > c.born",
            "(income instance of number) and income > 1",
            "wife in children", "wife.born.year in [1970..1980]", "threshold age in (45, 49, > 60)",
        ])
    func passes(text: String) {
        let compiled = Self.compile(text)
        #expect(compiled.diagnostics.isEmpty, "\(compiled.diagnostics)")
        #expect(compiled.expression?.type == .boolean)
    }

    @Test(
        "What cannot is refused with its kind and place",
        arguments: [
            ("wive.alive", Diagnostic.Code.unknownName, 1), ("reach(wife, 49)", .unknownFunction, 1),
            ("wife.age > 3", .unknownMember, 1), ("reached(wife)", .arity, 1),
            ("reached(wife, 1, 2)", .arity, 1),
            ("reached(who: wife, years: 49)", .argumentName, 14),
            ("reached(wife, \"49\")", .typeMismatch, 15),
            ("true and wife.born > 3", .typeMismatch, 10), ("wife.born + 1 = wife.born", .typeMismatch, 1),
            ("wife.died < wife.born", .nullable, 1), ("income > 3", .nullable, 1),
            ("reached(husband, 49)", .nullable, 9),
            ("threshold age", .typeMismatch, 1), ("null", .typeMismatch, 1),
            ("today() > wife.born", .clock, 1),
            ("count(children, 1) = 1", .arity, 1), ("floor(\"1\") = 1", .typeMismatch, 1),
            ("wife instance of woman", .unknownType, 1), ("{a: 1, a: 2} = null", .duplicateKey, 8),
            ("children[born]  = []", .typeMismatch, 10), ("\"a\" < wife.alive", .typeMismatch, 1),
            ("if threshold age then true else false", .typeMismatch, 4),
            ("@\"2024-13-01\" = null", .typeMismatch, 1),
            ("some c in children satisfies c.born", .typeMismatch, 30),
            ("wife.born in [1..3]", .typeMismatch, 14),
            ("1 in [\"a\"..2]", .typeMismatch, 6), ("modulo(divisor: 1, number: 2) = 1", .argumentName, 1),
            ("wife = null or wife.died > wife.born", .nullable, 1),
        ])
    func refuses(text: String, code: Diagnostic.Code, column: Int) throws {
        let compiled = Self.compile(text)
        #expect(compiled.expression == nil)
        let first = try #require(compiled.diagnostics.first { $0.severity == .error })
        #expect(first.code == code)
        #expect(first.column == column)
        #expect(!first.message.zh.isEmpty && !first.message.en.isEmpty)
    }

    @Test(
        "Text that does not parse says where and what to do, in both languages",
        arguments: [
            ("1 +", 1, 4), ("(1", 1, 3), ("if a then b", 1, 12), ("[1..", 1, 5), ("\"open", 1, 1),
            ("1\n+ *", 2, 3),
            ("a # b", 1, 3), ("/* open", 1, 1), ("1 2", 1, 3), ("{a 1}", 1, 5), ("and", 1, 1),
            ("f(a: 1, 2)", 1, 11),
            ("（1）", 1, 1), ("for x return 1", 1, 7), ("[1, 2)", 1, 6),
        ])
    func syntax(text: String, line: Int, column: Int) throws {
        let fault = try #require(Self.compile(text, nil).diagnostics.first)
        #expect(fault.line == line, "\(fault)")
        #expect(fault.column == column, "\(fault)")
    }

    @Test("A slip in a name is answered with the nearest known one, and the caret stands under it")
    func suggestion() throws {
        let fault = try #require(Self.compile("true and\n  reached(wive, 49)").diagnostics.first)
        #expect(fault.line == 2)
        #expect(fault.message.en.contains("did you mean \"wife\""))
        #expect(fault.message.zh.contains("wife"))
        #expect(fault.excerpt == "  reached(wive, 49)\n          ^^^^")
    }

    @Test(
        "Types are inferred",
        arguments: [
            ("threshold age + 1", "number"), ("children.born", "list<date>"), ("children[1]", "person?"),
            ("children[alive]", "list<person>"), ("children[1].born", "date?"),
            ("wife.born - wife.born", "days and time duration"),
            ("{a: 1, b: \"x\"}", "context<a: number, b: string>"),
            ("for c in children return c.alive", "list<boolean>"),
            ("if true then 1 else null", "number?"), ("[1, \"a\"]", "list<Any>"),
            ("max(children.born)", "date"),
            ("function(x: number) x + 1", "function<number> -> number"), ("[1..3]", "range<number>"),
            ("income * 2", "number?"),
            ("get value({a: 1}, \"a\")", "Any"), ("wife.born + @\"P1Y\"", "date"), ("(< 3)", "range<number>"),
        ])
    func inferred(text: String, type: String) throws {
        let compiled = Self.compile(text, nil)
        #expect(compiled.diagnostics.isEmpty, "\(compiled.diagnostics)")
        #expect(compiled.expression?.type.description == type)
    }

    @Test(
        "Types are read from text",
        arguments: [
            "number", "list<string>", "context<a: number, b: list<date>>",
            "function<number, string> -> boolean",
            "range<date and time>", "days and time duration",
        ])
    func written(text: String) {
        #expect(FEELType(written: text)?.description == text)
        #expect(FEELType(written: text + " x") == nil)
    }
}
