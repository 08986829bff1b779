import Benefits
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

@testable import Casework

/// A death that was recorded wrongly: what it brought with it follows its day, or the act is undone.
@Suite(.database, .serialized)
struct DeathCorrectionTests {
    private func correct(
        _ speaking: Speaking, _ kind: FactKind = .vitalStates, of person: String? = "husband",
        to said: [String: String]
    ) async throws -> CorrectFact {
        let entry = try #require(try await speaking.entries(kind).first { $0.person == person })
        return CorrectFact(
            entry.place, to: try speaking.entry(kind, nil, said.mapValues { [$0] }, isCorrection: true))
    }

    private func size(_ speaking: Speaking, on text: String) async throws -> Int? {
        try await speaking.fixture.exchange.export(
            speaking.home, on: day(text), as: speaking.fixture.office.actor
        ).family.declared.householdSize
    }

    @Test(
        "who is said to live after all leaves nothing of the death: the event is undone, nothing else takes it back"
    )
    func living() async throws {
        let speaking = try await Speaking.open()
        let (fixture, home) = (speaking.fixture, speaking.home)
        let before = try await fixture.family(home)
        let death = try await fixture.save(RecordDeath(of: "husband", on: day("2022-02-01")), on: home)
        let refused = EventFault.contradicted(FactText.undoDeath)
        #expect(try await fixture.refusal(try await correct(speaking, to: [:]), on: home) == refused)
        let place = try #require(
            try await speaking.entries(.vitalStates).first { $0.person == "husband" }
        ).place
        #expect(try await fixture.refusal(CorrectFact(place, to: nil), on: home) == refused)
        _ = try await fixture.save(UndoEvent(try #require(death.recordedAt)), on: home)
        #expect(try await fixture.family(home) == before)
    }

    @Test(
        "the day of a death is corrected with all that it brought: marriage, work, counts, widowhood",
        arguments: ["2021-02-01", "2023-02-01"])
    func moved(to new: String) async throws {
        let speaking = try await Speaking.open()
        let (fixture, home) = (speaking.fixture, speaking.home)
        try await speaking.save(.employments, "husband", ["state": "employed", "from": "2010-01-01"])
        _ = try await fixture.save(RecordDeath(of: "husband", on: day("2022-02-01")), on: home)
        let corrected = try await fixture.save(try await correct(speaking, to: ["died": new]), on: home)
        let family = try await fixture.family(home)
        #expect(family.people[1].died == .known(day(new)))
        #expect(family.unions.map(\.span.to) == [day(new)])
        #expect(family.unions.map(\.endedBy) == [.death])
        #expect(family.people[1].circumstances.employment.map(\.span.to) == [day(new)])
        let eve = day(new).adding(days: -1).description
        #expect(try await size(speaking, on: eve) == 3)
        #expect(try await size(speaking, on: new) == 2)
        #expect(try await speaking.course(.maritalStates).map { $0.suffix(12) }.last?.hasPrefix(new) == true)
        // The correction is an act of its own, and back is what the event had recorded.
        _ = try await fixture.save(UndoEvent(try #require(corrected.recordedAt)), on: home)
        #expect(try await size(speaking, on: "2022-01-31") == 3)
        #expect(try await size(speaking, on: "2022-02-01") == 2)
    }

    @Test("a death is not moved behind what came after it: the widow's next marriage, another death")
    func remarried() async throws {
        let speaking = try await Speaking.open()
        let (fixture, home) = (speaking.fixture, speaking.home)
        _ = try await fixture.save(RecordDeath(of: "husband", on: day("2022-02-01")), on: home)
        let groom = EventPerson(key: "groom", sex: .male, born: day("1970-01-01"))
        _ = try await fixture.save(
            RecordMarriage(of: "wife", to: .newcomer(.new(groom)), on: day("2023-05-05")), on: home)
        let late = try await correct(speaking, to: ["died": "2023-06-01"])
        #expect(try await fixture.refusal(late, on: home) != nil)
        let other = try await fixture.register(EventFixture.other)
        let second = Speaking(fixture: fixture, home: other)
        for key in ["husband", "son"] {
            _ = try await fixture.save(RecordDeath(of: key, on: day("2022-02-01")), on: other)
        }
        let both = try await correct(second, to: ["died": "2022-01-01"])
        #expect(
            try await fixture.refusal(both, on: other) == .contradicted(FactText.deathElsewhere),
            "two deaths of one day share their counts")
    }

    @Test(
        "a registered death moves with the end of the marriage; that he lives while the marriage ended is refused"
    )
    func registered() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(
            EventFixture.couple.replacing(
                "born: 1973-05-20, died: null", with: "born: 1973-05-20, died: 2022-02-01"
            ).replacing(
                "from: 1999-05-01}]\n  parentage",
                with: "from: 1999-05-01, to: 2022-02-01, ended_by: death}]\n  parentage"
            ).replacing("marital_state: first-marriage", with: "marital_state: widowed"))
        let speaking = Speaking(fixture: fixture, home: home)
        #expect(try await fixture.family(home).unions.map(\.endedBy) == [.death])
        #expect(try await fixture.refusal(try await correct(speaking, to: [:]), on: home) != nil)
        _ = try await fixture.save(try await correct(speaking, to: ["died": "2022-02-02"]), on: home)
        #expect(try await fixture.family(home).unions.map(\.span.to) == [day("2022-02-02")])
    }
}
