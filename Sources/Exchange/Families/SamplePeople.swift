import Benefits
import CivilCalendar

/// Makes the people of a sample street: names, numbers that exist once, dates that fit together.
struct SamplePeople: Sendable {
    let material: SampleMaterial
    let asOf: CivilDate
    var random: SeededGenerator
    private var taken: Set<String> = []
    private var boundary = 0
    private(set) var earlierNumber = ""

    init(_ material: SampleMaterial, asOf: CivilDate, seed: UInt64) {
        self.material = material
        self.asOf = asOf
        random = SeededGenerator(seed: seed)
    }

    mutating func happens(_ kind: SampleMaterial.Kind) -> Bool {
        random.happens(perThousand: material.shares[kind] ?? 0)
    }

    /// Keeps a number of a sound row, for the mistake of writing it again.
    mutating func remember(_ row: RegisterCells) {
        if let number = row[.wifeNumber], !number.isEmpty { earlierNumber = number }
    }

    /// A sound row without its serial number and village.
    mutating func family(_ serial: Int) -> RegisterCells {
        let kind = kind()
        let births = births(kind)
        var row = couple(births.wife)
        child(births.child, fatherName: row[.husbandName], into: &row)
        row[.onlyChildCertificate] = "GR" + String(1_000_000 + serial).dropFirst()
        row[.childrenEver] = "1"
        row[.householdKind] = random.pick(["农业", "非农业", "居民", "居民"])
        let isDead = kind == .bereaved || kind == .undetermined || kind == .boundary && random.below(2) == 0
        if isDead {
            row[.childStatus] = "死亡"
            let death = births.child.adding(days: random.below(max(births.child.days(to: asOf), 1)) + 1)
            row[.childDied] = Self.spelling(min(death, asOf), random.below(4))
        }
        if kind == .disabled || kind == .mild {
            certify(&row, grade: kind == .mild ? 4 : random.within(1...3))
        }
        let hasHidden = kind == .undetermined
        row[.childrenAlive] = isDead && !hasHidden ? "0" : "1"
        if hasHidden {
            row[.childrenEver] = "2"
            row[.onlyChildCertificate] = ""
        }
        let parents = [RegisterColumn.wifeName, .husbandName].filter { row[$0]?.isEmpty == false }.count
        row[.householdSize] = String(parents + (isDead ? 0 : 1))
        contacts(&row)
        return row
    }

    private mutating func kind() -> SampleMaterial.Kind? {
        var draw = random.below(1000)
        for kind in [SampleMaterial.Kind.young, .bereaved, .disabled, .mild, .undetermined, .boundary] {
            let share = material.shares[kind] ?? 0
            if draw < share { return kind }
            draw -= share
        }
        return nil
    }

    /// A mother's and a child's birth. A mother is 20 to 38 at the birth of the child.
    private mutating func births(_ kind: SampleMaterial.Kind?) -> (wife: CivilDate, child: CivilDate) {
        switch kind {
        case .boundary:
            boundary += 1
            let shift = boundary % 3 - 1
            if boundary.isMultiple(of: 2) {
                let age = material.boundaryAges[boundary / 2 % material.boundaryAges.count]
                let wife = asOf.adding(years: -age).adding(days: shift)
                return (wife, wife.adding(days: random.within(7300...13_000)))
            }
            let child = material.boundaryBirths[boundary / 2 % material.boundaryBirths.count].adding(
                days: shift)
            return (child.adding(days: -random.within(7300...13_000)), child)
        case .young:
            let child = asOf.adding(days: -random.within(20...5400))
            return (child.adding(days: -random.within(7300...13_800)), child)
        default:
            let child = asOf.adding(days: -random.within(5500...17_500))
            return (child.adding(days: -random.within(7300...13_800)), child)
        }
    }

