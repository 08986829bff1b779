import Crypto
import Postgres

/// What a data key is for.
package enum DataKeyPurpose: String, Sendable, Hashable, CaseIterable {
    case seal, index
}

/// Names one data key.
package struct DataKeyName: Sendable, Hashable {
    package var field: SealedField
    package var purpose: DataKeyPurpose
    package var number: Int32

    package init(field: SealedField, purpose: DataKeyPurpose, number: Int32) {
        self.field = field
        self.purpose = purpose
        self.number = number
    }

    /// Authenticated with the wrapped key: it opens under its own name only.
    var context: [UInt8] { Array("guanhuai/key/\(field.rawValue)/\(purpose.rawValue)/\(number)".utf8) }
}

/// A row of office.data_keys.
struct StoredDataKey: Sendable {
    var name: DataKeyName
    var master: Int32
    var wrapped: [UInt8]
    /// Whether new values are made with it by now.
    var isUsed: Bool
    var isRetired: Bool

    /// Fields of a newer version of the program are left out: this one does not seal them.
    static func read(_ transaction: Transaction) async throws(PostgresError) -> [StoredDataKey] {
        try await transaction.query(
            """
            select field, purpose, key, master, wrapped, used_from <= clock_timestamp(),
            coalesce(retired_at <= clock_timestamp(), false) from office.data_keys order by field, purpose, key
            """
        ).decode(String.self, String.self, Int32.self, Int32.self, [UInt8].self, Bool.self, Bool.self)
            .compactMap { field, purpose, number, master, wrapped, isUsed, isRetired in
                guard let field = SealedField(rawValue: field),
                    let purpose = DataKeyPurpose(rawValue: purpose)
                else { return nil }
                return StoredDataKey(
                    name: DataKeyName(field: field, purpose: purpose, number: number), master: master,
                    wrapped: wrapped, isUsed: isUsed, isRetired: isRetired)
            }
    }
}

/// The data keys of one moment, unwrapped.
struct DataKeys: Sendable {
    struct Key: Sendable {
        var key: SymmetricKey
        var isUsed: Bool
        var isRetired: Bool
    }

    private var seal: [SealedField: [Int32: Key]] = [:]
    private var newest: [SealedField: Int32] = [:]
    private(set) var index: [SealedField: [Int16: Key]] = [:]

    init(_ stored: [StoredDataKey], _ masters: MasterKeys) throws(SealingError) {
        for key in stored {
            let bytes = try masters.unwrap(key.wrapped, key.name, with: key.master)
            let opened = Key(
                key: SymmetricKey(data: bytes), isUsed: key.isUsed, isRetired: key.isRetired)
            let (field, number) = (key.name.field, key.name.number)
            switch key.name.purpose {
            case .seal:
                seal[field, default: [:]][number] = opened
                if key.isUsed { newest[field] = max(newest[field] ?? 0, number) }
            case .index: index[field, default: [:]][Int16(truncatingIfNeeded: number)] = opened
            }
        }
    }

    /// The key for new values: the newest in use.
    func sealing(_ field: SealedField) throws(SealingError) -> (Int32, SymmetricKey) {
        guard let number = newest[field], let key = seal[field]?[number] else { throw .unknownKey(0) }
        return (number, key.key)
    }

    func opening(_ field: SealedField, _ number: Int32) -> SymmetricKey? { seal[field]?[number]?.key }

    /// Oldest first.
    func indexing(_ field: SealedField) -> [(number: Int16, key: SymmetricKey)] {
        sorted(field) { $0.isUsed && !$0.isRetired }
    }

    /// Also one that another process may know to be in use already, or not know to be retired yet.
    func lookingUp(_ field: SealedField) -> [(number: Int16, key: SymmetricKey)] {
        sorted(field) { _ in true }
    }

    private func sorted(
        _ field: SealedField, _ isWanted: (Key) -> Bool
    ) -> [(number: Int16, key: SymmetricKey)] {
        (index[field] ?? [:]).filter { isWanted($0.value) }.map { ($0.key, $0.value.key) }
            .sorted { $0.0 < $1.0 }
    }
}

extension DataKeys {
    /// Gives every field its first keys where it has none. In a database that sealed before there were data keys, these
    /// are the ones it derived from its master key, so that what is sealed opens.
    static func makeMissing(_ transaction: Transaction, _ masters: MasterKeys) async throws {
        let there = Set(try await StoredDataKey.read(transaction).map(\.name))
        // The first masters were the only ones with values of their own.
        let sealedBefore: Bool = try await transaction.value(
            """
            select not exists (select from office.data_keys)
            and exists (select from office.sealing_keys where first_used_at < (select now()))
            """)
        for field in SealedField.allCases {
            for purpose in DataKeyPurpose.allCases {
                if there.contains(where: { $0.field == field && $0.purpose == purpose }) { continue }
                let numbers = sealedBefore ? masters.numbers : [1]
                for number in numbers {
                    let name = DataKeyName(field: field, purpose: purpose, number: number)
                    let bytes =
                        sealedBefore
                        ? try masters.derived(number, "\(purpose.rawValue)/\(field.rawValue)")
                            .withUnsafeBytes { Array($0) }
                        : KeyFileKeys.random(number: 1).bytes
                    try await transaction.execute(
                        """
                        insert into office.data_keys (field, purpose, key, master, wrapped)
                        values (\(field.rawValue), \(purpose.rawValue), \(number), \(masters.current),
                            \(masters.wrap(bytes, name, with: masters.current))) on conflict do nothing
                        """)
                }
            }
        }
    }
}
