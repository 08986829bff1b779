import Benefits
package import CivilCalendar
package import Rules

/// A decision with another answer or amount from a day on, in words.
package struct FlipInWords: Sendable {
    package let programme: String
    package let title: LocalizedText
    /// Another family than the one of which an act is recorded; the title names it.
    package let family: Int64?
    /// "全户", or the person by name.
    package let unit: LocalizedText
    package let from: CivilDate
    /// Whether it may have been so before: the days before were not compared.
    package let mayBeEarlier: Bool
    /// Nil where the programme does not speak of the unit on that day.
    package let before: Answer?
    package let after: Answer?

    /// What a family notices of a decision.
    package struct Answer: Sendable, Hashable {
        package let outcome: Outcome
        package let amount: Money?
    }

    package init(_ flip: DecisionFlip, unit: LocalizedText) {
        programme = flip.programme
        title = flip.title
        family = flip.family
        self.unit = unit
        from = flip.from
        mayBeEarlier = flip.mayBeEarlier
        before = flip.before.map(Answer.init)
        after = flip.after.map(Answer.init)
    }
}

extension FlipInWords.Answer {
    fileprivate init(_ decision: Decision) {
        outcome = decision.outcome
        amount = decision.outcome == .eligible ? decision.amount : nil
    }
}
