import Foundation
import Testing

@testable import Casework
@testable import guanhuai

/// One fact after the other by the built command.
@Suite("Facts of a family by the command", .serialized)
struct FactCommandTests {
    private static let dossier = """
        schema: guanhuai/dossier/1
        family:
          handling_area: "990101001001"
          phone: "13812349876"
          people:
          - {key: wife, name: 测试·甲, sex: female, born: 1976-03-10, died: null}
          - {key: son, name: 测试·丙, sex: male, born: 2000-04-05, died: null}
          parentage: [{child: son, parents: [wife], kind: birth, from: 2000-04-05}]
          complete: [people, parentage, unions, disabilities]
        """

    @Test("The kinds are listed with their fields and words, and every one of them is listed")
    func kinds() async throws {
        let told = try await CommandRun.run("family", "fact-kinds", "--lang", "en")
        #expect(told.status == 0)
        for kind in FactForm.all {
            #expect(told.out.contains("\n\(kind.name)  ") || told.out.hasPrefix(kind.name))
        }
        #expect(told.out.contains("level=  As assessed: independent | partial | dependent"))
        let json = try await CommandRun.run("family", "fact-kinds", "--json")
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(json.out.utf8)) as? [String: Any])
        #expect((object["kinds"] as? [[String: Any]])?.count == FactForm.all.count)
    }

    private func registered() async throws -> (street: Street, home: String) {
        let street = try await Street.withAreas()
        let file = street.folder.appending(path: "family.yaml")
        try Data(Self.dossier.utf8).write(to: file)
        let registered = try await street.json("import", "family", file.path)
        return (street, "\(try #require(registered["family"] as? Int))")
    }

    @Test(
        "An optional value is set to nothing, a list gets one more, and what is held is shown before it is saved"
    )
    func emptiedAndAdded() async throws {
        let (street, home) = try await registered()
        func event(_ words: String...) async throws -> CommandRun {
            try await CommandRun.run(
                arguments: ["family", "event"] + words, environment: street.environment)
        }
        func entry(_ kind: String) async throws -> String {
            let entries = try await street.json("family", "facts", home)["entries"] as? [[String: Any]]
            return try #require(entries?.last { $0["fact"] as? String == kind }?["entry"] as? String)
        }
        let certified = try await event(
            "fact-recorded", home, "--fact", "disabilities", "--person", "son", "--set",
            "certificate=99010120000405001143", "--set", "grade=3", "--from", "2020-06-01", "--yes")
        #expect(certified.status == 0, "\(certified.words)")
        let card = try await entry("disabilities")
        let emptied = try await event("fact-corrected", home, "--entry", card, "--set", "certificate=")
        #expect(emptied.status == 1 && emptied.out.contains("去掉残疾人证号"), "\(emptied.out)\(emptied.words)")
        #expect(try await entry("disabilities") == card, "a preview saves nothing")
        #expect(
            try await event("fact-corrected", home, "--entry", card, "--set", "certificate=", "--yes").status
                == 0)
        let dossier = try await street.exported(home)
        #expect(dossier.status == 0 && !dossier.out.contains("99010120000405001143"))
        let phone = try await event(
            "fact-corrected", home, "--entry", entry("contacts"), "--set", "phone=", "--yes")
        #expect(phone.status == 3 && phone.words.contains("联系电话"), "\(phone.words)")
        let lists = ["--fact", "complete_lists", "--from", "2026-06-01"]
        func listed(_ words: String...) async throws -> CommandRun {
            try await CommandRun.run(
                arguments: ["family", "event", "fact-recorded", home] + lists + words,
                environment: street.environment)
        }
        let added = try await listed("--add", "lists=incomes")
        #expect(added.status == 1 && added.out.contains("全部家庭成员"), "\(added.out)\(added.words)")
        #expect(added.out.contains("收入") && !added.out.contains("注意"))
        let replaced = try await listed("--set", "lists=incomes")
        #expect(replaced.out.contains("注意") && replaced.out.contains("全部家庭成员"))
        await street.close()
    }

    @Test(
        "A fact is shown before it is saved, listed, corrected, ended, removed, undone; what is wrong is said by field"
    )
    func journey() async throws {
        let (street, home) = try await registered()
        func run(_ words: [String]) async throws -> CommandRun {
            try await CommandRun.run(arguments: words, environment: street.environment)
        }
        func event(_ words: String...) async throws -> CommandRun {
            try await run(["family", "event"] + words)
        }
        func facts() async throws -> [[String: Any]] {
            let json = try await street.json("family", "facts", home)
            #expect(json["schema"] as? String == "guanhuai/facts/1")
            return try #require(json["entries"] as? [[String: Any]])
        }
        func care() async throws -> String {
            try #require(
                try await facts().last { $0["fact"] as? String == "care_abilities" }?["entry"] as? String)
        }
        let before = try await facts().count
        let level = ["--fact", "care_abilities", "--person", "wife", "--set", "level=partial"]
        let shown = try await run(
            ["family", "event", "fact-recorded", home] + level + ["--from", "2026-06-01"])
        #expect(shown.status == 1 && shown.out.contains("部分失能") && shown.words.contains("--yes"))
        #expect(try await facts().count == before)
        let wrong = try await run(
            ["family", "event", "fact-recorded", home] + level + ["--set", "grade=1", "--from", "2999-01-01"])
        #expect(wrong.status == 3, "\(wrong.words)")
        #expect(wrong.words.contains("grade") && wrong.words.contains("from"), "\(wrong.words)")
        #expect(
            try await event("fact-recorded", home, "--fact", "typo", "--set", "a=b").words.contains(
                "family fact-kinds"))
        let saved = try await run(
            ["family", "event", "fact-recorded", home] + level + ["--from", "2026-06-01", "--yes"])
        #expect(saved.status == 0, "\(saved.words)")
        let list = try await street.run("family", "facts", home)
        #expect(list.out.contains(try await care()) && list.out.contains("138****9876"))
        #expect(!list.out.contains("13812349876"))
        #expect(
            try await event("fact-corrected", home, "--entry", care(), "--set", "level=dependent", "--yes")
                .status == 0)
        let mended = try #require(try await facts().last { $0["fact"] as? String == "care_abilities" })
        #expect(mended["from"] as? String == "2026-06-01", "what is not named stays")
        #expect((mended["says"] as? [String: String])?["en"] == "dependent")
        #expect(
            try await event("fact-ended", home, "--entry", care(), "--on", "2026-10-01", "--yes").status == 0)
        #expect(!(try await street.run("family", "facts", home).out.contains("care_abilities")))
        #expect(try await street.run("family", "facts", home, "--all").out.contains("2026-10-01"))
        #expect(
            try await street.run("family", "facts", home, "--on", "2026-09-30").out.contains("care_abilities")
        )
        #expect(try await event("fact-corrected", home, "--entry", care()).status == 2)
        #expect(
            try await event("fact-corrected", home, "--entry", care(), "--take-back", "--yes").status == 0)
        #expect(try await facts().count == before)
        let gone = try await event("fact-ended", home, "--entry", "care_abilities/999", "--on", "2026-10-01")
        #expect(gone.status == 3 && gone.words.contains("没有这条资料"), "\(gone.words)")
        let history = try await street.run("family", "history", home)
        for title in ["登记一项资料", "更正一项资料", "一项资料不再有效"] { #expect(history.out.contains(title)) }
        await street.close()
    }
}
