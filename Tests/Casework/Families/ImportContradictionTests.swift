import Benefits
import Casework
import CivilCalendar
import Exchange
import Rules
import Store
import TestSupport
import Testing

/// A row of a register after which a family would say together what cannot be: refused, with the reason, and the others land.
@Suite(.database, .serialized)
struct ImportContradictionTests {
    private static let first = 40

    /// Twenty families, so that one refused row does not stop the file.
    private func street(_ change: (inout RegisterFixture) -> Void = { _ in }) -> RegisterFixture {
        var street = RegisterFixture.street(20, from: Self.first)
        change(&street)
        return street
    }

    private func refusals(_ result: ImportResult) throws -> [String] {
        var found: [String] = []
        try result.refused.forEach { row in found += row.refusals.map { "\($0.code) \($0.column)" } }
        return found
    }

    /// A row of two people of one family of the register, or of one of them and somebody new.
    private func row(
        wife: (name: String?, number: String?), husband: (name: String?, number: String?),
        _ change: (inout RegisterFixture.Line) -> Void = { _ in }
    ) -> RegisterFixture.Line {
        var line = RegisterFixture.line(90)
        (line["女方姓名"], line["女方身份证号"]) = (wife.name ?? "", wife.number ?? "")
        (line["男方姓名"], line["男方身份证号"]) = (husband.name ?? "", husband.number ?? "")
        for column in ["子女姓名", "子女身份证号", "子女状况", "死亡日期", "光荣证号"] { line[column] = "" }
        (line["曾生育（收养）子女数"], line["现存活子女数"]) = ("0", "0")
        change(&line)
        return line
    }

