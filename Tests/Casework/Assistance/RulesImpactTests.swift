import Benefits
import Casework
import CivilCalendar
import PolicyFiles
import Rules
import Store
import Synchronization
import TestSupport
import Testing

/// What candidate rules would change, held against a program that counts it from the register's cells.
@Suite(.database)
struct RulesImpactTests {
    private static let day = AssistanceFixture.day

    private func impact(
        _ office: TestOffice, from before: Policy? = nil, _ after: Policy, area: String? = nil,
        as other: Actor? = nil, blockSize: Int = 40
    ) async throws -> ImpactReport {
        try await RulesImpact(
            store: office.store, before: try before ?? AssistanceFixture.policy(), after: after,
            blockSize: blockSize)(on: Self.day, area: area, as: other ?? office.actor)
    }

    @Test(
        "who loses, in each village, is what an independent program counts for the two ages",
        arguments: [4, 5])
    func independentFlips(seed: UInt64) async throws {
        let office = try await TestOffice.open()
        let street = GeneratedStreet(seed: seed, families: 150)
        try await office.importing(RegisterFixture(lines: street.lines).bytes)
        let report = try await impact(office, try AssistanceFixture.policy(hardshipAge: 60))
        let lost = ImpactMove(.eligible, .ineligible)
        var all = 0
        var open = 0
        for village in ["990101001001", "990101001002", "990101001200", "990101001201"] {
            let rows = street.lines.filter { $0["村居代码"] == village }
            let now = IndependentCount(rows: rows, day: 2026_11_25)
            let then = IndependentCount(rows: rows, day: 2026_11_25, hardshipAge: 60)
            let figures = report.figures(of: "special-hardship", in: village)
            #expect(figures.before(.eligible) == now.hardshipFamilies)
            #expect(figures.after(.eligible) == then.hardshipFamilies)
            let count = figures.moves[lost, default: ImpactCount()]
            #expect(
                count.units == now.hardshipFamilies - then.hardshipFamilies && count.families == count.units)
            // Whose children nobody has counted, but who is too young anyway, need not be asked.
            let settled = figures.moves[ImpactMove(.undetermined, .ineligible), default: ImpactCount()]
            #expect(figures.count(\.isChange).units == count.units + settled.units)
            open += settled.families
            all += count.units
        }
        #expect(all > 3 && report.families == 150)
        let street1 = report.figures(of: "special-hardship", in: "990101001")
        #expect(street1.moves[lost]?.units == all && street1 == report.figures(of: "special-hardship"))
        #expect(!report.figures(of: "special-support").isChange)
        // The other measures of plan 12 rest on the same age: no family is counted twice.
        #expect(report.changedFamilies() == all + open)
    }

    @Test("money a month before and after is what the independent program comes to; nobody flips")
    func independentMoney() async throws {
        let office = try await TestOffice.open()
        let street = GeneratedStreet(seed: 6, families: 150)
        try await office.importing(RegisterFixture(lines: street.lines).bytes)
        let report = try await impact(office, try AssistanceFixture.policy(deceasedAmount: 650))
        let now = IndependentCount(rows: street.lines, day: 2026_11_25)
        let then = IndependentCount(rows: street.lines, day: 2026_11_25, deceased: 650)
        let figures = report.figures(of: "special-support")
        let money = try #require(figures.money["month"])
        #expect(money.before.fen == Int64(now.monthlyYuan) * 100)
        #expect(money.after.fen == Int64(then.monthlyYuan) * 100 && money.after.fen > money.before.fen)
        #expect(figures.count(\.isChange).units == 0)
        #expect(figures.otherAmount.units == (then.monthlyYuan - now.monthlyYuan) / 60)
        #expect(figures.otherAmount.families == report.changedFamilies())
        #expect(figures.otherAmount.families < figures.otherAmount.units)
        #expect(!report.movesEligible(byMoreThan: 0))
    }

    @Test("the size of a block changes no figure, and backwards the moves are turned round")
    func blocks() async throws {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture(lines: GeneratedStreet(seed: 8, families: 60).lines).bytes)
        let changed = try AssistanceFixture.policy(hardshipAge: 60)
        let one = try await impact(office, changed, blockSize: 400)
        let other = try await impact(office, changed, blockSize: 7)
        #expect(one.figures == other.figures && one.json == other.json)
        let back = try await impact(office, from: changed, try AssistanceFixture.policy())
        for (move, count) in one.figures(of: "special-hardship").moves {
            #expect(back.figures(of: "special-hardship").moves[ImpactMove(move.to, move.from)] == count)
        }
        let same = try await impact(office, from: changed, changed)
        #expect(same.changedFamilies() == 0 && same.programmes.allSatisfy { !same.figures(of: $0).isChange })
    }

    @Test("a programme that only one set has moves from nothing, or to nothing")
    func newProgramme() async throws {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(9).bytes)
        var texts = Dictionary(
            uniqueKeysWithValues: try AssistanceFixture.policy().ruleSet.texts.map { ($0.file, $0.text) })
        texts["programmes/assistance/second.yaml"] = texts["programmes/assistance/special-hardship.yaml"]?
            .replacing("programme: special-hardship", with: "programme: second")
        let more = try PolicyFolder.load(texts: texts)
        let added = try await impact(office, more).figures(of: "second")
        #expect(added.count { $0.from == .none }.units == 9 && added.after(.eligible) == 3)
        #expect(added.movesEligible(byMoreThan: 33) && !added.movesEligible(byMoreThan: 34))
        let back = try await impact(office, from: more, try AssistanceFixture.policy())
        let removed = back.figures(of: "second")
        #expect(
            removed.moves == [
                ImpactMove(.eligible, .none): ImpactCount(units: 3, families: 3),
                ImpactMove(.ineligible, .none): ImpactCount(units: 6, families: 6),
            ])
    }

    @Test("nothing is stored: no row of any table, and no look where no family is shown")
    func storesNothing() async throws {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(9).bytes)
        let before = try await office.rowCounts()
        _ = try await impact(office, try AssistanceFixture.policy(hardshipAge: 60))
        _ = try await TryDetermination(store: office.store, policy: try AssistanceFixture.policy())(
            on: Self.day, as: office.actor)
        #expect(try await office.rowCounts() == before)
    }

    @Test("a trial comes to what the determination comes to")
    func trial() async throws {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(9).bytes)
        let changed = try AssistanceFixture.policy(hardshipAge: 60)
        let trial = try await TryDetermination(store: office.store, policy: changed, blockSize: 4)(
            on: Self.day, as: office.actor)
        let determined = try await office.determine(by: changed)
        #expect(trial.programmes == determined.programmes && trial.families == 9)
    }

    @Test("a clerk of one village sees its figures and families and no other's; a liaison sees no family")
    func scoped() async throws {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(12).bytes)
        let clerk = try await office.person("村干部", .clerk, "990101001201")
        let changed = try AssistanceFixture.policy(hardshipAge: 60)
        let act = RulesImpact(
            store: office.store, before: try AssistanceFixture.policy(), after: changed, blockSize: 3)
        let seen = Mutex<[ImpactChange]>([])
        let looks = try await office.rowCounts()["office.looks", default: 0]
        let report = try await act(on: Self.day, as: clerk, changes: { more in seen.withLock { $0 += more } })
        #expect(report.families == 6 && Set(report.figures.keys) == ["990101001201"])
        #expect(report.areas.map(\.code) == ["990101001201"])
        let changes = seen.withLock { $0 }
        // Every sixth family of the fixture lives there and has lost its child.
        let homes = Set(changes.map(\.home))
        #expect(homes.count == 2 && Set(changes.map(\.village)) == ["990101001201"])
        let hardship = changes.filter { $0.programme == "special-hardship" }
        #expect(hardship.map(\.household) == ["H0006", "H0012"])
        #expect(
            hardship.allSatisfy { $0.move == ImpactMove(.eligible, .ineligible) && $0.criteria == ["age"] })
        #expect(hardship.allSatisfy { $0.people.contains { $0.name?.hasPrefix("林") == true } })
        #expect(try await office.rowCounts()["office.looks"] == looks + 2)
        await #expect(throws: StoreError.outOfScope) {
            try await act(on: Self.day, area: "990101001001", as: clerk)
        }
        let liaison = try await office.person("联络员", .liaison, "990101001201")
        #expect(try await act(on: Self.day, as: liaison).families == 6)
        await #expect(throws: PublishingError.familiesNotTheirs) {
            try await act(on: Self.day, as: liaison, changes: { _ in })
        }
    }
}
