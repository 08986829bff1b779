import Benefits
import Casework
import CivilCalendar
import Exchange
import Rules
import Store
import TestSupport
import Testing

/// A death in the next file of the same street, before or after somebody recorded it.
@Suite(.database, .serialized)
struct MonthlyDeathTests {
    private static let died = day("2026-08-20")

    /// The family 4 of a street with a living child who works, and the next file after a change.
    private struct Street {
        let office: TestOffice
        let home: Int64
        let record: RecordEvent

        static func open() async throws -> Street {
            let office = try await TestOffice.open()
            try await office.importing(RegisterFixture.street(10).bytes)
            let home = try await office.home("H0004")
            let policy = try AssistanceFixture.policy()
            try await office.store.act(as: office.actor) { session in
                let work = FactRow(
                    .employments, home: home, person: 3, [.text("employed")], valid: .since(day("2026-01-01"))
                )
                let instant = try await session.knowledgeInstant(of: [home])
                try await session.record([work], known: instant, reason: "fact-recorded")
            }
            return Street(
                office: office, home: home,
                record: RecordEvent(store: office.store, rules: policy.rules, terms: EventFixture.terms))
        }

        /// - Returns: the import, and what it proposes.
        func next(
            _ change: (inout RegisterFixture.Line) -> Void
        ) async throws -> (id: Int64, open: [StoredChange]) {
            var register = RegisterFixture.street(10)
            var line = try #require(register["H0004"])
            change(&line)
            register["H0004"] = line
            let id = try #require(try await office.importing(register.bytes).importID)
            return (id, try await ImportChanges(store: office.store).list(id, as: office.actor).open)
        }

        func dies(_ line: inout RegisterFixture.Line) {
            line["子女状况"] = "死亡"
            line["死亡日期"] = "2026-08-20"
            line["现存活子女数"] = "0"
            line["家庭人口"] = "2"
        }

        func recordDeath() async throws {
            _ = try await record.save(
                RecordDeath(of: "child", on: MonthlyDeathTests.died), on: home, today: EventFixture.today,
                as: office.actor)
        }

        func accept(_ id: Int64, since text: String? = nil) async throws -> Int {
            try await ImportChanges(store: office.store).accept(
                id, at: [5], since: text.map { day($0) }, as: office.actor)
        }

        func family(on text: String = "2026-11-25") async throws -> FamilyFacts {
            try await office.store.act(as: office.actor) {
                try await $0.dossier(of: home, on: day(text)).family
            }
        }

        func counts(on text: String) async throws -> [Int?] {
            let said = try await family(on: text).declared
            return [said.childrenEver, said.childrenAlive, said.householdSize]
        }
    }

