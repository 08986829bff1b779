/// The values from one end to another: whole numbers or days, up or down.
struct Steps {
    let count: Int
    private let start: Value
    private let sign: Int

    /// Nil where the ends are not two numbers or two dates; a single value that is no range counts as one step.
    init?(_ first: Value, _ last: Value?) {
        var (low, high) = (first, last)
        var lowIncluded = true
        var highIncluded = true
        if last == nil {
            guard case .range(let range) = first else {
                if first.isNull { return nil }
                (count, start, sign) = (1, first, 0)
                return
            }
            guard range.kind == .interval, let rangeLow = range.low, let rangeHigh = range.high else {
                return nil
            }
            (low, high) = (rangeLow, rangeHigh)
            (lowIncluded, highIncluded) = (range.lowIncluded, range.highIncluded)
        }
        let distance: Int
        switch (low, high) {
        case (.number(let from), .number(let to)?):
            guard let difference = to - from, let whole = difference.truncatedInt else { return nil }
            distance = whole
            // An open end only drops its value where the steps reach it.
            if !highIncluded, difference.exactInt == nil { highIncluded = true }
        case (.date(let from), .date(let to)?): distance = to.dayNumber - from.dayNumber
        default: return nil
        }
        sign = distance < 0 ? -1 : 1
        // More steps than a word can count are as good as endless: a limit stops them all.
        let length = Int(clamping: distance.magnitude &+ 1)
        count = max(0, length - (lowIncluded ? 0 : 1) - (highIncluded ? 0 : 1))
        start = lowIncluded ? low : Self.shifted(low, by: sign)
    }

    func value(_ index: Int) -> Value { sign == 0 ? start : Self.shifted(start, by: index * sign) }

    private static func shifted(_ value: Value, by distance: Int) -> Value {
        switch value {
        case .number(let number): (number + Decimal34(distance)).map { .number($0) } ?? .null
        case .date(let date): date.adding(days: distance).map { .date($0) } ?? .null
        default: value
        }
    }
}
