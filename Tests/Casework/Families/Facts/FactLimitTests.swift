import Benefits
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

@testable import Casework

/// What single facts may not say, and what a preview says of days.
@Suite(.database, .serialized)
struct FactLimitTests {
    private func correcting(
        _ speaking: Speaking, _ kind: FactKind, of person: String?, to said: [String: String]
    ) async throws -> CorrectFact {
        let entry = try #require(try await speaking.entries(kind).first { $0.person == person })
        return CorrectFact(
            entry.place,
            to: try speaking.entry(kind, nil, said.mapValues { [$0] }, isCorrection: true))
    }

    @Test("a day that is held is not lost to the same fact said without one")
    func undated() async throws {
        let speaking = try await Speaking.open()
        try await speaking.save(.careAbilities, "wife", ["level": "partial", "from": "2026-06-01"])
        #expect(try await speaking.refusal(.careAbilities, "wife", ["level": "partial"]) == .nothingChanges)
        #expect(
            try await speaking.refusal(.parentage, "son", ["parent": "wife", "kind": "birth"])
                == .nothingChanges)
        #expect(try await speaking.course(.careAbilities) == ["部分失能 2026-06-01.."])
    }

    @Test("a death and the end of a marriage are events: no correction stands in for them")
    func events() async throws {
        let speaking = try await Speaking.open()
        let fixture = speaking.fixture
        let death = try await correcting(speaking, .vitalStates, of: "wife", to: ["died": "2020-01-01"])
        #expect(try await fixture.refusal(death, on: speaking.home) == .contradicted(FactText.deathByEvent))
        let ended = try await correcting(
            speaking, .unions, of: nil,
            to: ["ended_by": "death", "from": "1999-05-01", "until": "2020-01-01"])
        #expect(try await fixture.refusal(ended, on: speaking.home) == .contradicted(FactText.nobodyDied))
        let union = try #require(try await speaking.entries(.unions).first).place
        #expect(
            try await fixture.refusal(EndFact(union, on: day("2020-01-01")), on: speaking.home)
                == .contradicted(FactText.noDays))
        // A wrong day of a death is corrected; that somebody lives after all undoes the event.
        _ = try await fixture.save(RecordDeath(of: "son", on: day("2026-08-03")), on: speaking.home)
        let other = try await correcting(speaking, .vitalStates, of: "son", to: ["died": "2026-08-02"])
        _ = try await fixture.save(other, on: speaking.home)
        let alive = try await correcting(speaking, .vitalStates, of: "son", to: [:])
        #expect(try await fixture.refusal(alive, on: speaking.home) == .contradicted(FactText.undoDeath))
    }

    @Test("nobody is a child of an own child, or before being born; a second identity number is a correction")
    func impossible() async throws {
        let speaking = try await Speaking.open()
        #expect(
            try await speaking.refusal(.parentage, "wife", ["parent": "son", "kind": "birth"])
                == .contradicted(FactText.ownChild))
        #expect(
            try await speaking.refusal(
                .careAbilities, "son", ["level": "partial", "until": "2000-04-05"]) == .notBornYet)
        #expect(
            try await speaking.refusal(
                .hardshipEvents, nil, ["kind": "fire", "person": "son", "day": "2000-04-04"]) == .notBornYet)
        func document(_ kind: String, _ number: String) async throws -> EventFault? {
            try await speaking.refusal(.documents, "son", ["kind": kind, "number": number])
        }
        #expect(
            try await document("resident-id", "990101200004050038") == .contradicted(FactText.secondNumber))
        #expect(try await document("other", "990101200004050011") == .badNumber(FactText.otherKind))
        #expect(try await document("passport", "---") == .badNumber(FactText.noNumber))
        #expect(try await document("resident-id-15", "abc") != nil)
        #expect(try await document("passport", "E1234567") == nil)
    }

    @Test(
        "taking a correction back is weighed from the days it changes, and days before the look-back are said to be"
    )
    func weighed() async throws {
        let speaking = try await Speaking.open()
        let fixture = speaking.fixture
        try await speaking.save(
            .disabilities, "son", ["category": "4", "grade": "3", "from": "2018-06-01"])
        let mended = try await correcting(
            speaking, .disabilities, of: "son", to: ["category": "4", "grade": "4", "from": "2018-06-01"])
        let corrected = try await fixture.save(mended, on: speaking.home)
        func flip(_ outcome: RecordEvent.Outcome) -> DecisionFlip? {
            outcome.flips.first { $0.programme == "special-hardship" }
        }
        let first = try #require(flip(corrected))
        let undone = try await fixture.preview(
            UndoEvent(try #require(corrected.recordedAt)), on: speaking.home)
        let back = try #require(flip(undone))
        #expect(back.from == first.from && back.from < day("2026-01-01"), "\(back.from) \(first.from)")
        #expect(!back.mayBeEarlier)
        let undated = try await correcting(
            speaking, .disabilities, of: "son", to: ["category": "4", "grade": "3"])
        let outcome = try await fixture.preview(undated, on: speaking.home)
        #expect(flip(outcome).map { $0.mayBeEarlier || $0.from > day("2016-11-25") } == true)
    }

    @Test("somebody belongs to every family: the last one is not removed, a registration not undone")
    func members() async throws {
        let speaking = try await Speaking.open()
        let fixture = speaking.fixture
        let registered = try #require(try await speaking.acts().first)
        #expect(
            try await fixture.refusal(UndoEvent(registered.at), on: speaking.home)
                == .withdrawRegistrationInstead)
        for key in ["son", "husband"] {
            let place = try #require(
                try await speaking.entries(.memberships).first { $0.person == key }
            ).place
            _ = try await fixture.save(
                CorrectFact(place, to: nil), on: speaking.home)
        }
        let last = try #require(try await speaking.entries(.memberships).first).place
        let removal = CorrectFact(last, to: nil)
        #expect(try await fixture.refusal(removal, on: speaking.home) == .contradicted(FactText.lastMember))
        #expect(
            try await fixture.refusal(EndFact(last, on: day("2026-01-01")), on: speaking.home)
                == .contradicted(FactText.lastMember))
    }

    @Test("a preview says the days that are stored: both ends, and that an entry was made longer")
    func sentences() async throws {
        let speaking = try await Speaking.open()
        func said(_ level: String, _ from: String, _ until: String? = nil) async throws -> [String] {
            var fields = ["level": level, "from": from]
            fields["until"] = until
            let event = try speaking.record(.careAbilities, "wife", fields)
            let saved = try await speaking.fixture.save(event, on: speaking.home)
            return saved.changes.map { FactSentence(saved.keys).sentence($0).en }
        }
        #expect(
            try await said("partial", "2026-03-01", "2026-05-01")
                == ["the wife, care ability: partly dependent (2026-03-01 to 2026-04-30)."])
        let within = try await said("dependent", "2026-04-01", "2026-04-11")
        #expect(within.contains { $0.contains("dependent (2026-04-01 to 2026-04-10)") }, "\(within)")
        #expect(!within.contains { $0.contains("from 2026-04-01 on") })
        let longer = try await said("partial", "2026-04-15", "2026-09-01")
        #expect(longer.contains { $0.contains("2026-08-31") }, "\(longer)")
        #expect(!longer.contains { $0.contains("no longer from 2026-09-01") })
    }
}
