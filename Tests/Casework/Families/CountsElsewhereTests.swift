import Benefits
import Casework
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

/// An act of one family changes what every family counts that the person belongs to, or whose member is a parent.
@Suite(.database, .serialized)
struct CountsElsewhereTests {
    /// The son of the first family was adopted in the second, and belongs to that one since; his parents had him.
    private func adopted() async throws -> (fixture: EventFixture, birth: Int64, adopters: Int64) {
        let fixture = try await EventFixture.open()
        let birth = try await fixture.register(EventFixture.couple)
        let adopters = try await fixture.register(EventFixture.other)
        _ = try await fixture.save(
            RecordAdoption(
                of: .newcomer(.registered(number: "990101200004050011", key: "a")), by: ["wife", "husband"],
                on: day("2015-01-01")), on: adopters)
        return (fixture, birth, adopters)
    }

    private func counts(
        _ fixture: EventFixture, _ home: Int64, on text: String = "2026-11-25"
    ) async throws -> [Int?] {
        let said = try await fixture.exchange.export(home, on: day(text), as: fixture.office.actor).family
            .declared
        return [said.childrenEver, said.childrenAlive, said.householdSize]
    }

    private func acts(_ fixture: EventFixture, _ home: Int64) async throws -> [FamilyHistory.Entry] {
        try await FamilyHistory(store: fixture.office.store)(home, as: fixture.office.actor)
            .filter { $0.act != nil }
    }

    @Test("a death recorded in one family reaches the counts and the history of the other, from its day on")
    func death() async throws {
        let (fixture, birth, adopters) = try await adopted()
        #expect(try await counts(fixture, adopters) == [2, 2, 4])
        #expect(try await counts(fixture, birth) == [1, 1, 2])
        let death = try await fixture.save(RecordDeath(of: "a", on: day("2020-01-01")), on: adopters)
        #expect(try await counts(fixture, birth) == [1, 0, 2])
        #expect(try await counts(fixture, adopters) == [2, 1, 3])
        #expect(try await counts(fixture, adopters, on: "2019-12-31") == [2, 2, 4])
        #expect(try await acts(fixture, birth).last?.title == EventKind.death.title)
        #expect(death.warnings.isEmpty)
    }

    @Test("taken back in either family, it is taken back in both, once", arguments: [true, false])
    func undone(inBirthFamily: Bool) async throws {
        let (fixture, birth, adopters) = try await adopted()
        let death = try await fixture.save(RecordDeath(of: "a", on: day("2020-01-01")), on: adopters)
        let act = try #require(death.recordedAt)
        let (first, second) = inBirthFamily ? (birth, adopters) : (adopters, birth)
        _ = try await fixture.save(UndoEvent(act), on: first)
        #expect(try await counts(fixture, birth) == [1, 1, 2])
        #expect(try await counts(fixture, adopters) == [2, 2, 4])
        let son = try #require(try await fixture.family(adopters).people.first { $0.key == "a" })
        #expect(son.died == .none)
        #expect(try await fixture.refusal(UndoEvent(act), on: second) == .alreadyUndone)
        #expect(try await acts(fixture, second).last?.title == EventKind.undo.title)
    }

