import Benefits
import Casework
import CivilCalendar
import Exchange
import Rules
import Store
import TestSupport
import Testing

/// What a file says is accepted beside what the family is by then, and what it was before.
@Suite("What a later file says", .database, .serialized)
struct AcceptedLaterTests {
    private static let partner = RegisterFixture.identity(1981, 40, .female)

    /// The line of the third family with the wife whom the father married later.
    private static func remarry(_ register: inout RegisterFixture) {
        register["H0003"]?["婚姻状况"] = "再婚"
        register["H0003"]?["女方姓名"] = "蒋英"
        register["H0003"]?["女方身份证号"] = partner
        register["H0003"]?["家庭人口"] = "2"
    }

    /// Divorced, a father alone with his child; the next file has a wife.
    private func remarried() async throws -> (office: TestOffice, id: Int64) {
        let office = try await TestOffice.open()
        var register = RegisterFixture.street(4)
        register["H0003"]?["婚姻状况"] = "离婚"
        register["H0003"]?["女方姓名"] = ""
        register["H0003"]?["女方身份证号"] = ""
        register["H0003"]?["家庭人口"] = "1"
        try await office.importing(register.bytes)
        Self.remarry(&register)
        return (office, try #require(try await office.importing(register.bytes).importID))
    }

    private func accept(
        _ office: TestOffice, _ id: Int64, _ places: Set<ChangePlace>? = nil, since: String? = nil
    ) async throws -> Int {
        try await ImportChanges(store: office.store).accept(
            id, at: places, since: since.map(day), as: office.actor)
    }

    @Test(
        "a remarriage since a day leaves the earlier divorce as it was, and makes the wife no parent of his child"
    )
    func remarriage() async throws {
        let (office, id) = try await remarried()
        let policy = try AssistanceFixture.policy()
        func allowance(_ text: String) async throws -> [String] {
            let home = try await office.home("H0003")
            return try await CheckFamily(rules: policy.rules)(
                home: home, on: day(text), programme: "special-support", in: office.store, as: office.actor
            ).map { "\($0.unit) \($0.outcome)" }
        }
        let before = try await allowance("2026-06-30")
        #expect(try await accept(office, id, since: "2026-07-01") > 0)
        #expect(try await allowance("2026-06-30") == before)
        let family = try await office.dossier("H0003").family
        let unions = family.unions.sorted { $0.partners.count < $1.partners.count }
        #expect(unions.map(\.partners.count) == [1, 2] && unions[0].endedBy == .divorce)
        #expect(unions[0].span == .always && unions[1].span == .since(day("2026-07-01")))
        #expect(family.parentage.map(\.parents) == [["husband"]])
        let father = try await ImportChanges(store: office.store).list(id, as: office.actor)
        #expect(father.open.isEmpty)
    }

    @Test("the same row once more leaves the marriages that are held: it names the present one alone")
    func sameAgain() async throws {
        let (office, id) = try await remarried()
        _ = try await accept(office, id, since: "2026-07-01")
        var register = RegisterFixture.street(4)
        Self.remarry(&register)
        register["H0001"]?["联系电话"] = "13900001111"
        let again = try #require(try await office.importing(register.bytes).importID)
        let home = try await office.home("H0003")
        let open = try await ImportChanges(store: office.store).list(again, as: office.actor).open.map(
            \.change)
        #expect(!open.isEmpty && open.filter { $0.home == home }.map(\.field) == [])
    }

    @Test("a divorce that was recorded with its day is not proposed again by a row that names who is left")
    func divorcedBefore() async throws {
        let office = try await TestOffice.open()
        var register = RegisterFixture.street(2)
        try await office.importing(register.bytes)
        let home = try await office.home("H0001")
        try await office.save(
            RecordDivorce(of: ["wife", "husband"], leaving: "husband", on: day("2026-03-01")), on: home)
        register["H0001"]?["婚姻状况"] = "离婚"
        register["H0001"]?["男方姓名"] = ""
        register["H0001"]?["男方身份证号"] = ""
        register["H0001"]?["家庭人口"] = "2"
        register["H0001"]?["联系电话"] = "13900001111"
        let id = try #require(try await office.importing(register.bytes).importID)
        let fields = try await ImportChanges(store: office.store).list(id, as: office.actor).open.map(
            \.change.field)
        #expect(!fields.isEmpty && !fields.contains { $0.hasSuffix(".unions") }, "\(fields)")
    }

    @Test("who registers by a file of his own after a divorce has that divorce, no second marriage of no day")
    func ownFile() async throws {
        let office = try await TestOffice.open()
        var register = RegisterFixture.street(3)
        try await office.importing(register.bytes)
        try await office.save(
            RecordDivorce(of: ["wife", "husband"], leaving: "husband", on: day("2026-03-01")),
            on: office.home("H0001"))
        var own = try #require(register["H0001"])
        own["户编号"] = "H0009"
        for heading in ["女方姓名", "女方身份证号", "光荣证号"] { own[heading] = "" }
        own["婚姻状况"] = "离婚"
        own["家庭人口"] = "1"
        register.lines = [own]
        let result = try await office.importing(register.bytes)
        let refused = try result.rejected.map(\.text.en)
        #expect(refused == [])
        for number in ["H0001", "H0009"] {
            let unions = try await office.dossier(number).family.unions
            #expect(unions.map(\.span.to) == [day("2026-03-01")], "\(number): \(unions)")
            #expect(unions.map(\.endedBy) == [.divorce])
        }
    }

    @Test("another village moves the register of nobody who died before")
    func deadStay() async throws {
        let office = try await TestOffice.open()
        var register = RegisterFixture.street(4)
        try await office.importing(register.bytes)
        register["H0003"]?["村居代码"] = "990101001201"
        let id = try #require(try await office.importing(register.bytes).importID)
        _ = try await accept(office, id, since: "2026-03-01")
        let people = try await office.dossier("H0003").family.people
        let child = try #require(people.first { $0.key == "child" })
        #expect(child.householdRegister.map(\.area) == ["990101001001"])
        let wife = try #require(people.first { $0.key == "wife" })
        #expect(wife.householdRegister.map(\.area).contains("990101001201"))
    }

    @Test(
        "a marriage that was recorded on the page before its file comes is nobody new, and the rest can be accepted"
    )
    func recordedBefore() async throws {
        let (office, id) = try await remarried()
        let home = try await office.home("H0003")
        let wife = EventPerson(name: "蒋英", sex: .female, number: Self.partner)
        try await office.save(
            RecordMarriage(of: "husband", to: .newcomer(.new(wife)), on: day("2026-07-01")), on: home)
        let people = try await office.dossier("H0003").family.people.filter { $0.died == .none }.map(\.key)
        // What became so by itself is settled when its line is accepted, and nobody comes twice.
        #expect(try await accept(office, id) > 0)
        let after = try await office.dossier("H0003").family
        #expect(after.people.filter { $0.died == .none }.map(\.key) == people)
        #expect(after.unions.count { $0.partners.count == 2 } == 1)
        var register = RegisterFixture.street(4)
        Self.remarry(&register)
        register["H0003"]?["联系电话"] = "13900001111"
        let next = try await office.importing(register.bytes)
        let fields = try await ImportChanges(store: office.store).list(
            try #require(next.importID), as: office.actor
        ).open.map(\.change.field)
        #expect(!fields.contains { $0.hasSuffix(".person") || $0.hasSuffix(".parentage") }, "\(fields)")
        // The file says of the couple what nobody had asked the new wife.
        func unasked() async throws -> [UnaskedLists] {
            try await office.dossier("H0003").family.people.flatMap(\.circumstances.unasked)
        }
        #expect(try await unasked().map(\.lists) == [[.parentage, .disabilities]])
        #expect(fields.contains { $0.hasSuffix(".unasked_lists") }, "\(fields)")
        _ = try await accept(office, try #require(next.importID))
        #expect(try await unasked().isEmpty)
    }

    @Test("a person whom two files bring comes once, whichever is accepted first")
    func twice() async throws {
        let office = try await TestOffice.open()
        var register = RegisterFixture.street(4)
        for heading in ["子女姓名", "子女身份证号", "子女状况"] { register["H0002"]?[heading] = "" }
        register["H0002"]?["曾生育（收养）子女数"] = "0"
        register["H0002"]?["现存活子女数"] = "0"
        register["H0002"]?["家庭人口"] = "2"
        try await office.importing(register.bytes)
        var second = RegisterFixture.street(4)
        let first = try #require(try await office.importing(second.bytes).importID)
        second["H0002"]?["联系电话"] = "13900001111"
        let later = try #require(try await office.importing(second.bytes).importID)
        #expect(try await accept(office, later) > 0)
        #expect(try await accept(office, first) > 0)
        let family = try await office.dossier("H0002").family
        #expect(family.people.count == 3 && family.parentage.count == 1)
        let changes = ImportChanges(store: office.store)
        #expect(try await changes.list(first, as: office.actor).open.isEmpty)
        #expect(try await changes.list(later, as: office.actor).open.isEmpty)
    }

    @Test("what was recorded otherwise since is refused with its line, not as a fault of the database")
    func otherwise() async throws {
        let office = try await TestOffice.open()
        var register = RegisterFixture.street(2)
        try await office.importing(register.bytes)
        register["H0002"]?["联系电话"] = "13900001111"
        let first = try #require(try await office.importing(register.bytes).importID)
        register["H0002"]?["联系电话"] = "13900002222"
        let second = try #require(try await office.importing(register.bytes).importID)
        #expect(try await accept(office, second) == 1)
        await #expect(throws: ImportError.changedSince(line: 3, FactKind.contacts.said)) {
            _ = try await accept(office, first)
        }
        #expect(try await accept(office, first, []) == 0)
    }

    @Test("a number is corrected for all days, whatever the line is accepted as")
    func number() async throws {
        let office = try await TestOffice.open()
        var register = RegisterFixture.street(2)
        try await office.importing(register.bytes)
        let number = RegisterFixture.identity(1975, 77, .female)
        register["H0001"]?["女方身份证号"] = number
        let id = try #require(try await office.importing(register.bytes).importID)
        #expect(try await accept(office, id, since: "2026-08-15") > 0)
        for text in ["2026-08-01", "2026-11-25"] {
            let wife = try await office.dossier("H0001", on: day(text)).family.people.first {
                $0.key == "wife"
            }
            #expect(wife?.documents.map(\.number) == [number])
        }
    }

    @Test("a number is not accepted without the birth that it holds, nor a birth against the number")
    func half() async throws {
        let office = try await TestOffice.open()
        var register = RegisterFixture.street(2)
        try await office.importing(register.bytes)
        let old = register
        register["H0001"]?["女方身份证号"] = RegisterFixture.identity(1976, 77, .female)
        let id = try #require(try await office.importing(register.bytes).importID)
        let changes = ImportChanges(store: office.store)
        let fields = try await changes.list(id, as: office.actor).open.map(\.change.field)
        #expect(fields.count == 2)
        for change in 1...2 {
            await #expect(throws: ImportError.contradicts(line: 2, .numberBirth)) {
                _ = try await accept(office, id, [ChangePlace(line: 2, change: change)])
            }
        }
        #expect(try await accept(office, id, [2]) == 2)
        let again = try #require(try await office.importing(old.bytes).importID)
        let births = try await changes.list(again, as: office.actor).open.map(\.change.field)
        #expect(births.contains { $0.hasSuffix("particulars") })
        #expect(try await accept(office, again, [2]) == 2)
    }

