import Foundation
import Testing

/// The commands that answer over time, from a dossier on standard input.
@Suite("Answers over time on the command line")
struct ForecastTests {
    private static func dossier(wifeDied: String = "null", sonDied: String? = "2020-08-09") -> String {
        """
        schema: guanhuai/dossier/1
        family:
          handling_area: "990101001001"
          people:
          - {key: wife, sex: female, born: 1977-05-20, died: \(wifeDied)}
          - {key: husband, sex: male, born: 1975-02-11, died: null}
          - {key: son, sex: male, born: 2001-02-03\(sonDied.map { ", died: " + $0 } ?? "")}
          unions: [{partners: [wife, husband], from: 2000-01-01}]
          parentage: [{child: son, parents: [wife, husband], kind: birth, from: 2001-02-03}]
          complete: [people, parentage, unions, disabilities]
        """
    }

    private static let support = ["--programme", "special-support", "--dossier", "-"]

    @Test("A forecast shows each interval and what changes at its edge")
    func forecast() async throws {
        let run = try await CommandRun.run(
            arguments: ["forecast", "--from", "2020-01-01", "--to", "2026-12-31"] + Self.support,
            input: Self.dossier())
        #expect(run.status == 0)
        #expect(run.out.contains("2020-08-09 – 2026-05-19  不符合"))
        #expect(run.out.contains("2026-05-20 – 2026-12-31  符合  590.00 元/月"))
        #expect(run.out.contains("变化：✓ 女方年满49周岁"))
        let english = try await CommandRun.run(
            arguments: ["forecast", "--from", "2007-12-30", "--to", "2008-01-02", "--lang", "en"]
                + Self.support,
            input: Self.dossier())
        #expect(english.out.contains("2007-12-30 – 2007-12-31  no rule"))
        #expect(english.out.contains("2008-01-01 – 2008-01-02  not eligible"))
    }

    @Test("An entitlement shows months, arithmetic and the household's total")
    func entitlement() async throws {
        let arguments = ["entitlement", "--year", "2026"] + Self.support
        let run = try await CommandRun.run(arguments: arguments, input: Self.dossier())
        #expect(run.status == 0)
        #expect(run.out.contains("2026-05 – 2026-12  8 × 590.00 = 4720.00"))
        #expect(run.out.contains("4720.00 + 4720.00 = 9440.00"))
        let late = try await CommandRun.run(
            arguments: arguments + ["--applied", "2026-08-15", "--lang", "en"], input: Self.dossier())
        #expect(late.out.contains("5 × 590.00 = 2950.00"))
        #expect(late.out.contains("2026-05 – 2026-07  before the application, not paid"))
        let nothing = try await CommandRun.run(
            arguments: ["entitlement", "--year", "2025"] + Self.support, input: Self.dossier())
        #expect(nothing.status == 1)
        let status = try await CommandRun.run(
            arguments: [
                "entitlement", "--year", "2026", "--programme", "special-hardship", "--dossier", "-",
            ],
            input: Self.dossier())
        #expect(status.status == 2)
    }

    @Test("A death known later leaves an overpayment that is not taken back")
    func differences() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gh-over-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let then = folder.appending(path: "then.yaml")
        let now = folder.appending(path: "now.yaml")
        try Data(Self.dossier().utf8).write(to: then)
        try Data(Self.dossier(wifeDied: "2026-08-03").utf8).write(to: now)
        let run = try await CommandRun.run(
            arguments: [
                "differences", "--then", then.path, "--now", now.path, "--programme", "special-support",
                "--year", "2026", "--through", "2026-09-30", "--lang", "en",
            ])
        #expect(run.status == 0)
        #expect(run.out.contains("2026-09  paid 590.00, owed 0.00  overpaid 590.00"))
        #expect(run.out.contains("arrears 0.00; overpaid 590.00; to be taken back 0.00"))
        #expect(run.out.contains("no difference."))
    }

    @Test("Check names what would settle an open answer and when time changes a no")
    func check() async throws {
        let open = try await CommandRun.run(
            arguments: ["check", "--on", "2026-11-25", "--lang", "en"] + Self.support,
            input: Self.dossier(sonDied: nil))
        #expect(open.status == 1)
        #expect(open.out.contains("→ settled by: the son: whether living"))
        #expect(open.out.contains("→ if the son: whether living: living: not eligible"))
        let early = try await CommandRun.run(
            arguments: ["check", "--on", "2026-05-19", "--lang", "en"] + Self.support, input: Self.dossier())
        #expect(early.out.contains("→ from 2026-05-20: eligible"))
    }

    @Test(
        "Wrong questions are refused before anything is read",
        arguments: [
            ["forecast", "--from", "2026-01-02", "--to", "2026-01-01", "--dossier", "-"],
            ["forecast", "--from", "2026-01-01", "--to", "2026-01-02"],
            ["entitlement", "--programme", "special-support", "--year", "26", "--dossier", "-"],
            ["differences", "--programme", "special-support", "--year", "2026", "--then", "a.yaml"],
            ["differences", "1", "--programme", "special-support", "--year", "2026", "--known", "yesterday"],
        ])
    func refused(arguments: [String]) async throws {
        let run = try await CommandRun.run(arguments: arguments, input: "")
        #expect(run.status == 2)
        #expect(run.out.isEmpty)
    }
}
