import CivilCalendar
import FEEL
import Rules

/// What a criterion holds facts against, taken from its formula and from the formulas of the names it uses.
final class HeldAgainst: Sendable {
    /// An age in years that is asked for, at which day.
    struct Age: Sendable, Hashable {
        let years: Int
        /// The day on which it is asked; nil is the day of the decision.
        let on: CivilDate?
    }

    /// A number of members of a list.
    struct Count: Sendable, Hashable {
        enum Members: Sendable, Hashable {
            case all, living, beforeAnyDeath, afterADeath, atHome
            case joinedBy(CivilDate)
        }

        let members: Members
        let comparison: String
        let number: Int
    }

    let ages: [Age]
    /// Days since birth, asked on a day.
    let days: [Age]
    let birthDates: [CivilDate]
    let grades: [Int]
    let counts: [Count]
    /// Words that a fact must be ("urban"), with what is compared with them.
    let words: [(fact: String, word: String)]
    /// The most a counted income may come to, in yuan, and whether that is for each head and itself still too much.
    let income: (limit: String, isPerHead: Bool, isStrict: Bool)?

    /// Whether the criterion is one comparison and nothing else.
    let isOneComparison: Bool

    /// - Parameters:
    ///   - limits: the values of parameters and constants by name, as the finding has them.
    ///   - name: the formula that a name of the vocabulary stands for, by its position.
    init(_ formula: Formula, limits: [Reading], name: (Int) -> NamedFormula?) {
        let search = HeldSearch(formula, limits: limits, name: name)
        ages = search.ages
        days = search.days
        birthDates = search.birthDates
        grades = search.grades
        counts = search.counts
        words = search.words
        income = search.income
        isOneComparison = search.isOneComparison
    }
}

extension HeldAgainst: Equatable {
    static func == (left: HeldAgainst, right: HeldAgainst) -> Bool {
        left === right
            || left.ages == right.ages && left.days == right.days && left.birthDates == right.birthDates
                && left.grades == right.grades && left.counts == right.counts
                && left.words.elementsEqual(right.words, by: ==)
                && left.isOneComparison == right.isOneComparison
                && left.income?.limit == right.income?.limit
                && left.income?.isPerHead == right.income?.isPerHead
                && left.income?.isStrict == right.income?.isStrict
    }
}

/// Looks through a formula for what it holds facts against.
private struct HeldSearch {
    typealias Age = HeldAgainst.Age
    typealias Count = HeldAgainst.Count

    var ages: [Age] = []
    var days: [Age] = []
    var birthDates: [CivilDate] = []
    var grades: [Int] = []
    var counts: [Count] = []
    var words: [(fact: String, word: String)] = []
    var income: (limit: String, isPerHead: Bool, isStrict: Bool)?
    var isOneComparison = false
    private let limits: [String: String]
    private let named: [String: String]

    init(_ formula: Formula, limits: [Reading], name: (Int) -> NamedFormula?) {
        self.limits = Dictionary(
            limits.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        var tests = formula.expression.tree.tests
        var names: [String: String] = [:]
        var waiting = formula.named
        var seen: Set<Int> = []
        while let index = waiting.popLast() {
            guard seen.insert(index).inserted, let name = name(index) else { continue }
            names[name.name] = name.formula.expression.canonicalText
            // What a name compares is a step on the way and no condition; what it calls is.
            tests += name.formula.expression.tree.tests.filter(\.isCall)
            waiting += name.formula.named
        }
        self.named = names
        for test in tests { add(test) }
        if case .comparison(let left, let comparison, let right)? = tests.first {
            isOneComparison = formula.expression.canonicalText == "\(left) \(comparison) \(right)"
        }
    }

    private mutating func add(_ test: TreeTest) {
        switch test {
        case .call("reached", let arguments): add(\.ages, arguments)
        case .call("reached on", let arguments): add(\.ages, arguments)
        case .call("reached days", let arguments): add(\.days, arguments)
        case .call("born since", let arguments):
            if let day = arguments.last.flatMap(day), !birthDates.contains(day) { birthDates.append(day) }
        case .call("graded", let arguments):
            if arguments.count == 2, let grade = number(arguments[1]), !grades.contains(grade) {
                grades.append(grade)
            }
        case .call: break
        case .comparison(let left, let comparison, let right): compare(left, comparison, right)
        }
    }

    private mutating func add(_ list: WritableKeyPath<HeldSearch, [Age]>, _ arguments: [String]) {
        guard arguments.count >= 2, let years = number(arguments[1]) else { return }
        let day = arguments.count > 2 ? day(arguments[2]) : nil
        if self[keyPath: list].contains(where: { $0.years == years && $0.on == day }) { return }
        self[keyPath: list].append(Age(years: years, on: day))
    }

    // MARK: Comparisons

    private mutating func compare(_ left: String, _ comparison: String, _ right: String) {
        if right.hasPrefix("\""), right.count >= 2, comparison == "=" {
            let word = String(right.dropFirst().dropLast())
            if !words.contains(where: { $0.word == word }) { words.append((left, word)) }
        } else if let limit = limits.first(where: { right.contains($0.key) }), isIncome(left) {
            income = (limit.value, right.holds("* count("), comparison == "<")
        } else if let number = Int(right), let list = counted(left) {
            guard let members = members(list) else { return }
            counts.append(Count(members: members, comparison: comparison, number: number))
        }
    }

    private func isIncome(_ text: String) -> Bool {
        (named[text] ?? text).holds("monthly income(")
    }

    /// What is inside `count(…)`, also where a name stands for it.
    private func counted(_ text: String) -> String? {
        let text = named[text] ?? text
        guard text.hasPrefix("count("), text.hasSuffix(")") else { return nil }
        return String(text.dropFirst(6).dropLast())
    }

    /// Which members of a list a text picks; nil for a filter that has no words.
    private func members(_ list: String) -> Count.Members? {
        guard let open = list.firstIndex(of: "["), list.hasSuffix("]") else {
            guard let meaning = named[list], meaning.hasSuffix("]") else { return .all }
            return members(meaning)
        }
        switch list[list.index(after: open)...].dropLast() {
        case "alive", "item.alive": return .living
        case "came after a death", "item.came after a death": return .afterADeath
        case "not(came after a death)", "not(item.came after a death)": return .beforeAnyDeath
        case "not(item.away)", "not(away)": return .atHome
        case let filter where filter.hasPrefix("joined by(item, ") && filter.hasSuffix(")"):
            return day(String(filter.dropFirst("joined by(item, ".count).dropLast())).map { .joinedBy($0) }
        default: return nil
        }
    }

    private func number(_ text: String) -> Int? { Int(limits[text] ?? text) }
    private func day(_ text: String) -> CivilDate? { CivilDate(iso: limits[text] ?? text) }
}

extension TreeTest {
    fileprivate var isCall: Bool { if case .call = self { true } else { false } }
}
