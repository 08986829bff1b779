import Benefits
import Casework
import CivilCalendar
import Exchange
import Postgres
import Store
import TestSupport
import Testing

/// The next file of the same street: changes are proposed, accepted by a person, and nobody is ended.
@Suite(.database, .serialized)
struct MonthlyFileTests {
    private let day = CivilDate(iso: "2026-10-01")!

    private func twoFiles(
        _ change: (inout RegisterFixture) -> Void
    ) async throws -> (office: TestOffice, second: ImportResult, open: [StoredChange]) {
        let office = try await TestOffice.open()
        var register = RegisterFixture.street(10)
        try await office.importing(register.bytes)
        change(&register)
        let second = try await office.importing(register.bytes)
        let listing = try await ImportChanges(store: office.store).list(
            try #require(second.importID), as: office.actor)
        return (office, second, listing.open)
    }

    private func accept(
        _ office: TestOffice, _ second: ImportResult, at places: Set<ChangePlace>? = nil,
        since: CivilDate? = nil
    ) async throws -> Int {
        try await ImportChanges(store: office.store).accept(
            try #require(second.importID), at: places, since: since, as: office.actor)
    }

    @Test("a cell that changed is proposed and not applied; the others are unchanged")
    func isProposed() async throws {
        let (office, second, open) = try await twoFiles {
            $0["H0004"]?["子女状况"] = "死亡"
            $0["H0004"]?["死亡日期"] = "2026-09-30"
            $0["H0004"]?["现存活子女数"] = "0"
        }
        #expect((second.added, second.changed, second.unchanged) == (0, 1, 9))
        #expect(open.map(\.change.field) == ["child.vital_states", "family.declared_counts"])
        #expect(open.allSatisfy { $0.change.line == 5 && $0.change.isApplicable })
        #expect(try await office.dossier("H0004").family.people[2].died == .none)
    }

    @Test("accepted as a correction, it was always so; what was known before is kept")
    func correction() async throws {
        let (office, second, _) = try await twoFiles {
            $0["H0004"]?["户口性质"] = "非农业"
            $0["H0004"]?["联系电话"] = "13900001234"
        }
        let home = try await office.home("H0004")
        let before = try await office.store.act(as: office.actor) { try await $0.now() }
        #expect(try await accept(office, second, at: [5]) == 4)
        let now = try await office.dossier("H0004").family.people[0].householdRegister
        #expect(now == [HouseholdRegisterEntry(kind: .urban, area: "990101001201", span: .always)])
        let then = try await office.store.act(as: office.actor) { session in
            try await session.dossier(of: home, on: day, known: .at(before.microseconds))
        }
        #expect(then.family.people[0].householdRegister.map(\.kind) == [.rural])
        let view = try await ShowFamily(store: office.store).run(
            home, on: RegisterFixture.asOf, inClear: true, as: office.actor)
        #expect(view.dossier.family.contact.phone == "13900001234")
    }

    @Test("accepted as an event, it holds from its day; the day before keeps what was")
    func event() async throws {
        let (office, second, _) = try await twoFiles { $0["H0004"]?["户口性质"] = "居民" }
        let ahead = OfficeMoment(try await office.store.act(as: office.actor) { try await $0.now() }).day
            .adding(days: 2)
        await #expect(throws: ImportError.notYet) { _ = try await accept(office, second, since: ahead) }
        #expect(try await accept(office, second, since: day) == 3)
        let spans = try await office.dossier("H0004").family.people[0].householdRegister
        #expect(
            Set(spans)
                == [
                    HouseholdRegisterEntry(
                        kind: .rural, area: "990101001201", span: DateSpan(from: nil, to: day)!),
                    HouseholdRegisterEntry(kind: .unified, area: "990101001201", span: .since(day)),
                ])
    }

    @Test("what was accepted is not proposed again by the same cells, nor accepted twice")
    func acceptedOnce() async throws {
        let (office, second, _) = try await twoFiles { $0["H0002"]?["家庭月收入（元）"] = "2000" }
        #expect(try await accept(office, second) == 1)
        #expect(try await accept(office, second) == 0)
        await #expect(throws: ImportError.noSuchChange(3)) {
            try await accept(office, second, at: [3])
        }
        var register = RegisterFixture.street(10)
        register["H0002"]?["家庭月收入（元）"] = "2000"
        register["H0003"]?["备注"] = "已核实"
        let third = try await office.importing(register.bytes)
        #expect((third.changed, third.unchanged) == (1, 9))
    }

