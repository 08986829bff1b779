package import Postgres

/// Text that earlier versions kept in clear in a column that is sealed now.
///
/// The database has no key, so its migration puts such a text behind a zero byte, where a sealed value has its version,
/// and the program that migrates seals it: in the keeper's role, a batch in each transaction, again where it was stopped.
package struct EarlierText: Sendable {
    private let pool: PostgresPool

    package init(_ pool: PostgresPool) { self.pool = pool }

    private static let columns = SealedColumn.all.filter { $0.field == .proxyReason }

    private static func waits(_ column: SealedColumn) -> Statement {
        "get_byte(\(unsafeRaw: column.column), 0) = 0"
    }

    /// Whether any is left.
    package func isLeft() async throws -> Bool {
        try await pool.withScoped(role: KeyRotation.keeperRole, settings: []) { transaction in
            for column in Self.columns {
                let isLeft: Bool = try await transaction.value(
                    "select exists (select from \(unsafeRaw: column.table) where \(Self.waits(column)))")
                if isLeft { return true }
            }
            return false
        }
    }

    /// Seals what is left; how many values that were.
    package func seal(with store: Store, as account: String) async throws -> Int {
        let keeping = KeyRotation(
            store: store, actor: Actor(id: 0, name: account, role: .administrator, areas: [])
        ) { _ in }
        var sum = 0
        for column in Self.columns {
            sum += try await keeping.each(column, where: Self.waits(column)) { row in
                let sealed = try store.sealing.seal(Array(row.sealed.dropFirst()), column.place(row.key))
                return [(column.column, .bytes(sealed))]
            }
        }
        return sum
    }
}
