package import Benefits
import Foundation
import Rules

/// Boundary files of a folder of cases: made anew, and compared with what was signed.
package struct Boundaries {
    /// The folder of boundary files within a folder of cases.
    package static let folder = "boundaries"

    private let policy: Policy
    private let root: String
    private let cases: [RuleCase]

    /// - Parameter root: the folder of case files; those under `boundaries` are no starts.
    package init(_ policy: Policy, cases root: String) throws(DataFaults) {
        self.policy = policy
        // One spelling of a folder, so that files in it are named from it.
        self.root = URL(filePath: root).standardizedFileURL.path
        var cases: [RuleCase] = []
        for file in CaseFolder.files(self.root)
        where !file.hasPrefix(self.root + "/" + Self.folder + "/") {
            cases += try CaseFolder.read(file).cases
        }
        self.cases = cases
    }

    /// The boundary cases of a programme.
    ///
    /// - Parameter from: `FILE#NAME` of the cases to start from, FILE from the folder of cases; empty: every eligible
    ///   one. A name that is no eligible case of the programme is a fault.
    package func file(of programme: String, from sources: [String] = []) throws -> BoundaryFile {
        let programme = try policy.rules.programme(programme)
        let decider = Decider(policy.rules)
        func starts(_ cases: [RuleCase]) -> [BoundaryStart] {
            BoundaryStart.all(of: programme, in: cases, root: root, decider)
        }
        if sources.isEmpty { return file(programme, starts(cases)) }
        // Only what is named is decided.
        let named = starts(cases.filter { sources.contains(BoundaryStart.source(of: $0, root: root)) })
        let chosen = try sources.map { source in
            let found = named.filter { $0.source == source }
            if found.isEmpty { throw Self.noStart(source, starts(cases)) }
            return found
        }
        return file(programme, chosen.flatMap { $0 })
    }

    private func file(_ programme: Programme, _ starts: [BoundaryStart]) -> BoundaryFile {
        return BoundaryFile(BoundaryGeneration(programme, rules: policy.rules, starts: starts))
    }

    private static func noStart(_ source: String, _ all: [BoundaryStart]) -> DataFaults {
        var known: [String] = []
        for start in all where start.isOwn && !known.contains(start.source) { known.append(start.source) }
        let list = known.joined(separator: "\n  ")
        return DataFaults([
            DataFault(
                position: nil, path: source,
                text: LocalizedText(
                    zh: "不是该项目结果为“符合”的案例；可用：\n  \(list)",
                    en: "is no eligible case of the programme; there are:\n  \(list)"))
        ])
    }
}
