import Rules
import Testing

@testable import Casework

/// The marital state of a registration beside who of the couple is living, and why somebody has no number.
struct RegistrationMarriageTests {
    private func faults(_ state: String, wife: String, husband: String) throws -> [RegistrationFault] {
        func life(_ said: String) -> [String: String] {
            said == "no" ? ["living": said, "died": "2020-01-01"] : ["living": said]
        }
        var sample = RegistrationSample()
        for page in sample.pages.keys where page.contains("-1") && !page.hasPrefix("child-1") {
            sample.pages[page] = nil
        }
        return try sample.with("union", ["state": state]).with("wife-life", life(wife))
            .with("husband-life", life(husband)).reading().faults.filter { $0.section.id == "union" }
    }

    @Test(
        "widowed beside two who live, and a marriage that lasts beside one who died: refused, and both answers named",
        arguments: [
            ("widowed", "yes", "yes", false), ("widowed", "yes", "no", true), ("widowed", "no", "yes", true),
            ("widowed", "yes", "unknown", true), ("widowed", "no", "no", true),
            ("first-marriage", "yes", "yes", true), ("first-marriage", "no", "yes", false),
            ("remarried", "yes", "no", false), ("restored", "no", "no", false),
            ("remarried", "yes", "unknown", true), ("divorced", "yes", "yes", true),
            ("divorced", "no", "yes", true), ("unmarried", "yes", "no", true),
        ])
    func states(state: String, wife: String, husband: String, isTaken: Bool) throws {
        let found = try faults(state, wife: wife, husband: husband)
        #expect(found.map(\.field) == (isTaken ? [] : ["state"]))
        guard let text = found.first?.text else { return }
        #expect(text.zh.contains("婚姻状况") && (text.zh.contains("女方") || text.zh.contains("男方")))
        #expect(text.en.contains("wife") || text.en.contains("husband"))
    }

    @Test("a parent who is not of the family may have died")
    func alone() throws {
        let widow = RegistrationSample().with("husband", ["onFile": "no"]).with("union", ["state": "widowed"])
        #expect(try widow.faults("union") == [])
    }

    @Test("an adult is not newborn; on the eighteenth birthday it is still taken")
    func newborn() throws {
        func faults(_ born: String) throws -> [String] {
            try RegistrationSample().with(
                "child-1-document", ["document": "none", "cause": "newborn", "born": born]
            ).faults("child-1-document")
        }
        #expect(try faults("2008-11-25") == [])
        #expect(try faults("2008-11-24") == ["cause"])
    }
}
