import Foundation
import Testing

@testable import guanhuai

/// Rules compared, weighed, proposed, approved and used, through the built command.
@Suite("Publishing rules", .serialized)
struct RulesPublishingTests {
    private static let day = "2026-11-25"

    /// The installed rules with one text of one file replaced.
    private func candidate(_ street: Street, _ file: String, _ old: String, _ new: String) throws -> String {
        let folder = street.folder.appending(path: "rules-\(UUID().uuidString.prefix(8))")
        let installed = try Layout.find().config.resolvingSymlinksInPath()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for part in ["definitions", "programmes", "insurance"] {
            try FileManager.default.copyItem(
                at: installed.appending(path: part), to: folder.appending(path: part))
        }
        let path = folder.appending(path: file)
        let text = try String(contentsOf: path, encoding: .utf8)
        try #require(text.contains(old))
        try text.replacing(old, with: new).write(to: path, atomically: true, encoding: .utf8)
        return folder.path
    }

    private func older(_ street: Street) throws -> String {
        try candidate(street, "definitions/special-hardship-age.yaml", "value: 45", "value: 60")
    }

    private func cases(_ part: String) throws -> String {
        try Layout.find().root.appending(path: "Tests/Cases/\(part)").path
    }

    private func opened() async throws -> Street {
        let street = try await Street.open()
        let file = try street.register(families: 60, name: "street.csv")
        _ = try await street.run("import", "families", file, "--as-of", Self.day)
        return street
    }

