import Benefits
import Postgres

/// Gives a field new keys while everybody goes on reading and writing, and the office a new master key.
///
/// Every step is its own transaction, and each looks at what is there: a rotation that was stopped anywhere goes on
/// where it was when it is asked for again. A new key is used from a moment at which every running program knows it;
/// an old one is retired when no value of it is left.
package struct KeyRotation: Sendable {
    /// What has just been done, committed.
    package enum Step: Sendable, Hashable {
        case keyMade(DataKeyName)
        /// Every program makes new values with it.
        case keyUsed(DataKeyName)
        /// Rows of a table that were sealed anew, or given another blind index, in one transaction.
        case rows(table: String, count: Int)
        case keyRetired(DataKeyName)
        case masterMade(Int32)
        case dataKeysWrapped(Int)
        case masterForgotten(Int32)
    }

    let store: Store
    let actor: Actor
    let request = UUIDValue.random()
    let batch: Int
    let onStep: @Sendable (Step) async throws -> Void

    package init(
        store: Store, actor: Actor, batch: Int = 500, onStep: @escaping @Sendable (Step) async throws -> Void
    ) {
        self.store = store
        self.actor = actor
        self.batch = batch
        self.onStep = onStep
    }

    var ring: KeyRing { store.sealing.ring }

    /// Changes sealed columns and data keys, and can do nothing else.
    static let keeperRole = "guanhuai_keeper"

    func keep<Value>(_ body: (Transaction) async throws -> Value) async throws -> Value {
        let settings = [
            (name: "guanhuai.actor", value: actor.name),
            (name: "guanhuai.request", value: request.description),
        ]
        return try await store.pool.withScoped(
            role: Self.keeperRole, settings: settings, retries: 5, body)
    }

    /// Seals every value of a field with a new key.
    package func rotateSeal(of field: SealedField) async throws {
        let name = try await newest(field, .seal)
        for column in SealedColumn.all where column.field == field {
            try await each(column, where: column.isNot(sealedWith: name.number)) { try sealAnew(column, $0) }
        }
        try await retireOlder(than: name)
    }

    /// Gives every value of a field a blind index by a new key. While it goes on numbers have both and are unique by
    /// both; a number is found by either.
    package func rotateIndex(of field: SealedField) async throws {
        let columns = SealedColumn.all.filter { $0.field == field }
        if try await clearRetired(field, columns) { return }
        let name = try await newest(field, .index)
        let number = Int16(name.number)
        for column in columns {
            guard let index = column.index else { continue }
            let pair = index.pair(of: number)
            try await each(column, where: "\(unsafeRaw: pair.key) is distinct from \(number)") { row in
                let text = try store.sealing.openText(row.sealed, column.place(row.key))
                let hash = try store.sealing.index(text, of: field, key: number)
                return [(pair.hash, .bytes(hash.bytes)), (pair.key, .key(number))]
            }
        }
        try await makeTokens(of: field, by: number)
        try await retireOlder(than: name)
        _ = try await clearRetired(field, columns)
    }

    /// Whether anything was left of retired keys.
    private func clearRetired(_ field: SealedField, _ columns: [SealedColumn]) async throws -> Bool {
        let retired = try await keep { try await StoredDataKey.read($0) }
            .filter { $0.name.field == field && $0.name.purpose == .index && $0.isRetired }
        var found = false
        for key in retired {
            let number = Int16(key.name.number)
            for column in columns {
                guard let index = column.index, index.pairs.count == 2 else { continue }
                let pair = index.pair(of: number)
                let cleared = try await each(column, where: "\(unsafeRaw: pair.key) = \(number)") { _ in
                    [(pair.hash, .bytes(nil)), (pair.key, .key(nil))]
                }
                if cleared > 0 { found = true }
            }
            if try await removeTokens(of: field, by: number) > 0 { found = true }
        }
        return found
    }

    private func sealAnew(_ column: SealedColumn, _ row: SealedRow) throws -> [(String, SealedValue)] {
        let place = column.place(row.key)
        let clear = try store.sealing.open(row.sealed, place)
        return [(column.column, .bytes(try store.sealing.seal(clear, place)))]
    }

    // MARK: Keys

    /// The key of a rotation that is on its way, or a new one; used by every program when it returns.
    private func newest(_ field: SealedField, _ purpose: DataKeyPurpose) async throws -> DataKeyName {
        let wait = ring.patience * 2
        let (name, isNew) = try await keep { transaction in
            try await transaction.query("select pg_advisory_xact_lock(7312)")
            let live = try await transaction.query(
                """
                select key from office.data_keys where field = \(field.rawValue) and purpose = \(purpose.rawValue)
                and retired_at is null order by key
                """
            ).decode(Int32.self)
            if live.count > 1, let number = live.last {
                return (DataKeyName(field: field, purpose: purpose, number: number), false)
            }
            let last: Int32 = try await transaction.value(
                """
                select coalesce(max(key), 0) from office.data_keys
                where field = \(field.rawValue) and purpose = \(purpose.rawValue)
                """)
            let name = DataKeyName(field: field, purpose: purpose, number: last + 1)
            let masters = ring.masterKeys
            let bytes = KeyFileKeys.random(number: 1).bytes
            try await transaction.execute(
                """
                insert into office.data_keys (field, purpose, key, master, wrapped, used_from)
                values (\(field.rawValue), \(purpose.rawValue), \(name.number), \(masters.current),
                    \(masters.wrap(bytes, name, with: masters.current)),
                    clock_timestamp() + \(wait.milliseconds) * interval '1 millisecond')
                """)
            return (name, true)
        }
        if isNew { try await onStep(.keyMade(name)) }
        try await waitForEveryone(
            "select used_from from office.data_keys where (field, purpose, key) = \(name.sql)")
        try await onStep(.keyUsed(name))
        return name
    }

    private func retireOlder(than name: DataKeyName) async throws {
        let wait = ring.patience * 2
        let older = try await keep { transaction in
            try await transaction.query(
                """
                update office.data_keys
                set retired_at = clock_timestamp() + \(wait.milliseconds) * interval '1 millisecond'
                where field = \(name.field.rawValue) and purpose = \(name.purpose.rawValue) and key < \(name.number)
                and retired_at is null returning key
                """
            ).decode(Int32.self)
        }
        try await waitForEveryone(
            """
            select coalesce(max(retired_at), clock_timestamp()) from office.data_keys
            where field = \(name.field.rawValue) and purpose = \(name.purpose.rawValue)
            """)
        for number in older {
            try await onStep(
                .keyRetired(DataKeyName(field: name.field, purpose: name.purpose, number: number)))
        }
    }

    /// Waits until a moment is so long ago that every program has asked for the keys since, and until the transactions
    /// that began before have ended.
    private func waitForEveryone(_ moment: Statement) async throws {
        let moment: Instant = try await keep { try await $0.value(moment) }
        let now: Instant = try await store.pool.value("select clock_timestamp()")
        let left = Duration.microseconds(moment.microseconds - now.microseconds) + ring.patience
        if left > .zero { try await Task.sleep(for: left) }
        let since: Instant = try await store.pool.value("select clock_timestamp()")
        while true {
            let older: Int64 = try await store.pool.value(
                """
                select count(*) from pg_stat_activity where datname = current_database()
                and pid <> pg_backend_pid() and xact_start < \(since)
                """)
            if older == 0 { break }
            try await Task.sleep(for: .milliseconds(50))
        }
        try await keep { try await ring.refresh($0) }
    }
}

extension DataKeyName {
    var sql: Statement { "(\(field.rawValue), \(purpose.rawValue), \(number))" }
}

extension Duration {
    var milliseconds: Int64 {
        components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
    }
}
