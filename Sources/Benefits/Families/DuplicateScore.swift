import CivilCalendar

/// How strongly two entries of the register look like one person: points for what agrees, taken away for what speaks
/// against it. It proposes; a person decides.
///
/// Two entries of one name and birth date, the second without a number, score 5 + 3 = 8 and are proposed. With another
/// complete number they score 3 and are not.
package struct DuplicateScore: Sendable, Hashable {
    /// Pairs from this score on are shown to a person.
    package static let line = 8

    package private(set) var points = 0
    package private(set) var reasons: [DuplicateReason] = []

    package var isCandidate: Bool { points >= Self.line }

    package init(_ one: DuplicateTraits, _ other: DuplicateTraits) {
        let name = NameLikeness(one.name, other.name)
        addName(name)
        addSex(one.sex, other.sex)
        addBirth(one, other)
        addNumbers(one.numbers, other.numbers, name)
        addRelatives(one, other)
        // What a file has is everyone's in it: within one file it proves nothing.
        if one.files.isDisjoint(with: other.files) {
            if !one.accounts.isDisjoint(with: other.accounts) { add(3, .sameAccount) }
            if !one.phones.isDisjoint(with: other.phones) { add(2, .samePhone) }
        } else if name != .same {
            add(-8, .sameFile)
        }
    }

    private mutating func add(_ points: Int, _ reason: DuplicateReason) {
        self.points += points
        reasons.append(reason)
    }

    private mutating func addName(_ name: NameLikeness) {
        switch name {
        case .blank: break
        case .same: add(5, .sameName)
        case .soundsAlike: add(3, .nameSoundsAlike)
        case .oneCharacterMore: add(3, .nameLonger)
        case .different: add(-6, .otherName)
        }
    }

    private mutating func addSex(_ one: PersonFacts.Sex, _ other: PersonFacts.Sex) {
        if one != .unknown, other != .unknown, one != other { add(-6, .otherSex) }
    }

    private mutating func addBirth(_ one: DuplicateTraits, _ other: DuplicateTraits) {
        guard let born = one.born, let otherBorn = other.born else { return }
        if one.bornPrecision == .day, other.bornPrecision == .day {
            switch BirthLikeness(born, otherBorn) {
            case .same: add(3, .sameBirth)
            case .mistyped: add(2, .birthMistyped)
            case .near: add(1, .birthNear)
            case .far: add(-6, .otherBirth)
            }
        } else if born.year == otherBorn.year {
            let isOfYear = one.bornPrecision == .year || other.bornPrecision == .year
            if isOfYear {
                add(1, .birthNear)
            } else if born.month == otherBorn.month {
                add(2, .sameBirthMonth)
            }
        } else if abs(born.year - otherBorn.year) > 3 {
            add(-6, .otherBirth)
        }
    }

    private mutating func addNumbers(_ one: Set<String>, _ other: Set<String>, _ name: NameLikeness) {
        guard !one.isEmpty, !other.isEmpty else { return }
        let likeness = one.flatMap { a in other.map { NumberLikeness(a, $0) } }.min() ?? .different
        switch likeness {
        case .same: add(16, .sameNumber)
        case .oneDigit: add(4, .numberOneDigit)
        // The numbers of twins differ in the sequence alone. Where the names differ too, they are two.
        case .sequenceOneDigit: name == .same ? add(4, .numberOneDigit) : add(-6, .otherNumber)
        case .different: add(-5, .otherNumber)
        }
    }

    private mutating func addRelatives(_ one: DuplicateTraits, _ other: DuplicateTraits) {
        func shares(_ left: [DuplicateTraits.Relative], _ right: [DuplicateTraits.Relative]) -> Bool {
            left.contains { relative in right.contains { relative.isSame(as: $0) } }
        }
        func isNamed(_ relatives: [DuplicateTraits.Relative]) -> Bool {
            relatives.contains { $0.name != nil && $0.born != nil }
        }
        if shares(one.parents, other.parents) {
            add(3, .sameParent)
        } else if isNamed(one.parents), isNamed(other.parents) {
            // Cousins of one name have other parents.
            add(-4, .otherParents)
        }
        if shares(one.children, other.children) { add(3, .sameChild) }
        if shares(one.partners, other.partners) { add(2, .samePartner) }
    }
}

/// Why a pair scored as it did; the raw value is stored.
package enum DuplicateReason: String, Sendable, Hashable, CaseIterable {
    case sameName = "same-name"
    case nameSoundsAlike = "name-sounds-alike"
    case nameLonger = "name-longer"
    case otherName = "other-name"
    case otherSex = "other-sex"
    case sameBirth = "same-birth"
    case birthMistyped = "birth-mistyped"
    case birthNear = "birth-near"
    case sameBirthMonth = "same-birth-month"
    case otherBirth = "other-birth"
    case sameNumber = "same-number"
    case numberOneDigit = "number-one-digit"
    case otherNumber = "other-number"
    case sameParent = "same-parent"
    case otherParents = "other-parents"
    case sameChild = "same-child"
    case samePartner = "same-partner"
    case sameAccount = "same-account"
    case samePhone = "same-phone"
    case sameFile = "same-file"
}
