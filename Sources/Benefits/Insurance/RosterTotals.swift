package import Rules

/// Households, persons and premium: the three figures both sides of a roster check before they sign.
package struct ControlTotals: Sendable, Hashable {
    package var households: Int
    package var persons: Int
    package var premium: Money

    package static let zero = ControlTotals(households: 0, persons: 0, premium: .zero)

    package init(households: Int, persons: Int, premium: Money) {
        self.households = households
        self.persons = persons
        self.premium = premium
    }

    package static func + (left: ControlTotals, right: ControlTotals) -> ControlTotals {
        ControlTotals(
            households: left.households + right.households, persons: left.persons + right.persons,
            premium: left.premium + right.premium)
    }
}

/// The control totals of a roster: of each village, and of the whole, counted apart so that each checks the other.
package struct RosterTotals: Sendable, Hashable {
    /// Subtotals by 12-digit village code, in order of the code.
    package struct Village: Sendable, Hashable {
        package var code: String
        package var totals: ControlTotals

        package init(code: String, totals: ControlTotals) {
            self.code = code
            self.totals = totals
        }
    }

    package var villages: [Village]
    package var whole: ControlTotals

    package init(villages: [Village], whole: ControlTotals) {
        self.villages = villages
        self.whole = whole
    }

    /// Counts lines. A household is a family with at least one line, whatever their order.
    package init(of lines: some Sequence<RosterLine>) {
        var perVillage: [String: (families: Set<Int64>, persons: Int, premium: Money)] = [:]
        var families: Set<Int64> = []
        var persons = 0
        var premium = Money.zero
        for line in lines {
            perVillage[line.village, default: ([], 0, .zero)].families.insert(line.family)
            perVillage[line.village, default: ([], 0, .zero)].persons += 1
            perVillage[line.village, default: ([], 0, .zero)].premium.fen += line.premium.fen
            families.insert(line.family)
            persons += 1
            premium = premium + line.premium
        }
        villages = perVillage.keys.sorted().map { code in
            let (families, persons, premium) = perVillage[code] ?? ([], 0, .zero)
            return Village(
                code: code,
                totals: ControlTotals(households: families.count, persons: persons, premium: premium))
        }
        whole = ControlTotals(households: families.count, persons: persons, premium: premium)
    }

    /// Whether the villages add up to the whole; false where one family stands under two villages.
    package var balances: Bool { villages.reduce(.zero) { $0 + $1.totals } == whole }
}
