/// The figures of all rounds, and the table of their medians.
struct Figures {
    private var samples: [String: [Double]] = [:]

    mutating func take(_ lines: [String]) {
        for line in lines {
            let parts = line.split(separator: "\t")
            guard parts.count == 4, parts[0] == "FIG", let value = Double(parts[2]) else { continue }
            samples[String(parts[1]), default: []].append(value)
        }
    }

    private func median(_ name: String) -> Double? {
        guard let values = samples[name]?.sorted(), !values.isEmpty else { return nil }
        return values[values.count / 2]
    }

    private struct Line {
        let title: String
        let own: String
        let libpq: String?
        let asyncpg: String?
        let unit: String
        /// Whether less is better.
        let isTime: Bool
        /// What the ratio to C has to reach: at least for a rate, at most for a time.
        var goal: Double?
        /// Whether asyncpg has to be beaten as well.
        var isAhead = false
        /// What the figure itself must not pass.
        var most: Double?
    }

    private static let lines = [
        Line(
            title: "select by key, 1 connection", own: "select1.rate", libpq: "select1.rate",
            asyncpg: "select1.async.rate", unit: "q/s", isTime: false, goal: 0.80,
            isAhead: true),
        Line(
            title: "  p99", own: "select1.p99", libpq: "select1.p99", asyncpg: "select1.async.p99",
            unit: "µs", isTime: true),
        Line(
            title: "select by key, 16 connections", own: "select16.rate", libpq: "select16.rate",
            asyncpg: "select16.async.rate", unit: "q/s", isTime: false, goal: 0.75,
            isAhead: true),
        Line(
            title: "  p99", own: "select16.p99", libpq: "select16.p99", asyncpg: "select16.async.p99",
            unit: "µs", isTime: true),
        Line(
            title: "pipelined inserts", own: "insert_pipeline.rate", libpq: "insert_pipeline.rate",
            asyncpg: "insert_executemany.rate", unit: "rows/s", isTime: false, goal: 0.90),
        Line(
            title: "binary COPY out, 1M rows", own: "copy_out_rows.binary", libpq: "copy_out_rows.binary",
            asyncpg: "copy_out_blocks.binary", unit: "ms", isTime: true, goal: 1.15),
        Line(
            title: "binary COPY in, 1M rows", own: "copy_in_rows.binary", libpq: "copy_in_rows.binary",
            asyncpg: "copy_in_rows.binary", unit: "ms", isTime: true, goal: 1.15),
        Line(
            title: "single-row stream, 1M rows", own: "fetch_single_row_mode.binary",
            libpq: "fetch_single_row_mode.binary", asyncpg: nil, unit: "ms", isTime: true),
        Line(
            title: "  memory grown meanwhile", own: "fetch_single_row_mode.grown", libpq: nil, asyncpg: nil,
            unit: "MiB", isTime: true, most: 8),
        Line(
            title: "scoped select, 1 connection", own: "scoped1.rate", libpq: nil, asyncpg: nil, unit: "q/s",
            isTime: false),
        Line(
            title: "scoped select, 16 connections", own: "scoped16.rate", libpq: nil, asyncpg: nil,
            unit: "q/s", isTime: false),
    ]

    func show(comparing: Bool) {
        let head = comparing ? ["guanhuai", "C libpq", "asyncpg", "/ C", "goal"] : ["guanhuai"]
        print("\n" + padded("", 32) + head.map { right($0, 12) }.joined())
        for line in Self.lines {
            guard let own = median("guanhuai." + line.own) else { continue }
            var cells = [number(own)]
            if comparing {
                let libpq = line.libpq.flatMap { median("libpq." + $0) }
                let asyncpg = line.asyncpg.flatMap { median("asyncpg." + $0) }
                cells += [libpq.map { number($0) } ?? "", asyncpg.map { number($0) } ?? ""]
                cells.append(libpq.map { hundredths(own / $0) } ?? "")
                cells.append(goal(line, own, libpq, asyncpg))
            }
            print(padded(line.title, 32) + cells.map { right($0, 12) }.joined() + " " + line.unit)
        }
        print(
            """

            Medians of interleaved rounds on one private server; client and server share the machine's cores.
            """)
        guard comparing else { return }
        print("C and this client decode every row of COPY out; asyncpg hands over blocks of bytes.")
    }

    private func goal(_ line: Line, _ own: Double, _ libpq: Double?, _ asyncpg: Double?) -> String {
        if let most = line.most { return "≤ \(number(most)) \(own <= most ? "✓" : "✗")" }
        guard let goal = line.goal, let libpq else { return "" }
        let reaches = line.isTime ? own / libpq <= goal : own / libpq >= goal
        let isMet = reaches && (!line.isAhead || own > asyncpg ?? 0)
        return (line.isTime ? "≤ " : "≥ ") + hundredths(goal) + (isMet ? " ✓" : " ✗")
    }

    private func number(_ value: Double) -> String {
        value >= 100 ? "\(Int(value.rounded()))" : hundredths(value)
    }

    private func hundredths(_ value: Double) -> String {
        let all = Int((value * 100).rounded())
        return "\(all / 100).\(all % 100 < 10 ? "0" : "")\(all % 100)"
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(1, width - text.count)) + text
    }
}
