import Postgres
package import Store

/// Takes an import back: the families it added go, while nothing stands on them. A file of another street, or of the
/// wrong year, leaves nothing behind but its record.
package struct WithdrawImport: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    package func run(_ id: Int64, as actor: Actor, scope: Scope? = nil) async throws {
        do {
            try await store.act(as: actor, scope: scope) { session in
                try await session.lockImports()
                guard let stored = try await session.storedImport(id) else {
                    throw ImportError.noSuchImport(id)
                }
                if stored.withdrawnAt != nil { throw ImportError.alreadyWithdrawn(id) }
                let accepted = try await session.changes(of: id).contains { $0.acceptance != nil }
                if accepted { throw ImportError.inUse(id, constraint: "import_acceptances") }
                try await session.withdraw(id)
            }
        } catch let error as PostgresError {
            // 23503 and 23001: a row that stands on one that was to go.
            guard let fault = error.fault, ["23503", "23001"].contains(fault.code) else { throw error }
            throw ImportError.inUse(id, constraint: fault.constraint ?? fault.table ?? "foreign key")
        }
    }
}
