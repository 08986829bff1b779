import Glibc
import Postgres

/// `bench-postgres`: this PostgreSQL client beside C libpq and asyncpg.
///
/// Without arguments it runs every cell of every client in turn, three rounds (`BENCH_ROUNDS`), and prints medians and
/// ratios; `BENCH_KEEP=1` leaves its server's folder for the next run. With `cell NAME…` it runs its own cells once,
/// against the database of `BENCH_DATABASE`. `lease HOME MILLISECONDS` uses a private cluster for a while, for the test
/// of many commands at once.
@main
struct BenchPostgres {
    static func main() async {
        do {
            try await run()
        } catch is Interruption.Interrupted {
            exit(130)
        } catch {
            complain("bench-postgres: \(error)\n")
            exit(1)
        }
    }

    private static func run() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        switch arguments.first {
        case nil: try await Comparison().run()
        case "cell": try await Cells.run(Array(arguments.dropFirst()))
        case "lease":
            guard arguments.count == 3, let home = arguments.dropFirst().first,
                let time = arguments.last.flatMap({ Int($0) })
            else { usage() }
            try await HeldLease.run(home: home, milliseconds: time)
        default: usage()
        }
    }

    private static func usage() -> Never {
        complain("usage: bench-postgres [cell NAME… | lease HOME MILLISECONDS]\n")
        exit(2)
    }

    private static func complain(_ words: String) {
        _ = write(2, words, words.utf8.count)
    }
}
