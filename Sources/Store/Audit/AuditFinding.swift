package import Postgres

/// Something in the audit that is not as it was sealed.
package enum AuditFinding: Sendable, Hashable {
    /// The content of a row is not the one that was sealed.
    case edited(AuditRelation, row: Int64, block: Int64)
    case deleted(AuditRelation, row: Int64, block: Int64)
    /// Two rows stand in each other's place.
    case swapped(AuditRelation, row: Int64, with: Int64)
    /// A sealed row stands under another number.
    case renumbered(AuditRelation, row: Int64, now: Int64)
    /// A row stands among sealed ones and was not there when they were sealed.
    case inserted(AuditRelation, row: Int64)
    /// A row stands under a number that the office never gives (below one).
    case numberedBelow(AuditRelation, row: Int64)
    /// What numbers the rows was made to count otherwise.
    case sequenceChanged(AuditRelation)
    /// Rows were numbered and none is left.
    case emptied(AuditRelation)
    /// A block is not what was signed, or was signed with a key that the key file does not have.
    case blockForged(Int64)
    /// A block does not continue the one before it.
    case blockOutOfPlace(Int64)
    /// Blocks are gone from within the chain.
    case blocksMissing(from: Int64, through: Int64)
    /// The chain ends before a checkpoint that was noted outside the database.
    case tailCut(from: Int64, through: Int64)
    /// From this block on, the chain is another than the one noted outside the database.
    case tailRewritten(from: Int64)
    /// A line of the checkpoint file is not what was signed.
    case checkpointForged(line: Int)
    /// Blocks are sealed, and none of them is noted outside the database any more.
    case checkpointsMissing
}

/// What a verification found.
package struct AuditReport: Sendable {
    /// Rows that are written and not in a block yet: the chain says nothing of them.
    package struct Tail: Sendable, Hashable {
        package let relation: AuditRelation
        package let rows: Int64
        /// When the oldest of them was written.
        package let since: Instant?
    }

    package var findings: [AuditFinding] = []
    package var blocks: Int64 = 0
    package var rows: [AuditRelation: Int] = [:]
    /// Checkpoints outside the database that were compared.
    package var checkpoints = 0
    package var head: AuditCheckpoint?
    package var unsealed: [Tail] = []
}
