import Glibc
import TestSupport

/// C on libpq, and asyncpg: programs that lie beside the project on its own machines, `../shared/bench`. They name
/// their database in the text, so copies are made that name ours.
enum Peers {
    /// None where the programs or what they need (a C compiler, Python) are not there.
    static func prepare(database: String, sockets: String) throws -> [Client] {
        let source = ["/../shared/bench", "/shared/bench"].map { ProjectFolder.path + $0 }
            .first { access($0 + "/bench_libpq.c", R_OK) == 0 }
        guard let source else { return [] }
        let folder = "/var/tmp/guanhuai-bench-\(getuid())/peers"
        try Shell.run("mkdir -p \(folder) && cp '\(source)'/*.py '\(source)'/*.c \(folder)/")
        try Shell.run(
            """
            cd \(folder) && sed -i 's|host=/var/tmp/peers/sock port=6543 user=postgres dbname=peers|\(database)|; \
            s|/var/tmp/peers/data|\(folder)/data|g; \
            s|host="/var/tmp/peers/sock", port=6543|host="\(sockets)", port=5432|' bench_libpq.c bench_pgclient.py common.py
            """)
        return [try libpq(folder), try asyncpg(folder)].compactMap { $0 }
    }

    private static func libpq(_ folder: String) throws -> Client? {
        guard has("gcc") else { return nil }
        let flags = try Shell.lines(of: "pkg-config --cflags libpq").joined()
        try Shell.run("cd \(folder) && gcc -O2 -march=native \(flags) -o bench_libpq bench_libpq.c -lpq")
        // It copies a CSV file in as well; made once, by the peers' own generator, where Python is there.
        let cells = ["select1", "select16", "insert", "copy_in", "copy_out", "fetch"]
        return Client(name: "libpq", cells: cells.map { ($0, "\(folder)/bench_libpq \($0)") })
    }

    private static func asyncpg(_ folder: String) throws -> Client? {
        guard has("python3") else { return nil }
        let python = "\(folder)/venv/bin/python"
        if access("\(folder)/venv/ready", F_OK) != 0 {
            print("installing asyncpg …")
            let packages = "asyncpg==0.32.0 uvloop==0.23.0 numpy==2.4.6"
            try Shell.run(
                "python3 -m venv \(folder)/venv && \(python) -m pip -q install \(packages) && touch \(folder)/venv/ready"
            )
        }
        if access("\(folder)/data/families_1000000.csv", F_OK) != 0 {
            print("making the peers' files …")
            for count in [100_000, 1_000_000] {
                try Shell.run("cd \(folder) && \(python) gen.py \(count) \(folder)/data")
            }
        }
        let cells = ["select1 select16", "insert", "copy_in", "copy_out"]
        return Client(
            name: "asyncpg",
            cells: cells.map { ($0, "cd \(folder) && \(python) bench_pgclient.py asyncpg \($0)") })
    }

    private static func has(_ program: String) -> Bool {
        (try? Shell.run("command -v \(program) >/dev/null")) != nil
    }
}
