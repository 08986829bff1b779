package import Benefits
import CivilCalendar
package import Rules

/// A case file as it was read.
struct CaseFileContent {
    var cases: [RuleCase] = []
    /// Whether it has a `signed:` block, as boundary files do.
    var isForSigning = false
    /// Who checked the answers by hand; nil where nobody has.
    var signature: BoundarySignature?
    /// The cases that its own were moved away from, as `FILE#NAME`.
    var from: [String] = []
    var notReached: [NotReached] = []

    /// A limit that no case shows, by the text of the formula, and the criteria it stands in.
    struct NotReached {
        var limit: String
        var places: [String]
    }
}

/// One case of a case file: a family, a question and the answer that people agreed on.
struct RuleCase {
    var name: String
    var file: String
    var line: Int
    var programmes: [String]
    /// Nil only with a scheme year: then the first day of its term.
    var day: CivilDate?
    var overrides: RuleOverrides
    var families: [Family]
    var expected: CaseExpectation
    /// The year whose payments are expected; nil: the year of the day.
    var year: Int?
    /// The day of the application; nil: in time.
    var applied: CivilDate?

    /// A family as it was read, or the faults for which it was refused.
    struct Family {
        var facts: FamilyFacts?
        var faults: [DataFault]
    }
}

/// What a case asserts; parts that are nil or empty are not looked at.
struct CaseExpectation {
    var unit = UnitExpectation()
    var persons: [String: UnitExpectation] = [:]
    /// Exactly these persons are candidates or insured persons.
    var candidates: [String]?
    /// The code for which the dossier is refused.
    var refused: String?
    var roster: RosterExpectation?

    /// Whether it says what the answer is; a case that does not would pass whatever the rules say.
    var assertsOutcome: Bool {
        unit.outcome != nil || persons.values.contains { $0.outcome != nil } || refused != nil
            || candidates == []
            || roster != nil || unit.asksMoney || persons.values.contains { $0.asksMoney }
    }
}

/// What is expected of one decision.
struct UnitExpectation {
    var outcome: Outcome?
    /// Nil: not looked at; `.some(nil)`: no amount.
    var amount: Money??
    var tier: String?
    var findings: [(id: String, result: Finding.Result)] = []
    var missing: [String]?
    var warnings: [String]?
    var question: String?
    var stableUntil: CivilDate??
    /// Exactly these months (or the year's or the single payment) are owed.
    var months: [(month: CivilDate, amount: Money)]?
    /// What the year's payments come to.
    var total: Money?

    var asksMoney: Bool { months != nil || total != nil }
}

/// What the eligible households of a case come to.
struct RosterExpectation {
    var households: Int?
    var persons: Int?
    var premium: Money?
    /// What one household's sums insured come to.
    var cover: Money?
}

/// How the cases of one run came out.
package struct CaseReport: Sendable {
    package struct Result: Sendable {
        package var name: String
        package var file: String
        package var line: Int
        /// What differs from the expectation; empty where the case passed.
        package var failures: [LocalizedText]

        package var passed: Bool { failures.isEmpty }
    }

    package var results: [Result] = []
    /// Faults of the case files themselves, among them files and folders without a case.
    package var faults: [DataFault] = []

    package var passed: Bool { faults.isEmpty && results.allSatisfy(\.passed) }
    package var passedCount: Int { results.count { $0.passed } }
}
