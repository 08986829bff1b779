import Benefits
import CivilCalendar

/// A made-up county of families with planted duplicates of eight kinds, twins, and cousins of one name. The same seed
/// gives the same people.
struct DuplicateStreet {
    enum Kind: Int, CaseIterable {
        /// One digit of the number was mistyped (and its check character made to fit).
        case digit
        /// Two neighbouring digits of the number changed places.
        case swap
        /// Registered a second time without a number.
        case withoutNumber
        /// The name written with other characters of the same sound, no number; the account is the same.
        case homophone
        /// Day and month of birth, or a digit of the year, mistyped, no number; the child is the same.
        case birth
        /// A part of a long name left out, no number; the child is the same.
        case part
        /// The 15-digit number there, the 18-digit one here, under a name of the same sound.
        case legacy
        /// A child registered in the file of each of its parted parents, once without a birth day.
        case child
    }

    private(set) var people: [DuplicateTraits] = []
    /// Places of the two entries of one person.
    private(set) var planted: [Set<Int>: Kind] = [:]
    /// Pairs that must never be proposed.
    private(set) var twins: Set<Set<Int>> = []
    private(set) var cousins: Set<Set<Int>> = []
    private var random: SplitMix
    private var file: Int64 = 0

    init(people count: Int, planted each: Int, seed: UInt64) {
        random = SplitMix(state: seed)
        for _ in 0..<(count / 40) { addTwins() }
        for _ in 0..<(count / 40) { addCousins() }
        for kind in Kind.allCases {
            for _ in 0..<each { plant(kind) }
        }
        while people.count < count { _ = addFamily() }
    }

    // MARK: Families

    private mutating func name(_ surname: String? = nil) -> String {
        let surname = surname ?? pick(Self.surnames)
        return surname + pick(Self.characters) + (random.below(4) == 0 ? "" : pick(Self.characters))
    }

    private mutating func pick(_ characters: String) -> String {
        // The earlier ones are the common ones.
        let all = Array(characters)
        return String(all[min(random.below(all.count), random.below(all.count))])
    }

    private mutating func date(_ years: ClosedRange<Int>) -> CivilDate {
        let year = years.lowerBound + random.below(years.count)
        return CivilDate(year: year, month: 1 + random.below(12), day: 1 + random.below(28))
            ?? CivilDate(dayNumber: 0)
    }

    private mutating func number(_ born: CivilDate, _ sex: PersonFacts.Sex) -> String {
        let sequence = random.below(450) * 2 + (sex == .male ? 1 : 0)
        return Self.number("9901\(10 + random.below(6))", born, sequence)
    }

    static func number(_ area: String, _ born: CivilDate, _ sequence: Int) -> String {
        let day = born.description.filter { $0 != "-" }
        return checked("\(area)\(day)\(String(1000 + sequence).dropFirst())")
    }

    static func checked(_ body: String) -> String {
        body + String(UnicodeScalar(IdentityNumber.checkCharacter(body.utf8.map { Int($0 - 48) })))
    }

    private mutating func person(_ name: String, _ sex: PersonFacts.Sex, _ years: ClosedRange<Int>)
        -> DuplicateTraits
    {
        let born = date(years)
        return DuplicateTraits(name: name, sex: sex, born: born, numbers: [number(born, sex)])
    }

    /// Adds a couple with its child; returns the places of wife, husband and child.
    private mutating func addFamily() -> (wife: Int, husband: Int, child: Int) {
        var wife = person(name(), .female, 1955...1985)
        var husband = person(name(), .male, 1953...1983)
        let surname = String(husband.name?.first ?? "周")
        var child = person(name(surname), random.below(2) == 0 ? .male : .female, 1990...2018)
        if random.below(20) == 0 { child.numbers = [] }
        (wife.children, husband.children) = ([child.relative], [child.relative])
        child.parents = [wife.relative, husband.relative]
        (wife.partners, husband.partners) = ([husband.relative], [wife.relative])
        return (append(wife, new: true), append(husband), append(child))
    }

    private mutating func append(_ person: DuplicateTraits, new: Bool = false) -> Int {
        if new { file += 1 }
        var person = person
        person.files = [file]
        person.phones = ["138\(10_000_000 + file)"]
        person.accounts = ["62\(1_000_000_000 + file)"]
        people.append(person)
        return people.count - 1
    }

