import Benefits
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

@testable import Casework

/// Acts of every kind after which a family would say what cannot be: one rule refuses them all.
@Suite(.database, .serialized)
struct ImpossibleActTests {
    private func correct(
        _ speaking: Speaking, _ kind: FactKind, of person: String? = nil, at place: Int = 0,
        to said: [String: String]
    ) async throws -> EventFault? {
        let entry = try await speaking.entries(kind).filter { $0.person == person }[place]
        let event = CorrectFact(
            entry.place, to: try speaking.entry(kind, nil, said.mapValues { [$0] }, isCorrection: true))
        return try await speaking.fixture.refusal(event, on: speaking.home)
    }

    private func said(_ gap: QualityGap) -> EventFault {
        .contradicted(Contradiction(gap: gap, people: [], path: "").text)
    }

    @Test("nobody adopts an own parent, marries a child, or a parent's parent")
    func kin() async throws {
        let speaking = try await Speaking.open()
        let (fixture, home) = (speaking.fixture, speaking.home)
        _ = try await fixture.save(RecordDivorce(of: ["wife", "husband"], on: day("2020-01-01")), on: home)
        let adoption = RecordAdoption(of: .member("wife"), by: ["son"], on: day("2021-01-01"))
        #expect(try await fixture.refusal(adoption, on: home) == said(.ownAncestor))
        let marriage = RecordMarriage(of: "wife", to: .member("son"), on: day("2021-01-01"))
        #expect(try await fixture.refusal(marriage, on: home) == said(.marriedKin))
        let grandchild = EventPerson(key: "grandchild", sex: .male)
        _ = try await fixture.save(RecordBirth(of: grandchild, to: ["son"], on: day("2022-01-01")), on: home)
        let grandmother = RecordMarriage(of: "wife", to: .member("grandchild"), on: day("2022-01-02"))
        #expect(try await fixture.refusal(grandmother, on: home) == said(.marriedKin))
    }

    @Test("a marriage ends on the day of the death that ended it, not beside the next one, and with a day")
    func marriages() async throws {
        let speaking = try await Speaking.open()
        let (fixture, home) = (speaking.fixture, speaking.home)
        _ = try await fixture.save(RecordDeath(of: "husband", on: day("2010-03-01")), on: home)
        let groom = EventPerson(key: "groom", sex: .male, born: day("1971-01-01"))
        _ = try await fixture.save(
            RecordMarriage(of: "wife", to: .newcomer(.new(groom)), on: day("2011-05-01")), on: home)
        let death = ["ended_by": "death", "from": "1999-05-01"]
        for wrong in ["2011-06-01", "2010-03-02", "2010-02-28"] {
            let until = death.merging(["until": wrong]) { first, _ in first }
            #expect(try await correct(speaking, .unions, to: until) != nil, "\(wrong)")
        }
        let later = ["ended_by": "divorce", "from": "1999-05-01", "until": "2011-06-01"]
        #expect(try await correct(speaking, .unions, to: later) == said(.marriedTwice))
        func second(_ said: [String: String]) async throws -> EventFault? {
            try await correct(speaking, .unions, at: 1, to: said)
        }
        let whole = EventFault.contradicted(FactText.endOfMarriage)
        #expect(try await second(["ended_by": "divorce", "from": "2011-05-01"]) == whole)
        #expect(try await second(["from": "2011-05-01", "until": "2015-01-01"]) == whole)
        #expect(
            try await second(["ended_by": "divorce", "from": "2011-05-01", "until": "2015-01-01"]) == nil)
    }

    @Test("a birth is not corrected to a day after the marriage or the child")
    func births() async throws {
        let speaking = try await Speaking.open()
        func born(_ person: String, _ day: String, _ sex: String = "male") async throws -> EventFault? {
            try await correct(
                speaking, .particulars, of: person, to: ["sex": sex, "born": day, "born_precision": "day"])
        }
        #expect(try await born("husband", "1999-05-02") == said(.marriedUnborn))
        #expect(try await born("husband", "2012-05-05") != nil)
        #expect(try await born("wife", "1999-04-30", "female") == nil, "earlier than the wedding")
    }

    @Test("who enlists as a child is asked about")
    func enlisted() async throws {
        let speaking = try await Speaking.open()
        let (fixture, home) = (speaking.fixture, speaking.home)
        let small = RecordEnlistment(of: "son", on: day("2018-04-04"))
        #expect(try await fixture.preview(small, on: home).warnings == [.youngSoldier])
        let grown = RecordEnlistment(of: "son", on: day("2018-04-05"))
        #expect(try await fixture.preview(grown, on: home).warnings.isEmpty)
    }
}
