import Foundation
import Testing

/// `guanhuai identity check`.
@Suite("identity check")
struct IdentityCheckTests {
    @Test("A right number says what it means and ends with 0")
    func right() async throws {
        let run = try await CommandRun.run("identity", "check", "990101198106150021")
        #expect(run.status == 0)
        #expect(run.out == "✓ 990101********0021  测试号码，出生 1981-06-15，性别 女，发证地 990101\n")
    }

    @Test("A wrong number says what is wrong, ends with 1 and is not repeated")
    func wrong() async throws {
        let run = try await CommandRun.run("identity", "check", "990101198106150022", "--lang", "en")
        #expect(run.status == 1)
        #expect(run.out.contains("id-check-digit"))
        #expect(run.out.contains("compare it with the card"))
        #expect(!run.out.contains("990101198106150022"))
    }

    @Test("JSON holds an answer for each number, in order")
    func json() async throws {
        let run = try await CommandRun.run(
            "identity", "check", "--json", "９９０１０１１９８１０６１５００２１", "9.90101198106E+17", "99010120050405001843")
        #expect(run.status == 1)
        let answers = try #require(
            try JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [[String: Any]])
        #expect(answers.map { $0["valid"] as? Bool } == [true, false, true])
        #expect(answers[1]["code"] as? String == "id-spreadsheet-number")
        #expect(answers[2]["grade"] as? String == "3")
    }

    @Test(
        "A birth tomorrow is refused, a birth today is not",
        arguments: [("2026-06-14", 1), ("2026-06-15", 0)])
    func asOf(day: String, status: Int) async throws {
        let run = try await CommandRun.run("identity", "check", "990101202606150043", "--as-of", day)
        #expect(run.status == Int32(status), "\(run.out)")
    }

    @Test("Numbers come from standard input with -, and stay out of the shell's history")
    func standardInput() async throws {
        let run = try await CommandRun.run("identity", "check", "-", input: "990101198106150021\n\n110\n")
        #expect(run.status == 1)
        #expect(run.out.split(separator: "\n").count == 2)
    }
}
