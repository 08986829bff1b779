import Benefits
import Casework
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

/// A child registered twice, with each office: its death is counted by both families once it is known to be one child.
@Suite(.database, .serialized)
struct MergedCountTests {
    private func counts(
        _ two: TwoOffices, _ office: Actor, on text: String = "2026-11-25"
    ) async throws -> [Int?] {
        let home = two.home(office)
        let said = try await two.office.store.act(as: office) {
            try await $0.dossier(of: home, on: day(text)).family.declared
        }
        return [said.childrenEver, said.childrenAlive, said.householdSize]
    }

    @Test(
        "a death that one file knew of reaches the counts of the other by the merge, and no longer when it is undone",
        arguments: [true, false])
    func merged(isKnownToFirst: Bool) async throws {
        let two = try await TwoOffices.open()
        let (knowing, other) = isKnownToFirst ? (two.east, two.west) : (two.west, two.east)
        try await two.die(of: knowing)
        try await two.merge()
        for office in [knowing, other] {
            #expect(try await counts(two, office) == [1, 0, 2])
            #expect(try await counts(two, office, on: "2020-01-01") == [1, 0, 2])
            #expect(try await counts(two, office, on: "2019-12-31") == [1, 1, 3])
        }
        let history = try await FamilyHistory(store: two.office.store)(two.home(other), as: other)
        #expect(history.last?.title.zh == "合并后更正申报人数")
        try await MergeDuplicates(store: two.office.store).undo(
            two.pair.pair.id, reason: "不是同一人", as: two.street)
        #expect(try await counts(two, knowing) == [1, 0, 2])
        #expect(try await counts(two, other) == [1, 1, 3])
    }

    @Test("a death that both files knew of, or neither, is counted as it was", arguments: [true, false])
    func both(isDead: Bool) async throws {
        let two = try await TwoOffices.open()
        let offices = [two.east, two.west]
        if isDead { for office in offices { try await two.die(of: office) } }
        func said() async throws -> [[Int?]] {
            [try await counts(two, two.east), try await counts(two, two.west)]
        }
        let before = try await said()
        #expect(before == Array(repeating: isDead ? [1, 0, 2] : [1, 1, 3], count: 2))
        try await two.merge()
        #expect(try await said() == before)
        try await MergeDuplicates(store: two.office.store).undo(
            two.pair.pair.id, reason: "不是同一人", as: two.street)
        #expect(try await said() == before)
    }
}
