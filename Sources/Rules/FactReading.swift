import FEEL

/// What reading a fact took, as findings show it.
///
/// Families have few different values in most facts, so one reading serves all that read the same: nothing is made anew
/// for them, and what a criterion found of such readings need not be found again.
final class FactReading: Sendable {
    let readings: [Reading]
    /// The fact's cell, where it says all that was read; 0 stands for no number.
    let cell: Cell
    let number: UInt16

    init(_ readings: [Reading], cell: Cell = .null, number: UInt16 = 0) {
        self.readings = readings
        self.cell = cell
        self.number = number
    }

    static let nothing = FactReading([])
}

/// The readings of one fact, by its value.
struct FactReadings {
    private var known: [FactReading?] = []
    private var count: UInt16 = 0
    private var use = Use()
    /// Ages, grades, counts and truth values find room; of others the last stay.
    private static let room = 256

    mutating func reading(_ cell: Cell, _ recorder: Recorder) -> FactReading {
        guard use.isGiven, let fact = recorder.soleRead(saidBy: cell) else {
            return FactReading([Reading](recorder.reads))
        }
        if known.isEmpty { known = Array(repeating: nil, count: Self.room) }
        let place = Int(cell.mixedBits >> 56)
        if let reading = known[place], reading.cell.isPlainly(cell), reading.readings[0].isOf(fact) {
            use.hit()
            return reading
        }
        use.miss()
        // Numbers are given once; when they run out, readings have none.
        if count < .max { count += 1 }
        let reading = FactReading(
            [Reading](recorder.reads), cell: cell, number: count < .max ? count : 0)
        known[place] = reading
        return reading
    }
}

/// Whether it is worth keeping something: not where it is hardly ever found again.
private struct Use {
    private var hits: Int32 = 0
    private var misses: Int32 = 0
    private static let trial: Int32 = 2048

    /// Until it was tried often, and then where at least a third was found again.
    var isGiven: Bool { misses < Self.trial || hits > misses / 2 }

    @inline(__always)
    mutating func hit() { if hits < .max { hits += 1 } }
    mutating func miss() { if misses < .max { misses += 1 } }
}

extension Reading {
    /// A reading of this fact under its plain name; one that was only reported is never taken for it.
    fileprivate func isOf(_ fact: FactID) -> Bool { !asReported && name == fact.name }
}

extension [Reading] {
    fileprivate init(_ reads: [Recorder.Read]) {
        self.init()
        reserveCapacity(reads.count)
        add(reads)
    }
}

/// What a criterion found of facts whose readings have numbers.
struct FoundBefore {
    private var keys: [UInt64] = []
    private var findings: [Finding?] = []
    private var use = Use()
    private static let room = 256

    /// Whether findings are kept and asked for.
    var isOfUse: Bool { use.isGiven }

    /// Adds what was found of the same, if it is here.
    mutating func add(_ key: UInt64, to found: inout [Finding]) -> Finding.Result? {
        let place = Self.place(key)
        guard !keys.isEmpty, keys[place] == key, let known = findings[place] else {
            use.miss()
            return nil
        }
        use.hit()
        found.append(known)
        return known.result
    }

    mutating func keep(_ finding: Finding, _ key: UInt64) {
        if keys.isEmpty {
            keys = Array(repeating: 0, count: Self.room)
            findings = Array(repeating: nil, count: Self.room)
        }
        keys[Self.place(key)] = key
        findings[Self.place(key)] = finding
    }

    private static func place(_ key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> 56) }
}

extension Workspace {
    /// The numbers of up to four readings side by side; nil where one has none, or there are more.
    func key(_ formula: Formula) -> UInt64? {
        guard 1...4 ~= formula.facts.count, formula.named.isEmpty else { return nil }
        var key: UInt64 = 0
        for index in formula.facts {
            let number = factNumbers[index]
            if number == 0 { return nil }
            key = key << 16 | UInt64(number)
        }
        return key
    }
}
