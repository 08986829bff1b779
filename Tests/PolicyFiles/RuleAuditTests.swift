import Benefits
import Foundation
import Rules
import Testing

@testable import PolicyFiles

/// What `guanhuai rules check` finds in files that load.
@Suite("The check of rule files and cases")
struct RuleAuditTests {
    private static let support = "programmes/assistance/special-support.yaml"
    private static let hardship = "special-hardship"

    private static let ownCases: [String: String?] = [
        "assistance/special-hardship.yaml": nil, "assistance/families.yaml": nil,
        "assistance/families-measures.yaml": nil, "assistance/families-disability.yaml": nil,
    ]

    private func check(
        _ subject: RuleAudit.Check.Subject, cases: String? = nil,
        _ change: (inout [String: String]) -> Void = { _ in }
    ) throws -> RuleAudit.Check {
        var texts = try ProjectPolicy.texts()
        change(&texts)
        let audit = try RuleAudit(try PolicyFolder.load(texts: texts), cases: cases)
        return try #require(audit.checks.first { $0.subject == subject })
    }

    /// A folder of cases with these files; what is named is copied from the project's.
    private func folder(_ files: [String: String?]) throws -> String {
        let path = NSTemporaryDirectory() + "cases-\(UUID().uuidString)"
        for (file, text) in files {
            let target = URL(filePath: path + "/" + file)
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            let own = ProjectPolicy.root + "/Tests/Cases/" + file
            try (text ?? String(contentsOfFile: own, encoding: .utf8)).write(
                to: target, atomically: true, encoding: .utf8)
        }
        return URL(filePath: path).resolvingSymlinksInPath().path
    }

    @Test("The project's own files and cases are in order, and every check says how much it looked at")
    func inOrder() throws {
        let audit = try RuleAudit(try ProjectPolicy.policy(), cases: ProjectPolicy.root + "/Tests/Cases")
        #expect(audit.checks.map(\.subject) == RuleAudit.Check.Subject.allCases)
        for check in audit.checks {
            #expect(check.findings.isEmpty, "\(check.findings.map(\.en))")
            #expect(!check.lookedAt.zh.isEmpty && check.lookedAt.en.contains { $0.isNumber })
        }
        #expect(audit.passed)
    }

    // MARK: Files

