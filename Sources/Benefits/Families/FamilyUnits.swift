package import CivilCalendar
package import FEEL
package import Rules

/// Families that are decided at once, fact by fact, on one day and by one age basis.
///
/// Facts and members that the columns hold are read from them for all rows together; for everything else, and where
/// something is open, the row's family is asked as it is when it is decided alone.
package final class FamilyUnits: UnitBlock, PersonHost {
    let columns: FamilyColumns
    /// Of the columns' families.
    let rows: Range<Int>
    let day: CivilDate
    let ageBasis: AgeBasis
    /// Made when a row is first asked alone.
    private var units: [FamilyUnit?]
    /// By row, once asked for: the people whose children count, by person, or -1.
    var parents: [(Int32, Int32)] = []

    /// - Parameter rows: at most 65,536.
    package init(_ columns: FamilyColumns, _ rows: Range<Int>, on day: CivilDate, ageBasis: AgeBasis) {
        // A cell counts the row in sixteen bits.
        precondition(rows.count <= 65_536)
        self.columns = columns
        self.rows = rows
        self.day = day
        self.ageBasis = ageBasis
        units = Array(repeating: nil, count: rows.count)
    }

    package var count: Int { rows.count }
    package var cellHost: (any CellHost)? { self }

    func view(of cell: Cell) -> FamilyView { alone(FamilyView.row(of: cell)).view }

    package func read(_ fact: Int, into cells: UnsafeMutablePointer<Cell>, _ run: Run) {
        let isInColumns = FactsDictionary.Shared(rawValue: fact).map { readColumn($0, into: cells, run) }
        for row in 0..<count where isInColumns != true || !isReadFromColumns(row) {
            cells[row] = alone(row).cell(fact, run)
        }
    }

    package func readAreas(into positions: UnsafeMutablePointer<Int32>) -> [String?] {
        for row in 0..<count { positions[row] = columns.area[rows.lowerBound + row] }
        return columns.areaCodes
    }

    /// Whether a row's lists of persons come from the columns.
    package func isReadFromColumns(_ row: Int) -> Bool { columns.isPlain[rows.lowerBound + row] }

    package func unit(_ row: Int) -> any UnitFacts { alone(row) }

    private func alone(_ row: Int) -> FamilyUnit {
        if let unit = units[row] { return unit }
        let view = FamilyView(columns.families[rows.lowerBound + row], on: day, ageBasis: ageBasis, row: row)
        let unit = FamilyUnit(view)
        units[row] = unit
        return unit
    }

    /// The position of a cell's person among those of all families.
    @inline(__always)
    func place(of cell: Cell) -> Int {
        Int(columns.firstPerson[rows.lowerBound + FamilyView.row(of: cell)]) + PersonRef.person(of: cell)
    }
}
