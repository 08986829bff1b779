import FEEL
import Foundation
import Testing

@Suite("Canonical spelling")
struct PrintingTests {
    @Test("Parsing what was printed prints the same again, for every restated case")
    func roundTrip() throws {
        let (cases, _) = try ConformanceFile.restated(
            String(contentsOf: Fixture.url("conformance.txt"), encoding: .utf8))
        let environment = Environment(mode: .standard)
        var printed = 0
        for text in cases.map(\.expression) {
            guard let first = Expression.compile(text, in: environment).expression else { continue }
            printed += 1
            let second = Expression.compile(first.canonicalText, in: environment)
            #expect(second.expression?.canonicalText == first.canonicalText, "\(text)")
            #expect(second.expression?.tree == first.tree, "\(text) became \(first.canonicalText)")
        }
        #expect(printed > 2200)
    }

    @Test(
        "Blanks, comments and needless parentheses go",
        arguments: [
            ("1+  2*3", "1 + 2 * 3"), ("(1+2)*3", "(1 + 2) * 3"), ("((1))", "1"), ("1-(2-3)", "1 - (2 - 3)"),
            ("(1-2)-3", "1 - 2 - 3"), ("a:=1", nil), ("- ( 3 ) ** 2", "-3 ** 2"), ("-(3 ** 2)", "-(3 ** 2)"),
            ("1 in(>2,3)", "1 in (> 2, 3)"), ("x   instance of list< number >", "x instance of list<number>"),
            ("if(a)then b else c", "if a then b else c"),
            ("(if a then b else c) + 1", "(if a then b else c) + 1"),
            ("\"\\u0041\\n\"", "\"A\\n\""), ("[1..10[", "[1..10)"), ("]1..10]", "(1..10]"),
            ("[1..(a[1])]", "[1..(a[1])]"),
            ("{ 'a' : 1 }", nil), ("{\"a b\":1, c:2}", "{\"a b\": 1, c: 2}"),
            ("every x in a,y in b satisfies x=y", "every x in a, y in b satisfies x = y"),
            ("for i in 1..3 return i // end", "for i in 1..3 return i"),
            ("a.b[c>1].d(e:2)", "a.b[c > 1].d(e: 2)"),
            ("not(a)and b or c", "not(a) and b or c"), ("a and(b or c)", "a and (b or c)"),
            ("(< 3)", "(< 3)"), ("1e6 * 0.5", "1e6 * 0.5"), ("1000000 * 0.50", "1000000 * 0.50"),
        ] as [(String, String?)])
    func canonical(text: String, expected: String?) {
        #expect(
            Expression.compile(text, in: Environment(mode: .standard)).expression?.canonicalText == expected)
    }

    @Test("Names with spaces and symbols are read by what is in scope")
    func names() throws {
        let environment = Environment(
            variables: [
                .init("income", .number), .init("income per head", .number), .init("follow-up days", .number),
                .init("follow", .number), .init("家庭 收入", .number), .init("date and time of visit", .number),
            ])
        func value(_ text: String) throws -> String? {
            let compiled = Expression.compile(text, in: environment)
            let expression = try #require(compiled.expression, "\(compiled.diagnostics)")
            return try expression.evaluate([1, 2, 3, 4, 5, 6].map { Value.number($0) }).text
        }
        #expect(try value("income per head + income") == "3")
        #expect(try value("income  per\n head") == "2")
        #expect(try value("follow-up days - follow") == "-1")
        #expect(try value("家庭 收入 * 2") == "10")
        #expect(try value("date and time of visit") == "6")
        #expect(try value("for income tax in [1, 2] return income tax + income") == "[2, 3]")
        #expect(try value("{a b: 1, a-b: 2, c: a b + a-b}.c") == "3")
        #expect(try value("[{first name: 7}][first name = 7][1].first name") == "7")
    }
}
