import Glibc
import Postgres

/// Every client's cells in turn, several rounds over, so that the ratios come from one run of one machine.
struct Comparison {
    private let rounds = getenv("BENCH_ROUNDS").flatMap { Int(String(cString: $0)) } ?? 5

    func run() async throws {
        let lease = try await PrivateCluster.open(
            home: "/var/tmp/guanhuai-bench-\(getuid())", settings: .throwaway)
        do {
            try await measure(lease)
            await lease.close()
        } catch {
            await lease.close()
            throw error
        }
    }

    private func measure(_ lease: ClusterLease) async throws {
        let database = try await BenchDatabase.make(lease)
        let own = Client(
            name: "guanhuai", cells: Cells.all.map { ($0, "'\(Self.program)' cell \($0)") })
        setenv("BENCH_DATABASE", database, 1)
        let peers = try Peers.prepare(database: database, sockets: lease.folders.sockets)
        if peers.isEmpty { print("The peers' programs are not here: only this client is measured.") }
        var figures = Figures()
        for round in 1...rounds {
            for client in [own] + peers {
                for (_, command) in client.cells { figures.take(try Shell.lines(of: command)) }
            }
            print("round \(round) of \(rounds)")
        }
        figures.print(comparing: !peers.isEmpty)
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

/// The database of a million made-up families, kept between runs.
enum BenchDatabase {
    static func make(_ lease: ClusterLease) async throws -> String {
        let system = try await PostgresConnection.connect(lease.superuserConfiguration)
        defer { system.close() }
        let text = "host=\(lease.folders.sockets) port=5432 user=postgres dbname=peers"
        if try await system.value("select exists (select from pg_database where datname = 'peers')") {
            return text
        }
        print("making a million families …")
        try await system.query("drop database if exists peers_new")
        try await system.query("create database peers_new")
        let connection = try await PostgresConnection.connect(
            lease.superuserConfiguration.withDatabase("peers_new"))
        try await connection.runScript(Family.tables)
        try await connection.copyIn(
            "copy families_1000000 (\(unsafeRaw: Family.columns)) from stdin (format binary)"
        ) { writer in
            for number in 1...Int32(Family.count) {
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

/// Runs a command line and gives its output; blocks, which a benchmark may.
enum Shell {
    struct Failed: Error, CustomStringConvertible {
        let command: String
        var description: String { "failed: \(command)" }
    }

    static func lines(of command: String) throws -> [String] {
        guard let stream = popen(command, "r") else { throw Failed(command: command) }
        var lines: [String] = []
        var line = [CChar](repeating: 0, count: 4096)
        while fgets(&line, Int32(line.count), stream) != nil {
            let bytes = line.prefix { $0 != 0 && $0 != 10 }.map { UInt8(bitPattern: $0) }
            lines.append(String(decoding: bytes, as: UTF8.self))
        }
        guard pclose(stream) == 0 else { throw Failed(command: command) }
        return lines
    }

    static func run(_ command: String) throws {
        _ = try lines(of: command)
    }
}
