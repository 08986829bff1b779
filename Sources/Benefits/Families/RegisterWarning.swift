package import Rules

/// What a person should look at in a row that was accepted all the same.
package enum RegisterWarning: String, Sendable, Hashable, CaseIterable {
    case remarried = "remarried"
    case partnerMissing = "partner-missing"
    case maritalStatusMissing = "marital-status-missing"
    case householdKindMissing = "household-kind-missing"
    case countMissing = "count-missing"
    case childMissing = "child-missing"
    case childNumberMissing = "child-number-missing"
    case childStatusMissing = "child-status-missing"
    case childNotAllListed = "child-not-all-listed"
    case parentYoung = "parent-young"
    case sexRole = "sex-role"
    case idEndsInZeros = "id-ends-000"
    case idLegacy = "id-legacy"
    case idFormer = "id-former"
    case namePrivateUse = "name-private-use"
    case certificateAfterPolicy = "certificate-after-policy"
    case certificateWithSiblings = "certificate-with-siblings"
    case disabilityCertificateMissing = "disability-certificate-missing"
    case disabilityCertificateSuffix = "disability-certificate-suffix"
    case householdSizeSmall = "household-size-small"
    case accountCheck = "account-check"
    case phoneUnreadable = "phone-unreadable"
    case accountUnreadable = "account-unreadable"
    case bankHoldsNumber = "bank-holds-number"
    case cellFormula = "cell-formula"
    case idStoredAsNumber = "id-stored-as-number"

    package var code: String { rawValue }

    package var text: LocalizedText {
        let (zh, en) = sentence
        return LocalizedText(zh: zh, en: en)
    }

    private var sentence: (String, String) {
        switch self {
        case .remarried:
            (
                "再婚家庭：请核实双方再婚前后的子女是否合并计算。",
                "Remarried: check how the children of both partners are counted together."
            )
        case .partnerMissing: ("婚姻状况为在婚，但只登记了一方。", "The row says married but lists one partner only.")
        case .maritalStatusMissing: ("没有填婚姻状况。", "The marital status is missing.")
        case .householdKindMissing: ("没有填户口性质。", "The kind of household register is missing.")
        case .countMissing:
            ("没有填子女数，登记是否完整无从核对。", "A count of children is missing, so completeness cannot be checked.")
        case .childMissing: ("本行没有登记子女。", "The row lists no child.")
        case .childNumberMissing:
            ("子女没有身份证号（新生儿请尽快补填）。", "The child has no identity number yet; add it when issued.")
        case .childStatusMissing: ("没有填子女状况。", "Whether the child is alive is missing.")
        case .childNotAllListed:
            ("申报的子女数多于登记的子女，请补登其余子女。", "More children are declared than listed; add the others.")
        case .parentYoung:
            ("父母与子女出生相差不足14年，请核对。", "A parent was under 14 when the child was born; check the dates.")
        case .sexRole: ("身份证号中的性别与所在栏（女方、男方）不符。", "The sex in the identity number does not fit the column.")
        default: fieldSentence
        }
    }

    private var fieldSentence: (String, String) {
        switch self {
        case .idEndsInZeros:
            (
                "身份证号以000结尾，校验位相符，发放前请人工核对。",
                "The number ends in 000 although its check digit fits; confirm it before money or cover."
            )
        case .idLegacy: ("15位旧号已按规则升为18位，请核对。", "A 15-digit number was upgraded to 18; confirm it.")
        case .idFormer:
            (
                "本行的号码是已更正的旧号码，按它和姓名找到了登记的人，请核对。",
                "The row has a number that was corrected since; by it and the name the registered person was found: check it."
            )
        case .namePrivateUse:
            ("姓名含自造字，其他系统可能无法显示。", "The name holds a private-use character that other programs may not show.")
        case .certificateAfterPolicy:
            (
                "子女出生时已不再发放光荣证，请核对光荣证号。",
                "Certificates were no longer issued for births of this date; check the certificate number."
            )
        case .certificateWithSiblings:
            (
                "曾生育（收养）子女多于一个，却有光荣证号，请核对。",
                "There is an only-child certificate but more than one child ever; check it."
            )
        case .disabilityCertificateMissing:
            ("有残疾等级但没有残疾证号。", "There is a grade but no disability certificate number.")
        case .disabilityCertificateSuffix:
            ("残疾证号带补发后缀，请核对。", "The disability certificate has the suffix of a reissue; check it.")
        case .householdSizeSmall:
            ("家庭人口少于本行登记的在世人数。", "The household size is below the living people of this row.")
        case .accountCheck:
            ("银行账号未通过卡号校验（存折账号可忽略）。", "The account fails the card check (passbook accounts may).")
        case .cellFormula:
            ("单元格是公式，按保存的结果读取，请核对。", "The cell is a formula; its last result was read. Check it.")
        case .idStoredAsNumber:
            (
                "身份证号以数值存放，校验位相符，发放前请人工核对。",
                "The number was stored as a numeral although its check digit fits; confirm it before money or cover."
            )
        case .bankHoldsNumber:
            (
                "开户行里有号码，这一栏不加密，已略去；请把号码填在银行账号一栏。",
                "The bank holds a number and is not sealed, so it was left out; put the number under the account."
            )
        case .phoneUnreadable: ("联系电话无法识别，已略去，请补填。", "The telephone number cannot be read and was left out.")
        default: ("银行账号无法识别，已略去，请补填。", "The bank account cannot be read and was left out.")
        }
    }
}

/// One fault or warning of a row: the column it stands in and the code and sentence of it.
package struct RegisterFinding: Error, Sendable, Hashable {
    package var column: RegisterColumn
    package var code: String
    package var text: LocalizedText

    package init(column: RegisterColumn, code: String, text: LocalizedText) {
        self.column = column
        self.code = code
        self.text = text
    }

    package init(_ fault: IdentityFault, _ column: RegisterColumn) {
        self.init(column: column, code: fault.code, text: fault.text)
    }

    package init(_ fault: RegisterFault, _ column: RegisterColumn) {
        self.init(column: column, code: fault.code, text: fault.text)
    }

    /// - Parameter words: those that may stand in the column.
    package static func valueUnknown(_ column: RegisterColumn, among words: [String]) -> RegisterFinding {
        RegisterFinding(
            column: column, code: RegisterFault.valueUnknown.code,
            text: RegisterFault.valueUnknown(among: words))
    }

    package init(_ found: Contradiction, _ column: RegisterColumn) {
        self.init(column: column, code: found.gap.rawValue, text: found.text)
    }

    package init(_ warning: RegisterWarning, _ column: RegisterColumn) {
        self.init(column: column, code: warning.code, text: warning.text)
    }

    /// By column, and within a column as found: the first fault of a row is always the same one.
    package static func inColumnOrder(_ findings: [RegisterFinding]) -> [RegisterFinding] {
        findings.enumerated().sorted { ($0.element.column, $0.offset) < ($1.element.column, $1.offset) }
            .map(\.element)
    }
}
