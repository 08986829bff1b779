import Foundation
import Postgres
import TestSupport
import Testing

/// `sql/schema.sql` is the reviewed structure: what the migrations make, fresh or step by step.
@Suite(.serialized)
struct SchemaTests {
    private static let path = ProjectFolder.path + "/sql/schema.sql"

    /// To write the file anew after a migration was added: GUANHUAI_WRITE_SCHEMA=1 swift test --filter SchemaTests
    @Test("the reviewed schema is what the migrations make", .database)
    func isReviewed() async throws {
        // Other versions write the same structure in other words.
        guard
            try await TestDatabase.required.pool.value("show server_version", as: String.self).hasPrefix(
                "15.")
        else {
            return
        }
        let dump = try await SchemaDump.make(try TestDatabase.required.configuration)
        if ProcessInfo.processInfo.environment["GUANHUAI_WRITE_SCHEMA"] == "1" {
            try dump.write(toFile: Self.path, atomically: true, encoding: .utf8)
        }
        let reviewed = try String(contentsOfFile: Self.path, encoding: .utf8)
        let same = dump == reviewed
        #expect(same, "the migrations changed: write sql/schema.sql anew and review it")
    }

    @Test("a database brought up to date in two steps has the same structure", .emptyDatabase)
    func upgraded() async throws {
        let configuration = try TestDatabase.required.configuration
        let all = try Migration.read(folder: ProjectFolder.migrations)
        _ = try await Migrator(Array(all.prefix(all.count / 2))).run(configuration)
        let report = try await Migrator(all).run(configuration)
        #expect(report.before == all.count / 2)
        let fresh = try await withTestDatabase(.project) { try await SchemaDump.make($0.configuration) }
        let same = try await SchemaDump.make(configuration) == fresh
        #expect(same)
    }
}
