import Glibc
import Postgres
import TestSupport
import Testing

/// The private cluster, used by many commands at once.
@Suite(.serialized)
struct PrivateClusterTests {
    /// A home of the test's own, gone afterwards.
    private func withHome<Value>(_ body: (ClusterFolders) async throws -> Value) async throws -> Value {
        let home = "/tmp/gh-cluster-\(getpid())-\(UInt32.random(in: .min ... .max))"
        let folders = ClusterFolders(home: home)
        func end() async throws {
            // A killed command may have left a server: being last, this stops it.
            if access(home, F_OK) == 0 {
                try await PrivateCluster.open(home: home, settings: .throwaway).close()
            }
            _ = try await Command(["/bin/rm", "-rf", home]).end()
        }
        do {
            let value = try await body(folders)
            try await end()
            return value
        } catch {
            try await end()
            throw error
        }
    }

    private func isRunning(_ folders: ClusterFolders) -> Bool {
        access(folders.data + "/postmaster.pid", F_OK) == 0
    }

    private func mode(_ path: String) -> mode_t? {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : nil
    }

    /// The processes that have written themselves down, also where the cluster is used by them alone.
    private func uses(_ folders: ClusterFolders) async throws -> Set<Int32> {
        let connection = try await PostgresConnection.connect(
            PostgresConfiguration(
                socketFolder: folders.sockets, user: ClusterSettings.owner, database: ClusterSettings.database
            ))
        defer { connection.close() }
        return try await Set(connection.query("select pid from uses").decode(Int32.self))
    }

    @Test("the server has nothing open of whoever started it: a pipe ends although the server runs on")
    func inheritsNothing() async throws {
        try await withHome { folders in
            var ends: [Int32] = [0, 0]
            try #require(pipe(&ends) == 0)
            defer { close(ends[0]) }
            let cluster = try await PrivateCluster.open(home: folders.home, settings: .throwaway)
            close(ends[1])
            #expect(isRunning(folders))
            var waiting = pollfd(fd: ends[0], events: Int16(POLLIN), revents: 0)
            #expect(poll(&waiting, 1, 2000) == 1, "the other end is open in the server")
            await cluster.close()
        }
    }

    @Test("made on first use, shared while used, stopped by the last")
    func lifecycle() async throws {
        try await withHome { folders in
            let first = try await PrivateCluster.open(home: folders.home, settings: .throwaway)
            let second = try await PrivateCluster.open(home: folders.home, settings: .throwaway)
            await first.close()
            await first.close()
            #expect(isRunning(folders))
            let connection = try await PostgresConnection.connect(second.configuration)
            let row = try await connection.query(
                """
                select current_user::text, current_database()::text, rolsuper, rolbypassrls, current_setting('listen_addresses')
                from pg_roles where rolname = current_user
                """
            ).one.decode(String.self, String.self, Bool.self, Bool.self, String.self)
            #expect(row == (ClusterSettings.owner, ClusterSettings.database, false, false, ""))
            connection.close()
            await second.close()
            #expect(!isRunning(folders))
        }
    }

