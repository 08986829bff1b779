import FEEL

/// The tables of the handbook's page on unknown and null, each answer asked from the engine.
///
/// `x` is unknown by the fact x; `open` is `[1]` and may lack members (by the fact open); `half` is `[1, x]`.
enum UnknownPage {
    private static let environment = Environment(
        variables: [
            .init("x", .any), .init("open", .list(.any)), .init("half", .list(.any)), .init("y", .any),
        ], mode: .standard)

    /// What an expression says: `unknown (x)`, `null`, or the value.
    static func answer(_ text: String) -> String {
        guard let expression = Expression.compile(text, in: environment).expression else { return "not FEEL" }
        let values: [Value] = [
            .unknown("x"), .list(ListValue([.number(1)], incomplete: Unknown("open"))),
            .list([.number(1), .unknown("x")]), .unknown("y"),
        ]
        guard let value = try? expression.evaluate(values) else { return "stopped" }
        return words(value)
    }

    private static func words(_ value: Value) -> String {
        func facts(_ unknown: Unknown) -> String { unknown.facts.map(\.name).joined(separator: ", ") }
        switch value {
        case .unknown(let unknown): return "unknown (\(facts(unknown)))"
        case .null: return "null"
        case .list(let list):
            let items = list.items.map(words) + (list.incomplete.map { ["… (\(facts($0)))"] } ?? [])
            return "[" + items.joined(separator: ", ") + "]"
        default:
            return value.deepUnknown.map { "\(value.kindName) with unknown (\(facts($0)))" }
                ?? value.text ?? value.kindName
        }
    }

    /// `| expression | answer |` for each.
    static func table(_ heads: (String, String), _ texts: [String]) -> String {
        "| \(heads.0) | \(heads.1) |\n| --- | --- |\n"
            + texts.map { text in "| `\(text.replacing("|", with: "\\|"))` | \(answer(text)) |\n" }.joined()
    }

    /// Operators in each combination of true or a number, null and unknown.
    static var operators: String {
        var text =
            "| operator | unknown with known | unknown with null | null with known | null with null |\n"
        text += "| --- | --- | --- | --- | --- |\n"
        for (infix, known) in [
            ("and", "true"), ("and", "false"), ("or", "true"), ("or", "false"), ("=", "1"), ("!=", "1"),
            ("<", "1"), ("<=", "1"), (">", "1"), (">=", "1"), ("+", "1"), ("-", "1"), ("*", "1"), ("/", "1"),
            ("**", "1"), ("in", "[1..2]"), ("in", "[1, 2]"),
        ] {
            let cells = [("x", known), ("x", "null"), ("null", known), ("null", "null")]
                .map { answer("\($0.0) \(infix) \($0.1)") }
            text += "| `… \(infix) \(known)` | " + cells.joined(separator: " | ") + " |\n"
        }
        return text
    }

    static let forms = [
        "if x then 1 else 2", "if x then 7 else 7", "if null then 1 else 2", "not(x)", "not(null)", "-x",
        "-null",
        "x between 1 and 3", "5 between x and 3", "null between 1 and 3", "2 in [x..3]", "5 in (x, 5)",
        "5 in (< x)",
        "x.member", "null.member", "x[1]", "null[1]", "half[1]", "half[2]", "open[1]", "half[item > 0]",
        "open[item > 0]", "x instance of number", "null instance of number", "null instance of Null",
        "some i in half satisfies i = 1", "some i in half satisfies i > 5", "every i in half satisfies i > 1",
        "every i in open satisfies i > 0", "some i in null satisfies i", "for i in half return i + 1",
        "for i in open return i", "for i in x return i", "for i in null return i", "[1, x] = [2, x]",
        "[1, x] = [1, 2]", "{a: x, b: 2}.b", "{a: x}.a", "x(1)", "count(open) > 0", "count(open) > 1",
    ]

