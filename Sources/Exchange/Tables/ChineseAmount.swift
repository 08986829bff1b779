package import Rules

/// An amount of renminbi in the words of vouchers (大写), so that a figure on paper cannot be altered by one stroke.
///
/// Written as 正确填写票据和结算凭证的基本规定 asks: 385000 fen is 叁仟捌佰伍拾元整, 1640902 fen 壹万陆仟肆佰零玖元零贰分.
package enum ChineseAmount {
    package static func text(_ amount: Money) -> String {
        let fen = amount.fen.magnitude
        let (yuan, jiao, cents) = (fen / 100, Int(fen / 10 % 10), Int(fen % 10))
        var text = amount.fen < 0 ? "负" : ""
        if yuan > 0 || fen == 0 { text += (yuan == 0 ? "零" : words(yuan)) + "元" }
        if jiao > 0 { text += digits[jiao] + "角" }
        if jiao == 0, cents > 0, yuan > 0 { text += "零" }
        return text + (cents > 0 ? digits[cents] + "分" : "整")
    }

    private static let digits = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"]
    private static let places: [(unit: String, value: UInt64)] = [
        ("亿", 100_000_000), ("万", 10_000), ("仟", 1000), ("佰", 100), ("拾", 10),
    ]

    /// A number above zero, without a unit behind it. Zeros between two digits are read as one 零, except where only the
    /// last place of a group of four is zero, which the rule leaves free (107000: 壹拾万柒仟).
    private static func words(_ number: UInt64) -> String {
        guard let place = places.first(where: { number >= $0.value }) else { return digits[Int(number)] }
        let (high, low) = (number / place.value, number % place.value)
        let head = words(high) + place.unit
        if low == 0 { return head }
        return head + (low < place.value / 10 ? "零" : "") + words(low)
    }
}
