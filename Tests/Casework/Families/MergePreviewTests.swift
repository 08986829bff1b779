import Benefits
import Casework
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

/// What a merge would change is said before it is done: facts, counts, decisions, and what to make sure of.
@Suite("Preview of a merge", .database, .serialized)
struct MergePreviewTests {
    private func preview(_ two: TwoOffices, keepsOther: Bool = false) async throws -> MergePreview {
        try await MergeDuplicates(store: two.office.store).preview(
            two.pair.pair.id, keepsOther: keepsOther, rules: try AssistanceFixture.policy().rules,
            today: TwoOffices.day, as: two.street)
    }

    @Test(
        "A living and a dead entry: the death, the counts and the decisions that change, and nothing is kept")
    func death() async throws {
        let two = try await TwoOffices.open()
        try await two.die(of: two.east)
        for keepsOther in [false, true] {
            let preview = try await preview(two, keepsOther: keepsOther)
            #expect(preview.warnings.contains { $0.zh.contains("只有一条登记为已去世（2020-01-01）") })
            #expect(preview.shared.contains { $0.en.contains("2020-01-01") })
            // The family that knew of no death counts a child fewer; it is named by its number.
            #expect(preview.declared.count == 1)
            #expect(preview.declared.allSatisfy { $0.zh.contains("登记编号\(two.homes.west)的家庭") })
            #expect(!preview.flips.isEmpty)
            #expect(preview.flips.allSatisfy { $0.before != $0.after })
        }
        let west = try await two.office.store.act(as: two.west) {
            try await $0.dossier(of: two.homes.west, on: TwoOffices.day).family
        }
        #expect(west.declared.childrenAlive == 1 && west.people.allSatisfy { $0.died.value == nil })
    }

    @Test("Two living entries: what both say alike is no change; four parents are, and the number differs")
    func living() async throws {
        let two = try await TwoOffices.open()
        let preview = try await preview(two)
        #expect(!preview.warnings.contains { $0.zh.contains("去世") })
        #expect(preview.warnings.contains { $0.zh.contains("登记有4位父母") && $0.zh.contains("重复登记") })
        #expect(preview.declared.isEmpty)
        let files = [two.homes.east, two.homes.west].sorted()
        #expect(
            preview.warnings.count { $0.en.contains("families \(files[0]) and \(files[1]) at once") } == 1)
        let said = (preview.shared + preview.setAside).map(\.zh)
        // Numbers are masked.
        #expect(said.contains { $0.contains("****") })
        #expect(!said.contains { $0.contains(TwiceRegistered.number) })

    }

    @Test("A merge that was taken back is put back by merging again, never by its counts alone")
    func notPutBack() async throws {
        let two = try await TwoOffices.open()
        try await two.die(of: two.east)
        try await two.merge()
        try await MergeDuplicates(store: two.office.store).undo(
            two.pair.pair.id, reason: "不是同一人", as: two.street)
        let history = try await FamilyHistory(store: two.office.store)(two.homes.west, as: two.west)
        let undoing = try #require(history.last)
        #expect(undoing.undoes != nil && !undoing.canBeUndone)
        let record = RecordEvent(
            store: two.office.store, rules: try AssistanceFixture.policy().rules, terms: EventFixture.terms)
        await #expect(throws: EventFault.mergeAgainInstead) {
            _ = try await record.save(
                UndoEvent(undoing.instant), on: two.homes.west, today: TwoOffices.day, as: two.west)
        }
    }
}
