import Exchange
import Foundation
import Testing

/// A street's register in; decisions and a roster out: the whole way through the built command.
@Suite("The journey of a register", .serialized)
struct JourneyTests {
    @Test("Import, decide, draw up and export: each step says what it did, and the same again is the same")
    func journey() async throws {
        let street = try await Street.open()
        let file = try street.register(families: 60, name: "street.csv")
        let first = try await street.json("import", "families", file, "--as-of", "2026-11-25")
        let added = try #require(first["added"] as? Int)
        #expect(added > 40)
        let other = try street.register(families: 60, as: .gb18030, name: "street-gb.csv")
        let again = try await street.json("import", "families", other, "--as-of", "2026-11-25")
        #expect(again["added"] as? Int == 0 && again["unchanged"] as? Int == added)

        let root = try await street.run("determine", "--on", "2026-11-25", "--json")
        #expect(root.status == 0)
        _ = try await street.run("user", "add", "county", "--area", "990101")
        let county = try await street.run("determine", "--on", "2026-11-25", "--json", "--as", "county")
        #expect(county.out == root.out)

        let list = try await street.run(
            "decisions", "list", "--programme", "special-hardship", "--lang", "zh")
        #expect(list.status == 0)
        #expect(!list.out.contains("要询问：parentage"))
        let csv = try await street.run("decisions", "list", "--programme", "special-support", "--csv")
        #expect(!csv.out.contains(",husband,") && csv.out.contains(",丈夫,"))
        let told = try await street.run(
            "decisions", "list", "--programme", "special-support", "--lang", "en")
        let lines = csv.out.split(separator: "\r\n").count
        #expect(told.words.contains("\(lines - 1) answers for 2026-11-25"), "a line each: \(told.words)")

        let draft = try await street.json(
            "roster", "draft", "--scheme", "only-child-insurance", "--year", "2026")
        let persons = try #require(draft["persons"] as? Int)
        #expect(persons > 0)
        let rosters = try await street.run("roster", "list")
        #expect(rosters.out.contains("草稿") && !rosters.out.contains("draft") && !rosters.out.contains("root"))
        for obstacle in ["consent-unknown", "late"] {
            let run = try await street.run("roster", "override", "--obstacle", obstacle, "--reason", "整村知情")
            #expect(run.status == 0, "\(run.words)")
        }
        let one = try await exported(street, to: "one", persons)
        let two = try await exported(street, to: "two", persons)
        #expect(one == two && one.count == 4)
        await street.close()
    }

    /// Exports and gives the hashes; no number stands in full in what was not asked for in full.
    private func exported(_ street: Street, to folder: String, _ persons: Int) async throws -> [String] {
        let path = street.folder.appending(path: folder).path
        let export = try await street.json("roster", "export", "--to", path)
        #expect(export["persons"] as? Int == persons)
        let files = try #require(export["files"] as? [[String: String]])
        for file in files {
            let name = try #require(file["path"])
            guard name.hasSuffix(".csv") else { continue }
            let text = try String(contentsOf: URL(filePath: name), encoding: .utf8)
            #expect(text.firstMatch(of: /990101[0-9]{11}[0-9X]/) == nil)
        }
        return files.compactMap { $0["sha256"] }
    }

    @Test("An import killed at any moment leaves nothing, and the next one brings everything once")
    func killed() async throws {
        let street = try await Street.open()
        let file = try street.register(families: 400, name: "street.csv")
        _ = try await street.run("user", "list")
        for milliseconds in [150, 400, 800, 1_500] {
            let process = Process()
            process.executableURL = CommandRun.executable
            process.arguments = ["import", "families", file, "--as-of", "2026-11-25", "--json"]
            process.environment = ProcessInfo.processInfo.environment.merging(
                street.environment.compactMapValues { $0 }
            ) { _, own in own }
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            let (ended, end) = AsyncStream<Void>.makeStream()
            process.terminationHandler = { _ in end.finish() }
            try process.run()
            try await Task.sleep(for: .milliseconds(milliseconds))
            kill(process.processIdentifier, SIGKILL)
            for await _ in ended {}
        }
        let result = try await street.json("import", "families", file, "--as-of", "2026-11-25")
        let accepted = try #require(result["accepted"] as? Int)
        let landed = (result["added"] as? Int ?? 0) + (result["unchanged"] as? Int ?? 0)
        #expect(accepted > 300 && landed == accepted)
        let again = try await street.json("import", "families", file, "--as-of", "2026-11-25")
        #expect(again["unchanged"] as? Int == accepted && again["added"] as? Int == 0)
        let decided = try await street.json("determine", "--on", "2026-11-25")
        let programmes = try #require(decided["programmes"] as? [String: [String: Any]])
        let families = try #require(programmes["special-hardship"])
        let counted = ["eligible", "ineligible", "undetermined"].compactMap { families[$0] as? Int }
        #expect(counted.reduce(0, +) == accepted)
        await street.close()
    }

    @Test("What an officer gets wrong is said in the language of the office, with the status of its kind")
    func refusals() async throws {
        let street = try await Street.open()
        let file = try street.register(families: 12, name: "street.csv")
        _ = try await street.run("import", "families", file, "--as-of", "2026-11-25")
        _ = try await street.run("user", "add", "village", "--area", "990101001001")
        let outside = try await street.run(
            "determine", "--on", "2026-11-25", "--area", "990101001002", "--as", "village")
        #expect(outside.status == 3 && outside.words.contains("没有这个区划的权限"), "\(outside.words)")
        let day = try await street.run("determine", "--on", "2026-02-30")
        #expect(day.status == 2 && day.words.contains("不适用于"))
        #expect(try await street.run("import", "families", "/nowhere.csv").status == 3)
        #expect(try await street.run("check", "H1", "--on", "2026-11-25").status == 3)
        await street.close()
    }

    @Test(
        "Without a database that answers the status is 4, whichever command asks",
        arguments: [["user", "list"], ["migrate"], ["migrate", "--dry-run"], ["import", "list"]])
    func noDatabase(arguments: [String]) async throws {
        let run = try await CommandRun.run(
            arguments: arguments, environment: ["DATABASE_URL": "postgres://127.0.0.1:1/x"])
        #expect(run.status == 4)
        #expect(run.words.contains("连接不上数据库"))
    }
}
