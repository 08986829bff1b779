import Benefits
import CivilCalendar
import FEEL
import Foundation
import Rules
import Testing

@testable import PolicyFiles

/// Cases at every limit: found in the rule, made from people's own cases, signed, and the same when made again.
@Suite("Boundary cases")
struct BoundaryTests {
    private static let root = ProjectPolicy.root + "/Tests/Cases"
    private static let folder = root + "/" + Boundaries.folder

    static let signed = CaseFolder.files(folder)

    private static func limits(_ programme: String) throws -> [String] {
        let programme = try ProjectPolicy.policy().rules.programme(programme)
        var scan = LimitScan(programme, try #require(programme.versions.last))
        return scan.found().map { $0.sites.map(\.name).joined(separator: ",") + ": " + $0.text }
    }

    // MARK: Limits

    @Test("Limits are found in criteria, shared conditions, questions, named values, tier and amount")
    func foundEverywhere() throws {
        #expect(
            try Self.limits("special-support") == [
                "had-child,at-most-one-living,no-living-or-disabled,tier: count(own children) > 0",
                "had-child: count(deciding children) > 0",
                "at-most-one-living: count(deciding children[alive]) <= 1",
                "no-living-or-disabled: graded(child, mildest_grade)",
                "cohort: born since(self, earliest_birth)",
                "age: reached(reference person, threshold_age)",
            ])
        #expect(
            try Self.limits("special-hardship").filter { $0.hasPrefix("only-child") } == [
                "only-child: count(children) > 1",
                "only-child: count(children[not(came after a death)]) = 1",
            ])
        #expect(
            try Self.limits("minimum-living-allowance").suffix(3) == [
                "amount: graded(person, severe_grade)", "amount: reached(person, elder_age)",
                "amount: reached(person, child_age_end)",
            ])
    }

    @Test("Every function that takes or gives a number or a date is known to compare or to measure")
    func everyFunction() {
        let known = Set(LimitFunction.all.map(\.name)).union(LimitFunction.measuring)
        for function in FactsDictionary.functions.map(\.function) {
            let types = function.parameters.map(\.type) + [function.result]
            let measures = types.contains(.number) || types.contains(.date)
            #expect(measures == known.contains(function.name), "\(function.name)")
        }
    }

    // MARK: Files

    @Test("The main programmes have signed boundary files")
    func mainProgrammes() throws {
        let names = Set(Self.signed.map { URL(filePath: $0).deletingPathExtension().lastPathComponent })
        #expect(
            names.isSuperset(of: [
                "special-hardship", "special-support", "only-child-insurance", "rural-award-support",
                "only-child-parents-award", "disability-living-subsidy", "disability-care-subsidy",
                "minimum-living-allowance", "education-grant",
            ]))
        for file in Self.signed { #expect(try CaseFolder.read(file).signature != nil, "\(file)") }
    }

    @Test("Made again from the same cases, each file is the same", arguments: signed)
    func sameAgain(file: String) throws {
        let content = try CaseFolder.read(file)
        let programme = URL(filePath: file).deletingPathExtension().lastPathComponent
        let again = try Boundaries(try ProjectPolicy.policy(), cases: Self.root)
            .file(of: programme, from: content.from)
        #expect(again.text(signed: content.signature) == (try String(contentsOfFile: file, encoding: .utf8)))
    }

    @Test("As generated nobody has signed, and the cases pass")
    func generated() throws {
        let policy = try ProjectPolicy.policy()
        let file = try Boundaries(policy, cases: Self.root).file(of: "special-hardship")
        let path = NSTemporaryDirectory() + "boundary-\(UUID().uuidString).yaml"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try file.text().write(toFile: path, atomically: true, encoding: .utf8)
        let content = try CaseFolder.read(path)
        #expect(content.isForSigning && content.signature == nil)
        let report = CaseRunner(policy).run([path])
        #expect(report.passed && report.passedCount == file.counts.cases && file.counts.cases > 9)
    }

    @Test("A limit that moves is found out by the signed cases")
    func movedLimit() throws {
        var texts = try ProjectPolicy.texts()
        let name = "definitions/special-hardship-age.yaml"
        texts[name] = texts[name]?.replacing("value: 45", with: "value: 46")
        let report = CaseRunner(try PolicyFolder.load(texts: texts)).run([
            Self.folder + "/special-hardship.yaml"
        ])
        #expect(report.results.contains { $0.name.hasPrefix("age 0") && !$0.passed })
    }

    @Test("A start that is no eligible case of the programme is refused with those that are")
    func noStart() throws {
        let boundaries = try Boundaries(try ProjectPolicy.policy(), cases: Self.root)
        let source = "assistance/special-hardship.yaml#女方45周岁生日前一日"
        let error = #expect(throws: DataFaults.self) {
            _ = try boundaries.file(of: "special-hardship", from: [source])
        }
        #expect(error?.description.contains("assistance/special-hardship.yaml#女方45周岁生日当日") == true)
    }

    @Test("Half a signature is a fault")
    func halfSigned() throws {
        let path = NSTemporaryDirectory() + "boundary-\(UUID().uuidString).yaml"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try "signed: {by: officer}\ncases: []\n".write(toFile: path, atomically: true, encoding: .utf8)
        let error = #expect(throws: DataFaults.self) { try CaseFolder.read(path) }
        #expect(error?.description.contains("both who") == true)
    }
}
