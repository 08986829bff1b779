package import Rules

/// What makes a row of a register be refused, besides the faults of single numbers and names (``IdentityFault``).
package enum RegisterFault: String, Error, Sendable, Hashable, CaseIterable {
    case areaMissing = "area-missing"
    case areaSpreadsheet = "area-spreadsheet-number"
    case areaUnknown = "area-unknown"
    case noParent = "no-parent"
    case idDuplicateInFile = "id-duplicate-in-file"
    case householdDuplicateInFile = "household-duplicate-in-file"
    case valueUnknown = "value-unknown"
    case partnerUnexpected = "partner-unexpected"
    case columnsSwapped = "parents-swapped"
    case numberInvalid = "number-invalid"
    case amountInvalid = "amount-invalid"
    case amountOfNumber = "amount-of-number"
    /// In fen: from here on an amount is no household's month.
    package static let largestFen: Int64 = 1_000_000_000
    case childrenAliveExceedEver = "children-alive-exceed-ever"
    case childrenEverBelowListed = "children-ever-below-listed"
    case childrenAliveBelowListed = "children-alive-below-listed"
    case childrenAliveAboveListed = "children-alive-above-listed"
    case childNotListed = "child-not-listed"
    case dateMissing = "date-missing"
    case dateInvalid = "date-invalid"
    case dateIncomplete = "date-incomplete"
    case dateTwoDigitYear = "date-two-digit-year"
    case dateSpreadsheet = "date-spreadsheet-number"
    case dateInFuture = "date-in-future"
    case dateBeforeBirth = "date-before-birth"
    case deathUnexpected = "death-date-unexpected"
    case gradeMismatch = "disability-grade-mismatch"
    case cellTooLong = "cell-too-long"
    case cellCharacters = "cell-characters"
    case tooManyCells = "too-many-cells"
    case rowCutShort = "row-cut-short"
    case nameIsWord = "name-is-word"
    case cellError = "cell-error"
    case formulaWithoutValue = "cell-formula-without-value"
    case spreadsheetNumber = "spreadsheet-number"
    case householdNumberPersonal = "household-number-personal"

    package var code: String { rawValue }

    /// What is wrong and what to do, without anything that was typed.
    package var text: LocalizedText {
        let (zh, en) = sentence
        return LocalizedText(zh: zh, en: en)
    }

    /// ``valueUnknown`` with the words that may stand in the column.
    package static func valueUnknown(among words: [String]) -> LocalizedText {
        if words.isEmpty { return Self.valueUnknown.text }
        return LocalizedText(
            zh: "无法识别这个取值，可填：\(words.joined(separator: "、"))。",
            en: "This word is not known in this column; use one of: \(words.joined(separator: ", ")).")
    }

    private var sentence: (String, String) {
        switch self {
        case .dateMissing, .dateInvalid, .dateIncomplete, .dateTwoDigitYear, .dateSpreadsheet, .dateInFuture,
            .dateBeforeBirth, .deathUnexpected:
            dateSentence
        case .numberInvalid, .amountInvalid, .amountOfNumber, .childrenAliveExceedEver,
            .childrenEverBelowListed, .childrenAliveBelowListed, .childrenAliveAboveListed, .childNotListed:
            countSentence
        default: rowSentence
        }
    }

    private var dateSentence: (String, String) {
        switch self {
        case .dateMissing:
            (
                "子女状况为死亡但没有死亡日期，请补填。",
                "The child is marked as dead but the date of death is missing; fill it in."
            )
        case .dateInvalid:
            (
                "日期不存在或写法无法识别，请写作2026-11-25。",
                "This date does not exist or cannot be read; write it as 2026-11-25."
            )
        case .dateIncomplete: ("日期不完整，请写明年月日。", "The date is incomplete; give year, month and day.")
        case .dateTwoDigitYear:
            ("日期的年份只有两位，请写四位年份。", "The year of this date has only two digits; write all four.")
        case .dateSpreadsheet:
            (
                "日期被电子表格存成了数值，请改为日期文字，例如2026-11-25。",
                "A spreadsheet stored this date as a number; write it as text, for example 2026-11-25."
            )
        case .dateInFuture: ("日期晚于核对日期，请核对。", "This date is in the future; check it.")
        case .dateBeforeBirth: ("死亡日期早于出生日期，请核对。", "The date of death is before the birth; check both.")
        default:
            (
                "填了死亡日期，但子女状况不是死亡，请核对。",
                "There is a date of death but the child is not marked as dead; check both."
            )
        }
    }

    private var countSentence: (String, String) {
        switch self {
        case .numberInvalid: ("应填不小于零的整数（阿拉伯数字）。", "Expected a whole number from zero, in digits.")
        case .amountInvalid: ("金额应为数字，最多两位小数。", "The amount must be a number with at most two decimals.")
        case .amountOfNumber:
            (
                "金额在一千万元以上，像是填错了列的电话或号码，请核对。",
                "The amount is ten million yuan or more: it looks like a telephone or another number in the wrong column; check it."
            )
        case .childrenAliveExceedEver:
            (
                "现存活子女数大于曾生育（收养）子女数，请核对。",
                "There are more living children than children ever; check both counts."
            )
        case .childrenEverBelowListed:
            (
                "曾生育（收养）子女数为零，但登记了子女，请核对。",
                "The count of children ever is zero, but a child is listed; check both."
            )
        case .childrenAliveBelowListed:
            (
                "登记的子女存活，但现存活子女数为零，请核对。",
                "The listed child is alive, but the count of living children is zero; check both."
            )
        case .childrenAliveAboveListed:
            (
                "登记的子女已死亡，现存活子女数应少于曾生育（收养）子女数，请核对。",
                "The listed child is dead, so fewer children live than there ever were; check the counts."
            )
        default:
            ("填了子女的其他内容但没有子女姓名，请补填。", "The row describes a child but does not name it; fill in the name.")
        }
    }

    private var rowSentence: (String, String) {
        switch self {
        case .areaMissing: ("缺少村居代码，请补填。", "The village code is missing; fill it in.")
        case .areaSpreadsheet:
            (
                "村居代码被电子表格改成了数值，请以文本格式重新填写。",
                "A spreadsheet turned the village code into a number; type it again as text."
            )
        case .areaUnknown:
            (
                "没有这个村居代码，请核对；新设的村居请先导入区划。",
                "This village code is not known; check it, or import the new area first."
            )
        case .columnsSwapped:
            (
                "女方一栏是男性的号码，男方一栏是女性的号码，两栏可能填反了；请对照证件更正。",
                "The wife's column has a man's number and the husband's a woman's: they may be swapped. Compare both with the cards."
            )
        case .noParent: ("女方和男方都没有填，至少要登记一位父母。", "Neither parent is filled in; at least one is needed.")
        case .idDuplicateInFile:
            (
                "这个身份证号在本文件中已经出现过，请核对两处。",
                "This identity number already stands in this file; check both places."
            )
        case .householdDuplicateInFile:
            (
                "这个户编号在本文件同一村居中已经出现过，请核对两处。",
                "This household number already stands in this file for the same village; check both."
            )
        case .valueUnknown:
            ("无法识别这个取值，请用这一列的常用词。", "This word is not known in this column; use one of its usual words.")
        case .partnerUnexpected:
            (
                "婚姻状况为离婚、丧偶或未婚，却登记了双方，请只登记本人。",
                "The row says divorced, widowed or unmarried but lists both partners; list the one concerned."
            )
        case .gradeMismatch:
            (
                "残疾等级与残疾证号末位不一致，请核对原件。",
                "The grade differs from the last digit of the certificate number; check it."
            )
        case .cellTooLong: ("单元格内容过长（最多1000个字符）。", "The cell is too long: at most 1,000 characters.")
        case .cellError: ("单元格显示错误值（如#N/A），请改正。", "The cell shows an error (such as #N/A); mend it.")
        case .formulaWithoutValue:
            (
                "单元格是没有结果的公式，请在电子表格程序中打开并保存后再提交。",
                "The cell is a formula without a result; open the file in a spreadsheet program and save it."
            )
        case .spreadsheetNumber:
            (
                "号码被电子表格改成了数值，末尾几位可能已丢失，请以文本格式重新填写。",
                "A spreadsheet turned this long number into a numeral and may have lost its last digits; type it again as text."
            )
        case .householdNumberPersonal:
            (
                "户编号是身份证号码或手机号码，这一栏不加密，请填本单位的户编号。",
                "An identity or mobile number stands as the household number, which is not sealed; use a number of the office's own."
            )
        case .rowCutShort:
            (
                "文件在这一行中间结束，可能没有传完，请用完整的文件重新导入。",
                "The file ends in the middle of this row, as if it was cut short; import the whole file again."
            )
        case .nameIsWord:
            (
                "这里填的不是姓名（如不详、同上、已故），请填写姓名；没有这个人的留空。",
                "This is no name but a word such as unknown, ditto or deceased; write the name, or leave the cell empty where there is nobody."
            )
        case .cellCharacters:
            (
                "单元格含有换行等控制字符，也许写了两项内容，请重新输入。",
                "The cell holds a line end or another control character, perhaps two things in one; type it again."
            )
        default:
            (
                "本行单元格多于表头，可能有未加引号的逗号，请核对。",
                "The row has more cells than the header; a comma may lack its quotes."
            )
        }
    }
}
