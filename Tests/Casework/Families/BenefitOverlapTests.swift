import Benefits
import Casework
import CivilCalendar
import Postgres
import Rules
import Store
import TestSupport
import Testing

/// One person is not paid the same twice: by the answers of two families that a merge makes one person's, or of two
/// families that one child belongs to.
@Suite(.database, .serialized)
struct BenefitOverlapTests {
    private static let programme = "special-support"
    private static let day = RegisterFixture.asOf

    /// An office with a child registered twice, and its two families.
    private struct Twice {
        let office: TestOffice
        let pair: ShownPair
        let homes: [Int64]

        static func open() async throws -> Twice {
            let office = try await TwiceRegistered.office()
            let pair = try await TwiceRegistered.found(office)
            return Twice(office: office, pair: pair, homes: [pair.pair.one.home, pair.pair.other.home])
        }

        var merge: MergeDuplicates { MergeDuplicates(store: office.store) }

        /// Stores an answer for the child of a family, or for the family as a whole.
        func answer(
            _ outcome: StoredOutcome, for home: Int64, asFamily: Bool = false, after days: Int = 0,
            programme: String = BenefitOverlapTests.programme, of canonical: PersonID? = nil
        ) async throws {
            try await office.store.act(as: office.actor) { session in
                let entry = home == pair.pair.one.home ? pair.pair.one : pair.pair.other
                let (key, path) = try await session.query(
                    """
                    select m.key, f.path from families.memberships m join families.files f on f.home = m.file
                    where m.file = \(home) and m.home = \(entry.home) and m.person = \(entry.person)
                    """
                ).one.decode(String.self, String.self)
                let eligible = outcome == .eligible
                let digest = SHA256.digest(Array("{}".utf8))
                let decision = StoredDecision(
                    home: home, path: path, programme: programme, unit: asFamily ? "family" : "person:\(key)",
                    person: asFamily ? nil : canonical ?? entry,
                    day: BenefitOverlapTests.day.adding(days: days),
                    outcome: outcome, amount: eligible ? Money(fen: 46_000) : nil,
                    period: eligible ? "month" : nil, tier: nil, missing: [], questions: [], findings: "[]",
                    ruleVersion: "v", stableUntil: nil, substance: digest, digest: digest, dossier: digest)
                try await session.add(
                    [decision], on: [StoredDossier(home: home, path: path, digest: digest, body: "{}")],
                    run: nil)
            }
        }

        var settling: SettleOverlaps { SettleOverlaps(store: office.store) }

        func open() async throws -> [MergeOverlap] { try await settling.list(as: office.actor) }

        /// What holds the money of the stored answers back, by family.
        func holds() async throws -> [Int64: MoneyBlock] {
            try await office.store.act(as: office.actor) { session in
                let answers = try await session.lastAnswers(
                    of: homes, programmes: [BenefitOverlapTests.programme, "other"])
                let blocks = try await session.benefitBlocks(on: answers)
                return Dictionary(
                    uniqueKeysWithValues: answers.compactMap { answer in
                        blocks[answer.id].map { (answer.home, $0) }
                    })
            }
        }
    }

