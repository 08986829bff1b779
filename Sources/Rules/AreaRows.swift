import FEEL

/// The rows of a block by the area whose values hold for them.
final class AreaRows {
    private(set) var groups: [(area: String?, rows: Rows)] = []
    /// Every row.
    private(set) var all: Rows
    private let positions: UnsafeMutablePointer<Int32>
    private let numbers: UnsafeMutablePointer<Int32>
    private let sorted: UnsafeMutablePointer<Int32>

    init(capacity: Int) {
        positions = .allocate(capacity: capacity)
        numbers = .allocate(capacity: capacity)
        sorted = .allocate(capacity: capacity)
        positions.initialize(repeating: 0, count: capacity)
        sorted.initialize(repeating: 0, count: capacity)
        for row in 0..<capacity { (numbers + row).initialize(to: Int32(row)) }
        all = Rows(numbers, 0)
    }

    deinit {
        positions.deallocate()
        numbers.deallocate()
        sorted.deallocate()
    }

    func read(_ units: any UnitBlock) {
        let codes = units.readAreas(into: positions)
        let count = units.count
        all = Rows(numbers, count)
        var places = [Int](repeating: 0, count: codes.count)
        for row in 0..<count { places[Int(positions[row])] += 1 }
        groups.removeAll(keepingCapacity: true)
        var start = 0
        for (position, code) in codes.enumerated() {
            let length = places[position]
            places[position] = start
            if length > 0 { groups.append((code, Rows(sorted + start, length))) }
            start += length
        }
        for row in 0..<count {
            let position = Int(positions[row])
            sorted[places[position]] = Int32(row)
            places[position] += 1
        }
    }
}
