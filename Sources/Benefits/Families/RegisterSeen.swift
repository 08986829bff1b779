/// Remembers what stood in earlier rows of a file, so that one number or household in two rows is found.
///
/// The first row stands, whether it was accepted or not: which of the two is wrong only a person can say, and a mended
/// first row must not clash with a second one that was let in.
///
/// Of each number 16 bytes are kept, so that a long file takes little memory. That two of a million numbers are taken for
/// one is less likely than once in 10²⁶ files.
package struct RegisterSeen: Sendable {
    private var digests: Set<Digest> = []

    package init() {}

    /// SipHash under two names, keyed anew in each process.
    private struct Digest: Hashable {
        private let first: Int
        private let second: Int

        init(_ kind: UInt8, _ text: String) {
            func half(_ name: UInt8) -> Int {
                var hasher = Hasher()
                hasher.combine(name)
                hasher.combine(kind)
                hasher.combine(text)
                return hasher.finalize()
            }
            (first, second) = (half(0), half(1))
        }
    }

    /// Whether it stands here for the first time.
    private mutating func isFirst(number: String) -> Bool { digests.insert(Digest(0, number)).inserted }

    private mutating func isFirst(household: String) -> Bool {
        digests.insert(Digest(1, household)).inserted
    }

    /// The row with a refusal for each number or household that stood in an earlier row; remembers the row's own.
    package mutating func check(_ row: RegisterRow) -> RegisterRow {
        var found: [RegisterFinding] = []
        for (column, number) in row.numbers {
            let isAlreadyRefused = row.refusals.contains { $0.column == column }
            if !isFirst(number: number.text), !isAlreadyRefused {
                found.append(RegisterFinding(RegisterFault.idDuplicateInFile, column))
            }
        }
        if let household = row.household, !isFirst(household: household) {
            found.append(RegisterFinding(RegisterFault.householdDuplicateInFile, .householdNumber))
        }
        if found.isEmpty { return row }
        var refused = row
        refused.entry = nil
        refused.warnings = []
        refused.refusals = RegisterFinding.inColumnOrder(row.refusals + found)
        return refused
    }
}
