package import CivilCalendar
import Store

/// A disability certificate is held no longer: withdrawn, given back, or its holder recovered; before its end, or after it
/// where there is no new one. From the day on there is none, which an end of validity alone does not say (E12).
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
        let held = try await family.held(.disabilities, of: id)
        if let certificate = held.first(where: { $0.row.valid.contains(day) }) {
            var values = certificate.row.values
            values[3] = .date(day)
            return try await family.end(certificate, on: day, values: values)
        }
        let past = held.filter { ($0.row.valid.to ?? .latest) <= day }
        guard let last = past.max(by: { ($0.row.valid.to ?? .latest) < ($1.row.valid.to ?? .latest) }),
            last.row.values[3] == .null
        else { throw EventFault.notCertified }
        var row = last.row
        row.values[3] = .date(day)
        try await family.replace(last, by: row)
    }
}
