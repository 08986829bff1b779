import Rules
import Store

/// What is said of entries that cannot be taken. No text holds a value.
enum FactText {
    static func missing(_ label: LocalizedText) -> LocalizedText {
        LocalizedText(zh: "请填写或选择：\(label.zh)", en: "fill this in: \(label.en)")
    }

    /// Of a correction that empties what every entry of the kind has.
    static func needed(_ label: LocalizedText) -> LocalizedText {
        LocalizedText(
            zh: "“\(label.zh)”不能空着；这一条不该登记时请撤去。",
            en: "\(label.en): this cannot be empty; remove the entry where it should not be")
    }

    static func choose(from words: [String]) -> LocalizedText {
        let list = words.joined(separator: ", ")
        return LocalizedText(zh: "请从中选择：\(list)。", en: "choose one of: \(list)")
    }

    static func unknownField(_ form: FactForm) -> LocalizedText {
        let list = (form.fields.map(\.key) + (form.hasDays ? ["from", "until"] : [])).joined(separator: ", ")
        return LocalizedText(
            zh: "这一项资料没有这个栏目；可填：\(list)。", en: "this fact has no such field; it has: \(list)")
    }

    static let money = LocalizedText(
        zh: "金额应写作 1000.00（元，不小于零，最多两位小数）。",
        en: "write an amount in yuan as 1000.00: not below zero, at most two decimals")
    static let twoParents = LocalizedText(
        zh: "一个孩子最多有两位亲生父母，请核对。", en: "a child is born to two parents at most; check who they are")
    static let count = LocalizedText(zh: "请填写 0 到 50 的人数。", en: "give a number of people, 0 to 50")
    static let area = LocalizedText(
        zh: "区划代码应为 6、9、12 或 15 位数字。", en: "an area's code has 6, 9, 12 or 15 digits")
    static let tooLong = LocalizedText(zh: "内容太长，最多 200 字。", en: "this is too long; 200 characters at most")
    static let holdsNumber = LocalizedText(
        zh: "这一栏照原样保存，不要写证件号码、电话或账号。",
        en: "this is kept as it is typed: no number of a person may stand in it")
    static let nothingSaid = LocalizedText(zh: "请至少填写一项。", en: "say at least one of these")
    static let moreAlive = LocalizedText(zh: "现存子女不能多于曾有子女。", en: "more children alive than there ever were")
    static let oneGuardian = LocalizedText(
        zh: "监护人请选择家庭成员，或填写姓名，二者之一。", en: "choose somebody of the family or give a name, one of them")
    static let proxyWhole = LocalizedText(
        zh: "他人代领的账户，应同时写明开户人和原因。", en: "an account of somebody else needs its holder and the reason, both")
    static let gradeMissing = LocalizedText(
        zh: "请填写残疾人证号；没有号码时填写等级。", en: "give the certificate's number, or the grade where there is none")
    static let notHeld = LocalizedText(
        zh: "没有持有光荣证时，这一栏应空着。", en: "leave this empty where no certificate is held")
    static let startMissing = LocalizedText(
        zh: "已有登记；请填写新情况从哪天起，或改用“更正”。",
        en: "an entry is held: say from which day this holds, or correct that entry")
    static let overlaps = LocalizedText(
        zh: "与另一条登记的日期重叠，而同一事项一天只能有一条；请改正日期。",
        en: "another entry holds on some of these days, and only one of them may; correct the days")
    static let byEvent = LocalizedText(
        zh: "这一项请用“登记发生的事”登记。", en: "this begins with a life event; record that")
    static let noDays = LocalizedText(
        zh: "这一项没有起止日期；登记有误请更正。", en: "this has no days; correct it if it was recorded wrongly")
    static let endedBefore = LocalizedText(
        zh: "在这一天之前已不再有效。", en: "it had ended by that day")
    static let cancelledWhileValid = LocalizedText(
        zh: "注销的日期早于有效期的结束：证件从注销那天起不再有效，请把有效期的结束也改到那一天，或核对两个日期。",
        en:
            "lies before the end of its validity: a cancelled card holds no longer; end its days then, or check both days"
    )
    static let leftForAnother = LocalizedText(
        zh: "此人已离开这一户，现属于另一个家庭：请在那一户更正。",
        en: "the person has left this family and belongs to another one: correct it there")
    static let otherKind = LocalizedText(
        zh: "号码不是所选种类的证件，请核对。", en: "the number is of another kind of document; compare both")
    static let ownChild = LocalizedText(
        zh: "这个人是其子女，不能又是其父母，请核对。",
        en: "that person is a child of this one, and cannot be a parent too; check both")
    static let maritalState = LocalizedText(
        zh: "与登记的婚姻、去世不符：离婚、去世请登记为“离婚”“死亡”，婚姻状况随之变更；如婚姻登记有误，请先更正那一项。",
        en:
            "does not go with the marriages and deaths that are recorded: record the divorce or the death as the event, "
            + "which changes the marital status; where the marriage was recorded wrongly, correct that first")
    static let nobodyDied = LocalizedText(
        zh: "夫妻双方都在世，婚姻不能因死亡结束；请先登记死亡。",
        en: "both are living: record the death, which ends the marriage")
    static let endOfMarriage = LocalizedText(
        zh: "婚姻的结束日期（until）和结束方式（ended_by）应一并填写；离婚请用“离婚”登记。",
        en: "say both when and how the marriage ended (until, ended_by); a divorce is recorded as the event")
    static let undoDeath = LocalizedText(
        zh: "去世是作为一件事登记的，随之结束的事项和人数也要恢复：请在历史记录中撤销“死亡”（如更正过日期，先撤销那次更正）。",
        en: "the death was recorded as an event and changed more than this: undo that event in the history "
            + "(first the correction of its day, where there was one)")
    static let deathElsewhere = LocalizedText(
        zh: "新旧两个去世日期之间另有登记：请撤销“死亡”，再按正确的日期登记。",
        en: "something else is recorded between the two days: undo the death and record it with its right day"
    )
    static let noNumber = LocalizedText(
        zh: "证件号码应至少有四个字母或数字。", en: "a number of a document has four letters or digits at the least")
    static let secondNumber = LocalizedText(
        zh: "已登记一个身份证号；号码更换或登错时，请更正原来那一条（旧号码留在历史记录里）。",
        en:
            "an identity number is held: where it was replaced or wrong, correct that entry; the old one stays in history"
    )
    static let lastMember = LocalizedText(
        zh: "家庭至少要有一个人；不再办理的请结案（guanhuai family close）。",
        en:
            "somebody belongs to every family: to end with this one, close the file with guanhuai family close"
    )
    static let twice = LocalizedText(zh: "同一栏目写了两次。", en: "this field is said twice")
    static let notAList = LocalizedText(
        zh: "这一栏只有一个值，不能添加；请写明新值。", en: "this field has one value: say the new one, nothing is added to it")
    static let addedToSeveral = LocalizedText(
        zh: "这段时间里原来的登记有变化，不能一次添加；请分段登记。",
        en: "what is held changes within these days: add to each part of them by itself")
    static let deathByEvent = LocalizedText(
        zh: "去世请用“死亡”登记，随之结束的事项一并登记。", en: "record a death as the event, which ends what ends with it")
}

