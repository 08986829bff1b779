import Benefits
import Casework
import CivilCalendar
import Postgres
import Rules
import Store
import TestSupport
import Testing

/// Pairs are found, decided on by a person and remembered; a merge unites what is read and can be taken back.
@Suite(.database, .serialized)
struct DuplicatesTests {
    private static let area = Scope(path: "/990101/001/001/")!

    private func office(families: Int = 6) async throws -> TestOffice {
        try await TwiceRegistered.office(families: families)
    }

    private func found(_ office: TestOffice) async throws -> ShownPair {
        try await TwiceRegistered.found(office)
    }

    @Test(
        "a pair is found once, shown masked with a look at both families, and what is said of it is remembered"
    )
    func decided() async throws {
        let office = try await office()
        let looks = try await office.rowCounts()["office.looks"] ?? 0
        let shown = try await found(office)
        #expect(shown.pair.reasons.contains(.numberOneDigit) && shown.pair.answer == nil)
        let numbers: [String] = shown.entries.flatMap(\.numbers)
        #expect(numbers.count == 2 && numbers.allSatisfy { $0.contains("********") })
        #expect(shown.entries.map(\.files) == [["H0001"], ["H0003"]])
        #expect(try await office.rowCounts()["office.looks"] == looks + 2)
        let decide = DecideDuplicates(store: office.store)
        try await decide.decide(shown.pair.id, .later, reason: nil, as: office.actor)
        let again = try await FindDuplicates(store: office.store).run(as: office.actor)
        #expect((again.pairs, again.new) == (1, 0))
        #expect(try await decide.list(as: office.actor).map(\.pair.answer) == [.later])
        try await decide.decide(shown.pair.id, .notSame, reason: "双胞胎", as: office.actor)
        _ = try await FindDuplicates(store: office.store).run(as: office.actor)
        #expect(try await decide.list(as: office.actor).isEmpty)
        #expect(
            try await decide.list(includingSettled: true, as: office.actor).map(\.pair.answer) == [.notSame])
        #expect(try await office.rowCounts()["families.duplicate_answers"] == 2)
        await #expect(throws: DuplicateError.noSuchPair) {
            try await decide.decide(
                shown.pair.id, .same, reason: nil, as: office.actor, scope: Scope(path: "/990101/001/201/"))
        }
    }

    @Test(
        "two offices that hold one person under two kinds of number each learn it, and nothing of the other's file"
    )
    func heldElsewhere() async throws {
        let office = try await TestOffice.open()
        var register = RegisterFixture.street(2)
        let number = RegisterFixture.identity(1975, 3, .female)
        register["H0002"]?["女方身份证号"] = number
        try await office.importing(RegisterFixture(lines: [register.lines[1]]).bytes)
        try await office.importing(RegisterFixture.street(1).bytes)
        // The second entry of the person, in the other village, has the 15-digit number only.
        let (east, west) = (try await office.home("H0001"), try await office.home("H0002"))
        let legacy = try #require(IdentityNumber.legacy(of: number))
        try await office.store.act(as: office.actor) { session in
            let person = PersonID(home: east, person: try await session.nextPerson(at: east))
            try await session.addPeople([person], importing: nil)
            try await session.record(
                [
                    FactRow(
                        .memberships, home: east,
                        [.integer(east), .integer(Int64(person.person)), .text("mother")]),
                    FactRow(
                        .particulars, home: east, person: person.person,
                        [.text("另名"), .text("female"), .null, .text("day")]),
                    FactRow(
                        .documents, home: east, person: person.person,
                        [.text("resident-id-15"), .text(legacy)]),
                ], known: try await session.now(), reason: "test")
        }
        let find = FindDuplicates(store: office.store)
        let first = try await find.run(as: office.actor, scope: Self.area)
        let second = try await find.run(as: office.actor, scope: Scope(path: "/990101/001/201/"))
        #expect(first.heldElsewhere == [east] && second.heldElsewhere == [west])
        #expect(try await find.run(as: office.actor).heldElsewhere == [])
    }

    @Test("a merge unites what is read in both families, moves no row, and is taken back whole")
    func merged() async throws {
        let office = try await office()
        let pair = try await found(office).pair
        let before = try await dossiers(office)
        let counts = try await office.rowCounts()
        let merge = MergeDuplicates(store: office.store)
        await #expect(throws: DuplicateError.reasonMissing) {
            try await merge.merge(pair.id, reason: " ", as: office.actor)
        }
        let result = try await merge.merge(pair.id, reason: "同一孩子", as: office.actor)
        #expect((result.kept, result.merged) == (pair.one, pair.other) && result.rows > 10)
        let united = try await dossiers(office)
        for dossier in united {
            let child = try #require(dossier.family.people.first { $0.key == "child" })
            #expect(
                Set(child.documents.map(\.number)) == [
                    RegisterFixture.identity(2012, 1, .male), TwiceRegistered.number,
                ])
            #expect(dossier.family.parentage.flatMap(\.parents).count == 4)
        }
        let after = try await office.rowCounts()
        for table in counts.keys where table.hasPrefix("families.") || table.hasPrefix("insurance.") {
            // Either family is found by the numbers of both entries from now on.
            if table == "families.search_tokens" { continue }
            let added =
                ["families.aliases": 1, "families.guests": 2, "families.duplicate_answers": 1][table] ?? 0
            #expect(after[table] == (counts[table] ?? 0) + Int64(added), "\(table)")
        }
        #expect(try await DecideDuplicates(store: office.store).list(as: office.actor).isEmpty)
        await #expect(throws: DuplicateError.mergedAlready) {
            try await merge.merge(pair.id, reason: "再次", as: office.actor)
        }
        await #expect(throws: DuplicateError.mergedAlready) {
            try await DecideDuplicates(store: office.store).decide(
                pair.id, .notSame, reason: "其实是两人", as: office.actor)
        }
        // The next monthly file names both numbers, which are one person's now.
        _ = try await FindDuplicates(store: office.store).run(as: office.actor)
        try await merge.undo(pair.id, reason: "弄错了", as: office.actor)
        #expect(try await dossiers(office) == before)
        let waiting = try await DecideDuplicates(store: office.store).list(as: office.actor)
        #expect(waiting.map(\.pair.id) == [pair.id])
        #expect(waiting.map(\.pair.answer) == [.later], "nobody said that they are two")
        await #expect(throws: DuplicateError.notMerged) {
            try await merge.undo(pair.id, reason: "再次", as: office.actor)
        }
    }

    private func dossiers(_ office: TestOffice) async throws -> [Dossier] {
        var found: [Dossier] = []
        for household in ["H0001", "H0003"] { found.append(try await office.dossier(household)) }
        return found
    }

    @Test("a dossier as it was known before a merge stays as it was, and every office sees the same after it")
    func knowledge() async throws {
        let office = try await office()
        let pair = try await found(office).pair
        let before = try await dossiers(office)[1]
        let home = try await office.home("H0003")
        let instant = try await office.store.act(as: office.actor) { try await $0.now().microseconds }
        _ = try await MergeDuplicates(store: office.store).merge(pair.id, reason: "同一孩子", as: office.actor)
        try await office.store.act(as: office.actor) { session in
            let then = try await session.dossier(
                of: home, on: RegisterFixture.asOf, known: .at(instant), numbers: .clear)
            #expect(then == before)
        }
        let own = try await office.store.act(as: office.actor, scope: Self.area) { session in
            try await session.dossier(of: home, on: RegisterFixture.asOf)
        }
        let whole = try await office.store.act(as: office.actor) { session in
            try await session.dossier(of: home, on: RegisterFixture.asOf)
        }
        #expect(own == whole)
    }

    @Test("a file that names merged people again finds their families and proposes nothing new")
    func monthlyFile() async throws {
        let office = try await office()
        let pair = try await found(office).pair
        _ = try await MergeDuplicates(store: office.store).merge(pair.id, reason: "同一孩子", as: office.actor)
        var register = RegisterFixture.street(6)
        register["H0003"] = nil
        register["H0001"]?["备注"] = "新"
        let result = try await office.importing(register.bytes)
        #expect(result.added == 0 && result.refused.count == 0)
    }

    @Test(
        "pairs are listed as they were known: found later is not there, and what was said or merged since is not seen"
    )
    func pairsOfThen() async throws {
        let office = try await office()
        let list = DecideDuplicates(store: office.store)
        func now() async throws -> Knowledge {
            try await office.store.act(as: office.actor) { .at(try await $0.now().microseconds) }
        }
        func answers(_ then: Knowledge, all: Bool = false) async throws -> [DuplicateAnswer?] {
            try await list.list(includingSettled: all, known: then, as: office.actor).map(\.pair.answer)
        }
        let before = try await now()
        let shown = try await found(office)
        let unanswered = try await now()
        try await list.decide(shown.pair.id, .notSame, reason: "双胞胎", as: office.actor)
        let apart = try await now()
        await #expect(throws: DuplicateError.saidTwo) {
            _ = try await MergeDuplicates(store: office.store).merge(
                shown.pair.id, reason: "同一孩子", as: office.actor)
        }
        try await list.decide(shown.pair.id, .same, reason: "看过原件", as: office.actor)
        _ = try await MergeDuplicates(store: office.store).merge(
            shown.pair.id, reason: "同一孩子", as: office.actor)
        let merged = try await now()
        _ = try await FindDuplicates(store: office.store).run(as: office.actor)
        #expect(try await answers(before, all: true).isEmpty)
        #expect(try await answers(unanswered) == [nil])
        #expect(try await list.list(known: unanswered, as: office.actor) == [shown])
        #expect(try await answers(apart).isEmpty)
        #expect(try await answers(apart, all: true) == [.notSame])
        for since in [merged, .current] {
            #expect(try await answers(since).isEmpty)
            let all = try await list.list(includingSettled: true, known: since, as: office.actor)
            #expect(all.map(\.pair.id) == [shown.pair.id] && all.allSatisfy(\.isMerged))
        }
        let counts = try await office.store.act(as: office.actor) { session in
            (
                try await session.duplicateCount(.waiting, known: unanswered),
                try await session.duplicateCount(.merged, known: apart),
                try await session.duplicateCount(.merged, known: merged)
            )
        }
        #expect(counts == (1, 0, 1))
        // A search that finds the same again adds nothing; the one after the merge proposes the pair no longer.
        #expect(try await office.rowCounts()["families.duplicate_findings"] == 2)
    }

    @Test(
        "covers on the same days that a merge uncovers are listed and block cover until somebody settles them"
    )
    func overlaps() async throws {
        let office = try await office()
        let pair = try await found(office).pair
        let day = CivilDate(iso: "2026-08-10")!
        let draft = try await office.draft(on: day)
        try await office.consent(true, draft.roster.id)
        _ = try await office.confirm(draft.roster.id, on: day)
        let merge = MergeDuplicates(store: office.store)
        let result = try await merge.merge(pair.id, reason: "同一孩子", as: office.actor)
        #expect(result.overlaps == 1)
        func blocks() async throws -> [PersonID: Set<MoneyBlock>] {
            try await office.store.act(as: office.actor) {
                try await $0.moneyBlocks(of: [pair.one, pair.other])
            }
        }
        #expect(
            try await blocks() == [pair.one: [.overlappingCovers], pair.other: [.overlappingCovers]])
        let open = try await SettleOverlaps(store: office.store).list(as: office.actor)
        #expect(open.map(\.scheme) == [TestOffice.scheme] && open.first?.covers.count == 2)
        let overlap = try #require(open.first)
        let settling = SettleOverlaps(store: office.store)
        for chosen in [nil, 0, overlap.families[0] + 1_000_000] as [Int64?] {
            await #expect(throws: DuplicateError.standingMissing(overlap.covers)) {
                try await settling.settle(
                    overlap: overlap.id, choosing: chosen, reason: "退保一份", as: office.actor)
            }
        }
        try await settling.settle(
            overlap: overlap.id, choosing: overlap.covers[0], reason: "退保一份", as: office.actor)
        #expect(try await blocks().isEmpty)
        await #expect(throws: DuplicateError.settledAlready) {
            try await settling.settle(
                overlap: overlap.id, choosing: overlap.covers[1], reason: "再次", as: office.actor)
        }
        // Covered as one person already: a new draft lists the child in neither family.
        let next = try await office.draft(on: day)
        #expect(try await office.lines(next.roster.id).isEmpty)
    }

    @Test(
        "the files of both entries are found by the numbers of either, and no longer when the merge is taken back"
    )
    func foundByEither() async throws {
        let office = try await office()
        let pair = try await found(office).pair
        func homes(_ number: String) async throws -> [Int64] {
            try await office.store.act(as: office.actor) {
                try await $0.search(FamilyQuery(question: SearchQuestion(number))).map(\.file.home).sorted()
            }
        }
        let numbers = [RegisterFixture.identity(2012, 1, .male), TwiceRegistered.number]
        let both = [pair.one.home, pair.other.home].sorted()
        let before = [try await homes(numbers[0]), try await homes(numbers[1])]
        #expect(before.map(\.count) == [1, 1] && before[0] != before[1])
        let merge = MergeDuplicates(store: office.store)
        _ = try await merge.merge(pair.id, reason: "同一孩子", as: office.actor)
        for number in numbers { #expect(try await homes(number) == both) }
        let history = try await FamilyHistory(store: office.store)(pair.one.home, as: office.actor)
        let told = try #require(history.first { $0.title.zh == "合并登记" })
        #expect(told.reason == "同一孩子" && told.act == nil)
        #expect(told.changes.allSatisfy { $0.zh.contains("登记编号\(pair.other.home)的家庭") })
        try await merge.undo(pair.id, reason: "弄错了", as: office.actor)
        #expect([try await homes(numbers[0]), try await homes(numbers[1])] == before)
        let after = try await FamilyHistory(store: office.store)(pair.other.home, as: office.actor)
        #expect(after.suffix(2).map(\.title.zh) == ["合并登记", "撤回合并登记"])
        #expect(after.suffix(2).allSatisfy { $0.reason != nil })
        // What was taken back keeps no registration from being withdrawn.
        let obstacles = try await office.store.act(as: office.actor) {
            try await $0.withdrawalObstacles(of: pair.other.home)
        }
        #expect(!obstacles.contains(.merged))
    }
}
