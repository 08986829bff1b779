package import CivilCalendar
import Store

/// A disability certificate lapsed before its end: withdrawn, given back, or recovered.
package struct RecordLapse: DatedEvent {
    package static let kind = EventKind.disabilityLapsed
    package let person: String
    package let day: CivilDate

    package init(of person: String, on day: CivilDate) {
        self.person = person
        self.day = day
    }

    package func apply(to family: EventFamily) async throws {
        let id = try family.person(person)
        try family.requirePast(day)
        let held = try await family.held(.disabilities, of: id).filter { $0.row.valid.contains(day) }
        guard let certificate = held.first else { throw EventFault.notCertified }
        try await family.end(certificate, on: day)
    }
}
