import Benefits
package import Postgres

/// A data key and what is made with it.
package struct KeyStatus: Sendable {
    package let name: DataKeyName
    package let master: Int32
    package let madeAt: Instant
    package let usedFrom: Instant
    package let retiredAt: Instant?
    /// Values sealed with it, or blind indexes made with it.
    package let values: Int64
}

extension Store {
    /// Tables and columns whose values a rotation seals anew, such as `families.contacts.phone`.
    package static var sealedColumns: [String] { SealedColumn.all.map { "\($0.table).\($0.column)" } }

    /// Every data key, with the number of its values: reads each sealed table once.
    package func keyStatus() async throws -> [KeyStatus] {
        try await pool.withScoped(role: KeyRotation.keeperRole, settings: [], readOnly: true) { transaction in
            var values: [DataKeyName: Int64] = [:]
            for column in SealedColumn.all {
                for (name, count) in try await column.counts(transaction) {
                    values[name, default: 0] += count
                }
            }
            for (name, count) in try await Self.tokenCounts(transaction) { values[name, default: 0] += count }
            return try await transaction.query(
                """
                select field, purpose, key, master, made_at, used_from, retired_at from office.data_keys
                order by field, purpose desc, key
                """
            ).decode(
                String.self, String.self, Int32.self, Int32.self, Instant.self, Instant.self, Instant?.self
            )
            .compactMap { field, purpose, number, master, madeAt, usedFrom, retiredAt in
                guard let field = SealedField(rawValue: field),
                    let purpose = DataKeyPurpose(rawValue: purpose)
                else { return nil }
                let name = DataKeyName(field: field, purpose: purpose, number: number)
                return KeyStatus(
                    name: name, master: master, madeAt: madeAt, usedFrom: usedFrom, retiredAt: retiredAt,
                    values: values[name] ?? 0)
            }
        }
    }

    private static func tokenCounts(_ transaction: Transaction) async throws -> [(DataKeyName, Int64)] {
        try await transaction.query(
            """
            select kind, index_key, count(*) from families.search_tokens where index_key is not null group by 1, 2
            """
        ).decode(String.self, Int16.self, Int64.self).compactMap { kind, number, count in
            SearchToken.Kind(rawValue: kind)?.field.map {
                (DataKeyName(field: $0, purpose: .index, number: Int32(number)), count)
            }
        }
    }

    /// Removes keys that were retired a day ago or longer and have no value left: from then on nothing opens what was
    /// copied of their values. Returns them.
    package func forgetRetiredKeys() async throws -> [DataKeyName] {
        let unused = try await keyStatus().filter { $0.retiredAt != nil && $0.values == 0 }
        return try await pool.withScoped(role: KeyRotation.keeperRole, settings: []) { transaction in
            var forgotten: [DataKeyName] = []
            for key in unused {
                let count = try await transaction.execute(
                    """
                    delete from office.data_keys where (field, purpose, key) = \(key.name.sql)
                    and retired_at < clock_timestamp() - interval '1 day'
                    """)
                if count > 0 { forgotten.append(key.name) }
            }
            return forgotten
        }
    }
}

extension SealedColumn {
    fileprivate func counts(_ transaction: Transaction) async throws -> [(DataKeyName, Int64)] {
        let sealed = try await transaction.query(
            """
            select substring(\(unsafeRaw: column) from 2 for 4), count(*) from \(unsafeRaw: table)
            where \(unsafeRaw: column) is not null group by 1
            """
        ).decode([UInt8].self, Int64.self).map { bytes, count in
            let number = bytes.reduce(Int32(0)) { $0 << 8 | Int32($1) }
            return (DataKeyName(field: field, purpose: .seal, number: number), count)
        }
        var indexed: [(DataKeyName, Int64)] = []
        for pair in index?.pairs ?? [] {
            indexed += try await transaction.query(
                """
                select \(unsafeRaw: pair.key), count(*) from \(unsafeRaw: table)
                where \(unsafeRaw: pair.key) is not null group by 1
                """
            ).decode(Int16.self, Int64.self).map {
                (DataKeyName(field: field, purpose: .index, number: Int32($0)), $1)
            }
        }
        return sealed + indexed
    }
}

extension Store {
    /// Opens some values of every sealed column: says whether these keys are those of this database.
    ///
    /// - Returns: how many opened, and the columns in which one did not.
    package func openSealed(atMost limit: Int) async throws -> (opened: Int, failed: [String]) {
        try await pool.withScoped(role: KeyRotation.keeperRole, settings: [], readOnly: true) { transaction in
            var opened = 0
            var failed: [String] = []
            for column in SealedColumn.all {
                let key = column.key.map { "\($0)::bigint" }.joined(separator: ", ")
                let rows = try await transaction.query(
                    """
                    select array[\(unsafeRaw: key)], \(unsafeRaw: column.column) from \(unsafeRaw: column.table)
                    where \(unsafeRaw: column.column) is not null limit \(Int64(limit))
                    """
                ).decode([Int64].self, [UInt8].self)
                for (key, sealed) in rows {
                    if (try? sealing.open(sealed, column.place(key))) != nil {
                        opened += 1
                    } else {
                        failed.append("\(column.table).\(column.column)")
                        break
                    }
                }
            }
            return (opened, failed)
        }
    }
}