    /// A call of every function with what it takes; in turn each argument becomes unknown and null.
    static let calls: [(name: String, arguments: [String])] = [
        ("abs", ["1"]), ("after", ["1", "2"]), ("all", ["[true]"]), ("any", ["[false]"]),
        ("append", ["[1]", "2"]),
        ("before", ["1", "2"]), ("ceiling", ["1.5"]), ("coincides", ["1", "2"]),
        ("concatenate", ["[1]", "[2]"]),
        ("contains", ["\"ab\"", "\"b\""]), ("context", ["[{key: \"a\", value: 1}]"]),
        ("context merge", ["[{a: 1}, {b: 2}]"]), ("context put", ["{a: 1}", "\"b\"", "2"]),
        ("count", ["[1, 2]"]),
        ("date", ["\"2024-01-31\""]), ("date and time", ["@\"2024-01-31\"", "@\"10:00:00\""]),
        ("day of week", ["@\"2024-01-31\""]), ("day of year", ["@\"2024-01-31\""]),
        ("decimal", ["1.25", "1"]),
        ("distinct values", ["[1, 1]"]), ("duration", ["\"P1D\""]), ("during", ["1", "[1..2]"]),
        ("ends with", ["\"ab\"", "\"b\""]), ("even", ["2"]), ("exp", ["0"]),
        ("finished by", ["[1..2]", "2"]),
        ("finishes", ["2", "[1..2]"]), ("flatten", ["[[1], 2]"]), ("floor", ["1.5"]),
        ("get entries", ["{a: 1}"]),
        ("get value", ["{a: 1}", "\"a\""]), ("includes", ["[1..2]", "1"]), ("index of", ["[1, 2]", "2"]),
        ("insert before", ["[1]", "1", "0"]), ("is", ["1", "1"]), ("list contains", ["[1, 2]", "2"]),
        ("list replace", ["[1]", "1", "2"]), ("log", ["1"]), ("lower case", ["\"A\""]),
        ("matches", ["\"ab\"", "\"b\""]), ("max", ["[1, 2]"]), ("mean", ["[1, 2]"]), ("median", ["[1, 2]"]),
        ("meets", ["[1..2]", "[2..3]"]), ("met by", ["[2..3]", "[1..2]"]), ("min", ["[1, 2]"]),
        ("mode", ["[1, 1]"]),
        ("modulo", ["5", "3"]), ("month of year", ["@\"2024-01-31\""]), ("not", ["true"]),
        ("number", ["\"1,5\"", "\".\"", "\",\""]), ("odd", ["2"]), ("overlaps", ["[1..2]", "[2..3]"]),
        ("overlaps after", ["[2..3]", "[1..2]"]), ("overlaps before", ["[1..2]", "[2..3]"]),
        ("product", ["[2, 3]"]),
        ("range", ["\"[1..2]\""]), ("remove", ["[1, 2]", "1"]), ("replace", ["\"ab\"", "\"b\"", "\"c\""]),
        ("reverse", ["[1, 2]"]), ("round down", ["1.25", "1"]), ("round half down", ["1.25", "1"]),
        ("round half up", ["1.25", "1"]), ("round up", ["1.25", "1"]),
        ("sort", ["[2, 1]", "function(a, b) a < b"]),
        ("split", ["\"a,b\"", "\",\""]), ("sqrt", ["4"]), ("started by", ["[1..2]", "1"]),
        ("starts", ["1", "[1..2]"]),
        ("starts with", ["\"ab\"", "\"a\""]), ("stddev", ["[1, 3]"]), ("string", ["1"]),
        ("string join", ["[\"a\", \"b\"]", "\"-\""]), ("string length", ["\"ab\""]),
        ("sublist", ["[1, 2]", "1", "1"]),
        ("substring", ["\"abc\"", "2", "1"]), ("substring after", ["\"ab\"", "\"a\""]),
        ("substring before", ["\"ab\"", "\"b\""]), ("sum", ["[1, 2]"]), ("time", ["\"10:00:00\""]),
        ("union", ["[1]", "[1, 2]"]), ("upper case", ["\"a\""]), ("week of year", ["@\"2024-01-31\""]),
        ("years and months duration", ["@\"2024-01-31\"", "@\"2025-01-31\""]),
    ]

    /// One row for each function: the known call, and for each place the answers to unknown and to null there, and
    /// the answer to an unknown in one place and null in another.
    static var functions: String {
        var text =
            "| call | known | unknown in place 1, 2, … | null in place 1, 2, … | unknown beside null |\n"
        text += "| --- | --- | --- | --- | --- |\n"
        for (name, arguments) in calls {
            func call(_ changes: [Int: String]) -> String {
                let list = arguments.indices.map { changes[$0] ?? arguments[$0] }
                return answer("\(name)(\(list.joined(separator: ", ")))")
            }
            let unknown = arguments.indices.map { call([$0: "x"]) }
            let null = arguments.indices.map { call([$0: "null"]) }
            let both = arguments.count > 1 ? call([0: "x", 1: "null"]) : "–"
            text +=
                "| `\(name)(\(arguments.joined(separator: ", ")))` | \(call([:])) | \(unknown.joined(separator: "; ")) "
                + "| \(null.joined(separator: "; ")) | \(both) |\n"
        }
        return text
    }

    /// Lists that hold an unknown member, and lists that may lack members.
    static let lists = [
        "count", "sum", "product", "min", "max", "mean", "median", "stddev", "mode", "all", "any", "reverse",
        "distinct values", "flatten", "union", "concatenate", "string",
    ]

    static var overLists: String {
        var text =
            "| function | over `half` = [1, unknown (x)] | over `open` = [1, … (open)] |\n| --- | --- | --- |\n"
        for name in lists {
            text += "| `\(name)` | \(answer("\(name)(half)")) | \(answer("\(name)(open)")) |\n"
        }
        return text
    }

    /// Everything between the page's marks.
    static var text: String {
        """
        ### Operators

        Where an operator stands between two values:

        \(operators)
        ### Forms

        \(table(("expression", "says"), forms))
        ### Functions

        \(functions)
        ### Functions over lists

        \(overLists)
        """
    }
}
