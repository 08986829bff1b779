import Benefits
import Casework
import CivilCalendar
import Exchange
import Postgres
import Store
import TestSupport
import Testing

/// Ratios of villages with the rows behind them, and lists from outside compared with the register.
@Suite(.database, .serialized)
struct QualityTests {
    private func office() async throws -> TestOffice {
        let office = try await TestOffice.open()
        var register = RegisterFixture.street(6)
        register["H0001"]?["联系电话"] = ""
        try await office.importing(register.bytes)
        return office
    }

    private func list(_ lines: [(village: String, name: String, number: String)]) throws -> PopulationList {
        let text =
            "人口名册,,\r\n村居代码,姓名,身份证号\r\n"
            + lines.map { "\($0.village),\($0.name),\($0.number)\r\n" }.joined()
        return try PopulationList.read(
            TableBytes(Array(text.utf8)), layout: try RegisterFixture.layout())
    }

    /// Everybody of lines 1 to 6 as a list has them.
    private var everybody: [(village: String, name: String, number: String)] {
        (1...6).flatMap { number -> [(village: String, name: String, number: String)] in
            let line = RegisterFixture.line(number)
            return ["女方", "男方", "子女"].map {
                (line["村居代码"] ?? "", line["\($0)姓名"] ?? "", line["\($0)身份证号"] ?? "")
            }
        }
    }

    @Test("each village has its ratios, and the rows behind them name the family")
    func ratios() async throws {
        let office = try await office()
        let measure = MeasureQuality(store: office.store)
        let quality = try await measure.run(on: RegisterFixture.asOf, as: office.actor)
        #expect(quality.villages.map(\.village.code) == ["990101001001", "990101001201"])
        #expect(quality.whole[.logic] == QualityRatio(count: 18, of: 18))
        #expect(quality.whole[.verification] == QualityRatio(count: 0, of: 6))
        #expect(quality.whole[.coverage] == nil)
        let phones = quality.findings.filter { $0.row.gap == .phone }
        #expect(phones.map(\.household) == ["H0001"] && phones.first?.village == "990101001001")
        let homes = [try await office.home("H0001"), try await office.home("H0002")]
        let verify = RecordVerification(store: office.store)
        #expect(try await verify.run(of: homes + [999_999], on: RegisterFixture.asOf, as: office.actor) == 2)
        let later = try await measure.run(on: RegisterFixture.asOf, as: office.actor)
        #expect(later.whole[.verification] == QualityRatio(count: 2, of: 6))
        let nextYear = try await measure.run(on: CivilDate(iso: "2027-01-01")!, as: office.actor)
        #expect(nextYear.whole[.verification] == QualityRatio(count: 0, of: 6))
        let village = try await measure.run(
            on: RegisterFixture.asOf, as: office.actor, scope: Scope(path: "/990101/001/001/"))
        #expect(village.villages.map(\.village.code) == ["990101001001"])
    }

    @Test("as known earlier: verification, corrections and families that came later do not count")
    func asKnown() async throws {
        let office = try await office()
        func now() async throws -> Knowledge {
            .at(try await office.store.act(as: office.actor) { try await $0.now().microseconds })
        }
        let measure = MeasureQuality(store: office.store)
        let first = try await measure.run(on: RegisterFixture.asOf, as: office.actor)
        let before = try await now()
        _ = try await RecordVerification(store: office.store).run(
            of: [try await office.home("H0001")], on: RegisterFixture.asOf, as: office.actor)
        var register = RegisterFixture.street(7)
        register["H0001"]?["联系电话"] = ""
        try await office.importing(register.bytes)
        let later = try await measure.run(on: RegisterFixture.asOf, as: office.actor)
        #expect(later.whole[.verification] == QualityRatio(count: 1, of: 7))
        #expect(try await measure.run(on: RegisterFixture.asOf, known: before, as: office.actor) == first)
        #expect(try await measure.run(on: RegisterFixture.asOf, known: now(), as: office.actor) == later)
        let new = RegisterFixture.line(7)["女方身份证号"] ?? ""
        let list = try list(Array(everybody.prefix(3)) + [("990101001001", "x", new)])
        let reconcile = ReconcilePopulation(store: office.store)
        let held = try await reconcile.run(list, on: RegisterFixture.asOf, as: office.actor)
        #expect(held.unregistered.isEmpty)
        let then = try await reconcile.run(
            list, on: RegisterFixture.asOf, known: before, as: office.actor)
        #expect(then.unregistered.count == 1 && then.movedOut.count < held.movedOut.count)
    }

