import Benefits
import Casework
import CivilCalendar
import Exchange
import Foundation
import Postgres
import Store
import TestSupport
import Testing

/// A street sends its register: what lands, what is refused, and that nothing lands twice.
@Suite(.database, .serialized)
struct ImportTests {
    @Test("a register lands whole: families, people, unions, parentage and every other fact")
    func landsWhole() async throws {
        let office = try await TestOffice.open()
        let result = try await office.importing(RegisterFixture.street(30).bytes)
        #expect((result.rows, result.accepted, result.added) == (30, 30, 30))
        #expect((result.changed, result.unchanged, result.refused.count) == (0, 0, 0))
        let dossier = try await office.dossier("H0003")
        #expect(dossier.family.people.map(\.key) == ["wife", "husband", "child"])
        #expect(dossier.family.people[2].died.value == CivilDate(iso: "2024-05-04"))
        #expect(dossier.family.people[0].died == .none)
        #expect(
            dossier.family.people[0].documents.map(\.number) == [RegisterFixture.identity(1975, 3, .female)])
        #expect(dossier.family.unions.map(\.partners) == [["wife", "husband"]])
        #expect(dossier.family.parentage.map(\.parents) == [["wife", "husband"]])
        #expect(
            dossier.family.declared == DeclaredCounts(childrenEver: 1, childrenAlive: 0, householdSize: 2))
        #expect(dossier.family.complete == [.people, .parentage, .unions, .disabilities])
        #expect(dossier.family.handlingArea == "990101001001")
    }

    @Test("what was written and read again is the dossier of the line")
    func roundTrip() async throws {
        let office = try await TestOffice.open()
        let register = RegisterFixture.street(9)
        try await office.importing(register.bytes)
        let reader = RegisterReader(
            layout: try RegisterFixture.layout(),
            terms: RegisterTerms(
                asOf: RegisterFixture.asOf, areas: ["990101001001", "990101001201"],
                allowsTestIdentities: true))
        for row in try reader.read(register.bytes).accepted {
            let entry = try #require(row.entry)
            var held = try await office.dossier(try #require(entry.householdNumber))
            held.family.id = nil
            #expect(held == entry.dossier)
        }
    }

    @Test("the same file twice changes nothing, in another encoding or with other line ends neither")
    func sameFileTwice() async throws {
        let office = try await TestOffice.open()
        var register = RegisterFixture.street(12)
        register["H0005"]?["女方身份证号"] = "990101197501150029"
        let first = try await office.importing(register.bytes)
        #expect(try (first.accepted, first.rejected.map(\.code)) == (11, ["id-check-digit"]))
        let before = try await office.rowCounts()
        let copies = [
            register.bytes, register.utf16, [0xEF, 0xBB, 0xBF] + register.bytes,
            Array(register.text.replacing("\r\n", with: "\n").utf8),
        ]
        for copy in copies {
            let again = try await office.importing(copy)
            #expect(again.sameAs == first.importID)
            #expect((again.accepted, again.added, again.changed, again.unchanged) == (11, 0, 0, 11))
            #expect(try again.rejected.map(\.line) == first.rejected.map(\.line))
            #expect(try await office.rowCounts() == before)
        }
    }

    @Test("a dry run says the same, changes nothing and uses no number up")
    func dryRun() async throws {
        let office = try await TestOffice.open()
        let before = try await office.rowCounts()
        let dry = try await office.importing(RegisterFixture.street(8).bytes, isDryRun: true)
        #expect((dry.isDryRun, dry.added, dry.importID) == (true, 8, nil))
        #expect(try await office.rowCounts() == before)
        let landed = try await office.importing(RegisterFixture.street(8).bytes)
        #expect((landed.added, landed.importID) == (8, 1))
        #expect(try await office.home("H0001") == 1)
    }

    @Test("a file that changes every family is told line by line, and the import proposes the same")
    func everyFamilyChanges() async throws {
        let office = try await TestOffice.open()
        var register = RegisterFixture.street(1200)
        try await office.importing(register.bytes)
        for number in 1...1200 { register["H\(String(10_000 + number).dropFirst())"]?["备注"] = "已核实\(number)" }
        let dry = try await office.importing(register.bytes, isDryRun: true)
        #expect((dry.changed, dry.kinds, dry.differences.count) == (1200, ["remarks": 1200], 1200))
        let page = try dry.differences.page(from: 1100, most: 25)
        #expect(page.map(\.line) == Array(1102..<1127))
        let landed = try await office.importing(register.bytes)
        let listing = try await ImportChanges(store: office.store).list(
            try #require(landed.importID), as: office.actor)
        var told: [ProposedChange] = []
        try dry.differences.forEach { told += $0.changes }
        #expect(listing.open.map(\.change) == told)
    }

    @Test(
        "refused rows up to the limit leave the others landing; above it nothing lands", arguments: [1, 2, 3])
    func refusalLimit(faults: Int) async throws {
        let office = try await TestOffice.open()
        var register = RegisterFixture.street(20)
        for number in 1...faults { register["H000\(number)"]?["死亡日期"] = "2031-01-01" }
        let result = try await office.importing(register.bytes)
        #expect(result.refused.count == faults)
        #expect(result.isStopped == (faults > 2))
        #expect(result.hasLanded == (faults <= 2))
        let counts = try await office.rowCounts()
        #expect(counts["families.files"] == (faults > 2 ? 0 : Int64(20 - faults)))
    }

    @Test("the refused rows, mended and sent again, land beside the others, and nobody is reported absent")
    func mendedRejects() async throws {
        let office = try await TestOffice.open()
        var register = RegisterFixture.street(20)
        register["H0004"]?["死亡日期"] = "2031-01-01"
        let first = try await office.importing(register.bytes)
        let rejects = try #require(first.rejectFile).csv()
        let mended = String(decoding: rejects, as: UTF8.self).replacing("2031-01-01", with: "")
        let second = try await office.importing(Array(mended.utf8))
        #expect((second.rows, second.added, second.absent.count) == (1, 1, 0))
        #expect(try await office.rowCounts()["families.files"] == 20)
    }

    @Test("people of the prefix 99 are refused, and their areas unknown, unless that is allowed")
    func testIdentities() async throws {
        let office = try await TestOffice.open()
        let result = try await office.importing(RegisterFixture.street(3).bytes, allowsTestIdentities: false)
        #expect(result.isStopped)
        #expect(try await office.rowCounts()["families.files"] == 0)
        #expect(try await office.rowCounts()["office.areas"] == 1)
    }

    @Test("two imports of one file at once give one result")
    func atOnce() async throws {
        let office = try await TestOffice.open()
        let bytes = RegisterFixture.street(40).bytes
        let results = try await withThrowingTaskGroup(of: ImportResult.self) { group in
            for _ in 0..<3 { group.addTask { try await office.importing(bytes) } }
            return try await group.reduce(into: [ImportResult]()) { $0.append($1) }
        }
        #expect(results.count { $0.added == 40 } == 1)
        #expect(results.count { $0.sameAs != nil && $0.unchanged == 40 } == 2)
        #expect(try await office.rowCounts()["families.files"] == 40)
    }

    @Test("an import that is cancelled halfway leaves nothing")
    func cancelled() async throws {
        let office = try await TestOffice.open()
        let bytes = RegisterFixture.street(200).bytes
        let before = try await office.rowCounts()
        let task = Task {
            try await office.importing(bytes) { progress in
                if case .writing = progress { withUnsafeCurrentTask { $0?.cancel() } }
            }
        }
        await #expect(throws: (any Error).self) { try await task.value }
        #expect(try await office.rowCounts() == before)
        #expect(try await office.importing(bytes).added == 200)
    }

    @Test("the shared register gives the published counts from each encoding")
    func sharedRegister() async throws {
        let folder = "\(ProjectFolder.path)/../shared/data"
        guard FileManager.default.fileExists(atPath: "\(folder)/street-register.expected.json") else {
            return
        }
        let office = try await TestOffice.open()
        for (place, form) in ["utf8-bom", "utf16le", "gb18030"].enumerated() {
            let bytes = Array(try Data(contentsOf: URL(filePath: "\(folder)/street-register.\(form).csv")))
            let result = try await office.importing(bytes)
            #expect((result.rows, result.accepted) == (240, 228))
            #expect((result.added, result.unchanged) == (place == 0 ? 228 : 0, place == 0 ? 0 : 228))
            #expect(try result.rejected.map(\.line) == [32, 43, 54, 65, 76, 87, 98, 109, 120, 131, 142, 153])
        }
    }
}
