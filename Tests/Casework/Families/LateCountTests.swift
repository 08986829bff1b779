import Benefits
import Casework
import CivilCalendar
import Store
import TestSupport
import Testing

/// An act that is recorded after somebody's death, of a day before it, counts the person until the death.
@Suite(.database, .serialized)
struct LateCountTests {
    private struct Families {
        let fixture: EventFixture
        let birth: Int64
        let adopters: Int64

        static func open() async throws -> Families {
            let fixture = try await EventFixture.open()
            return Families(
                fixture: fixture, birth: try await fixture.register(EventFixture.couple),
                adopters: try await fixture.register(EventFixture.other))
        }

        func die() async throws {
            _ = try await fixture.save(RecordDeath(of: "son", on: day("2020-01-01")), on: birth)
        }

        func adopt() async throws -> StoredInstant? {
            let child = Newcomer.registered(number: "990101200004050011", key: "a")
            return try await fixture.save(
                RecordAdoption(of: .newcomer(child), by: ["wife", "husband"], on: day("2015-01-01")),
                on: adopters
            ).recordedAt
        }

        /// Children ever, alive, and people of the household, on the days around both.
        func counts(_ home: Int64) async throws -> [[Int?]] {
            var found: [[Int?]] = []
            for text in ["2014-12-31", "2015-01-01", "2017-12-31", "2018-01-01", "2019-12-31", "2020-01-01"] {
                let said = try await fixture.exchange.export(home, on: day(text), as: fixture.office.actor)
                    .family.declared
                found.append([said.childrenEver, said.childrenAlive, said.householdSize])
            }
            return found
        }
    }

    private static let adopted = [[1, 1, 3], [2, 2, 4], [2, 2, 4], [2, 2, 4], [2, 2, 4], [2, 1, 3]]

    @Test("an adoption recorded late counts a child who died since until the death, and is undone")
    func adoption() async throws {
        let late = try await Families.open()
        try await late.die()
        let before = (try await late.counts(late.birth), try await late.counts(late.adopters))
        let act = try #require(try await late.adopt())
        #expect(try await late.counts(late.adopters) == Self.adopted)
        #expect(
            try await late.counts(late.birth) == [
                [1, 1, 3], [1, 1, 2], [1, 1, 2], [1, 1, 2], [1, 1, 2], [1, 0, 2],
            ])
        _ = try await late.fixture.save(UndoEvent(act), on: late.adopters)
        let after = (try await late.counts(late.birth), try await late.counts(late.adopters))
        #expect(after == before)
    }

    @Test("adoption and death count alike in whichever order they are recorded")
    func order() async throws {
        let late = try await Families.open()
        _ = try await late.adopt()
        _ = try await late.fixture.save(RecordDeath(of: "a", on: day("2020-01-01")), on: late.adopters)
        #expect(try await late.counts(late.adopters) == Self.adopted)
    }

    @Test("an adoption that ended before the death is counted no longer from its end until the death")
    func end() async throws {
        let late = try await Families.open()
        try await late.die()
        _ = try await late.adopt()
        _ = try await late.fixture.save(
            RecordAdoptionEnd(of: "a", leaving: true, on: day("2018-01-01")), on: late.adopters)
        #expect(
            try await late.counts(late.adopters) == [
                [1, 1, 3], [2, 2, 4], [2, 2, 4], [2, 1, 3], [2, 1, 3], [2, 1, 3],
            ])
    }

    @Test("who married into the family and died since is of its household until the death")
    func marriage() async throws {
        let late = try await Families.open()
        try await late.die()
        _ = try await late.fixture.save(
            RecordDivorce(of: ["wife", "husband"], leaving: "husband", on: day("2014-01-01")),
            on: late.adopters)
        let partner = Newcomer.registered(number: "990101200004050011", key: nil)
        _ = try await late.fixture.save(
            RecordMarriage(of: "wife", to: .newcomer(partner), on: day("2018-01-01")), on: late.adopters)
        let households = try await late.counts(late.adopters).map { $0[2] }
        #expect(households == [2, 2, 2, 3, 3, 2])
    }
}
