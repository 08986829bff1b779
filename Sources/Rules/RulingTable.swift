import CivilCalendar

/// The rulings a decider has made, found again by programme, day and area.
///
/// Everything in a programme changes on known days, so all days between two of them share a ruling. The rulings of the
/// day asked last stand side by side, by programme and area, which is all a batch needs.
final class RulingTable {
    private let rules: RuleBook
    @exclusivity(unchecked) private var known: [Key: Ruling] = [:]
    @exclusivity(unchecked) private var areas: [String: Int] = [:]
    /// By programme, then by number of the area: the rulings of the day on which the programme was last asked.
    @exclusivity(unchecked) private var today: [Today]

    private struct Today {
        var day: CivilDate?
        var stretch = 0
        var rulings: [Ruling?] = []
    }

    private struct Key: Hashable {
        var programme: Int
        /// Which of the stretches between edges.
        var stretch: Int
        var area: Int
        var overrides: RuleOverrides?
    }

    init(_ rules: RuleBook) {
        self.rules = rules
        today = Array(repeating: Today(), count: rules.programmes.count)
    }

    /// A number for an area, by which rulings are asked for.
    func number(of area: String?) -> Int {
        // An area nobody knows shares the country's values: it has the first number.
        guard let area else { return 0 }
        if let known = areas[area] { return known }
        areas[area] = areas.count + 1
        return areas.count
    }

    /// The ruling of a programme, made where nobody asked before.
    @inline(__always)
    func ruling(
        _ programme: Int, on day: CivilDate, area: (number: Int, code: String?), _ overrides: RuleOverrides,
        forgetting: () -> Void
    ) throws(RuleError) -> Ruling {
        if today[programme].day == day, overrides.isNone, area.number < today[programme].rulings.count,
            let ruling = today[programme].rulings[area.number]
        {
            return ruling
        }
        return try find(programme, on: day, area: area, overrides, forgetting)
    }

    private func find(
        _ programme: Int, on day: CivilDate, area: (number: Int, code: String?), _ overrides: RuleOverrides,
        _ forgetting: () -> Void
    ) throws(RuleError) -> Ruling {
        let stretch = rules.programmes[programme].edges.stretch(of: day)
        if today[programme].stretch != stretch { today[programme].rulings.removeAll(keepingCapacity: true) }
        today[programme].day = day
        today[programme].stretch = stretch
        if overrides.isNone, area.number < today[programme].rulings.count,
            let ruling = today[programme].rulings[area.number]
        {
            return ruling
        }
        let key = Key(
            programme: programme, stretch: stretch, area: area.number,
            overrides: overrides.isNone ? nil : overrides)
        let ruling: Ruling
        if let made = known[key] {
            ruling = made
        } else {
            ruling = try make(key, on: day, area.code, overrides, forgetting)
        }
        if overrides.isNone {
            let missing = area.number + 1 - today[programme].rulings.count
            if missing > 0 { today[programme].rulings += Array(repeating: nil, count: missing) }
            today[programme].rulings[area.number] = ruling
        }
        return ruling
    }

    private func make(
        _ key: Key, on day: CivilDate, _ area: String?, _ overrides: RuleOverrides, _ forgetting: () -> Void
    ) throws(RuleError) -> Ruling {
        let ruling = try Ruling(rules.programmes[key.programme], on: day, area: area, overrides: overrides)
        // A batch asks for one day and some hundred villages; a forecast for many days of one village.
        if known.count >= Self.limit {
            known.removeAll(keepingCapacity: true)
            for index in today.indices { today[index].rulings.removeAll(keepingCapacity: true) }
            forgetting()
        }
        known[key] = ruling
        return ruling
    }

    private static let limit = 16_384
}

extension [CivilDate] {
    /// How many of these sorted days have come by a day: it numbers the stretch between two of them.
    fileprivate func stretch(of day: CivilDate) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle] <= day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