    private mutating func couple(_ wifeBorn: CivilDate) -> RegisterCells {
        var row = RegisterCells()
        let status = random.below(100)
        row[.maritalStatus] = status < 76 ? "初婚" : status < 83 ? "再婚" : status < 92 ? "丧偶" : "离婚"
        let isLone = status >= 83
        let isMother = random.below(10) < 7
        if !isLone || isMother {
            row[.wifeName] = name(.female)
            row[.wifeNumber] = number(wifeBorn, .female)
        }
        if !isLone || !isMother {
            row[.husbandName] = name(.male)
            row[.husbandNumber] = number(wifeBorn.adding(days: random.within(-2600...400)), .male)
        }
        return row
    }

    private mutating func child(_ born: CivilDate, fatherName: String?, into row: inout RegisterCells) {
        let sex: PersonFacts.Sex = random.below(2) == 0 ? .female : .male
        // A child bears its father's surname, or the father's own name after the dot.
        if let fatherName, fatherName.contains("·"), let own = fatherName.split(separator: "·").first {
            row[.childName] =
                random.pick(sex == .female ? material.ownNamesFemale : material.ownNamesMale) + "·" + own
        } else {
            let surname = fatherName?.first.map(String.init) ?? random.pick(material.surnames)
            row[.childName] = surname + givenName()
        }
        row[.childNumber] = number(min(born, asOf), sex)
        row[.childStatus] = "存活"
    }

    private mutating func certify(_ row: inout RegisterCells, grade: Int) {
        row[.disabilityCertificate] = (row[.childNumber] ?? "") + "\(random.within(1...7))\(grade)"
        row[.disabilityGrade] = ["一级", "二级", "三级", "四级"][grade - 1]
    }

    private mutating func contacts(_ row: inout RegisterCells) {
        row[.monthlyIncome] = random.below(20) == 0 ? "" : random.pick(material.incomes)
        row[.phone] = "13" + String(1_000_000_000 + random.below(1_000_000_000)).dropFirst()
        row[.bank] = random.pick(material.banks)
        row[.account] = account()
    }

    private mutating func name(_ sex: PersonFacts.Sex) -> String {
        if random.below(5) == 0 {
            return random.pick(sex == .female ? material.ownNamesFemale : material.ownNamesMale) + "·"
                + random.pick(material.fathersNames)
        }
        return random.pick(material.surnames) + givenName()
    }

    private mutating func givenName() -> String {
        let first = random.below(40) == 0 ? random.pick(material.rare) : random.pick(material.given)
        return random.below(2) == 0 ? first : first + random.pick(material.given)
    }

    /// A number of the test area nobody else in the street has.
    private mutating func number(_ born: CivilDate, _ sex: PersonFacts.Sex) -> String {
        while true {
            let sequence = random.below(499) * 2 + (sex == .male ? 1 : 2)
            let body = "990101" + born.description.filter { $0 != "-" } + String(1000 + sequence).suffix(3)
            let check = IdentityNumber.checkCharacter(body.utf8.map { Int($0 &- 0x30) })
            let number = body + String(Unicode.Scalar(check))
            if taken.insert(number).inserted { return number }
        }
    }

    /// 19 digits that pass the card check, of an issuer that does not exist.
    private mutating func account() -> String {
        let body = "62000000" + String(10_000_000_000 + random.below(10_000_000_000)).dropFirst()
        for check in 0...9 where (try? BankAccountNumber("\(body)\(check)"))?.passesLuhn == true {
            return "\(body)\(check)"
        }
        return "\(body)0"
    }

    /// A day in one of the spellings of registers.
    static func spelling(_ date: CivilDate, _ way: Int) -> String {
        let (year, month, day) = date.parts
        switch way {
        case 0: return date.description
        case 1: return "\(year)/\(month)/\(day)"
        case 2: return "\(year).\(month).\(day)"
        case 3: return date.description.filter { $0 != "-" }
        default: return "\(year)年\(month)月\(day)日"
        }
    }
}
