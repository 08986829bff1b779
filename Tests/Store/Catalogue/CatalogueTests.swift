import Postgres
import Store
import TestSupport
import Testing

/// What the database's catalogue says about itself, and that each check would see its fault.
@Suite(.database, .serialized)
struct CatalogueTests {
    @Test("the migrated database has none of the faults", arguments: CatalogueLint.all)
    func isClean(lint: CatalogueLint) async throws {
        let found = try await TestDatabase.required.pool.query(Statement(unsafeRaw: lint.query)).decode(
            String.self)
        #expect(found == [])
    }

    @Test("each check finds the fault it is for", arguments: CatalogueLint.all)
    func findsPlanted(lint: CatalogueLint) async throws {
        let database = try TestDatabase.required
        try await database.pool.withConnection { connection in
            try await connection.runScript(lint.plant)
            let found = try await connection.query(Statement(unsafeRaw: lint.query)).decode(String.self)
            #expect(found.contains(lint.planted))
        }
    }
}
