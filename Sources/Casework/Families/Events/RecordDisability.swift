import Benefits
package import CivilCalendar
import Store

/// A disability was certified (残疾人证).
package struct RecordDisability: DatedEvent {
    package static let kind = EventKind.disabilityCertified
    package let person: String
    /// The certificate's number, which holds the person's own number, category and grade.
    package let certificate: String?
    /// 1 to 7 (GB/T 26341); taken from the certificate's number where it is nil.
    package let category: Int?
    /// 1, the most severe, to 4; likewise.
    package let grade: Int?
    package let day: CivilDate
    /// The first day on which the certificate holds no longer; nil where none is set.
    package let until: CivilDate?

    package init(
        of person: String, certificate: String?, category: Int?, grade: Int?, from day: CivilDate,
        until: CivilDate? = nil
    ) {
        self.person = person
        self.certificate = certificate
        self.category = category
        self.grade = grade
        self.day = day
        self.until = until
    }

    package func apply(to family: EventFamily) async throws {
        let id = try family.person(person)
        try await family.requireLiving(id, on: day)
        guard let valid = DateSpan(from: day, to: until) else { throw EventFault.endBeforeBegin }
        let held = try await family.held(.disabilities, of: id)
        if held.contains(where: { $0.row.valid.overlaps(valid) }) { throw EventFault.alreadyCertified }
        let card = try await family.card(certificate, of: id, category: category, grade: grade)
        try await family.add(
            FactRow(
                .disabilities, home: id.home, person: id.person,
                [FactValue(card.number), FactValue(card.category), FactValue(card.grade), .null],
                valid: valid))
    }
}

extension EventFamily {
    /// A certificate as said and as its number says, which must agree (E11).
    func card(
        _ text: String?, of id: PersonID, category: Int?, grade: Int?
    ) async throws -> (number: String?, category: Int?, grade: Int) {
        guard let text else {
            guard let grade else { throw EventFault.gradeDiffers }
            return (nil, category, grade)
        }
        let own = try await numbers(of: id).first
        do throws(IdentityFault) {
            let number = try DisabilityCertificateNumber(text, owner: own)
            if let grade, grade != number.grade { throw .certificateGrade }
            if let category, category != number.category { throw .certificateCategory }
            return (number.text, number.category, number.grade)
        } catch .certificateGrade { throw EventFault.gradeDiffers } catch .certificateCategory {
            throw EventFault.gradeDiffers
        } catch { throw EventFault.badNumber(error.text) }
    }
}
