/// The words of random expressions: FEEL's functions and values at the edges of their types.
enum Vocabulary {
    static let variables = [
        "a", "b", "income per head", "open", "list", "people", "who", "day", "text", "x", "y",
    ]

    static let numbers = [
        "0", "1", "2", "3", "-1", "0.5", "10", "100", "1000", "1e6", "9999999999", "9223372036854775807",
        "-9223372036854775808", "1e34", "1e-6176", "9.999999999999999999999999999999999e6144", "0.1",
        "12345.678",
        "18446744073709551616", "99999999999999999999999999999999999",
    ]

    static let texts = [
        "\"\"", "\"a\"", "\"abcabc\"", "\"关怀\"", "\"e\\u0301\"", "\"\\uD83D\\uDC0E\"", "\"\\\\d\"",
        "\"1,000.5\"",
        "\"2024-02-29\"", "\"10:00:00@Asia/Shanghai\"", "\"P1Y2M\"", "\",\"", "\".\"", "\"i\"", "\"$1$0\"",
        "\"k\"",
        "\"P999999999Y\"", "\"-PT1.5S\"", "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"", "\"@Europe/Paris\"",
    ]

    static let patterns = [
        "\"(a+)+$\"", "\"[a-z-[b]]\"", "\"\\\\p{L}+\"", "\"(a|b)*?\\\\1\"", "\"^$\"", "\"a{2,5}\"", "\"[^\"",
        "\"()\"",
        "\"\\\\i\\\\c*\"", "\"(a*)*b\"", "\"a{1,99999}\"",
    ]

    static let temporals = [
        "@\"2024-02-29\"", "@\"1999-12-31\"", "@\"-999999999-01-01\"", "@\"999999999-12-31\"",
        "@\"2024-01-01T00:00:00\"",
        "@\"2024-03-31T02:30:00@Europe/Paris\"", "@\"999999999-12-31T23:59:59.999999999Z\"",
        "@\"23:59:59.999999999\"",
        "@\"00:00:00+18:00\"", "@\"10:00:00@Asia/Shanghai\"", "@\"P1D\"", "@\"-PT0.000000001S\"",
        "@\"P1Y2M\"", "@\"-P1M\"",
        "@\"P999999999D\"", "@\"P9223372036854775807M\"", "@\"P768614336404564650Y7M\"",
        "@\"PT4611686018427387903S\"",
        "@\"nothing\"",
    ]

    static let members = [
        "a", "k", "first name", "born", "year", "month", "day", "weekday", "hour", "second", "time offset",
        "timezone",
        "years", "months", "days", "hours", "start", "end", "start included", "value", "key", "nothing",
    ]

    static let parameters = [
        "n", "from", "list", "string", "year", "month", "day", "key", "m", "scale", "a", "range",
    ]

    /// Names of functions; those that ask the clock are left out, since a run must be repeatable.
    static let functions = [
        "abs", "after", "all", "any", "append", "before", "ceiling", "coincides", "concatenate", "contains",
        "context",
        "context merge", "context put", "count", "date", "date and time", "day of week", "day of year",
        "decimal",
        "distinct values", "duration", "during", "ends with", "even", "every", "exp", "finished by",
        "finishes",
        "flatten", "floor", "get entries", "get value", "includes", "index of", "insert before", "is",
        "list contains",
        "list replace", "log", "lower case", "matches", "max", "mean", "median", "meets", "met by", "min",
        "mode",
        "modulo", "month of year", "not", "number", "odd", "overlaps", "overlapped by", "overlaps after",
        "overlaps before", "product", "range", "remove", "replace", "reverse", "round down",
        "round half down",
        "round half up", "round up", "sort", "split", "sqrt", "started by", "starts", "starts with", "stddev",
        "string",
        "string join", "string length", "sublist", "substring", "substring after", "substring before", "sum",
        "time",
        "union", "upper case", "week of year", "years and months duration",
    ]
}
