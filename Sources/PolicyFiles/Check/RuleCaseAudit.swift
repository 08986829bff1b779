import Benefits
import Foundation
import Rules

/// Looks at the case files of a folder: whether they pass, whether every criterion has a case in which it is met and one
/// in which it is not, whether every limit has its boundary cases, and whether those are signed.
struct RuleCaseAudit {
    private let policy: Policy
    private let root: String
    private let contents: [(file: String, content: CaseFileContent)]
    private let faults: [DataFault]

    init(_ policy: Policy, _ root: String) throws {
        self.policy = policy
        self.root = root
        var contents: [(String, CaseFileContent)] = []
        var faults: [DataFault] = []
        for file in CaseFolder.files(root) {
            do throws(DataFaults) {
                contents.append((file, try CaseFolder.read(file)))
            } catch {
                faults += error.faults
            }
        }
        self.contents = contents
        self.faults = faults
    }

    func checks() throws -> [RuleAudit.Check] {
        let boundaries = try boundaryFiles()
        return [cases(), criteria(), limits(boundaries), signatures(boundaries)]
    }

    // MARK: Cases

    private func cases() -> RuleAudit.Check {
        let report = CaseRunner(policy).run([root])
        let failed = report.results.filter { !$0.passed }
        return RuleAudit.Check(
            subject: .cases,
            lookedAt: LocalizedText(
                zh: "案例\(report.results.count)个，通过\(report.passedCount)个",
                en: "\(EnglishCount.text(report.results.count, "case")), \(report.passedCount) passed"),
            findings: report.faults.map(\.localized)
                + failed.map { result in
                    let place = "\(result.file):\(result.line): \(result.name)"
                    return LocalizedText(zh: "\(place)：没有通过。", en: "\(place): fails.")
                })
    }

    // MARK: Criteria

    /// A criterion of a shared condition is one, whichever programme's case shows it.
    private struct Key: Hashable {
        /// The id of the programme or of the shared condition.
        var owner: String
        var criterion: String
    }

    private func criteria() -> RuleAudit.Check {
        var shown: [Key: Set<Finding.Result>] = [:]
        let answers = CaseAnswers(policy: policy, decider: Decider(policy.rules))
        for ruleCase in contents.flatMap(\.content.cases) {
            for answer in answers.answers(to: ruleCase) {
                for (id, result) in answer.stated {
                    shown[key(id, in: answer.programme), default: []].insert(result)
                }
            }
        }
        let all = allCriteria
        let asking = Set(
            policy.rules.programmes.flatMap { programme in
                (programme.versions + programme.definitions.flatMap(\.versions)).flatMap(\.criteria)
                    .filter { $0.question != nil }.map { key($0.id, in: programme) }
            })
        var check = RuleAudit.Check(
            subject: .criteria,
            lookedAt: LocalizedText(
                zh: "条件\(all.count)条，各须有一例满足、一例不满足",
                en: "\(all.count) criteria, each to be met in one case and unmet in another"))
        for key in all {
            let place = "\(key.owner) \(key.criterion)"
            if shown[key]?.contains(.met) != true {
                check.findings.append(
                    LocalizedText(zh: "\(place)：没有一例是满足的。", en: "\(place): no case says that it is met."))
            }
            // Where a question takes every case that would not be met, it stands for them.
            let isAsked = asking.contains(key) && shown[key]?.contains(.unknown) == true
            if !isAsked, shown[key]?.contains(.unmet) != true {
                check.findings.append(
                    LocalizedText(zh: "\(place)：没有一例是不满足的。", en: "\(place): no case says that it is not met.")
                )
            }
        }
        return check
    }

    private func key(_ id: String, in programme: Programme) -> Key {
        if let both = Self.higherOf(programme.interactions.first { $0.id == id }, programme) { return both }
        let definition = programme.definitions.first { definition in
            definition.versions.contains { $0.criteria.contains { $0.id == id } }
        }
        return Key(owner: definition?.id ?? programme.id, criterion: id)
    }

