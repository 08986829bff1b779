import Dispatch
import Glibc
import Postgres

/// One command that uses the private cluster of a home for a while, as any command of the office does: it opens,
/// writes, waits and lets go, also on SIGINT and SIGTERM.
enum HeldLease {
    static func run(home: String, milliseconds: Int) async throws {
        let lease = try await PrivateCluster.open(home: home, settings: .throwaway)
        let signals = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                lease.closeBlocking()
                exit(128 + number)
            }
            source.resume()
            return source
        }
        let connection = try await PostgresConnection.connect(lease.configuration)
        // "if not exists" alone is no protection against another that makes it at the same moment.
        try await connection.query("select pg_advisory_lock(1)")
        try await connection.query("create table if not exists uses (pid int)")
        try await connection.query("select pg_advisory_unlock(1)")
        // A throwaway server commits before it writes and is stopped at once; this must outlive that.
        try await connection.query("set synchronous_commit = on")
        try await connection.query("insert into uses values (\(getpid()))")
        try await Task.sleep(for: .milliseconds(milliseconds))
        try await connection.query("select 1")
        connection.close()
        await lease.close()
        withExtendedLifetime(signals) {}
    }
}
