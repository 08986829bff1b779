import Foundation
import Testing

@testable import guanhuai

/// Who looks at what others did does none of it (separation of duties, GB/T 22239-2019), through the built command.
@Suite("Roles by the command", .serialized)
struct RoleCommandTests {
    private static let refusal = (zh: "您的岗位只查看、不办理", en: "looks at the register and changes nothing")

    private static let dossier = """
        schema: guanhuai/dossier/1
        family:
          handling_area: "990101001001"
          people:
          - {key: wife, name: 测试·甲, sex: female, born: 1976-03-10, died: null}
          complete: [people]
        """

    /// A street with families, a roster and people of two roles for all of it.
    private struct Office {
        let street: Street
        let home: String
        let files: [String: String]

        static func open() async throws -> Office {
            let street = try await Street.withAreas()
            let register = try street.register(families: 12, name: "street.csv")
            _ = try await street.json("import", "families", register, "--as-of", "2026-11-25")
            let dossier = street.folder.appending(path: "family.yaml")
            try Data(RoleCommandTests.dossier.utf8).write(to: dossier)
            let registered = try await street.json("import", "family", dossier.path)
            let home = "\(try #require(registered["family"] as? Int))"
            _ = try await street.json("roster", "draft", "--scheme", "only-child-insurance", "--year", "2026")
            for (name, role) in [("审计员", "auditor"), ("经办人", "caseworker"), ("审核人", "administrator")] {
                let added = try await street.run("user", "add", name, "--role", role, "--area", "root")
                #expect(added.status == 0, "\(added.words)")
            }
            let area = street.folder.appending(path: "area.jsonl").path
            let exported = try await CommandRun.run(
                arguments: [
                    "export", "area", "990101001", "--to", area, "--purpose", "x", "--recipient", "y",
                ]
                    + CommandTable.approval, environment: street.environment)
            #expect(exported.status == 0, "\(exported.words)")
            let areas = try Layout.find().config.appending(path: "areas/test.yaml").path
            return Office(
                street: street, home: home,
                files: [
                    "HOME": home, "FILE": try street.register(families: 14, name: "next.csv"),
                    "DOSSIER": dossier.path, "AREA": area, "AREAS": areas,
                    "OUT": street.folder.appending(path: "out.jsonl").path,
                ])
        }

        func run(_ name: String, _ least: [String], as actor: String, _ more: String...) async throws
            -> CommandRun
        {
            let words = name.split(separator: " ").map(String.init) + least.map { files[$0] ?? $0 }
            return try await CommandRun.run(
                arguments: words + ["--as", actor] + more, environment: street.environment)
        }
    }

    @Test("Every command that changes the register is in the table, and the table names none that is gone")
    func listed() {
        let leaves = Set(CommandTree.leaves.keys)
        #expect(CommandTable.acts.subtracting(leaves).sorted() == [])
        let events = leaves.filter { $0.hasPrefix("family event ") }
        #expect(events.count > 15 && events.subtracting(CommandTable.changes.keys).sorted() == [])
    }

    @Test("An auditor is refused every act, with one sentence in both languages, and nothing is changed")
    func refused() async throws {
        let office = try await Office.open()
        let before = try await office.street.run("family", "history", office.home, "--json")
        for (name, least) in CommandTable.changes.sorted(by: { $0.key < $1.key }) {
            // Who may restrict has a rule of its own, which says so in its words.
            let own = ["family restrict", "family unrestrict"].contains(name) ? "您的岗位无权办理限制处理" : nil
            let run = try await office.run(name, least, as: "审计员")
            #expect(run.status == 3 && run.words.contains(own ?? Self.refusal.zh), "\(name): \(run.words)")
            #expect(!run.words.contains("测试·甲") && !run.words.contains("990101198"), "\(name)")
        }
        for (name, least) in CommandTable.ofAdministrators {
            let run = try await office.run(name, least, as: "审计员")
            #expect(run.status != 0 && !run.words.isEmpty, "\(name): \(run.words)")
        }
        let english = try await office.run("quality verify", ["HOME"], as: "审计员", "--lang", "en")
        #expect(english.status == 3 && english.words.contains(Self.refusal.en))
        #expect(try await office.street.run("family", "history", office.home, "--json").out == before.out)
        await office.street.close()
    }

    @Test("A caseworker is not refused for the role, and an auditor no read")
    func allowed() async throws {
        let office = try await Office.open()
        for name in ["quality verify", "family event death", "import withdraw", "roster confirm"] {
            let run = try await office.run(name, try #require(CommandTable.changes[name]), as: "经办人")
            #expect(!run.words.contains(Self.refusal.zh), "\(name): \(run.words)")
        }
        let reads: [(String, [String])] = [
            ("family show", ["HOME"]), ("family facts", ["HOME"]), ("family history", ["HOME"]),
            ("families list", []), ("families restricted", []), ("families withdrawn", []),
            ("duplicates list", []), ("duplicates overlaps", []), ("duplicates between list", []),
            ("quality ratios", []), ("import changes", ["1"]),
            ("import list", []),
            ("roster list", []), ("identity waiting", []), ("audit looks", ["HOME"]), ("audit verify", []),
            ("audit seal", []), ("family moves", []), ("check", ["HOME", "--on", "2026-11-25"]),
        ]
        for (name, least) in reads {
            let run = try await office.run(name, least, as: "审计员")
            #expect(run.status < 2, "\(name): \(run.status) \(run.words)")
        }
        await office.street.close()
    }
}
