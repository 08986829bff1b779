import Rules

/// What a registration says of answers that are missing or do not fit.
enum RegistrationFaultText {
    static let notACount = LocalizedText(zh: "请填写一个数字，例如 1。", en: "Give a number, such as 1.")
    static let bornDiffers = LocalizedText(
        zh: "出生日期与身份证号中的不同，请核对。",
        en: "The birth date differs from the one in the identity number; compare them.")
    static let sexDiffers = LocalizedText(
        zh: "性别与身份证号中的不同，请核对。", en: "The sex differs from the one in the identity number; compare them.")
    static let gradeDiffers = LocalizedText(
        zh: "等级与残疾人证号中的不同，请核对。",
        en: "The grade differs from the one in the certificate's number; compare them.")
    static let diedBeforeBirth = LocalizedText(
        zh: "去世日期早于出生日期，请核对。", en: "The date of death is before the birth; check both.")
    static let endBeforeBegin = LocalizedText(
        zh: "结束日期早于开始日期，请核对。", en: "The end is before the beginning; check both.")
    static let aliveAboveEver = LocalizedText(
        zh: "现存活子女数不能多于曾生育（收养）子女数。", en: "No more children can be alive than there ever were.")
    static let endedAfterDeath = LocalizedText(
        zh: "婚姻结束日期晚于去世日期；婚姻最迟在一方去世之日结束，请核对。",
        en: "The marriage ended after a death, which ends it at the latest; check both days.")
    static let widowedOfLiving = LocalizedText(
        zh: "婚姻状况填写为丧偶，而女方和男方都填写为在世；请核对婚姻状况，或两人是否在世。",
        en:
            "Widowed stands beside a wife and a husband who are both said to be living: check the marital status, or whether both are living."
    )

    static func married(toTheDead subject: RegistrationSubject) -> LocalizedText {
        let (zh, en) = subject == .wife ? ("女方", "wife") : ("男方", "husband")
        return LocalizedText(
            zh: "婚姻状况填写为在婚，而\(zh)填写为已去世；请核对婚姻状况，或\(zh)是否在世。",
            en:
                "A marriage that lasts stands beside a \(en) who is said to have died: check the marital status, or whether the \(en) is living."
        )
    }

    static let sizeBelowAtHome = LocalizedText(
        zh: "填写为共同生活的人比这个人数多，请核对。",
        en: "More people than that are said to live in the household; check both.")
    static let nobody = LocalizedText(
        zh: "父母中至少要登记一人。", en: "At least one of the parents must be registered.")
    static let sameNumber = LocalizedText(
        zh: "这个号码已用于本户的另一个人。", en: "This number stands with another person of the family too.")
    static let namedOtherwise = LocalizedText(
        zh: "登记库中这个号码属于另一个姓名的人。请对照证件核对姓名和号码；确是同一人的，在下面说明。",
        en:
            "The register has this number under another name. Compare name and number with the paper; where it is the same person, say so below."
    )
    static let householdHeld = LocalizedText(
        zh: "这个村（居）已有户编号相同的家庭。请核对户编号；是同一户的，不用再登记。",
        en:
            "A family of this village has this household number already. Check the number; where it is that family, "
            + "it needs no registration.")
    static let householdElsewhere = LocalizedText(
        zh: "这个户编号已由本村（居）编给别的家庭，该家庭已迁出或本单位看不到。请用别的户编号。",
        en:
            "This village gave this household number to a family that has moved away or is not shown here. Use another number."
    )
    static let unknownVillage = LocalizedText(
        zh: "请从列表中选择村（居）。", en: "Choose a village of the list.")
    static let nobodyToName = LocalizedText(
        zh: "请选择本户的人；此人可能已从登记中删除。",
        en: "Choose somebody of the family; the person may have been taken out.")
    static let hasDied = LocalizedText(
        zh: "此人已去世，请核对。", en: "This person has died; check both.")
    static let ownGuardian = LocalizedText(
        zh: "本人不能是自己的监护人。", en: "Nobody is the guardian of oneself.")
    static let consentTwice = LocalizedText(
        zh: "此人的意见已在另一页填写。", en: "What this person says stands on another page already.")
    static let contradicts = LocalizedText(
        zh: "与本页的其他回答不符：请删除，或更改那个回答。",
        en: "This does not go with another answer of this page: remove it, or change the other.")
    static let beforeBirth = LocalizedText(
        zh: "早于此人的出生日期，请核对。", en: "This is before the person's birth; check both.")
    static let afterDeath = LocalizedText(
        zh: "晚于此人的去世日期，请核对。", en: "This is after the person's death; check both.")
    static let categoryDiffers = LocalizedText(
        zh: "类别与残疾人证号中的不同，请核对。",
        en: "The category differs from the one in the certificate's number; compare them.")
    static let noCard = LocalizedText(
        zh: "请填写残疾人证号；没有号码时选择等级。",
        en: "Give the certificate's number, or the grade where there is none.")
    static let areaCode = LocalizedText(
        zh: "请填写 6、9、12 或 15 位区划代码。", en: "Give an area code of 6, 9, 12 or 15 digits.")
    static let unknownArea = LocalizedText(
        zh: "登记册中没有这个区划代码，请核对；确实没有的可不填。",
        en: "The register has no area of this code: check it, or leave the place out.")
    static let guardianTwice = LocalizedText(
        zh: "此人由同一人监护的另一段时间与这段重叠，请核对。",
        en: "The same guardian of this person stands on another page for these days; check both.")
    static let incomeTwice = LocalizedText(
        zh: "此人的这项收入已填写：请填写合计金额，只留一项。",
        en: "This person's income from this source is entered already: give the sum, in one entry.")
    static let studyTwice = LocalizedText(
        zh: "此人在同类学校的另一段学业与这段时间重叠，请核对。",
        en: "Another course at this kind of school overlaps with these days; check both.")
    static let serviceTwice = LocalizedText(
        zh: "此人另一段服役与这段时间重叠，请核对。",
        en: "Another service of this person overlaps with these days; check both.")
    static let amount = LocalizedText(
        zh: "请填写金额，例如 1200.50。", en: "Give an amount in yuan, such as 1200.50.")

