import CivilCalendar
import Rules

/// What a finding compared, in words: each fact with the limit it was held against and how they lie to each other.
struct FindingComparison {
    let finding: Finding
    let held: HeldAgainst?
    let clauses: FactClauses

    private var phrases: FactPhrases { clauses.phrases }
    private var day: CivilDate { clauses.day }

    /// One clause for each fact, in the order of reading; never empty.
    var sentences: [LocalizedText] {
        var sentences: [LocalizedText] = []
        for reading in finding.readings {
            guard let sentence = sentence(reading), !sentences.contains(sentence) else { continue }
            sentences.append(sentence)
        }
        sentences += counted + [income, wanted].compactMap(\.self)
        let open = finding.missing.filter { fact in !finding.readings.contains { isAbout($0, fact) } }
        sentences += open.filter { !$0.hasPrefix("question:") }.map { fact in
            LocalizedText("{what}：不清楚", "{what}: not known", ["what": phrases.label(fact)])
        }
        return sentences.isEmpty ? [LocalizedText("没有读取任何事实", "no fact was read")] : sentences
    }

    /// "son.disabilities" is missing where "son.disability_grade" was read as unknown.
    private func isAbout(_ reading: Reading, _ fact: String) -> Bool {
        reading.name == fact
            || fact.hasSuffix(".disabilities")
                && reading.name == fact.replacing(".disabilities", with: ".disability_grade")
    }

    private func sentence(_ reading: Reading) -> LocalizedText? {
        let (subject, member) = FactPhrases.parts(reading.name)
        let plain = clauses.clause(reading)
        guard let subject, let held, let plain else { return plain }
        let marked = reading.asReported ? Self.asReported(plain) : plain
        switch member {
        case "born":
            let ages =
                held.ages.map { age(subject, reading.value, $0) } + held.days.map { days(reading.value, $0) }
            let dates = held.birthDates.map { birthDate(reading.value, $0) }
            let all = (ages + dates).compactMap(\.self)
            return all.isEmpty ? marked : ([marked] + all).joined("，", ", ")
        case "disability_grade":
            guard held.grades.count == 1, let grade = Int(reading.value) else { return marked }
            return [marked, gradeComparison(grade, held.grades[0])].joined("，", ", ")
        default: return marked
        }
    }

    private static func asReported(_ clause: LocalizedText) -> LocalizedText {
        LocalizedText(
            "{fact}（按报送登记，起始日不详）", "{fact} (as reported, start not stated)", ["fact": clause])
    }

    // MARK: Ages and dates

    /// "2026年11月25日为47周岁，不足49周岁，2028年3月10日满49周岁".
    private func age(_ key: String, _ born: String, _ age: HeldAgainst.Age) -> LocalizedText? {
        let on = age.on ?? day
        guard let birth = Self.birth(born) else { return nil }
        let first = attainedDate(birth: birth.first, years: age.years, basis: basis)
        let last = attainedDate(birth: birth.last, years: age.years, basis: basis)
        let values: KeyValuePairs = [
            "on": LocalizedText(day: on), "limit": LocalizedText(same: "\(age.years)"),
            "first": LocalizedText(day: first), "last": LocalizedText(day: last),
            "age": LocalizedText(same: "\(Self.years(birth.first, on, basis))"),
        ]
        if on >= last {
            if birth.first != birth.last {
                return LocalizedText(
                    "{on}已满{limit}周岁", "and has reached {limit} on {on}", values)
            }
            return on == last
                ? LocalizedText("{on}当日正好满{limit}周岁", "and reaches {limit} on that very day, {on}", values)
                : LocalizedText(
                    "{on}为{age}周岁，已满{limit}周岁", "and is {age} on {on}, which is {limit} or more", values)
        }
        if on < first {
            return birth.first == birth.last
                ? LocalizedText(
                    "{on}为{age}周岁，不足{limit}周岁，{last}满{limit}周岁",
                    "and is {age} on {on}, not yet {limit}, which comes on {last}", values)
                : LocalizedText("{on}不足{limit}周岁", "and has not reached {limit} on {on}", values)
        }
        return LocalizedText(
            "满{limit}周岁在{first}至{last}之间，{on}是否已满不能确定",
            "reaches {limit} between {first} and {last}, so that {on} may be before or after it", values)
    }

