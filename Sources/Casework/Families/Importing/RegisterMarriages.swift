import Benefits
import CivilCalendar
import Store

/// What a line of a register says of marriages, beside those that are held.
extension RegisterDifference {
    /// Whether a partner of a marriage that is held is left out by the row. An empty cell does not say that somebody has
    /// died or went: that is recorded as what it was, of both.
    func losesPartner(_ stated: [FactRow]?, _ current: [HeldFact]) -> Bool {
        guard let stated else { return false }
        let remaining = Set(stated.flatMap(\.named))
        return !Set(current.flatMap(\.row.named)).isSubset(of: remaining)
    }

    /// Whether a marriage that is over is none that the row speaks of: it names the couple of the present one.
    func isOfEarlier(_ held: FactRow, than stated: [FactRow]) -> Bool {
        held.values[4] != .null
            && stated.contains { $0.values[4] == .null && Set($0.named) != Set(held.named) }
    }

    /// Whether a marriage of these people is held that ended so, on whatever day, and none that lasts: a row names who is
    /// left of it.
    func hasEnded(_ stated: FactRow) -> Bool {
        let marriages = held.map(\.row).filter { $0.kind == .unions } + unionsElsewhere
        let lasts = marriages.contains {
            $0.values[4] == .null && $0.valid.contains(asOf) && !Set(stated.named).isDisjoint(with: $0.named)
        }
        return stated.values[4] != .null && !lasts
            && marriages.contains {
                $0.values[4] == stated.values[4] && Set(stated.named).isSubset(of: $0.named)
            }
    }

    /// Whether another file holds of the couple what the row says: it is so.
    func isElsewhere(_ stated: FactRow) -> Bool { unionsElsewhere.contains { $0.isSameUnion(as: stated) } }

    /// Whether another file holds something else of the couple, and it is recorded there.
    func isOtherwiseElsewhere(_ stated: FactRow) -> Bool {
        unionsElsewhere.contains { Set($0.named) == Set(stated.named) && !$0.isSameUnion(as: stated) }
    }
}

extension FactRow {
    /// Whether both say of the same couple that it is married, or how that ended.
    func isSameUnion(as union: FactRow) -> Bool {
        Set(named) == Set(union.named) && values[4] == union.values[4]
    }
}
