import Foundation
import Testing

@testable import guanhuai

/// A family that moves, through the built command: offered by one office, taken by another.
@Suite("A move by the command", .serialized)
struct MoveCommandTests {
    private static let dossier = """
        schema: guanhuai/dossier/1
        family:
          handling_area: "990101001001"
          people:
          - {key: wife, name: 测试·甲, sex: female, born: 1976-03-10, died: null}
          - {key: husband, name: 测试·乙, sex: male, born: 1973-05-20, died: null}
          - {key: son, name: 测试·丙, sex: male, born: 2000-04-05, died: 2024-02-01}
          unions: [{partners: [wife, husband], from: 1999-05-01}]
          parentage: [{child: son, parents: [wife, husband], kind: birth, from: 2000-04-05}]
          complete: [people, parentage, unions, disabilities]
        """

    @Test(
        "An offer shows what is open, is listed in both offices, and the family is the new one's once it accepts"
    )
    func journey() async throws {
        let street = try await Street.withAreas()
        let file = street.folder.appending(path: "family.yaml")
        try Data(Self.dossier.utf8).write(to: file)
        let registered = try await street.json("import", "family", file.path)
        let home = "\(try #require(registered["family"] as? Int))"
        for (name, area) in [("东风办", "990101001001"), ("胜利办", "990101001201")] {
            let added = try await street.run("user", "add", name, "--role", "caseworker", "--area", area)
            #expect(added.status == 0, "\(added.words)")
        }
        let offer = ["family", "offer", home, "--to", "990101001201", "--on", "2026-10-01", "--as", "东风办"]
        let shown = try await CommandRun.run(arguments: offer, environment: street.environment)
        #expect(shown.status == 1 && shown.words.contains("--yes"), "\(shown.words)")
        #expect(shown.out.contains("正在发放") || shown.out.contains("没有未了事项") || shown.out.contains("未了事项："))
        #expect(try await street.run("family", "moves", "--as", "胜利办").words.contains("没有等待答复的迁移"))
        let saved = try await CommandRun.run(
            arguments: offer + ["--yes", "--json", "--reason", "迁居"], environment: street.environment)
        let json = try #require(JSONSerialization.jsonObject(with: Data(saved.out.utf8)) as? [String: Any])
        let id = "\(try #require(json["move"] as? Int))"
        for (office, way) in [("胜利办", "迁入"), ("东风办", "迁出")] {
            let listed = try await street.run("family", "moves", "--as", office)
            #expect(listed.out.contains(way) && listed.out.contains("测*"), "\(listed.out)")
            #expect(!listed.out.contains("测试·甲"))
        }
        let hidden = try await street.run("family", "show", home, "--as", "胜利办")
        #expect(hidden.status == 3)
        let own = try await street.run("family", "accept", id, "--as", "东风办", "--lang", "en")
        #expect(own.status == 3 && own.words.contains("only the office it was offered to"), "\(own.words)")
        let accepted = try await street.run("family", "accept", id, "--as", "胜利办")
        #expect(accepted.status == 0, "\(accepted.words)")
        #expect(try await street.run("family", "show", home, "--as", "胜利办").status == 0)
        #expect(try await street.run("family", "show", home, "--as", "东风办").status == 3)
        let all = try await street.run("family", "moves", "--all", "--as", "东风办")
        #expect(all.out.contains("已接收  胜利办"))
        let late = try await street.run("family", "withdraw", id, "--as", "东风办")
        #expect(late.status == 3 && late.words.contains("没有等待答复"))
        let nothing = try await street.run("areas", "follow", "--dry-run")
        #expect(nothing.status == 0 && nothing.words.contains("没有家庭在已停用的代码下"))
        await street.close()
    }

    @Test("An instant of knowledge that cannot be read is refused by every command with the same sentence")
    func badInstants() async throws {
        let commands = [
            ["check", "1", "--on", "2026-01-01"],
            ["forecast", "1", "--from", "2026-01-01", "--to", "2026-02-01"],
            ["entitlement", "1", "--programme", "special-support", "--year", "2026"],
            ["family", "show", "1"],
            ["family", "history", "1"], ["families", "search", "x"],
            ["export", "family", "1", "--purpose", "核对", "--recipient", "县局"] + CommandTable.approval,
            ["families", "list"], ["import", "list"], ["import", "changes", "1"], ["roster", "list"],
            ["decisions", "list", "--programme", "special-support"],
        ]
        for command in commands {
            let run = try await CommandRun.run(arguments: command + ["--as-known", "2026-02-30"])
            #expect(run.status == 2 && run.words.contains("所知时刻不能读取"), "\(command): \(run.words)")
        }
        let both = try await CommandRun.run(
            "check", "--dossier", "-", "--on", "2026-01-01", "--as-known", "2026-01-01", "--lang", "en")
        #expect(both.status == 2 && both.words.contains("asks about a registered family"))
    }
}