    @Test(
        "the home stays its owner's; only cluster and sockets are the server user's; a key file cannot be read by it"
    )
    func folders() async throws {
        try await withHome { folders in
            let lease = try await PrivateCluster.open(home: folders.home, settings: .throwaway)
            let key = folders.home + "/keys"
            close(open(key, O_CREAT | O_WRONLY, 0o600))
            #expect(mode(folders.home) == 0o710)
            #expect(mode(folders.cluster) == 0o700)
            #expect(mode(folders.sockets) == 0o700)
            var status = stat()
            stat(folders.home, &status)
            #expect(status.st_uid == geteuid())
            if geteuid() == 0 {
                for path in [folders.cluster, folders.sockets] {
                    stat(path, &status)
                    #expect(status.st_uid != 0)
                }
                let system = try await PostgresConnection.connect(lease.superuserConfiguration)
                let error = await #expect(throws: PostgresError.self) {
                    try await system.query("select pg_read_file(\(key))")
                }
                #expect(error?.fault?.code == "42501")
                system.close()
            }
            #expect(ClusterHealth.examine(home: folders.home, keyFile: key).allSatisfy { $0.problem == nil })
            chmod(key, 0o640)
            let ill = ClusterHealth.examine(home: folders.home, keyFile: key).compactMap(\.problem)
            #expect(ill == [.exposed(path: key)])
            await lease.close()
        }
    }

    @Test("a socket's path fits, however long the home's is")
    func sockets() {
        for length in [20, 92, 93, 94, 300] {
            let home = "/" + String(repeating: "h", count: length - 1)
            #expect((ClusterFolders(home: home).sockets + "/.s.PGSQL.5432").utf8.count <= 107)
        }
        #expect(ClusterFolders(home: "/a/").sockets == "/a/run")
    }

    @Test(
        "a folder above the home that the server's user cannot enter is named", .enabled(if: geteuid() == 0))
    func unreachable() async throws {
        let closed = "/tmp/gh-closed-\(getpid())"
        mkdir(closed, 0o700)
        let error = await #expect(throws: ClusterError.self) {
            try await PrivateCluster.open(home: closed + "/home", settings: .throwaway)
        }
        #expect(error == .unreachableForServer(path: closed))
        let ill = ClusterHealth.examine(home: closed + "/home", keyFile: closed + "/keys").compactMap(
            \.problem)
        #expect(ill == [.unreachableForServer(path: closed)])
        _ = try await Command(["/bin/rm", "-rf", closed]).end()
    }

    @Test("data of a version that is not installed is said to be so")
    func wrongVersion() async throws {
        try await withHome { folders in
            let lease = try await PrivateCluster.open(home: folders.home, settings: .throwaway)
            await lease.close()
            let file = folders.data + "/PG_VERSION"
            func write(_ text: String) {
                let descriptor = open(file, O_WRONLY | O_TRUNC)
                _ = Glibc.write(descriptor, text, text.utf8.count)
                close(descriptor)
            }
            write("9\n")
            let error = await #expect(throws: ClusterError.self) {
                try await PrivateCluster.open(home: folders.home, settings: .throwaway)
            }
            #expect(error == .wrongVersion(data: "9"))
            #expect(
                ClusterHealth.examine(home: folders.home, keyFile: "/nothing").first?.problem
                    == .wrongVersion(data: "9"))
            let newest = try ServerInstallation.find().major
            write("\(newest)\n")
        }
    }

    @Test(
        "a killed command leaves a server that the next one adopts, and being last stops",
        .timeLimit(.minutes(1)))
    func orphan() async throws {
        let program = try #require(Command.benchmark, "build the product bench-postgres first")
        try await withHome { folders in
            let killed = try Command([program, "lease", folders.home, "60000"])
            try await Waiting.until("the cluster is ready") {
                isRunning(folders) && access(folders.cluster + "/ready", F_OK) == 0
            }
            killed.send(SIGKILL)
            #expect(try await killed.end() == -SIGKILL)
            #expect(isRunning(folders))
            #expect(try await Command([program, "lease", folders.home, "10"]).end() == 0)
            #expect(!isRunning(folders))
        }
    }

    @Test("SIGINT and SIGTERM let go of the server", arguments: [SIGINT, SIGTERM])
    func signals(_ number: Int32) async throws {
        let program = try #require(Command.benchmark, "build the product bench-postgres first")
        try await withHome { folders in
            let command = try Command([program, "lease", folders.home, "60000"])
            try await Waiting.until("the command uses the cluster") {
                (try? await uses(folders))?.contains(command.process) == true
            }
            command.send(number)
            #expect(try await command.end() == 128 + number)
            #expect(!isRunning(folders))
        }
    }

    @Test(
        "20 commands at once, killed at random: whoever was not killed succeeds, and nothing stays behind",
        .timeLimit(.minutes(2)))
    func overlapping() async throws {
        let program = try #require(Command.benchmark, "build the product bench-postgres first")
        try await withHome { folders in
            var survivors: [Int32] = []
            try await withThrowingTaskGroup(of: (pid: Int32, status: Int32, isKilled: Bool).self) { group in
                for number in 0..<20 {
                    group.addTask {
                        try await Task.sleep(for: .milliseconds(number * 60 + Int.random(in: 0...150)))
                        let command = try Command([
                            program, "lease", folders.home, "\(Int.random(in: 0...500))",
                        ])
                        // Some die while the cluster is made, some while it starts, some in use, some while it stops.
                        let isKilled = number.isMultiple(of: 3)
                        if isKilled {
                            try await Task.sleep(for: .milliseconds(Int.random(in: 0...900)))
                            command.send(SIGKILL)
                        }
                        return (command.process, try await command.end(), isKilled)
                    }
                }
                for try await run in group {
                    if run.isKilled {
                        #expect(run.status == -SIGKILL || run.status == 0)
                    } else {
                        #expect(run.status == 0)
                        survivors.append(run.pid)
                    }
                }
            }
            #expect(survivors.count >= 13)
            let lease = try await PrivateCluster.open(home: folders.home, settings: .throwaway)
            #expect(try await uses(folders).isSuperset(of: survivors))
            await lease.close()
            #expect(!isRunning(folders))
        }
    }
}
