package import CivilCalendar
import Store

/// The certificate was cancelled, by the family's wish or because a further child came: from the day on it no longer
/// counts, before it did.
package struct RecordCancellation: DatedEvent {
    package static let kind = EventKind.certificateCancelled
    package let day: CivilDate

    package init(on day: CivilDate) { self.day = day }

    package func apply(to family: EventFamily) async throws {
        try family.requirePast(day)
        let held = try await family.held(.onlyChildCertificates).first {
            $0.row.values[0].bool == true && $0.row.values[4].date == nil && $0.row.valid.contains(day)
        }
        guard let held else { throw EventFault.noCertificate }
        if let issued = held.row.values[2].date, day < issued { throw EventFault.endBeforeBegin }
        var row = held.row
        row.values[4] = .date(day)
        try await family.replace(held, by: row)
    }
}
