import CivilCalendar
import Rules

/// A date of birth against ages and dates: "2026年11月25日为47周岁，不足49周岁，要到2028年3月10日才满".
struct BirthComparison {
    private let first: CivilDate?
    private let last: CivilDate?
    private let day: CivilDate
    private let basis: AgeBasis

    /// - Parameters:
    ///   - born: as it was read: a day, "2004-01-01 to 2004-12-31", or unknown.
    ///   - day: the day of the decision.
    init(born: String, day: CivilDate, basis: AgeBasis) {
        let range = CivilDate(iso: born).map { ($0, $0) } ?? FactPhrases.range(born)
        first = range?.0
        last = range?.1
        self.day = day
        self.basis = basis
    }

    /// The age on each day that is asked about, and how it lies to the ages of the rule; nothing for a birth date that
    /// is not known.
    func ages(_ asked: [HeldAgainst.Age]) -> [LocalizedText] {
        guard let first, let last else { return [] }
        var clauses: [LocalizedText] = []
        var days: [CivilDate] = []
        for on in asked.map({ $0.on ?? day }) where !days.contains(on) { days.append(on) }
        for on in days.sorted() {
            // At the end of the year the age that counts is not the one the person has.
            if first == last, basis != .yearEnd {
                clauses.append(
                    LocalizedText(
                        "{on}为{age}周岁", "{age} years old on {on}",
                        [
                            "on": LocalizedText(day: on),
                            "age": LocalizedText(same: "\(years(first, on))"),
                        ]))
            }
            clauses += asked.filter { ($0.on ?? day) == on }.map { age in
                lies(
                    on, age.years, attainedDate(birth: first, years: age.years, basis: basis),
                    attainedDate(birth: last, years: age.years, basis: basis))
            }
        }
        return clauses
    }

    /// - Parameters:
    ///   - earliest: the day on which the age is reached, by the earliest possible birth.
    ///   - latest: the same by the latest possible birth.
    private func lies(_ on: CivilDate, _ years: Int, _ earliest: CivilDate, _ latest: CivilDate)
        -> LocalizedText
    {
        let values: KeyValuePairs = [
            "on": LocalizedText(day: on), "limit": LocalizedText(same: "\(years)"),
            "first": LocalizedText(day: earliest), "last": LocalizedText(day: latest),
        ]
        if on >= latest {
            return on == earliest && on == latest
                ? LocalizedText("当日正好满{limit}周岁", "reaching {limit} on that very day", values)
                : LocalizedText("已满{limit}周岁", "{limit} or more", values)
        }
        if on < earliest {
            return earliest == latest
                ? LocalizedText(
                    "不足{limit}周岁，要到{last}才满", "not yet {limit} (that is on {last})", values)
                : LocalizedText("{on}不足{limit}周岁", "not yet {limit} on {on}", values)
        }
        return LocalizedText(
            "满{limit}周岁在{first}至{last}之间，{on}是否已满不能确定",
            "reaching {limit} between {first} and {last}, so that {on} may be before or after it", values)
    }

    /// How many days old, against the days asked for.
    func days(_ asked: HeldAgainst.Age) -> LocalizedText? {
        guard let first, first == last, asked.years > 0 else { return nil }
        let on = asked.on ?? day
        let count = first.days(to: on)
        let values: KeyValuePairs = [
            "on": LocalizedText(day: on), "count": LocalizedText(same: "\(count)"),
            "limit": LocalizedText(same: "\(asked.years)"),
        ]
        return count >= asked.years
            ? LocalizedText("到{on}出生{count}天，满{limit}天", "{count} days old on {on}, {limit} or more", values)
            : LocalizedText("到{on}出生{count}天，不足{limit}天", "{count} days old on {on}, not yet {limit}", values)
    }

    /// Before a date, or on it or later.
    func date(_ limit: CivilDate) -> LocalizedText? {
        guard let first, let last else { return nil }
        let values: KeyValuePairs = ["limit": LocalizedText(day: limit)]
        if first >= limit { return LocalizedText("不早于{limit}", "not before {limit}", values) }
        if last < limit { return LocalizedText("早于{limit}", "before {limit}", values) }
        return LocalizedText("是否早于{limit}不能确定", "which may be before {limit} or not", values)
    }

    private func years(_ birth: CivilDate, _ on: CivilDate) -> Int {
        var years = max(0, on.year - birth.year)
        while years > 0, attainedDate(birth: birth, years: years, basis: basis) > on { years -= 1 }
        return years
    }
}
