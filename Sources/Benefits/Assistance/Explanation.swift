package import CivilCalendar
package import Rules

/// A decision as a person understands it: each finding with what the rule says, what was found and since when, how the
/// two compare, and the outcome; and the whole as paragraphs to read out.
///
/// Made outside the hot path, from a decision and the dossier it was decided on; it adds words and dates and changes no
/// answer.
package struct Explanation: Sendable, Hashable {
    package let decision: Decision
    /// The programme's title ("计划生育家庭特别扶助").
    package let title: LocalizedText
    /// For whom the decision speaks: "全户", "妻子", or a name.
    package let about: LocalizedText
    /// Where the rule comes from, of the version in force; nil where the programme has none for the day.
    package let basis: RuleBasis?
    /// All findings, in the order of the rule; those of insured persons after the family's.
    package let findings: [ExplainedFinding]
    /// How the amount is made up; empty where nothing is paid or charged.
    package let makeUp: [LocalizedText]
    /// What is missing, each with what to ask.
    package let missing: [MissingFact]
    /// Values that no source confirms yet.
    package let unconfirmed: [LocalizedText]
    /// What would settle an undetermined decision; nil for any other, and where nobody looked.
    package let settling: Settling?
    /// What alone stands against an ineligible decision and when time changes it; nil likewise.
    package let ahead: Ahead?
    /// The first day of the stretch with this outcome, by what is on record; nil where nobody looked.
    package let since: CivilDate?
    let phrases: FactPhrases

    /// Any fact of the family in words ("儿子：是否在世").
    package func label(_ fact: String) -> LocalizedText { phrases.label(fact) }
}

/// One criterion with the facts that were read for it.
package final class ExplainedFinding: Sendable {
    package let finding: Finding
    /// The dossier's key of whom it is about, where a decision asks it of several people; nil for the unit of the
    /// decision.
    package let person: String?
    package let about: LocalizedText?
    let said: SaidFinding

    init(_ finding: Finding, of person: String?, called about: LocalizedText?, _ said: SaidFinding) {
        self.finding = finding
        self.person = person
        self.about = about
        self.said = said
    }

    /// What was read, in the order of reading.
    package var facts: [ExplainedFact] { said.facts.map(\.fact) }
    /// The facts against the limits: "妻子1979年3月10日出生，2026年11月25日为47周岁，不足49周岁，…". Never empty.
    package var comparison: LocalizedText { said.comparison }
    /// What the rule says, with the numbers filled in; a local value that nobody has entered is said to be missing.
    package var rule: LocalizedText { said.words.rule }
    package var result: LocalizedText { finding.result.said }
}

extension ExplainedFinding: Hashable {
    package static func == (left: ExplainedFinding, right: ExplainedFinding) -> Bool {
        left === right
            || left.finding == right.finding && left.person == right.person && left.about == right.about
                && left.said.facts == right.said.facts && left.comparison == right.comparison
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(finding)
        hasher.combine(person)
    }
}

/// A fact that was read, with the two times of it.
package struct ExplainedFact: Sendable, Hashable {
    package let reading: Reading
    /// "妻子：出生日期".
    package let label: LocalizedText
    package let value: LocalizedText
    /// From which day it is true; nil where it never began or nobody stated it.
    package let since: CivilDate?
    /// The last day on which it is true; nil where no end is stated.
    package let until: CivilDate?
    /// Since when the office holds it; nil outside the register, and where this office may not see it.
    package let known: KnownSince?
}

/// Since when the office holds a fact.
package struct KnownSince: Sendable, Hashable {
    /// ISO 8601, UTC: "2026-11-20T02:15:00.000000Z".
    package let instant: String
    /// The day of it in China.
    package let day: CivilDate

    package init(instant: String, day: CivilDate) {
        self.instant = instant
        self.day = day
    }
}

/// A fact that an undetermined answer, or an amount, waits for.
package struct MissingFact: Sendable, Hashable {
    package let fact: String
    package let label: LocalizedText
    /// "儿子是否在世？如已去世，是哪一天？".
    package let question: LocalizedText
    /// For the office to settle (a reading of the text, a value of this area), not for the family.
    package let isForOffice: Bool
}

extension Finding.Result {
    /// 满足, 不满足, 不清楚.
    package var said: LocalizedText {
        switch self {
        case .met: LocalizedText("满足", "met")
        case .unmet: LocalizedText("不满足", "not met")
        case .unknown: LocalizedText("不清楚", "not known")
        }
    }
}

extension Outcome {
    /// 符合, 不符合, 待定.
    package var said: LocalizedText {
        switch self {
        case .eligible: LocalizedText("符合", "eligible")
        case .ineligible: LocalizedText("不符合", "not eligible")
        case .undetermined: LocalizedText("待定", "undetermined")
        }
    }
}