    @Test("Values of the whole country may leave no day of the programme out; those of an area say so")
    func gaps() throws {
        let gap = try check(.dates) {
            $0[Self.support] = $0[Self.support]?.replacing(
                "    - from: 2012-01-01\n      deceased: 135",
                with: "    - from: 2012-01-01\n      to: 2013-01-01\n      deceased: 135")
        }
        #expect(gap.findings.map(\.en).contains { $0.contains("gap from 2013-01-01 to 2013-12-31") })
        let late = try check(.dates) {
            $0[Self.support] = $0[Self.support]?.replacing(
                "from: 2008-01-01, value: 49", with: "from: 2009-01-01, value: 49")
        }
        #expect(late.findings.map(\.en).contains { $0.contains("begin 2009-01-01, but the programme") })
        let ended = try check(.dates) {
            $0[Self.support] = $0[Self.support]?.replacing(
                "from: 2008-01-01, value: 49", with: "from: 2008-01-01, to: 2030-01-01, value: 49")
        }
        #expect(ended.findings.map(\.en).contains { $0.contains("end 2030-01-01, but the programme") })
        let asItIs = try check(.dates)
        #expect(
            asItIs.findings.isEmpty && asItIs.notes.map(\.en).contains { $0.contains("monthly_amount (11)") })
    }

    @Test("Dates that overlap do not load")
    func overlaps() throws {
        let value = #expect(throws: DataFaults.self) {
            _ = try check(.dates) {
                $0[Self.support] = $0[Self.support]?.replacing(
                    "    - from: 2012-01-01\n      deceased: 135",
                    with: "    - from: 2012-01-01\n      to: 2014-01-02\n      deceased: 135")
            }
        }
        #expect(value?.description.contains("overlap") == true, "\(value as Any)")
        let version = #expect(throws: DataFaults.self) {
            _ = try check(.dates) {
                let file = "definitions/special-hardship-age.yaml"
                let text = $0[file] ?? ""
                let start = text.range(of: "- valid_from")?.lowerBound ?? text.startIndex
                let end = text.range(of: "parameters:")?.lowerBound ?? text.endIndex
                let held = String(text[start..<end])
                let next = held.replacing("2008-01-01", with: "2027-01-01")
                let first = held.replacing(
                    "- valid_from: 2008-01-01", with: "- valid_from: 2008-01-01\n  valid_to: 2027-01-02")
                $0[file] = String(text[..<start]) + first + next + String(text[end...])
            }
        }
        #expect(version?.description.contains("overlap") == true, "\(version as Any)")
    }

    @Test("A number without a unit, and texts that are not translated, are found")
    func unitsAndTexts() throws {
        let unit = try check(.units) {
            $0[Self.support] = $0[Self.support]?.replacing(
                "    unit: {zh: 周岁, en: years of age}\n", with: "")
        }
        #expect(unit.findings.map(\.en).contains { $0.contains("threshold_age has no unit") })
        let english = try check(.translations) {
            $0[Self.support] = $0[Self.support]?.replacing("en: Special support allowance", with: "en: 特别扶助")
        }
        #expect(english.findings.map(\.en).contains { $0.contains("`en` has Chinese") })
        let chinese = try check(.translations) {
            $0[Self.support] = $0[Self.support]?.replacing("zh: 计划生育家庭特别扶助", with: "zh: Special support")
        }
        #expect(chinese.findings.map(\.en).contains { $0.contains("`zh` has no Chinese") })
        let braces = try check(.translations) {
            $0[Self.support] = $0[Self.support]?.replacing("on or after {earliest_birth}", with: "later")
        }
        #expect(braces.findings.map(\.en).contains { $0.contains("different values in braces") })
    }

    // MARK: Cases

    @Test("A criterion that no case shows both ways, and a case that fails, are found")
    func criteria() throws {
        let path = try folder(Self.ownCases)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let found = try check(.criteria, cases: path).findings.map(\.en)
        #expect(!found.contains { $0.hasPrefix("special-hardship-age age") })
        #expect(found.contains { $0.hasPrefix("special-support cohort: no case says that it is not met") })
        #expect(try check(.cases, cases: path).findings.isEmpty)
        let moved = try check(.cases, cases: path) {
            $0["definitions/special-hardship-age.yaml"] =
                $0["definitions/special-hardship-age.yaml"]?.replacing("value: 45", with: "value: 46")
        }
        #expect(moved.findings.map(\.en).contains { $0.hasSuffix("女方45周岁生日当日: fails.") })
    }

    @Test("A limit without boundary cases, an unsigned file and one that says something else are found")
    func boundaries() throws {
        let bare = try folder(Self.ownCases)
        defer { try? FileManager.default.removeItem(atPath: bare) }
        let missing = try check(.limits, cases: bare).findings.map(\.en)
        #expect(
            missing.contains { $0.contains("no cases at the limit reached(reference person, threshold_age)") }
        )

        let policy = try PolicyFolder.load(texts: try ProjectPolicy.texts())
        let made = try Boundaries(policy, cases: bare).file(of: Self.hardship).text()
        let file = "boundaries/\(Self.hardship).yaml"
        let unsigned = try folder(Self.ownCases.merging([file: made]) { $1 })
        defer { try? FileManager.default.removeItem(atPath: unsigned) }
        #expect(
            try check(.signatures, cases: unsigned).findings.map(\.en).contains { $0.contains("not signed") })
        let limits = try check(.limits, cases: unsigned).findings.map(\.en)
        #expect(!limits.contains { $0.hasPrefix(Self.hardship) || $0.contains(file) }, "\(limits)")

        let other = try folder(
            Self.ownCases.merging([file: made.replacing("age 0", with: "age zero")]) { $1 })
        defer { try? FileManager.default.removeItem(atPath: other) }
        let stale = try check(.limits, cases: other).findings.map(\.en)
        #expect(stale.contains { $0.contains(file) && $0.contains("make it again") })
    }
}