    @Test("a proposal of an older file does not overwrite what was accepted since")
    func staleProposal() async throws {
        let (office, second, _) = try await twoFiles { $0["H0002"]?["家庭月收入（元）"] = "2000" }
        var register = RegisterFixture.street(10)
        register["H0002"]?["家庭月收入（元）"] = "2500"
        let third = try await office.importing(register.bytes)
        #expect(try await accept(office, third) == 1)
        await #expect(throws: ImportError.changedSince(line: 3, FactKind.householdIncomes.said)) {
            try await accept(office, second)
        }
    }

    @Test("an empty cell states nothing")
    func emptyCells() async throws {
        let (_, second, open) = try await twoFiles {
            for heading in ["联系电话", "银行账号", "家庭月收入（元）", "备注"] { $0["H0006"]?[heading] = "" }
        }
        #expect((second.changed, open.count) == (0, 0))
    }

    @Test("a family that is no longer listed is reported and not ended")
    func absent() async throws {
        let (office, second, _) = try await twoFiles { $0["H0007"] = nil }
        #expect(second.absent == [try await office.home("H0007")])
        #expect(try await office.dossier("H0007").family.people.count == 3)
        let listing = try await ImportChanges(store: office.store).list(
            try #require(second.importID), as: office.actor)
        #expect(listing.absent.map(\.householdNumber) == ["H0007"])
    }

    @Test(
        "a file of an earlier day than the last one is said to be older; one of the same day or later is not (E23)",
        arguments: [("2026-11-24", true), ("2026-11-25", false), ("2026-11-26", false)])
    func olderFile(asOf: String, isOlder: Bool) async throws {
        let office = try await TestOffice.open()
        var register = RegisterFixture.street(4)
        try await office.importing(register.bytes)
        register["H0002"]?["备注"] = "旧表"
        let second = try await office.importer().run(
            RegisterUpload(register.bytes), as: office.actor, asOf: try #require(CivilDate(iso: asOf)))
        #expect(second.remarks.contains { $0.code == "older-than-last" } == isOlder)
        #expect(second.changed == 1 && RegisterFixture.asOf == CivilDate(iso: "2026-11-25"))
    }

    @Test("a family is known by the parents' numbers where its household number changed")
    func matchedByNumbers() async throws {
        let (office, second, open) = try await twoFiles { $0["H0001"]?["户编号"] = "H0901" }
        #expect((second.added, second.changed, second.unchanged) == (0, 1, 9))
        #expect(try await office.rowCounts()["families.files"] == 10)
        #expect(open.map(\.change.field) == ["family.household"])
        #expect(open.map(\.change.heldText) == ["H0001"])
        #expect(open.map(\.change.household) == ["H0901"] && open.map(\.change.isApplicable) == [false])
        await #expect(throws: ImportError.notApplicable(2, .household)) {
            try await accept(office, second, at: [2])
        }
        #expect(try await accept(office, second) == 0, "a family stays under its number")
        #expect(try await office.home("H0001") > 0)
    }

    @Test(
        "a change is answered with no: what is registered stays, and the next file that says the same asks again"
    )
    func declined() async throws {
        let (office, second, open) = try await twoFiles {
            $0["H0001"]?["户编号"] = "H0901"
            $0["H0002"]?["家庭月收入（元）"] = "2000"
        }
        let id = try #require(second.importID)
        let changes = ImportChanges(store: office.store)
        let before = try await office.dossier("H0002")
        #expect(open.count == 2)
        #expect(
            try await changes.decline(id, at: [2, 3], as: office.actor) == 2, "what no file makes, too")
        let listing = try await changes.list(id, as: office.actor)
        #expect(
            listing.open.isEmpty && listing.changes.allSatisfy { $0.acceptance != nil && !$0.holds(on: day) })
        #expect(try await office.dossier("H0002") == before)
        for act in [
            { try await changes.decline(id, at: [3], as: office.actor) },
            { try await changes.accept(id, at: [3], as: office.actor) },
        ] {
            await #expect(throws: ImportError.noSuchChange(3)) { _ = try await act() }
        }
        let waiting = try await office.store.act(as: office.actor) { try await $0.openChanges() }
        #expect(waiting.isEmpty)
        try await WithdrawImport(store: office.store).run(id, as: office.actor)
        await #expect(throws: ImportError.alreadyWithdrawn(id)) {
            try await changes.decline(id, at: [3], as: office.actor)
        }
        var register = RegisterFixture.street(10)
        register["H0002"]?["家庭月收入（元）"] = "2000"
        #expect(try await office.importing(register.bytes).changed == 1)
    }

    @Test("a mistyped number is a proposed correction; another person in a row is not applied by itself")
    func numbersAndPeople() async throws {
        let (office, second, open) = try await twoFiles {
            $0["H0001"]?["女方身份证号"] = RegisterFixture.identity(1976, 1, .female)
            $0["H0002"]?["男方姓名"] = "吴新来"
            $0["H0002"]?["男方身份证号"] = RegisterFixture.identity(1970, 700, .male)
            $0["H0002"]?["家庭月收入（元）"] = "9000"
        }
        #expect(
            open.map(\.change.field)
                == ["wife.particulars", "wife.documents", "husband.person", "family.household_incomes"])
        // What the row says of the family may be said of the other person's.
        #expect(open.map(\.change.isApplicable) == [true, true, false, false])
        await #expect(throws: ImportError.notApplicable(3, .person)) {
            try await accept(office, second, at: [3])
        }
        #expect(try await accept(office, second) == 2)
        let wife = try await office.dossier("H0001").family.people[0]
        #expect(wife.documents.map(\.number) == [RegisterFixture.identity(1976, 1, .female)])
        #expect(wife.born.value?.year == 1976)
        #expect(try await office.dossier("H0002").family.people[1].name == "周秋")
    }

    @Test("a person who is new in a family is added with all that ties them to it")
    func newPerson() async throws {
        let office = try await TestOffice.open()
        var register = RegisterFixture.street(10)
        let full = register["H0005"]
        for heading in ["男方姓名", "男方身份证号"] { register["H0005"]?[heading] = "" }
        register["H0005"]?["婚姻状况"] = "丧偶"
        try await office.importing(register.bytes)
        register["H0005"] = full
        let second = try await office.importing(register.bytes)
        _ = try await accept(office, second)
        let family = try await office.dossier("H0005").family
        #expect(Set(family.people.map(\.key)) == ["wife", "husband", "child"])
        #expect(Set(family.parentage.flatMap(\.parents)) == ["wife", "husband"])
        #expect(family.unions.map { Set($0.partners) } == [["wife", "husband"]])
        #expect(family.unions.map(\.endedBy) == [nil])
        #expect(try await office.importing(register.bytes).sameAs != nil)
    }
}
