import Benefits
import Casework
import CivilCalendar
import Exchange
import Rules
import Store
import TestSupport
import Testing

/// A death, what it changes, what refuses it, and how it is taken back.
@Suite(.database, .serialized)
struct DeathEventTests {
    @Test("a death is shown before it is saved: the facts, and which decisions flip from which day")
    func previewAndSave() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        let before = try await fixture.family(home)
        let death = RecordDeath(of: "son", on: day("2026-08-03"))
        let preview = try await fixture.preview(death, on: home)
        #expect(preview.recordedAt != nil && preview.changes.count == 2)
        let hardship = try #require(preview.flips.first { $0.programme == "special-hardship" })
        #expect(hardship.before?.outcome == .ineligible && hardship.after?.outcome == .eligible)
        #expect(hardship.from == day("2026-08-03"))
        #expect(try await fixture.family(home) == before, "a preview stores nothing")
        #expect(try await fixture.decisions(home, "special-hardship").first?.outcome == .ineligible)

        let saved = try await fixture.save(death, on: home)
        #expect(saved.changes == preview.changes && saved.flips == preview.flips)
        let after = try await fixture.family(home)
        #expect(after.people[2].died == .known(day("2026-08-03")))
        #expect(after.declared == DeclaredCounts(childrenEver: 1, childrenAlive: 0, householdSize: 2))
        #expect(after.contact.maritalState == .firstMarriage, "a child's death ends no marriage")
        let decided = try await fixture.decisions(home, "special-hardship")
        #expect(decided.first?.outcome == .eligible)
        #expect(
            try await fixture.decisions(home, "special-hardship", on: day("2026-08-02"))[0].outcome
                == .ineligible)
    }

    @Test("never a death before the birth, in the future, or twice")
    func refused() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        func refusal(_ key: String, _ text: String) async throws -> EventFault? {
            try await fixture.refusal(RecordDeath(of: key, on: day(text)), on: home)
        }
        #expect(try await refusal("son", "2000-04-04") == .diedBeforeBirth)
        #expect(try await refusal("son", "2026-11-26") == .inTheFuture)
        #expect(try await refusal("daughter", "2026-11-24") == .noSuchPerson)
        #expect(try await refusal("son", "2000-04-05") == nil)
        #expect(try await refusal("son", "2026-11-24") == .alreadyDead)
    }

    @Test("a spouse's death ends the marriage and the income on its day, and leaves a widow")
    func spouse() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        _ = try await fixture.save(RecordDeath(of: "wife", on: day("2026-08-03")), on: home)
        let family = try await fixture.family(home)
        #expect(
            family.unions == [
                UnionFacts(
                    partners: ["wife", "husband"],
                    span: DateSpan(from: day("1999-05-01"), to: day("2026-08-03"))!, endedBy: .death)
            ])
        #expect(family.people[0].incomes.map(\.span.to) == [day("2026-08-03")])
        #expect(family.contact.maritalState == .widowed)
        #expect(family.declared == DeclaredCounts(childrenEver: 1, childrenAlive: 1, householdSize: 2))
    }

    @Test("a death on the wedding day ends the marriage with that day, as one on the day after it does")
    func weddingDay() async throws {
        let fixture = try await EventFixture.open()
        // After the birth of the son, whose mother lived then.
        func wed(_ couple: String) -> String {
            couple.replacing("husband], from: 1999-05-01}", with: "husband], from: 2001-05-01}")
        }
        let home = try await fixture.register(wed(EventFixture.couple))
        let wedding = day("2001-05-01")
        for spouse in ["wife", "husband"] {
            _ = try await fixture.save(RecordDeath(of: spouse, on: wedding), on: home)
            let family = try await fixture.family(home)
            #expect(family.unions.map(\.span) == [DateSpan(from: wedding, to: day("2001-05-02"))!])
            #expect(family.unions.map(\.endedBy) == [.death])
            #expect(family.contact.maritalState == .widowed)
        }
        let next = try await fixture.register(wed(EventFixture.other))
        _ = try await fixture.save(RecordDeath(of: "wife", on: day("2001-05-02")), on: next)
        let unions = try await fixture.family(next).unions
        #expect(unions.map(\.span.to) == [day("2001-05-02")])
    }

    @Test(
        "a marriage that ended by divorce stays so when one of the divorced dies",
        arguments: ["ended_by: divorce", "from: 1999-05-01, to: 2026-09-01, ended_by: divorce"])
    func divorced(union: String) async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(
            EventFixture.couple.replacing("marital_state: first-marriage", with: "marital_state: divorced")
                .replacing("[wife, husband], from: 1999-05-01}", with: "[wife, husband], \(union)}"))
        let before = try await fixture.family(home)
        #expect(before.unions.map(\.endedBy) == [.divorce])
        _ = try await fixture.save(RecordDeath(of: "wife", on: day("2026-08-03")), on: home)
        let after = try await fixture.family(home)
        #expect(after.unions == before.unions)
        #expect(after.contact.maritalState == .divorced)
    }

    @Test("both spouses dead, told in the wrong order: the marriage ends with the first death")
    func bothSpouses() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        _ = try await fixture.save(RecordDeath(of: "husband", on: day("2026-08-03")), on: home)
        _ = try await fixture.save(RecordDeath(of: "wife", on: day("2026-04-20")), on: home)
        let family = try await fixture.family(home)
        #expect(family.unions.map(\.span.to) == [day("2026-04-20")])
        #expect(family.unions.map(\.endedBy) == [.death])
        let second = try await fixture.register(EventFixture.other)
        _ = try await fixture.save(RecordDeath(of: "husband", on: day("2026-08-03")), on: second)
        let widow = try await fixture.family(second).contact
        _ = try await fixture.save(RecordDeath(of: "wife", on: day("2026-09-01")), on: second)
        #expect(try await fixture.family(second).contact == widow)
    }

    @Test("declared counts follow events that are told in the wrong order")
    func countsOutOfOrder() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        _ = try await fixture.save(RecordDeath(of: "son", on: day("2026-08-03")), on: home)
        let early = try await fixture.save(RecordDeath(of: "husband", on: day("2026-04-20")), on: home)
        let expected = DeclaredCounts(childrenEver: 1, childrenAlive: 0, householdSize: 1)
        #expect(try await fixture.family(home).declared == expected)
        func size(_ text: String) async throws -> Int? {
            try await fixture.exchange.export(home, on: day(text), as: fixture.office.actor).family.declared
                .householdSize
        }
        #expect(try await size("2026-04-19") == 3)
        #expect(try await size("2026-04-20") == 2)
        #expect(try await size("2026-08-02") == 2)
        #expect(try await size("2026-08-03") == 1)
        let act = try #require(early.recordedAt)
        _ = try await fixture.save(UndoEvent(act), on: home)
        #expect(try await size("2026-08-02") == 3)
        #expect(try await size("2026-08-03") == 2)
    }

    @Test(
        "declared dead by a judgment: the day of the judgment counts, after an accident the accident's (E32)")
    func declared() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        let ordinary = RecordDeclaredDeath(of: "son", judgment: day("2026-04-20"))
        let saved = try await fixture.save(ordinary, on: home)
        #expect(saved.after.family.people[2].died == .known(day("2026-04-20")))
        #expect(saved.flips.first { $0.programme == "special-hardship" }?.from == day("2026-04-20"))
        let second = try await fixture.register(EventFixture.other)
        let accident = RecordDeclaredDeath(
            of: "son", judgment: day("2026-04-20"), accident: day("2024-06-01"))
        let found = try await fixture.save(accident, on: second)
        #expect(found.after.family.people[2].died == .known(day("2024-06-01")))
    }

    @Test("an act recorded by mistake is undone by an act: as before, and both stay in the history")
    func undo() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        let before = try await fixture.family(home)
        let death = try await fixture.save(RecordDeath(of: "wife", on: day("2026-08-03")), on: home)
        let dead = try await fixture.family(home)
        let act = try #require(death.recordedAt)
        let undone = try await fixture.save(UndoEvent(act), on: home)
        let instant = try #require(undone.recordedAt)
        #expect(try await fixture.family(home) == before)
        #expect(try await fixture.family(home, known: .at(act.sinceMillennium)) == dead)
        #expect(instant.sinceMillennium > act.sinceMillennium)
        #expect(
            try await fixture.refusal(UndoEvent(act), on: home) == .alreadyUndone)
        _ = try await fixture.save(RecordDeath(of: "wife", on: day("2026-09-01")), on: home)
        #expect(try await fixture.family(home).people[0].died == .known(day("2026-09-01")))
    }

    @Test("what a later act built on is not undone under it")
    func undoUnderneath() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        let divorce = try await fixture.save(
            RecordDivorce(of: ["wife", "husband"], on: day("2020-01-10")), on: home)
        _ = try await fixture.save(
            RecordMarriage(of: "wife", to: .member("husband"), on: day("2021-01-10")), on: home)
        let act = try #require(divorce.recordedAt)
        let fault = try await fixture.refusal(UndoEvent(act), on: home)
        #expect(fault == .changedSince)
    }

    @Test("saving what was previewed is refused where somebody changed the family in between (H11)")
    func staleBasis() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        let death = RecordDeath(of: "son", on: day("2026-08-03"))
        let looked = try await fixture.preview(death, on: home)
        _ = try await fixture.save(RecordEnlistment(of: "son", on: day("2020-09-01")), on: home)
        await #expect(throws: EventFault.changedMeanwhile) {
            try await fixture.record.save(
                death, on: home, today: EventFixture.today, basis: looked.basis, as: fixture.office.actor)
        }
        // Closing the file is such a change as well.
        let second = try await fixture.preview(death, on: home)
        try await CloseFamily(store: fixture.office.store).close(
            home, on: EventFixture.today, reason: "迁走", as: fixture.office.actor)
        await #expect(throws: EventFault.changedMeanwhile) {
            try await fixture.record.save(
                death, on: home, today: EventFixture.today, basis: second.basis, as: fixture.office.actor)
        }
        // What happened before a form was opened is not told as done meanwhile.
        try await CloseFamily(store: fixture.office.store).reopen(home, as: fixture.office.actor)
        let again = try await fixture.preview(death, on: home)
        let history = try await FamilyHistory(store: fixture.office.store)(home, as: fixture.office.actor)
        #expect(history.allSatisfy { $0.instant.sinceMillennium <= again.basis.sinceMillennium })
        _ = try await fixture.record.save(
            death, on: home, today: EventFixture.today, basis: again.basis, as: fixture.office.actor)
    }

    @Test("two clerks record the same death at once: one is told (D11, H11)")
    func twoAtOnce() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        let death = RecordDeath(of: "son", on: day("2026-08-03"))
        async let first = fixture.refusal(orNil: death, on: home)
        async let second = fixture.refusal(orNil: death, on: home)
        let outcomes = try await [first, second]
        #expect(outcomes.count { $0 == nil } == 1 && outcomes.contains(.alreadyDead))
    }
}
