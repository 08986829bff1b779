import Postgres
import Testing

@Suite
struct TLSTests {
    private func reasons(_ configuration: PostgresConfiguration) async throws -> [ConnectFault.Reason] {
        let error = await #expect(throws: PostgresError.self) {
            try await PostgresConnection.connect(configuration)
        }
        guard case .connectFailed(let faults) = error else {
            Issue.record("\(String(describing: error))")
            return []
        }
        return faults.map(\.reason)
    }

    @Test("verify-full accepts a certificate of the known authority with the host's name, and encrypts")
    func rightName() async throws {
        let connection = try await PostgresConnection.connect(TLSServer.shared().configuration())
        defer { connection.close() }
        let isEncrypted: Bool = try await connection.value(
            "select ssl from pg_stat_ssl where pid = pg_backend_pid()")
        #expect(isEncrypted)
    }

    @Test("verify-full refuses a certificate with another name; verify-ca does not ask for the name")
    func wrongName() async throws {
        let server = try await TLSServer.shared()
        #expect(try await reasons(server.configuration(host: "other.guanhuai.test")) == [.tls])
        let connection = try await PostgresConnection.connect(
            server.configuration(host: "other.guanhuai.test", mode: "verify-ca"))
        connection.close()
    }

    @Test("an authority that is not ours, or no authority at all, is refused")
    func unknownAuthority() async throws {
        let server = try await TLSServer.shared()
        #expect(try await reasons(server.configuration(authority: "other.crt")) == [.tls])
        #expect(try await reasons(server.configuration(authority: "nothing.crt")) == [.tls])
    }

    @Test("a server that takes encrypted connections only refuses one in clear")
    func inClear() async throws {
        let server = try await TLSServer.shared()
        #expect(try await reasons(server.configuration(mode: "disable")) == [.refused(code: "28000")])
    }

    @Test(
        "on an encrypted connection a cancel goes encrypted, through pg_cancel_backend",
        .timeLimit(.minutes(1)))
    func cancelling() async throws {
        let server = try await TLSServer.shared()
        let connection = try await PostgresConnection.connect(server.configuration())
        defer { connection.close() }
        let pid = connection.processID
        let task = Task { try await connection.query("select pg_sleep(50)") }
        try await Waiting.until(pid, waitsFor: "PgSleep", server.configuration())
        task.cancel()
        let error = await #expect(throws: PostgresError.self) { try await task.value }
        guard case .cancelled = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(server.log.contains("pg_catalog.pg_cancel_backend(\(pid))"))
        // The same session goes on.
        #expect(try await connection.value("select pg_backend_pid()", as: Int32.self) == pid)
    }
}
