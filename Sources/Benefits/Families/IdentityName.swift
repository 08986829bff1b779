/// A person's name in canonical spelling beside the spelling it came in.
///
/// Names are never split: Uyghur and Kazakh names have no surname. The separator of their parts is U+00B7
/// (民委发〔2016〕33号), whatever dot the writer's keyboard had.
package struct PersonName: Sendable, Hashable {
    package static let longest = 100

    package let text: String
    /// As given, for showing what was changed.
    package let raw: String
    /// Whether a character is from a private-use area: a rare character that another program will show as a box.
    package let hasPrivateUse: Bool

    package init(_ raw: String) throws(IdentityFault) {
        let scalars = Self.canonical(IdentityText.mended(raw))
        if scalars.isEmpty { throw .nameMissing }
        if scalars.count > Self.longest { throw .nameLength }
        var privateUse = false
        var letters = 0
        for scalar in scalars {
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
                letters += 1
            case .privateUse:
                letters += 1
                privateUse = true
            case .nonspacingMark, .spacingMark, .letterNumber: break
            default:
                guard Self.allowed.contains(scalar) else { throw .nameCharacters }
            }
        }
        if letters == 0 { throw .nameCharacters }
        text = String(String.UnicodeScalarView(scalars))
        self.raw = raw
        hasPrivateUse = privateUse
    }

    package static let middleDot: Unicode.Scalar = "\u{00B7}"
    /// Dots met in files: bullet, katakana dot, hyphenation point, operators, half-width katakana dot and others.
    private static let dots: Set<Unicode.Scalar> = [
        "\u{00B7}", "\u{2022}", "\u{30FB}", "\u{2027}", "\u{FF0E}", "\u{FF65}", "\u{2219}", "\u{22C5}",
        "\u{0387}",
        "\u{16EB}", "\u{2024}", "\u{25CF}", "\u{25E6}", "\u{2E33}", "\u{A78F}",
    ]
    /// Signs a name may hold besides letters: the middle dot, a blank, hyphen, apostrophes, the full stop of initials,
    /// and the circle for zero (〇, a letter number, passes by its category).
    private static let allowed: Set<Unicode.Scalar> = [middleDot, " ", "-", "'", "\u{2019}", "."]

    /// Dots become U+00B7 and stand once between letters; blanks between ideographs or around a dot go, others stand
    /// once.
    private static func canonical(_ text: String) -> [Unicode.Scalar] {
        var scalars = text.unicodeScalars.map { dots.contains($0) ? middleDot : $0 }
        for index in scalars.indices where scalars[index] == "." {
            let before = index > 0 ? scalars[index - 1] : " "
            let after = index + 1 < scalars.count ? scalars[index + 1] : " "
            if isUnspaced(before), isUnspaced(after) { scalars[index] = middleDot }
        }
        var result: [Unicode.Scalar] = []
        var blank = false
        for scalar in scalars {
            if IdentityText.isBlank(scalar) {
                blank = true
            } else if scalar == middleDot {
                if let last = result.last, last != middleDot { result.append(middleDot) }
                blank = false
            } else {
                if blank, let last = result.last, last != middleDot, !(isUnspaced(last) && isUnspaced(scalar))
                {
                    result.append(" ")
                }
                blank = false
                result.append(scalar)
            }
        }
        if result.last == middleDot { result.removeLast() }
        return result
    }

    /// Letters of scripts written without blanks between words: all but Latin, which names on residence permits use.
    private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x2E80 && !(scalar.value >= 0xFB00 && scalar.value <= 0xFEFF)
    }
}

extension PersonName {
    /// Two spellings of one name are the same name.
    package static func == (left: PersonName, right: PersonName) -> Bool { left.text == right.text }
    package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension PersonName: CustomStringConvertible {
    /// Masked, so that a name never reaches a log by interpolation.
    package var description: String { IdentityMask.name(text) }
}
