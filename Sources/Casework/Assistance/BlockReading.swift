import Benefits
import CivilCalendar
import Store

/// Reads the families of a scope in blocks.
struct BlockReading: Sendable {
    let store: Store
    let actor: Actor
    let scope: Scope
    let day: CivilDate
    let size: Int

    /// One moment of the register for each block: facts, unions and links of a family fit together.
    @concurrent
    func families(after last: Int64) async throws -> [FamilyToDecide] {
        try await store.snapshot(as: actor, scope: scope) { act in
            let homes = try await act.homes(after: last, limit: size)
            if homes.isEmpty { return [] }
            let people = try await act.members(of: homes, on: day)
            return try await act.dossiers(of: homes, on: day).map { file, dossier in
                FamilyToDecide(
                    file: file, facts: FrozenDossier(freezing: dossier), people: people[file.home] ?? [:])
            }
        }
    }
}
