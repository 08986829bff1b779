import Benefits
import Casework
import CivilCalendar
import PolicyFiles
import Postgres
import Rules
import Store
import TestSupport
import Testing

/// Decisions replay on the rule files they were made by, whatever the files say now.
@Suite(.database)
struct KeptRulesTests {
    private static let day = AssistanceFixture.day

    private func office(_ families: Int = 12) async throws -> TestOffice {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(families).bytes)
        return office
    }

    private func replayAll(_ office: TestOffice, _ rules: RuleBook) async throws -> [DecisionReplay] {
        var results: [DecisionReplay] = []
        let replay = ReplayDecision(
            store: office.store, rules: rules, reader: AssistanceFixture.reader, blockSize: 7)
        try await replay.all(as: office.actor) { results.append($0) }
        return results
    }

    @Test("after a rule file has changed, each decision replays on the rules it was made by: identical")
    func changedRules() async throws {
        let office = try await office()
        _ = try await office.determine()
        let changed = try AssistanceFixture.policy(hardshipAge: 60)
        let second = try await office.determine(by: changed)
        #expect(second.written > 0)
        let results = try await replayAll(office, changed.rules)
        #expect(results.count > second.written)
        #expect(results.allSatisfy { $0.result == .same })
        let versions = Set(
            results.compactMap(\.decision).filter { $0.programme == "special-hardship" }.map(\.ruleVersion))
        #expect(versions.count == 2)
    }

    @Test("what the version's hash leaves out is kept too: whom a programme speaks of")
    func outsideTheHash() async throws {
        let office = try await office()
        _ = try await office.determine()
        let before = try await replayAll(office, try AssistanceFixture.policy().rules)
        let changed = try AssistanceFixture.policy(
            "programmes/assistance/special-support.yaml", replacing: "candidates: adults",
            with: "candidates: children")
        let after = try await replayAll(office, changed.rules)
        #expect(before == after && after.allSatisfy { $0.result == .same })
    }

    @Test("texts are kept once by their content, also by a roster, and a run has its rules")
    func onceByContent() async throws {
        let office = try await office()
        _ = try await office.determine()
        let first = try await office.rowCounts()
        let files = try AssistanceFixture.policy().ruleSet.texts.count
        #expect(first["assistance.rule_texts"] == Int64(files))
        #expect(first["assistance.rule_set_files"] == Int64(files) && first["assistance.rule_sets"] == 1)
        _ = try await office.determine()
        _ = try await DraftRoster(store: office.store, policy: try AssistanceFixture.policy())(
            scheme: "only-child-insurance", year: 2026, on: Self.day, as: office.actor)
        let same = try await office.rowCounts()
        for table in ["rule_texts", "rule_sets", "rule_set_files"].map({ "assistance.\($0)" }) {
            #expect(same[table] == first[table], "\(table)")
        }
        _ = try await office.determine(
            by: try AssistanceFixture.policy(hardshipAge: 60))
        let second = try await office.rowCounts()
        #expect(second["assistance.rule_texts"] == Int64(files + 1))
        #expect(second["assistance.rule_sets"] == 2)
        #expect(second["assistance.rule_set_files"] == Int64(2 * files))
    }

    @Test("kept texts are neither changed nor removed, and no text stands under another's digest")
    func guarded() async throws {
        let office = try await office(3)
        _ = try await office.determine()
        for statement: Statement in [
            "update assistance.rule_texts set body = 'x'", "delete from assistance.rule_texts",
            "delete from assistance.rule_set_files", "update assistance.rule_sets set digest = digest",
            "insert into assistance.rule_texts (digest, body, kept_by) values (sha256('a'), 'b', 'x')",
            """
            insert into assistance.runs (path, area, day, programmes, rule_set, engine, started_at, started_by, digest)
            values ('/', 'root', '2026-01-01', '{p}', sha256('no such'), 'test', now(), 'x', sha256('a'))
            """,
        ] {
            await #expect(throws: PostgresError.self, "\(statement.sql)") {
                try await office.store.act(as: office.actor) { _ = try await $0.execute(statement) }
            }
        }
    }

    @Test("a clerk of one village replays what the county's run decided, and nothing of another village")
    func scoped() async throws {
        let office = try await office()
        _ = try await office.determine()
        let clerk = try await office.person("村干部", .clerk, "990101001201")
        let changed = try AssistanceFixture.policy(hardshipAge: 60)
        let replay = ReplayDecision(
            store: office.store, rules: changed.rules, reader: AssistanceFixture.reader)
        var own: [Int64] = []
        try await replay.all(as: clerk) { result in
            #expect(result.result == .same)
            own.append(result.id)
        }
        let all = try await replayAll(office, changed.rules).map(\.id)
        #expect(!own.isEmpty && own.count < all.count)
        let other = try #require(all.first { !own.contains($0) })
        await #expect(throws: AssistanceError.noSuchDecision(id: other)) {
            try await replay(other, as: clerk)
        }
    }

    @Test("decisions from before texts were kept are compared by equal rules only")
    func notKept() async throws {
        let office = try await office(3)
        _ = try await office.determine()
        let changed = try AssistanceFixture.policy(hardshipAge: 60)
        let home = try await office.home("H0003")
        try await office.store.act(as: office.actor) { act in
            let old = try await act.decisions(of: home).filter { $0.programme == "special-hardship" }
            try await act.add(old, on: [], run: nil)
        }
        for (rules, expected) in [
            (try AssistanceFixture.policy().rules, DecisionReplay.Result.same), (changed.rules, .otherRules),
        ] {
            let last = try #require(try await replayAll(office, rules).last)
            #expect(last.result == expected)
        }
    }

    @Test(
        "a program that reads the kept texts no more, or decides nothing by them, says so for each decision")
    func otherEngine() async throws {
        let office = try await office(3)
        _ = try await office.determine()
        let rules = try AssistanceFixture.policy().rules
        let refusing = ReplayDecision(
            store: office.store, rules: rules, reader: { _ in throw DataFaults([]) })
        let empty = ReplayDecision(
            store: office.store, rules: rules,
            reader: { _ in
                Policy(
                    rules: RuleBook(programmes: []), products: [], areas: AreaTree([]), ruleSet: RuleSet([]))
            })
        for replay in [refusing, empty] {
            var count = 0
            try await replay.all(as: office.actor) { result in
                count += 1
                #expect(result.result == .different && result.differences == ["rules"])
            }
            #expect(count > 3)
        }
    }
}
