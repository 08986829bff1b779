import Casework
import Foundation
import Rules
import Testing

@testable import guanhuai

/// One thing is counted as one in the English texts.
@Suite("Counts of one", .serialized)
struct CountTextTests {
    private static let dossier = """
        schema: guanhuai/dossier/1
        family:
          handling_area: "990101001001"
          people: [{key: wife, name: 测试·甲, sex: female, born: 1976-03-10, died: null}]
          complete: [people]
        """

    @Test("what the command says of one family, one person, one row")
    func commands() async throws {
        let street = try await Street.withAreas()
        let file = street.folder.appending(path: "family.yaml")
        try Data(Self.dossier.utf8).write(to: file)
        #expect(try await street.run("import", "family", file.path).status == 0)
        let approver = try await street.run("user", "add", "审核人", "--role", "administrator", "--area", "root")
        #expect(approver.status == 0)
        let area = street.folder.appending(path: "area.jsonl").path
        let runs: [([String], String)] = [
            (["families", "list"], "1 family."), (["duplicates", "find"], "1 person, 0 pairs compared"),
            (
                ["export", "area", "990101", "--to", area, "--purpose", "移交", "--recipient", "县局"]
                    + CommandTable.approval,
                "1 family exported."
            ),
            (["determine", "--on", "2026-11-25"], "1 family, "),
        ]
        for (arguments, expected) in runs {
            let run = try await CommandRun.run(
                arguments: arguments + ["--lang", "en"], environment: street.environment)
            #expect(run.words.contains(expected), "\(arguments): \(run.words)")
            #expect(
                !(run.out + run.words).contains(/\b1 (?:families|people|persons|rows|blocks|pairs|changes)\b/)
            )
        }
        await street.close()
    }

    @Test("what the acts below the command say of one")
    func errors() {
        #expect(RetentionError.changedMeanwhile(1).text.en.hasPrefix("1 family is not due"))
        #expect(RetentionError.changedMeanwhile(2).text.en.hasPrefix("2 families are not due"))
        #expect(RosterError.outdated(families: 1).localized.en.hasPrefix("1 family has changed"))
        #expect(RosterError.outdated(families: 0).localized.en.hasPrefix("0 families have changed"))
    }
}
