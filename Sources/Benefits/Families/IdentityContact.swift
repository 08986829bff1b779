/// A telephone number in canonical form: 11 digits of a mobile, or a landline `0999-1234567`.
package struct PhoneNumber: Sendable, Hashable {
    package let text: String
    package let isMobile: Bool

    package init(_ raw: String) throws(IdentityFault) {
        let mended = IdentityText.withoutBlanks(IdentityText.mended(raw))
        if IdentityText.isSpreadsheetNumber(mended) { throw .phoneSpreadsheet }
        var digits = mended.filter { !Self.separators.contains($0) }
        if digits.hasPrefix("+86") {
            digits.removeFirst(3)
        } else if digits.hasPrefix("86"), digits.utf8.count == 13 {
            digits.removeFirst(2)
        }
        let bytes = Array(digits.utf8)
        guard bytes.allSatisfy(IdentityText.isDigit) else { throw .phoneFormat }
        if bytes.count == 11, bytes[0] == 0x31, bytes[1] >= 0x33 {
            text = digits
            isMobile = true
            return
        }
        guard (10...12).contains(bytes.count), bytes[0] == 0x30, bytes[1] != 0x30 else { throw .phoneFormat }
        // Beijing (010) and the large cities (02x) have area codes of three digits, all others of four.
        let areaLength = bytes[1] == 0x31 || bytes[1] == 0x32 ? 3 : 4
        guard (7...8).contains(bytes.count - areaLength) else { throw .phoneFormat }
        text = "\(digits.prefix(areaLength))-\(digits.dropFirst(areaLength))"
        isMobile = false
    }

    private static let separators: Set<Character> = [
        "-", "(", ")", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}",
    ]
}

extension PhoneNumber: CustomStringConvertible {
    package var description: String { IdentityMask.phone(text) }
}

/// A bank account or card number: digits only, as typed into a payment file.
package struct BankAccountNumber: Sendable, Hashable {
    package let text: String

    package init(_ raw: String) throws(IdentityFault) {
        let mended = IdentityText.withoutBlanks(IdentityText.mended(raw)).filter { $0 != "-" }
        if IdentityText.isSpreadsheetNumber(mended) { throw .accountSpreadsheet }
        guard (8...30).contains(mended.utf8.count), mended.utf8.allSatisfy(IdentityText.isDigit) else {
            throw .accountFormat
        }
        text = mended
    }

    /// Whether the digits satisfy the Luhn check of payment cards. Passbook and some debit accounts have none, so a
    /// failure is a warning, never a refusal.
    package var passesLuhn: Bool {
        guard (16...19).contains(text.utf8.count) else { return false }
        var sum = 0
        for (place, byte) in text.utf8.reversed().enumerated() {
            let digit = Int(byte &- 0x30)
            let doubled = digit * 2
            sum += place % 2 == 0 ? digit : (doubled > 9 ? doubled - 9 : doubled)
        }
        return sum % 10 == 0
    }
}

extension BankAccountNumber: CustomStringConvertible {
    package var description: String { IdentityMask.account(text) }
}
