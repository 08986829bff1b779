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

    /// Gives fields new keys, all at once: the keys are made together, every program is waited for once, all values are
    /// written anew, and the old keys are retired together.
    ///
    /// While two look-up keys of a field live, numbers have both hashes and are unique by both; a number is found by
    /// either. A field whose last rotation stopped while its retired hashes were cleared is cleared, and keeps the look-up
    /// key it has.
    package func rotate(
        _ purposes: Set<DataKeyPurpose> = Set(DataKeyPurpose.allCases), of fields: [SealedField]
    ) async throws {
        let rotated = SealedColumn.all.filter { fields.contains($0.field) }
        let finished = purposes.contains(.index) ? try await clearRetired(rotated) : []
        let names = try await newest(
            fields.flatMap { field in
                DataKeyPurpose.allCases.filter { purposes.contains($0) }
                    .filter { $0 == .seal || !finished.contains(field) }.map { (field, $0) }
            })
        for column in rotated { try await write(column, by: names.filter { $0.field == column.field }) }
        let indexes = names.filter { $0.purpose == .index }
        if !indexes.isEmpty { try await makeTokens(by: indexes) }
        try await retireOlder(than: names)
        if purposes.contains(.index) { _ = try await clearRetired(rotated) }
    }

    /// Writes what is not of these keys yet: a row that gets a new seal and a new hash is written once.
    private func write(_ column: SealedColumn, by names: [DataKeyName]) async throws {
        let seals = names.contains { $0.purpose == .seal }
        var conditions: [Statement] = []
        for name in names where name.purpose == .seal {
            conditions.append(column.isNot(sealedWith: name.number))
        }
        let number = names.first { $0.purpose == .index }.map { Int16($0.number) }
        var hashed: (pair: BlindIndexColumns.Pair, number: Int16)?
        if let number, let pair = column.index?.pair(of: number) {
            hashed = (pair, number)
            conditions.append("\(unsafeRaw: pair.key) is distinct from \(number)")
        }
        guard !conditions.isEmpty else { return }
        try await each(column, where: "(\(Statement.joined(conditions, by: " or ")))") { [hashed] row in
            let place = column.place(row.key)
            let clear = try store.sealing.open(row.sealed, place)
            var values: [(String, SealedValue)] = []
            if seals { values.append((column.column, .bytes(try store.sealing.seal(clear, place)))) }
            if let (pair, number) = hashed {
                let text = String(decoding: clear, as: UTF8.self)
                let hash = try store.sealing.index(text, of: column.field, key: number)
                values += [(pair.hash, .bytes(hash.bytes)), (pair.key, .key(number))]
            }
            return values
        }
    }

    /// Clears hashes and tokens of retired look-up keys; the fields of which there were any.
    private func clearRetired(_ columns: [SealedColumn]) async throws -> Set<SealedField> {
        let fields = Set(columns.map(\.field))
        let names = fields.map(\.rawValue).sorted()
        let isRetiring: Bool = try await keep {
            try await $0.value(
                """
                select coalesce(max(retired_at) > clock_timestamp() - \(ring.patience.milliseconds)
                * interval '1 millisecond', false) from office.data_keys
                where purpose = 'index' and field = any(\(names))
                """)
        }
        if isRetiring {
            try await waitForEveryone(
                "select max(retired_at) from office.data_keys where purpose = 'index' and field = any(\(names))"
            )
        }
        let retired = try await keep { try await StoredDataKey.read($0) }
            .filter { fields.contains($0.name.field) && $0.name.purpose == .index && $0.isRetired }.map(
                \.name)
        var found: Set<SealedField> = []
        for name in retired {
            let number = Int16(name.number)
            for column in columns where column.field == name.field {
                guard let index = column.index, index.pairs.count == 2 else { continue }
                let pair = index.pair(of: number)
                let cleared = try await each(column, where: "\(unsafeRaw: pair.key) = \(number)") { _ in
                    [(pair.hash, .bytes(nil)), (pair.key, .key(nil))]
                }
                if cleared > 0 { found.insert(name.field) }
            }
        }
        return found.union(try await removeTokens(by: retired))
    }

    // MARK: Keys

    /// The keys of a rotation that is on its way, or new ones, in the order asked for; used by every program when it
    /// returns.
    private func newest(_ wanted: [(SealedField, DataKeyPurpose)]) async throws -> [DataKeyName] {
        guard !wanted.isEmpty else { return [] }
        let found = try await keep { transaction in
            try await transaction.query("select pg_advisory_xact_lock(7312)")
            var found: [(name: DataKeyName, isNew: Bool)] = []
            for (field, purpose) in wanted { found.append(try await newest(field, purpose, transaction)) }
            return found
        }
        for (name, isNew) in found where isNew { try await onStep(.keyMade(name)) }
        let names = found.map(\.name)
        try await waitForEveryone("select max(used_from) from office.data_keys where \(Self.among(names))")
        for name in names { try await onStep(.keyUsed(name)) }
        return names
    }

    private func newest(
        _ field: SealedField, _ purpose: DataKeyPurpose, _ transaction: Transaction
    ) async throws -> (name: DataKeyName, isNew: Bool) {
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
                now() + \((ring.patience * 2).milliseconds) * interval '1 millisecond')
            """)
        return (name, true)
    }

    private func retireOlder(than names: [DataKeyName]) async throws {
        guard !names.isEmpty else { return }
        let wait = ring.patience * 2
        let older = try await keep { transaction in
            var older: [DataKeyName] = []
            for name in names {
                let numbers = try await transaction.query(
                    """
                    update office.data_keys
                    set retired_at = now() + \(wait.milliseconds) * interval '1 millisecond'
                    where field = \(name.field.rawValue) and purpose = \(name.purpose.rawValue)
                    and key < \(name.number) and retired_at is null returning key
                    """
                ).decode(Int32.self)
                older += numbers.map { DataKeyName(field: name.field, purpose: name.purpose, number: $0) }
            }
            return older
        }
        guard !older.isEmpty else { return }
        try await waitForEveryone("select max(retired_at) from office.data_keys where \(Self.among(older))")
        for name in older { try await onStep(.keyRetired(name)) }
    }

    private static func among(_ names: [DataKeyName]) -> Statement {
        let values = names.map { name -> Statement in name.sql }
        return "(field, purpose, key) in (\(Statement.joined(values, by: ", ")))"
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
                and backend_type = 'client backend' and pid <> pg_backend_pid() and xact_start < \(since)
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
