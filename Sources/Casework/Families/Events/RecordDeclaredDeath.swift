package import CivilCalendar

/// A court declared somebody dead: the day of the judgment counts as the day of death, or the day of the accident where
/// the disappearance followed one (民法典 48).
package struct RecordDeclaredDeath: DatedEvent {
    package static let kind = EventKind.deathDeclared
    package let person: String
    package let judgment: CivilDate
    /// Nil after an ordinary disappearance.
    package let accident: CivilDate?

    package var day: CivilDate { accident ?? judgment }

    package init(of person: String, judgment: CivilDate, accident: CivilDate? = nil) {
        self.person = person
        self.judgment = judgment
        self.accident = accident
    }

    package func apply(to family: EventFamily) async throws {
        try family.requirePast(judgment)
        if let accident, accident > judgment { throw EventFault.endBeforeBegin }
        try await family.record(deathOf: person, on: day)
    }
}
