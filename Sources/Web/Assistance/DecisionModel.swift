/// One decision as a page explains it: the day, the answer, every condition with what was read, what is missing, and
/// when it can next change.
struct DecisionModel: Sendable {
    /// A fact that was read for a condition.
    struct ReadFact: Sendable {
        let label: String
        let value: String
        /// Since when it is true and since when the office holds it; nil where neither is stated.
        let since: String?
    }

    /// One condition.
    struct Finding: Sendable {
        /// met, unmet, unknown: for the style sheet.
        let kind: String
        let result: String
        /// What the rule says.
        let text: String
        /// The facts against the limits, in words.
        let comparison: String
        /// What was read, with its dates; empty where the page shows the comparison only.
        let readings: [ReadFact]
        let limits: [LabelledValue]
        let article: String?
        let missing: String?
    }

    /// Place of this decision on the page, for links to it.
    let anchor: String
    let programme: String
    /// Of whom it speaks: the family, or a person's name and role.
    let about: String
    let outcome: OutcomeMark
    /// "2026年11月25日": the day it speaks for.
    let day: String
    let amount: String?
    /// In one sentence, why.
    let because: String
    let findings: [Finding]
    /// What happens next, in sentences: the next change by time, or that none is known, and that facts are to be asked.
    let next: [String]
    let outlook: OutlookModel
    let warnings: [String]
    /// The dated values it rests on, each with its source.
    let parameters: [LabelledValue]
    let hasParameters: Bool
    let ruleVersion: String
    /// To be read out, a paragraph each; empty on pages of many decisions.
    let readOut: [String]
    let hasReadOut: Bool
}
