package import CivilCalendar
import Rules
package import Store

/// Families follow when the code of their area was replaced: renumbered or merged. Nobody is asked, nothing else of them
/// changes, and where they were handled before stays known.
package struct FollowAreas: Sendable {
    private let store: Store
    private let blockSize: Int

    package init(store: Store, blockSize: Int = 500) {
        self.store = store
        self.blockSize = max(1, blockSize)
    }

    /// A code that was replaced, with the families that stand under it.
    package struct Followed: Sendable, Hashable {
        package let from: NamedArea
        package let to: NamedArea
        package let since: CivilDate
        package var families: Int
        /// Families that wait for another office's answer; they follow once it was given.
        package var waiting: Int
    }

    /// - Parameters:
    ///   - isDryRun: counts and changes nothing.
    ///   - scope: must hold the old codes and the new ones.
    package func callAsFunction(
        today: CivilDate, isDryRun: Bool = false, as actor: Actor, scope: Scope? = nil
    ) async throws -> [Followed] {
        if !isDryRun { try actor.requireToChange() }
        let replaced = try await store.act(as: actor, scope: scope, readOnly: true) { session in
            try await Self.replaced(on: today, session)
        }
        var found: [Followed] = []
        for var area in replaced {
            while !isDryRun {
                let moved = try await store.act(as: actor, scope: scope, retries: 3) { session in
                    try await session.follow(
                        area.from.code, by: area.to.code, since: area.since, limit: blockSize)
                }
                if moved == 0 { break }
                area.families += moved
            }
            let left = try await store.act(as: actor, scope: scope, readOnly: true) { session in
                try await session.files(under: area.from.code)
            }
            area.waiting = left.waiting
            if isDryRun { area.families = left.all - left.waiting }
            if area.families + area.waiting > 0 { found.append(area) }
        }
        return found
    }

    /// Codes whose successor, or the successor's successor, is in use on a day.
    private static func replaced(on day: CivilDate, _ session: StoreSession) async throws -> [Followed] {
        let areas = Dictionary(
            try await session.areas().map { ($0.record.code, $0) }, uniquingKeysWith: { first, _ in first })
        func next(_ code: String) -> (code: String, since: CivilDate)? {
            guard let successors = areas[code]?.record.successors, successors.count == 1,
                let only = successors.first, only.value <= day
            else { return nil }
            return (only.key, only.value)
        }
        return areas.keys.sorted().compactMap { code in
            guard var last = next(code) else { return nil }
            // A chain is as long as there are areas, unless somebody tied a knot.
            for _ in 0..<areas.count {
                guard let further = next(last.code) else { break }
                last = further
            }
            func named(_ code: String) -> NamedArea {
                let name = areas[code]?.record
                return NamedArea(
                    code: code,
                    name: .init(zh: name?.nameZh ?? code, en: name?.nameEn ?? name?.nameZh ?? code))
            }
            return Followed(
                from: named(code), to: named(last.code), since: last.since, families: 0, waiting: 0)
        }
    }
}
