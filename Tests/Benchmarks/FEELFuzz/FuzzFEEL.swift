import Foundation

/// `fuzz-feel [--seed N] [--count N] [--seconds N] [--only INDEX]`: runs random expressions through the engine.
///
/// Ends with status 1 where anything was found. A crash or hang names the expression's place in the run, which `--only`
/// with the same seed runs again.
@main
struct FuzzFEEL {
    static func main() {
        let options = CommandLine.arguments.dropFirst()
        func number(_ name: String) -> Int? {
            options.firstIndex(of: name).flatMap { place in
                options.dropFirst(place - options.startIndex + 1).first
            }
            .flatMap { Int($0) }
        }
        let seed = UInt64(number("--seed") ?? 20_261_125)
        if let only = number("--only") {
            print(FuzzRun.source(seed: seed, index: only))
            var run = FuzzRun(seed: seed)
            run.tryExpression(only)
            report(run)
        }
        let seconds = number("--seconds")
        let count = number("--count") ?? (seconds == nil ? 1_000_000 : Int.max)
        Watch.start(seed: seed)
        var run = FuzzRun(seed: seed)
        let start = Date()
        var index = number("--from") ?? 0
        let end = index + min(count, Int.max - index)
        while index < end, run.faults.count < 20 {
            Watch.at(index)
            run.tryExpression(index)
            index += 1
            if let seconds, index % 100 == 0, Date().timeIntervalSince(start) > Double(seconds) { break }
        }
        report(run)
    }

    private static func report(_ run: FuzzRun) -> Never {
        for fault in run.faults { print(fault) }
        print(
            "fuzz-feel: seed \(run.seed): \(run.tried) tried, \(run.parsed) compiled, \(run.stopped) stopped by a limit, "
                + "\(run.faults.count) faults, slowest \(String(format: "%.1f", run.slowest.milliseconds)) ms "
                + "(expression \(run.slowest.index))")
        exit(run.faults.isEmpty ? 0 : 1)
    }
}

/// Says which expression was being tried when the process crashes or hangs.
private enum Watch {
    /// Written by the run and read by a signal handler, which can do nothing but look; one machine word.
    nonisolated(unsafe) private static var index = 0
    nonisolated(unsafe) private static var seed: UInt64 = 0

    static func at(_ place: Int) {
        index = place
        alarm(10)
    }

    static func start(seed: UInt64) {
        self.seed = seed
        // A handler on its own stack also tells of an overflow of the program's.
        let size = 65_536
        var stack = stack_t(ss_sp: malloc(size), ss_flags: 0, ss_size: size)
        sigaltstack(&stack, nil)
        for number in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGALRM] {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { number in
                var text: [CChar] = Array(repeating: 0, count: 160)
                let length = withVaList([number, Watch.index, Watch.seed]) {
                    vsnprintf(&text, 160, "fuzz-feel: signal %d at expression %ld of seed %lu\n", $0)
                }
                write(STDERR_FILENO, text, Int(length))
                _exit(2)
            }
            action.sa_flags = Int32(SA_ONSTACK)
            sigaction(number, &action, nil)
        }
    }
}
