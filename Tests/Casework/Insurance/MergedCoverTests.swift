import Benefits
import Casework
import CivilCalendar
import Postgres
import Rules
import Store
import TestSupport
import Testing

/// A person whose entries were merged is covered once by one product, whoever confirms what and when.
@Suite(.database, .serialized)
struct MergedCoverTests {
    private static let inTime = CivilDate(iso: "2026-08-10")!

    /// Two village offices with a draft each; all consent.
    private struct Drafts {
        let two: TwoOffices
        let east: RosterDraft
        let west: RosterDraft

        static func open(merged: Bool = true) async throws -> Drafts {
            let two = try await TwoOffices.open(parted: true)
            if merged { try await two.merge() }
            let drafts = Drafts(
                two: two,
                east: try await two.office.draft(area: "990101001001", on: inTime, as: two.east),
                west: try await two.office.draft(area: "990101001201", on: inTime, as: two.west))
            for (actor, draft) in [(two.east, drafts.east), (two.west, drafts.west)] {
                let families = Set(try await two.office.lines(draft.roster.id).map(\.family)).sorted()
                _ = try await RecordConsent(store: two.office.store)(
                    ofFamilies: families, onRoster: draft.roster.id, agrees: true, evidence: "签字表",
                    givenOn: inTime, as: actor)
            }
            return drafts
        }

        func confirm(_ actor: Actor) async throws -> RosterConfirmation {
            try await two.office.confirm(actor == two.east ? east.roster.id : west.roster.id, as: actor)
        }

        func fault(_ actor: Actor) async throws -> RosterError? {
            do {
                _ = try await confirm(actor)
                return nil
            } catch let error as RosterError { return error }
        }

        /// Covers of the child, by whichever entry, as who sees both offices.
        func covers() async throws -> [(home: Int64, canonical: Int64, contested: Bool)] {
            let (one, other) = (two.pair.pair.one, two.pair.pair.other)
            return try await two.office.store.act(as: two.street) { session in
                try await session.query(
                    """
                    select home, canonical_home, contested from insurance.covers
                    where (home, person) in ((\(one.home), \(one.person)), (\(other.home), \(other.person)))
                    order by home
                    """
                ).decode(Int64.self, Int64.self, Bool.self).map { (home: $0, canonical: $1, contested: $2) }
            }
        }

        /// Why people are not on a new draft of an office.
        func reasons(_ actor: Actor) async throws -> [RosterPerson: [String]] {
            let area = actor == two.east ? "990101001001" : "990101001201"
            let draft = try await two.office.draft(area: area, on: inTime, as: actor)
            let absences = try await two.office.absences(draft.roster.id)
            return Dictionary(
                absences.compactMap { absence in
                    absence.person.map { ($0, absence.reasons.map(\.code)) }
                }, uniquingKeysWith: +)
        }
    }

    @Test(
        "two offices' rosters cannot both cover a merged child; the second is refused, and its new draft says why"
    )
    func secondOffice() async throws {
        let drafts = try await Drafts.open()
        let two = drafts.two
        _ = try await drafts.confirm(two.east)
        let refused = try await drafts.fault(two.west)
        #expect(refused == .alreadyCovered, "\(refused as Any)")
        #expect(try await drafts.covers().count == 1)
        let reasons = try await drafts.reasons(two.west)
        #expect(reasons.values.filter { $0 == ["covered-otherwise"] }.count == 1, "\(reasons)")
        // What the east made is not in the west's sight.
        let seen = try await two.office.store.act(as: two.west) {
            try await $0.value("select count(*) from insurance.covers", as: Int64.self)
        }
        #expect(seen == 0)
    }

    @Test("drafts of before the merge cover the child once", arguments: [true, false])
    func drawnBefore(eastFirst: Bool) async throws {
        let drafts = try await Drafts.open(merged: false)
        let (first, second) =
            eastFirst ? (drafts.two.east, drafts.two.west) : (drafts.two.west, drafts.two.east)
        try await drafts.two.merge()
        let faults = try await [drafts.fault(first), drafts.fault(second)]
        #expect(faults.contains { $0 != nil }, "\(faults)")
        #expect(try await drafts.covers().count <= 1)
    }