    @Test(
        "a row that leaves out a partner of a held marriage ends nothing and makes nobody a widow: that is an act of its own",
        arguments: ["丧偶", "离异", "初婚"])
    func partnerLeftOut(status: String) async throws {
        let office = try await TestOffice.open()
        _ = try await office.importing(street().bytes)
        let later = street {
            $0["H0041"]?["婚姻状况"] = status
            for column in ["男方姓名", "男方身份证号"] { $0["H0041"]?[column] = "" }
        }
        let second = try await office.importing(later.bytes)
        let changes = ImportChanges(store: office.store)
        let id = try #require(second.importID)
        let open = try await changes.list(id, as: office.actor).open
        let line = try #require(open.first).change.line
        #expect(
            open.allSatisfy { !$0.change.isApplicable } && open.map(\.change.field).contains("family.unions"))
        #expect(open.map(\.change.field).contains("family.marital_states") == (status != "初婚"))
        await #expect(throws: ImportError.notApplicable(ChangePlace(line: line), .marriage)) {
            try await changes.accept(id, at: [ChangePlace(line: line)], as: office.actor)
        }
        #expect(try await changes.accept(id, at: nil, as: office.actor) == 0)
    }

    @Test(
        "a parent who is no older than the child is refused, one day older or more is not",
        arguments: [(2011, false), (2012, true), (2013, true)])
    func younger(year: Int, isRefused: Bool) async throws {
        let office = try await TestOffice.open()
        let street = street {
            $0["H0041"]?["女方身份证号"] = RegisterFixture.identity(year, 41, .female)
        }
        for isDryRun in [true, false] {
            let result = try await office.importing(street.bytes, isDryRun: isDryRun)
            #expect(try refusals(result) == (isRefused ? ["parent-younger 子女身份证号"] : []))
            #expect(result.accepted == (isRefused ? 19 : 20) && result.added == result.accepted)
        }
        guard isRefused else { return }
        let desk = Desk(store: office.store, policy: try AssistanceFixture.policy(), account: "测试员")
        let shown = try await desk.openImport(1, Desk.Caller(name: "测试员", request: "")).refusals
        #expect(shown.map(\.code) == ["parent-younger"])
        #expect(shown.allSatisfy { $0.text == Contradiction(gap: .parentYounger, people: [], path: "").text })
    }

    @Test("the number of a registered parent is not changed to that of somebody younger than the child")
    func corrected() async throws {
        let office = try await TestOffice.open()
        try await office.importing(street().bytes)
        let result = try await office.importing(
            street {
                $0["H0041"]?["女方身份证号"] = RegisterFixture.identity(2013, 41, .female)
                $0["H0042"]?["联系电话"] = "13900000042"
            }.bytes)
        #expect(try refusals(result) == ["parent-younger 子女身份证号"])
        #expect((result.changed, result.unchanged) == (1, 18))
    }

    @Test(
        "who is married in a family of the register is not married in another one as well, whatever office has it"
    )
    func twice() async throws {
        let office = try await TestOffice.open()
        var known = street()
        try await office.importing(known.bytes)
        let east = try await Actors(store: office.store).add(
            "东风办", role: .caseworker, areas: ["990101001001"], by: office.actor)
        // Of the victory village; the row is the east's.
        let old = RegisterFixture.line(42)
        let row = row(
            wife: ("林新", RegisterFixture.identity(1976, 91, .female)),
            husband: (old["男方姓名"], old["男方身份证号"])
        ) {
            $0["村居代码"] = "990101001001"
            $0["村（居）"] = "东风社区"
            $0["婚姻状况"] = "再婚"
        }
        known.lines = known.lines.filter { $0["村居代码"] == "990101001001" } + [row]
        let result = try await office.importing(known.bytes, as: east)
        #expect(try refusals(result) == ["married-twice 婚姻状况"])
        try result.refused.forEach { refused in
            #expect(refused.refusals.allSatisfy { !$0.text.zh.contains("H0042") })
        }
        let home = try await office.home("H0042")
        let policy = try AssistanceFixture.policy()
        _ = try await RecordEvent(store: office.store, rules: policy.rules, terms: EventFixture.terms).save(
            RecordDivorce(of: ["wife", "husband"], leaving: "husband", on: day("2020-01-01")), on: home,
            today: EventFixture.today, as: office.actor)
        let mended = try await office.importing(RegisterFixture(lines: [row]).bytes, as: east)
        #expect((mended.added, try refusals(mended)) == (1, []), "the first marriage ended")
    }

    @Test("a mother and her son are no couple")
    func kin() async throws {
        let office = try await TestOffice.open()
        var known = street {
            $0["H0041"]?["婚姻状况"] = "离婚"
            for column in ["男方姓名", "男方身份证号"] { $0["H0041"]?[column] = "" }
            $0["H0041"]?["子女身份证号"] = RegisterFixture.identity(1999, 41, .male)
        }
        try await office.importing(known.bytes)
        let old = try #require(known["H0041"])
        // In its place, as no number stands twice in a file.
        known["H0041"] = row(
            wife: (old["女方姓名"], old["女方身份证号"]), husband: (old["子女姓名"], old["子女身份证号"]))
        let found = try refusals(try await office.importing(known.bytes))
        #expect(found == ["married-kin 婚姻状况"], "\(found)")
    }

    @Test("a death before the birth that is held is refused; one before what was said of later days is not")
    func died() async throws {
        let office = try await TestOffice.open()
        try await office.importing(street().bytes)
        func sent(_ died: String) async throws -> ImportResult {
            try await office.importing(
                street {
                    $0["H0041"]?["子女身份证号"] = ""
                    $0["H0041"]?["子女状况"] = "死亡"
                    $0["H0041"]?["死亡日期"] = died
                    $0["H0041"]?["现存活子女数"] = "0"
                }.bytes)
        }
        #expect(try refusals(try await sent("2012-01-14")) == ["died-before-birth 死亡日期"])
        #expect(try await sent("2012-01-15").changed == 1)
        let home = try await office.home("H0041")
        try await office.store.act(as: office.actor) { session in
            let child = PersonID(home: home, person: 3)
            let study = FactRow(
                .studies, home: home, person: child.person, [.text("primary"), .bool(true)],
                valid: .since(day("2018-09-01")))
            let instant = try await session.knowledgeInstant(of: [home])
            try await session.record([study], known: instant, reason: "fact-recorded")
        }
        #expect(try await sent("2018-08-31").changed == 1, "a death that is learned late")
    }

    @Test(
        "a child who has died by another family's record is named as the cause, without day, place or family")
    func deadElsewhere() async throws {
        let office = try await TestOffice.open()
        try await office.importing(street().bytes)
        let old = RegisterFixture.line(42)
        #expect(old["子女状况"] == "死亡")
        let row = row(
            wife: ("林新", RegisterFixture.identity(1976, 91, .female)),
            husband: ("周新", RegisterFixture.identity(1976, 91, .male))
        ) {
            ($0["子女姓名"], $0["子女身份证号"], $0["子女状况"]) = (old["子女姓名"], old["子女身份证号"], "存活")
            ($0["曾生育（收养）子女数"], $0["现存活子女数"]) = ("1", "1")
        }
        let result = try await office.importing(RegisterFixture(lines: [row]).bytes)
        #expect(try refusals(result) == ["death-elsewhere 子女状况"])
        try result.refused.forEach { refused in
            let said = refused.refusals.map(\.text)
            #expect(
                said.allSatisfy { !$0.zh.contains { $0.isNumber } && $0.en.contains("on record elsewhere") })
        }
    }

    @Test("a row that leaves a contradiction of the register as it was is taken")
    func known() async throws {
        let office = try await TestOffice.open()
        try await office.importing(street().bytes)
        let home = try await office.home("H0041")
        try await office.store.act(as: office.actor) { session in
            let study = FactRow(
                .studies, home: home, person: 3, [.text("primary"), .bool(true)],
                valid: .since(day("2010-09-01")))
            let instant = try await session.knowledgeInstant(of: [home])
            try await session.record([study], known: instant, reason: "fact-recorded")
        }
        let result = try await office.importing(
            street {
                $0["H0041"]?["联系电话"] = "13900000041"
                $0["H0041"]?["女方姓名"] = "林改名"
            }.bytes)
        #expect(try refusals(result).isEmpty && result.changed == 1)
    }

    @Test("a proposal that was right when it was made is refused where the family has changed since")
    func accepted() async throws {
        let office = try await TestOffice.open()
        let unnumbered = street { $0["H0041"]?["子女身份证号"] = "" }
        try await office.importing(unnumbered.bytes)
        var wife = unnumbered
        wife["H0041"]?["女方身份证号"] = RegisterFixture.identity(2000, 41, .female)
        let first = try await office.importing(wife.bytes)
        let child = street { $0["H0041"]?["子女身份证号"] = RegisterFixture.identity(1999, 41, .male) }
        let second = try await office.importing(child.bytes)
        #expect((first.changed, second.changed) == (1, 1), "each fits what is held")
        let changes = ImportChanges(store: office.store)
        let line = 3
        _ = try await changes.accept(
            try #require(first.importID), at: [ChangePlace(line: line)], as: office.actor)
        let before = try await office.dossier("H0041")
        for places in [[ChangePlace(line: line)], nil] as [Set<ChangePlace>?] {
            await #expect(throws: ImportError.contradicts(line: line, .parentYounger)) {
                try await changes.accept(try #require(second.importID), at: places, as: office.actor)
            }
        }
        #expect(try await office.dossier("H0041") == before)
    }

    @Test("a register with headings and no row is told to be one, tried or not, and leaves nothing")
    func empty() async throws {
        let office = try await TestOffice.open()
        let before = try await office.rowCounts()
        for isDryRun in [true, false] {
            await #expect(throws: RegisterFileFault.noRows) {
                try await office.importing(RegisterFixture(lines: []).bytes, isDryRun: isDryRun)
            }
        }
        #expect(try await office.rowCounts() == before)
        try await office.importing(street().bytes)
        await #expect(throws: RegisterFileFault.noRows) {
            try await office.importing(RegisterFixture(lines: []).bytes)
        }
    }
}
