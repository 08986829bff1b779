/// What lies ahead of one decision, as a page says it. It states facts and days and advises nobody.
struct OutlookModel: Sendable {
    /// A fact to ask for, and where what is recorded of it is shown.
    struct Fact: Sendable {
        let question: String
        let href: String
    }

    /// Facts that settle the decision once all of them are known.
    struct FactSet: Sendable {
        let facts: [Fact]
    }

    /// What one answer to one fact makes of the decision.
    struct Answer: Sendable {
        let text: String
        let outcome: OutcomeMark
    }

    /// The one condition that is not met, where it alone decides, with the facts it read.
    struct Deciding: Sendable {
        let text: String
        let facts: [LabelledValue]
    }

    /// What would settle an undetermined decision.
    struct Settle: Sendable {
        /// "问清下面任何一项即可认定："
        let lead: String
        let sets: [FactSet]
        let answers: [Answer]
        let hasAnswers: Bool
    }

    let settle: Settle?
    /// Where what would settle it is shown, if it was not looked for here; nil otherwise.
    let settleHref: String?
    let deciding: Deciding?
    /// What is owed in the year, in one line; nil where nothing is.
    let owed: String?
    /// All reasons and the years to come, on a page of their own; nil on that page itself.
    let href: String?
}
