import Postgres

extension Store {
    /// Compares every sealed row and every block with what was signed, and the chain with checkpoints that were noted
    /// outside the database. Reads one state of the database, in memory that grows with what it finds.
    ///
    /// - Parameters:
    ///   - checkpoints: lines of the checkpoint file, by line number, oldest first; nil compares with none. That a chain has
    ///     none at all is a finding.
    ///   - progress: called with the number of blocks done.
    package func verifyAudit(
        against checkpoints: [(line: Int, checkpoint: AuditCheckpoint?)]? = nil,
        progress: @Sendable (Int64) -> Void = { _ in }
    ) async throws -> AuditReport {
        try await pool.withScoped(
            role: Self.sealerRole, settings: [], isolation: .repeatableRead, readOnly: true
        ) { transaction in
            var check = AuditCheck(transaction, eras: try await AuditEra.read(transaction), keys: auditKeys)
            try await check.blocks(checkpoints ?? [], progress: progress)
            if checkpoints?.isEmpty == true, check.report.blocks > 0 {
                check.report.findings.append(.checkpointsMissing)
            }
            try await check.settleRows()
            try await check.numbers()
            try await check.unsealed()
            return check.report
        }
    }
}

/// One verification on its way.
struct AuditCheck {
    let transaction: Transaction
    let eras: [AuditEra]
    let keys: AuditKeys
    var report = AuditReport()
    var changed: [ChangedRow] = []
    var missing: [(relation: AuditRelation, row: Int64, block: Int64, digest: [UInt8])] = []
    var strangers: [(relation: AuditRelation, row: Int64, digest: [UInt8])] = []
    private var ends: [AuditRelation: (era: Int32, to: AuditPlace)] = [:]
    private var last: StoredBlock?

    struct ChangedRow {
        var relation: AuditRelation
        var row: Int64
        var block: Int64
        var sealed: [UInt8]
        var found: [UInt8]
    }

    init(_ transaction: Transaction, eras: [AuditEra], keys: AuditKeys) {
        self.transaction = transaction
        self.eras = eras
        self.keys = keys
    }

    mutating func blocks(
        _ checkpoints: [(line: Int, checkpoint: AuditCheckpoint?)], progress: (Int64) -> Void
    ) async throws {
        // Of one block more than one digest may have been noted: who sealed anew noted it, too.
        var noted: [Int64: Set<[UInt8]>] = [:]
        for (line, checkpoint) in checkpoints {
            if let checkpoint,
                keys.verifies(checkpoint.signature, of: checkpoint.digest, key: checkpoint.key)
            {
                noted[checkpoint.block, default: []].insert(checkpoint.digest)
                report.checkpoints += 1
            } else {
                report.findings.append(.checkpointForged(line: line))
            }
        }
        var rewritten: Int64?
        let byNumber = Dictionary(eras.map { ($0.era, $0) }) { first, _ in first }
        while true {
            let page = try await transaction.query(
                """
                select \(unsafeRaw: StoredBlock.columns) from office.audit_blocks
                where block > \(last?.block.block ?? 0) order by block limit 20
                """
            ).map { try StoredBlock($0, eras: byNumber) }
            if page.isEmpty { break }
            for stored in page {
                examine(stored)
                try await rows(of: stored.block)
                if let noted = noted[stored.block.block], noted != [stored.digest], rewritten == nil {
                    rewritten = stored.block.block
                }
                last = stored
                report.blocks += 1
            }
            progress(report.blocks)
        }
        if let rewritten { report.findings.append(.tailRewritten(from: rewritten)) }
        report.head = last?.checkpoint
        let end = last?.block.block ?? 0
        if let farthest = noted.keys.max(), farthest > end {
            report.findings.append(.tailCut(from: end + 1, through: farthest))
        }
    }

    private mutating func examine(_ stored: StoredBlock) {
        let expected = (last?.block.block ?? 0) + 1
        let number = stored.block.block
        if !stored.block.isWhole(stored.digest)
            || !keys.verifies(stored.signature, of: stored.digest, key: stored.block.key)
        {
            report.findings.append(.blockForged(number))
        }
        if number != expected {
            report.findings.append(.blocksMissing(from: expected, through: number - 1))
        } else if stored.block.prior != last?.digest ?? AuditBlock.noPrior {
            report.findings.append(.blockOutOfPlace(number))
        }
        ends[stored.block.relation] = (stored.block.era.era, stored.block.to)
    }

    /// Compares the rows of a block, and looks for others that stand among them.
    private mutating func rows(of block: AuditBlock) async throws {
        let relation = block.relation
        let (table, number) = (relation.table, relation.number)
        report.rows[relation, default: 0] += block.rows.count
        let results = try await transaction.pipeline([
            """
            select \(unsafeRaw: number), \(unsafeRaw: relation.content) from \(unsafeRaw: table)
            where \(unsafeRaw: number) = any(\(block.rows))
            """,
            """
            select \(unsafeRaw: number), \(unsafeRaw: relation.content) from \(unsafeRaw: table)
            where (xid, \(unsafeRaw: number)) >= \(block.from.sql) and (xid, \(unsafeRaw: number)) < \(block.to.sql)
            and \(eras.holding(block.era, relation))
            and not (\(unsafeRaw: number) = any(\(block.rows)))
            """,
        ])
        var found: [Int64: [UInt8]] = [:]
        found.reserveCapacity(block.rows.count)
        for (row, content) in try results[0].decode(Int64.self, String.self) {
            found[row] = AuditBlock.digest(ofContent: content)
        }
        for (place, row) in block.rows.enumerated() {
            let sealed = block.rowDigest(place)
            guard let digest = found[row] else {
                missing.append((relation, row, block.block, Array(sealed)))
                continue
            }
            if !digest.elementsEqual(sealed) {
                changed.append(
                    ChangedRow(
                        relation: relation, row: row, block: block.block, sealed: Array(sealed), found: digest
                    ))
            }
        }
        for (row, content) in try results[1].decode(Int64.self, String.self) {
            strangers.append((relation, row, AuditBlock.digest(ofContent: content)))
        }
    }

