import FEEL
import Testing

/// Numbers that count different things are not added or compared.
@Suite("Units of formulas")
struct UnitTests {
    private static let table = UnitTable(
        variables: [
            "monthly": .counting(.moneyPerMonth), "yearly": .counting(.moneyPerYear),
            "once": .counting(.money), "age limit": .counting(.years), "waiting": .counting(.days),
            "terms": .counting(.months), "people": .counting(.count), "mildest": .counting(.grade),
            "part": .counting(.share), "factor": .plain,
            "amounts": .context(["death": .counting(.moneyPerMonth), "fee": .counting(.money)]),
            "bills": .list(.counting(.money)),
        ],
        functions: [
            "age": .init([nil], result: .counting(.years)), "reached": .init([nil, .years]),
        ])

    private static func check(
        _ text: String, expecting: Set<MeasureUnit>? = nil
    ) throws -> (shape: UnitShape, diagnostics: [Diagnostic]) {
        let names = [
            "monthly", "yearly", "once", "age limit", "waiting", "terms", "people", "mildest", "part",
            "factor",
        ]
        let cell = FEELType.context([.init("death", .number), .init("fee", .number)])
        let environment = Environment(
            variables: names.map { .init($0, .number) } + [
                .init("amounts", cell), .init("bills", .list(.number)), .init("wife", .any),
            ],
            functions: [
                HostFunction("age", [.init("person", .any)], result: .number) { _, _ in .null },
                HostFunction("reached", [.init("person", .any), .init("years", .number)], result: .boolean) {
                    _, _ in .null
                },
            ])
        let compiled = Expression.compile(text, in: environment)
        let expression = try #require(compiled.expression, "\(compiled.diagnostics)")
        return UnitCheck.check(expression, in: table, expecting: expecting)
    }

    @Test(
        "What counts different things is refused",
        arguments: [
            "monthly + waiting", "monthly < waiting", "terms + waiting", "monthly + yearly",
            "monthly > yearly",
            "age limit = terms", "age(wife) < waiting", "people + monthly", "mildest <= people",
            "monthly - mildest", "amounts.death + amounts.fee", "sum(bills) < monthly",
            "max(monthly, yearly)", "if people > 1 then monthly else yearly", "monthly in [once..yearly]",
            "waiting between 1 and terms", "reached(wife, waiting)", "monthly * yearly", "monthly * waiting",
            "once / waiting", "some bill in bills satisfies bill > monthly", "bills[item > waiting]",
            "sum(for bill in bills return bill + waiting)", "yearly = monthly * 11", "monthly = terms",
            "{total: once + terms}.total",
        ])
    func refused(text: String) throws {
        let found = try Self.check(text).diagnostics
        #expect(found.contains { $0.code == .unit && $0.severity == .error }, "\(text)")
        for fault in found { #expect(!fault.message.zh.isEmpty && fault.excerpt.contains("^")) }
    }

    @Test(
        "What counts the same, or is converted, is not",
        arguments: [
            "monthly + 100", "monthly * people - 3 * monthly", "monthly * 12 = yearly",
            "yearly / 12 < monthly",
            "monthly * terms + once", "yearly * age limit + once", "age limit * 12 <= terms",
            "terms / 12 < age limit",
            "monthly * (1 + part)", "once / people", "monthly / monthly < part", "age(wife) >= 60",
            "reached(wife, 60)", "reached(wife, age limit)", "sum(bills) - amounts.fee",
            "count(bills) <= people",
            "if people > 1 then monthly else 0", "waiting in [1..30]", "round half up(monthly * part, 2)",
            "monthly * factor", "max(monthly, 0)", "once / terms < monthly", "mildest <= 3",
            "sum(for bill in bills return if bill > once then bill else 0)", "people * people > people",
        ])
    func accepted(text: String) throws {
        let found = try Self.check(text).diagnostics
        #expect(found.isEmpty, "\(text): \(found)")
    }

    @Test("A fault says where, what, and what to do, in both languages")
    func words() throws {
        let fault = try #require(try Self.check("1 +\n  (monthly + waiting)").diagnostics.first)
        #expect((fault.line, fault.column) == (2, 4))
        #expect(fault.excerpt == "  (monthly + waiting)\n   ^^^^^^^^^^^^^^^^^")
        #expect(fault.message.en.hasPrefix("CNY per month and days cannot be added or subtracted: convert"))
        #expect(fault.message.zh.hasPrefix("元/月与天不能相加减；请先换算"))
    }

    @Test("The result must count what is paid")
    func expected() throws {
        let month: Set<MeasureUnit> = [.moneyPerMonth]
        #expect(try Self.check("monthly * people", expecting: month).diagnostics.isEmpty)
        #expect(try Self.check("yearly / 12", expecting: month).diagnostics.isEmpty)
        #expect(try Self.check("100", expecting: month).diagnostics.isEmpty)
        let fault = try #require(try Self.check("yearly", expecting: month).diagnostics.first)
        #expect(fault.message.en.hasPrefix("the result must be CNY per month, but this is CNY per year"))
    }
}
