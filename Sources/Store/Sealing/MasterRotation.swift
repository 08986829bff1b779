import Postgres

extension KeyRotation {
    /// Wraps every data key with a new master key, and takes the old master keys out of the file. No value is touched.
    ///
    /// Backups made before it open only with the key file of their time.
    package func rotateMaster() async throws {
        let file = store.sealing.ring.keyFile
        var made: Int32?
        var keys = try file.change { keys in
            // A second one is of a rotation that was stopped.
            guard keys.masterKeys.count == 1, let last = keys.masterKeys.last else { return }
            keys.masterKeys.append(KeyFileKeys.random(number: last.number + 1))
            made = last.number + 1
        }
        if let made { try await onStep(.masterMade(made)) }
        let masters = MasterKeys(keys.masterKeys)
        let count = try await keep { transaction in
            try await transaction.query("select pg_advisory_xact_lock(7312)")
            try await Store.note(masters, transaction)
            var count = 0
            for key in try await StoredDataKey.read(transaction) where key.master != masters.current {
                let bytes = try masters.unwrap(key.wrapped, key.name, with: key.master)
                try await transaction.execute(
                    """
                    update office.data_keys set master = \(masters.current),
                        wrapped = \(masters.wrap(bytes, key.name, with: masters.current))
                    where (field, purpose, key) = \(key.name.sql)
                    """)
                count += 1
            }
            return count
        }
        try await onStep(.dataKeysWrapped(count))
        try await keep { try await store.sealing.ring.refresh($0) }
        let old = keys.masterKeys.dropLast().map(\.number)
        keys = try file.change { $0.masterKeys.removeAll { $0.number < masters.current } }
        for number in old { try await onStep(.masterForgotten(number)) }
    }
}
