import CivilCalendar
import Postgres
import Rules
import Store
import TestSupport
import Testing

/// The database holds that a second person is another person, and that one publication takes another's place once.
@Suite(.database)
struct PublicationStoreTests {
    private func proposal(
        _ act: StoreSession, _ text: String, replaces: Int64? = nil, needsSecond: Bool = true
    ) async throws -> Int64 {
        let rules = try await act.keep(RuleSet([RuleText(file: "programmes/x.yaml", text: text)]))
        return try await act.propose(
            PublicationProposal(
                rules: rules, replaces: replaces, day: StoreFixture.day, reason: "r", cases: 1,
                needsSecond: needsSecond, impact: "{}", engine: "test"))
    }

    @Test("kept texts come back to the byte, and each content is one row")
    func texts() async throws {
        let fixture = try await StoreFixture.open()
        let one = RuleSet([
            RuleText(file: "programmes/b.yaml", text: "甲\r\n\t🙂"),
            RuleText(file: "definitions/a.yaml", text: "x"),
            RuleText(file: "definitions/b.yaml", text: "x"),
        ])
        let (first, again, other) = try await fixture.act { act in
            (
                try await act.keep(one), try await act.keep(one),
                try await act.keep(RuleSet(one.texts.dropLast()))
            )
        }
        #expect(first == again && other != first)
        let back = try await fixture.act { try await $0.ruleSet(first) }
        #expect(
            back == one
                && back?.texts.map(\.file) == [
                    "definitions/a.yaml", "definitions/b.yaml", "programmes/b.yaml",
                ])
        let count = try await fixture.act {
            try await $0.value("select count(*) from assistance.rule_texts", as: Int64.self)
        }
        #expect(count == 2)
        #expect(try await fixture.act { try await $0.ruleSet(99) } == nil)
    }

    @Test("the database refuses the same person, a second settlement, and two in one place")
    func guarded() async throws {
        let fixture = try await StoreFixture.open()
        let first = try await fixture.act { try await proposal($0, "a") }
        await #expect(throws: PostgresError.self) {
            try await fixture.act { try await $0.settle(first, .published, reason: nil) }
        }
        try await fixture.act { act in
            try await act.execute(
                """
                insert into assistance.publication_settlements
                    (publication, proposed_by, needs_second, replaces, outcome, settled_at, settled_by)
                select publication, proposed_by, needs_second, replaces, 'published', now(), 'second'
                from assistance.publications
                """)
        }
        #expect(try await fixture.act { try await $0.publicationInForce()?.id } == first)
        for replaces in [nil, first] as [Int64?] {
            // A first one without a second person is refused as it is proposed.
            if replaces == nil {
                await #expect(throws: PostgresError.self) {
                    try await fixture.act { _ = try await proposal($0, "b", needsSecond: false) }
                }
                continue
            }
            try await fixture.act { act in
                let next = try await proposal(act, "b", replaces: replaces, needsSecond: false)
                try await act.settle(next, .published, reason: nil)
            }
            await #expect(throws: PostgresError.self) {
                try await fixture.act { act in
                    let next = try await proposal(act, "c", replaces: replaces, needsSecond: false)
                    try await act.settle(next, .published, reason: nil)
                }
            }
        }
        let inForce = try await fixture.act { try await $0.publicationInForce() }
        #expect(inForce?.replaces == first && inForce?.isInForce == true)
        await #expect(throws: PostgresError.self) {
            try await fixture.act { try await $0.settle(first, .withdrawn, reason: nil) }
        }
        for statement: Statement in [
            "update assistance.publications set reason = 'x'", "delete from assistance.publications",
            "delete from assistance.publication_settlements",
            "update assistance.publication_settlements set outcome = 'withdrawn'",
        ] {
            await #expect(throws: PostgresError.self, "\(statement.sql)") {
                try await fixture.act { _ = try await $0.execute(statement) }
            }
        }
    }
}
