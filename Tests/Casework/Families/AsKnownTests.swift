import Benefits
import Casework
import CivilCalendar
import Exchange
import Rules
import Store
import TestSupport
import Testing

/// Every read on both axes: as known at an instant, true on a day. A death is recorded; before that instant the office
/// answers as it did then, after it as it does now.
@Suite(.database, .serialized)
struct AsKnownTests {
    private static let programme = "special-hardship"

    /// The couple whose son died, and the instants just before and at the recording, as a person types them.
    private func mourning() async throws -> (
        fixture: EventFixture, home: Int64, desk: Desk, before: StoredInstant, at: StoredInstant
    ) {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        _ = try await Determine(store: fixture.office.store, policy: fixture.policy, engine: "test")(
            on: day("2026-08-01"), as: fixture.office.actor)
        let before = try await fixture.office.store.act(as: fixture.office.actor) { try await $0.now() }
        let death = try await fixture.save(RecordDeath(of: "son", on: day("2026-08-03")), on: home)
        _ = try await Determine(store: fixture.office.store, policy: fixture.policy, engine: "test")(
            on: EventFixture.today, as: fixture.office.actor)
        let desk = Desk(store: fixture.office.store, policy: fixture.policy, account: "测试员")
        return (fixture, home, desk, before, try #require(death.recordedAt))
    }

    private func knowledge(_ instant: StoredInstant) -> Knowledge { .at(instant.sinceMillennium) }

    private let caller = Desk.Caller(name: "测试员", request: "")

    @Test(
        "check, forecast and entitlement read the dossier of the instant, with since when its facts were known"
    )
    func dossiers() async throws {
        let (fixture, home, _, before, at) = try await mourning()
        let (store, actor) = (fixture.office.store, fixture.office.actor)
        for (instant, isDead) in [(before, false), (at, true)] {
            let (dossier, _, known) = try await store.explainableDossier(
                of: home, on: EventFixture.today, known: knowledge(instant), purpose: "test", as: actor)
            let course = try await store.courseDossier(
                of: home, on: EventFixture.today, known: knowledge(instant), purpose: "test", as: actor)
            #expect(course.dossier == dossier)
            let son = try #require(dossier.family.people.first { $0.key == "son" })
            #expect((son.died.value != nil) == isDead)
            let since = try #require(known[FactRecord(.vitalState, of: "son")])
            #expect((since.instant == at.text) == isDead, "what was learned later is not said to be known")
            let decision = try CheckFamily(rules: fixture.policy.rules)(
                dossier, on: EventFixture.today, programme: Self.programme
            ).first
            #expect((decision?.outcome == .eligible) == isDead)
        }
    }

    @Test("the history ends at the instant and hints at nothing later")
    func history() async throws {
        let (fixture, home, _, before, at) = try await mourning()
        let history = FamilyHistory(store: fixture.office.store)
        let all = try await history(home, as: fixture.office.actor)
        _ = try await fixture.save(UndoEvent(at), on: home)
        let then = try await history(home, known: knowledge(at), as: fixture.office.actor)
        #expect(then == all && then.last?.isUndone == false)
        let earlier = try await history(home, known: knowledge(before), as: fixture.office.actor)
        #expect(earlier == Array(all.dropLast()))
    }

    @Test("the family page, its course, the lists and the stored decisions answer as of the instant")
    func desk() async throws {
        let (_, home, desk, before, _) = try await mourning()
        let asked = "2026-08-01"
        /// As the history prints it.
        func text(_ instant: StoredInstant) -> String { instant.text }
        let then = try await desk.open(
            home, on: EventFixture.today, asKnown: text(before), today: EventFixture.today, caller)
        let now = try await desk.open(home, today: EventFixture.today, caller)
        #expect(then.known != nil && now.known == nil)
        func outcome(_ family: OpenedFamily) -> Outcome? {
            family.decisions.first { $0.programme == Self.programme }?.outcome
        }
        #expect(outcome(then) != .eligible && outcome(now) == .eligible)
        let course = try await desk.forecast(
            ForecastQuestion(
                home: home, programme: Self.programme, from: day(asked), lastDay: EventFixture.today,
                asKnown: text(before)), today: EventFixture.today, caller)
        #expect(course.courses.first?.forecast.intervals.count == 1, "nothing changes by what was known")
        let stored = try await desk.storedDecisions(of: home, asKnown: text(before), caller)
        #expect(stored.first { $0.programme == Self.programme }?.day == day(asked))
        let onDay = try await desk.storedDecisions(of: home, on: day(asked), caller)
        #expect(onDay == stored, "the last answers up to a day")
        let later = try await desk.storedDecisions(of: home, caller)
        #expect(later.first { $0.programme == Self.programme }?.outcome == .eligible)
        let eligible = DecisionListQuestion(programme: Self.programme, outcome: .eligible)
        var earlier = eligible
        earlier.asKnown = text(before)
        #expect(try await desk.decisions(eligible, caller)?.decisions.map(\.home) == [home])
        let listed = try #require(try await desk.decisions(earlier, caller))
        #expect(listed.decisions.isEmpty && listed.day == day(asked))
        for (text, isThen) in [("2026-07-31", true), (asked, true), (asked, false)] {
            var both = DecisionListQuestion(programme: Self.programme, on: day(text))
            both.asKnown = isThen ? before.text : nil
            let page = try #require(try await desk.decisions(both, caller))
            #expect(Set(page.decisions.map(\.day)) == (text == asked ? [day(asked)] : []), "\(text)")
        }
        let last = DecisionListQuestion(
            programme: Self.programme, on: EventFixture.today, asKnown: before.text)
        let listedThen = try #require(try await desk.decisions(last, caller)).decisions
        #expect(Set(listedThen.map(\.day)) == [day(asked)], "the answer of today was given later")
        let found = FamilyListQuestion(programme: Self.programme, outcome: .eligible, asKnown: text(before))
        #expect(try await desk.families(found, caller).families.isEmpty)
    }

    @Test("before a family was registered no list shows it, and every read of it says so")
    func beforeRegistration() async throws {
        let (fixture, home, desk, before, _) = try await mourning()
        let list = try await desk.families(FamilyListQuestion(asKnown: "2026-01-01"), caller)
        #expect(list.families.isEmpty && list.total == 0)
        let (store, actor, today) = (fixture.office.store, fixture.office.actor, EventFixture.today)
        let moment = try #require(OfficeMoment(asKnown: "2026-01-01"))
        await #expect(throws: DeskError.notKnownThen(moment)) {
            try await desk.open(home, asKnown: "2026-01-01", today: today, caller)
        }
        await #expect(throws: DeskError.notKnownThen(moment)) {
            try await desk.storedDecisions(of: home, asKnown: "2026-01-01", caller)
        }
        await #expect(throws: DeskError.notKnownThen(moment)) {
            try await desk.history(of: home, asKnown: "2026-01-01", today: today, caller)
        }
        let early = try #require(KnownInstant("2026-01-01")).microseconds
        let refused = StoreError.notKnownThen(StoredInstant(sinceMillennium: early))
        await #expect(throws: refused) {
            try await store.explainableDossier(
                of: home, on: today, known: .at(early), purpose: "test", as: actor)
        }
        await #expect(throws: refused) {
            try await ExchangeDossier(store: store, rules: fixture.policy.rules, terms: desk.terms).export(
                home, on: today, known: .at(early), as: actor)
        }
        await #expect(throws: StoreError.noSuchFamily) {
            try await store.courseDossier(
                of: home + 1000, on: today, known: .at(early), purpose: "test", as: actor)
        }
        #expect(try await desk.open(home, asKnown: before.text, today: today, caller).home == home)
    }

    @Test(
        "an instant that cannot be read, or has not come, is refused with one sentence",
        arguments: [
            "", "gestern", "2026-02-30", "2026-08-01T24:00", "2026-08-01T9:00", "2026-08-01T09:00:00.",
            "9999-01-01",
        ])
    func refused(text: String) async throws {
        let (fixture, home, desk, _, _) = try await mourning()
        await #expect(throws: DeskError.badInstant) {
            try await desk.open(home, asKnown: text, today: EventFixture.today, caller)
        }
        await #expect(throws: DeskError.badInstant) {
            try await desk.families(FamilyListQuestion(asKnown: text), caller)
        }
        await #expect(throws: KnowledgeFault()) {
            try await fixture.office.store.knowledge(asked: text, as: fixture.office.actor)
        }
    }

    @Test("an instant is read in China time unless it says otherwise, with T or a space")
    func reading() {
        let noon = KnownInstant("2026-08-01T12:00")
        #expect(noon != nil && noon == KnownInstant("2026-08-01 12:00"))
        #expect(
            noon == KnownInstant("2026-08-01T04:00Z") && noon == KnownInstant("2026-08-01T12:00:00+08:00"))
        #expect(KnownInstant("2026-08-01T12:00:00.5")?.microseconds == noon.map { $0.microseconds + 500_000 })
        #expect(KnownInstant("2026-08-01") == KnownInstant("2026-08-01T00:00"))
    }
}