    private mutating func addTwins() {
        let family = addFamily()
        var twin = people[family.child]
        let born = twin.born ?? date(2000...2010)
        let sequence = random.below(400) * 2 + 1
        people[family.child].numbers = [Self.number("990110", born, sequence)]
        people[family.child].sex = .male
        twin.sex = .male
        twin.numbers = [Self.number("990110", born, sequence + 2)]
        twin.name = (twin.name ?? "").prefix(1) + pick(Self.characters) + pick(Self.characters) + "安"
        // Every second pair is parted: the other twin stands in a file of its own parent's.
        let other = append(twin, new: random.below(2) == 0)
        people[other].phones = people[family.child].phones
        twins.insert([family.child, other])
    }

    private mutating func addCousins() {
        let (one, other) = (addFamily(), addFamily())
        people[other.child].name = people[one.child].name
        people[other.child].sex = people[one.child].sex
        if random.below(2) == 0 { people[other.child].numbers = [] }
        // Born within the same three years, and the grandparents' account in both files.
        if let born = people[one.child].born {
            people[other.child].born = CivilDate(dayNumber: born.dayNumber + Int32(30 + random.below(900)))
            if !people[other.child].numbers.isEmpty, let own = people[other.child].born {
                people[other.child].numbers = [number(own, people[other.child].sex)]
            }
        }
        people[other.child].accounts = people[one.child].accounts
        cousins.insert([one.child, other.child])
    }

    // MARK: Duplicates

    private mutating func plant(_ kind: Kind) {
        let family = addFamily()
        var place = family.wife
        if kind == .child { place = family.child }
        if kind == .homophone || kind == .legacy { people[place].name = pick(Self.surnames) + "晓燕" }
        if kind == .part { people[place].name = "买买提·\(pick(Self.surnames))\(pick(Self.characters))" }
        var copy = people[place]
        var sharesAccount = false
        switch kind {
        case .digit, .swap: copy.numbers = Set(copy.numbers.map { mistyped($0, swapping: kind == .swap) })
        case .withoutNumber: copy.numbers = []
        case .homophone: (copy.numbers, copy.name, sharesAccount) = ([], homophone(copy.name), true)
        case .birth: (copy.numbers, copy.born) = ([], mistyped(copy.born))
        case .part: (copy.numbers, copy.name) = ([], "买买提")
        case .legacy: copy.name = homophone(copy.name)
        case .child: (copy.numbers, copy.bornPrecision) = ([], .month)
        }
        if kind != .birth, kind != .part { copy.children = [] }
        if kind != .child { copy.parents = [] }
        copy.partners = []
        let account = copy.accounts
        let other = append(copy, new: true)
        if sharesAccount { people[other].accounts = account }
        planted[[place, other]] = kind
    }

    private func homophone(_ name: String?) -> String? {
        name.map { $0.replacingOccurrences("晓", "小").replacingOccurrences("燕", "艳") }
    }

    private mutating func mistyped(_ number: String, swapping: Bool) -> String {
        var digits = Array(number.utf8.prefix(17))
        if swapping {
            let places = (0..<16).filter { digits[$0] != digits[$0 + 1] }
            let place = places[random.below(places.count)]
            digits.swapAt(place, place + 1)
        } else {
            let place = random.below(17)
            digits[place] = 48 + (digits[place] - 48 + 1 + UInt8(random.below(9))) % 10
        }
        return Self.checked(String(decoding: digits, as: UTF8.self))
    }

    private mutating func mistyped(_ born: CivilDate?) -> CivilDate? {
        guard let born else { return nil }
        return CivilDate(year: born.year + 2 - random.below(2), month: born.month, day: born.day) ?? born
    }

    private static let surnames =
        "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
    private static let characters =
        "英华玉明秀文红兰芳丽梅建国平桂军春敏伟云荣杰霞燕静强金志海雪晓小辉玲永宝林生成福光祥东凤新宁亚清龙健艳忠勇鹏磊飞娟超波涛宇浩浩欣怡佳琳倩颖洁慧琴琼萍莉娜蓉菊香月莲翠雅芝素巧美珍贞爱"
}

extension String {
    fileprivate func replacingOccurrences(_ character: Character, _ other: Character) -> String {
        String(map { $0 == character ? other : $0 })
    }
}

/// A small generator of numbers; the same seed gives the same row.
struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