    @Test(
        "two offices that confirm at the same moment: one covers the child, the other is refused whole",
        arguments: 1...3)
    func atOnce(round: Int) async throws {
        let drafts = try await Drafts.open()
        let two = drafts.two
        async let east = drafts.fault(two.east)
        async let west = drafts.fault(two.west)
        let faults = try await [east, west]
        #expect(faults.count { $0 == nil } == 1 && faults.contains(.alreadyCovered), "\(faults)")
        #expect(try await drafts.covers().count == 1)
    }

    @Test("the database alone refuses the second cover of a merged person, also from two connections at once")
    func constraint() async throws {
        let drafts = try await Drafts.open(merged: false)
        let two = drafts.two
        let (one, other) = (two.pair.pair.one, two.pair.pair.other)
        let term = drafts.east.roster.term
        func cover(_ entry: PersonID, _ draft: RosterDraft) async throws -> StoreFault? {
            do {
                _ = try await two.office.store.act(as: two.street, retries: 5) { session in
                    try await session.execute(
                        """
                        insert into insurance.covers (home, person, path, file, scheme, year, role, plan,
                            policyholder_home, policyholder, term, premium_fen, roster, canonical_home, canonical)
                        select \(entry.home), \(entry.person), path, home, \(TestOffice.scheme), 2026, 'child', '1',
                            home, 1, \(term), 2000, \(draft.roster.id), \(one.home), \(one.person)
                        from families.files where home = \(entry.home)
                        """)
                }
                return nil
            } catch { return StoreFault(error) }
        }
        async let first = cover(one, drafts.east)
        async let second = cover(other, drafts.west)
        let faults = try await [first, second]
        #expect(faults.count { $0 == nil } == 1)
        #expect(faults.contains(.alreadyThere(constraint: "covers_one_for_each_person")), "\(faults)")
    }

    @Test(
        "covers of before a merge are listed, contested, and stay so until one is ended; a merge taken back frees them"
    )
    func before() async throws {
        let drafts = try await Drafts.open(merged: false)
        let two = drafts.two
        _ = try await drafts.confirm(two.east)
        _ = try await drafts.confirm(two.west)
        #expect(try await drafts.covers().map(\.contested) == [false, false])
        try await two.merge()
        let covers = try await drafts.covers()
        #expect(covers.map(\.contested) == [false, true])
        #expect(Set(covers.map(\.canonical)) == [two.homes.east])
        let overlap = try #require(try await two.open().first)
        // Both offices leave the child out, though only one of them sees the overlap.
        for (actor, entry) in [(two.east, two.pair.pair.one), (two.west, two.pair.pair.other)] {
            let blocks: [PersonID: Set<MoneyBlock>] = try await two.office.store.act(as: actor) {
                try await $0.moneyBlocks(of: [entry])
            }
            #expect(blocks[entry] == [.overlappingCovers])
        }
        let merges = MergeDuplicates(store: two.office.store)
        try await merges.undo(two.pair.pair.id, reason: "是两人", as: two.street)
        let apart = try await drafts.covers()
        #expect(apart.map(\.contested) == [false, false] && apart.map(\.canonical) == apart.map(\.home))
        try await DecideDuplicates(store: two.office.store).decide(
            two.pair.pair.id, .same, reason: "核对过", as: two.street)
        try await two.merge()
        let line = try #require(try await two.office.lines(drafts.west.roster.id).first { $0.role == .child })
        #expect(
            try await EndCover(store: two.office.store)(
                of: line.insured, scheme: TestOffice.scheme,
                from: drafts.west.roster.term.from!.adding(days: 1),
                reason: "重复", as: two.street))
        let again = try #require(try await two.open().last)
        #expect(again.id != overlap.id)
        try await SettleOverlaps(store: two.office.store).settle(
            overlap: again.id, choosing: again.covers[0], reason: "退一份", as: two.street)
        #expect(try await drafts.covers().count == 2)
    }

    @Test(
        "a merge and a confirmation at the same moment never leave two covers that nobody is told of",
        arguments: 1...3)
    func mergeMeanwhile(round: Int) async throws {
        let drafts = try await Drafts.open(merged: false)
        let two = drafts.two
        _ = try await drafts.confirm(two.east)
        async let merged: Void = two.merge()
        async let fault = drafts.fault(two.west)
        try await merged
        let refused = try await fault
        let covers = try await drafts.covers()
        if refused == nil {
            #expect(covers.count == 2 && covers.contains { $0.contested })
            #expect(try await two.open().count == 1)
        } else {
            #expect(covers.count == 1)
        }
    }
}
