import Benefits
import Casework
import CivilCalendar
import Exchange
import Rules
import Store
import TestSupport
import Testing

/// The same content sent again: what was left out of it is read anew, everything else stays as it is.
@Suite("The same content sent again", .database, .serialized)
struct SameContentTests {
    /// Twelve families; the wife of the first is said to be married in the fourth as well.
    private static var file: RegisterFixture {
        var file = RegisterFixture.street(12)
        let wife = RegisterFixture.line(20)
        for heading in ["女方姓名", "女方身份证号"] { file["H0004"]?[heading] = wife[heading] }
        file["H0004"]?["婚姻状况"] = "再婚"
        return file
    }

    private func open() async throws -> TestOffice {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(1, from: 20).bytes)
        return office
    }

    private func remarks(_ result: ImportResult) -> [String] { result.remarks.map(\.code) }

    private func divorce(_ office: TestOffice, _ household: String) async throws {
        try await office.save(
            RecordDivorce(of: ["wife", "husband"], on: day("2026-03-01")),
            on: try await office.home(household))
    }

    @Test("a row that was refused comes in once what it asked for is recorded, and everybody else but once")
    func refused() async throws {
        let office = try await open()
        let first = try await office.importing(Self.file.bytes)
        #expect(try first.rejected.map(\.code) == ["married-twice"] && first.added == 11)
        let same = try await office.importing(Self.file.bytes)
        #expect(same.sameAs == first.importID && remarks(same) == ["left-out"] && same.added == 0)
        try await divorce(office, "H0020")
        // What the page has since is no change of the file's rows that are in the register.
        let withdrawn = try await office.home("H0005")
        try await office.save(WithdrawRegistration(), on: withdrawn)
        let trial = try await office.importing(Self.file.bytes, isDryRun: true)
        #expect(trial.sameAs == nil && trial.added == 1 && trial.changed == 0)
        let again = try await office.importing(Self.file.bytes)
        #expect(again.importID != nil && again.added == 1 && again.changed == 0 && again.refused.count == 0)
        #expect(again.accepted == 12 && again.unchanged == 11)
        #expect(remarks(again) == ["gone-since", "read-again"])
        _ = try await office.home("H0004")
        let gone = try await ShowFamily(store: office.store).home(of: "H0005", as: office.actor)
        #expect(gone == nil, "a withdrawal stays")
        let last = try await office.importing(Self.file.bytes)
        #expect(last.sameAs == again.importID && last.added == 0 && !remarks(last).contains("left-out"))
        let families = try await office.rowCounts()["families.files"]
        #expect(families == 13)
    }

    @Test("where the first of two imports of one content is taken back, all of it is read anew")
    func takenBack() async throws {
        let office = try await open()
        let first = try await office.importing(Self.file.bytes)
        try await divorce(office, "H0020")
        #expect(try await office.importing(Self.file.bytes).added == 1)
        try await WithdrawImport(store: office.store).run(try #require(first.importID), as: office.actor)
        let again = try await office.importing(Self.file.bytes)
        #expect(again.added == 11 && again.unchanged == 1)
    }

    @Test("lines above the headings are no content, and the rows are found all the same or left alone")
    func otherLines() async throws {
        let office = try await open()
        let first = try await office.importing(Self.file.bytes)
        try await divorce(office, "H0020")
        let moved = Array(("登记表\r\n" + Self.file.text).utf8)
        let again = try await office.importing(moved)
        #expect(again.sameAs == first.importID && again.added == 0)
        #expect(try await office.importing(Self.file.bytes).added == 1)
    }

    @Test("a change that no file makes asks nothing twice; a content that was taken whole says nothing new")
    func notApplicable() async throws {
        let office = try await open()
        var file = RegisterFixture.street(12)
        let whole = try await office.importing(file.bytes)
        let same = try await office.importing(file.bytes)
        #expect(same.sameAs == whole.importID && remarks(same).isEmpty)
        file["H0002"]?["婚姻状况"] = "离婚"
        for heading in ["男方姓名", "男方身份证号"] { file["H0002"]?[heading] = "" }
        file["H0003"]?["联系电话"] = "13900001111"
        let second = try await office.importing(file.bytes)
        #expect(second.changed == 2)
        let third = try await office.importing(file.bytes)
        #expect(third.sameAs == second.importID && remarks(third) == ["left-out"])
        let waits = try #require(second.importID)
        #expect(third.remarks.map(\.text.en).joined().contains("import \(waits)."))
        try await divorce(office, "H0002")
        let fourth = try await office.importing(file.bytes)
        let id = try #require(fourth.importID ?? fourth.sameAs)
        let lines = try await office.store.act(as: office.actor) { try await $0.changes(of: id) }
            .filter { $0.change.line == 4 && id != second.importID }
        #expect(lines.isEmpty, "what waits of another line is not proposed once more")
        let last = try await office.importing(file.bytes)
        #expect(last.sameAs == id && remarks(last).isEmpty, "the divorce is recorded: nothing waits")
    }

    @Test(
        "changes that no file makes and that are so by now are told as such, and accepted without another act"
    )
    func alreadySo() async throws {
        let office = try await open()
        var file = RegisterFixture.street(12)
        try await office.importing(file.bytes)
        file["H0002"]?["婚姻状况"] = "离婚"
        for heading in ["男方姓名", "男方身份证号"] { file["H0002"]?[heading] = "" }
        let id = try #require(try await office.importing(file.bytes).importID)
        let waiting = try await waiting(id, office)
        #expect(!waiting.isEmpty && waiting.allSatisfy { $0.settlement == .marriage && !$0.isAcceptable })
        let changes = ImportChanges(store: office.store)
        await #expect(throws: ImportError.self) {
            try await changes.accept(id, at: [ChangePlace(line: 4)], as: office.actor)
        }
        try await divorce(office, "H0002")
        let rows = try await office.rowCounts()
        let already = try await self.waiting(id, office)
        #expect(already.count == waiting.count)
        #expect(already.allSatisfy { $0.settlement == .already && $0.isAcceptable }, "\(already)")
        #expect(try await changes.accept(id, at: nil, as: office.actor) == already.count)
        #expect(try await self.waiting(id, office).isEmpty)
        let after = try await office.rowCounts()
        for table in ["families.unions", "families.acts", "families.marital_states"] {
            #expect(after[table] == rows[table], "\(table)")
        }
    }

    @Test(
        "What is new of a line once its divorce is recorded is proposed once, however often the file is sent")
    func onceAfterDivorce() async throws {
        let office = try await open()
        var file = RegisterFixture.street(12)
        try await office.importing(file.bytes)
        file["H0002"]?["婚姻状况"] = "离婚"
        for heading in ["男方姓名", "男方身份证号"] { file["H0002"]?[heading] = "" }
        try await office.importing(file.bytes)
        try await office.save(
            RecordDivorce(of: ["wife", "husband"], leaving: "husband", on: day("2026-03-01")),
            on: try await office.home("H0002"))
        let again = try await office.importing(file.bytes)
        let id = try #require(again.importID)
        #expect(try await waiting(id, office).count == 1)
        for _ in 0..<2 {
            let same = try await office.importing(file.bytes)
            #expect(same.sameAs == id && same.importID == nil)
        }
    }

    @Test("An acceptance that is undone is proposed again by the file, also after it was read anew")
    func undoneIsNews() async throws {
        let office = try await open()
        let first = try await office.importing(Self.file.bytes)
        #expect(first.refused.count == 1)
        var file = Self.file
        file["H0006"]?["家庭人口"] = "5"
        let id = try #require(try await office.importing(file.bytes).importID)
        _ = try await ImportChanges(store: office.store).accept(id, at: nil, as: office.actor)
        try await divorce(office, "H0020")
        let again = try #require(try await office.importing(file.bytes).importID)
        #expect(try await office.importing(file.bytes).sameAs == again)
        let home = try await office.home("H0006")
        let accepted = try #require(
            try await FamilyHistory(store: office.store)(home, as: office.actor).last { $0.act != nil })
        try await office.save(UndoEvent(accepted.instant), on: home)
        let news = try #require(try await office.importing(file.bytes).importID)
        #expect(try await waiting(news, office).count == 1)
    }

    /// What nobody answered yet of an import's changes.
    private func waiting(_ id: Int64, _ office: TestOffice) async throws -> [ProposedCell] {
        let desk = Desk(
            store: office.store, policy: try AssistanceFixture.policy(), account: office.actor.name)
        let caller = Desk.Caller(name: office.actor.name, request: "00000000-0000-0000-0000-000000000001")
        return try await desk.openImport(id, caller).lines.flatMap(\.changes).filter { $0.accepted == nil }
    }
}
