import Benefits
import CivilCalendar

/// Spoils sound rows the way people and spreadsheets do, one kind after the other, each with the code it must get.
struct SampleMistakes: Sendable {
    private var turn = 0

    private enum Kind: CaseIterable {
        case checkDigit, eNotation, rounded, area, areaNotation, impossibleDate, shortYear, future, twice,
            words, notOwn
        case tooManyAlive, nobody, noNumber, bracket, unknownWord, deathAlive, deathMissing
    }

    /// Changes the row and says under which code it must be refused.
    mutating func spoil(_ row: inout RegisterCells, _ people: inout SamplePeople) -> String {
        let kind = Kind.allCases[turn % Kind.allCases.count]
        turn += 1
        let column: RegisterColumn = row[.wifeNumber] == nil ? .husbandNumber : .wifeNumber
        switch kind {
        case .area:
            row[.area] = (row[.area] ?? "").prefix(9) + "999"
            return RegisterFault.areaUnknown.code
        case .areaNotation:
            row[.area] = "9.90101E+11"
            return RegisterFault.areaSpreadsheet.code
        case .words:
            row[.childrenEver] = "一个"
            return RegisterFault.numberInvalid.code
        case .tooManyAlive:
            row[.childrenAlive] = "3"
            return RegisterFault.childrenAliveExceedEver.code
        case .nobody:
            for empty in [RegisterColumn.wifeName, .wifeNumber, .husbandName, .husbandNumber] {
                row[empty] = nil
            }
            return RegisterFault.noParent.code
        case .unknownWord:
            row[.householdKind] = "不详细"
            return RegisterFault.valueUnknown.code
        case .notOwn:
            row[.disabilityCertificate] = "99010120000405002X43"
            row[.disabilityGrade] = "三级"
            return IdentityFault.certificateNotOwn.code
        case .bracket:
            row[.childName] = (row[.childName] ?? "") + "（小名）"
            return IdentityFault.nameCharacters.code
        case .impossibleDate, .shortYear, .future, .deathAlive, .deathMissing:
            return spoilDeath(&row, kind, people.asOf)
        case .checkDigit, .eNotation, .rounded, .twice, .noNumber:
            return spoilNumber(&row, column, kind, people.earlierNumber)
        }
    }

    private func spoilNumber(
        _ row: inout RegisterCells, _ column: RegisterColumn, _ kind: Kind, _ earlier: String
    ) -> String {
        let number = row[column] ?? ""
        switch kind {
        case .eNotation:
            row[column] = "9.90101197705E+17"
            return IdentityFault.numberSpreadsheet.code
        case .rounded:
            row[column] = number.prefix(15) + "000"
            // Where the rounded number happens to fit its check digit, E-notation stands in for it.
            if (try? IdentityNumber(row[column] ?? "", asOf: nil, allowTestIdentities: true)) != nil {
                row[column] = "9.90101197705E+17"
            }
            return IdentityFault.numberSpreadsheet.code
        case .twice:
            row[column] = earlier
            return RegisterFault.idDuplicateInFile.code
        case .noNumber:
            row[column] = ""
            return IdentityFault.numberMissing.code
        default:
            row[column] = number.prefix(17) + (number.last == "5" ? "6" : "5")
            return IdentityFault.numberCheckDigit.code
        }
    }

    private func spoilDeath(_ row: inout RegisterCells, _ kind: Kind, _ asOf: CivilDate) -> String {
        row[.childStatus] = "死亡"
        row[.childrenAlive] = "0"
        row[.childrenEver] = "1"
        switch kind {
        case .impossibleDate:
            row[.childDied] = "2023-02-29"
            return RegisterFault.dateInvalid.code
        case .shortYear:
            row[.childDied] = "90/3/7"
            return RegisterFault.dateTwoDigitYear.code
        case .future:
            row[.childDied] = asOf.adding(days: 1).description
            return RegisterFault.dateInFuture.code
        case .deathMissing:
            row[.childDied] = ""
            return RegisterFault.dateMissing.code
        default:
            row[.childStatus] = "存活"
            row[.childrenAlive] = "1"
            row[.childDied] = asOf.description
            return RegisterFault.deathUnexpected.code
        }
    }
}

extension SamplePeople {
    /// Writes a sound row in one of the odd ways that must be read right.
    mutating func misspell(_ row: inout RegisterCells) {
        let column: RegisterColumn = row[.wifeNumber] == nil ? .husbandNumber : .wifeNumber
        let nameColumn: RegisterColumn = row[.wifeName] == nil ? .husbandName : .wifeName
        switch random.below(6) {
        case 0: row[column] = row[column].map { $0.lowercased() }
        case 1: row[column] = row[column].map(Self.fullWidth)
        case 2: row[nameColumn] = row[nameColumn].map { "\u{3000}\($0) " }
        case 3:
            row[nameColumn] = row[nameColumn].map {
                String($0.map { $0 == "·" ? random.pick(["•", "・", "．", "."]) : $0 })
            }
        case 4: row[.account] = row[.account].map { "'\($0)" }
        default:
            if let text = row[.childDied], let date = CivilDate(iso: text) {
                row[.childDied] = Self.spelling(date, 4)
            }
            row[.phone] = row[.phone].map { "\($0.prefix(3)) \($0.dropFirst(3).prefix(4)) \($0.suffix(4))" }
        }
    }

    private static func fullWidth(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
    }
}
