import Benefits
import Casework
import CivilCalendar
import PolicyFiles
import Postgres
import Rules
import Store
import TestSupport
import Testing

/// Rules become those of the office by one person or by two, and what was shown still holds when they do.
@Suite(.database)
struct PublishRulesTests {
    private static let day = AssistanceFixture.day

    private func office() async throws -> TestOffice {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(12).bytes)
        return office
    }

    private func publishing(_ office: TestOffice, limit: Int = 2) -> PublishRules {
        PublishRules(
            store: office.store, reader: AssistanceFixture.reader, engine: "test", limit: limit)
    }

    private func propose(
        _ policy: Policy, _ office: TestOffice, limit: Int = 2, reason: String = "新标准", as other: Actor? = nil
    ) async throws -> ProposedRules {
        try await publishing(office, limit: limit).propose(
            policy, cases: 400, reason: reason, on: Self.day,
            instead: { try AssistanceFixture.policy() }, as: other ?? office.actor)
    }

    /// The project's rules, published by two people.
    private func published(_ office: TestOffice) async throws -> Actor {
        let second = try await office.person("第二人", .benefitOfficer, "root")
        let first = try await propose(try AssistanceFixture.policy(), office)
        _ = try await publishing(office).approve(first.publication.id, as: second)
        return second
    }

    private func inForce(_ office: TestOffice, as other: Actor? = nil) async throws -> RulesInForce {
        try await PublishedRules(store: office.store, reader: AssistanceFixture.reader).inForce(
            or: { try AssistanceFixture.policy() }, as: other ?? office.actor)
    }

    @Test(
        "the first publication waits for a second person; the same one is refused; then it is in force for all"
    )
    func first() async throws {
        let office = try await office()
        #expect(try await inForce(office).origin == .shipped)
        let changed = try AssistanceFixture.policy(hardshipAge: 60)
        let proposed = try await propose(changed, office)
        #expect(proposed.publication.state == .waiting && proposed.publication.needsSecond)
        #expect(proposed.publication.digestName == changed.digest && proposed.publication.cases == 400)
        #expect(try await inForce(office).origin == .shipped)
        let act = publishing(office)
        await #expect(throws: PublishingError.samePerson) { try await act.approve(1, as: office.actor) }
        let second = try await office.person("第二人", .benefitOfficer, "root")
        let approved = try await act.approve(1, as: second)
        #expect(approved.state == .inForce && approved.settlement?.by == "第二人")
        let clerk = try await office.person("村干部", .clerk, "990101001201")
        let found = try await inForce(office, as: clerk)
        #expect(found.origin == .published(1) && found.policy.ruleSet == changed.ruleSet)
        let report = try await office.determine(by: found.policy)
        #expect(report.programmes["special-hardship"]?.eligible == 0)
        await #expect(throws: PublishingError.settled(id: 1)) { try await act.approve(1, as: second) }
        await #expect(throws: PublishingError.settled(id: 1)) {
            try await act.withdraw(1, reason: nil, as: second)
        }
        await #expect(throws: PublishingError.noSuchPublication(id: 9)) {
            try await act.approve(9, as: second)
        }
    }

    @Test("a small change takes effect at once; one above the limit waits; a withdrawn one changes nothing")
    func later() async throws {
        let office = try await office()
        let second = try await published(office)
        let small = try await propose(try AssistanceFixture.policy(deceasedAmount: 650), office)
        #expect(small.publication.state == .inForce && !small.publication.needsSecond)
        #expect(small.publication.replaces == 1)
        #expect(small.impact.figures(of: "special-support").otherAmount.units == 8)
        let large = try await propose(try AssistanceFixture.policy(hardshipAge: 60), office)
        #expect(large.publication.state == .waiting)
        await #expect(throws: PublishingError.waiting(publication: 3)) {
            try await propose(try AssistanceFixture.policy(), office)
        }
        let withdrawn = try await publishing(office).withdraw(3, reason: "再议", as: second)
        #expect(withdrawn.state == .withdrawn && withdrawn.settlement?.reason == "再议")
        #expect(try await inForce(office).origin == .published(2))
        // A third of all families lose, then gain: 33.3 points.
        let allowed = try await propose(try AssistanceFixture.policy(hardshipAge: 60), office, limit: 100)
        #expect(allowed.publication.state == .inForce && allowed.publication.replaces == 2)
        #expect(allowed.impact.figures(of: "special-hardship").count(\.flipsEligible).units == 4)
        let back = try await propose(try AssistanceFixture.policy(), office, limit: 33)
        #expect(back.publication.state == .waiting)
        let history = try await PublishedRules(store: office.store, reader: AssistanceFixture.reader)
            .history(as: office.actor)
        #expect(history.map(\.state) == [.waiting, .inForce, .withdrawn, .replaced, .replaced])
        #expect(history.map(\.id) == [5, 4, 3, 2, 1])
    }

    @Test("who may not, may not: neither propose nor approve, of any role or of a part of the areas only")
    func roles() async throws {
        let office = try await office()
        let changed = try AssistanceFixture.policy(hardshipAge: 60)
        for (name, role, area) in [
            ("甲", ActorRole.clerk, "root"), ("乙", .benefitOfficer, "root"), ("丙", .administrator, "990101"),
        ] {
            let person = try await office.person(name, role, area)
            await #expect(throws: PublishingError.notTheirs, "\(name)") {
                try await propose(changed, office, as: person)
            }
        }
        _ = try await propose(changed, office)
        for (name, role, area) in [
            ("丁", ActorRole.caseworker, "root"), ("戊", .auditor, "root"), ("己", .benefitOfficer, "990101"),
        ] {
            let person = try await office.person(name, role, area)
            for act in [
                publishing(office).approve,
                { try await publishing(office).withdraw($0, reason: nil, as: $1) },
            ] {
                await #expect(throws: PublishingError.notTheirs, "\(name)") { _ = try await act(1, person) }
            }
        }
    }

    @Test("the rules in force, an empty folder and a proposal without a reason are refused")
    func refused() async throws {
        let office = try await office()
        _ = try await published(office)
        await #expect(throws: PublishingError.alreadyPublished(publication: 1)) {
            try await propose(try AssistanceFixture.policy(), office)
        }
        await #expect(throws: PublishingError.noProgrammes) {
            try await propose(try PolicyFolder.load(texts: [:]), office)
        }
        await #expect(throws: PublishingError.noReason) {
            try await propose(try AssistanceFixture.policy(hardshipAge: 60), office, reason: " \n")
        }
        #expect(try await office.rowCounts()["assistance.publications"] == 1)
    }

    @Test("where something else was published in between, an approval is refused")
    func outdated() async throws {
        let office = try await office()
        let second = try await published(office)
        let waiting = try await propose(try AssistanceFixture.policy(hardshipAge: 60), office)
        try await office.store.act(as: office.actor) { act in
            let other = try AssistanceFixture.policy(deceasedAmount: 650)
            let number = try await act.propose(
                PublicationProposal(
                    rules: try await act.keep(other.ruleSet), replaces: 1, day: Self.day, reason: "x",
                    cases: 1,
                    needsSecond: false, impact: "{}", engine: "test"))
            try await act.settle(number, .published, reason: nil)
        }
        await #expect(throws: PublishingError.outdated) {
            try await publishing(office).approve(waiting.publication.id, as: second)
        }
        #expect(
            try await publishing(office).withdraw(waiting.publication.id, reason: nil, as: second).state
                == .withdrawn)
    }

    @Test("rules are found by publication, digest and name; anything else is unknown")
    func named() async throws {
        let office = try await office()
        _ = try await published(office)
        let kept = PublishedRules(store: office.store, reader: AssistanceFixture.reader)
        let policy = try AssistanceFixture.policy()
        for name in ["1", "published", String(policy.digest.prefix(8)), policy.digest] {
            #expect(try await kept.ruleSet(named: name, as: office.actor) == policy.ruleSet, "\(name)")
        }
        for name in ["2", "", String(policy.digest.prefix(7)), "ffffffffff%", "nothing"] {
            await #expect(throws: PublishingError.unknownRules, "\(name)") {
                try await kept.ruleSet(named: name, as: office.actor)
            }
        }
    }

    @Test("each act stands in the audit with who did it")
    func audited() async throws {
        let office = try await office()
        _ = try await published(office)
        let lines = try await office.asSuperuser { pool in
            try await pool.query(
                """
                select actor || ' ' || relation from office.audit where relation like 'assistance.publication%'
                order by entry
                """
            ).decode(String.self)
        }
        #expect(lines == ["测试员 assistance.publications", "第二人 assistance.publication_settlements"])
    }
}
