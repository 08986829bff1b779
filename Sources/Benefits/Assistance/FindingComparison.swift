import CivilCalendar
import Rules

/// What a finding compared, in words: each fact with the limit it was held against and how they lie to each other.
struct FindingComparison {
    let finding: Finding
    let held: HeldAgainst?
    /// The finding's readings.
    let facts: [SaidFact]
    let clauses: FactClauses

    private var phrases: FactPhrases { clauses.phrases }
    private var day: CivilDate { clauses.day }

    /// One clause for each fact that bears on the condition, in the order of reading; never empty. Who is married to
    /// whom, and that a parent lives, is said only where nothing else is.
    var sentences: [LocalizedText] {
        var core: [LocalizedText] = []
        var background: [LocalizedText] = []
        for fact in facts where !repeatsAList(fact) {
            guard let sentence = sentence(fact) else { continue }
            if isBackground(fact) {
                if !background.contains(sentence) { background.append(sentence) }
            } else if !core.contains(sentence) {
                core.append(sentence)
            }
        }
        core += counted + [income, wanted].compactMap(\.self)
        let open = finding.missing.filter { fact in !finding.readings.contains { isAbout($0, fact) } }
        core += open.filter { !$0.hasPrefix("question:") }.map { fact in
            LocalizedText("{what}：不清楚", "{what}: not known", ["what": phrases.label(fact)])
        }
        if !core.isEmpty { return core }
        return background.isEmpty ? [LocalizedText("没有读取任何事实", "no fact was read")] : background
    }

    /// What only leads to the fact that decides.
    private func isBackground(_ fact: SaidFact) -> Bool {
        switch fact.member {
        case "died": fact.reading.value != "unknown" && !isListed(fact.subject)
        case "spouse": fact.reading.value == "none" || phrases.people.has(fact.reading.value)
        case "reference person": true
        case "born": held.map { $0.ages.isEmpty && $0.days.isEmpty && $0.birthDates.isEmpty } ?? true
        default: false
        }
    }

    private func isListed(_ key: String?) -> Bool {
        guard let key else { return false }
        return facts.contains { $0.children?.keys.contains(key) == true }
    }

    /// The children of the other parent, where they are the same or there are none.
    private func repeatsAList(_ fact: SaidFact) -> Bool {
        guard fact.children != nil, let first = facts.first(where: { $0.children != nil }), first !== fact
        else {
            return false
        }
        return first.reading.value == fact.reading.value || fact.reading.value.isEmpty
    }

    /// "son.disabilities" is missing where "son.disability_grade" was read as unknown.
    private func isAbout(_ reading: Reading, _ fact: String) -> Bool {
        reading.name == fact
            || fact.hasSuffix(".disabilities")
                && reading.name == fact.substituting(".disabilities", with: ".disability_grade")
    }

    private func sentence(_ fact: SaidFact) -> LocalizedText? {
        guard let clause = fact.clause else { return nil }
        guard fact.subject != nil, let held, !phrases.isWithheld(fact.subject) else { return clause }
        switch fact.member {
        case "born": return birth(clause, fact.reading.value, held)
        case "disability_grade":
            guard held.grades.count == 1, let grade = Int(fact.reading.value) else { return clause }
            return [clause, gradeComparison(grade, held.grades[0])].joined("，", ", ")
        default: return clause
        }
    }

    private func birth(_ clause: LocalizedText, _ born: String, _ held: HeldAgainst) -> LocalizedText {
        let ages = BirthComparison(born: born, day: day, basis: basis)
        let years = ages.ages(held.ages)
        let others = held.days.compactMap(ages.days) + held.birthDates.compactMap(ages.date)
        return ([clause] + years + others).joined("，", ", ")
    }

