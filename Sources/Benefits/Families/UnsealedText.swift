import CivilCalendar
package import Rules

/// Words and codes that are kept as they were typed, unsealed: no number of a person may stand in them.
///
/// Words (what a list was for, who receives it, a reason, a bank) hold no long number at all. Codes and names (household
/// numbers, headings, keys, users, areas) may be numbers of the office's own: in them only what reads as an identity
/// number, a bank card or a mobile number is refused.
package enum UnsealedText {
    /// Seven digits in a row are taken for a number, also with spaces or hyphens between them; a day is none.
    package static func holdsNumber(_ text: String) -> Bool {
        text.split { !$0.isNumber && $0 != " " && $0 != "-" }.contains { run in
            let parts = run.split(separator: " ").filter { CivilDate(iso: $0) == nil }
            return parts.joined().count(where: \.isNumber) >= 7
        }
    }

    /// Whether a code or name holds an identity number (18 characters with a birth date, or that and a grade as in the
    /// number of a disability certificate; 15 digits of the old form), a bank card (16 to 19 digits with the check digit
    /// and the industry of cards, ISO/IEC 7812) or a mobile number, also with spaces or hyphens.
    ///
    /// - Parameter area: the code of the family's area: a number that begins with it is the office's own. An identity
    ///   number begins with a county and goes on with a year, which is no village.
    package static func holdsPersonalNumber(_ text: String, of area: String? = nil) -> Bool {
        guard text.utf8.count >= 11 else { return false }
        return text.split { digit($0) == nil && $0 != " " && $0 != "-" }.contains { run in
            let parts = run.split { $0 == " " || $0 == "-" }.map { Array(digits($0).drop { $0 == 10 }) }
            return parts.indices.contains { first in
                var joined: [UInt8] = []
                return parts[first...].contains { part in
                    joined += part
                    return isPersonal(joined, area.map { digits($0[...]) } ?? [])
                }
            }
        }
    }

    /// The value of a digit in any script; the check character X is ten.
    private static func digit(_ character: Character) -> UInt8? {
        if let value = character.wholeNumberValue { return (0...9).contains(value) ? UInt8(value) : nil }
        return "xXｘＸ".contains(character) ? 10 : nil
    }

    private static func digits(_ text: Substring) -> [UInt8] { text.compactMap(digit) }

    private static func isPersonal(_ number: [UInt8], _ area: [UInt8]) -> Bool {
        func begins(with count: Int) -> Bool {
            area.count >= count && number.starts(with: area.prefix(count))
        }
        // With the prefix of the country ("+86", "0086") and without.
        for prefix in [[], [8, 6], [0, 0, 8, 6]] as [[UInt8]] where number.starts(with: prefix) {
            let mobile = number.dropFirst(prefix.count)
            guard mobile.count == 11, mobile.first == 1, mobile.dropFirst().first.map({ $0 >= 3 }) == true,
                mobile.allSatisfy({ $0 < 10 })
            else { continue }
            return !begins(with: 6)
        }
        guard number.first.map({ (1...9).contains($0) }) == true, !begins(with: 12) else { return false }
        if isBankCard(number), !begins(with: 6) { return true }
        switch number.count {
        case 18, 20:
            guard number[..<17].allSatisfy({ $0 < 10 }), number[18...].allSatisfy({ $0 < 10 }) else {
                return false
            }
            return isDay(number[6..<10], number[10..<14])
        case 15: return number.allSatisfy { $0 < 10 } && isDay([1, 9] + number[6..<8], number[8..<12])
        default: return false
        }
    }

    /// Banks have the industries 4 to 6 of ISO/IEC 7812; the last digit is Luhn's.
    private static func isBankCard(_ number: [UInt8]) -> Bool {
        guard (16...19).contains(number.count), number.first.map({ (4...6).contains($0) }) == true,
            number.allSatisfy({ $0 < 10 })
        else { return false }
        let sum = number.reversed().enumerated().reduce(0) { sum, digit in
            let value = Int(digit.element) * (digit.offset.isMultiple(of: 2) ? 1 : 2)
            return sum + value / 10 + value % 10
        }
        return sum.isMultiple(of: 10)
    }

    private static func isDay(_ year: some Sequence<UInt8>, _ rest: ArraySlice<UInt8>) -> Bool {
        func value(_ digits: some Sequence<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1) } }
        let number = value(year)
        return (1880..<2100).contains(number)
            && CivilDate(year: number, month: value(rest.prefix(2)), day: value(rest.suffix(2))) != nil
    }

    package static let fault = LocalizedText(
        zh: "用途、对象和理由照原样保存，其中不要写证件号码、电话或账号。",
        en:
            "purposes, receivers and reasons are kept as they are typed: no number of a person may stand in them"
    )

    package static let nameFault = LocalizedText(
        zh: "编号、名称、称呼和表头照原样保存，其中不要写身份证号码、银行卡号或手机号码。",
        en:
            "codes, names, keys and headings are kept as they are typed: no identity, bank card or mobile number may "
            + "stand in them")
}