    /// Rows under numbers that the sequence never gives, and a sequence that counts otherwise than it was made to.
    mutating func numbers() async throws {
        var emptied: [AuditFinding] = []
        for relation in AuditRelation.allCases {
            let number = relation.number
            let below = try await transaction.query(
                """
                select \(unsafeRaw: number) from \(unsafeRaw: relation.table) where \(unsafeRaw: number) < 1
                order by 1 limit 1000
                """
            ).decode(Int64.self)
            report.findings += below.map { .numberedBelow(relation, row: $0) }
            let isAsMade: Bool = try await transaction.value(
                """
                select coalesce(bool_and(seqstart = 1 and seqmin = 1 and seqincrement = 1 and not seqcycle
                    and seqmax = 9223372036854775807), false)
                from pg_sequence where seqrelid = to_regclass(\(relation.sequence))
                """)
            if !isAsMade { report.findings.append(.sequenceChanged(relation)) }
            // No row is ever removed.
            let isEmptied: Bool = try await transaction.value(
                """
                select pg_sequence_last_value(\(relation.sequence)) is not null
                and not exists (select from \(unsafeRaw: relation.table))
                """)
            if isEmptied { emptied.append(.emptied(relation)) }
        }
        // Where blocks or checkpoints are left, each row that is gone is named by them.
        if report.blocks == 0, report.findings.isEmpty { report.findings = emptied }
    }

    /// Rows that no block has yet.
    mutating func unsealed() async throws {
        for relation in AuditRelation.allCases {
            let end = ends[relation]
            var rows: Int64 = 0
            var since: Instant?
            for era in eras where era.era >= end?.era ?? 0 {
                let number = relation.number
                let from = end.flatMap { $0.era == era.era ? $0.to : nil } ?? .start
                let (count, first) = try await transaction.query(
                    """
                    select count(*), min(at) from \(unsafeRaw: relation.table)
                    where (xid, \(unsafeRaw: number)) >= \(from.sql) and \(eras.holding(era, relation))
                    """
                ).one.decode(Int64.self, Instant?.self)
                rows += count
                since = [since, first].compactMap(\.self).min()
            }
            if rows > 0 { report.unsealed.append(.init(relation: relation, rows: rows, since: since)) }
        }
    }
}

extension AuditCheck {
    /// Gives each difference its name: what two rows tell of each other is more than what each tells alone.
    mutating func settleRows() async throws {
        struct Content: Hashable {
            var relation: AuditRelation
            var digest: [UInt8]
        }
        var bySealed: [Content: [Int]] = [:]
        for (place, row) in changed.enumerated() {
            bySealed[Content(relation: row.relation, digest: row.sealed), default: []].append(place)
        }
        var isNamed = Set<Int>()
        for (place, row) in changed.enumerated() where !isNamed.contains(place) {
            let partner = bySealed[Content(relation: row.relation, digest: row.found)]?.first {
                $0 != place && !isNamed.contains($0) && changed[$0].found == row.sealed
            }
            if let partner {
                isNamed.insert(partner)
                report.findings.append(.swapped(row.relation, row: row.row, with: changed[partner].row))
            } else {
                report.findings.append(.edited(row.relation, row: row.row, block: row.block))
            }
            isNamed.insert(place)
        }
        var others = try await unlisted(strangers)
        for (relation, row, block, digest) in missing {
            if let place = others.firstIndex(where: { $0.relation == relation && $0.digest == digest }) {
                report.findings.append(.renumbered(relation, row: row, now: others[place].row))
                others.remove(at: place)
            } else {
                report.findings.append(.deleted(relation, row: row, block: block))
            }
        }
        // Those below the first number are named as such.
        report.findings += others.filter { $0.row > 0 }.map { .inserted($0.relation, row: $0.row) }
    }

    /// Without rows that a block lists: one whose transaction number was changed stands in another block's range.
    private func unlisted(
        _ rows: [(relation: AuditRelation, row: Int64, digest: [UInt8])]
    ) async throws -> [(relation: AuditRelation, row: Int64, digest: [UInt8])] {
        var result = rows
        for relation in AuditRelation.allCases {
            let asked = Set(rows.filter { $0.relation == relation }.map(\.row))
            if asked.isEmpty { continue }
            let listed = Set<Int64>(
                try await transaction.query(
                    """
                    select r from office.audit_blocks, unnest(rows) as r
                    where relation = \(relation.rawValue) and r = any(\(asked.sorted()))
                    """
                ).decode(Int64.self))
            result.removeAll { $0.relation == relation && listed.contains($0.row) }
        }
        return result
    }
}
