import CivilCalendar

/// How alike two names are. Both are in canonical spelling already.
enum NameLikeness: Sendable, Hashable {
    /// One of them is not known: it says nothing either way.
    case blank
    case same
    /// Other characters of the same sound: 晓 for 小.
    case soundsAlike
    /// A character or a part of the name is left out: 买买提 for 买买提·阿里.
    case oneCharacterMore
    case different

    init(_ one: String?, _ other: String?) {
        guard let one, let other else {
            self = .blank
            return
        }
        let (left, right) = (Array(one.unicodeScalars), Array(other.unicodeScalars))
        if left == right {
            self = .same
        } else if left.count == right.count {
            self = Self.sound(one) == Self.sound(other) && Self.sound(one) != nil ? .soundsAlike : .different
        } else {
            let (short, long) = left.count < right.count ? (left, right) : (right, left)
            self = Self.lacks(short, long) ? .oneCharacterMore : .different
        }
    }

    static func sound(_ name: String) -> String? {
        NameReadings.syllables(of: name, hasSurname: !name.unicodeScalars.contains(PersonName.middleDot))
            .first
            .map { $0.joined(separator: " ") }
    }

    /// Whether the shorter name is the longer one without one character, or without its last part.
    private static func lacks(_ short: [Unicode.Scalar], _ long: [Unicode.Scalar]) -> Bool {
        if long.starts(with: short), long[short.count] == PersonName.middleDot { return true }
        guard long.count == short.count + 1, short.count >= 2 else { return false }
        let place = zip(short, long).prefix { $0 == $1 }.count
        return short[place...].elementsEqual(long[(place + 1)...])
    }
}

/// How far apart two birth dates are, both known to the day.
enum BirthLikeness: Sendable, Hashable {
    case same
    /// One digit is another, or day and month have changed places.
    case mistyped
    /// At most three years apart.
    case near
    case far

    init(_ one: CivilDate, _ other: CivilDate) {
        if one == other {
            self = .same
        } else if one.year == other.year && one.month == other.day && one.day == other.month
            || Self.digits(one, other) == 1
        {
            self = .mistyped
        } else {
            self = abs(one.days(to: other)) <= 1096 ? .near : .far
        }
    }

    private static func digits(_ one: CivilDate, _ other: CivilDate) -> Int {
        zip(one.description.utf8, other.description.utf8).count { $0 != $1 }
    }
}

/// How alike two identity numbers of 18 characters are; the check character follows from the others and is left out.
enum NumberLikeness: Int, Sendable, Comparable {
    case same
    /// One of the first 17 digits is another, or two neighbours have changed places.
    case oneDigit
    /// The same, within the three digits that number those born in one place on one day.
    case sequenceOneDigit
    case different

    static func < (left: NumberLikeness, right: NumberLikeness) -> Bool { left.rawValue < right.rawValue }

    init(_ one: String, _ other: String) {
        let (left, right) = (Array(one.utf8.prefix(17)), Array(other.utf8.prefix(17)))
        guard left.count == 17, right.count == 17 else {
            self = one == other ? .same : .different
            return
        }
        let places = left.indices.filter { left[$0] != right[$0] }
        switch places.count {
        case 0: self = .same
        case 1: self = places[0] >= 14 ? .sequenceOneDigit : .oneDigit
        case 2
        where places[1] == places[0] + 1 && left[places[0]] == right[places[1]]
            && left[places[1]] == right[places[0]]:
            self = places[0] >= 14 ? .sequenceOneDigit : .oneDigit
        default: self = .different
        }
    }
}
