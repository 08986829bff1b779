package import CivilCalendar
package import FEEL
package import Rules

/// Families that are decided at once, fact by fact, on one day and by one age basis.
package final class FamilyUnits: UnitBlock, PersonHost {
    private let units: [FamilyUnit]

    /// At most 65,536.
    package init(_ families: [FamilyIndex], on day: CivilDate, ageBasis: AgeBasis) {
        units = families.enumerated().map { row, index in
            FamilyUnit(FamilyView(index, on: day, ageBasis: ageBasis, row: row))
        }
    }

    package var count: Int { units.count }
    package var cellHost: (any CellHost)? { self }

    func view(of cell: Cell) -> FamilyView { units[FamilyView.row(of: cell)].view }

    package func read(_ fact: Int, into cells: UnsafeMutablePointer<Cell>, _ run: Run) {
        for (row, unit) in units.enumerated() { cells[row] = unit.cell(fact, run) }
    }

    package func readAreas(into positions: UnsafeMutablePointer<Int32>) -> [String?] {
        let recorder = Recorder(keepsDetails: false)
        var codes: [String?] = []
        var known: [String?: Int32] = [:]
        for (row, unit) in units.enumerated() {
            let code = unit.parameterArea(recorder)
            if let position = known[code] {
                positions[row] = position
                continue
            }
            positions[row] = Int32(codes.count)
            known[code] = Int32(codes.count)
            codes.append(code)
        }
        return codes
    }

    package func unit(_ row: Int) -> any UnitFacts { units[row] }
}
