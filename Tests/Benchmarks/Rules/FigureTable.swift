/// The medians of all rounds with the least and the most, beside the peers and what is to be reached.
struct FigureTable {
    let figures: Figures
    let rows: Int

    private struct Line {
        let title: String
        /// Name of the figure after `guanhuai.`.
        let own: String
        let unit: String
        /// The peer's figure, and by how much it is multiplied to have this one's unit.
        var peer: (name: String, figure: String, factor: Double)?
        /// What the own figure, or its share of the peer's, must not pass.
        var goal: Goal?
    }

    private enum Goal {
        case most(Double)
        case share(Double)
    }

    private var lines: [Line] {
        [
            Line(
                title: "\(rows) flat families", own: "flat.\(rows)", unit: "ms",
                peer: ("PolicyEngine", "policyengine.flat.total.\(rows)", 1), goal: .share(0.5)),
            Line(
                title: "", own: "flat.\(rows)", unit: "ms",
                peer: ("OpenFisca", "openfisca.flat.total.\(rows)", 1)),
            Line(title: "  work of all threads", own: "flat.\(rows).processor", unit: "ms"),
            Line(
                title: "  memory above the rows", own: "flat.\(rows).memory", unit: "MiB",
                peer: ("OpenFisca", "openfisca.flat.peak_rss_above_inputs.\(rows)", 1), goal: .most(64)),
            Line(
                title: "\(rows) as persons, in columns", own: "persons.\(rows)", unit: "ms",
                peer: ("OpenFisca", "openfisca.persons.total.\(rows)", 1), goal: .share(0.1)),
            Line(title: "  work of all threads", own: "persons.\(rows).processor", unit: "ms"),
            Line(
                title: "  from dossiers, arranging them", own: "dossiers.\(rows)", unit: "ms",
                peer: ("OpenFisca", "openfisca.persons.total.\(rows)", 1)),
            Line(title: "  work of all threads", own: "dossiers.\(rows).processor", unit: "ms"),
            Line(
                title: "one row, six programmes, all findings", own: "flat.findings.median", unit: "µs",
                peer: ("Zen (mean)", "zen.dates.total.\(Peers.zenRows)", 1000 / Double(Peers.zenRows)),
                goal: .most(5)),
            Line(title: "  p99", own: "flat.findings.p99", unit: "µs"),
            Line(title: "  processor time, mean", own: "flat.findings.processor", unit: "µs"),
            Line(title: "one dossier, likewise", own: "persons.findings.median", unit: "µs", goal: .most(5)),
            Line(title: "  p99", own: "persons.findings.p99", unit: "µs"),
            Line(title: "  processor time, mean", own: "persons.findings.processor", unit: "µs"),
            Line(
                title: "dossier JSON to explained JSON", own: "explain.median", unit: "ms",
                peer: ("OpenFisca", "openfisca.persons.single.median", 0.001)),
            Line(
                title: "  p99", own: "explain.p99", unit: "ms",
                peer: ("OpenFisca", "openfisca.persons.single.p99", 0.001), goal: .most(0.5)),
            Line(title: "  processor time, mean", own: "explain.processor", unit: "ms"),
            Line(title: "  of it reading the JSON", own: "explain.read", unit: "ms"),
            Line(title: "  of it deciding", own: "explain.decided", unit: "ms"),
            Line(title: "  of it words and writing", own: "explain.explained", unit: "ms"),
            Line(
                title: "ten years of one family", own: "timeline.median", unit: "ms", goal: .most(1)),
            Line(title: "  p99", own: "timeline.p99", unit: "ms"),
            Line(title: "  processor time, mean", own: "timeline.processor", unit: "ms"),
            Line(title: "  programmes", own: "timeline.programmes", unit: ""),
            Line(title: "  evaluations", own: "timeline.evaluations", unit: ""),
        ]
    }

    func show() {
        print(row(["", "guanhuai", "least", "most", "peer", "", "ratio", "goal"]))
        for line in lines {
            guard let own = figures.spread("guanhuai." + line.own) else { continue }
            let peer = line.peer.flatMap { figures.spread($0.figure)?.scaled($0.factor) }
            if line.title.isEmpty, peer == nil { continue }
            let ratio = peer.map { own.median / $0.median }
            print(
                row([
                    line.title, number(own.median), number(own.least), number(own.most),
                    peer == nil ? "" : line.peer?.name ?? "", peer.map { number($0.median) } ?? "",
                    ratio.map(number) ?? "", goal(line, own.median, ratio),
                ]) + " " + line.unit)
        }
    }

    private func goal(_ line: Line, _ own: Double, _ ratio: Double?) -> String {
        switch line.goal {
        case .most(let most): "≤ \(number(most)) \(own <= most ? "✓" : "✗")"
        case .share(let share): ratio.map { "≤ \(number(share)) × \($0 <= share ? "✓" : "✗")" } ?? ""
        case nil: ""
        }
    }

    /// Three digits that count.
    private func number(_ value: Double) -> String {
        if value >= 100 || value == value.rounded() { return "\(Int(value.rounded()))" }
        let scale = value >= 10 ? 10.0 : value >= 1 ? 100 : 1000
        return "\((value * scale).rounded() / scale)"
    }

    private func row(_ cells: [String]) -> String {
        let widths = [40, 10, 10, 10, 14, 10, 8, 12]
        return zip(cells, widths).enumerated().map { index, cell in
            let blanks = String(repeating: " ", count: max(1, cell.1 - cell.0.count))
            return index == 0 ? cell.0 + blanks : blanks + cell.0
        }.joined()
    }
}
