import Benefits
import Casework
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

/// What a person chooses of a line of a file, and sees before it is accepted.
@Suite("Accepting what a file changes", .database, .serialized)
struct AcceptedChoiceTests {
    private func files(
        _ household: String, _ change: (inout RegisterFixture.Line) -> Void
    ) async throws -> (office: TestOffice, id: Int64) {
        let office = try await TestOffice.open()
        var register = RegisterFixture.street(4)
        try await office.importing(register.bytes)
        var line = try #require(register[household])
        change(&line)
        register[household] = line
        return (office, try #require(try await office.importing(register.bytes).importID))
    }

    @Test("one change of a line is accepted and another declined; what nobody answered waits")
    func oneOfSeveral() async throws {
        let (office, id) = try await files("H0002") {
            $0["家庭人口"] = "5"
            $0["家庭月收入（元）"] = "2000"
            $0["联系电话"] = "13900001111"
        }
        let changes = ImportChanges(store: office.store)
        let fields = try await changes.list(id, as: office.actor).open.map(\.change.field)
        #expect(fields.count == 3)
        let size = try #require(fields.firstIndex { $0.contains("counts") }) + 1
        let phone = try #require(fields.firstIndex { $0.contains("contacts") }) + 1
        #expect(try await changes.accept(id, at: [ChangePlace(line: 3, change: size)], as: office.actor) == 1)
        #expect(
            try await changes.decline(id, at: [ChangePlace(line: 3, change: phone)], as: office.actor) == 1)
        let listing = try await changes.list(id, as: office.actor)
        #expect(listing.open.count == 1 && !["counts", "contacts"].contains(listing.open[0].change.field))
        let answered = ChangePlace(line: 3, change: phone)
        for place in [answered, ChangePlace(line: 3, change: 9), ChangePlace(line: 9)] {
            await #expect(throws: ImportError.noSuchChange(place)) {
                try await changes.accept(id, at: [place], as: office.actor)
            }
        }
        #expect(try await changes.accept(id, at: [3], as: office.actor) == 1)
        #expect(try await office.dossier("H0002").family.declared.householdSize == 5)
    }

    @Test("before it is accepted, every decision that changes is said, and nothing is kept of it")
    func preview() async throws {
        let (office, id) = try await files("H0001") {
            $0["子女状况"] = "死亡"
            $0["死亡日期"] = "2026-08-20"
            $0["现存活子女数"] = "0"
            $0["家庭人口"] = "2"
        }
        let changes = ImportChanges(store: office.store)
        let rules = try AssistanceFixture.policy().rules
        let before = try await changes.list(id, as: office.actor)
        let preview = try await changes.preview(
            id, at: [2], rules: rules, today: RegisterFixture.asOf, as: office.actor)
        #expect(preview.accepted == before.open.count && preview.families == 1)
        let allowance = try #require(preview.flips.first { $0.programme == "special-support" })
        #expect(allowance.from >= day("2026-08-20"))
        #expect(allowance.before?.outcome == .ineligible && allowance.family == before.open[0].change.home)
        #expect(try await changes.list(id, as: office.actor).open == before.open)
        #expect(try await office.dossier("H0001").family.people.allSatisfy { $0.died == .none })
    }

    @Test("how many changes of a chosen line no file makes is said before it is accepted")
    func leftOut() async throws {
        let (office, id) = try await files("H0001") {
            $0["婚姻状况"] = "离婚"
            for heading in ["男方姓名", "男方身份证号"] { $0[heading] = "" }
            $0["联系电话"] = "13900001111"
        }
        let changes = ImportChanges(store: office.store)
        let open = try await changes.list(id, as: office.actor).open.map(\.change)
        let rules = try AssistanceFixture.policy().rules
        for places in [[2], nil] as [Set<ChangePlace>?] {
            let preview = try await changes.preview(
                id, at: places, rules: rules, today: RegisterFixture.asOf, as: office.actor)
            #expect(preview.accepted == open.count(where: \.isApplicable) && preview.accepted > 0)
            #expect(preview.leftOut == open.count { !$0.isApplicable } && preview.leftOut > 0)
        }
    }

    @Test("a death may be accepted before the counts of its line, which follow then")
    func deathFirst() async throws {
        let (office, id) = try await files("H0001") {
            $0["子女状况"] = "死亡"
            $0["死亡日期"] = "2026-08-20"
            $0["现存活子女数"] = "0"
            $0["家庭人口"] = "4"
        }
        let changes = ImportChanges(store: office.store)
        let fields = try await changes.list(id, as: office.actor).changes.map(\.change.field)
        let death = try #require(fields.firstIndex { $0.contains("vital") }) + 1
        #expect(
            try await changes.accept(id, at: [ChangePlace(line: 2, change: death)], as: office.actor) == 1)
        #expect(try await changes.accept(id, at: [2], as: office.actor) == fields.count - 1)
        let declared = try await office.dossier("H0001").family.declared
        #expect(declared.childrenAlive == 0 && declared.householdSize == 4)
        #expect(try await changes.list(id, as: office.actor).open.isEmpty)
    }

    @Test("where no decision changes, that is said")
    func quiet() async throws {
        let (office, id) = try await files("H0002") { $0["联系电话"] = "13900001111" }
        let said = try await ImportChanges(store: office.store).preview(
            id, at: nil, rules: try AssistanceFixture.policy().rules, today: RegisterFixture.asOf,
            as: office.actor)
        #expect(said.accepted == 1 && said.flips.isEmpty)
    }

    @Test(
        "a birth that a file corrects to a later or an earlier day takes along what began with it",
        arguments: [2011, 2013])
    func birth(year: Int) async throws {
        let number = RegisterFixture.identity(year, 1, .male)
        let (office, id) = try await files("H0001") { $0["子女身份证号"] = number }
        let changes = ImportChanges(store: office.store)
        #expect(try await changes.accept(id, at: nil, as: office.actor) == 2)
        let dossier = try await office.dossier("H0001")
        let child = try #require(dossier.family.people.first { $0.key == "child" })
        #expect(child.born.value?.year == year && child.documents.map(\.number) == [number])
        let home = try await office.home("H0001")
        let held = try await office.store.act(as: office.actor) {
            try await $0.facts([.parentage, .memberships], ofHomes: [home])
        }
        let born = try #require(child.born.value)
        let begun = held.filter { $0.row.kind == .parentage || $0.row.values[2].text == "child" }
        #expect(
            begun.count == 3 && begun.allSatisfy { $0.row.valid.from == born || $0.row.valid.from == nil })
        // One act of the family for each kind of what it says, and the birth taken back brings all of it back.
        let history = try await FamilyHistory(store: office.store)(home, as: office.actor)
        let act = try #require(history.first { $0.act != nil && $0.changes.count > 2 })
        try await office.save(UndoEvent(act.instant), on: home, reason: "填错")
        let again = try await office.dossier("H0001").family.people.first { $0.key == "child" }
        #expect(again?.born.value?.year == 2012)
    }

    @Test("places of a file are written as lines, or as one change of a line")
    func places() {
        #expect(ChangePlace("12") == ChangePlace(line: 12) && ChangePlace("12")?.description == "12")
        #expect(ChangePlace("12.2") == ChangePlace(line: 12, change: 2))
        #expect(ChangePlace("12.2")?.description == "12.2")
        for text in ["", "0", "-1", "a", "1.", "1.0", ".1", "1.2.3", "1.-2"] {
            #expect(ChangePlace(text) == nil)
        }
    }
}