    @Test("an older file does not move a family back to where it was on the day of that file")
    func olderVillage() async throws {
        let office = try await TestOffice.open()
        var register = RegisterFixture.street(2)
        let old = register
        try await office.importing(register.bytes)
        register["H0001"]?["村居代码"] = "990101001201"
        let id = try #require(try await office.importing(register.bytes).importID)
        #expect(try await accept(office, id, since: "2026-08-20") > 0)
        let older = try await office.importer().run(
            RegisterUpload(old.bytes), as: office.actor, asOf: day("2026-07-31"))
        if let proposed = older.importID {
            let fields = try await ImportChanges(store: office.store).list(proposed, as: office.actor).open
                .map(\.change.field)
            #expect(!fields.contains("family.area"), "\(fields)")
        }
        #expect(try await office.dossier("H0001").family.handlingArea == "990101001201")
    }

    @Test(
        "What a file changes since a day is said of the living alone; of the dead it waits for a correction")
    func dead() async throws {
        let office = try await TestOffice.open()
        var register = RegisterFixture.street(2)
        try await office.importing(register.bytes)
        let home = try await office.home("H0001")
        try await office.save(RecordDeath(of: "child", on: day("2020-01-01")), on: home)
        register["H0001"]?["子女状况"] = "死亡"
        register["H0001"]?["死亡日期"] = "2020-01-01"
        register["H0001"]?["现存活子女数"] = "0"
        register["H0001"]?["家庭人口"] = "2"
        register["H0001"]?["户口性质"] = "非农业"
        let id = try #require(try await office.importing(register.bytes).importID)
        let changes = ImportChanges(store: office.store)
        let open = try await changes.list(id, as: office.actor).open.map(\.change)
        #expect(open.count { $0.field.hasSuffix("household_registrations") } == 3)
        #expect(try await accept(office, id, since: "2026-07-01") == open.count - 1)
        let family = try await office.store.act(as: office.actor) {
            try await $0.dossier(of: home, on: RegisterFixture.asOf).family
        }
        let child = try #require(family.people.first { $0.key == "child" })
        #expect(child.householdRegister.map(\.kind) == [.rural], "nothing began after the child had died")
        let left = try #require(try await changes.list(id, as: office.actor).open.first)
        await #expect(throws: ImportError.self) {
            try await changes.accept(
                id, at: [ChangePlace(line: left.change.line)], since: day("2026-07-01"), as: office.actor)
        }
        #expect(try await changes.accept(id, at: nil, as: office.actor) == 1)
    }
}
