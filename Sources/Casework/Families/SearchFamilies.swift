package import Store

/// The list of families: found by what a person typed, by village, by household number, a page at a time.
package struct SearchFamilies: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// One page, and where the next one begins.
    package struct Page: Sendable {
        package let families: [FamilySummary]
        /// Names of areas by code, for showing where families live.
        package let areaNames: [String: String]
        /// All that the query finds.
        package let total: Int
        /// Nil on the last page.
        package let next: FamilyPosition?
    }

    /// - Parameter area: code of a village or other area; one that is not in the scope finds nothing.
    package func run(
        _ query: FamilyQuery, inArea area: String? = nil, purpose: String = "list", as actor: Actor,
        scope: Scope? = nil
    ) async throws -> Page {
        try await store.act(as: actor, scope: scope, looking: true) { session in
            let areas = try await session.areas()
            let names = Dictionary(
                areas.map { ($0.record.code, $0.record.nameZh) }, uniquingKeysWith: { first, _ in first })
            var wanted = query
            if let area {
                guard let found = areas.first(where: { $0.record.code == area })?.scope else {
                    // An unknown filter finds nothing, never everything.
                    return Page(families: [], areaNames: names, total: 0, next: nil)
                }
                wanted.area = found
            }
            let total = try await session.count(wanted)
            let families = try await session.search(wanted)
            try await session.recordLooks(at: families.map(\.file.home), purpose: purpose)
            let isFull = families.count == wanted.limit
            return Page(
                families: families, areaNames: names, total: total,
                next: isFull ? families.last?.position : nil)
        }
    }
}
