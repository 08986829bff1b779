import CivilCalendar
import Postgres
import Rules
import Store
import TestSupport
import Testing

/// Decisions are kept with their facts, only grow, and are seen by the office that made them.
@Suite(.database)
struct DecisionStoreTests {
    private static let day = StoreFixture.day

    private func dossier(_ home: Int64, _ body: String = "{}") -> StoredDossier {
        StoredDossier(
            home: home, path: "/990101/001/001/", digest: SHA256.digest(Array(body.utf8)), body: body)
    }

    private func decision(
        _ home: Int64, _ outcome: StoredOutcome, on day: CivilDate = day, programme: String = "p",
        missing: [String] = []
    ) -> StoredDecision {
        StoredDecision(
            home: home, path: "/990101/001/001/", programme: programme, unit: "person:wife",
            person: PersonID(home: home, person: 1), day: day, outcome: outcome,
            amount: outcome == .eligible ? Money(fen: 59_000) : nil,
            period: outcome == .eligible ? "month" : nil, tier: nil, missing: missing, questions: [],
            findings: #"[{"id":"age"}]"#, ruleVersion: "v", stableUntil: day.adding(days: 10),
            substance: SHA256.digest(Array(outcome.rawValue.utf8)),
            digest: SHA256.digest(Array("\(outcome) \(day)".utf8)), dossier: SHA256.digest(Array("{}".utf8)))
    }

    @Test("what was written is read back, and the last answer up to a day is the one that counts on it")
    func lastUpTo() async throws {
        let fixture = try await StoreFixture.open()
        let home = try await fixture.register("990101001001", number: "H1")
        let later = Self.day.adding(days: 5)
        try await fixture.act { act in
            try await act.add([decision(home, .ineligible)], on: [dossier(home)], run: nil)
            try await act.add([decision(home, .eligible, on: later)], on: [dossier(home)], run: nil)
            // A correction of an earlier day does not change what was said of a later one.
            try await act.add(
                [decision(home, .undetermined, on: Self.day.adding(days: 1), missing: ["wife.born"])],
                on: [dossier(home)], run: nil)
        }
        let subject = DecisionSubject(home: home, programme: "p", unit: "person:wife")
        for (day, expected) in [
            (Self.day.adding(days: -1), nil), (Self.day, StoredOutcome.ineligible),
            (Self.day.adding(days: 1), .undetermined), (later.adding(days: -1), .undetermined),
            (later, .eligible),
        ] {
            let last = try await fixture.act {
                try await $0.lastDecisions(of: [home], programmes: ["p"], upTo: day)
            }
            #expect(last[subject]?.outcome == expected, "\(day)")
        }
        let stored = try await fixture.act { try await $0.decisions(of: home) }
        #expect(stored.map(\.outcome) == [.eligible, .undetermined, .ineligible])
        var first = try #require(stored.first)
        let again = try #require(try await fixture.act { try await $0.decision(first.id) })
        #expect(again.decision == first && again.facts.body == "{}" && again.rules == nil)
        first.id = 0
        var expected = decision(home, .eligible, on: later)
        expected.findings = first.findings
        #expect(first == expected)
        let frozen = try await fixture.act {
            try await $0.value("select count(*) from assistance.frozen_dossiers", as: Int64.self)
        }
        #expect(frozen == 1)
    }

    @Test("a list holds last answers, names whom it is about, and narrows by outcome and missing fact")
    func listing() async throws {
        let fixture = try await StoreFixture.open()
        let home = try await fixture.register("990101001001", number: "H1")
        try await fixture.act { act in
            try await act.add(
                [
                    decision(home, .undetermined, missing: ["child.died", "wife.born"]),
                    decision(home, .eligible, programme: "q"),
                ], on: [dossier(home)], run: nil)
        }
        func list(_ filter: DecisionFilter, _ scope: Scope = .everywhere) async throws -> [ListedDecision] {
            try await fixture.act(scope) { try await $0.listDecisions(filter) }
        }
        let all = try await list(DecisionFilter(programme: "p", day: Self.day))
        #expect(all.map(\.decision.outcome) == [.undetermined])
        #expect(all.map(\.names) == [["测试·甲"]])
        #expect(all.map(\.householdNumber) == ["H1"] && all.map(\.villageName) == ["东风"])
        #expect(try await list(DecisionFilter(programme: "p", day: Self.day, outcome: .eligible)).isEmpty)
        #expect(try await list(DecisionFilter(programme: "p", day: Self.day), StoreFixture.west).isEmpty)
        let page = try await fixture.act {
            try await $0.listDecisions(DecisionFilter(programme: "p", day: Self.day), after: all.last)
        }
        #expect(page.isEmpty)
    }

    @Test(
        "decisions and frozen facts are neither changed nor removed, and not written into another's families")
    func appendOnly() async throws {
        let fixture = try await StoreFixture.open()
        let home = try await fixture.register("990101001001")
        try await fixture.act {
            try await $0.add([decision(home, .ineligible)], on: [dossier(home)], run: nil)
        }
        for statement: Statement in [
            "update assistance.decisions set outcome = 'eligible'", "delete from assistance.decisions",
            "update assistance.frozen_dossiers set body = ''", "delete from assistance.frozen_dossiers",
        ] {
            await #expect(throws: PostgresError.self, "\(statement.sql)") {
                try await fixture.act { _ = try await $0.execute(statement) }
            }
            await #expect(throws: PostgresError.self, "\(statement.sql)") {
                try await fixture.asSuperuser { _ = try await $0.execute(statement) }
            }
        }
        await #expect(throws: PostgresError.self) {
            try await fixture.act(StoreFixture.west) {
                try await $0.add([decision(home, .eligible)], on: [dossier(home)], run: nil)
            }
        }
    }

    @Test(
        "an undetermined decision that names nothing to ask, and an amount without eligibility, are refused")
    func constraints() async throws {
        let fixture = try await StoreFixture.open()
        let home = try await fixture.register("990101001001")
        var withAmount = decision(home, .ineligible)
        withAmount.amount = Money(fen: 1)
        withAmount.period = "month"
        for (wrong, constraint) in [
            (decision(home, .undetermined), "decisions_undetermined_says_why"),
            (withAmount, "decisions_amount_only_if_eligible"),
        ] {
            await #expect {
                try await fixture.act { try await $0.add([wrong], on: [dossier(home)], run: nil) }
            } throws: { ($0 as? PostgresError)?.fault?.constraint == constraint }
        }
    }
}
