import Rules

/// Counts and sums of all outcomes, and the digest of every row: what two engines compare.
package struct Tally: Sendable, Equatable, CustomStringConvertible {
    /// How many families each of the six programmes says yes to.
    package var eligible: [Int]
    /// Sums in yuan: what each parent gets, and the amounts of the second to the fifth programme.
    package var sums: [Int]
    /// SHA-256 over the rows as lines of CSV in the order of the families, a line feed after each: number, six times
    /// 0 or 1, and the five amounts.
    package var digest: String

    package init(_ outcomes: OutcomeBlock) {
        eligible = Array(repeating: 0, count: 6)
        sums = Array(repeating: 0, count: OutcomeBlock.amounts)
        var text: [UInt8] = []
        text.reserveCapacity(outcomes.count * 32)
        for row in 0..<outcomes.count {
            Self.append(row + 1, to: &text)
            for programme in 0..<6 {
                let isEligible = outcomes.isEligible(row, programme)
                if isEligible { eligible[programme] += 1 }
                text += isEligible ? [0x2C, 0x31] : [0x2C, 0x30]
            }
            for column in 0..<OutcomeBlock.amounts {
                let amount = Int(outcomes.amount(row, column))
                sums[column] += amount
                text.append(0x2C)
                Self.append(amount, to: &text)
            }
            text.append(0x0A)
        }
        digest = SHA256.hex(text)
    }

    private static func append(_ number: Int, to text: inout [UInt8]) {
        if number < 0 { text.append(0x2D) }
        var rest = number.magnitude
        let start = text.count
        repeat {
            text.append(0x30 + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        text[start...].reverse()
    }

    private init(_ eligible: [Int], _ sums: [Int], _ digest: String) {
        self.eligible = eligible
        self.sums = sums
        self.digest = digest
    }

    package var description: String { "\(eligible) \(sums) \(digest)" }

    /// By the number of families: what every peer gives.
    package static let golden: [Int: Tally] = [
        10_000: Tally(
            [959, 874, 723, 49, 2307, 692], [469_770, 866_920, 786_973, 116_000, 88_490],
            "141dfabb8b7c9f42b41278838f2710437cf47549df219312d47f423b0405aaba"),
        100_000: Tally(
            [9780, 8786, 7109, 422, 22_825, 6781], [4_720_810, 8_716_400, 7_787_433, 970_000, 877_110],
            "502003472b11f1b36f27091bc0c52781d63acc30aafcd864badab19efe422b2f"),
        1_000_000: Tally(
            [99_894, 89_856, 71_973, 4189, 227_521, 69_367],
            [48_305_660, 88_916_140, 78_732_056, 9_652_000, 8_738_810],
            "e1a374e05508e4d9b8494389c27f1153fb02ae9783c918793f0ee7cdfd287c66"),
    ]
}

extension OutcomeBlock {
    /// Refuses outcomes that are not those of every peer.
    package func check(_ form: String) throws(WorkloadFault) {
        guard let wanted = Tally.golden[count] else { throw .noGolden(rows: count) }
        let found = Tally(self)
        if found != wanted {
            throw .disagreement(form: form, rows: count, found: found, wanted: wanted)
        }
    }
}