    private func days(_ born: String, _ days: HeldAgainst.Age) -> LocalizedText? {
        guard let birth = Self.birth(born), birth.first == birth.last else { return nil }
        let on = days.on ?? day
        let count = birth.first.days(to: on)
        let values: KeyValuePairs = [
            "on": LocalizedText(day: on), "count": LocalizedText(same: "\(count)"),
            "limit": LocalizedText(same: "\(days.years)"),
        ]
        return count >= days.years
            ? LocalizedText(
                "到{on}出生{count}天，不少于{limit}天", "is {count} days old on {on}, no less than {limit}", values)
            : LocalizedText(
                "到{on}出生{count}天，不足{limit}天", "is {count} days old on {on}, less than {limit}", values)
    }

    private func birthDate(_ born: String, _ limit: CivilDate) -> LocalizedText? {
        guard let birth = Self.birth(born) else { return nil }
        let values: KeyValuePairs = ["limit": LocalizedText(day: limit)]
        if birth.first >= limit { return LocalizedText("在{limit}当日或以后", "on or after {limit}", values) }
        if birth.last < limit { return LocalizedText("在{limit}以前", "before {limit}", values) }
        return LocalizedText("是否在{limit}以前不能确定", "which may be before {limit} or not", values)
    }

    private static func birth(_ value: String) -> (first: CivilDate, last: CivilDate)? {
        CivilDate(iso: value).map { ($0, $0) } ?? FactPhrases.range(value)
    }

    /// From which day an age is reached, as the engine read it.
    private var basis: AgeBasis {
        let read = finding.readings.first { $0.name == "age_basis" }
        return read.flatMap { AgeBasis(rawValue: $0.value) } ?? .onBirthday
    }

    private static func years(_ birth: CivilDate, _ on: CivilDate, _ basis: AgeBasis) -> Int {
        var years = max(0, on.year - birth.year)
        while years > 0, attainedDate(birth: birth, years: years, basis: basis) > on { years -= 1 }
        return years
    }

    // MARK: Grades

    private func gradeComparison(_ grade: Int, _ mildest: Int) -> LocalizedText {
        let values: KeyValuePairs = ["limit": FactPhrases.grade(mildest)]
        return grade <= mildest
            ? LocalizedText("在一级至{limit}之内", "within grade 1 to {limit}", values)
            : LocalizedText("轻于{limit}", "milder than {limit}", values)
    }

    // MARK: Numbers of people

    private var counted: [LocalizedText] {
        guard let held, let list = listRead else { return [] }
        return held.counts.compactMap { count in
            guard let found = number(of: count.members, in: list.keys),
                list.isWhole || finding.result != .unknown
            else { return nil }
            return Self.count(count, found)
        }
    }

    private var listRead: (keys: [String], isWhole: Bool)? {
        let lists = finding.readings.filter {
            ["children", "members"].contains(FactPhrases.parts($0.name).member)
        }
        let chosen = lists.first { $0.name == "children" } ?? lists.last { !$0.value.isEmpty } ?? lists.first
        return chosen.map { FactPhrases.keys($0.value) }
    }

    private func number(of members: HeldAgainst.Count.Members, in keys: [String]) -> Int? {
        switch members {
        case .all: return keys.count
        case .living:
            let dead = keys.filter { key in
                finding.readings.contains { $0.name == key + ".died" && $0.value != "none" }
            }
            return keys.count - dead.count
        case .atHome:
            return keys.count { key in !finding.readings.contains { $0.name == key + ".absences" } }
        case .beforeAnyDeath: return keys.count - later(keys).count
        case .afterADeath: return later(keys).count
        }
    }

