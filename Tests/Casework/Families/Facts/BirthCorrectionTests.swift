import Benefits
import CivilCalendar
import Store
import TestSupport
import Testing

@testable import Casework

/// A birth whose day was recorded wrongly: what began with it follows.
@Suite("A corrected birth", .database, .serialized)
struct BirthCorrectionTests {
    @Test(
        "parents, membership and having no number begin with the birth, a day later or earlier, and as before when undone",
        arguments: ["2020-06-08", "2020-06-06"])
    func moved(to new: String) async throws {
        let speaking = try await Speaking.open()
        let (fixture, home) = (speaking.fixture, speaking.home)
        let child = EventPerson(key: "baby", name: "测试·丁", sex: .female)
        _ = try await fixture.save(
            RecordBirth(of: child, to: ["wife", "husband"], on: day("2020-06-07")), on: home)
        let before = try await fixture.family(home)
        let entry = try #require(try await speaking.entries(.particulars).first { $0.person == "baby" })
        let said = try speaking.entry(
            .particulars, nil,
            ["name": ["测试·丁"], "sex": ["female"], "born": [new], "born_precision": ["day"]],
            isCorrection: true)
        let corrected = try await fixture.save(CorrectFact(entry.place, to: said), on: home)
        let family = try await fixture.family(home)
        let baby = try #require(family.people.first { $0.key == "baby" })
        #expect(baby.born == .known(day(new)) && baby.belongs == [.since(day(new))])
        #expect(family.parentage.filter { $0.child == "baby" }.map(\.span.from) == [day(new)])
        #expect(baby.circumstances.missingNumbers.map(\.span.from) == [day(new)])
        _ = try await fixture.save(UndoEvent(try #require(corrected.recordedAt)), on: home)
        #expect(try await fixture.family(home) == before)
    }
}
