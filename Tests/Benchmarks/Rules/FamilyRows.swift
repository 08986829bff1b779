import CivilCalendar

/// Made-up families as columns, the same for the same number in every language and for every count.
///
/// Column `c` of family `i` (counted from 1) is `splitmix64(seed + golden × (32 i + c))`, where `splitmix64` is the
/// finishing step of that generator: the word is three times folded onto itself by a shift and twice multiplied. Its
/// upper 53 bits, taken modulo the size of a range, choose within that range; nothing but whole numbers is used.
package struct FamilyRows: Sendable {
    package let count: Int
    /// 0 rural, 1 urban; carried, and read by no rule.
    package private(set) var register: [Int16] = []
    package private(set) var area: [Int32] = []
    package private(set) var members: [Int16] = []
    /// Yuan a month of the whole household.
    package private(set) var income: [Int32] = []
    /// Days since 2000-01-01, as ``CivilDate`` counts.
    package private(set) var wifeBorn: [Int32] = []
    package private(set) var husbandBorn: [Int32] = []
    package private(set) var isWifeAlive: [Bool] = []
    package private(set) var isHusbandAlive: [Bool] = []
    /// Ever born or adopted, 0 to 4; without the one adopted later.
    package private(set) var children: [Int16] = []
    package private(set) var hasAdoptedLater: [Bool] = []
    /// Of the only child; of the first where there are several; meaningless where there is none.
    package private(set) var isChildAlive: [Bool] = []
    /// Grade 1 to 4, or 0 for none.
    package private(set) var disability: [Int16] = []
    /// `noBirth` where there is no child.
    package private(set) var childBorn: [Int32] = []
    package private(set) var isInCollege: [Bool] = []
    package private(set) var isCollegeInProvince: [Bool] = []

    func livingParents(_ row: Int) -> Int { (isWifeAlive[row] ? 1 : 0) + (isHusbandAlive[row] ? 1 : 0) }

    /// In place of a birth date where there is no child.
    package static let noBirth = Int32.min

    /// Families 1 to `count`.
    package init(count: Int) {
        self.count = count
        reserve()
        for number in 0..<count { append(number + 1) }
    }

    private mutating func reserve() {
        for column in [\FamilyRows.register, \.members, \.children, \.disability] {
            self[keyPath: column].reserveCapacity(count)
        }
        for column in [\FamilyRows.area, \.income, \.wifeBorn, \.husbandBorn, \.childBorn] {
            self[keyPath: column].reserveCapacity(count)
        }
        for column in [
            \FamilyRows.isWifeAlive, \.isHusbandAlive, \.hasAdoptedLater, \.isChildAlive, \.isInCollege,
            \.isCollegeInProvince,
        ] {
            self[keyPath: column].reserveCapacity(count)
        }
    }

    private mutating func append(_ number: Int) {
        let draw = Draw(family: UInt64(number))
        let wife = Self.oldest + draw.below(Self.youngest - Self.oldest, 1)
        wifeBorn.append(Int32(wife))
        // From eight years older to three years younger.
        husbandBorn.append(Int32(wife + draw.below(4018, 2) - 2922))
        let parents = draw.below(100, 3)
        isWifeAlive.append(parents < 93)
        isHusbandAlive.append(parents < 84 || parents >= 93)
        let children =
            switch draw.below(100, 4) {
            case ..<7: 0
            case ..<78: 1
            case ..<95: 2
            case ..<99: 3
            default: 4
            }
        self.children.append(Int16(children))
        hasAdoptedLater.append(draw.below(1000, 8) < 30 && children == 1)
        appendChild(draw, wife: wife, exists: children > 0)
        let members = 1 + draw.below(6, 9)
        let isPoor = draw.below(100, 10) < 13
        let perHead = isPoor ? 100 + draw.below(1100, 11) : 1500 + draw.below(6500, 12)
        self.members.append(Int16(members))
        income.append(Int32(perHead * members + draw.below(97, 13)))
        register.append(Int16(draw.below(2, 16)))
        area.append(Self.areas[draw.below(5, 17)])
    }

    private mutating func appendChild(_ draw: Draw, wife: Int, exists: Bool) {
        let first = wife + 20 * 365
        let last = min(wife + 42 * 365, Self.day - 1)
        let born = first + draw.below(last - first, 5)
        childBorn.append(exists ? Int32(born) : Self.noBirth)
        let isAlive = exists && draw.below(1000, 6) >= 135
        isChildAlive.append(isAlive)
        let grade =
            switch draw.below(1000, 7) {
            case ..<25: 1
            case ..<60: 2
            case ..<105: 3
            case ..<135: 4
            default: 0
            }
        disability.append(exists ? Int16(grade) : 0)
        let age = (Self.day - born) / 365
        let isInCollege = isAlive && (18...26).contains(age) && draw.below(100, 14) < 45
        self.isInCollege.append(isInCollege)
        isCollegeInProvince.append(isInCollege && draw.below(100, 15) < 70)
    }

    private static let areas: [Int32] = [430102, 430103, 430104, 430105, 430111]
    private static let day = Int(Workload.day.dayNumber)
    /// The births of wives lie from 1939-01-01 to 2001-12-31.
    private static let oldest = number(1939)
    private static let youngest = number(2002)

    private static func number(_ year: Int) -> Int {
        Int((CivilDate(year: year, month: 1, day: 1) ?? .earliest).dayNumber)
    }
}

/// The random choices of one family.
private struct Draw {
    let family: UInt64

    private static let seed: UInt64 = 20_240_701
    private static let golden: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// A whole number from 0 to below the limit, by the column's own word.
    func below(_ limit: Int, _ column: UInt64) -> Int {
        var word = Self.seed &+ Self.golden &* (family &* 32 &+ column)
        word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return Int((word ^ word >> 31) >> 11) % limit
    }
}
