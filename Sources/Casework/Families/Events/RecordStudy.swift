package import CivilCalendar
import Store

/// Somebody of the family began a course of study.
package struct RecordStudy: DatedEvent {
    package static let kind = EventKind.studyBegun
    package let person: String
    /// The kind of school as the rules name it ("university").
    package let institution: String
    package let inRegion: Bool?
    package let day: CivilDate
    /// The first day after it; nil where none is set.
    package let until: CivilDate?

    package init(
        of person: String, institution: String, inRegion: Bool?, from day: CivilDate, until: CivilDate? = nil
    ) {
        self.person = person
        self.institution = institution
        self.inRegion = inRegion
        self.day = day
        self.until = until
    }

    package func apply(to family: EventFamily) async throws {
        let id = try family.person(person)
        try await family.requireLiving(id, on: day)
        guard let valid = DateSpan(from: day, to: until) else { throw EventFault.endBeforeBegin }
        let same = try await family.held(.studies, of: id).contains {
            $0.row.values[0].text == institution && $0.row.valid.overlaps(valid)
        }
        if same { throw EventFault.alreadyStudying }
        try await family.add(
            FactRow(
                .studies, home: id.home, person: id.person, [.text(institution), FactValue(inRegion)],
                valid: valid))
    }
}
