package import Rules

/// What a person says of a pair.
package enum DuplicateAnswer: String, Sendable, Hashable, CaseIterable {
    case same
    case notSame = "not-same"
    case later

    package var text: LocalizedText {
        switch self {
        case .same: LocalizedText(zh: "同一人", en: "one person")
        case .notSame: LocalizedText(zh: "两人", en: "two people")
        case .later: LocalizedText(zh: "以后再定", en: "later")
        }
    }
}

extension DuplicateReason {
    package var text: LocalizedText {
        let (zh, en) = words
        return LocalizedText(zh: zh, en: en)
    }

    /// Whether it speaks against the two being one person.
    package var isAgainst: Bool {
        [.otherName, .otherSex, .otherBirth, .otherNumber, .otherParents, .sameFile].contains(self)
    }

    private var words: (String, String) {
        switch self {
        case .sameName: ("同名", "same name")
        case .nameSoundsAlike: ("姓名同音", "names sound alike")
        case .nameLonger: ("姓名少一字或一段", "a part of the name is left out")
        case .otherName: ("姓名不同", "other name")
        case .otherSex: ("性别不同", "other sex")
        case .sameBirth: ("出生日期相同", "same birth date")
        case .birthMistyped: ("出生日期像是写错", "birth date looks mistyped")
        case .birthNear: ("出生日期相近", "birth dates are near")
        case .sameBirthMonth: ("出生年月相同", "same month of birth")
        case .otherBirth: ("出生日期不同", "other birth date")
        case .sameNumber: ("证件号码相同", "same number")
        case .numberOneDigit: ("证件号码差一位或相邻两位对调", "numbers differ by one digit or a swap")
        case .otherNumber: ("证件号码不同", "other number")
        case .sameParent: ("父母相同", "same parent")
        case .otherParents: ("父母不同", "other parents")
        case .sameChild: ("子女相同", "same child")
        case .samePartner: ("配偶相同", "same partner")
        case .sameAccount: ("账号相同", "same account")
        case .samePhone: ("电话相同", "same telephone")
        case .sameFile: ("同在一户", "in one family")
        }
    }
}
