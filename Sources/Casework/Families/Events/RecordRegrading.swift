package import CivilCalendar
import Store

/// A disability was graded anew: from the day on the new grade counts, before it the old one did.
package struct RecordRegrading: DatedEvent {
    package static let kind = EventKind.disabilityRegraded
    package let person: String
    package let certificate: String?
    package let grade: Int?
    package let day: CivilDate
    /// Nil keeps the end of the certificate that held before.
    package let until: CivilDate?

    package init(
        of person: String, certificate: String? = nil, grade: Int?, from day: CivilDate,
        until: CivilDate? = nil
    ) {
        self.person = person
        self.certificate = certificate
        self.grade = grade
        self.day = day
        self.until = until
    }

    package func apply(to family: EventFamily) async throws {
        let id = try family.person(person)
        try await family.requireLiving(id, on: day)
        let held = try await family.held(.disabilities, of: id).filter { $0.row.valid.contains(day) }
        guard let old = held.first else { throw EventFault.notCertified }
        let category = old.row.values[1].integer.map { Int($0) }
        let card = try await family.card(certificate, of: id, category: nil, grade: grade)
        if old.row.values[2].integer == Int64(card.grade) { throw EventFault.sameGrade }
        guard let valid = DateSpan(from: day, to: until ?? old.row.valid.to) else {
            throw EventFault.endBeforeBegin
        }
        try await family.end(old, on: day)
        try await family.add(
            FactRow(
                .disabilities, home: id.home, person: id.person,
                [
                    FactValue(card.number), FactValue(card.category ?? category), FactValue(card.grade),
                    .null,
                ],
                valid: valid))
    }
}
