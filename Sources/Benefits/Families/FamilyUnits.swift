package import FEEL
package import Rules

/// Families that are decided at once, fact by fact. Facts of one programme's age basis and day.
package final class FamilyUnits: UnitBlock {
    private let units: [FamilyUnit]

    package init(_ views: [FamilyView]) { units = views.map(FamilyUnit.init) }

    package var count: Int { units.count }

    package func read(_ fact: Int, into cells: UnsafeMutablePointer<Cell>, _ run: Run) {
        // Each row has objects of its own, so they do not stand in cells by themselves.
        for (row, unit) in units.enumerated() { cells[row] = run.cell(unit.fact(fact, run.recorder)) }
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
