import Glibc
import TestSupport

/// C on libpq, and asyncpg: programs that lie beside the project on its own machines, `../shared/bench`. They name
/// their database and folders in the text, so copies are made that name ours.
struct Peers {
    private let folder: String
    private let database: String
    private let sockets: String

    init(_ home: String, database: String, sockets: String) {
        folder = home + "/peers"
        self.database = database
        self.sockets = sockets
    }

    /// None where the programs or what they need (a C compiler, Python) are not there.
    func prepare() throws -> [Client] {
        let source = ["/../shared/bench", "/shared/bench"].map { ProjectFolder.path + $0 }
            .first { access($0 + "/bench_libpq.c", R_OK) == 0 }
        guard let source else {
            Progress.say("the programs of C libpq and asyncpg are not here: only this client is measured")
            return []
        }
        try Shell.run(
            "mkdir -p \(folder)/data \(folder)/nothing && cp '\(source)'/*.py '\(source)'/*.c \(folder)/")
        // C's CSV figure is not shown, so it copies an empty file in.
        try Shell.run(": > \(folder)/nothing/families_1000000.csv")
        try Shell.run(
            """
            cd \(folder) && sed -i 's|host=/var/tmp/peers/sock port=6543 user=postgres dbname=peers|\(database)|; \
            s|host="/var/tmp/peers/sock", port=6543|host="\(sockets)", port=5432|' *.c *.py \
            && sed -i 's|/var/tmp/peers/data|\(folder)/data|g' *.py \
            && sed -i 's|/var/tmp/peers/data|\(folder)/nothing|g' *.c
            """)
        return [try attempt("C libpq", libpq), try attempt("asyncpg", asyncpg)].compactMap { $0 }
    }

    /// One that cannot be built here (no compiler, no network) is left out, and that is said.
    private func attempt(_ name: String, _ make: () throws -> Client) throws -> Client? {
        do {
            return try make()
        } catch let failure as Shell.Failed {
            Progress.say("without \(name): \(failure)")
            return nil
        }
    }

    private func libpq() throws -> Client {
        let flags = try Shell.lines(of: "pkg-config --cflags libpq").joined()
        try Shell.run("cd \(folder) && gcc -O2 -march=native \(flags) -o bench_libpq bench_libpq.c -lpq")
        let cells = ["select1", "select16", "insert", "copy_in", "copy_out", "fetch"]
        return Client(name: "libpq", cells: cells.map { ($0, "\(folder)/bench_libpq \($0)") })
    }

    private func asyncpg() throws -> Client {
        let python = "\(folder)/venv/bin/python"
        if access("\(folder)/venv/ready", F_OK) != 0 {
            Progress.say("installing asyncpg")
            let packages = "asyncpg==0.32.0 uvloop==0.23.0 numpy==2.4.6"
            try Shell.run(
                """
                python3 -m venv \(folder)/venv \
                && \(python) -m pip -q install --disable-pip-version-check \(packages) && touch \(folder)/venv/ready
                """)
        }
        if access("\(folder)/data/ready", F_OK) != 0 {
            Progress.say("making asyncpg's rows")
            for count in [100_000, 1_000_000] {
                try Shell.run("cd \(folder) && \(python) gen.py \(count) \(folder)/data >/dev/null")
            }
            try Shell.run("touch \(folder)/data/ready")
        }
        let cells = ["select1 select16", "insert", "copy_in", "copy_out"]
        return Client(
            name: "asyncpg",
            cells: cells.map { ($0, "cd \(folder) && \(python) bench_pgclient.py asyncpg \($0)") })
    }
}
