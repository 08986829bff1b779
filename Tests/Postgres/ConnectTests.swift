import Postgres
import TestSupport
import Testing

@Suite(.emptyDatabase)
struct ConnectTests {
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

    private func sockets() async throws -> String { try await TestCluster.shared.lease().folders.sockets }

    @Test("a URI and a connection string mean the same")
    func uri() async throws {
        let folder = try await sockets()
        let database = try #require(try TestDatabase.required.configuration.database)
        for text in [
            "postgresql://\(ClusterSettings.owner)@/\(database)?host=\(folder)",
            "host=\(folder) user=\(ClusterSettings.owner) dbname=\(database)",
        ] {
            let connection = try await PostgresConnection.connect(PostgresConfiguration(text))
            #expect(
                try await connection.value("select current_database()::text", as: String.self) == database)
            connection.close()
        }
    }

    @Test("a wrong connection string is refused without being repeated")
    func wrongString() {
        let error = #expect(throws: PostgresError.self) { try PostgresConfiguration("passwort=geheim") }
        #expect(error?.description.contains("geheim") == false)
        let shown = try? PostgresConfiguration("postgresql://u:geheim@h/db")
        #expect(shown.map { String(reflecting: $0) }?.contains("geheim") == false)
    }

    @Test("a silent first host does not hang: the next one is tried when its time is up")
    func silentHost() async throws {
        let silent = try SilentListener()
        let database = try #require(try TestDatabase.required.configuration.database)
        var configuration = try await PostgresConfiguration(
            """
            host=127.0.0.1,\(sockets()) port=\(silent.port),5432 user=\(ClusterSettings.owner) dbname=\(database)
            """)
        configuration.connectTimeout = .seconds(1)
        let began = ContinuousClock.now
        let connection = try await PostgresConnection.connect(configuration)
        defer { connection.close() }
        #expect((Duration.milliseconds(990)...Duration.seconds(30)).contains(began.duration(to: .now)))
        #expect(try await connection.value("select 7", as: Int.self) == 7)
    }

    @Test("each host that failed is named with its reason")
    func everyHost() async throws {
        let silent = try SilentListener()
        var configuration = try PostgresConfiguration(
            "host=127.0.0.1,/nowhere,no-such-host.invalid port=\(silent.port),5432,5432 user=x dbname=x")
        configuration.connectTimeout = .milliseconds(150)
        let found = try await reasons(configuration)
        #expect(found == [.timedOut, .unreachable, .unknownHost])
    }

    @Test("no such database, no such role: the server's code")
    func refused() async throws {
        let folder = try await sockets()
        #expect(
            try await reasons(
                PostgresConfiguration(socketFolder: folder, user: ClusterSettings.owner, database: "nothing"))
                == [.refused(code: "3D000")])
        #expect(
            try await reasons(
                PostgresConfiguration(socketFolder: folder, user: "nobody", database: "postgres"))
                == [.refused(code: "28000")])
    }

    @Test("target_session_attrs is asked of every host in turn; prefer-standby takes what there is")
    func sessionAttributes() async throws {
        let folder = try await sockets()
        let database = try #require(try TestDatabase.required.configuration.database)
        func configuration(_ kind: String) throws -> PostgresConfiguration {
            try PostgresConfiguration(
                """
                host=\(folder),\(folder) port=5432,5432 user=\(ClusterSettings.owner) dbname=\(database) \
                target_session_attrs=\(kind)
                """)
        }
        #expect(try await reasons(configuration("standby")) == [.wrongSession, .wrongSession])
        for kind in ["primary", "read-write", "prefer-standby", "any"] {
            let connection = try await PostgresConnection.connect(configuration(kind))
            #expect(try await connection.value("select 7", as: Int.self) == 7)
            connection.close()
        }
    }
}