    @Test(
        "a benefit that a merge uncovers is listed, holds both answers, and then all but the family that is paid"
    )
    func merged() async throws {
        let twice = try await Twice.open()
        let (one, other) = (twice.homes[0], twice.homes[1])
        try await twice.answer(.eligible, for: one)
        try await twice.answer(.eligible, for: other)
        #expect(try await twice.open().isEmpty)
        #expect(try await twice.holds().isEmpty)
        let preview = try await twice.merge.preview(
            twice.pair.pair.id, keepsOther: false, rules: try AssistanceFixture.policy().rules,
            today: RegisterFixture.asOf, as: twice.office.actor
        ).result
        #expect(preview.overlaps == 1 && preview.found.first?.answers.map(\.family) == twice.homes.sorted())
        #expect(preview.found.first?.answers.map(\.amount) == [Money(fen: 46_000), Money(fen: 46_000)])
        #expect(try await twice.open().isEmpty)
        let result = try await twice.merge.merge(twice.pair.pair.id, reason: "同一孩子", as: twice.office.actor)
        #expect(result.overlaps == 1)
        let overlap = try #require(try await twice.open().first)
        #expect(overlap.scheme == Self.programme && overlap.covers.isEmpty)
        #expect(try await twice.holds() == [one: .overlappingBenefits, other: .overlappingBenefits])
        // Nothing is settled without naming the one that is paid, or by naming a third.
        for payer in [nil, 999] as [Int64?] {
            await #expect(throws: DuplicateError.payerMissing(overlap.families)) {
                try await twice.settling.settle(
                    overlap: overlap.id, choosing: payer, reason: "一家", as: twice.office.actor)
            }
        }
        try await twice.settling.settle(
            overlap: overlap.id, choosing: other, reason: "随母亲", as: twice.office.actor)
        #expect(try await twice.open().isEmpty)
        #expect(try await twice.holds() == [one: .paidElsewhere])
        // The next determination does not ask again, and an answer that ends lets the other one go.
        try await twice.answer(.eligible, for: one, after: 1)
        #expect(try await twice.open().isEmpty)
        #expect(try await twice.holds() == [one: .paidElsewhere])
        try await twice.answer(.ineligible, for: other, after: 2)
        #expect(try await twice.holds().isEmpty)
    }

    @Test("who was merged has a name in the list of either family")
    func named() async throws {
        let twice = try await Twice.open()
        _ = try await twice.merge.merge(twice.pair.pair.id, reason: "同一孩子", as: twice.office.actor)
        for home in twice.homes { try await twice.answer(.eligible, for: home, of: twice.pair.pair.one) }
        let listed = try await twice.office.store.act(as: twice.office.actor) {
            try await $0.listDecisions(DecisionFilter(programme: Self.programme, day: Self.day))
        }
        #expect(listed.count == 2 && listed.allSatisfy { $0.names.count == 1 && $0.names[0] != "" })
    }

    @Test("an answer that comes after the merge is found when it is stored")
    func later() async throws {
        let twice = try await Twice.open()
        try await twice.answer(.eligible, for: twice.homes[1])
        try await twice.answer(.ineligible, for: twice.homes[0])
        let result = try await twice.merge.merge(twice.pair.pair.id, reason: "同一孩子", as: twice.office.actor)
        #expect(result.overlaps == 0)
        try await twice.answer(.eligible, for: twice.homes[0], after: 1)
        #expect(try await twice.open().count == 1)
        #expect(try await twice.holds().count == 2)
        try await twice.answer(.eligible, for: twice.homes[0], after: 2)
        #expect(try await twice.open().count == 1)
    }

    @Test(
        "families that are paid as a whole overlap by the person their merged entries are; other programmes do not"
    )
    func families() async throws {
        let twice = try await Twice.open()
        for home in twice.homes { try await twice.answer(.eligible, for: home, asFamily: true) }
        try await twice.answer(.eligible, for: twice.homes[0], programme: "other")
        _ = try await twice.merge.merge(twice.pair.pair.id, reason: "同一孩子", as: twice.office.actor)
        #expect(try await twice.open().map(\.scheme) == [Self.programme])
    }

    @Test("a merge that is taken back frees both answers, settled or not", arguments: [true, false])
    func undone(settled: Bool) async throws {
        let twice = try await Twice.open()
        for home in twice.homes { try await twice.answer(.eligible, for: home) }
        _ = try await twice.merge.merge(twice.pair.pair.id, reason: "同一孩子", as: twice.office.actor)
        if settled {
            try await twice.settling.settle(
                overlap: try #require(try await twice.open().first).id, choosing: twice.homes[0],
                reason: "一家",
                as: twice.office.actor)
        }
        #expect(try await twice.holds().count == (settled ? 1 : 2))
        try await twice.merge.undo(twice.pair.pair.id, reason: "是两人", as: twice.office.actor)
        #expect(try await twice.open().isEmpty)
        #expect(try await twice.holds().isEmpty)
        // Two people again: the next answers overlap with nobody's.
        try await twice.answer(.eligible, for: twice.homes[0], after: 1)
        #expect(try await twice.open().isEmpty)
    }

    @Test("a child that belongs to both parents' families is paid once, without any merge")
    func sharedChild() async throws {
        let twice = try await Twice.open()
        let child = twice.pair.pair.one
        // The father's file takes the child in by a membership of its own.
        _ = try await twice.office.store.act(as: twice.office.actor) { session in
            try await session.execute(
                """
                insert into families.memberships (file, path, home, person, key, known, recorded_by, reason)
                select home, path, \(child.home), \(child.person), 'shared', tstzrange(now(), null), 'x', 'x'
                from families.files where home = \(twice.homes[1])
                """)
        }
        try await twice.answer(.eligible, for: twice.homes[0])
        try await twice.office.store.act(as: twice.office.actor) { session in
            let path = try await session.value(
                "select path from families.files where home = \(twice.homes[1])", as: String.self)
            let digest = SHA256.digest(Array("{}".utf8))
            let decision = StoredDecision(
                home: twice.homes[1], path: path, programme: Self.programme, unit: "person:shared",
                person: child, day: Self.day, outcome: .eligible, amount: Money(fen: 1), period: "month",
                tier: nil, missing: [], questions: [], findings: "[]", ruleVersion: "v", stableUntil: nil,
                substance: digest, digest: digest, dossier: digest)
            try await session.add(
                [decision],
                on: [StoredDossier(home: twice.homes[1], path: path, digest: digest, body: "{}")], run: nil)
        }
        #expect(try await twice.open().map(\.families) == [twice.homes.sorted()])
        #expect(try await twice.holds().count == 2)
    }
}
