package import Benefits
package import CivilCalendar
import Store

/// Somebody who came into a family whose lists were whole already was asked: of these lists they speak for the person too,
/// on all days, since it is the answer that is new and not what it says.
package struct RecordAsked: FamilyEvent {
    package static let kind = EventKind.asked
    let person: String
    /// Of ``FactList/ofPersons``.
    let lists: Set<FactList>

    package var happened: CivilDate? { nil }

    package init(of person: String, about lists: Set<FactList>) {
        self.person = person
        self.lists = lists
    }

    package func apply(to family: EventFamily) async throws {
        let id = try await who(family)
        let asked = Set(lists.map(\.rawValue))
        var isChanged = false
        for fact in try await family.held(.unaskedLists, of: id) where fact.row.isUnasked(about: asked) {
            isChanged = true
            try await family.replace(fact, by: fact.row.asked(about: asked))
        }
        if !isChanged { throw EventFault.nothingUnasked }
    }

    /// Somebody of the family, or who left it: what was true of the days before is asked all the same.
    private func who(_ family: EventFamily) async throws -> PersonID {
        if let id = try? family.person(person) { return id }
        let left = try await family.held(.memberships).last { $0.row.values[2].text == person }
        guard let id = left?.row.memberID else { throw EventFault.noSuchPerson }
        return id
    }
}

extension EventFamily {
    /// Lists that are said to be whole now speak for everybody who belongs to the family by then.
    func settlingUnasked(by lists: Set<String>) async throws -> [(held: HeldFact, by: FactRow?)] {
        if lists.isEmpty { return [] }
        var settled: [(held: HeldFact, by: FactRow?)] = []
        for id in members.values.sorted() {
            for fact in try await held(.unaskedLists, of: id) where fact.row.isUnasked(about: lists) {
                settled.append((fact, fact.row.asked(about: lists)))
            }
        }
        return settled
    }
}

extension FactRow {
    func isUnasked(about lists: Set<String>) -> Bool { !lists.isDisjoint(with: values[0].texts ?? []) }

    /// Without these lists; nil where none is left.
    func asked(about lists: Set<String>) -> FactRow? {
        let rest = (values[0].texts ?? []).filter { !lists.contains($0) }
        if rest.isEmpty { return nil }
        var row = self
        row.values[0] = .texts(rest)
        return row
    }
}
