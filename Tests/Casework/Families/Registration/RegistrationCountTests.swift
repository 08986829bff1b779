import Testing

@testable import Casework

/// Numbers that were declared beside the people who were entered: refused where no family can be so, and only there.
struct RegistrationCountTests {
    /// A child as "living", "died" or "unknown".
    private func family(_ children: [String], ever: Int, alive: Int) -> RegistrationSample {
        var sample = RegistrationSample()
        for page in sample.pages.keys where page.hasPrefix("child-1") { sample.pages[page] = nil }
        for page in ["guardian-1", "study-1", "service-1"] { sample.pages[page] = nil }
        sample = sample.with("children", ["ever": String(ever), "alive": String(alive)])
        for (place, state) in children.enumerated() {
            let child = "child-\(place + 1)"
            let life: [String: String] =
                switch state {
                case "died": ["living": "no", "died": "2019-08-20"]
                case "living": ["living": "yes"]
                default: ["living": "unknown"]
                }
            sample = sample.with(child, ["name": "测试·丙", "sex": "male"])
                .with("\(child)-document", ["document": "none", "cause": "other", "born": "2005-04-05"])
                .with("\(child)-origin", ["manner": "birth"]).with("\(child)-life", life)
                .with("\(child)-disability", state == "died" ? nil : ["disabled": "no"])
        }
        return sample
    }

    struct Counted: Sendable, CustomTestStringConvertible {
        let children: [String]
        let ever: Int
        let alive: Int
        let faults: [String]

        init(_ children: [String], _ ever: Int, _ alive: Int, _ faults: String...) {
            (self.children, self.ever, self.alive, self.faults) = (children, ever, alive, faults)
        }

        var testDescription: String { "\(children), ever \(ever), alive \(alive)" }
    }

    static let counted: [Counted] = [
        Counted(["died"], 1, 0), Counted(["died"], 1, 1, "alive"), Counted(["died"], 2, 1),
        Counted(["died"], 2, 2, "alive"), Counted(["died"], 0, 0, "ever"),
        Counted(["living"], 1, 1), Counted(["living"], 1, 0, "alive"), Counted(["living"], 2, 0, "alive"),
        Counted(["living"], 2, 1), Counted(["living"], 2, 2),
        Counted(["unknown"], 1, 0), Counted(["unknown"], 1, 1), Counted(["unknown"], 1, 2, "alive"),
        Counted([], 1, 1), Counted([], 1, 0), Counted([], 0, 0), Counted([], 0, 1, "alive"),
        Counted(["died", "living"], 2, 1), Counted(["died", "living"], 2, 2, "alive"),
        Counted(["died", "living"], 2, 0, "alive"), Counted(["died", "living"], 1, 1, "ever"),
        Counted(["died", "unknown"], 2, 1), Counted(["died", "unknown"], 2, 2, "alive"),
        Counted(["died", "died"], 3, 1), Counted(["died", "died"], 3, 2, "alive"),
    ]

    @Test("children are counted against those entered and those who may be missing", arguments: counted)
    func children(_ counted: Counted) throws {
        let reading = try family(counted.children, ever: counted.ever, alive: counted.alive).reading()
        #expect(
            reading.faults.map { "\($0.section.id)#\($0.field)" } == counted.faults.map { "children#\($0)" })
    }

    @Test("a child of whom it was not said yet whether it is living stands in no number's way")
    func begun() throws {
        let sample = family(["living"], ever: 1, alive: 0).with("child-1-life", nil)
        #expect(try sample.faults("children") == [])
    }

    @Test(
        "a household is not smaller than those who were said to live in it; one may live elsewhere",
        arguments: [
            ("1", "at-home", ["size"]), ("2", "at-home", []), ("3", "at-home", []), ("9", "at-home", []),
            ("1", "own-household", []), ("0", "own-household", ["size"]), ("1", "", []),
        ])
    func household(size: String, husband: String, faults: [String]) throws {
        let sample = RegistrationSample().with("circumstances", ["size": size])
            .with("husband-household", ["away": husband])
        #expect(try sample.faults("circumstances") == faults)
        #expect(try sample.with("circumstances", [:]).faults("circumstances") == [])
    }

    @Test("faults stand in the order of the task list, wherever they were found")
    func order() throws {
        let sample = family(["died"], ever: 1, alive: 1).with("wife-life", nil).with("union", [:])
            .with("circumstances", ["size": "many"]).with("incomes", [:]).with("income-1", [:])
            .with("child-1-document", ["number": RegistrationSample.wife, "document": "identity"])
        #expect(
            try sample.reading().faults.map { "\($0.section.id)#\($0.field)" }
                == [
                    "wife-life#living", "children#alive", "child-1-document#number",
                    "child-1-document#number", "union#state", "circumstances#size", "income-1#earner",
                    "income-1#source", "income-1#monthly",
                ])
    }
}
