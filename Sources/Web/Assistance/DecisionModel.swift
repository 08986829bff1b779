/// One decision as a page explains it: the day, the answer, every condition with what was read, what is missing, and
/// when it can next change.
struct DecisionModel: Sendable {
    /// One condition.
    struct Finding: Sendable {
        /// met, unmet, unknown: for the style sheet.
        let kind: String
        let result: String
        let text: String
        let readings: [LabelledValue]
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
    /// What happens next: the first day on which the answer can change, or that none is known.
    let next: String
    let warnings: [String]
    /// The dated values it rests on, each with its source.
    let parameters: [LabelledValue]
    let hasParameters: Bool
    let ruleVersion: String
}
