import Crypto
import Postgres

/// Closed rows of one table, as they were when the block was signed.
package struct AuditBlock: Sendable {
    package var block: Int64
    package var relation: AuditRelation
    var era: AuditEra
    /// Inclusive.
    var from: AuditPlace
    /// Exclusive.
    var to: AuditPlace
    /// Numbers of the rows, in their order.
    package var rows: [Int64]
    /// 32 bytes for each row.
    var rowDigests: [UInt8]
    /// Digest of the block before it; zeros for the first.
    var prior: [UInt8]
    var key: Int32
    var sealedAt: Instant

    static let noPrior = [UInt8](repeating: 0, count: 32)

    /// SHA-256 over everything above, in this order, numbers as text with a semicolon after each.
    var digest: [UInt8] { digest(.current) }

    /// Whether a digest is of this block, in the form of today or of the time when it was sealed.
    func isWhole(_ digest: [UInt8]) -> Bool { Form.allCases.contains { self.digest($0) == digest } }

    private enum Form: Int, CaseIterable {
        /// Without the instant at which the era began.
        case first = 1
        case current = 2
    }

    private func digest(_ form: Form) -> [UInt8] {
        var hash = SHA256()
        var head: [Int64] = [
            block, Int64(era.era), era.cluster, era.firstEntry, era.firstLook, from.transaction, from.row,
            to.transaction, to.row, Int64(key), sealedAt.microseconds, Int64(rows.count),
        ]
        if form == .current { head.append(era.beganAt.microseconds) }
        hash.update(data: Array("guanhuai/audit/\(form.rawValue);\(relation.rawValue);".utf8))
        hash.update(data: prior)
        hash.update(data: Array((head + rows).map { "\($0);" }.joined().utf8))
        hash.update(data: rowDigests)
        return Array(hash.finalize())
    }

    func rowDigest(_ place: Int) -> ArraySlice<UInt8> { rowDigests[(place * 32)..<(place * 32 + 32)] }

    static func digest(ofContent text: String) -> [UInt8] { Array(SHA256.hash(data: Array(text.utf8))) }
}

/// A block with what was stored beside it.
struct StoredBlock: Sendable {
    var block: AuditBlock
    var digest: [UInt8]
    var signature: [UInt8]

    static let columns = """
        block, relation, era, from_xid::text, from_row, to_xid::text, to_row, rows, row_digests, prior, digest, key, \
        signature, sealed_at
        """

    init(_ row: Row, eras: [Int32: AuditEra]) throws {
        guard let relation = AuditRelation(rawValue: try row[1]), let era = eras[try row[2]],
            let fromTransaction = Int64(try row[3, as: String.self]),
            let toTransaction = Int64(try row[5, as: String.self])
        else { throw StoreError.unexpectedRow("office.audit_blocks") }
        block = AuditBlock(
            block: try row[0], relation: relation, era: era,
            from: AuditPlace(transaction: fromTransaction, row: try row[4]),
            to: AuditPlace(transaction: toTransaction, row: try row[6]), rows: try row[7],
            rowDigests: try row[8], prior: try row[9], key: try row[11], sealedAt: try row[13])
        digest = try row[10]
        signature = try row[12]
    }

    init(block: AuditBlock, digest: [UInt8], signature: [UInt8]) {
        self.block = block
        self.digest = digest
        self.signature = signature
    }

    var checkpoint: AuditCheckpoint {
        AuditCheckpoint(block: block.block, digest: digest, key: block.key, signature: signature)
    }
}

/// The head of the chain at one time, as it is kept outside the database.
package struct AuditCheckpoint: Sendable, Hashable {
    package var block: Int64
    package var digest: [UInt8]
    package var key: Int32
    package var signature: [UInt8]
}

/// The keys that sign blocks, and that verify those they signed.
package struct AuditKeys: Sendable {
    private let keys: [Int32: Curve25519.Signing.PrivateKey]
    /// The key for new blocks: the last in the file.
    let current: Int32

    /// Nil where a key file has no signing key yet.
    package init?(_ keys: [KeyFileKeys.Key]) {
        guard let last = keys.last else { return nil }
        current = last.number
        var usable: [Int32: Curve25519.Signing.PrivateKey] = [:]
        for key in keys {
            guard let made = try? Curve25519.Signing.PrivateKey(rawRepresentation: key.bytes) else {
                return nil
            }
            usable[key.number] = made
        }
        self.keys = usable
    }

    private static func message(_ digest: [UInt8]) -> [UInt8] {
        Array("guanhuai audit block\n".utf8) + digest
    }

    func sign(_ digest: [UInt8]) throws(SealingError) -> [UInt8] {
        guard let key = keys[current] else { throw .unknownKey(current) }
        do { return Array(try key.signature(for: Self.message(digest))) } catch { throw .malformed }
    }

    func verifies(_ signature: [UInt8], of digest: [UInt8], key: Int32) -> Bool {
        keys[key]?.publicKey.isValidSignature(signature, for: Self.message(digest)) ?? false
    }
}
