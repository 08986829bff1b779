package import Store

/// Takes an import back: the families it added go, while nothing stands on them. A file of another street, or of the
/// wrong year, leaves nothing behind but its record.
package struct WithdrawImport: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    package func run(_ id: Int64, as actor: Actor, scope: Scope? = nil) async throws {
        do {
            try await store.act(as: actor, scope: scope) { session in
                _ = try await session.lockedImport(id)
                let accepted = try await session.changes(of: id).contains { $0.acceptance?.manner != nil }
                if accepted { throw ImportError.inUse(id, constraint: "import_acceptances") }
                try await session.withdraw(id)
            }
        } catch {
            guard case .inUse(let constraint) = StoreFault(error) else { throw error }
            throw ImportError.inUse(id, constraint: constraint)
        }
    }
}
