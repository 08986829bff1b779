/// Remembers what stood in earlier rows of a file, so that one number or household in two rows is found.
///
/// The first row stands, whether it was accepted or not: which of the two is wrong only a person can say, and a mended
/// first row must not clash with a second one that was let in.
package struct RegisterSeen: Sendable {
    private var numbers: Set<String> = []
    private var households: Set<String> = []

    package init() {}

    /// The row with a refusal for each number or household that stood in an earlier row; remembers the row's own.
    package mutating func check(_ row: RegisterRow) -> RegisterRow {
        var found: [RegisterFinding] = []
        for (column, number) in row.numbers {
            let isAlreadyRefused = row.refusals.contains { $0.column == column }
            if !numbers.insert(number.text).inserted, !isAlreadyRefused {
                found.append(RegisterFinding(RegisterFault.idDuplicateInFile, column))
            }
        }
        if let household = row.household, !households.insert(household).inserted {
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
