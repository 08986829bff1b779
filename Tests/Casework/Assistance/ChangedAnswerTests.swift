import Benefits
import Casework
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

/// A list of the last decisions says which of them the facts held now would not give.
@Suite(.database, .serialized)
struct ChangedAnswerTests {
    private static let programme = "special-support"

    @Test("who is found later to have left is named beside the answer of then")
    func named() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        _ = try await fixture.save(RecordDeath(of: "son", on: day("2020-02-01")), on: home)
        _ = try await Determine(store: fixture.office.store, policy: fixture.policy, engine: "test")(
            on: EventFixture.today, as: fixture.office.actor)
        _ = try await fixture.save(
            RecordDivorce(of: ["wife", "husband"], leaving: "husband", on: day("2026-03-01")), on: home)
        let desk = Desk(store: fixture.office.store, policy: fixture.policy, account: "测试员")
        let question = DecisionListQuestion(programme: Self.programme, on: EventFixture.today)
        let found = try await desk.decisions(question, Desk.Caller(name: "测试员", request: ""))
        let page = try #require(found)
        #expect(page.decisions.filter { $0.home == home }.map(\.names) == [["测试·乙"], ["测试·甲"]])
    }

    @Test("what was recorded since an answer is told beside it until it is determined anew")
    func changed() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        let other = try await fixture.register(EventFixture.other)
        _ = try await fixture.save(RecordDeath(of: "son", on: day("2020-02-01")), on: home)
        let desk = Desk(store: fixture.office.store, policy: fixture.policy, account: "测试员")
        let caller = Desk.Caller(name: "测试员", request: "")
        func determine() async throws {
            _ = try await Determine(store: fixture.office.store, policy: fixture.policy, engine: "test")(
                on: EventFixture.today, as: fixture.office.actor)
        }
        func listed(on text: String? = nil) async throws -> DecisionPage {
            let question = DecisionListQuestion(programme: Self.programme, on: text.map { day($0) })
            guard let page = try await desk.decisions(question, caller) else { throw DeskError.notFound }
            return page
        }
        try await determine()
        #expect(try await listed().changed == 0)
        _ = try await fixture.save(RecordDeath(of: "wife", on: day("2026-05-10")), on: home)
        _ = try await fixture.save(RecordDeath(of: "son", on: day("2021-03-01")), on: other)
        let page = try await listed()
        let told = Dictionary(
            page.decisions.map { ("\($0.home) \($0.person ?? "")", $0.now?.outcome) },
            uniquingKeysWith: { $1 })
        #expect(told["\(home) husband"] == .some(nil), "still eligible")
        #expect(page.decisions.first { $0.home == home && $0.person == "wife" }?.now?.outcome != .eligible)
        #expect(page.decisions.first { $0.home == home && $0.person == "wife" }?.now != nil)
        #expect(told["\(other) wife"] == .some(.eligible) && told["\(other) husband"] == .some(.eligible))
        #expect(page.changed == 3)
        #expect(page.decisions.compactMap(\.now).contains { $0.text.en.contains("now eligible 590.00") })
        // Lists of what was answered for an earlier day, or known earlier, are as they were.
        #expect(try await listed(on: EventFixture.today.description).changed == 0)
        try await determine()
        #expect(try await listed().changed == 0)
    }
}
