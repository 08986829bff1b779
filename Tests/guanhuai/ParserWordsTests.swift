import Postgres
import Rules
import Store
import Testing

@testable import guanhuai

/// One language at a time.
@Suite("The language of what others say")
struct ParserWordsTests {
    @Test("Help speaks Chinese from its first line to its last")
    func help() async throws {
        for arguments in [["--help"], ["import", "--help"], ["user", "add", "--help"]] {
            let run = try await CommandRun.run(arguments: arguments)
            for word in ["OVERVIEW", "USAGE", "OPTIONS", "Show ", "default", "values", "See '"] {
                #expect(!run.out.contains(word), "\(arguments): \(word)")
            }
            let english = try await CommandRun.run(arguments: arguments + ["--lang", "en"])
            #expect(english.out.contains("USAGE"))
        }
    }

    @Test("A bracket opened in Chinese is closed in Chinese, also on the next line")
    func brackets() {
        #expect(ParserWords.chinese("  x (default: 1)\n  y (z)") == "  x （默认：1）\n  y (z)")
        #expect(ParserWords.chinese("  x (values: a,\n  b; default: a)") == "  x （可选：a,\n  b；默认：a）")
    }

    @Test("Errors of the layers below are said in Chinese and in English")
    func lowerErrors() {
        let errors: [any Error] = [
            StoreError.outOfScope, StoreError.scopeNotChosen, AreaError.moved(code: "990101"),
            SealingError.malformed, MigrationError.database(.connectionLost), PostgresError.poolClosed,
        ]
        for error in errors {
            let words = Report.words(of: error)
            #expect(words.zh.contains { $0.unicodeScalars.contains { $0.value > 0x4E00 } }, "\(error)")
            #expect(words.en == "\(error)" && !words.zh.contains(words.en))
        }
    }
}