    /// From which day an age is reached, as the engine read it.
    private var basis: AgeBasis {
        let read = finding.readings.first { $0.name == "age_basis" }
        return read.flatMap { AgeBasis(rawValue: $0.value) } ?? .onBirthday
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
        guard let held else { return [] }
        let list = listRead ?? (keys: [], isWhole: true)
        var said: [LocalizedText] = []
        for count in held.counts {
            guard list.isWhole || finding.result != .unknown else { continue }
            guard let found = number(of: count.members, in: list.keys) else { continue }
            let comparison = CountComparison(
                count: count, found: found, total: list.keys.count,
                isOneOfSeveral: held.counts.count { $0.members == count.members } > 1)
            // What the engine found goes before what can be counted here.
            if held.isOneComparison, finding.question == nil, comparison.isMet != (finding.result == .met) {
                continue
            }
            if let clause = comparison.clause, !said.contains(clause) { said.append(clause) }
        }
        return said
    }

    private var listRead: (keys: [String], isWhole: Bool)? {
        let lists = facts.filter { $0.children != nil }
        let chosen = lists.first { $0.subject == nil } ?? lists.last { !$0.reading.value.isEmpty }
        return (chosen ?? lists.first)?.children
    }

    private func number(of members: HeldAgainst.Count.Members, in keys: [String]) -> Int? {
        // Whether somebody whom another office holds lives, and since when not, is not told.
        let isHidden = keys.contains { phrases.isWithheld($0) }
        switch members {
        case .all: return keys.count
        case .living where isHidden, .beforeAnyDeath where isHidden, .afterADeath where isHidden: return nil
        case .living:
            let dead = keys.filter { key in
                facts.contains { $0.member == "died" && $0.subject == key && $0.reading.value != "none" }
            }
            return keys.count - dead.count
        case .atHome: return finding.readings.atHome
        case .joinedBy(let day): return keys.count { key in joined(key).map { $0 <= day } ?? true }
        case .beforeAnyDeath: return keys.count - later(keys).count
        case .afterADeath: return keys.contains { died($0) != nil } ? later(keys).count : nil
        }
    }

    /// The day of birth or adoption.
    private func joined(_ key: String) -> CivilDate? {
        clauses.family.parentage.first { $0.child == key }?.span.from
            ?? clauses.family.people.first { $0.key == key }?.born.value
    }

    /// Those who were born or adopted when another one had died.
    private func later(_ keys: [String]) -> [String] {
        keys.filter { key in
            guard let since = joined(key) else { return false }
            return keys.contains { other in other != key && died(other).map { $0 <= since } ?? false }
        }
    }

    /// The day of death, where it has come.
    private func died(_ key: String) -> CivilDate? {
        clauses.family.people.first { $0.key == key }?.died.value.flatMap { $0 <= day ? $0 : nil }
    }

    // MARK: Money and words

    /// "计入的收入合计每月1000元，2人平均每人500元，低于1450元".
    private var income: LocalizedText? {
        guard let held = held?.income, finding.result != .unknown, let limit = Money(yuan: held.limit) else {
            return nil
        }
        let total = facts.compactMap(\.income).filter(\.isCounted).reduce(Money.zero) { $0 + $1.money }
        let heads = held.isPerHead ? finding.readings.atHome : 1
        let isBelow = total.fen < limit.fen * Int64(heads) + (held.isStrict ? 0 : 1)
        // What the engine found goes before what can be summed here.
        guard heads > 0, isBelow == (finding.result == .met) else { return nil }
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
        guard let held, !held.words.isEmpty, finding.result == .unmet else { return nil }
        return LocalizedText(
            "应为{words}", "{words} is asked for",
            ["words": held.words.map { phrases.value($0.word, of: $0.fact) }.joined("或", " or ")])
    }
}

extension [Reading] {
    /// How many people were read as living and not as away from the household.
    var atHome: Int {
        let living = filter { $0.name.hasSuffix(".died") && $0.value == "none" }.map { $0.name.dropLast(5) }
        return Set(living).count { key in !contains { $0.name == key + ".absences" } }
    }
}
