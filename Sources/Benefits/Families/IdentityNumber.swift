package import CivilCalendar

/// A personal number of 18 characters in canonical form (GB 11643: six digits of area, eight of birth, three of
/// sequence, one check character of ISO 7064 MOD 11-2), with what it says about its holder.
///
/// The area is where the number was first issued; it never says where someone is registered today.
package struct IdentityNumber: Sendable, Hashable {
    /// Which document the number belongs to.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Citizens, first digit 1 to 8.
        case citizen
        /// 港澳台居民居住证: 81 Hong Kong, 82 Macao, 83 Taiwan.
        case residencePermit
        /// 外国人永久居留身份证 (since 2023-12-01), first digit 9.
        case permanentResidence
        /// Prefix 99: synthetic people of tests and demonstrations.
        case test
    }

    /// 18 characters: digits, the last one perhaps `X`.
    package let text: String
    package let kind: Kind
    package let born: CivilDate
    /// From the sequence digit: odd male, even female.
    package let sex: PersonFacts.Sex
    /// The 15-digit number as given, where the 18-digit one was derived from it.
    package let legacy: String?

    /// Reads a number as people and spreadsheets write it (full width, lower-case x, blanks around it, a leading
    /// apostrophe). 15-digit numbers are upgraded with the century 19 and their check character, and stay as an alias.
    ///
    /// - Parameters:
    ///   - asOf: births after this day are refused; nil leaves that check out.
    ///   - allowTestIdentities: whether prefix 99 is accepted.
    package init(_ raw: String, asOf: CivilDate?, allowTestIdentities: Bool) throws(IdentityFault) {
        let mended = IdentityText.mended(raw)
        var bytes = Array(mended.utf8)
        try Self.checkSpelling(mended, bytes)
        if bytes.last == UInt8(ascii: "x") { bytes[bytes.count - 1] = UInt8(ascii: "X") }
        var alias: String?
        if bytes.count == 15 {
            alias = mended
            bytes = try Self.upgraded(bytes)
        }
        let digits = bytes.prefix(17).map { Int($0 &- 0x30) }
        let fitsCheck = bytes[17] == Self.checkCharacter(digits)
        if !fitsCheck, bytes.suffix(3) == Self.roundedEnding { throw .numberSpreadsheet }
        guard let kind = Self.kind(bytes) else { throw .numberCharacters }
        born = try Self.birth(digits, asOf: asOf)
        if !fitsCheck { throw .numberCheckDigit }
        if kind == .test, !allowTestIdentities { throw .numberTestIdentity }
        self.kind = kind
        text = String(decoding: bytes, as: UTF8.self)
        sex = digits[16] % 2 == 1 ? .male : .female
        legacy = alias
    }

    /// Whether it ends in 000 although its check digit fits: about one valid number in 1,100 does, and so does every
    /// number a spreadsheet rounded, so a person confirms it before money or cover.
    package var endsInThreeZeros: Bool { text.utf8.suffix(3).elementsEqual(Self.roundedEnding) }

    /// The 15-digit form of an 18-digit number of somebody born in the 1900s; nil for any other text.
    package static func legacy(of number: String) -> String? {
        let bytes = Array(number.utf8)
        guard bytes.count == 18, bytes[6] == 0x31, bytes[7] == 0x39 else { return nil }
        return String(decoding: bytes[..<6] + bytes[8..<17], as: UTF8.self)
    }

    /// The first six digits: where the number was first issued.
    package var issuingArea: String { String(text.prefix(6)) }

    /// The documents of a dossier this number stands for: itself, and the 15-digit one where that was given.
    package var documents: [IdentityDocument] {
        let own: IdentityDocument.Kind =
            switch kind {
            case .citizen, .test: .residentID
            case .residencePermit: .residencePermit
            case .permanentResidence: .permanentResidence
            }
        let aliases = legacy.map { [IdentityDocument(kind: .legacyID, number: $0)] } ?? []
        return [IdentityDocument(kind: own, number: text)] + aliases
    }

    /// The check character over 17 digits (ISO 7064 MOD 11-2): 99010119770520002 gives S = 296, 296 mod 11 = 10, "2".
    package static func checkCharacter(_ digits: [Int]) -> UInt8 {
        let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
        return checkCharacters[sum % 11]
    }

    private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    private static let checkCharacters = Array("10X98765432".utf8)
    private static let roundedEnding = Array("000".utf8)[...]
    /// GB 11643 samples go back to 1880; an earlier birth than this is a mistyped one.
    private static let earliestBirthYear = 1850

    private static func checkSpelling(_ mended: String, _ bytes: [UInt8]) throws(IdentityFault) {
        if bytes.isEmpty { throw .numberMissing }
        if IdentityText.isSpreadsheetNumber(mended) { throw .numberSpreadsheet }
        if mended.unicodeScalars.contains(where: IdentityText.isBlank) { throw .numberSpaces }
        if bytes.count == 15, bytes.prefix(3).allSatisfy({ ($0 | 0x20) &- 0x61 < 26 }),
            bytes.dropFirst(3).allSatisfy(IdentityText.isDigit)
        {
            throw .numberOldCard
        }
        let isX = (bytes[bytes.count - 1] | 0x20) == UInt8(ascii: "x")
        let body = isX ? bytes.dropLast() : bytes[...]
        guard body.allSatisfy(IdentityText.isDigit) else { throw .numberCharacters }
        guard bytes.count == 18 || bytes.count == 15 && !isX else { throw .numberLength }
    }

    /// 15 digits (six of area, YYMMDD, three of sequence) to 18. Sequences 996 to 999 were given to people born before
    /// 1900, whose century cannot be guessed.
    private static func upgraded(_ bytes: [UInt8]) throws(IdentityFault) -> [UInt8] {
        if bytes[12] == 0x39, bytes[13] == 0x39, bytes[14] >= 0x36 { throw .numberLegacySequence }
        let long = bytes[..<6] + Array("19".utf8) + bytes[6...]
        return Array(long) + [checkCharacter(long.map { Int($0 &- 0x30) })]
    }

    private static func kind(_ bytes: [UInt8]) -> Kind? {
        switch (bytes[0], bytes[1]) {
        case (0x30, _): nil
        case (0x39, 0x39): .test
        case (0x39, _): .permanentResidence
        case (0x38, 0x31...0x33): .residencePermit
        default: .citizen
        }
    }

    private static func birth(_ digits: [Int], asOf: CivilDate?) throws(IdentityFault) -> CivilDate {
        let year = digits[6] * 1000 + digits[7] * 100 + digits[8] * 10 + digits[9]
        let month = digits[10] * 10 + digits[11]
        guard let date = CivilDate(year: year, month: month, day: digits[12] * 10 + digits[13]) else {
            throw .numberBirthDate
        }
        if year < earliestBirthYear { throw .numberBirthRange }
        if let asOf, date > asOf { throw .numberBirthRange }
        return date
    }
}

extension IdentityDocument {
    /// A resident identity number in the form of 15 digits for one of 18, and the other way round; nil where there is no
    /// other form.
    package var otherForm: IdentityDocument? {
        switch kind {
        case .residentID:
            IdentityNumber.legacy(of: number).map { IdentityDocument(kind: .legacyID, number: $0) }
        case .legacyID:
            (try? IdentityNumber(number, asOf: nil, allowTestIdentities: true))?.documents.first {
                $0.kind == .residentID
            }
        default: nil
        }
    }
}

extension IdentityNumber: CustomStringConvertible {
    /// Masked, so that a number never reaches a log by interpolation.
    package var description: String { IdentityMask.number(text) }
}
