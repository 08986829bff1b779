package import CivilCalendar
import Store

/// A course of study ended on a day, with or without a degree.
package struct RecordStudyEnd: DatedEvent {
    package static let kind = EventKind.studyEnded
    package let person: String
    package let day: CivilDate

    package init(of person: String, on day: CivilDate) {
        self.person = person
        self.day = day
    }

    package func apply(to family: EventFamily) async throws {
        let id = try family.person(person)
        try await family.requireLiving(id, on: day)
        let held = try await family.held(.studies, of: id).filter { $0.row.valid.contains(day) }
        if held.isEmpty { throw EventFault.notStudying }
        for study in held { try await family.end(study, on: day) }
    }
}
