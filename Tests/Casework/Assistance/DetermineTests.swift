import Benefits
import Casework
import CivilCalendar
import Postgres
import Rules
import Store
import TestSupport
import Testing

/// A whole area is decided, and what is stored is what changed.
@Suite(.database)
struct DetermineTests {
    @Test(
        "the shared register comes to the published figures",
        .enabled(if: AssistanceFixture.sharedRegister != nil))
    func sharedFigures() async throws {
        let office = try await TestOffice.open()
        try await office.importing(try #require(AssistanceFixture.sharedRegister))
        let report = try await office.determine()
        #expect(report.programmes["special-hardship"]?.eligible == 48)
        let support = try #require(report.programmes["special-support"])
        #expect((support.eligible, support.monthly?.yuan) == (74, "40150.00"))
        #expect(report.families == 228)
        let text = report.json.text
        #expect(text.hasPrefix(#"{"on":"2026-11-25","programmes":{"special-hardship":{"eligible":48,"#))
        #expect(text.contains(#""monthly_cny":null},"special-support":{"eligible":74,"#))
        #expect(text.hasSuffix(#""monthly_cny":"40150.00"}}}"#))
    }

    @Test(
        "a generated street comes to what an independent program counts from its cells", arguments: [1, 2, 3])
    func independentCount(seed: UInt64) async throws {
        let office = try await TestOffice.open()
        let street = GeneratedStreet(seed: seed, families: 150)
        let landed = try await office.importing(RegisterFixture(lines: street.lines).bytes)
        #expect(landed.refused.count == 0)
        let report = try await office.determine(blockSize: 40)
        let expected = IndependentCount(rows: street.lines, day: 2026_11_25)
        #expect(report.programmes["special-hardship"]?.eligible == expected.hardshipFamilies)
        #expect(report.programmes["special-support"]?.eligible == expected.supportedPersons)
        #expect(report.programmes["special-support"]?.monthly?.fen == Int64(expected.monthlyYuan) * 100)
        for tally in report.programmes.values { #expect(tally.eligible > 0 && tally.ineligible > 0) }
        let hardship = try #require(report.programmes["special-hardship"])
        #expect(hardship.eligible + hardship.ineligible + hardship.undetermined == 150)
    }

    @Test("asked again, nothing is written and the digest is the same")
    func unchangedWritesNothing() async throws {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(40).bytes)
        let first = try await office.determine()
        let before = try await office.rowCounts()
        let second = try await office.determine()
        let after = try await office.rowCounts()
        #expect(first.written > 0 && second.written == 0)
        #expect(second.digest == first.digest && second.programmes == first.programmes)
        #expect(!second.resumed && second.run != first.run)
        for table in ["assistance.decisions", "assistance.frozen_dossiers"] {
            #expect(before[table] == after[table] && before[table, default: 0] > 0, "\(table)")
        }
        #expect(after["assistance.runs"] == 2)
    }

    @Test("a day on which one family reaches the age writes that family's decisions and no other")
    func onlyWhatChanged() async throws {
        let office = try await TestOffice.open()
        var register = RegisterFixture.street(9)
        // The third child of the fixture has died; this wife is 45 on 2027-01-10.
        let body = "99010119820110002"
        let check = IdentityNumber.checkCharacter(body.utf8.map { Int($0) - 48 })
        register["H0003"]?["女方身份证号"] = body + String(UnicodeScalar(check))
        try await office.importing(register.bytes)
        let days = ["2027-01-08", "2027-01-09", "2027-01-10", "2027-01-11"].compactMap { CivilDate(iso: $0) }
        var written: [Int] = []
        var eligible: [Int] = []
        for day in days {
            let report = try await office.determine(on: day)
            written.append(report.written)
            eligible.append(try #require(report.programmes["special-hardship"]).eligible)
        }
        #expect(written.dropFirst() == [0, 1, 0])
        #expect(eligible[0] == eligible[1] && eligible[1] + 1 == eligible[2] && eligible[2] == eligible[3])
    }

    @Test("a determination of one programme leaves the others alone, and an unknown one is refused")
    func oneProgramme() async throws {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(6).bytes)
        let report = try await office.determine(programme: "special-hardship")
        #expect(report.programmes.keys.sorted() == ["special-hardship"])
        let programmes = Set(try await office.stored().keys.map { $0.split(separator: " ")[1] })
        #expect(programmes == ["special-hardship"])
        await #expect(throws: RuleError.self) { try await office.determine(programme: "no-such") }
        await #expect(throws: AssistanceError.unknownArea(code: "990101999")) {
            try await office.determine(area: "990101999")
        }
    }

    @Test("no name and no number stands in what is stored")
    func nothingInClear() async throws {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(9).bytes)
        _ = try await office.determine()
        let texts = try await office.store.act(as: office.actor) { act in
            try await act.query(
                "select body from assistance.frozen_dossiers union all select findings::text from assistance.decisions"
            ).map { try $0[0, as: String.self] }
        }
        #expect(!texts.isEmpty)
        for line in RegisterFixture.street(9).lines {
            for heading in ["女方姓名", "男方身份证号", "女方身份证号", "子女姓名", "光荣证号", "银行账号", "联系电话"] {
                let secret = line[heading] ?? ""
                #expect(texts.allSatisfy { !$0.contains(secret) }, "\(heading)")
            }
        }
    }
}