    /// With what programmes have to do with each other, which decides as criteria do.
    private var allCriteria: [Key] {
        var all: [Key] = []
        func add(_ owner: String, _ ids: [String]) {
            for id in ids where !all.contains(Key(owner: owner, criterion: id)) {
                all.append(Key(owner: owner, criterion: id))
            }
        }
        for definition in policy.definitions {
            add(definition.id, definition.versions.flatMap(\.criteria).map(\.id))
        }
        for programme in policy.rules.programmes {
            let versions = programme.versions
            add(
                programme.id,
                (versions.flatMap(\.criteria) + versions.flatMap(\.insured).flatMap(\.criteria)).map(\.id))
            for interaction in programme.interactions {
                let key = Self.higherOf(interaction, programme)
                add(key?.owner ?? programme.id, [key?.criterion ?? interaction.id])
            }
        }
        return all
    }

    /// The higher of two is one condition of both: what the one loses the other gets.
    private static func higherOf(_ interaction: Interaction?, _ programme: Programme) -> Key? {
        guard let interaction, interaction.kind == .higherOf else { return nil }
        let both = ([programme.id] + interaction.programmes).sorted().joined(separator: " / ")
        return Key(owner: both, criterion: interaction.kind.rawValue)
    }

    // MARK: Limits

    private struct Boundary {
        var file: String
        var programme: String
        var content: CaseFileContent
        /// The same made again; nil where it cannot be.
        var again: BoundaryFile?
        var isSame: Bool
    }

    private func boundaryFiles() throws -> [Boundary] {
        let inFolder = contents.filter { $0.file.contains("/" + Boundaries.folder + "/") }
        if inFolder.isEmpty { return [] }
        let boundaries = try Boundaries(policy, cases: root)
        return inFolder.map { file, content in
            let name = file.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? ""
            let again = try? boundaries.file(of: name, from: content.from)
            let text = again?.text(signed: content.signature)
            return Boundary(
                file: file, programme: name, content: content, again: again,
                isSame: text != nil && text == (try? String(contentsOfFile: file, encoding: .utf8)))
        }
    }

    private func limits(_ boundaries: [Boundary]) -> RuleAudit.Check {
        let files = boundaries.compactMap(\.again)
        let made = Set(files.flatMap { $0.reached + $0.open })
        let reached = Set(files.flatMap(\.reached))
        var seen: Set<BoundaryFile.LimitName> = []
        var check = RuleAudit.Check(subject: .limits, lookedAt: LocalizedText(zh: "", en: ""))
        for boundary in boundaries where !boundary.isSame {
            check.findings.append(
                LocalizedText(
                    zh: "\(boundary.file)：与规则或起点案例不再一致；请重新生成、核对、签字。",
                    en:
                        "\(boundary.file): the rules or its starting cases say something else now; make it again, check and sign."
                ))
        }
        for programme in policy.rules.programmes {
            for version in programme.versions {
                var scan = LimitScan(programme, version)
                for limit in scan.found() {
                    let name = BoundaryFile.LimitName(limit)
                    guard seen.insert(name).inserted else { continue }
                    let sites = limit.sites.map(\.name).joined(separator: ", ")
                    let place = "\(programme.id) \(sites)"
                    if !made.contains(name) {
                        check.findings.append(
                            LocalizedText(
                                zh:
                                    "\(place)：界限 \(name.text) 没有边界案例；请运行 guanhuai rules boundaries \(programme.id)。",
                                en:
                                    "\(place): no cases at the limit \(name.text); run guanhuai rules boundaries \(programme.id)."
                            ))
                    } else if !reached.contains(name) {
                        check.notes.append(
                            LocalizedText(
                                zh: "\(place)：移动一项事实达不到界限 \(name.text)。",
                                en: "\(place): moving one fact does not reach the limit \(name.text)."))
                    }
                }
            }
        }
        check.lookedAt = LocalizedText(
            zh: "界限\(seen.count)个，其中\(reached.count)个有边界案例",
            en: "\(EnglishCount.text(seen.count, "limit")), \(reached.count) of them with boundary cases")
        return check
    }

    private func signatures(_ boundaries: [Boundary]) -> RuleAudit.Check {
        let signed = boundaries.filter { $0.content.signature != nil }
        return RuleAudit.Check(
            subject: .signatures,
            lookedAt: LocalizedText(
                zh: "边界案例文件\(boundaries.count)个，已签字\(signed.count)个",
                en: "\(boundaries.count) boundary files, \(signed.count) signed"),
            findings: boundaries.filter { $0.content.signature == nil }.map { boundary in
                LocalizedText(
                    zh: "\(boundary.file)：没有签字；请逐条核对后写明 signed。",
                    en: "\(boundary.file): not signed; check each case and fill in `signed`.")
            })
    }
}
