package import CivilCalendar
import Store

/// Somebody was discharged from the army (退役): the day is the first one not served.
package struct RecordDischarge: DatedEvent {
    package static let kind = EventKind.discharged
    package let person: String
    package let day: CivilDate

    package init(of person: String, on day: CivilDate) {
        self.person = person
        self.day = day
    }

    package func apply(to family: EventFamily) async throws {
        let id = try family.person(person)
        try await family.requireLiving(id, on: day)
        let held = try await family.held(.militaryServices, of: id).filter { $0.row.valid.contains(day) }
        guard let service = held.first else { throw EventFault.notServing }
        try await family.end(service, on: day)
    }
}