    static func missing(_ field: String) -> LocalizedText {
        let (zh, en) = words[field] ?? ("请填写这一项。", "Fill this in.")
        return LocalizedText(zh: zh, en: en)
    }

    private static let words: [String: (String, String)] = [
        "village": ("请选择村（居）。", "Choose the village."),
        "onFile": ("请选择是否登记。", "Say whether there is such a person."),
        "name": ("请填写姓名。", "Give the name."),
        "document": ("请选择证件种类，或没有证件。", "Choose the kind of document, or that there is none."),
        "number": ("请填写证件号码。", "Give the number of the document."),
        "cause": ("请选择没有号码的原因。", "Say why there is no number."),
        "born": ("没有身份证号时，请填写出生日期。", "Give the birth date where there is no identity number."),
        "sex": ("请选择性别。", "Choose the sex."),
        "living": ("请选择是否在世。", "Say whether the person is living."),
        "died": ("请填写去世日期。", "Give the date of death."),
        "register": ("请选择户口性质。", "Choose the kind of household register."),
        "register-place": ("请选择户口是否在本村（居）。", "Say whether the register is kept in this village."),
        "register-area": ("请填写户口所在地的区划代码。", "Give the area code of where the register is kept."),
        "lives": ("请选择是否住在本村（居）。", "Say whether the person lives in this village."),
        "lives-area": ("请填写居住地的区划代码。", "Give the area code of where the person lives."),
        "disabled": ("请选择有没有残疾人证。", "Say whether there is a disability certificate."),
        "care": ("请选择自理能力、劳动能力或就业状况。", "Say something of care, work or employment."),
        "away": ("请选择是否共同生活。", "Say whether the person lives in the household."),
        "scheme": ("请选择参加哪种医保。", "Choose the insurance."),
        "manner": ("请选择亲生或收养。", "Say whether by birth or adoption."),
        "adopted": ("请填写收养日期。", "Give the day of the adoption."),
        "ever": ("请填写曾生育（收养）子女数。", "Give the number of children ever born or adopted."),
        "alive": ("请填写现存活子女数。", "Give the number of children living now."),
        "state": ("请选择婚姻状况。", "Choose the marital status."),
        "held": ("请选择有没有光荣证。", "Say whether there is a certificate."),
        "paper": ("请填写证书或证明的编号。", "Give the number of the certificate or proof."),
        "account": ("请填写账号。", "Give the account number."),
        "whose": ("请选择是谁的账户。", "Say whose account it is."),
        "holder": ("请填写开户人姓名。", "Give the name of the account's holder."),
        "holder-reason": ("请填写代领的原因。", "Say why somebody else receives the money."),
        "ward": ("请选择被监护人。", "Choose who has the guardian."),
        "guardian": ("请选择监护人。", "Choose the guardian."),
        "guardian-name": ("请填写监护人姓名。", "Give the guardian's name."),
        "earner": ("请选择是谁的收入。", "Choose whose income it is."),
        "source": ("请选择收入来源。", "Choose where the income comes from."),
        "monthly": ("请填写每月金额。", "Give the amount a month."),
        "student": ("请选择是谁在上学。", "Choose who studies."),
        "school": ("请选择学校类别。", "Choose the kind of school."),
        "study-since": ("请填写入学日期。", "Give the day on which it began."),
        "housing-place": ("请选择住房所在、状况或是否困难。", "Say where it is, in what state, or whether inadequate."),
        "property-within": ("请选择是否符合规定。", "Say whether it is within the limits."),
        "owed": ("请选择谁受供养。", "Choose to whom support is owed."),
        "soldier": ("请选择谁服役。", "Choose who serves or served."),
        "consenter": ("请选择是谁的意见。", "Choose whose answer it is."),
        "agrees": ("请选择同意或不同意。", "Say whether the person agrees."),
        "agreed-on": ("请填写表示意见的日期。", "Give the day on which it was said."),
    ]
}
