import Benefits
package import CivilCalendar
import FEEL
import Rules

/// The boundary cases of a programme as a case file an officer can sign.
package struct BoundaryFile {
    package var programme: String
    private let title: LocalizedText
    private let found: [BoundaryGeneration.Found]

    init(_ generation: BoundaryGeneration) {
        programme = generation.programme.id
        title = generation.programme.title
        found = generation.found()
    }

    /// How many limits there are, how many have cases, and how many cases.
    package var counts: (limits: Int, reached: Int, cases: Int) {
        let reached = found.filter { $0.notReached == nil }
        return (found.count, reached.count, entries.count { $0.boundary != nil })
    }

    /// A limit by the file and the text of its formula.
    struct LimitName: Hashable {
        var file: String
        var text: String

        init(_ limit: Limit) {
            file = limit.file
            text = limit.text
        }
    }

    var reached: [LimitName] { found.filter { $0.notReached == nil }.map { LimitName($0.limit) } }
    var open: [LimitName] { found.filter { $0.notReached != nil }.map { LimitName($0.limit) } }

    /// - Parameter signature: who checked the answers by hand; nil as generated.
    package func text(signed signature: BoundarySignature? = nil) -> String {
        var lines = Self.header.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        lines += ["signed:"]
        lines.append("  by:" + (signature.map { " " + CaseWriting.scalar($0.by) } ?? ""))
        lines.append("  on:" + (signature.map { " \($0.on)" } ?? ""))
        lines.append("about: " + CaseWriting.scalar("\(title.zh)：各界限的前一、当时和后一。人物均为虚构。"))
        lines.append("from:" + (sources.isEmpty ? " []" : ""))
        lines += sources.map { "- " + CaseWriting.scalar($0) }
        let open = found.filter { $0.notReached != nil }
        if !open.isEmpty {
            lines += ["# 移动一项事实达不到的界限。", "# Limits that moving one fact does not reach.", "not_reached:"]
            lines += open.flatMap(Self.notReached)
        }
        let entries = entries
        lines.append("cases:" + (entries.contains { $0.boundary != nil } ? "" : " []"))
        for entry in entries { lines += entry.comment + (entry.boundary.map(text) ?? []) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static let header = """
        # 由 guanhuai rules boundaries 生成：答案是引擎的。逐条核对后在 signed 写明核对人和日期。
        # 每条只移动所说的那一项事实；其余照搬 from 所列案例。规则或案例改动后重新生成并重新核对。
        # Made by `guanhuai rules boundaries`: the answers are the engine's. Check each by hand, then sign.
        # Each case moves only the fact its name speaks of; the rest is that of the cases under `from`.
        """

    // MARK: Cases

    /// One case of the file; cases of several limits with the same facts are one.
    struct Boundary {
        var start: BoundaryStart
        var made: BoundaryGeneration.Case
        var limit: Limit
        var sites: [Limit.Site]
    }

    private struct Entry {
        var comment: [String]
        var boundary: Boundary?
    }

    private var sources: [String] {
        var sources: [String] = []
        for source in found.compactMap(\.start?.source) where !sources.contains(source) {
            sources.append(source)
        }
        return sources
    }

    private var entries: [Entry] {
        var entries: [Entry] = []
        for found in found {
            guard let start = found.start else { continue }
            entries.append(Entry(comment: Self.comment(found)))
            for made in found.cases {
                if let same = entries.firstIndex(where: { $0.boundary?.has(made, start) == true }) {
                    for site in found.limit.sites where entries[same].boundary?.sites.contains(site) == false
                    {
                        entries[same].boundary?.sites.append(site)
                    }
                    let name = entries[same].boundary?.name ?? ""
                    entries.append(Entry(comment: ["# 见“\(name)”。 See that case."]))
                    continue
                }
                let boundary = Boundary(
                    start: start, made: made, limit: found.limit, sites: found.limit.sites)
                entries.append(Entry(comment: [], boundary: boundary))
            }
        }
        return entries
    }

    private static func comment(_ found: BoundaryGeneration.Found) -> [String] {
        let sites = found.limit.sites.map(\.name).joined(separator: ", ")
        var lines = ["# \(sites): \(found.limit.text.split(separator: "\n").joined(separator: " "))"]
        for (offset, why) in found.impossible.sorted(by: { $0.key < $1.key }) {
            lines.append("# \(signed(offset))：没有，\(why.zh)。 None: \(why.en).")
        }
        if found.isOutcomeOnly {
            lines.append("# 该条件本身不变，界限只从结果看得出。 Seen in the outcome only: the criterion stays the same.")
        }
        return lines
    }

    private static func signed(_ offset: Int) -> String { offset > 0 ? "+\(offset)" : "\(offset)" }

    private static func notReached(_ found: BoundaryGeneration.Found) -> [String] {
        let sites = found.limit.sites.map { CaseWriting.scalar($0.name) }.joined(separator: ", ")
        let why = found.notReached ?? LocalizedText(zh: "", en: "")
        return [
            "- limit: " + CaseWriting.quoted(found.limit.text), "  where: [\(sites)]",
            "  why: {zh: \(CaseWriting.quoted(why.zh)), en: \(CaseWriting.quoted(why.en))}",
        ]
    }

    private func text(of boundary: Boundary) -> [String] {
        let question = boundary.start.question
        var lines = ["- name: " + CaseWriting.quoted(boundary.name)]
        lines.append("  why: " + CaseWriting.quoted(boundary.made.moved.text.en))
        lines.append("  programme: " + programme)
        if let day = boundary.start.statedDay { lines.append("  day: \(day)") }
        if let year = question.overrides.schemeYear { lines.append("  scheme_year: \(year)") }
        lines.append("  family:")
        lines += CaseWriting.family(boundary.made.moved.family, indent: "    ")
        lines.append(
            "  expect: " + CaseWriting.line(BoundaryExpectation.tree(boundary.made.decision, boundary.sites)))
        return lines
    }
}

extension BoundaryFile.Boundary {
    var name: String {
        let sites = limit.sites.map(\.name).joined(separator: "、")
        let offset = made.offset > 0 ? "+\(made.offset)" : "\(made.offset)"
        return "\(sites) \(offset)：\(made.moved.text.zh)"
    }

    /// Whether it has these facts of this unit on this day.
    func has(_ made: BoundaryGeneration.Case, _ start: BoundaryStart) -> Bool {
        self.made.moved.family == made.moved.family && self.start.question.unit == start.question.unit
            && self.start.question.day == start.question.day
    }
}

/// Who checked the answers of a boundary file by hand, and when.
package struct BoundarySignature: Sendable, Hashable {
    package var by: String
    package var on: CivilDate

    package init(by: String, on: CivilDate) {
        self.by = by
        self.on = on
    }
}
