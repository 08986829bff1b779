import Benefits
import Casework
import Glibc
import Store

/// How long work takes that reads a whole area: its quality, and the search for people registered twice.
struct WholeCells {
    let office: BenchOffice

    func run() async throws {
        for (place, scope) in [("county", BenchOffice.county), ("village", BenchOffice.village)] {
            try await Self.ask("quality of the \(place)") {
                let measured = try await MeasureQuality(store: office.store).run(
                    on: BenchOffice.day, rows: [], as: office.actor, scope: scope)
                return "\(measured.villages.count) villages"
            }
            try await Self.ask("duplicates of the \(place)") {
                let found = try await FindDuplicates(store: office.store).run(as: office.actor, scope: scope)
                return "\(found.people) people, \(found.compared) compared"
            }
        }
    }

    /// The most memory this process had so far.
    private static var peakMegabytes: Int {
        var usage = rusage()
        getrusage(0, &usage)  // RUSAGE_SELF, which C makes an enumeration
        return usage.ru_maxrss / 1024
    }

    static func ask(_ title: String, _ body: () async throws -> String) async throws {
        let began = ContinuousClock.now
        let what = try await body()
        let seconds = Double((ContinuousClock.now - began) / .milliseconds(1)) / 1000
        tell(title, "\(decimal(seconds)) s (\(what)), peak \(Self.peakMegabytes) MB")
    }
}
