import Casework
import Foundation
import Postgres
import Store
import TestSupport
import Testing

/// `kill -9` while an import runs: nothing is half-written, and the import again loses and doubles nothing.
@Suite(.database, .serialized)
struct KilledImportTests {
    /// Where the process that is to be killed finds the database and the keys.
    private static let variable = "GUANHUAI_KILLED_IMPORT_TEST"
    private static let families = 120

    private func prepared() async throws -> TestOffice {
        let office = try await TestOffice.open()
        let options = office.database.configuration.options
        let parts = [options["host"], options["user"], options["dbname"], office.keyFile].map { $0 ?? "" }
        setenv(Self.variable, parts.joined(separator: "\n"), 1)
        return office
    }

    /// Runs in a process of its own, and ends it without a chance to clean up.
    private static func importAndDie(when deadly: @escaping @Sendable (ImportProgress) -> Bool) async throws {
        let parts = (ProcessInfo.processInfo.environment[variable] ?? "").components(separatedBy: "\n")
        let pool = PostgresPool(
            PostgresConfiguration(socketFolder: parts[0], user: parts[1], database: parts[2]),
            limits: PoolLimits(connections: 1))
        let store = try await Store.open(pool: pool, keyFile: KeyFile(path: parts[3]))
        let importer = ImportFamilies(
            store: store,
            terms: ImportTerms(
                refuseAbovePercent: 10, allowsTestIdentities: true, layout: try RegisterFixture.layout()),
            areas: RegisterFixture.areas)
        let actor = try await Actors(store: store).resolve(nil, account: "将死")
        _ = try await importer.run(
            RegisterUpload(RegisterFixture.street(families).bytes), as: actor, asOf: RegisterFixture.asOf
        ) { progress in
            if deadly(progress) { kill(getpid(), SIGKILL) }
        }
    }

    private func nothingWasWrittenAndTheImportLands(_ office: TestOffice, _ before: [String: Int64])
        async throws
    {
        #expect(try await office.rowCounts() == before)
        let again = try await office.importing(RegisterFixture.street(Self.families).bytes)
        #expect((again.added, again.sameAs) == (Self.families, nil))
        #expect(try await office.rowCounts()["families.files"] == Int64(Self.families))
    }

    @Test("killed before the first row is written")
    func killedAtTheStart() async throws {
        let office = try await prepared()
        let before = try await office.rowCounts()
        await #expect(processExitsWith: .signal(SIGKILL)) {
            try await Self.importAndDie { if case .writing = $0 { true } else { false } }
        }
        try await nothingWasWrittenAndTheImportLands(office, before)
    }

    @Test("killed after the last row and before the commit")
    func killedAtTheEnd() async throws {
        let office = try await prepared()
        let before = try await office.rowCounts()
        await #expect(processExitsWith: .signal(SIGKILL)) {
            try await Self.importAndDie { $0 == .finished }
        }
        try await nothingWasWrittenAndTheImportLands(office, before)
    }
}
