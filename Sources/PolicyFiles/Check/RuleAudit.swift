package import Benefits
import FEEL
package import Rules

/// What `guanhuai rules check` looks at beyond loading: each check with what it looked at, what it found wrong, and what
/// a person may want to know.
///
/// Syntax, types, units of formulas and overlapping dates stop the load with file and line; a policy that is here has
/// none of those faults, so those checks only say how much there was.
package struct RuleAudit {
    package struct Check {
        package enum Subject: String, CaseIterable, Sendable {
            case syntax, types, units, dates, sources, translations, cases, criteria, limits, signatures
        }

        package var subject: Subject
        package var lookedAt: LocalizedText
        package var findings: [LocalizedText] = []
        /// No fault: gaps that a file states, limits that no case can reach.
        package var notes: [LocalizedText] = []
    }

    package private(set) var checks: [Check] = []

    package var passed: Bool { checks.allSatisfy(\.findings.isEmpty) }

    /// - Parameter cases: the folder of case files; nil where there is none, and then cases are not looked at.
    package init(_ policy: Policy, cases: String?) throws {
        checks = [
            Self.syntax(policy), Self.types(policy), Self.units(policy), Self.dates(policy),
            Self.sources(policy),
            Self.translations(policy),
        ]
        if let cases { checks += try RuleCaseAudit(policy, cases).checks() }
    }

    private static func syntax(_ policy: Policy) -> Check {
        let files = policy.ruleSet.texts.count
        let areas = policy.areas.areas.count
        return Check(
            subject: .syntax,
            lookedAt: LocalizedText(
                zh: "规则文件\(files)个，区划\(areas)个",
                en: "\(EnglishCount.text(files, "rule file")), \(EnglishCount.text(areas, "area"))"))
    }

    private static func types(_ policy: Policy) -> Check {
        let count = policy.rules.programmes.reduce(0) { $0 + $1.ownFormulas.count }
        return Check(
            subject: .types, lookedAt: LocalizedText(zh: "公式\(count)个", en: "\(count) formulas"))
    }

    private static func units(_ policy: Policy) -> Check {
        let numbers = policy.ownParameters.filter { $0.type == .number }
        var check = Check(
            subject: .units,
            lookedAt: LocalizedText(
                zh: "数值参数\(numbers.count)个及用到它们的公式",
                en: "\(numbers.count) numeric parameters and the formulas that use them"))
        for parameter in numbers where parameter.unit == nil {
            check.findings.append(
                LocalizedText(
                    zh: "\(parameter.place)：参数 \(parameter.name) 没有 unit；请写明它计的是什么。",
                    en: "\(parameter.place): the parameter \(parameter.name) has no unit; say what it counts."
                ))
        }
        return check
    }

    private static func sources(_ policy: Policy) -> Check {
        let values = policy.ownParameters.flatMap { parameter in
            parameter.national.values + parameter.areas.flatMap(\.series.values)
        }
        let bases = policy.ownVersions.map(\.version.basis)
        let open = values.count { $0.unconfirmed } + bases.count { $0.unconfirmed }
        return Check(
            subject: .sources,
            lookedAt: LocalizedText(
                zh: "版本\(bases.count)个、数值\(values.count)个，都有来源和核对日期；其中\(open)个未证实",
                en:
                    "\(bases.count) versions and \(values.count) values, each with its source and the day it was checked; \(open) not confirmed"
            ))
    }
}

// MARK: What belongs to whom

extension Policy {
    /// Shared conditions once each, however many programmes use them.
    var definitions: [Definition] {
        var seen: Set<String> = []
        return rules.programmes.flatMap(\.definitions).filter { seen.insert($0.id).inserted }
    }

    /// Every version of a programme or a shared condition, with the file it stands in.
    var ownVersions: [(version: RuleVersion, file: String)] {
        rules.programmes.flatMap { programme in programme.versions.map { ($0, programme.file) } }
            + definitions.flatMap { definition in definition.versions.map { ($0, definition.file) } }
    }

    /// Every parameter once: those of a shared condition stand in each programme that uses it.
    var ownParameters: [Parameter] {
        var seen: Set<String> = []
        return rules.programmes.flatMap(\.parameters).filter { seen.insert($0.place + $0.name).inserted }
    }
}

extension Programme {
    /// The formulas of its own file.
    var ownFormulas: [Formula] { versions.flatMap(\.formulas) + [candidates].compactMap { $0 } }
}

extension RuleVersion {
    var formulas: [Formula] {
        let all = criteria + insured.flatMap(\.criteria)
        return named.map(\.formula) + all.map(\.formula) + all.compactMap(\.question?.formula)
            + insured.flatMap { [$0.candidates, $0.premium] } + [tier, amount].compactMap { $0 }
    }
}