    /// Those who were born or adopted when another one had died.
    private func later(_ keys: [String]) -> [String] {
        let family = clauses.family
        func joined(_ key: String) -> CivilDate? {
            family.parentage.first { $0.child == key }?.span.from
                ?? family.people.first { $0.key == key }?.born.value
        }
        return keys.filter { key in
            guard let since = joined(key) else { return false }
            return keys.contains { other in
                guard other != key else { return false }
                let died = family.people.first { $0.key == other }?.died.value
                return died.map { $0 <= since } ?? false
            }
        }
    }

    private static func count(_ count: HeldAgainst.Count, _ found: Int) -> LocalizedText {
        let of: LocalizedText =
            switch count.members {
            case .all: LocalizedText("共", "in all")
            case .living: LocalizedText("在世", "living")
            case .atHome: LocalizedText("共同生活", "living in the household")
            case .beforeAnyDeath: LocalizedText("此前没有别的子女去世的", "before any death")
            case .afterADeath: LocalizedText("有子女去世之后出生或收养的", "born or adopted after a death")
            }
        let values: KeyValuePairs = [
            "of": of, "found": LocalizedText(same: "\(found)"), "n": LocalizedText(same: "\(count.number)"),
        ]
        let wanted: LocalizedText =
            switch count.comparison {
            case "=": LocalizedText("应为{n}人", "{n} is asked for", values)
            case "<=": LocalizedText("应不超过{n}人", "no more than {n} is asked for", values)
            case "<": LocalizedText("应少于{n}人", "fewer than {n} is asked for", values)
            case ">=": LocalizedText("应不少于{n}人", "at least {n} is asked for", values)
            default: LocalizedText("应多于{n}人", "more than {n} is asked for", values)
            }
        return LocalizedText(
            "{of}{found}人，{wanted}", "{of} {found}, {wanted}",
            ["of": of, "found": LocalizedText(same: "\(found)"), "wanted": wanted])
    }

    // MARK: Money and words

    /// "计入的收入合计每月1000元，2人平均每人500元，低于1450元".
    private var income: LocalizedText? {
        guard let held = held?.income, finding.result != .unknown, let limit = Money(yuan: held.limit) else {
            return nil
        }
        let total = finding.readings.compactMap { FactClauses.income($0.value) }.filter(\.isCounted)
            .reduce(Money.zero) { $0 + $1.money }
        let heads = held.isPerHead ? number(of: .atHome, in: listRead?.keys ?? []) ?? 0 : 1
        guard heads > 0 else { return nil }
        let values: KeyValuePairs = [
            "total": LocalizedText(yuan: total), "heads": LocalizedText(same: "\(heads)"),
            "each": Self.share(total, heads), "limit": LocalizedText(yuan: limit),
            "lies": Self.lies(total.fen, limit.fen * Int64(heads)),
        ]
        return heads == 1
            ? LocalizedText(
                "计入的收入每月{total}，{lies}{limit}", "counted income {total} a month, {lies} {limit}", values)
            : LocalizedText(
                "计入的收入合计每月{total}，{heads}人平均每人{each}，{lies}{limit}",
                "counted income {total} a month in all, {each} for each of {heads} people, {lies} {limit}",
                values)
    }

    private static func share(_ total: Money, _ heads: Int) -> LocalizedText {
        let share = Money(fen: total.fen / Int64(heads))
        let text = LocalizedText(yuan: share)
        return total.fen % Int64(heads) == 0 ? text : LocalizedText("约{text}", "about {text}", ["text": text])
    }

    private static func lies(_ found: Int64, _ limit: Int64) -> LocalizedText {
        if found < limit { return LocalizedText("低于", "below") }
        return found == limit ? LocalizedText("正好等于", "exactly") : LocalizedText("高于", "above")
    }

    /// What a fact that is a word had to be.
    private var wanted: LocalizedText? {
        guard let held, !held.words.isEmpty, finding.result != .met else { return nil }
        return LocalizedText(
            "应为{words}", "{words} is asked for",
            ["words": held.words.map(phrases.value).joined("或", " or ")])
    }
}
