package import CivilCalendar
import Store

/// Somebody of the family enlisted in the army (入伍).
package struct RecordEnlistment: DatedEvent {
    package static let kind = EventKind.enlisted
    package let person: String
    package let day: CivilDate

    package init(of person: String, on day: CivilDate) {
        self.person = person
        self.day = day
    }

    package func apply(to family: EventFamily) async throws {
        let id = try family.person(person)
        try await family.requireLiving(id, on: day)
        try await family.warn(.youngSoldier, ifYoungerThan: 18, [id], on: day)
        let held = try await family.held(.militaryServices, of: id)
        if held.contains(where: { $0.row.valid.overlaps(.since(day)) }) { throw EventFault.alreadyServing }
        try await family.add(
            FactRow(.militaryServices, home: id.home, person: id.person, [], valid: .since(day)))
    }
}