extension FactField {
    /// What the field is called.
    func label(in kind: FactKind) -> LocalizedText {
        let (zh, en) = Self.labels["\(kind.rawValue).\(key)"] ?? Self.labels[key] ?? (key, key)
        return LocalizedText(zh: zh, en: en)
    }

    private static let labels: [String: (String, String)] = [
        "able": ("有无履行能力", "Able to support"),
        "area": ("区划代码", "Code of the area"),
        "bank": ("开户行", "Bank"),
        "bank_accounts.number": ("账号", "Account number"),
        "born": ("出生日期", "Date of birth"),
        "born_precision": ("出生日期精确到", "How exactly the birth is known"),
        "cancelled": ("注销后的第一天", "First day on which it no longer counts"),
        "category": ("残疾类别", "Category"),
        "cause": ("没有号码的原因", "Why there is no number"),
        "certificate": ("残疾人证号", "Number of the certificate"),
        "children_alive": ("现存子女数", "Children alive"),
        "children_ever": ("曾有子女数（含收养和已去世的）", "Children ever, by birth or adoption, also those who died"),
        "condition": ("房屋状况", "Condition"),
        "day": ("发生的日期", "The day on which it happened"),
        "died": ("去世日期（在世则不填）", "Day of death; empty for the living"),
        "disabilities.cancelled": (
            "从哪天起不再持证（注销、交回；只是到期的不填）",
            "First day without it (withdrawn, given back; empty where it only ran out)"
        ),
        "documents.kind": ("证件种类", "Kind of document"),
        "documents.number": ("证件号码", "Number"),
        "ended_by": ("婚姻如何结束", "How the marriage ended"),
        "given": ("是否同意", "Agrees"),
        "grade": ("残疾等级", "Grade"),
        "guardianships.name": ("监护人姓名（不在本户的）", "Name of a guardian outside the family"),
        "guardianships.person": ("监护人是本户的谁", "The guardian, of this family"),
        "hardship_events.kind": ("发生了什么", "What happened"),
        "held": ("是否持有光荣证或证明", "Whether a certificate or proof is held"),
        "holder": ("代领的开户人", "Holder, where it is somebody else's account"),
        "household_registrations.kind": ("户口性质", "Kind of household register"),
        "household_size": ("家庭人数", "People in the household"),
        "in_region": ("学校是否在本区（疆内）", "Whether the school is in the region"),
        "inadequate": ("是否住房困难", "Whether it is inadequate"),
        "institution": ("学校类别", "Kind of school"),
        "issued": ("发证日期", "Day of issue"),
        "level": ("评估结果", "As assessed"),
        "lists": ("已登记齐全的项目", "What is recorded completely"),
        "monthly": ("每月金额（元）", "Yuan a month"),
        "name": ("姓名", "Name"),
        "only_child_certificates.number": ("证书或证明的编号", "Number of the certificate or proof"),
        "parent": ("父（母）是谁", "The parent"),
        "parentage.kind": ("亲生或收养", "By birth or adoption"),
        "person": ("是谁", "Who"),
        "phone": ("联系电话", "Telephone"),
        "place": ("住房在哪里", "Where it is"),
        "proof": ("是哪一种", "What it is"),
        "proxy_reason": ("代领原因", "Why somebody else's account is used"),
        "purpose": ("哪一事项", "What it is about"),
        "reason": ("原因", "Why"),
        "relation": ("与此人的关系（如子、兄）", "Relation, such as son or brother"),
        "remark": ("备注", "Remark"),
        "scheme": ("参加哪种保险", "Which insurance"),
        "service_requests.kind": ("申请什么", "What was asked for"),
        "sex": ("性别", "Sex"),
        "source": ("收入来源", "Source"),
        "state": ("状况", "State"),
        "unasked_lists.lists": ("还没有问过的（问清的去掉）", "Not asked yet; take out what was"),
        "within_limits": ("是否符合当地规定", "Whether it is within the local limits"),
    ]
}
