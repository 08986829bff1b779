import Foundation
import Postgres
import Store
import TestSupport
import Testing

/// Whatever somebody with all rights over the database does to the sealed audit is found and named.
@Suite(.database, .serialized)
struct AuditTamperingTests {
    @Test("a clean chain passes, and says what is not sealed yet")
    func clean() async throws {
        let fixture = try await AuditFixture.open()
        let report = try await fixture.verify()
        #expect(report.findings == [])
        #expect(report.blocks == Int64(fixture.blocks.count) && report.checkpoints == 2)
        #expect(report.rows == [.audit: fixture.entries.count, .looks: fixture.looks.count])
        #expect(report.unsealed == [])
        try await fixture.look(at: 1, times: 3)
        let later = try await fixture.verify()
        #expect(later.findings == [])
        // The looks, and the lines of the audit that say that there were some.
        #expect(later.unsealed.map(\.relation) == [.audit, .looks] && later.unsealed.map(\.rows) == [3, 3])
    }

    @Test("each tampering is found and named", arguments: Tampering.edits + Tampering.rows + Tampering.blocks)
    func found(tampering: Tampering) async throws {
        let fixture = try await AuditFixture.open()
        let expected = try await tampering.findings(fixture)
        try await fixture.tamper(tampering.script(fixture))
        #expect(Set(try await fixture.verify().findings) == expected)
    }

    @Test("looks under numbers below the first are sealed: who edits or deletes them is found")
    func belowTheFirst() async throws {
        let fixture = try await AuditFixture.open()
        try await fixture.tamper(
            "alter sequence office.looks_look_seq minvalue -1000000 restart with -1000000;")
        try await fixture.look(at: 1, times: 2)
        #expect(try await fixture.store.store.verifyAudit().unsealed.map(\.rows) == [2, 2])
        try await fixture.store.sealWhole(blockRows: 4)
        let known: Set<AuditFinding> = [
            .sequenceChanged(.looks), .numberedBelow(.looks, row: -1_000_000),
            .numberedBelow(.looks, row: -999_999),
        ]
        #expect(Set(try await fixture.verify().findings) == known)
        let blocks = (
            try await fixture.block(of: -1_000_000, in: .looks),
            try await fixture.block(of: -999_999, in: .looks)
        )
        try await fixture.tamper(
            """
            update office.looks set purpose = 'x' where look = -1000000;
            delete from office.looks where look = -999999;
            """)
        #expect(
            Set(try await fixture.verify().findings)
                == known.subtracting([.numberedBelow(.looks, row: -999_999)]).union([
                    .edited(.looks, row: -1_000_000, block: blocks.0),
                    .deleted(.looks, row: -999_999, block: blocks.1),
                ]))
    }

    @Test("a tail that was rewritten with the office's own key differs from the checkpoint outside")
    func rewritten() async throws {
        var fixture = try await AuditFixture.open()
        let last = try #require(fixture.blocks.last)
        try await fixture.tamper(
            """
            update office.looks set actor = 'somebody else' where look = \(fixture.looks[8]);
            delete from office.audit_blocks where block = \(last);
            """)
        // The service itself seals what it finds, and notes that head too.
        try await fixture.seal()
        #expect(try await fixture.verify().findings == [.tailRewritten(from: last)])
        // Without the file outside nothing would be seen: that is what it is for.
        #expect(try await fixture.store.store.verifyAudit().findings == [])
    }

    @Test("a chain signed with another key is forged from end to end")
    func anotherKey() async throws {
        let fixture = try await AuditFixture.open()
        let path = NSTemporaryDirectory() + "guanhuai-key-\(UUID().uuidString)"
        let keys = try #require(AuditKeys(KeyFile(path: path).readOrMake().signingKeys))
        try await fixture.tamper("truncate office.audit_blocks;")
        var forger = fixture.store
        forger.store.auditKeys = keys
        try await forger.sealWhole(blockRows: 4)
        let found = try await fixture.store.store.verifyAudit().findings
        // Sealed in one go there may be fewer blocks than before.
        var blocks: [Int64] = []
        try await fixture.store.asSuperuser { pool in
            blocks = try await pool.query("select block from office.audit_blocks order by block")
                .decode(Int64.self)
        }
        #expect(blocks.count > 2)
        #expect(found == blocks.map { .blockForged($0) })
    }

    @Test("a chain that is not the one that was noted gets no further block; without any note that is said")
    func unlikeTheNote() async throws {
        let fixture = try await AuditFixture.open()
        let (store, last) = (fixture.store.store, try #require(fixture.blocks.last))
        let noted = try #require(fixture.checkpoints.last?.checkpoint)
        _ = try await store.sealAudit(after: noted)
        #expect(try await store.verifyAudit(against: []).findings == [.checkpointsMissing])
        try await fixture.tamper(
            """
            update office.looks set actor = 'somebody else' where look = \(fixture.looks[8]);
            delete from office.audit_blocks where block = \(last);
            """)
        await #expect(throws: SealingError.chainUnlike(block: last)) {
            try await store.sealAudit(after: noted)
        }
        #expect(try await fixture.verify().findings == [.tailCut(from: last, through: last)])
    }

    @Test("an audit that was emptied with its blocks and its checkpoints is not unchanged")
    func emptied() async throws {
        let fixture = try await AuditFixture.open()
        try await fixture.tamper("truncate office.looks, office.audit, office.audit_blocks")
        let found = try await fixture.store.store.verifyAudit(against: []).findings
        #expect(Set(found) == [.emptied(.looks), .emptied(.audit)])
    }

    @Test("a checkpoint that nobody signed is no evidence, and named")
    func forgedCheckpoint() async throws {
        var fixture = try await AuditFixture.open()
        fixture.checkpoints[0].checkpoint.digest[0] ^= 1
        #expect(try await fixture.verify().findings == [.checkpointForged(line: 1)])
    }

    @Test("checkpoints are noted once each and read back")
    func file() async throws {
        let fixture = try await AuditFixture.open()
        let file = CheckpointFile(path: NSTemporaryDirectory() + "guanhuai-checkpoints-\(UUID().uuidString)")
        #expect(try file.read().isEmpty)
        for (_, checkpoint) in fixture.checkpoints { try file.note(checkpoint) }
        try file.note(fixture.checkpoints[1].checkpoint)
        let read = try file.read()
        defer { try? FileManager.default.removeItem(atPath: file.path) }
        #expect(
            read.map(\.checkpoint) == fixture.checkpoints.map(\.checkpoint) && read.map(\.line) == [1, 2])
        // A line that is none is found, and the chain verified all the same; nothing more is noted below it.
        let whole = try String(contentsOfFile: file.path, encoding: .utf8)
        try whole.replacing(" ", with: "-", maxReplacements: 1).write(
            toFile: file.path, atomically: true, encoding: .utf8)
        #expect(throws: SealingError.checkpointMalformed(path: file.path, line: 1)) { try file.read() }
        let report = try await fixture.store.store.verifyAudit(against: file.lines())
        #expect(report.findings == [.checkpointForged(line: 1)] && report.checkpoints == 1)
    }
}
