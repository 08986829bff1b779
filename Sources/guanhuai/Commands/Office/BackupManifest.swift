import Casework
import Foundation
import Postgres
import Rules
import Store

/// What a backup holds, in a file beside it: enough to tell after a restore that nothing is missing or other.
struct BackupManifest: Codable, Equatable {
    struct Head: Codable, Equatable {
        var block: Int64
        /// Hexadecimal.
        var digest: String
    }

    static let form = "guanhuai/backup/1"

    var form: String
    var madeAt: String
    var program: String
    /// The last migration that had run.
    var schema: String
    var server: String
    var bytes: Int64
    /// SHA-256 of the file, hexadecimal.
    var sha256: String
    /// Rows by table.
    var rows: [String: Int64]
    /// The head of the audit's chain; nil where nothing was sealed yet.
    var audit: Head?
    /// Roles that the tables' rights name. They belong to the server, and are made before a restore.
    var roles: [String]

    static func path(of backup: String) -> String { backup + ".json" }

    static func read(besides backup: String) throws -> BackupManifest {
        let data = try Data(contentsOf: URL(filePath: path(of: backup)))
        guard let manifest = try? JSONDecoder().decode(BackupManifest.self, from: data), manifest.form == form
        else {
            throw CommandFailure(
                .refused, zh: "\(path(of: backup)) 不是备份清单。",
                en: "\(path(of: backup)) is not a backup's manifest.")
        }
        return manifest
    }

    func write(besides backup: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try encoder.encode(self).write(to: URL(filePath: Self.path(of: backup)), options: .withoutOverwriting)
    }

    /// SHA-256 of a file and its length, read in pieces.
    static func digest(of path: String) throws -> (sha256: String, bytes: Int64) {
        let file = try FileHandle(forReadingFrom: URL(filePath: path))
        defer { try? file.close() }
        var hash = ContentHash()
        var bytes: Int64 = 0
        while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
            hash.add(piece: Array(piece))
            bytes += Int64(piece.count)
        }
        return (Hexadecimal.text(hash.bytes), bytes)
    }

    /// Rows by table as one transaction sees them.
    static func rows(_ queryable: some PostgresQueryable) async throws -> [String: Int64] {
        let tables = try await queryable.query(
            """
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname in ('office', 'families', 'assistance', 'insurance', 'migrations')
            """
        ).decode(String.self)
        var rows: [String: Int64] = [:]
        for table in tables {
            rows[table] = try await queryable.value("select count(*) from \(unsafeRaw: table)")
        }
        return rows
    }
}
