/// Today is an argument. The command reads the clock once and hands it down.
enum Clocks {
    static let rules: [Rule] = [pure, wall]

    private static let pure = Rule.forbids(
        #"\b(?:Date|ContinuousClock|SuspendingClock|DispatchTime|Calendar|TimeZone|Locale)\b(?=\(\)|\.now|\.current|\.autoupdating)"#
            + #"|\b(?:clock_gettime|gettimeofday|localtime_r)\(|\btime\(nil"#,
        "the core never reads the clock, the zone or the locale", "take it as an argument",
        of: { $0.isSwift && Arrows.pure.contains($0.target ?? "") },
        refuses: [
            .planted("Sources/Rules/A.swift", "let today = Date()\n"),
            .planted(
                "Sources/CivilCalendar/A.swift", "var t = timespec(); clock_gettime(CLOCK_REALTIME, &t)\n"),
            .planted("Sources/Benefits/A.swift", "let zone = TimeZone.current\n"),
            .planted("Sources/FEEL/A.swift", "let began = ContinuousClock.now\n"),
        ],
        accepts: [
            .planted("Sources/FEEL/A.swift", "let offset = time(&rest)\n"),
            .planted("Sources/FEEL/A.swift", "case .now: return instant\n"),
            .planted("Sources/Rules/A.swift", "func decide(on day: CivilDate) {}\n"),
            .planted("Sources/Rules/A.swift", "// Date() would be wrong here\n"),
        ])

    /// The reason may be the comment of the function: up to three lines above.
    private static let wall = Rule(
        "below the command the wall clock is read only with a reason",
        of: { $0.isSwift && $0.target != nil && $0.target != "guanhuai" },
        refuses: [.planted("Sources/Casework/A.swift", "let now = Date()\n")],
        accepts: [
            .planted("Sources/Casework/A.swift", "let now = Date()  // the age of a link, not a fact\n"),
            .planted(
                "Sources/Casework/A.swift",
                "/// For records.\nfunc now() {\n    var t = timespec()\n    Date()\n}\n"),
            .planted("Sources/guanhuai/A.swift", "let now = Date()\n"),
        ]
    ) { file in
        let pattern =
            #"\bDate\(\)|\bDate\.now\b|CLOCK_REALTIME|\bgettimeofday\(|\bTimeZone\.current\b|\bCalendar\.current\b"#
        return file.lines(matching: pattern)
            .filter { match in !(0...3).contains { file.commentLines.contains(match.line - $0) } }
            .map {
                Fault(path: file.path, line: $0.line, message: "take the instant as an argument, or say why")
            }
    }
}
