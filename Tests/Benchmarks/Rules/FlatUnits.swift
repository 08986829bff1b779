import CivilCalendar
import FEEL
import Rules

/// Some rows of a block as units that are decided at once, fact by fact.
final class FlatUnits: UnitBlock {
    private let block: FlatBlock
    private let first: Int
    let count: Int

    init(_ block: FlatBlock, _ rows: Range<Int>) {
        self.block = block
        first = rows.lowerBound
        count = rows.count
    }

    func read(_ fact: Int, into cells: UnsafeMutablePointer<Cell>, _ run: Run) {
        guard let fact = FlatFacts(rawValue: fact) else { return }
        let rows = block.rows
        switch fact {
        case .members: numbers(rows.members, cells)
        case .income: numbers(rows.income, cells)
        case .wifeAge: ages(rows.wifeBorn, cells)
        case .husbandAge: ages(rows.husbandBorn, cells)
        case .wifeAlive: flags(rows.isWifeAlive, cells)
        case .husbandAlive: flags(rows.isHusbandAlive, cells)
        case .childCount: numbers(rows.children, cells)
        case .adoptedLater: flags(rows.hasAdoptedLater, cells)
        case .childAlive: flags(rows.isChildAlive, cells)
        case .childDisability: numbers(rows.disability, cells)
        case .childBirth:
            fill(cells, rows.childBorn) { born in
                born == FamilyRows.noBirth ? .null : .date(WideDate(CivilDate(dayNumber: born)))
            }
        case .childAge: ages(rows.childBorn, cells)
        case .atCollege: flags(rows.isInCollege, cells)
        case .localCollege: flags(rows.isCollegeInProvince, cells)
        }
    }

    @inline(__always)
    private func fill<Element>(
        _ cells: UnsafeMutablePointer<Cell>, _ column: [Element], _ cell: (Element) -> Cell
    ) {
        column.withUnsafeBufferPointer { elements in
            for row in 0..<count { cells[row] = cell(elements[first + row]) }
        }
    }

    private func numbers<Element: FixedWidthInteger>(
        _ column: [Element], _ cells: UnsafeMutablePointer<Cell>
    ) {
        fill(cells, column) { .number(Int($0)) }
    }

    private func flags(_ column: [Bool], _ cells: UnsafeMutablePointer<Cell>) {
        fill(cells, column) { .boolean($0) }
    }

    private func ages(_ births: [Int32], _ cells: UnsafeMutablePointer<Cell>) {
        fill(cells, births) { $0 == FamilyRows.noBirth ? .null : .number(FlatFamily.age($0)) }
    }

    func readAreas(into positions: UnsafeMutablePointer<Int32>) -> [String?] {
        let rows = block.rows
        for row in 0..<count { positions[row] = FlatFacts.areaPosition(rows.area[first + row]) }
        return FlatFacts.areaCodes
    }

    func unit(_ row: Int) -> any UnitFacts { FlatFamily(block, first + row) }
}
