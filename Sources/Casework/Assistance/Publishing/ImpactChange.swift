import Benefits
package import CivilCalendar
package import Rules
import Store

/// An answer about one family or person that the other rules give otherwise. Only for who may see families.
package struct ImpactChange: Sendable, Hashable {
    package let home: Int64
    package private(set) var household: String?
    /// Code of the village.
    package let village: String
    package let programme: String
    /// The dossier's key; nil for the family as a whole.
    package let person: String?
    /// Of the person, or of the members for the family as a whole; empty before they were looked up.
    package var people: [NamedMember] = []
    package let move: ImpactMove
    package let amountBefore: Money?
    package let amountAfter: Money?
    /// Criteria that are not met, or not known, by the rules that do not say eligible; of the later ones where neither
    /// does.
    package private(set) var criteria: [String]

    init(_ file: FamilyFile, _ move: ImpactMove, _ before: Decision?, _ after: Decision?) {
        home = file.home
        household = file.householdNumber
        village = file.handlingArea
        programme = (after ?? before)?.programme ?? ""
        person =
            switch (after ?? before)?.unit {
            case .person(let key): key
            case .family, nil: nil
            }
        self.move = move
        amountBefore = before?.amount
        amountAfter = after?.amount
        let refusing = after?.outcome == .eligible ? before : after
        criteria = refusing?.findings.filter { $0.result != .met }.map(\.id) ?? []
    }
}

extension ImpactChange {
    /// As it may leave the office: names masked, children under 15 named by no sign of theirs, and no criterion.
    ///
    /// - Parameter day: the office's.
    package func masked(on day: CivilDate, said: (LocalizedText) -> String) -> ImpactChange {
        var masked = self
        masked.household = household.map(IdentityMask.household)
        masked.people = people.map { NamedMember(key: $0.key, name: $0.masked(on: day, said: said)) }
        masked.criteria = []
        return masked
    }
}
