/// How tests are written.
enum TestHabits {
    static let rules: [Rule] = [sentences, skipped, sleeping]

    private static let sentences = Rule(
        "a test is named by a sentence", of: { $0.isSwift && $0.isTest },
        refuses: [
            .planted("Tests/Rules/A.swift", "@Test func testMoney() {}\n"),
            .planted("Tests/Rules/A.swift", "@Test(arguments: [1, 2])\nfunc money(a: Int) {}\n"),
        ],
        accepts: [
            .planted("Tests/Rules/A.swift", "@Test(\"One fen more is too much\") func money() {}\n"),
            .planted("Tests/Rules/A.swift", "@Test func `one fen more is too much`() {}\n"),
            .planted(
                "Tests/Rules/A.swift", "@Test(\n    \"One fen\", arguments: [1])\nfunc money(a: Int) {}\n"),
        ]
    ) { file in
        let pattern = #"@Test\b(?!\s*\(\s*#*")(?!(?:\s*\([^{]*?\))?\s*(?:@\w+\s*)*(?:static\s+)?func\s+`)"#
        return file.lines(matching: pattern)
            .map { Fault(path: file.path, line: $0.line, message: "give the test a sentence for a name") }
    }

    private static let skipped = Rule.forbids(
        #"\.disabled\(\s*\)|\.disabled\(if:[^,"]*\)|\bXCTSkip\b|\bwithKnownIssue\b"#,
        "a test that is skipped says why", "say beside the line why, and when it runs again",
        of: { $0.isSwift && $0.isTest && !$0.path.hasPrefix("Tests/Tidy/") }, unlessReason: true,
        refuses: [.planted("Tests/Rules/A.swift", "@Test(\"One\", .disabled()) func one() {}\n")],
        accepts: [
            .planted("Tests/Rules/A.swift", "@Test(\"One\", .disabled(\"until 2027\")) func one() {}\n")
        ])

    private static let sleeping = Rule.forbids(
        #"(?<![\w.])(?:sleep|usleep|waitpid)\(|\bThread\.sleep\b|\.waitUntilExit\(\)"#,
        "a test never blocks the threads all tests share", "await, or say beside the line which thread it is",
        of: { $0.isSwift && $0.isTest && !$0.path.hasPrefix("Tests/Tidy/") }, unlessReason: true,
        refuses: [.planted("Tests/Store/A.swift", "usleep(500)\n")],
        accepts: [.planted("Tests/Store/A.swift", "try await Task.sleep(for: .milliseconds(1))\n")])
}