    @Test("a list is compared: who is missing, listed twice, without a number, and whom it does not name")
    func reconciled() async throws {
        let office = try await office()
        var lines = everybody.filter { $0.number != RegisterFixture.identity(1973, 2, .male) }
        lines.append(("990101001001", "林新", RegisterFixture.identity(1980, 200, .female)))
        lines.append(lines[0])
        lines.append(("990101001201", "无号码", ""))
        let list = try list(lines)
        let compared = try await ReconcilePopulation(store: office.store).run(
            list, on: RegisterFixture.asOf, as: office.actor)
        let first = list.lines[0].line
        #expect(compared.unregistered == [first + 17])
        #expect(compared.twice == [first + 18])
        #expect(compared.unreadable == [first + 19])
        #expect(compared.movedOut.map(\.household) == ["H0002"])
        #expect(compared.movedOut.map(\.person) == ["husband"])
        #expect(compared.coverage["990101001001"] == QualityRatio(count: 9, of: 10))
        #expect(compared.coverage["990101001201"] == QualityRatio(count: 8, of: 9))
        let quality = try await MeasureQuality(store: office.store).run(
            on: RegisterFixture.asOf, population: list, as: office.actor)
        #expect(quality.whole[.coverage] == QualityRatio(count: 17, of: 19))
        #expect(
            quality.findings.filter { $0.row.measure == .coverage }.map(\.line) == [first + 17, first + 19])
    }

    @Test("a list that has a number of before its correction names the person all the same, and once")
    func correctedNumber() async throws {
        let office = try await office()
        let new = RegisterFixture.identity(1975, 301, .female)
        let before = try await office.store.act(as: office.actor) { try await $0.now().microseconds }
        let home = try await office.home("H0001")
        try await office.store.act(as: office.actor) { session in
            let held = try await session.facts(
                [.documents], ofPeople: [PersonID(home: home, person: 1)], numbers: .clear)
            var row = try #require(held.first).row
            row.values[1] = .text(new)
            let instant = try await session.knowledgeInstant(of: [home])
            try await session.supersede(
                held, by: [row], manner: .correction, known: instant, reason: "fact-corrected")
        }
        let reconcile = ReconcilePopulation(store: office.store)
        func compared(
            _ lines: [(village: String, name: String, number: String)], known: Knowledge = .current
        ) async throws -> Reconciliation {
            try await reconcile.run(
                try list(lines), on: RegisterFixture.asOf, known: known, as: office.actor)
        }
        let found = try await compared(everybody)
        #expect(found.unregistered.isEmpty && found.movedOut.isEmpty && found.corrected == [3])
        #expect(found.coverage["990101001001"] == QualityRatio(count: 9, of: 9))
        let name = RegisterFixture.line(1)["女方姓名"] ?? ""
        let both = try await compared(everybody + [("990101001001", name, new)])
        #expect(both.twice == [21] && both.coverage == found.coverage)
        var renamed = everybody
        renamed[0].name = "别人"
        let other = try await compared(renamed)
        #expect(other.unregistered == [3] && other.corrected.isEmpty, "it may have been somebody else's")
        #expect(try await compared([("990101001001", name, new)], known: .at(before)).unregistered == [3])
        #expect(try await compared(everybody, known: .at(before)).corrected.isEmpty)
    }

    @Test("totals, signatures and repeated headings of a list are nobody and make no village")
    func footers() async throws {
        let office = try await office()
        let people = [everybody[0], ("990101001001", "合计", ""), everybody[1], ("990101001001", "注春", "")]
        let text =
            "人口名册,,,\r\n村居代码,姓名,身份证号,人数\r\n"
            + people.map { "\($0.0),\($0.1),\($0.2),\r\n" }.joined()
            + "村居代码,姓名,身份证号,人数\r\n合计,,,9\r\n胜利村小计,,2,\r\n制表人：林,,,\r\n审核,王,,\r\n第1页,,,\r\n合计,9,9,\r\n"
        let list = try PopulationList.read(
            TableBytes(Array(text.utf8)), layout: try RegisterFixture.layout())
        #expect(list.lines.map(\.line) == [3, 4, 5, 6] && list.beside == Array(7...13))
        let compared = try await ReconcilePopulation(store: office.store).run(
            list, on: RegisterFixture.asOf, as: office.actor)
        #expect(compared.coverage == ["990101001001": QualityRatio(count: 2, of: 4)])
        #expect(compared.unreadable == [4, 6])
    }

    @Test("a line with another name than the register's is not covered, and one of a dead person is told")
    func otherName() async throws {
        let office = try await office()
        var lines = everybody
        let name = lines[0].name
        lines[0].name = "别人"
        lines[1].name = ""
        let list = try list(lines)
        let reconcile = ReconcilePopulation(store: office.store)
        let compared = try await reconcile.run(list, on: RegisterFixture.asOf, as: office.actor)
        #expect(compared.namedOtherwise == [3] && compared.unregistered.isEmpty)
        #expect(compared.dead == [11, 20], "every third child has died")
        #expect(compared.movedOut.isEmpty && compared.twice.isEmpty)
        #expect(compared.coverage["990101001001"] == QualityRatio(count: 8, of: 9))
        let before = try await reconcile.run(list, on: CivilDate(iso: "2024-04-30")!, as: office.actor)
        #expect(before.dead.isEmpty)
        let quality = try await MeasureQuality(store: office.store).run(
            on: RegisterFixture.asOf, population: list, as: office.actor)
        let rows = quality.findings.filter { $0.row.measure == .coverage }
        #expect(rows.map(\.line) == [3] && rows.map(\.row.gap) == [.namedOtherwise])
        lines[0].name = name
        lines[12].name = lines[12].name.replacing("兰", with: "蘭")
        let traditional = try await reconcile.run(
            try self.list(lines), on: RegisterFixture.asOf, as: office.actor)
        #expect(traditional.namedOtherwise.isEmpty)
    }

    @Test("the child of parted parents is one person of the register's ratios")
    func oneChild() async throws {
        let office = try await TestOffice.open()
        var register = RegisterFixture.street(3)
        register["H0002"]?["子女姓名"] = RegisterFixture.line(1)["子女姓名"]
        register["H0002"]?["子女身份证号"] = RegisterFixture.line(1)["子女身份证号"]
        try await office.importing(RegisterFixture(lines: [register.lines[0]]).bytes)
        try await office.importing(RegisterFixture(lines: Array(register.lines[1...])).bytes)
        let quality = try await MeasureQuality(store: office.store).run(
            on: RegisterFixture.asOf, as: office.actor)
        #expect(quality.whole[.logic]?.of == 8)
    }

    @Test("a list without a heading for the number is refused")
    func noNumber() {
        #expect(throws: RegisterFileFault.self) {
            try PopulationList.read(
                TableBytes(Array("村居代码,姓名\r\n990101001001,林\r\n".utf8)),
                layout: try RegisterFixture.layout())
        }
    }
}
