import FEEL
import Rules

/// Something a version of a programme holds a fact against: found in its compiled formulas, not listed anywhere.
struct Limit: Hashable {
    /// What is held against what.
    enum Test: Hashable {
        /// A function of the dictionary that compares: its name and its arguments as they stand.
        case function(LimitFunction, arguments: [String])
        /// A comparison of a number or date that facts decide with one that they need not.
        case comparison(measured: String, BinaryOperator, limit: String)
    }

    /// Where the answer shows: a criterion, the tier or the amount.
    enum Site: Hashable {
        case criterion(String)
        case tier, amount

        var name: String {
            switch self {
            case .criterion(let id): id
            case .tier: "tier"
            case .amount: "amount"
            }
        }
    }

    var test: Test
    /// As it stands in the formula, in canonical spelling.
    var text: String
    /// The file of the formula, without a line: the boundary file should not change when a line moves.
    var file: String
    /// Where it shows, in the order of the rule; more than one where a named value holds it.
    var sites: [Site]
    /// Whether it speaks of names that only its formula knows (`child` in `every child in …`).
    var isBound: Bool
    /// Whether it stands in an open question of the criterion rather than in the criterion itself.
    var isQuestion: Bool
}

/// A function of the facts dictionary that holds a fact of a person against its argument.
struct LimitFunction: Hashable {
    /// Which fact of the person is moved, and by what.
    enum Measure: Hashable {
        /// The birthday: so many years, or days, before the day, or before a date given as an argument.
        case age(years: Int, on: Int?)
        case ageInDays(days: Int, on: Int)
        /// The birthday itself against a date.
        case birth(date: Int)
        /// The day of birth or adoption against a date.
        case joining(date: Int)
        /// The grade of the certificate that is valid on the day.
        case grade(mildest: Int)
        /// The day of an event, so many days before the day.
        case event(days: Int)
    }

    var name: String
    /// The numbers are positions of arguments.
    var measure: Measure

    /// Every function that compares; the person is always the first argument.
    static let all: [LimitFunction] = [
        .init(name: "reached", measure: .age(years: 1, on: nil)),
        .init(name: "reached on", measure: .age(years: 1, on: 2)),
        .init(name: "reached days", measure: .ageInDays(days: 1, on: 2)),
        .init(name: "born since", measure: .birth(date: 1)),
        .init(name: "joined by", measure: .joining(date: 1)),
        .init(name: "graded", measure: .grade(mildest: 1)),
        .init(name: "graded among", measure: .grade(mildest: 1)),
        .init(name: "struck within", measure: .event(days: 1)),
    ]

    /// Functions with a number or a date that measure and do not compare: their limit stands beside them.
    static let measuring: Set<String> = ["age", "monthly income"]
}
