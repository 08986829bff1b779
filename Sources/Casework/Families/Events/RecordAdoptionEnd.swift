package import CivilCalendar
import Store

/// An adoption ended (解除收养).
package struct RecordAdoptionEnd: FamilyEvent {
    package static let kind = EventKind.adoptionEnd
    package let child: String
    package let day: CivilDate

    package init(of child: String, on day: CivilDate) {
        self.child = child
        self.day = day
    }

    package func apply(to family: EventFamily) async throws {
        let id = try family.person(child)
        try await family.requireLiving(id, on: day)
        let adoptions = try await family.held(.parentage, of: id).filter {
            $0.row.values[2].text == "adoption" && $0.row.valid.contains(day)
        }
        if adoptions.isEmpty { throw EventFault.notAdopted }
        for adoption in adoptions { try await family.end(adoption, on: day) }
    }
}
