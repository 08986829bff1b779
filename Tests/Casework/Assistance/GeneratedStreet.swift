import Benefits
import CivilCalendar
import Exchange
import Foundation

/// A street of made-up families of every kind the programmes tell apart, from a seed: couples, second marriages,
/// divorced and widowed parents of both sexes, living, disabled and dead children, families that had two children or
/// declare one that is not listed, and people whose birthdays lie on, before and after the limits.
struct GeneratedStreet {
    private(set) var lines: [RegisterFixture.Line] = []
    private var random: SeededGenerator
    private var sequence = 0

    init(seed: UInt64, families: Int) {
        random = SeededGenerator(seed: seed)
        for number in 1...families { lines.append(line(number)) }
    }

    private static let villages = [
        ("990101001001", "东风社区"), ("990101001002", "团结社区"), ("990101001200", "红旗村"), ("990101001201", "胜利村"),
    ]

    private mutating func line(_ number: Int) -> RegisterFixture.Line {
        let village = Self.villages[pick(4)]
        let kind = ["初婚", "初婚", "初婚", "再婚", "离婚", "丧偶"][pick(6)]
        let single = kind == "离婚" || kind == "丧偶"
        let hasWife = !single || pick(2) == 0
        let hasHusband = !single || !hasWife
        let wife = birthday([1945, 1960, 1970, 1977, 1981, 1990][pick(6)], pick(5))
        let husband = birthday([1931, 1932, 1950, 1968, 1979, 1988][pick(6)], pick(7))
        let eldest = max(wife.year, husband.year) + 18
        let childBorn = birthday(max(eldest, [1985, 1999, 2011, 2012, 2015, 2020][pick(6)]), pick(5))
        let isDead = pick(3) == 0
        let grade = isDead ? 0 : [0, 0, 1, 2, 3, 4][pick(6)]
        let ever = 1 + (pick(5) == 0 ? 1 : 0)
        let alive = (isDead ? 0 : 1) + (ever == 2 && pick(2) == 0 ? 1 : 0)
        let child = identity(childBorn, .female)
        return [
            "序号": "\(number)", "村（居）": village.1, "村居代码": village.0, "户编号": "G\(10_000 + number)",
            "女方姓名": hasWife ? "测试女" : "", "女方身份证号": hasWife ? identity(wife, .female) : "",
            "男方姓名": hasHusband ? "测试男" : "", "男方身份证号": hasHusband ? identity(husband, .male) : "",
            "婚姻状况": kind, "户口性质": ["农业", "非农业", "居民"][pick(3)], "曾生育（收养）子女数": "\(ever)",
            "现存活子女数": "\(alive)", "子女姓名": "测试子", "子女身份证号": child, "子女状况": isDead ? "死亡" : "存活",
            "死亡日期": isDead ? "\(childBorn.adding(days: 1 + pick(1000)))" : "",
            "残疾证号": grade > 0 ? "\(child)4\(grade)" : "",
            "残疾等级": ["", "一级", "二级", "三级", "四级"][grade], "光荣证号": "", "家庭人口": "3", "家庭月收入（元）": "1200",
            "联系电话": "", "开户行": "", "银行账号": "", "备注": "",
        ]
    }

    /// A day of the year near one on which something changes in 2026: the decision day, the term's first day, New Year.
    private func birthday(_ year: Int, _ choice: Int) -> CivilDate {
        let days = [(11, 24), (11, 25), (11, 26), (8, 11), (8, 12), (1, 1), (12, 31)]
        let (month, day) = days[choice]
        return CivilDate(year: year, month: month, day: day)!
    }

    private mutating func identity(_ born: CivilDate, _ sex: PersonFacts.Sex) -> String {
        sequence += 1
        let serial = String(1000 + (sequence * 2 + (sex == .male ? 1 : 0)) % 1000).dropFirst()
        // Nobody shares a day and a serial: the area's last digit moves on after five hundred people.
        let area = "99010\(1 + sequence / 499)"
        let digits = area + born.description.filter(\.isNumber) + serial
        let check = IdentityNumber.checkCharacter(digits.utf8.map { Int($0) - 48 })
        return digits + String(UnicodeScalar(check))
    }

    private mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
}
