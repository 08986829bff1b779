import Benefits
import Casework
import CivilCalendar
import Postgres
import Rules
import Store
import TestSupport
import Testing

/// A benefit that two offices pay one person: each learns of it without seeing the other's file.
@Suite(.database, .serialized)
struct OfficeOverlapTests {
    private static let both: MoneyBlock = .benefitsOfTwoOffices

    private func fault(_ act: () async throws -> Void) async throws -> DuplicateError? {
        do {
            try await act()
            return nil
        } catch let error as DuplicateError { return error }
    }

    @Test(
        "each office is told the other one and the day, money waits on both sides, either settles and takes back",
        arguments: [true, false])
    func merged(eastSettles: Bool) async throws {
        let two = try await TwoOffices.open()
        try await two.merge()
        try await two.answer(by: two.east)
        #expect(try await two.shared(two.east).isEmpty)
        try await two.answer(by: two.west, after: 3)
        let (east, west) = (
            try #require(try await two.shared(two.east).first),
            try #require(try await two.shared(two.west).first)
        )
        #expect(east.family == two.homes.east && west.family == two.homes.west)
        #expect(east.officeCode == "990101001201" && west.officeCode == "990101001001")
        #expect(east.office.zh.hasSuffix("测试街道 胜利村") && west.office.zh.hasSuffix("东风社区"))
        #expect(east.since == TwoOffices.day.adding(days: 3) && west.since == east.since)
        #expect(east.amount == Money(fen: 46_000) && east.payer == nil && east.name != nil)
        #expect(try await two.held() == [[Self.both], [Self.both]])

        let (settler, code) = eastSettles ? (two.east, east.code) : (two.west, west.code)
        let (other, theirs) = eastSettles ? (two.west, west.code) : (two.east, east.code)
        #expect(
            try await fault { try await two.settling.settle(code, .elsewhere, reason: " ", as: settler) }
                == .reasonMissing)
        try await two.settling.settle(code, .elsewhere, reason: "随母亲", as: settler)
        #expect(try await two.holds(settler) == [.paidElsewhere])
        #expect(try await two.holds(other).isEmpty)
        let own = try #require(try await two.shared(settler).first)
        let seen = try #require(try await two.shared(other).first)
        #expect(own.payer == .elsewhere && own.isOwnWord)
        #expect(seen.payer == .here && !seen.isOwnWord && seen.saidAt != nil)
        for (actor, code) in [(settler, code), (other, theirs)] {
            #expect(
                try await fault { try await two.settling.settle(code, .here, reason: "x", as: actor) }
                    == .settledAlready)
        }
        // The other one takes it back: both wait again; and says it otherwise.
        try await two.settling.reopen(theirs, reason: "未商定", as: other)
        #expect(try await two.held() == [[Self.both], [Self.both]])
        #expect(
            try await fault { try await two.settling.reopen(code, reason: "x", as: settler) } == .notSettled)
        try await two.settling.settle(theirs, .elsewhere, reason: "随父亲", as: other)
        #expect(try await two.holds(settler).isEmpty)
        #expect(try await two.holds(other) == [.paidElsewhere])
        // An answer that ends frees the other one; of the days that are over what was settled can still be taken back.
        try await two.answer(.ineligible, by: settler, after: 5)
        #expect(try await two.holds(other).isEmpty)
        #expect(try await two.shared(other).isEmpty)
        try await two.settling.reopen(theirs, reason: "x", as: other)
        #expect(try await two.holds(other).isEmpty)
        #expect(try await two.shared(other).map(\.payer) == [nil])
    }

    @Test(
        "who sees both families is told as well, holds both back, and may settle it",
        arguments: [true, false])
    func fromAbove(settles: Bool) async throws {
        let two = try await TwoOffices.open()
        try await two.share()
        try await two.answer(by: two.east)
        try await two.answer(by: two.west, key: "shared")
        let seen = try await two.shared(two.street)
        #expect(seen.count == 1, "one overlap, whichever side it is seen from")
        let overlap = try #require(seen.first)
        #expect(Set([overlap.family, overlap.otherFamily]) == [two.homes.east, two.homes.west])
        #expect(try await two.holdsFromAbove() == [[Self.both], [Self.both]])
        if settles {
            try await two.settling.settle(overlap.code, .elsewhere, reason: "随父亲", as: two.street)
        } else {
            let east = try #require(try await two.shared(two.east).first)
            try await two.settling.settle(east.code, .elsewhere, reason: "随父亲", as: two.east)
        }
        let payer = settles ? overlap.otherFamily : two.homes.west
        let holds: [[MoneyBlock]] =
            payer == two.homes.west ? [[.paidElsewhere], []] : [[], [.paidElsewhere]]
        #expect(try await two.holdsFromAbove() == holds)
        #expect([try await two.holds(two.east), try await two.holds(two.west)] == holds)
        #expect(try await two.shared(two.street).map { $0.payer != nil } == [true])
    }

    @Test(
        "a child of both parents' files is told to both offices without any merge; another programme is not")
    func sharedChild() async throws {
        let two = try await TwoOffices.open()
        try await two.share()
        try await two.answer(by: two.east)
        try await two.answer(by: two.west, key: "shared", programme: "other")
        #expect(try await two.shared(two.east).isEmpty)
        #expect(try await two.shared(two.west).isEmpty)
        try await two.answer(by: two.west, key: "shared")
        #expect(try await two.shared(two.east).map(\.scheme) == [TwoOffices.programme])
        #expect(try await two.shared(two.west).count == 1)
        #expect(try await two.held() == [[Self.both], [Self.both]])
    }

    @Test("families that are paid as a whole overlap by a merged person, and not by a shared child")
    func families() async throws {
        let two = try await TwoOffices.open()
        for office in [two.east, two.west] { try await two.answer(by: office, asFamily: true) }
        #expect(try await two.holds(two.east).isEmpty)
        try await two.merge()
        #expect(try await two.held() == [[Self.both], [Self.both]])
        #expect(try await two.shared(two.west).count == 1)
    }

    @Test("nothing of the other office's family is readable, before and after it is settled")
    func fenced() async throws {
        let two = try await TwoOffices.open()
        try await two.share()
        try await two.answer(by: two.east)
        try await two.answer(by: two.west, key: "shared")
        let code = try #require(try await two.shared(two.west).first).code
        try await two.settling.settle(code, .here, reason: "父亲处先办", as: two.west)
        let tables = try await two.office.store.act(as: two.east) { session in
            try await session.query(
                """
                select a.attrelid::regclass::text, a.attname::text from pg_attribute a
                join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and a.attname in ('home', 'file', 'other_home', 'one_home')
                and n.nspname in ('office', 'families', 'assistance', 'insurance')
                and a.atttypid = 'bigint'::regtype and has_column_privilege(c.oid, a.attnum, 'select')
                """
            ).decode(String.self, String.self)
        }
        #expect(tables.count > 40)
        // The east sees nothing of the west's family, not even what the west said.
        for (table, column) in tables {
            let seen = try await two.office.store.act(as: two.east) { session in
                try await session.value(
                    "select count(*) from \(unsafeRaw: table) where \(unsafeRaw: column) = \(two.homes.west)",
                    as: Int64.self)
            }
            #expect(seen == 0, "\(table).\(column)")
        }
        #expect(try await two.shared(two.east).first?.payer == .elsewhere)
        // The application's role reads no linked column by itself, and writes nothing in another's place.
        await #expect {
            try await two.office.store.act(as: two.east) { session in
                try await session.execute(
                    """
                    insert into families.office_settlements (home, path, other_home, person_home, person, scheme, payer,
                        reason, said_by)
                    values (\(two.homes.west), '/990101/001/201/', \(two.homes.east), \(two.homes.east), 1, 'x', null,
                        ''::bytea, 'x')
                    """)
            }
        } throws: { error in
            StoreFault(error) != nil
        }
        let looks = try await two.office.store.act(as: two.street) { session in
            try await session.query(
                "select distinct actor, home from office.looks where purpose = 'overlaps between offices'"
            ).decode(String.self, Int64.self)
        }
        #expect(Set(looks.map { "\($0)/\($1)" }) == ["东风办/\(two.homes.east)", "胜利办/\(two.homes.west)"])
    }

    @Test("what is kept is never changed or removed")
    func appendOnly() async throws {
        let two = try await TwoOffices.open()
        try await two.merge()
        for office in [two.east, two.west] { try await two.answer(by: office) }
        let code = try #require(try await two.shared(two.east).first).code
        try await two.settling.settle(code, .here, reason: "先办", as: two.east)
        for statement in [
            "update families.office_settlements set payer = null", "delete from families.office_settlements",
        ] {
            await #expect(throws: (any Error).self) {
                try await two.office.store.act(as: two.east) {
                    try await $0.execute(Statement(unsafeRaw: statement))
                }
            }
        }
        #expect(try await two.shared(two.east).first?.payer == .here)
    }

    @Test(
        "two offices that settle at the same moment, each for itself: one of them is told", arguments: 1...3)
    func atOnce(round: Int) async throws {
        let two = try await TwoOffices.open()
        try await two.merge()
        for office in [two.east, two.west] { try await two.answer(by: office) }
        let codes = (
            try #require(try await two.shared(two.east).first).code,
            try #require(try await two.shared(two.west).first).code
        )
        async let east = fault { try await two.settling.settle(codes.0, .here, reason: "我处", as: two.east) }
        async let west = fault { try await two.settling.settle(codes.1, .here, reason: "我处", as: two.west) }
        let faults = try await [east, west]
        #expect(faults.count { $0 == nil } == 1, "\(faults)")
        #expect(faults.contains(.settledAlready) || faults.contains(.answeredMeanwhile))
        let holds = try await two.held()
        #expect(holds.contains([]) && holds.contains([.paidElsewhere]))
    }

    @Test("the street that sees both sees what an office said, and offices see what the street settled")
    func above() async throws {
        let two = try await TwoOffices.open()
        try await two.merge()
        try await two.answer(by: two.east)
        try await two.answer(by: two.west)
        #expect(try await two.open().isEmpty, "no office saw both")
        // The street's own determination finds it.
        try await two.office.store.act(as: two.street) { session in
            _ = try await session.keepBenefitOverlaps(of: [two.pair.pair.one])
        }
        let overlap = try #require(try await two.open().first)
        #expect(try await two.shared(two.street).isEmpty, "nobody is another office to the street")
        let code = try #require(try await two.shared(two.east).first).code
        try await two.settling.settle(code, .here, reason: "先办", as: two.east)
        #expect(try await two.open().isEmpty)
        #expect(try await two.holds(two.street) == [.paidElsewhere])
        try await two.settling.reopen(code, reason: "再议", as: two.east)
        #expect(try await two.open().count == 1)
        try await SettleOverlaps(store: two.office.store).settle(
            overlap: overlap.id, choosing: two.homes.west, reason: "街道定", as: two.street)
        #expect(try await two.held() == [[.paidElsewhere], []])
        let seen = try #require(try await two.shared(two.west).first)
        #expect(seen.payer == .here && !seen.isOwnWord)
    }

    @Test("a merge that is taken back frees both offices' answers")
    func undone() async throws {
        let two = try await TwoOffices.open()
        try await two.merge()
        for office in [two.east, two.west] { try await two.answer(by: office) }
        #expect(try await two.holds(two.west) == [Self.both])
        try await MergeDuplicates(store: two.office.store).undo(
            two.pair.pair.id, reason: "是两人", as: two.street)
        #expect(try await two.held() == [[], []])
        #expect(try await two.shared(two.east).isEmpty)
    }
}
