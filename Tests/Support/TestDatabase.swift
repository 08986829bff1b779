import Glibc
package import Postgres
package import Testing

/// A database of one test's own, with the project's migrations applied.
package struct TestDatabase: Sendable {
    /// Signed in as the owner of the tables.
    package let configuration: PostgresConfiguration
    package let pool: PostgresPool

    /// The database of the running test, where it has the trait `.database` or `.emptyDatabase`.
    @TaskLocal package static var current: TestDatabase?

    /// For tests with the trait.
    package static var required: TestDatabase {
        get throws {
            guard let current else { throw Missing() }
            return current
        }
    }

    private struct Missing: Error, CustomStringConvertible {
        let description = "this test needs the trait .database or .emptyDatabase"
    }
}

/// Which migrations a test's database has.
package enum TestSchema: Sendable {
    case empty
    /// Those of `sql/migrations`.
    case project
    case folder(String)

    func migrations() throws -> [Migration] {
        switch self {
        case .empty: []
        case .project:
            access(ProjectFolder.migrations, F_OK) == 0
                ? try Migration.read(folder: ProjectFolder.migrations) : []
        case .folder(let path): try Migration.read(folder: path)
        }
    }
}

/// Makes a database, runs the closure with it, and drops it.
package func withTestDatabase<Value>(
    _ schema: TestSchema = .project, connections: Int = 4, _ body: (TestDatabase) async throws -> Value
) async throws -> Value {
    let configuration = try await TestCluster.shared.makeDatabase(schema.migrations())
    var limits = PoolLimits(connections: connections)
    limits.wait = .seconds(60)  // Other tests may keep all threads busy for seconds.
    let pool = PostgresPool(configuration, limits: limits)
    func end() async {
        await pool.shutdown()
        TestCluster.shared.drop(configuration)
    }
    do {
        let value = try await body(TestDatabase(configuration: configuration, pool: pool))
        await end()
        return value
    } catch {
        await end()
        throw error
    }
}

/// Gives each test (and each set of arguments) a database of its own, at `TestDatabase.required`.
package struct DatabaseTrait: TestTrait, SuiteTrait, TestScoping {
    let schema: TestSchema

    package var isRecursive: Bool { true }

    package func scopeProvider(for test: Test, testCase: Test.Case?) -> DatabaseTrait? {
        testCase == nil ? nil : self
    }

    package func provideScope(
        for test: Test, testCase: Test.Case?,
        performing function: @concurrent @Sendable () async throws -> Void
    ) async throws {
        try await withTestDatabase(schema) { database in
            try await TestDatabase.$current.withValue(database) { try await function() }
        }
    }
}

extension Trait where Self == DatabaseTrait {
    /// A database with the project's migrations.
    package static var database: Self { DatabaseTrait(schema: .project) }

    /// A database with nothing in it.
    package static var emptyDatabase: Self { DatabaseTrait(schema: .empty) }
}
