/// The number of a disability certificate (残疾人证, second and third generation): the holder's identity number, one
/// digit of category (GB/T 26341: 1 visual … 7 multiple) and one of grade (1 most severe … 4).
package struct DisabilityCertificateNumber: Sendable, Hashable {
    /// 20 characters, or 22 with the suffix of a reissued certificate.
    package let text: String
    /// The 18 characters of the holder's identity number.
    package let holder: String
    package let category: Int
    package let grade: Int

    /// The suffix of a reissued certificate ("B1"), whose meaning no public source confirms; empty otherwise.
    package var suffix: String { String(text.dropFirst(20)) }

    /// - Parameter owner: the holder's identity number where it is known; another one inside is a fault.
    package init(_ raw: String, owner: IdentityNumber?) throws(IdentityFault) {
        let mended = IdentityText.mended(raw).uppercased()
        if IdentityText.isSpreadsheetNumber(mended) { throw .certificateSpreadsheet }
        let bytes = Array(mended.utf8)
        guard bytes.count == 20 || bytes.count == 22 else { throw .certificateLength }
        guard bytes.prefix(17).allSatisfy(IdentityText.isDigit),
            IdentityText.isDigit(bytes[17]) || bytes[17] == UInt8(ascii: "X"),
            bytes[18..<20].allSatisfy(IdentityText.isDigit),
            bytes.dropFirst(20).allSatisfy({ IdentityText.isDigit($0) || $0 &- 0x41 < 26 })
        else { throw .certificateCharacters }
        holder = String(mended.prefix(18))
        if let owner, owner.text != holder { throw .certificateNotOwn }
        if IdentityNumber.checkCharacter(bytes.prefix(17).map { Int($0 &- 0x30) }) != bytes[17] {
            throw .certificateCheckDigit
        }
        category = Int(bytes[18] &- 0x30)
        grade = Int(bytes[19] &- 0x30)
        if !(1...7).contains(category) { throw .certificateCategory }
        if !(1...4).contains(grade) { throw .certificateGrade }
        text = mended
    }
}

extension DisabilityCertificateNumber: CustomStringConvertible {
    /// Says nothing: the number holds the identity number, the category and the grade.
    package var description: String { "********" }
}
