package import Rules
import Store

/// An answer about one family or person that the other rules give otherwise. Only for who may see families.
package struct ImpactChange: Sendable, Hashable {
    package let home: Int64
    package let household: String?
    /// Code of the village.
    package let village: String
    package let programme: String
    /// The dossier's key; nil for the family as a whole.
    package let person: String?
    /// Of the person, or of the members for the family as a whole; empty before they were looked up.
    package var names: [String] = []
    package let move: ImpactMove
    package let amountBefore: Money?
    package let amountAfter: Money?
    /// Criteria that are not met, or not known, by the rules that do not say eligible; of the later ones where neither
    /// does.
    package let criteria: [String]

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
