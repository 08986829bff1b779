import Benefits
import Casework
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

/// A couple that stood in two files, husband and wife merged: its marriage is one.
@Suite(.database, .serialized)
struct MergedMarriageTests {
    private struct Twice {
        let fixture: EventFixture
        let homes: [Int64]

        /// - Parameter wedding: of the second file.
        static func open(wedding: String = "1999-05-01", village: String = "990101001001") async throws
            -> Twice
        {
            let fixture = try await EventFixture.open()
            let first = try await fixture.register(EventFixture.couple)
            let second = try await fixture.register(
                EventFixture.other.replacing(
                    "[{partners: [wife, husband], from: 1999-05-01}]",
                    with: "[{partners: [husband, wife], from: \(wedding)}]"
                ).replacing("990101001001", with: village))
            try await fixture.office.store.act(as: fixture.office.actor) { session in
                try await session.lockMerges()
                for person in [Int32(1), 2] {
                    let instant = try await session.knowledgeInstant(of: [first, second])
                    try await session.addAlias(
                        PersonID(home: second, person: person), of: PersonID(home: first, person: person),
                        reason: "同一人", known: instant)
                }
            }
            return Twice(fixture: fixture, homes: [first, second])
        }

        /// How each family's marriages ended, and what contradicts itself in it.
        func read() async throws -> (ends: [[UnionFacts.End?]], gaps: [[QualityGap]]) {
            var found: (ends: [[UnionFacts.End?]], gaps: [[QualityGap]]) = ([], [])
            for home in homes {
                let family = try await fixture.family(home)
                found.ends.append(family.unions.map(\.endedBy))
                found.gaps.append(family.contradictions.map(\.gap))
            }
            return found
        }
    }

    @Test("two equal marriages are one, in either family")
    func once() async throws {
        let read = try await Twice.open().read()
        #expect(read.ends == [[nil], [nil]] && read.gaps == [[], []])
    }

    @Test("of other days they are two, until a person says which is right")
    func otherDays() async throws {
        let read = try await Twice.open(wedding: "1999-05-02").read()
        #expect(read.ends.map(\.count) == [2, 2] && read.gaps == [[.marriedTwice], [.marriedTwice]])
    }

    @Test(
        "it ends once and for both files, and is in force in both again where that is undone",
        arguments: [0, 1])
    func ended(in place: Int) async throws {
        let twice = try await Twice.open()
        let saved = try await twice.fixture.save(
            RecordDivorce(of: ["wife", "husband"], on: day("2020-01-01")), on: twice.homes[place])
        #expect(try await twice.read().ends == [[.divorce], [.divorce]])
        _ = try await twice.fixture.save(
            UndoEvent(try #require(saved.recordedAt)), on: twice.homes[place])
        #expect(try await twice.read().ends == [[nil], [nil]])
        _ = try await twice.fixture.save(
            RecordDeath(of: "husband", on: day("2021-01-01")), on: twice.homes[place])
        let read = try await twice.read()
        #expect(read.ends == [[.death], [.death]] && read.gaps == [[], []])
    }

    @Test(
        "where two offices hold it, each is told that one above both records the divorce, which then ends both"
    )
    func twoOffices() async throws {
        let villages = ["990101001001", "990101001201"]
        let twice = try await Twice.open(village: villages[1])
        let fixture = twice.fixture
        let divorce = RecordDivorce(of: ["wife", "husband"], on: day("2020-01-01"))
        for (home, village) in zip(twice.homes, villages) {
            let clerk = try await fixture.office.person("办\(village)", .caseworker, village)
            var fault: EventFault?
            do {
                _ = try await fixture.record.save(
                    divorce, on: home, today: EventFixture.today, reason: "测试", as: clerk)
            } catch let refused as EventFault { fault = refused }
            guard case .heldInBoth? = fault else {
                Issue.record("\(village): \(String(describing: fault))")
                continue
            }
        }
        #expect(try await twice.read().ends == [[nil], [nil]])
        _ = try await twice.fixture.save(
            RecordDivorce(of: ["wife", "husband"], on: day("2020-01-01")), on: twice.homes[0])
        #expect(try await twice.read().ends == [[.divorce], [.divorce]])
    }

    @Test(
        "who is registered twice dies once, in both files with all that ends then, and lives in both if undone",
        arguments: [0, 1])
    func death(in place: Int) async throws {
        let twice = try await Twice.open()
        func said() async throws -> [[Int?]] {
            var found: [[Int?]] = []
            for home in twice.homes {
                let family = try await twice.fixture.family(home)
                found.append([family.declared.childrenAlive, family.declared.householdSize])
            }
            return found
        }
        func living() async throws -> Set<Bool> {
            let (first, second) = (twice.homes[0], twice.homes[1])
            let people = [PersonID(home: first, person: 1), PersonID(home: second, person: 1)]
            return try await twice.fixture.office.store.act(as: twice.fixture.office.actor) { session in
                Set(
                    try await session.facts([.vitalStates], ofPeople: people).map {
                        $0.row.values[1] == .null
                    })
            }
        }
        let before = try await said()
        let saved = try await twice.fixture.save(
            RecordDeath(of: "wife", on: day("2021-01-01")), on: twice.homes[place])
        #expect(try await said() == before.map { [$0[0], $0[1].map { $0 - 1 }] })
        #expect(try await living() == [false])
        _ = try await twice.fixture.save(
            UndoEvent(try #require(saved.recordedAt)), on: twice.homes[1 - place])
        #expect(try await said() == before)
        #expect(try await living() == [true])
    }

    @Test("a divorce or a death is the marital status of both files", arguments: [true, false])
    func status(isDeath: Bool) async throws {
        let twice = try await Twice.open()
        let event: any FamilyEvent =
            isDeath
            ? RecordDeath(of: "husband", on: day("2026-10-01"))
            : RecordDivorce(of: ["wife", "husband"], leaving: nil, on: day("2026-10-01"))
        let saved = try await twice.fixture.save(event, on: twice.homes[0])
        for home in twice.homes {
            let state = try await twice.fixture.family(home).contact.maritalState
            #expect(state == (isDeath ? .widowed : .divorced))
        }
        _ = try await twice.fixture.save(UndoEvent(try #require(saved.recordedAt)), on: twice.homes[0])
        for home in twice.homes {
            #expect(try await twice.fixture.family(home).contact.maritalState == .firstMarriage)
        }
    }
}
