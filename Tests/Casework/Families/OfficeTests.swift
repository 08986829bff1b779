import Benefits
import Casework
import CivilCalendar
import Exchange
import Postgres
import Rules
import Store
import TestSupport
import Testing

/// Who acts, for which areas, and what is shown to them.
@Suite(.database, .serialized)
struct OfficeTests {
    @Test("the account of the system speaks for all areas; any other name must have been added")
    func actors() async throws {
        let office = try await TestOffice.open()
        let actors = Actors(store: office.store)
        #expect(office.actor.areas.map(\.code) == ["root"])
        await #expect(throws: ActorError.unknown) { try await actors.resolve("陌生人", account: "测试员") }
        _ = try await ImportAreas(store: office.store, allowsTestIdentities: true).run(
            RegisterFixture.areas, as: office.actor)
        let clerk = try await actors.add(
            "村干部", role: .clerk, areas: ["990101001001"], by: office.actor)
        #expect(try await actors.resolve("村干部", account: "测试员") == clerk)
        #expect(clerk.areas.map(\.scope) == [Scope(path: "/990101/001/001/")])
        await #expect(throws: ActorError.nameTaken) {
            try await actors.add("村干部", role: .clerk, areas: ["root"], by: office.actor)
        }
        await #expect(throws: ActorError.notAdministrator) {
            try await actors.add("另一人", role: .clerk, areas: ["990101001001"], by: clerk)
        }
        await #expect(throws: ActorError.areaNotTheirs) {
            try await actors.add("另一人", role: .clerk, areas: ["990199"], by: office.actor)
        }
        await #expect(throws: ActorError.areaNotTheirs) { try await actors.scope(of: "990101", for: clerk) }
        #expect(try await actors.scope(of: "990101001001", for: clerk)?.path == "/990101/001/001/")
    }

    @Test("areas are added, changed and left as they are; a code never moves")
    func areas() async throws {
        let office = try await TestOffice.open()
        let importing = ImportAreas(store: office.store, allowsTestIdentities: true)
        var changes = try await importing.run(RegisterFixture.areas, as: office.actor)
        #expect((changes.added, changes.changed, changes.unchanged) == (6, 0, 0))
        changes = try await importing.run(RegisterFixture.areas, as: office.actor)
        #expect((changes.added, changes.changed, changes.unchanged) == (0, 0, 6))
        let merged = AreaTree([
            Area(
                code: "990101001002", name: "团结社区",
                valid: DateSpan(from: nil, to: CivilDate(iso: "2026-01-01"))!,
                successor: "990101001001", isTest: true),
            Area(code: "990101001001", name: "东风新社区", valid: .always, successor: nil, isTest: true),
            Area(code: "990101001", name: "测试街道", valid: .always, successor: nil, isTest: true),
            Area(code: "990101", name: "测试县", valid: .always, successor: nil, isTest: true),
        ])
        changes = try await importing.run(merged, as: office.actor)
        #expect((changes.added, changes.changed, changes.unchanged) == (0, 2, 2))
        let stored = try await office.store.act(as: office.actor) { try await $0.areas() }
        let dead = try #require(stored.first { $0.record.code == "990101001002" })
        #expect(dead.record.successors == ["990101001001": CivilDate(iso: "2026-01-01")!])
        let moved = AreaTree([
            Area(code: "990101001001", name: "东风", valid: .always, successor: nil, isTest: true)
        ])
        await #expect(throws: AreaError.moved(code: "990101001001")) {
            try await importing.run(moved, as: office.actor)
        }
        changes = try await ImportAreas(store: office.store, allowsTestIdentities: false).run(
            RegisterFixture.areas, as: office.actor)
        #expect((changes.added, changes.changed, changes.unchanged) == (0, 0, 0))
    }

    @Test("a line for a village that is not the actor's is refused, and the others land")
    func otherVillage() async throws {
        let office = try await TestOffice.open()
        _ = try await ImportAreas(store: office.store, allowsTestIdentities: true).run(
            RegisterFixture.areas, as: office.actor)
        let clerk = try await Actors(store: office.store).add(
            "村干部", role: .clerk, areas: ["990101001001"], by: office.actor)
        let result = try await office.importer(refuseAbovePercent: 60).run(
            RegisterUpload(RegisterFixture.street(4).bytes), as: clerk, asOf: RegisterFixture.asOf)
        #expect(try (result.added, result.rejected.map(\.code)) == (2, ["area-unknown", "area-unknown"]))
        #expect(try await office.rowCounts()["families.files"] == 2)
    }

    @Test("a family is shown with its numbers masked, or whole where asked, and each look is recorded")
    func showing() async throws {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(4).bytes)
        let home = try await office.home("H0002")
        let show = ShowFamily(store: office.store)
        let masked = try await show.run(home, on: RegisterFixture.asOf, as: office.actor)
        let number = RegisterFixture.identity(1975, 2, .female)
        #expect(masked.dossier.family.people[0].documents[0].number == "990101********\(number.suffix(4))")
        let contact = masked.dossier.family.contact
        #expect(contact.phone == "138****0002" && contact.account?.number == "**** 0002")
        let text = String(reflecting: masked)
        for secret in [number, "13800010002", "62000000100000002"] { #expect(!text.contains(secret)) }
        let whole = try await show.run(home, on: RegisterFixture.asOf, inClear: true, as: office.actor)
        #expect(whole.dossier.family.people[0].documents[0].number == number)
        #expect(whole.dossier.family.contact.account?.number == "62000000100000002")
        #expect(try await office.rowCounts()["office.looks"] == 2)
        await #expect(throws: StoreError.noSuchFamily) {
            try await show.run(
                home, on: RegisterFixture.asOf, as: office.actor, scope: Scope(path: "/990101/001/001/"))
        }
        #expect(try await office.rowCounts()["office.looks"] == 2)
    }

    @Test(
        "a household number is taken in any letters; of one that two villages have, both are named and neither taken"
    )
    func households() async throws {
        let office = try await TestOffice.open()
        var register = RegisterFixture.street(3)
        register["H0002"]?["户编号"] = "H0001"
        try await office.importing(register.bytes)
        let show = ShowFamily(store: office.store)
        #expect(try await show.home(of: "h0003", as: office.actor) == office.home("H0003"))
        let fault = try await #require(throws: HouseholdInSeveral.self) {
            try await show.home(of: "h0001", as: office.actor)
        }
        #expect(Set(fault.families.map(\.area)) == ["990101001001", "990101001201"])
        for family in fault.families {
            #expect(try await show.home(of: "\(family.home)", as: office.actor) == family.home)
            for text in [fault.text.zh, fault.text.en] {
                #expect(text.contains("\(family.home)") && text.contains(family.area) && !text.contains("林"))
            }
        }
        let village = try #require(Scope(path: "/990101/001/001/"))
        #expect(try await show.home(of: "H0001", as: office.actor, scope: village) != nil)
    }

    @Test("a page of families records a look at each; an unknown area finds nothing")
    func searching() async throws {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(7).bytes)
        let search = SearchFamilies(store: office.store)
        let first = try await search.run(FamilyQuery(limit: 4), as: office.actor)
        #expect((first.total, first.families.count) == (7, 4))
        let second = try await search.run(FamilyQuery(after: first.next, limit: 4), as: office.actor)
        #expect((second.families.count, second.next) == (3, nil))
        #expect(Set((first.families + second.families).map(\.file.home)).count == 7)
        let village = try await search.run(FamilyQuery(), inArea: "990101001201", as: office.actor)
        #expect((village.total, village.families.count) == (3, 3))
        #expect(village.areaNames["990101001201"] == "胜利村")
        let typo = try await search.run(FamilyQuery(), inArea: "990101001299", as: office.actor)
        #expect((typo.total, typo.families.count) == (0, 0))
        #expect(try await office.rowCounts()["office.looks"] == 10)
    }
}
