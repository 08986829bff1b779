import Benefits
import Casework
import CivilCalendar
import Exchange
import Postgres
import Rules
import Store
import TestSupport
import Testing

/// What leaves the office: consented lines, in full only with a purpose, the same bytes again.
@Suite(.database)
struct ExportRosterTests {
    private static let inTime = CivilDate(iso: "2026-08-10")!

    private func office(_ families: Int = 8) async throws -> (TestOffice, RosterDraft) {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(families).bytes)
        return (office, try await office.draft(on: Self.inTime))
    }

    @Test(
        "without consent nobody is exported; a yes lets a line out, a no keeps it, and the last answer counts"
    )
    func consent() async throws {
        let (office, draft) = try await office()
        let roster = draft.roster.id
        let families = Set(try await office.lines(roster).map(\.family)).sorted()
        let none = try await office.export(roster)
        #expect(none.totals.whole == .zero && none.heldBack.count == draft.totals.whole.persons)
        try await office.consent(true, roster)
        #expect(try await office.export(roster).totals == draft.totals)
        try await office.consent(false, roster, families: [families[0]])
        let some = try await office.export(roster)
        #expect(some.totals.whole.households == families.count - 1)
        let text = try some.text(0)
        #expect(text.contains("合计,户数,\(families.count - 1),"))
        #expect(text.contains("保费合计（大写）,\(ChineseAmount.text(some.totals.whole.premium))"))
        try await office.consent(true, roster, families: [families[0]])
        #expect(try await office.export(roster).totals == draft.totals)
    }

    @Test("what was said last by its day counts, whenever it was recorded; a day to come is refused")
    func saidLast() async throws {
        let (office, draft) = try await office()
        let roster = draft.roster.id
        let family = try #require(try await office.lines(roster).first?.family)
        func say(_ agrees: Bool, _ day: CivilDate) async throws {
            _ = try await RecordConsent(store: office.store)(
                ofFamilies: [family], onRoster: roster, agrees: agrees, evidence: "表", givenOn: day,
                as: office.actor)
        }
        func answers() async throws -> Set<Consent> {
            Set(try await office.lines(roster).filter { $0.family == family }.map(\.consent))
        }
        try await say(false, Self.inTime)
        try await say(true, Self.inTime.adding(days: -30))
        #expect(try await answers() == [.no])
        try await say(true, Self.inTime)
        #expect(try await answers() == [.yes], "of one day what was recorded last")
        let today = OfficeMoment(
            try await office.store.act(as: office.actor) { try await $0.now() }
        ).day
        await #expect(throws: RosterError.notSaidYet) { try await say(false, today.adding(days: 2)) }
        #expect(try await answers() == [.yes])
    }

    @Test("a person may let unasked and late lines out on record; a refusal stands")
    func overrides() async throws {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(8).bytes)
        let draft = try await office.draft()
        let roster = draft.roster.id
        let family = try #require(try await office.lines(roster).first?.family)
        try await office.consent(false, roster, families: [family])
        #expect(try await office.override(.consentUnknown, roster) == draft.totals.whole.persons - 3)
        #expect(try await office.export(roster).totals.whole == .zero)
        #expect(try await office.override(.late, roster) == draft.totals.whole.persons)
        #expect(try await office.override(.late, roster) == 0)
        let export = try await office.export(roster)
        #expect(export.heldBack == HeldBack(refused: 3))
        // The page says what the export holds.
        let desk = Desk(
            store: office.store, policy: try AssistanceFixture.policy(), account: office.actor.name)
        let opened = try await desk.openRoster(roster, Desk.Caller(name: office.actor.name, request: ""))
        #expect(opened.exportable == export.totals.whole && opened.heldBack == export.heldBack)
        #expect(opened.heldBack.text.zh == "3 人不同意投保" && opened.heldBack.text.en == "3 declined")
        let drawnAgain = try await office.draft()
        #expect(drawnAgain.ready == export.totals.whole && drawnAgain.heldBack == export.heldBack)
        #expect(drawnAgain.overridden == drawnAgain.ready.persons && draft.overridden == 0)
        #expect(try export.text(0).contains("经批准列入：尚未征得投保同意（主任批准）"))
        await #expect(throws: RosterError.mayNotBeOverridden(.consentRefused)) {
            try await office.override(.consentRefused, roster)
        }
    }

    @Test("exported again it has the same bytes and hashes, also after a name was corrected in between")
    func sameBytes() async throws {
        let (office, draft) = try await office()
        try await office.consent(true, draft.roster.id)
        let first = try await office.export(draft.roster.id)
        var register = RegisterFixture.street(8)
        register["H0001"]?["女方姓名"] = "林改名"
        let landed = try await office.importing(register.bytes)
        let changes = ImportChanges(store: office.store)
        #expect(
            try await changes.accept(try #require(landed.importID), at: nil, as: office.actor) == 1)
        let second = try await office.export(draft.roster.id)
        #expect(first.files.map(\.name) == second.files.map(\.name))
        #expect(first.files.map(\.hash) == second.files.map(\.hash))
        #expect(first.files.map(\.bytes) == second.files.map(\.bytes))
        #expect(first.files.count == 4 && first.files[1].bytes.starts(with: [0x50, 0x4B]))
        #expect(first.files[0].hash == SHA256.hex(first.files[0].bytes))
        #expect(try !second.text(0).contains("林改名"))
    }

    @Test("full numbers leave only with purpose and recipient, and every family is a recorded look")
    func purpose() async throws {
        let (office, draft) = try await office()
        try await office.consent(true, draft.roster.id)
        let looks = try await office.rowCounts()["office.looks", default: 0]
        let masked = try await office.export(draft.roster.id, purpose: nil)
        let number = RegisterFixture.identity(1975, 1, .female)
        #expect(try !masked.text(0).contains(number))
        #expect(try masked.text(0).contains(IdentityMask.number(number)))
        // Under 15 on the first day of cover: named by no sign in what leaves without terms, nor in the list of who is out.
        let child = IdentityMask.number(RegisterFixture.identity(2012, 1, .male))
        #expect(try masked.text(0).contains("（儿童）") && !masked.text(0).contains(child))
        let sign = try Regex("周\\*[春夏秋冬梅兰竹菊山河]")
        #expect(try masked.text(0).firstMatch(of: sign) == nil && masked.text(2).firstMatch(of: sign) == nil)
        #expect(try await office.rowCounts()["office.looks"] == looks)
        #expect(try await office.rowCounts()["insurance.exports"] == 0)
        let full = try await office.export(draft.roster.id)
        #expect(try full.text(0).contains(",\(number),"))
        let households = Int64(draft.totals.whole.households)
        #expect(try await office.rowCounts()["office.looks"] == looks + households)
        #expect(try await office.rowCounts()["insurance.exports"] == 1)
        let nothing = try await office.terms(" ", "x")
        await #expect(throws: DeskError.refused(ExportPurpose.missing)) {
            try await office.export(draft.roster.id, purpose: nothing)
        }
    }

    @Test("names and numbers of a roster are sealed in the database")
    func sealed() async throws {
        let (office, draft) = try await office()
        let rows = try await office.store.act(as: office.actor) {
            try await $0.query("select identity from insurance.roster_lines").map {
                try $0[0, as: [UInt8].self]
            }
        }
        let number = Array(RegisterFixture.identity(1975, 1, .female).utf8)
        #expect(rows.count == draft.totals.whole.persons)
        #expect(rows.allSatisfy { $0.firstRange(of: number) == nil })
    }

    @Test("a replaced draft is not exported")
    func replaced() async throws {
        let (office, draft) = try await office()
        _ = try await office.draft()
        await #expect(throws: RosterError.notADraft) { try await office.export(draft.roster.id) }
        await #expect(throws: RosterError.noSuchRoster) { try await office.export(999_999) }
    }
}
