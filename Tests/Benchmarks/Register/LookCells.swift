import Postgres
import Store
import TestSupport

/// How fast it is said who looked at a family, among a million looks.
struct LookCells {
    let office: BenchOffice
    let database: TestDatabase
    let looks: Int

    func run() async throws {
        let superuser = PostgresPool(
            try await TestCluster.shared.lease().superuserConfiguration
                .withDatabase(database.configuration.database ?? ""), limits: PoolLimits(connections: 1))
        do {
            try await superuser.execute(
                """
                insert into office.looks (at, actor, request, purpose, home, path)
                select now() - n * interval '1 second', 'x', gen_random_uuid(), 'list', f.home, f.path
                from generate_series(1, \(Int64(looks))) n
                join families.files f on f.home = 1 + n % (select max(home) from families.files)
                """)
            try await superuser.execute("vacuum analyze office.looks")
        } catch {
            await superuser.shutdown()
            throw error
        }
        await superuser.shutdown()
        let (count, home): (Int64, Int64) = try await office.store.act(as: office.actor) { session in
            (
                try await session.value("select count(*) from office.looks"),
                try await session.value("select home from office.looks order by look desc limit 1")
            )
        }
        let times = try await Times.of {
            _ = try await office.store.act(as: office.actor, scope: BenchOffice.county, readOnly: true) {
                try await $0.looks(at: home)
            }
        }
        tell(
            "who looked at a family, among \(count) looks",
            "\(decimal(times.median)) ms, 95 % \(decimal(times.high)) ms")
    }
}
