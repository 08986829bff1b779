import Benefits
import Casework
import Postgres
import Store

/// How fast all keys are changed, and what readers notice of it.
struct KeyCells {
    let office: BenchOffice
    let families: Int

    func run() async throws {
        let homes = try await office.store.act(as: office.actor) {
            try await $0.query("select home from families.contacts order by home").decode(Int64.self)
        }
        let quiet = Readers(office: office, homes: homes)
        try await quiet.read { try await Task.sleep(for: .seconds(20)) }
        let counter = RowCounter()
        let busy = Readers(office: office, homes: homes)
        let began = ContinuousClock.now
        try await busy.read {
            try await KeyRotation(store: office.store, actor: office.actor) { await counter.add($0) }
                .rotate(of: SealedField.allCases)
        }
        let seconds = Double((ContinuousClock.now - began) / .milliseconds(1)) / 1000
        let (rows, sweeping) = await counter.sums
        tell("all keys of \(families) families", "\(decimal(seconds)) s, \(rows) rows written")
        tell("written anew while sweeping", "\(Int(Double(rows) / sweeping)) rows/s")
        await quiet.tell("opening a family before")
        await busy.tell("opening a family meanwhile")
        let left = try await office.store.keyStatus().filter { $0.retiredAt != nil }.reduce(0) {
            $0 + $1.values
        }
        tell("old values left", "\(left)")
    }

    /// Rows and the time in which they were written, without the waits.
    private actor RowCounter {
        private var rows = 0
        private var seconds = 0.0
        private var last: ContinuousClock.Instant?

        var sums: (Int, Double) { (rows, seconds) }

        func add(_ step: KeyRotation.Step) {
            let now = ContinuousClock.now
            if case .rows(_, let count) = step {
                rows += count
                if let last { seconds += Double((now - last) / .microseconds(1)) / 1_000_000 }
            }
            last = now
        }
    }
}

/// Two people who open one family after another, numbers in clear, and find it by its telephone; one who registers.
private final class Readers: Sendable {
    let office: BenchOffice
    let homes: [Int64]
    private let latencies = Latencies()

    init(office: BenchOffice, homes: [Int64]) {
        self.office = office
        self.homes = homes
    }

    func read(while work: () async throws -> Void) async throws {
        let readers = (0..<2).map { _ in
            Task {
                while !Task.isCancelled { try await open() }
            }
        }
        let writer = Task {
            while !Task.isCancelled {
                try await office.correct(homes[.random(in: homes.indices)])
                try await Task.sleep(for: .milliseconds(100))
            }
        }
        try await work()
        for task in readers + [writer] { task.cancel() }
        for task in readers + [writer] { _ = try? await task.value }
    }

    private func open() async throws {
        let home = homes[.random(in: homes.indices)]
        let began = ContinuousClock.now
        _ = try await office.store.act(as: office.actor, scope: BenchOffice.county) { session in
            let dossier = try await session.dossier(of: home, on: BenchOffice.day, numbers: .clear)
            try await session.recordLooks(at: [home], purpose: "bench")
            return dossier
        }
        await latencies.add(Double((ContinuousClock.now - began) / .microseconds(1)) / 1000)
        try await Task.sleep(for: .milliseconds(5))
    }

    func tell(_ title: String) async {
        let (count, median, high, longest) = await latencies.read()
        bench_register.tell(
            title,
            "\(decimal(median)) ms, 99 % \(decimal(high)) ms, longest \(decimal(longest)) ms, of \(count)")
    }

    private actor Latencies {
        private var all: [Double] = []

        func add(_ time: Double) { all.append(time) }

        func read() -> (count: Int, median: Double, high: Double, longest: Double) {
            let sorted = all.sorted()
            guard let last = sorted.last else { return (0, 0, 0, 0) }
            return (sorted.count, sorted[sorted.count / 2], sorted[sorted.count * 99 / 100], last)
        }
    }
}