    @Test(
        "accepted in whatever manner, it is the event on its own day, with what ends with a life; and can be undone",
        arguments: [nil, "2026-10-01", "2026-06-01"] as [String?])
    func accepted(since: String?) async throws {
        let street = try await Street.open()
        let before = try await street.family()
        let (id, open) = try await street.next(street.dies)
        #expect(open.map(\.change.field) == ["child.vital_states", "family.declared_counts"])
        #expect(try await street.accept(id, since: since) == 2)
        let family = try await street.family()
        #expect(family.people[2].died == .known(Self.died))
        #expect(family.people[2].circumstances.employment.map(\.span.to) == [Self.died])
        #expect(
            try await street.family(on: "2026-08-19").people[2].died == .known(Self.died), "it has one day")
        #expect(try await street.counts(on: "2026-08-19") == [1, 1, 3])
        #expect(try await street.counts(on: "2026-08-20") == [1, 0, 2])
        #expect(try await street.counts(on: "2026-11-25") == [1, 0, 2])
        let history = try await FamilyHistory(store: street.office.store)(
            street.home, as: street.office.actor)
        let act = try #require(history.last { $0.title == EventKind.death.title })
        #expect(act.day == Self.died && act.canBeUndone)
        _ = try await street.record.save(
            UndoEvent(act.instant), on: street.home, today: EventFixture.today, as: street.office.actor)
        #expect(try await street.family() == before)
    }

    @Test("what the file says beside the death is taken as well")
    func beside() async throws {
        let street = try await Street.open()
        let (id, _) = try await street.next {
            street.dies(&$0)
            $0["家庭人口"] = "4"
            $0["家庭月收入（元）"] = "900"
        }
        #expect(try await street.accept(id, since: "2026-10-01") == 3)
        #expect(try await street.counts(on: "2026-08-20") == [1, 0, 4])
        #expect(try await street.counts(on: "2026-08-19") == [1, 1, 3])
    }

    @Test("a row that leaves the counts out beside a death lets them follow it")
    func blankCounts() async throws {
        let street = try await Street.open()
        let (id, open) = try await street.next {
            street.dies(&$0)
            for heading in ["曾生育（收养）子女数", "现存活子女数", "家庭人口"] { $0[heading] = "" }
        }
        #expect(open.map(\.change.field) == ["child.vital_states"])
        #expect(try await street.accept(id) == 1)
        #expect(try await street.counts(on: "2026-08-20") == [1, 0, 2])
        #expect(try await street.counts(on: "2026-08-19") == [1, 1, 3])
    }

    @Test("a row that is older than a recorded death does not undo it, and the rest of the row can be taken")
    func olderRow() async throws {
        let street = try await Street.open()
        try await street.recordDeath()
        let (id, open) = try await street.next { $0["家庭月收入（元）"] = "900" }
        let applicable = Dictionary(
            open.map { ($0.change.field, $0.change.isApplicable) }, uniquingKeysWith: { first, _ in first })
        #expect(
            applicable == [
                "child.vital_states": false, "family.declared_counts": false,
                "family.household_incomes": true,
            ])
        let before = try await street.family()
        #expect(try await street.accept(id, since: "2026-11-01") == 1)
        #expect(try await street.family() == before)
    }

    @Test("another day of a recorded death corrects it, and what the death brought follows")
    func otherDay() async throws {
        let street = try await Street.open()
        try await street.recordDeath()
        let (id, open) = try await street.next {
            street.dies(&$0)
            $0["死亡日期"] = "2026-07-10"
        }
        #expect(open.map(\.change.field) == ["child.vital_states"])
        #expect(try await street.accept(id, since: "2026-11-01") == 1)
        let family = try await street.family()
        #expect(family.people[2].died == .known(day("2026-07-10")))
        #expect(family.people[2].circumstances.employment.map(\.span.to) == [day("2026-07-10")])
        #expect(try await street.counts(on: "2026-07-09") == [1, 1, 3])
        #expect(try await street.counts(on: "2026-07-10") == [1, 0, 2])
    }

    @Test("a birth or sex that a file corrects was always so, whatever the manner")
    func birth() async throws {
        let street = try await Street.open()
        let number = RegisterFixture.identity(1976, 4, .female)
        let (id, _) = try await street.next { $0["女方身份证号"] = number }
        _ = try await street.accept(id, since: "2026-11-01")
        for text in ["2000-01-01", "2026-10-31", "2026-11-01"] {
            #expect(try await street.family(on: text).people[0].born.value?.year == 1976, "\(text)")
        }
    }

    @Test("an empty certificate cell states nothing, and counts below the children listed are refused")
    func blanks() async throws {
        let street = try await Street.open()
        let (_, open) = try await street.next {
            for heading in ["光荣证号", "残疾证号", "残疾等级"] { $0[heading] = "" }
        }
        #expect(open.isEmpty)
        var register = RegisterFixture.street(20)
        for heading in ["子女姓名", "子女身份证号", "子女状况"] { register["H0004"]?[heading] = "" }
        register["H0004"]?["曾生育（收养）子女数"] = "0"
        register["H0004"]?["现存活子女数"] = "0"
        let result = try await street.office.importing(register.bytes)
        #expect(try result.rejected.map(\.code) == ["declared-children"])
        #expect(try result.rejected.map(\.column) == ["现存活子女数"])
    }

    @Test("content that was imported before is news again after another file was accepted")
    func again() async throws {
        let street = try await Street.open()
        let (id, _) = try await street.next { $0["家庭月收入（元）"] = "5000" }
        #expect(try await street.accept(id) == 1)
        let third = try await street.office.importing(RegisterFixture.street(10).bytes)
        #expect(third.sameAs == nil && third.changed == 1)
        #expect(try await street.accept(try #require(third.importID)) == 1)
        let fourth = try await street.office.importing(RegisterFixture.street(10).bytes)
        #expect(fourth.sameAs == third.importID, "sent twice in a row it says nothing new")
        let later = try await street.office.importer().run(
            RegisterUpload(RegisterFixture.street(10).bytes), as: street.office.actor, asOf: day("2026-11-30")
        )
        #expect(later.sameAs == nil && later.unchanged == 10, "it speaks for another day")
    }
}
