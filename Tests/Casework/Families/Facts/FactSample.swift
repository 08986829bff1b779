import Store

/// What can be said of each kind of fact in the family of ``EventFixture/couple``: one entry, what becomes of it by a
/// correction, and both in words.
struct FactSample {
    let kind: FactKind
    let person: String?
    let said: [String: [String]]
    let shown: String
    let mended: [String: [String]]
    let mendedShown: String

    private init(
        _ kind: FactKind, _ person: String?, _ said: [String: String], _ shown: String,
        mended: [String: String], _ mendedShown: String
    ) {
        self.kind = kind
        self.person = person
        self.said = said.mapValues { [$0] }
        self.shown = shown
        self.mended = mended.mapValues { [$0] }
        self.mendedShown = mendedShown
    }

    private static let since = "2026-06-01"

    /// One for each kind that can be recorded by itself, in the order of lists.
    static let all: [FactSample] = [
        FactSample(
            .particulars, "wife",
            ["name": "测试·丁", "sex": "female", "born": "1976-03-10", "born_precision": "day", "from": since],
            "测试·丁，女，1976-03-10出生",
            mended: [
                "name": "测试·戊", "sex": "female", "born": "1976-03-01", "born_precision": "month",
                "from": since,
            ], "测试·戊，女，1976年3月出生"),
        FactSample(
            .documents, "wife", ["kind": "passport", "number": "e12345678"], "护照，****",
            mended: ["kind": "other"], "其他证件，****"),
        FactSample(
            .missingNumbers, "wife", ["cause": "unregistered", "from": since], "未落户",
            mended: ["cause": "foreign", "from": since], "外籍"),
        FactSample(
            .householdRegistrations, "wife", ["kind": "unified", "area": "990101001001", "from": since],
            "居民，东风社区（990101001001）", mended: ["kind": "urban", "from": since], "非农业"),
        FactSample(
            .residences, "wife", ["area": "990101001001", "from": since], "东风社区（990101001001）",
            mended: ["area": "990101001", "from": since], "测试街道（990101001）"),
        FactSample(
            .absences, "son", ["reason": "own-household", "from": since], "自立门户",
            mended: ["reason": "prison", "from": since], "服刑"),
        FactSample(
            .disabilities, "son", ["category": "4", "grade": "3", "from": since], "肢体，三级",
            mended: ["grade": "2", "from": since], "二级"),
        FactSample(
            .careAbilities, "wife", ["level": "partial", "from": since], "部分失能",
            mended: ["level": "dependent", "from": since], "失能"),
        FactSample(
            .labourAbilities, "wife", ["level": "unable", "from": since], "无能力",
            mended: ["level": "able", "from": since], "有能力"),
        FactSample(
            .employments, "wife", ["state": "unemployed", "from": since], "失业",
            mended: ["state": "retired", "from": since], "退休"),
        FactSample(
            .incomes, "wife", ["source": "pension", "monthly": "1200", "from": since], "养老金，每月1200.00元",
            mended: ["source": "pension", "monthly": "1250.5", "from": since], "养老金，每月1250.50元"),
        FactSample(
            .studies, "son", ["institution": "university", "in_region": "true", "from": since],
            "大学，学校在本区", mended: ["institution": "university", "from": since], "大学"),
        FactSample(
            .militaryServices, "son", ["from": since], "服役", mended: ["from": "2026-05-01"], "服役"),
        FactSample(
            .healthInsurances, "wife", ["scheme": "resident", "from": since], "居民医保",
            mended: ["scheme": "employee", "from": since], "职工医保"),
        FactSample(
            .guardianships, "son", ["person": "wife", "from": since], "测试·甲",
            mended: ["name": "测试·庚", "from": since], "测试·庚"),
        FactSample(
            .supportObligors, "wife", ["relation": "兄", "able": "true", "from": since], "兄，有能力",
            mended: ["relation": "兄", "able": "false", "from": since], "兄，无能力"),
        FactSample(
            .consents, "wife", ["purpose": "premium-from-award", "given": "false", "from": since],
            "保费从奖励金转入的意见，不同意",
            mended: ["purpose": "premium-from-award", "given": "true", "from": since],
            "保费从奖励金转入的意见，同意"),
        FactSample(
            .maritalStates, nil, ["state": "remarried", "from": since], "再婚",
            mended: ["state": "restored", "from": since], "复婚"),
        FactSample(
            .declaredCounts, nil, ["children_ever": "2", "children_alive": "1", "from": since], "曾有子女2，现存1",
            mended: ["children_ever": "2", "from": since], "曾有子女2"),
        FactSample(
            .completeLists, nil, ["lists": "people", "from": since], "全部家庭成员",
            mended: ["lists": "incomes", "from": since], "收入"),
        FactSample(
            .onlyChildCertificates, nil, ["held": "false", "from": since], "没有持有",
            mended: ["held": "true", "number": "GR-7788", "issued": "2001-05-01", "from": since],
            "持有，****，发证日期2001-05-01"),
        FactSample(
            .householdIncomes, nil, ["monthly": "3000", "from": since], "每月3000.00元",
            mended: ["monthly": "0", "from": since], "每月0.00元"),
        FactSample(
            .contacts, nil, ["phone": "138 1234 0000", "from": since], "138****0000",
            mended: ["from": "2026-07-01"], "138****0000"),
        FactSample(
            .bankAccounts, nil, ["bank": "测试农商行", "number": "6217000010001234567", "from": since],
            "测试农商行，**** 4567",
            mended: [
                "bank": "测试农商行", "holder": "测试·辛", "proxy_reason": "行动不便", "from": since,
            ], "测试农商行，**** 4567，测试·辛，（内容不显示）"),
        FactSample(
            .housings, nil,
            ["place": "rural", "condition": "dangerous", "inadequate": "true", "from": since],
            "农村，危房，住房困难", mended: ["place": "urban", "from": since], "城镇"),
        FactSample(
            .propertyAssessments, nil, ["within_limits": "true", "from": since], "符合当地规定",
            mended: ["within_limits": "false", "from": since], "超过当地规定"),
        FactSample(
            .serviceRequests, nil, ["kind": "home-care", "person": "husband", "from": since],
            "提出居家服务申请，测试·乙", mended: ["kind": "training", "from": since], "提出培训申请"),
        FactSample(
            .hardshipEvents, nil, ["kind": "fire", "day": since], "火灾，2026-06-01",
            mended: ["kind": "fire", "person": "wife", "day": "2026-06-02"],
            "火灾，测试·甲，2026-06-02"),
        FactSample(
            .remarks, nil, ["remark": "电话 13812340000", "from": since], "（内容不显示）",
            mended: ["from": "2026-07-01"], "（内容不显示）"),
    ]

    /// Kinds whose entries begin with a life event, or that the family of the samples holds already, with why.
    static let others: [FactKind: String] = [
        .memberships: "people come with a birth, an adoption, a marriage or the registration",
        .unions: "begins with a marriage", .unaskedLists: "begins with the marriage of a new partner",
        .vitalStates: "the family's people are all said to live",
        .parentage: "the son's parents are recorded",
    ]
}