    @Test("who is adopted leaves the birth family that day, said before it is saved; taken back, is of it")
    func leavesTheBirthFamily() async throws {
        let fixture = try await EventFixture.open()
        let birth = try await fixture.register(EventFixture.couple)
        let adopters = try await fixture.register(EventFixture.other)
        let adoption = RecordAdoption(
            of: .newcomer(.registered(number: "990101200004050011", key: "a")), by: ["wife", "husband"],
            on: day("2015-01-01"))
        let preview = try await fixture.preview(adoption, on: adopters)
        #expect(preview.warnings.isEmpty, "\(preview.warnings)")
        let said = FactSentence(preview.keys, of: adopters)
        let sentences = preview.changes.map { said.sentence($0).en }
        let left = sentences.first { $0.contains("no longer from 2015-01-01") }
        #expect(left?.contains("(family \(birth))") == true, "\(sentences)")
        let saved = try await fixture.save(adoption, on: adopters)
        #expect(try await counts(fixture, birth) == [1, 1, 2])
        let son = try await fixture.family(birth).people.first { $0.key.hasPrefix(Dossier.linkedPrefix) }
        #expect(son?.belongs == [DateSpan(from: nil, to: day("2015-01-01"))!])
        #expect(try await acts(fixture, birth).last?.title == EventKind.adoption.title)
        _ = try await fixture.save(UndoEvent(try #require(saved.recordedAt)), on: birth)
        #expect(try await counts(fixture, birth) == [1, 1, 3])
        #expect(try await fixture.family(birth).people.map(\.key) == ["wife", "husband", "son"])
        #expect(try await counts(fixture, adopters) == [1, 1, 3])
    }

    @Test("parted parents: what happens to the child reaches the family of the parent who left")
    func parted() async throws {
        let fixture = try await EventFixture.open()
        let number = RegisterFixture.identity(1973, 91, .male)
        let born = try IdentityNumber(number, asOf: nil, allowTestIdentities: true).born
        let mother = try await fixture.register(
            EventFixture.couple.replacing(
                "sex: male, born: 1973-05-20",
                with: "sex: male, born: \(born), documents: [{type: resident-id, number: \"\(number)\"}]"))
        _ = try await fixture.save(
            RecordDivorce(of: ["wife", "husband"], leaving: "husband", on: day("2012-01-01")), on: mother)
        let father = try await fixture.register(
            EventFixture.other.replacing("[wife, husband]", with: "[wife]").replacing(
                "unions: [{partners: [wife], from: 1999-05-01}]", with: "unions: []"))
        _ = try await fixture.save(
            RecordMarriage(
                of: "wife", to: .newcomer(.registered(number: number, key: "stepfather")),
                on: day("2013-01-01")), on: father)
        let before = try await counts(fixture, father)
        _ = try await fixture.save(RecordDeath(of: "son", on: day("2020-01-01")), on: mother)
        let after = try await counts(fixture, father)
        #expect(after == [before[0], before[1].map { $0 - 1 }, before[2]])
    }

    @Test(
        "a child of who left, born before that and recorded elsewhere, counts in the old family until she left"
    )
    func bornBeforeLeaving() async throws {
        let number = "990101197603100020"
        let fixture = try await EventFixture.open()
        let old = try await fixture.register(
            EventFixture.couple.replacing(
                "born: 1976-03-10,",
                with: "born: 1976-03-10, documents: [{type: resident-id, number: \"\(number)\"}],"))
        _ = try await fixture.save(
            RecordDivorce(of: ["wife", "husband"], leaving: "wife", on: day("2024-05-01")), on: old)
        let new = try await fixture.register(
            EventFixture.other.replacing("[wife, husband]", with: "[husband]").replacing(
                "unions: [{partners: [husband], from: 1999-05-01}]", with: "unions: []"))
        _ = try await fixture.save(
            RecordMarriage(
                of: "husband", to: .newcomer(.registered(number: number, key: "bride")), on: day("2025-01-01")
            ),
            on: new)
        func declared(_ text: String) async throws -> [Int?] {
            let said = try await fixture.exchange.export(old, on: day(text), as: fixture.office.actor)
                .family.declared
            return [said.childrenEver, said.childrenAlive, said.householdSize]
        }
        let days = ["2022-02-28", "2022-03-01", "2024-04-30", "2024-05-01", "2026-11-25"]
        var before: [[Int?]] = []
        for day in days { before.append(try await declared(day)) }
        let birth = try await fixture.save(
            RecordBirth(of: EventPerson(name: "测试·癸", sex: .male), to: ["bride"], on: day("2022-03-01")),
            on: new)
        var after: [[Int?]] = []
        for day in days { after.append(try await declared(day)) }
        #expect(before == [[1, 1, 3], [1, 1, 3], [1, 1, 3], [1, 1, 2], [1, 1, 2]])
        #expect(after == [[1, 1, 3], [2, 2, 3], [2, 2, 3], [1, 1, 2], [1, 1, 2]])
        _ = try await fixture.save(
            RecordDeath(
                of: try #require(birth.after.family.people.last { $0.name == "测试·癸" }).key,
                on: day("2023-01-01")),
            on: new)
        #expect(try await declared("2024-04-30") == [2, 1, 3])
        #expect(try await declared("2026-11-25") == [1, 1, 2])
        // The divorce was on another day: the household follows it, and so do the counts of her child elsewhere.
        _ = try await Speaking(fixture: fixture, home: old).correct(
            .unions, to: ["ended_by": "divorce", "from": "1999-05-01", "until": "2024-07-01"])
        #expect(try await declared("2024-06-30") == [2, 1, 3])
        #expect(try await declared("2024-07-01") == [1, 1, 2])
        #expect(try await declared("2022-02-28") == [1, 1, 3])
    }

    @Test("what another office's family declared is left, and said")
    func elsewhere() async throws {
        let move = try await MoveFixture.open()
        let events = move.events
        let file = try await events.register(
            EventFixture.other.replacing(
                "handling_area: \"990101001001\"", with: "handling_area: \"990101001201\""))
        _ = try await events.save(
            RecordAdoption(
                of: .newcomer(.registered(number: "990101200004050011", key: "guest")), by: ["wife"],
                on: day("2010-01-01")), on: file)
        let before = try await events.family(move.home).declared
        let saved = try await events.record.save(
            RecordDeath(of: "guest", on: day("2026-08-03")), on: file, today: EventFixture.today,
            as: move.victory)
        #expect(saved.warnings == [.countsElsewhere])
        #expect(try await events.family(move.home).declared == before)
        // Its own office learns it by the measure of quality.
        let quality = try await MeasureQuality(store: move.store).run(on: EventFixture.today, as: move.east)
        let found = quality.findings.filter { $0.row.gap == .declaredChildren }
        #expect(found.map(\.family) == [move.home, move.home])
        #expect(found.map(\.row.person) == ["wife", "husband"])
    }
}
