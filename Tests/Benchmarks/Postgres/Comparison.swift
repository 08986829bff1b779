import Glibc
import Postgres

/// Every client's cells in turn, several rounds over, so that the ratios come from one run of one machine.
struct Comparison {
    private let rounds = getenv("BENCH_ROUNDS").flatMap { Int(String(cString: $0)) } ?? 3

    func run() async throws {
        Interruption.listen()
        let folder = try BenchFolder()
        defer { folder.remove() }
        let lease = try await PrivateCluster.open(home: folder.path, settings: .throwaway)
        do {
            try await measure(lease, folder)
            await lease.close()
        } catch {
            Progress.end()
            await lease.close()
            throw error
        }
    }

    private func measure(_ lease: ClusterLease, _ folder: BenchFolder) async throws {
        let database = try await BenchDatabase.make(lease)
        let own = Client(
            name: "guanhuai", cells: Cells.all.map { ($0, "'\(Self.program)' cell \($0)") })
        setenv("BENCH_DATABASE", database, 1)
        let peers = try Peers(folder.path, database: database, sockets: lease.folders.sockets).prepare()
        var figures = Figures()
        for round in 1...max(rounds, 1) {
            Progress.say("round \(round) of \(rounds)")
            for client in [own] + peers {
                for (cell, command) in client.cells {
                    Progress.sayBriefly("round \(round) of \(rounds): \(client.name) \(cell)")
                    figures.take(try Shell.lines(of: command))
                }
            }
        }
        Progress.end()
        figures.show(comparing: !peers.isEmpty)
    }

    private static var program: String {
        guard let path = realpath("/proc/self/exe", nil) else { return CommandLine.arguments[0] }
        defer { free(path) }
        return String(cString: path)
    }
}

/// One of those that are compared, with the shell commands of its cells.
struct Client {
    let name: String
    let cells: [(name: String, command: String)]
}

/// Where a run has its server and the peers' programs: gone afterwards, unless `BENCH_KEEP` is set. What a killed run
/// left is used and removed by the next.
struct BenchFolder {
    let path = "/var/tmp/guanhuai-bench-\(getuid())"
    private let descriptor: Int32

    private struct Taken: Error, CustomStringConvertible {
        let path: String
        var description: String { "\(path) is in use by another benchmark, or is not ours" }
    }

    init() throws {
        mkdir(path, 0o710)
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        var status = stat()
        guard descriptor >= 0, fstat(descriptor, &status) == 0, status.st_uid == getuid(),
            flock(descriptor, LOCK_EX | LOCK_NB) == 0
        else { throw Taken(path: path) }
    }

    /// After the server has ended.
    func remove() {
        if getenv("BENCH_KEEP") != nil {
            print("BENCH_KEEP is set: \(path) stays for the next run.")
        } else if system("rm -rf '\(path)'") != 0 {
            print("\(path) could not be removed.")
        }
        close(descriptor)
    }
}

/// The database of a million made-up families.
enum BenchDatabase {
    /// Gives the connection string.
    static func make(_ lease: ClusterLease) async throws -> String {
        let system = try await PostgresConnection.connect(lease.superuserConfiguration)
        defer { system.close() }
        let text = "host=\(lease.folders.sockets) port=5432 user=postgres dbname=peers"
        if try await system.value("select exists (select from pg_database where datname = 'peers')") {
            return text
        }
        Progress.say("making a million families")
        try await system.query("drop database if exists peers_new")
        try await system.query("create database peers_new")
        let connection = try await PostgresConnection.connect(
            lease.superuserConfiguration.withDatabase("peers_new"))
        defer { connection.close() }
        try await connection.runScript(Family.tables)
        try await connection.copyIn(
            "copy families_1000000 (\(unsafeRaw: Family.columns)) from stdin (format binary)"
        ) { writer in
            for number in 1...Int32(Family.count) {
                if number.isMultiple(of: 10_000) { try Interruption.check() }
                let family = Family(number: number)
                try await writer.row(columns: 16) { family.write(&$0) }
            }
        }
        try await connection.query("vacuum (freeze, analyze) families_1000000")
        try await connection.query(
            "grant select on families_1000000 to \(identifier: ClusterSettings.application)")
        connection.close()
        try await system.query("checkpoint")
        try await system.query("alter database peers_new rename to peers")
        return text
    }
}
