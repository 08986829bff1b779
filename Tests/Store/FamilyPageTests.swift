import Benefits
import CivilCalendar
import Exchange
import Postgres
import Rules
import TestSupport
import Testing

@testable import Store

/// Pages of lists that are found by areas are those of the list read whole.
@Suite(.database, .serialized)
struct FamilyPageTests {
    private static let villages = (3...9).map { "99010100100\($0)" }
    /// Families of each village; of the one with most of them many are found, of the others few.
    private static let sizes = [40, 700, 1, 30, 420, 0, 60]

    /// Numbers of households that do not follow the numbers of families.
    private static func county() async throws -> StoreFixture {
        let fixture = try await StoreFixture.open()
        try await fixture.act { session in
            _ = try await session.put(
                villages.map {
                    AreaRecord(
                        code: $0, parent: "990101001", level: .village, nameZh: "测试村\($0.suffix(1))",
                        isTest: true)
                })
            for (code, size) in zip(villages, sizes) {
                try await session.execute(
                    """
                    insert into families.files (home, path, handling_area, residence_area, household_issuer,
                    household_number, registered_at, registered_by, known_at)
                    select \(Int64(code)! * 1000 - 990_101_001_000_000) + n, a.path, a.code, a.code, case when n % 7 > 0 then a.path end,
                        case when n % 7 > 0 then 'H' || (n * 37 % 1000) || '-' || n end, now(), 'x', now()
                    from generate_series(1, \(Int64(size))) n join office.areas a on a.code = \(code)
                    """)
            }
        }
        try await fixture.act { try await answer($0) }
        _ = try await fixture.asSuperuser { try await $0.execute("vacuum analyze assistance.last_answers") }
        return fixture
    }

    /// Of p two of three families are eligible and the others are not; of q one in fifty is undetermined, for a person too.
    private static func answer(_ session: StoreSession) async throws {
        let files = try await session.query("select home, path from families.files order by home").decode(
            Int64.self, String.self)
        func decision(
            _ file: (Int64, String), _ programme: String, _ unit: String, _ outcome: StoredOutcome
        ) -> StoredDecision {
            StoredDecision(
                home: file.0, path: file.1, programme: programme, unit: unit, person: nil,
                day: StoreFixture.day,
                outcome: outcome, amount: nil, period: nil, tier: nil,
                missing: outcome == .undetermined ? ["wife.born"] : [], questions: [], findings: "[]",
                ruleVersion: "v", stableUntil: nil, substance: SHA256.digest([1]), digest: SHA256.digest([2]),
                dossier: SHA256.digest(Array("{}".utf8)))
        }
        let decisions = files.enumerated().flatMap { place, file -> [StoredDecision] in
            let common = decision(file, "p", "family", place % 3 == 0 ? .ineligible : .eligible)
            guard place % 50 == 0 else { return [common] }
            return [common] + ["family", "person:wife"].map { decision(file, "q", $0, .undetermined) }
        }
        let dossiers = files.map {
            StoredDossier(home: $0.0, path: $0.1, digest: SHA256.digest(Array("{}".utf8)), body: "{}")
        }
        try await session.add(decisions, on: dossiers, run: nil)
    }

    private static let asked: [(String?, StoredOutcome?)] = [
        (nil, nil), ("p", nil), ("p", .eligible), ("p", .ineligible), ("q", nil), ("q", .undetermined),
        (nil, .undetermined), (nil, .eligible), ("q", .eligible), (nil, .withdrawn),
    ]

    @Test("every page of families of which nothing was determined")
    func undecided() async throws {
        let fixture = try await Self.county()
        for programme in ["p", "q", nil] {
            try await fixture.act { session in
                let whole = try await session.list(
                    FamilyListing(programme: programme, isUndecided: true, within: .everywhere, limit: 5000))
                let homes = whole.families.map(\.file.home)
                for offset in stride(from: 0, through: homes.count, by: 170) {
                    let found = try await session.list(
                        FamilyListing(programme: programme, isUndecided: true, offset: offset, limit: 100))
                    #expect(found.families.map(\.file.home) == Array(homes.dropFirst(offset).prefix(100)))
                    #expect(found.total == homes.count)
                }
            }
        }
    }

    @Test("families searched for are narrowed by the same answers")
    func searched() async throws {
        let fixture = try await Self.county()
        let typed = SearchQuestion("H1")
        try await fixture.act { session in
            for (programme, outcome) in Self.asked {
                let whole = try await session.list(
                    FamilyListing(programme: programme, outcome: outcome, within: .everywhere, limit: 5000))
                let wanted = whole.families.filter { $0.file.householdNumber?.hasPrefix("H1") == true }
                let found = try await session.list(
                    FamilyListing(question: typed, programme: programme, outcome: outcome, limit: 5000))
                #expect(found.families.map(\.file.home) == wanted.map(\.file.home))
                #expect(found.total == wanted.count)
            }
        }
    }

