/// A set of characters as a pattern writes it.
struct CharacterSet: Sendable {
    enum Part: Sendable {
        case range(ClosedRange<UInt32>)
        case category(Category, negated: Bool)
    }

    /// The named sets of XML Schema.
    enum Category: Sendable {
        case digit, space, word, nameStart, nameCharacter
        /// A Unicode general category by its two letters (`Lu`) or its group's one (`L`).
        case general(String)
        case block(ClosedRange<UInt32>)
    }

    var parts: [Part] = []
    var negated = false
    /// Characters taken out: `[a-z-[aeiou]]`.
    var without: [CharacterSet] = []

    func contains(_ scalar: Unicode.Scalar, ignoreCase: Bool) -> Bool {
        var found = holds(scalar)
        if !found && ignoreCase {
            for variant in CaseVariants.of(scalar) where holds(variant) { found = true }
        }
        if found == negated { return false }
        return !without.contains { $0.contains(scalar, ignoreCase: ignoreCase) }
    }

    private func holds(_ scalar: Unicode.Scalar) -> Bool {
        parts.contains { part in
            switch part {
            case .range(let range): range.contains(scalar.value)
            case .category(let category, let negated): category.contains(scalar) != negated
            }
        }
    }
}

extension CharacterSet.Category {
    func contains(_ scalar: Unicode.Scalar) -> Bool {
        switch self {
        case .digit: scalar.properties.generalCategory == .decimalNumber
        case .space: [0x20, 0x09, 0x0A, 0x0D].contains(scalar.value)
        case .word: !["P", "Z", "C"].contains(scalar.properties.generalCategory.letters.first)
        case .nameStart: scalar == ":" || (Lexer.startsName(scalar) && scalar != "?")
        case .nameCharacter:
            scalar == ":" || scalar == "-" || scalar == "." || (Lexer.continuesName(scalar) && scalar != "?")
        case .general(let wanted): scalar.properties.generalCategory.letters.hasPrefix(wanted)
        case .block(let range): range.contains(scalar.value)
        }
    }
}

extension Unicode.GeneralCategory {
    /// The two letters of the Unicode standard.
    var letters: String {
        switch self {
        case .uppercaseLetter: "Lu"
        case .lowercaseLetter: "Ll"
        case .titlecaseLetter: "Lt"
        case .modifierLetter: "Lm"
        case .otherLetter: "Lo"
        case .nonspacingMark: "Mn"
        case .spacingMark: "Mc"
        case .enclosingMark: "Me"
        case .decimalNumber: "Nd"
        case .letterNumber: "Nl"
        case .otherNumber: "No"
        case .connectorPunctuation: "Pc"
        case .dashPunctuation: "Pd"
        case .openPunctuation: "Ps"
        case .closePunctuation: "Pe"
        case .initialPunctuation: "Pi"
        case .finalPunctuation: "Pf"
        case .otherPunctuation: "Po"
        case .mathSymbol: "Sm"
        case .currencySymbol: "Sc"
        case .modifierSymbol: "Sk"
        case .otherSymbol: "So"
        case .spaceSeparator: "Zs"
        case .lineSeparator: "Zl"
        case .paragraphSeparator: "Zp"
        case .control: "Cc"
        case .format: "Cf"
        case .surrogate: "Cs"
        case .privateUse: "Co"
        case .unassigned: "Cn"
        @unknown default: "Cn"
        }
    }

    static let allLetters: Set<String> = [
        "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd",
        "Ps", "Pe",
        "Pi", "Pf", "Po", "S", "Sm", "Sc", "Sk", "So", "Z", "Zs", "Zl", "Zp", "C", "Cc", "Cf", "Co", "Cn",
    ]
}

/// Characters that differ only in case.
enum CaseVariants {
    static func of(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        let lower = single(scalar.properties.lowercaseMapping) ?? scalar
        let upper = single(scalar.properties.uppercaseMapping) ?? scalar
        let lowerUpper = single(lower.properties.uppercaseMapping) ?? lower
        return [lower, upper, lowerUpper]
    }

    static func same(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
        left == right || folded(left) == folded(right)
    }

    private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let upper = single(scalar.properties.uppercaseMapping) ?? scalar
        return single(upper.properties.lowercaseMapping) ?? upper
    }

    private static func single(_ text: String) -> Unicode.Scalar? {
        text.unicodeScalars.count == 1 ? text.unicodeScalars.first : nil
    }
}
