/// A small program that counts what a register's rows come to, written from the plan's text alone and straight from
/// the cells: it shares no line, type or rule file with the product, and is only as clever as these rows need.
struct IndependentCount: Equatable {
    var hardshipFamilies = 0
    var supportedPersons = 0
    var monthlyYuan = 0
    var insuredHouseholds = 0
    var insuredPersons = 0
    var premiumYuan = 0

    /// - Parameters:
    ///   - rows: accepted rows, cells by their Chinese heading.
    ///   - day: yyyymmdd of the decision (45 and 49 are reached on the birthday).
    ///   - hardshipAge: another age than the plan's, for rules that somebody thinks of publishing.
    ///   - deceased: another amount than the nation's for whose child has died, in yuan.
    init(rows: [[String: String]], day: Int, hardshipAge: Int = 45, deceased: Int = 590) {
        for row in rows { count(row, day: day, hardshipAge, deceased) }
    }

    private mutating func count(_ row: [String: String], day: Int, _ hardshipAge: Int, _ deceased: Int) {
        func cell(_ heading: String) -> String { (row[heading] ?? "").filter { !$0.isWhitespace } }
        let wife = Self.birth(cell("女方身份证号"))
        let husband = Self.birth(cell("男方身份证号"))
        let parents = [wife, husband].compactMap { $0 }
        guard let tested = wife ?? husband else { return }
        let ever = Self.number(cell("曾生育（收养）子女数"))
        let alive = Self.number(cell("现存活子女数"))
        let childDied = cell("子女状况") == "死亡"
        let grade = ["一级": 1, "二级": 2, "三级": 3, "四级": 4][cell("残疾等级")] ?? 9
        // A family that had more children than the one it lists is not counted before a person has asked about them.
        let listsAll = ever == 1 && alive == (childDied ? 0 : 1)
        let hardship = listsAll && (childDied || grade <= 3)
        if hardship, tested + hardshipAge * 1_00_00 <= day { hardshipFamilies += 1 }
        // The national text asks everyone's own birth from 1933 on, and the wife's age of a couple.
        if hardship, tested + 49_00_00 <= day {
            let persons = parents.count { $0 >= 1933_01_01 }
            supportedPersons += persons
            monthlyYuan += persons * (childDied ? deceased : 460)
        }
        let child = Self.birth(cell("子女身份证号"))
        if let child, !childDied, listsAll, child >= 2012_01_01, child <= 2026_08_11,
            child + 15_00_00 > 2026_08_11
        {
            // 65周岁以下: who is 65 on the first day of the term is in, who is 66 is not.
            let insured = parents.count { $0 + 66_00_00 > 2026_08_11 }
            insuredHouseholds += 1
            insuredPersons += 1 + insured
            premiumYuan += 20 + 10 * insured
        }
    }

    /// yyyymmdd of an 18-digit number however it was typed; comparing such numbers with n0000 added compares ages.
    private static func birth(_ cell: String) -> Int? {
        let digits = narrow(cell)
        guard digits.count == 18 else { return nil }
        return Int(digits.dropFirst(6).prefix(8))
    }

    private static func number(_ cell: String) -> Int { Int(narrow(cell)) ?? -1 }

    private static func narrow(_ cell: String) -> String {
        String(
            String.UnicodeScalarView(
                cell.unicodeScalars.compactMap { scalar in
                    switch scalar.value {
                    case 0xFF10...0xFF19: Unicode.Scalar(scalar.value - 0xFF10 + 0x30)
                    case 0x30...0x39: scalar
                    case 0x58, 0x78, 0xFF38, 0xFF58: "X"
                    default: nil
                    }
                }))
    }
}