    @Test("diff says what differs in both languages, and its status is that of diff; no database is asked")
    func diff() async throws {
        let street = try await Street.open()
        let installed = try Layout.find().config.path
        let changed = try older(street)
        let away: [String: String?] = ["DATABASE_URL": "postgres://127.0.0.1:1/x"]
        let same = try await CommandRun.run("rules", "diff", installed, installed, environment: away)
        #expect(same.status == 0 && same.out.isEmpty && same.words.contains("两套规则相同"))
        let differs = try await CommandRun.run("rules", "diff", installed, changed, environment: away)
        #expect(differs.status == 1, "\(differs.words)")
        #expect(differs.out.contains("~ 参数 threshold_age · 自2008-01-01的数值 · 值：45 → 60"))
        let english = try await CommandRun.run(
            "rules", "diff", installed, "\(changed)/definitions/special-hardship-age.yaml", "--lang", "en",
            environment: away)
        #expect(english.status == 1)
        #expect(english.out.contains("parameter threshold_age · value from 2008-01-01 · value: 45 → 60"))
        let json = try await CommandRun.run("rules", "diff", changed, installed, "--json", environment: away)
        #expect(json.status == 1 && json.out.contains(#""before":"60","after":"45""#))
        #expect(
            try await CommandRun.run("rules", "diff", installed, "/nowhere/x", environment: away).status == 3)
        #expect(try await CommandRun.run("rules", "diff", installed, "1", environment: away).status == 4)
        #expect(try await street.run("rules", "diff", installed, "1").status == 3)
        await street.close()
    }

    @Test("a failing case, a fault, a missing reason: nothing is published")
    func refused() async throws {
        let street = try await opened()
        let changed = try older(street)
        let failing = try await street.run(
            "rules", "publish", "--config", changed, "--reason", "x", "--cases", try cases("assistance"))
        #expect(failing.status == 3 && failing.words.contains("案例没有全部通过"), "\(failing.words)")
        let none = try await street.run(
            "rules", "publish", "--config", changed, "--reason", "x", "--cases", street.folder.path)
        #expect(none.status == 3)
        let broken = try candidate(street, "definitions/special-hardship-age.yaml", "value: 45", "value: x")
        let fault = try await street.run(
            "rules", "publish", "--config", broken, "--reason", "x", "--cases", try cases("insurance"))
        #expect(fault.status == 3 && fault.words.contains("special-hardship-age.yaml:26"), "\(fault.words)")
        let untold = try candidate(
            street, "definitions/special-hardship-age.yaml", "en: The wife or single parent",
            "en: 女方 or single parent")
        let finding = try await street.run(
            "rules", "publish", "--config", untold, "--reason", "x", "--cases", try cases("insurance"))
        #expect(finding.status == 3 && finding.words.contains("检查有发现"), "\(finding.words)")
        #expect(try await street.run("rules", "publish", "--config", changed).status == 2)
        #expect(try await street.run("rules", "publish", "--approve", "1", "--withdraw", "1").status == 2)
        #expect(try await street.run("rules", "publish", "--approve", "1").status == 3)
        let history = try await street.run("rules", "published", "--json")
        #expect(history.out == "[]\n")
        await street.close()
    }

    @Test(
        "proposed, refused to the same person, approved by another, used, and replayed after the next change")
    func published() async throws {
        let street = try await opened()
        let before = try await street.json("determine", "--on", Self.day)
        #expect((before["rules"] as? [String: Any])?["publication"] is NSNull)
        let changed = try older(street)
        let trial = try await street.json("determine", "--on", Self.day, "--config", changed)
        #expect(trial["stored"] as? Bool == false)
        let impact = try await street.json("rules", "impact", "--config", changed, "--on", Self.day)
        #expect(try #require(impact["families_changed"] as? Int) > 0)
        #expect(impact["programmes"] as? [[String: Any]] != nil)
        let proposed = try await street.json(
            "rules", "publish", "--config", changed, "--reason", "试点", "--on", Self.day, "--cases",
            try cases("insurance"))
        let publication = try #require(proposed["publication"] as? [String: Any])
        #expect(publication["state"] as? String == "waiting" && publication["publication"] as? Int == 1)
        let own = try await street.run("rules", "publish", "--approve", "1")
        #expect(own.status == 3 && own.words.contains("不能自己批准"))
        _ = try await street.run("user", "add", "chief", "--role", "benefit-officer")
        let approved = try await street.run(
            "rules", "publish", "--approve", "1", "--as", "chief", "--lang", "en")
        #expect(approved.status == 0 && approved.words.contains("Publication 1 is in force"))
        // The installed files decide no longer.
        let after = try await street.json("determine", "--on", Self.day)
        #expect((after["rules"] as? [String: Any])?["publication"] as? Int == 1)
        #expect(after["programmes"] as? NSDictionary == trial["programmes"] as? NSDictionary)
        #expect(after["programmes"] as? NSDictionary != before["programmes"] as? NSDictionary)
        let draft = try await street.run(
            "roster", "draft", "--scheme", "only-child-insurance", "--year", "2026")
        #expect(draft.status == 0 && draft.words.contains("规则：第 1 次公布"), "\(draft.words)")
        let replay = try await street.run("decision", "replay", "--all", "--lang", "en")
        #expect(
            replay.status == 0 && replay.words.contains(" 0 different, 0 by other rules"), "\(replay.words)")
        let installed = try Layout.find().config.path
        let diff = try await street.run("rules", "diff", "published", installed)
        #expect(diff.status == 1 && diff.out.contains("60 → 45"), "\(diff.words)")
        let list = try await street.run("rules", "published")
        #expect(list.out.contains("现行") && list.out.contains("chief") && list.out.contains("试点"))
        await street.close()
    }

    @Test("a village clerk sees the impact on the own village and its families only; a liaison no family")
    func scoped() async throws {
        let street = try await opened()
        let changed = try older(street)
        let question = ["rules", "impact", "--config", changed, "--on", Self.day]
        func run(_ more: String...) async throws -> CommandRun {
            try await CommandRun.run(arguments: question + more, environment: street.environment)
        }
        let whole = try await street.json("rules", "impact", "--config", changed, "--on", Self.day)
        let codes = try #require(whole["areas"] as? [[String: Any]]).compactMap { $0["code"] as? String }
        let villages = codes.filter { $0.utf8.count == 12 }
        try #require(villages.count > 1)
        for (name, role) in [("village", "clerk"), ("liaison", "liaison")] {
            _ = try await street.run("user", "add", name, "--role", role, "--area", villages[0])
        }
        let own = try await run("--families", "--json", "--as", "village")
        #expect(own.status == 0, "\(own.words)")
        let lines = try own.out.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
        #expect(lines.count > 1)
        #expect(lines.dropLast().allSatisfy { $0["village"] as? String == villages[0] })
        let areas = try #require(lines.last?["areas"] as? [[String: Any]])
        #expect(areas.map { $0["code"] as? String } == [villages[0]])
        #expect(try await run("--area", villages[1], "--as", "village").status == 3)
        #expect(try await run("--as", "liaison").status == 0)
        let refused = try await run("--families", "--as", "liaison")
        #expect(refused.status == 3 && refused.out.isEmpty && refused.words.contains("--families"))
        await street.close()
    }
}
