import Foundation
import Testing

@testable import guanhuai

/// One family through the built command: registered, shown, changed by events, undone, exported and imported.
@Suite("One family by the command", .serialized)
struct FamilyCommandTests {
    private static let dossier = """
        schema: guanhuai/dossier/1
        family:
          handling_area: "990101001001"
          phone: "13812349876"
          people:
          - {key: wife, name: 测试·甲, sex: female, born: 1976-03-10, died: null}
          - {key: husband, name: 测试·乙, sex: male, born: 1973-05-20, died: null}
          - {key: son, name: 测试·丙, sex: male, born: 2000-04-05, died: null,
             documents: [{type: resident-id, number: "990101200004050011"}]}
          unions: [{partners: [wife, husband], from: 1999-05-01}]
          parentage: [{child: son, parents: [wife, husband], kind: birth, from: 2000-04-05}]
          declared: {children_ever: 1, children_alive: 1, household_size: 3}
          complete: [people, parentage, unions, disabilities]
        """

    @Test("An event is shown, saved on --yes, told by the history, and undone; the export comes in again")
    func journey() async throws {
        let street = try await Street.open()
        let areas = try Layout.find().config.appending(path: "areas/test.yaml").path
        let file = street.folder.appending(path: "family.yaml")
        try Data(Self.dossier.utf8).write(to: file)
        let unknown = try await street.run("import", "family", file.path)
        #expect(unknown.status == 3 && unknown.words.contains("areas import"), "\(unknown.words)")
        #expect(try await street.run("areas", "import", areas).status == 0)
        let registered = try await street.json("import", "family", file.path)
        #expect(registered["result"] as? String == "registered")
        let home = "\(try #require(registered["family"] as? Int))"
        for (family, said) in [("W0001", "没有这个家庭"), (home, "重叠")] {
            let payer = try await street.run(
                "duplicates", "settle", "1", "--family", family, "--reason", "核实")
            #expect(payer.status == 3 && payer.words.contains(said), "\(payer.words)")
        }

        let event = ["family", "event", "death", home, "--person", "son", "--on", "2026-08-03"]
        let shown = try await street.run(
            event[0], event[1], event[2], home, event[4], event[5], event[6], event[7])
        #expect(shown.status == 1 && shown.out.contains("在世 → 2026-08-03去世"), "\(shown.words)")
        #expect(shown.out.contains("2026-08-03起：") && shown.words.contains("--yes"))
        let asked = try await street.run("family", "history", home)
        #expect(!asked.out.contains("死亡"), "a preview stores nothing")
        let saved = try await street.json(
            event[0], event[1], event[2], home, event[4], event[5], event[6], event[7], "--yes", "--reason",
            "死亡证明")
        #expect(saved["saved"] as? Bool == true)
        let early = try await street.run(
            "family", "event", "death", home, "--person", "husband", "--on", "1973-05-19", "--yes")
        #expect(early.status == 3 && early.words.contains("死亡日期早于出生日期"), "\(early.words)")

        let text = try await street.exported(home)
        let out = street.folder.appending(path: "again.yaml")
        try Data(text.out.utf8).write(to: out)
        #expect(try await street.json("import", "family", out.path)["result"] as? String == "unchanged")
        let masked = try await street.run("family", "show", home)
        #expect(masked.out.contains("990101********0011") && masked.out.contains("138****9876"))

        let history = try await street.run("family", "history", home, "--lang", "en")
        #expect(history.out.contains("death (2026-08-03), act 2, because: 死亡证明"), "\(history.out)")
        let undone = try await street.run("family", "event", "undo", home, "--act", "2", "--yes")
        #expect(undone.status == 0 && undone.words.contains("已撤销") && !undone.words.contains("已登记"))
        #expect(try await street.run("family", "event", "undo", home, "--act", "2", "--yes").status == 3)
        #expect(try await street.exported(home).out.contains("died: null"))
        let left = try await street.run("export", "list", "--json").out
        #expect(left.split(separator: "approved_by").count == 3 && left.contains("\"due\":false"), "\(left)")
        #expect(try await street.run("export", "list", "--due").words.contains("没有"))
        let due = try await street.run("export", "list", "--due", "--on", "2099-12-31", "--lang", "en")
        #expect(due.out.contains("a family") && due.out.contains("审核人"), "\(due.out)")
        await street.close()
    }
}
