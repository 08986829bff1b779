import Postgres

extension Store {
    /// Reads the audit and writes its chain, and can do nothing else.
    static let sealerRole = "guanhuai_sealer"

    /// What one pass of the sealer did.
    package struct AuditSeal: Sendable, Hashable {
        package var blocks = 0
        package var rows = 0
        /// The newest block; nil where there is none yet.
        package var head: AuditCheckpoint?

        package init() {}
    }

    /// Chains the rows of every transaction before which none can still commit, in blocks of at most `blockRows`, and
    /// no more than `mostBlocks` of them (call again while it makes that many).
    ///
    /// A transaction older than the oldest running one has ended: its rows are all there or never will be. So a
    /// block ends below the oldest running transaction (`pg_snapshot_xmin`), and no row can come to stand in it later.
    ///
    /// - Parameter noted: the head that was last noted outside the database. A chain without it is another one, and gets no
    ///   further block: that would make a rewritten chain look as though it went on.
    /// - Throws: `SealingError.chainUnlike`.
    package func sealAudit(
        after noted: AuditCheckpoint? = nil, blockRows: Int = 1000, mostBlocks: Int = 200
    ) async throws -> AuditSeal {
        try await pool.withScoped(role: Self.sealerRole, settings: []) { transaction in
            // Sealers of several processes go one after the other.
            try await transaction.query("select pg_advisory_xact_lock(7311)")
            if let noted {
                let digests = try await transaction.query(
                    "select digest from office.audit_blocks where block = \(noted.block)"
                ).decode([UInt8].self)
                guard digests == [noted.digest] else { throw SealingError.chainUnlike(block: noted.block) }
            }
            let limit: Int64 = try await transaction.value(
                "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
            var chain = try await AuditChain(transaction, keys: auditKeys)
            for relation in AuditRelation.allCases {
                try await chain.close(
                    relation, before: .before(limit), blockRows: blockRows,
                    mostBlocks: mostBlocks)
            }
            return chain.made
        }
    }
}

/// The end of the chain, to which blocks are added.
private struct AuditChain {
    let transaction: Transaction
    let keys: AuditKeys
    let eras: [AuditEra]
    private var ends: [AuditRelation: (era: Int32, to: AuditPlace)] = [:]
    private var head: StoredBlock?
    var made = Store.AuditSeal()

    init(_ transaction: Transaction, keys: AuditKeys) async throws {
        self.transaction = transaction
        self.keys = keys
        eras = try await AuditEra.read(transaction)
        let byNumber = Dictionary(eras.map { ($0.era, $0) }) { first, _ in first }
        let columns = StoredBlock.columns
        head = try await transaction.query(
            "select \(unsafeRaw: columns) from office.audit_blocks order by block desc limit 1"
        ).map { try StoredBlock($0, eras: byNumber) }.first
        made.head = head?.checkpoint
        for relation in AuditRelation.allCases {
            let last = try await transaction.query(
                """
                select \(unsafeRaw: columns) from office.audit_blocks where relation = \(relation.rawValue)
                order by block desc limit 1
                """
            ).map { try StoredBlock($0, eras: byNumber).block }.first
            if let last { ends[relation] = (last.era.era, last.to) }
        }
    }

    /// Rows of ended eras to their end, rows of this one up to the limit.
    mutating func close(
        _ relation: AuditRelation, before limit: AuditPlace, blockRows: Int, mostBlocks: Int
    ) async throws {
        for (place, era) in eras.enumerated() where era.era >= ends[relation]?.era ?? 0 {
            let next = place + 1 < eras.count ? eras[place + 1] : nil
            var from = ends[relation].flatMap { $0.era == era.era ? $0.to : nil } ?? .start
            while made.blocks < mostBlocks {
                let rows = try await rows(
                    relation, of: era, from: from, to: next == nil ? limit : .end, blockRows)
                guard let last = rows.last else { break }
                let isFull = rows.count == blockRows
                let to =
                    isFull
                    ? AuditPlace(transaction: last.place.transaction, row: last.place.row + 1)
                    : next == nil ? limit : .end
                try await add(relation, era, from: from, to: to, rows)
                from = to
                if !isFull { break }
            }
        }
    }

    private func rows(
        _ relation: AuditRelation, of era: AuditEra, from: AuditPlace, to: AuditPlace, _ most: Int
    ) async throws -> [(place: AuditPlace, digest: [UInt8])] {
        let number = relation.number
        // The output is not called as the column: `order by` would sort it as text, and a block pass over rows.
        return try await transaction.query(
            """
            select xid::text as transaction, \(unsafeRaw: number), \(unsafeRaw: relation.content) from \(unsafeRaw: relation.table)
            where (xid, \(unsafeRaw: number)) >= \(from.sql) and (xid, \(unsafeRaw: number)) < \(to.sql)
            and \(eras.holding(era, relation)) order by xid, \(unsafeRaw: number) limit \(Int64(most))
            """
        ).decode(String.self, Int64.self, String.self).map { transaction, row, content in
            let place = AuditPlace(transaction: Int64(transaction) ?? .max, row: row)
            return (place, AuditBlock.digest(ofContent: content))
        }
    }

    private mutating func add(
        _ relation: AuditRelation, _ era: AuditEra, from: AuditPlace, to: AuditPlace,
        _ rows: [(place: AuditPlace, digest: [UInt8])]
    ) async throws {
        let block = AuditBlock(
            block: (head?.block.block ?? 0) + 1, relation: relation, era: era, from: from, to: to,
            rows: rows.map(\.place.row), rowDigests: rows.flatMap(\.digest),
            prior: head?.digest ?? AuditBlock.noPrior, key: keys.current,
            sealedAt: try await transaction.value("select clock_timestamp()"))
        let digest = block.digest
        let stored = StoredBlock(block: block, digest: digest, signature: try keys.sign(digest))
        try await transaction.execute(
            """
            insert into office.audit_blocks (block, relation, era, from_xid, from_row, to_xid, to_row, rows,
                row_digests, prior, digest, key, signature, sealed_at)
            values (\(block.block), \(relation.rawValue), \(era.era), \("\(from.transaction)")::xid8, \(from.row),
                \("\(to.transaction)")::xid8, \(to.row), \(block.rows), \(block.rowDigests), \(block.prior),
                \(digest), \(block.key), \(stored.signature), \(block.sealedAt))
            """)
        head = stored
        ends[relation] = (era.era, to)
        made.blocks += 1
        made.rows += rows.count
        made.head = stored.checkpoint
    }
}
