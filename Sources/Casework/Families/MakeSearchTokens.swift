package import Store

/// Makes anew what the families of a scope are found by: after an upgrade that brought the search, after a change of
/// the table of readings, after the keys were changed.
package struct MakeSearchTokens: Sendable {
    let store: Store
    private let blockSize: Int

    package init(store: Store, blockSize: Int = 500) {
        self.store = store
        self.blockSize = max(1, blockSize)
    }

    /// - Parameter progress: families done so far.
    /// - Returns: how many families.
    package func run(
        as actor: Actor, scope: Scope? = nil, progress: (Int) -> Void = { _ in }
    ) async throws -> Int {
        var (last, done) = (Int64(0), 0)
        while true {
            let block = try await store.act(as: actor, scope: scope) { [last] session in
                let homes = try await session.homes(after: last, limit: blockSize)
                try await session.makeSearchTokens(ofFiles: homes)
                return homes
            }
            guard let end = block.last else { return done }
            (last, done) = (end, done + block.count)
            progress(done)
        }
    }
}
