import Foundation
import Testing

/// `guanhuai check` of a dossier on standard input: the short list, one programme in full, the read-out and the JSON.
@Suite("Checking a family on the command line")
struct CheckTests {
    private static let dossier = """
        schema: guanhuai/dossier/1
        family:
          handling_area: "990101001001"
          people:
          - {key: wife, name: 测试·甲, sex: female, born: 1977-05-20, died: null}
          - {key: husband, name: 测试·乙, sex: male, born: 1975-02-11, died: null}
          - {key: son, name: 测试·丙, sex: male, born: 2001-02-03, died: 2020-08-09}
          unions: [{partners: [wife, husband], from: 2000-01-01}]
          parentage: [{child: son, parents: [wife, husband], kind: birth, from: 2001-02-03}]
          complete: [people, parentage, unions, disabilities]
        """

    private func check(_ arguments: String...) async throws -> CommandRun {
        try await CommandRun.run(
            arguments: ["check", "--dossier", "-", "--on", "2026-11-25"] + arguments, input: Self.dossier)
    }

    @Test("Every programme is a short list: what applies, what waits and for what, one line for each other")
    func list() async throws {
        let run = try await check()
        #expect(run.status == 0)
        let lines = run.out.split(separator: "\n")
        #expect(lines.count < 120)
        #expect(run.out.hasPrefix("2026-11-25：符合 "))
        #expect(run.out.contains("  计划生育家庭特别扶助（special-support）  妻子  590.00 元/月"))
        #expect(run.out.contains("      待补：丈夫：收入、财产状况、妻子：收入"))
        #expect(!run.out.contains("✓"))
        let all = try await check("--all")
        #expect(all.out.contains("✓") && all.out.split(separator: "\n").count > 3 * lines.count)
    }

    @Test("One programme has every reason, in the language asked for")
    func one() async throws {
        let run = try await check("--programme", "special-support", "--lang", "en")
        #expect(run.status == 0)
        #expect(
            run.out.contains(
                "      the wife was born on 20 May 1977, 49 years old on 25 November 2026, 49 or more"))
        #expect(run.out.contains("so since 2026-05-20"))
        #expect(run.out.contains("  = amount a month 590 yuan, in force from 1 July 2022"))
    }

    @Test("The read-out names people only where that is asked for")
    func readOut() async throws {
        let run = try await check("--read-out")
        #expect(run.status == 0)
        #expect(run.out.contains("“计划生育家庭特别扶助”，妻子：按2026年11月25日的情况，符合条件。"))
        #expect(run.out.contains("另有以下项目，目前不符合条件："))
        #expect(!run.out.contains("测试·") && !run.out.contains("死亡"))
        let named = try await check("--read-out", "--names", "--programme", "special-hardship")
        #expect(named.out.contains("测试·甲1977年5月20日出生，2026年11月25日为49周岁，已满45周岁"))
        #expect(named.out.contains("这是按现有登记算出的结果，经工作人员审核后才是正式决定。"))
    }

    @Test("The JSON says its schema and holds the read-out")
    func json() async throws {
        let run = try await check("--json")
        let printed = try #require(
            try JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any])
        #expect(printed["schema"] as? String == "guanhuai/check/1")
        let decisions = try #require(printed["decisions"] as? [[String: Any]])
        #expect(decisions.count > 25)
        for decision in decisions {
            #expect(decision["schema"] as? String == "guanhuai/decision/1")
            #expect((decision["read_out"] as? [Any])?.isEmpty == false)
        }
        #expect(!run.out.contains("测试·"))
    }
}
