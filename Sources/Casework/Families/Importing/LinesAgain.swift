import CivilCalendar
import Exchange
import Store

/// What earlier imports of the same content left out: rows that were refused, and those with a change that no file makes.
/// Only these are read anew, where something may have been recorded since; all others are in the register.
struct LinesAgain {
    private var refused: [Int: [UInt8]] = [:]
    /// What was proposed of a line with such a change.
    private var proposed: [Int: Set<ProposedChange>] = [:]
    /// The last import of which such a change of the line was not answered.
    private var waiting: [Int: Int64] = [:]
    private let earlier: Int64

    /// - Parameter earlier: the last import of the content.
    init(
        of earlier: Int64, content hash: [UInt8], asOf day: CivilDate, _ session: StoreSession
    ) async throws {
        self.earlier = earlier
        var last = 0
        while true {
            let rows = try await session.refusedCells(of: earlier, after: last, most: 1000)
            guard let end = rows.last else { break }
            for row in rows { refused[row.line] = Self.hash(row.cells) }
            last = end.line
        }
        let imports = try await session.imports(ofContent: hash, asOf: day)
        let lines = try await session.linesNotApplicable(of: imports)
        if lines.isEmpty { return }
        // What a later one proposed of such a line, once that was recorded, is not asked once more either.
        for id in imports {
            for stored in try await session.changes(of: id, lines: lines) {
                proposed[stored.change.line, default: []].insert(stored.change.unnumbered)
                if stored.acceptance == nil, !stored.change.isApplicable {
                    waiting[stored.change.line] = id
                }
            }
        }
    }

    /// Whether nothing was left out.
    var isEmpty: Bool { refused.isEmpty && proposed.isEmpty }

    /// The import in which the line waits for what a person records; nil where it does not.
    func waits(_ line: Int) -> Int64? { waiting[line] }

    /// Where it is told why lines were left out: of those that wait, and of what was refused.
    func told(_ waiting: Set<Int64>, refused: Int) -> [Int64] {
        waiting.union(refused > 0 ? [earlier] : []).sorted()
    }

    /// Whether the row is in the register as far as any file brings it.
    ///
    /// - Parameter home: the family to which it is matched now.
    func isSettled(_ row: RegisterFileRow, _ home: Int64?) -> Bool {
        // Lines count from the top of a file: another one of the same content may have them elsewhere.
        if let hash = refused[row.line], hash == Self.hash(row.cells) { return false }
        return home.map { home in proposed[row.line]?.contains { $0.home == home } == true } != true
    }

    /// Whether somebody has not been asked all this before.
    func isNews(_ changes: [ProposedChange], of line: Int) -> Bool {
        !Set(changes.map(\.unnumbered)).isSubset(of: proposed[line] ?? [])
    }

    private static func hash(_ cells: [String]) -> [UInt8] {
        var hash = ContentHash()
        for cell in cells { hash.add(cell) }
        return hash.bytes
    }
}

extension ProposedChange {
    /// As another import may propose it, too.
    fileprivate var unnumbered: ProposedChange {
        var change = self
        change.number = 0
        return change
    }
}
