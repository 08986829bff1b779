package import Rules

/// What is wrong with a number or a name. The raw value is the code that refusals, reject files and JSON carry; no
/// sentence repeats what was typed.
package enum IdentityFault: String, Error, Sendable, Hashable, CaseIterable {
    case numberMissing = "id-missing"
    case numberSpreadsheet = "id-spreadsheet-number"
    case numberSpaces = "id-spaces"
    case numberLength = "id-length"
    case numberCharacters = "id-characters"
    case numberBirthDate = "id-birth-date"
    case numberBirthRange = "id-birth-range"
    case numberCheckDigit = "id-check-digit"
    case numberLegacySequence = "id-legacy-sequence"
    case numberOldCard = "id-old-permanent-residence"
    case numberTestIdentity = "id-test-identity"
    case certificateSpreadsheet = "disability-certificate-spreadsheet-number"
    case certificateLength = "disability-certificate-length"
    case certificateCharacters = "disability-certificate-characters"
    case certificateNotOwn = "disability-certificate-not-own"
    case certificateCheckDigit = "disability-certificate-check-digit"
    case certificateCategory = "disability-certificate-category"
    case certificateGrade = "disability-certificate-grade"
    case nameMissing = "name-missing"
    case nameLength = "name-length"
    case nameCharacters = "name-characters"
    case phoneSpreadsheet = "phone-spreadsheet-number"
    case phoneFormat = "phone-format"
    case accountSpreadsheet = "account-spreadsheet-number"
    case accountFormat = "account-format"

    package var code: String { rawValue }

    /// What is wrong and what to do, for a person of the office.
    package var text: LocalizedText {
        let (zh, en) = sentence
        return LocalizedText(zh: zh, en: en)
    }

    private var sentence: (String, String) {
        switch self {
        case .certificateSpreadsheet, .certificateLength, .certificateCharacters, .certificateNotOwn,
            .certificateCheckDigit, .certificateCategory, .certificateGrade:
            certificateSentence
        case .nameMissing, .nameLength, .nameCharacters, .phoneSpreadsheet, .phoneFormat, .accountSpreadsheet,
            .accountFormat:
            otherSentence
        default: numberSentence
        }
    }

    private var numberSentence: (String, String) {
        switch self {
        case .numberMissing:
            ("缺少身份证号，请补填。", "The identity number is missing; fill it in.")
        case .numberSpreadsheet:
            (
                "身份证号被电子表格改成了数值，末尾几位已丢失，请按原件以文本格式重新填写。",
                "A spreadsheet turned this identity number into a number and lost its last digits; type it again as text."
            )
        case .numberSpaces:
            ("身份证号中间有空格，请核对后去掉。", "The identity number has blanks inside it; check it and take them out.")
        case .numberLength:
            ("身份证号位数不对，应为18位（旧证15位）。", "The identity number must have 18 characters (15 on old cards).")
        case .numberCharacters:
            (
                "身份证号含有不应出现的字符，只能是数字，最后一位可为X。",
                "The identity number may hold digits only, with X allowed as the last character."
            )
        case .numberBirthDate:
            (
                "身份证号中的出生日期不存在，请核对原件。",
                "The birth date inside the identity number does not exist; compare it with the card."
            )
        case .numberBirthRange:
            (
                "身份证号中的出生日期早于1850年或晚于核对日期，请核对原件。",
                "The birth date inside the identity number is before 1850 or in the future; compare it with the card."
            )
        case .numberCheckDigit:
            (
                "身份证号校验位不符，请核对原件。",
                "The check digit does not fit the identity number; compare it with the card."
            )
        case .numberLegacySequence:
            (
                "15位旧号的顺序码为996至999，表示出生于19世纪，请填写18位号码。",
                "This 15-digit number marks a birth before 1900; give the 18-character number."
            )
        case .numberOldCard:
            (
                "这是旧版外国人永久居留证号，请填写新版18位号码。",
                "This is the number of an old permanent-residence card; give the 18-character number."
            )
        default:
            (
                "这是测试用身份证号（以99开头），正式登记不接受。",
                "This is a test identity (prefix 99); it is refused unless allow_test_identities is set."
            )
        }
    }

    private var certificateSentence: (String, String) {
        switch self {
        case .certificateSpreadsheet:
            (
                "残疾证号被电子表格改成了数值，末尾几位已丢失，请按原件以文本格式重新填写。",
                "A spreadsheet turned this disability certificate number into a number; type it again as text."
            )
        case .certificateLength:
            (
                "残疾证号位数不对，应为20位（补发证22位）。",
                "The disability certificate number must have 20 characters (22 when reissued)."
            )
        case .certificateCharacters:
            ("残疾证号含有不应出现的字符。", "The disability certificate number holds characters it cannot have.")
        case .certificateNotOwn:
            (
                "残疾证号前18位与本人身份证号不一致，请核对是否填了别人的证号。",
                "The first 18 characters of the disability certificate number are not this person's identity number."
            )
        case .certificateCheckDigit:
            (
                "残疾证号中身份证号部分的校验位不符，请核对原件。",
                "The identity number inside the disability certificate number fails its check digit."
            )
        case .certificateCategory:
            ("残疾证号第19位（残疾类别）应为1至7。", "Character 19 of the disability certificate (category) must be 1 to 7.")
        default:
            ("残疾证号第20位（残疾等级）应为1至4。", "Character 20 of the disability certificate (grade) must be 1 to 4.")
        }
    }

    private var otherSentence: (String, String) {
        switch self {
        case .nameMissing: ("缺少姓名，请补填。", "The name is missing; fill it in.")
        case .nameLength: ("姓名过长，最多100个字符。", "The name is too long: at most 100 characters.")
        case .nameCharacters:
            (
                "姓名中有不应出现的字符（数字、括号或符号），说明请写在备注栏。",
                "The name holds digits, brackets or signs; put explanations into the remark."
            )
        case .phoneSpreadsheet:
            (
                "联系电话被电子表格改成了数值，请以文本格式重新填写。",
                "A spreadsheet damaged the telephone number; type it again as text."
            )
        case .phoneFormat:
            (
                "联系电话格式不对，手机应为11位，座机应带区号。",
                "The telephone number is neither a mobile nor a landline with its area code."
            )
        case .accountSpreadsheet:
            ("银行账号被电子表格改成了数值，请以文本格式重新填写。", "A spreadsheet damaged the bank account; type it again as text.")
        default:
            ("银行账号应为8至30位数字，请核对。", "The bank account must be 8 to 30 digits; check it.")
        }
    }
}
