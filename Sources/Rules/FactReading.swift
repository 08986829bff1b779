import FEEL

/// What reading a fact took, as findings show it.
///
/// Families have few different values in most facts, so one reading serves all that read the same: nothing is made anew
/// for them, and what a criterion found of such readings need not be found again.
struct FactReadings {
    private var known: [Entry] = []
    private var count: UInt16 = 0
    private var use = Use()
    /// Where the last reading stands; nil where it is on its own.
    private var place: Int?
    private var own: [Reading] = []
    /// Ages, grades, counts and truth values find room; of others the last stay.
    private static let room = 256

    private struct Entry {
        /// The fact's cell, where it says all that was read, and the fact's name.
        var cell = Cell.null
        var name = ""
        /// 0 stands for none.
        var number: UInt16 = 0
        var readings: [Reading] = []
    }

    /// What was read last.
    var last: [Reading] { place.map { known[$0].readings } ?? own }

    /// Takes down what the recorder was told about a cell; its number, 0 where it has none.
    mutating func take(_ cell: Cell, _ recorder: Recorder) -> UInt16 {
        guard use.isGiven, let fact = recorder.soleRead(saidBy: cell) else {
            place = nil
            own = [Reading](recorder.reads)
            return 0
        }
        if known.isEmpty { known = Array(repeating: Entry(), count: Self.room) }
        let place = Int(cell.mixedBits >> 56)
        self.place = place
        if known[place].cell.isPlainly(cell), known[place].name == fact.name {
            use.hit()
            return known[place].number
        }
        use.miss()
        // Numbers are given once; when they run out, readings have none.
        if count < .max { count += 1 }
        let readings = [Reading](recorder.reads)
        known[place] = Entry(
            cell: cell, name: readings[0].asReported ? "" : readings[0].name,
            number: count < .max ? count : 0, readings: readings)
        return known[place].number
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
    private var results: [Finding.Result] = []
    private var findings: [Finding] = []
    private var use = Use()
    private static let room = 256

    /// Whether findings are kept and asked for.
    var isOfUse: Bool { use.isGiven }

    /// Adds what was found of the same, if it is here.
    mutating func add(_ key: UInt64, to found: inout [Finding]) -> Finding.Result? {
        let place = Self.place(key)
        guard !keys.isEmpty, keys[place] == key else {
            use.miss()
            return nil
        }
        use.hit()
        found.append(findings[place])
        return results[place]
    }

    mutating func keep(_ finding: Finding, _ key: UInt64) {
        if keys.isEmpty {
            // No key is 0: numbers of readings begin with 1.
            keys = Array(repeating: 0, count: Self.room)
            results = Array(repeating: finding.result, count: Self.room)
            findings = Array(repeating: finding, count: Self.room)
        }
        let place = Self.place(key)
        keys[place] = key
        results[place] = finding.result
        findings[place] = finding
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