    @Test("every page of every list, of areas where many and where few are found")
    func pages() async throws {
        let fixture = try await Self.county()
        for (programme, outcome) in Self.asked {
            try await fixture.act { session in
                // A part of the scope, here all of it, is read whole.
                let whole = try await session.list(
                    FamilyListing(programme: programme, outcome: outcome, within: .everywhere, limit: 5000))
                let homes = whole.families.map(\.file.home)
                #expect(whole.total == homes.count)
                for size in [7, 50, 333, 2000] {
                    for offset in stride(from: 0, through: homes.count + size, by: size * 3 / 2 + 1) {
                        let found = try await session.list(
                            FamilyListing(programme: programme, outcome: outcome, offset: offset, limit: size)
                        )
                        #expect(
                            found.families.map(\.file.home) == Array(homes.dropFirst(offset).prefix(size)))
                        #expect(found.total == homes.count && !found.isMore)
                    }
                }
            }
        }
    }

    @Test(
        "of more than are counted the list says so, below, at and above the bound, and pages go on beyond it")
    func bound() async throws {
        let fixture = try await Self.county()
        try await fixture.act { session in
            let all = try await session.list(FamilyListing(within: .everywhere, limit: 5000)).families.map(
                \.file.home)
            for (bound, total, isMore) in [
                (all.count - 1, all.count - 1, true), (all.count, all.count, false),
                (all.count + 1, all.count, false),
            ] {
                let found = try await session.list(FamilyListing(countedTo: bound, limit: 10))
                #expect(found.total == total && found.isMore == isMore)
            }
            for offset in [0, 90, 100, 800, 1200] {
                let found = try await session.list(FamilyListing(countedTo: 100, offset: offset, limit: 10))
                #expect(found.families.map(\.file.home) == Array(all.dropFirst(offset).prefix(10)))
                #expect(found.total == max(100, offset + 10) && found.isMore)
            }
        }
    }

    @Test("who was searched for is never joined with all answers")
    func probes() async throws {
        let fixture = try await Self.county()
        let question = SearchQuestion("H1")
        for listing in [
            FamilyListing(question: question, programme: "p", outcome: .undetermined),
            FamilyListing(question: question, programme: "p"),
            FamilyListing(question: question, isUndecided: true),
        ] {
            let statement = try listing.statement(fixture.store.sealing)
            let plan = try await fixture.act {
                try await $0.query("explain (costs off) \(statement)").decode(String.self)
            }.joined(separator: "\n")
            // One by one, or by a set that is made once: as few or many are expected.
            #expect(!plan.contains("Semi Join"), "\(plan)")
            #expect(plan.contains("SubPlan") && plan.contains("on last_answers l"), "\(plan)")
        }
    }

    @Test("a page is found by the index of its order, without reading the families before it")
    func listed() async throws {
        let fixture = try await Self.county()
        _ = try await fixture.asSuperuser { try await $0.execute("vacuum analyze families.files") }
        for outcome in [nil, .eligible] as [StoredOutcome?] {
            let page = try #require(FamilyPage(FamilyListing(outcome: outcome, limit: 10)))
            let run = try #require(page.lying(on: [("/990101/001/004/", 700)]).runs.first)
            let plan = try await fixture.act {
                try await $0.query("explain (costs off) \(page.statement(run))").decode(String.self)
            }.joined(separator: "\n")
            #expect(plan.contains("Index Only Scan using files_listed on files i"), "\(plan)")
        }
    }

    @Test("families are counted in the order of an index, without a sort of all that were answered so")
    func plans() async throws {
        let fixture = try await Self.county()
        for (programme, outcome) in [("p", StoredOutcome.eligible), (nil, .undetermined)]
            as [(String?, StoredOutcome)]
        {
            let page = try #require(
                FamilyPage(FamilyListing(programme: programme, outcome: outcome, countedTo: 100, limit: 10)))
            let plan = try await fixture.act {
                try await $0.query("explain (costs off) \(page.counting)").decode(String.self)
            }.joined(separator: "\n")
            // Of few answers either index of the programme is as good: all are in the order of areas and families.
            let index = programme == nil ? "last_answers_by_outcome" : "last_answers_"
            #expect(
                plan.contains("Index Only Scan using \(index)") && plan.contains("Merge Append"), "\(plan)")
            #expect(!plan.contains("decisions"), "\(plan)")
        }
    }
}
