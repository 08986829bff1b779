package import CivilCalendar
import Store

/// An adoption ended (解除收养). The family has one living child fewer, unless the child is theirs in another way; how
/// many children it ever had stays.
package struct RecordAdoptionEnd: DatedEvent {
    package static let kind = EventKind.adoptionEnd
    package let child: String
    /// Whether the child leaves the file too.
    package let isLeaving: Bool
    package let day: CivilDate

    package init(of child: String, leaving isLeaving: Bool = false, on day: CivilDate) {
        self.child = child
        self.isLeaving = isLeaving
        self.day = day
    }

    package func apply(to family: EventFamily) async throws {
        let id = try family.person(child)
        try await family.requireLiving(id, on: day)
        let adoptions = try await family.held(.parentage, of: id).filter {
            $0.row.values[2].text == "adoption" && $0.row.valid.contains(day)
        }
        if adoptions.isEmpty { throw EventFault.notAdopted }
        let wasCounted = try await family.isChildOfMember(id, on: day)
        let others = try await family.otherFamilies(counting: id, on: day)
        for adoption in adoptions { try await family.end(adoption, on: day) }
        let isCounted = try await family.isChildOfMember(id, on: day)
        if isLeaving { try await family.leave(id, on: day) }
        try await family.declare(
            alive: wasCounted && !isCounted ? -1 : 0, household: isLeaving ? -1 : 0, of: id, since: day)
        let still = try await family.otherFamilies(counting: id, on: day).filter(\.isParents).map(\.file)
        try await family.declare(in: others, of: id, since: day) { other in
            let isLess = other.isParents && !still.contains(other.file)
            return (ever: 0, alive: isLess ? -1 : 0, household: 0)
        }
    }
}
