import Foundation
import Testing

@testable import guanhuai

/// Names in full leave in a file and on terms, through the built command.
@Suite("Lists with names in full", .serialized)
struct NamedListTests {
    private static let lists = [
        ["families", "list"], ["decisions", "list", "--programme", "special-hardship"],
    ]

    private func street() async throws -> Street {
        let street = try await Street.withAreas()
        let register = try street.register(families: 12, name: "street.csv")
        _ = try await street.json("import", "families", register, "--as-of", "2026-11-25")
        _ = try await street.run("determine", "--on", "2026-11-25")
        _ = try await street.run("user", "add", "审核人", "--role", "benefit-officer", "--area", "root")
        return street
    }

    private func run(_ street: Street, _ arguments: [String]) async throws -> CommandRun {
        try await CommandRun.run(arguments: arguments, environment: street.environment)
    }

    @Test("a pipe and a file without terms mask names; on terms a file has them, and export list says so")
    func terms() async throws {
        let street = try await street()
        let names = try await registeredNames(street)
        let terms = ["--purpose", "入户核查", "--recipient", "村委会"] + CommandTable.approval
        for (place, list) in Self.lists.enumerated() {
            let masked = street.folder.appending(path: "masked-\(place).csv").path
            let full = street.folder.appending(path: "full-\(place).csv").path
            let piped = try await run(street, list)
            #expect(piped.status == 0, "\(piped.words)")
            #expect(try await run(street, list + ["--to", masked]).status == 0)
            for text in [piped.out, try String(contentsOfFile: masked, encoding: .utf8)] {
                #expect(!text.isEmpty && !names.contains { text.contains($0) }, "\(list)")
            }
            let written = try await run(street, list + ["--to", full] + terms)
            #expect(written.status == 0, "\(written.words)")
            let whole = try String(contentsOfFile: full, encoding: .utf8)
            #expect(names.contains { whole.contains($0) })
        }
        let left = try await street.run("export", "list", "--lang", "zh")
        #expect(left.out.contains("家庭名单（姓名全显）") && left.out.contains("认定名单（姓名全显）"))
        #expect(left.out.contains("入户核查") && left.out.contains("村委会") && left.out.contains("审核人"))
        await street.close()
    }

    @Test("a file that cannot be written was never recorded as having left")
    func unwritable() async throws {
        let street = try await street()
        let terms = ["--purpose", "入户核查", "--recipient", "村委会"] + CommandTable.approval
        for list in Self.lists {
            let refused = try await run(street, list + ["--to", "/nowhere/list.csv"] + terms)
            #expect(refused.status == ExitStatus.refused.rawValue, "\(refused.words)")
        }
        #expect(try await street.run("export", "list", "--json").out == "[]\n")
        await street.close()
    }

    @Test("changes of an import and of rules name nobody in full where they leave")
    func changes() async throws {
        let street = try await street()
        let names = try await registeredNames(street)
        let register = try String(
            contentsOfFile: street.folder.appending(path: "street.csv").path, encoding: .utf8)
        let changed = street.folder.appending(path: "changed.csv").path
        var lines = register.components(separatedBy: "\r\n").map { $0.components(separatedBy: ",") }
        let place = try #require(lines[0].firstIndex { $0.hasSuffix("女方姓名") })
        for line in 1...4 where lines[line][place].count > 1 { lines[line][place] += "改" }
        let text = lines.map { $0.joined(separator: ",") }.joined(separator: "\r\n")
        try Data(text.utf8).write(to: URL(filePath: changed))
        let landed = try await street.run("import", "families", changed, "--as-of", "2026-11-26")
        let told = try await street.run("import", "changes", "2")
        #expect(told.status == 0 && told.out.contains("*"), "\(landed.words) \(told.words)")
        #expect(!names.contains { told.out.contains($0) } && !told.out.contains("姓名改"), "\(told.out)")
        await street.close()
    }

    @Test("each change of an import says how it was answered, and where that was undone")
    func answered() async throws {
        let street = try await street()
        let register = try String(
            contentsOfFile: street.folder.appending(path: "street.csv").path, encoding: .utf8)
        let changed = street.folder.appending(path: "changed.csv").path
        var lines = register.components(separatedBy: "\r\n").map { $0.components(separatedBy: ",") }
        for (heading, value) in [("联系电话", "13900001111"), ("家庭月收入（元）", "777")] {
            let place = try #require(lines[0].firstIndex { $0.hasSuffix(heading) })
            lines[1][place] = value
        }
        try Data(lines.map { $0.joined(separator: ",") }.joined(separator: "\r\n").utf8).write(
            to: URL(filePath: changed))
        _ = try await street.run("import", "families", changed, "--as-of", "2026-11-26")
        #expect(try await street.run("import", "changes", "2", "--accept", "2.1").status == 0)
        #expect(try await street.run("import", "changes", "2", "--decline", "2.2").status == 0)
        let acts = try await street.run("family", "history", "1", "--json").out
        let act = try #require(acts.matches(of: #/"act":(\d+)/#).compactMap { Int($0.output.1) }.max())
        let undone = try await street.run("family", "event", "undo", "1", "--act", "\(act)", "--yes")
        #expect(undone.status == 0, "\(undone.words)")
        let said = try #require(
            try await street.json("import", "changes", "2")["changes"] as? [[String: Any]])
        #expect(said.map { $0["undone"] as? Bool } == [true, false])
        #expect(said.map { $0["holds"] as? Bool } == [false, false])
        #expect(said[0]["accepted_by"] as? String == "root" && said[1]["declined_by"] as? String == "root")
        let told = try await street.run("import", "changes", "2", "--lang", "en").out
        #expect(told.contains("accepted by root (correction), undone") && told.contains("declined by root"))
        await street.close()
    }

    @Test("terms that are not whole, without a file or of somebody who may not approve leave nothing behind")
    func refused() async throws {
        let street = try await street()
        let file = street.folder.appending(path: "none.csv").path
        let terms = ["--purpose", "入户核查", "--recipient", "村委会"] + CommandTable.approval
        for list in Self.lists {
            for (arguments, status) in [
                (terms, ExitStatus.usage), (["--to", file, "--purpose", "入户核查"], .usage),
                (["--to", file] + terms.map { $0 == "审核人" ? "root" : $0 }, .refused),
                (["--to", file] + terms.map { $0 == "审核人" ? "nobody" : $0 }, .refused),
            ] {
                let run = try await run(street, list + arguments)
                #expect(run.status == status.rawValue, "\(arguments): \(run.status) \(run.words)")
            }
        }
        #expect(!FileManager.default.fileExists(atPath: file))
        await street.close()
    }

    /// As a dossier of each family has them.
    private func registeredNames(_ street: Street) async throws -> Set<String> {
        var names: Set<String> = []
        for home in 1...4 {
            let shown = try await street.exported("\(home)")
            for match in shown.out.matches(of: #/name: ([^",}\n]{3,})/#) {
                names.insert(String(match.output.1))
            }
        }
        #expect(names.count > 4)
        return names
    }
}
