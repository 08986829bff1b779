package import Rules

/// Facts, their values, the limits of rules and the places in a family, as people say them, by a dotted key: one spelling
/// for pages, terminal and explanations.
///
/// `fact-name.born` names a fact, `ask.born` asks for it, `ask-kind.born` heads a list of those who are to be asked,
/// `value.female` is a value, `parameter.threshold_age` a limit, `role.wife` a place in the family.
package enum FactWords {
    package typealias Entry = (zh: String, en: String)

    package static let table: [String: Entry] = {
        var table: [String: Entry] = [:]
        for part in [roleWords, factNameWords, askWords, valueWords, actWords, limitWords] {
            for (key, entry) in part { table[key] = entry }
        }
        return table
    }()

    /// Both languages of a key; nil where the table has none.
    package static func text(_ key: String) -> LocalizedText? {
        table[key].map { LocalizedText(zh: $0.zh, en: $0.en) }
    }
}

/// Places in a family.
let roleWords: [String: (zh: String, en: String)] = [
    "role.wife": ("妻子", "wife"),
    "role.husband": ("丈夫", "husband"),
    "role.mother": ("母亲", "mother"),
    "role.father": ("父亲", "father"),
    "role.parent": ("父（母）", "parent"),
    "role.child": ("子女", "child"),
    "role.son": ("儿子", "son"),
    "role.daughter": ("女儿", "daughter"),
    "role.boy": ("男孩", "boy"),
    "role.girl": ("女孩", "girl"),
    "role.grandmother": ("祖母", "grandmother"),
    "role.grandfather": ("祖父", "grandfather"),
    "role.brother": ("兄弟", "brother"),
    "role.sister": ("姐妹", "sister"),
    "role.family": ("全户", "the family"),
    "role.member": ("成员", "member"),
]

/// What a fact is called.
let factNameWords: [String: (zh: String, en: String)] = [
    "fact-name.of": ("{who}：{what}", "{who}: {what}"),
    "fact-name.born": ("出生日期", "date of birth"),
    "fact-name.died": ("是否在世", "whether living"),
    "fact-name.sex": ("性别", "sex"),
    "fact-name.spouse": ("配偶", "spouse"),
    "fact-name.children": ("子女", "children"),
    "fact-name.parents": ("谁是生父母（登记的过多）", "who the birth parents are (too many are recorded)"),
    "fact-name.adopted": ("收养日期", "date of adoption"),
    "fact-name.insured": ("参保", "cover"),
    "fact-name.disabilities": ("残疾人证", "disability certificate"),
    "fact-name.disability_grade": ("残疾等级", "disability grade"),
    "fact-name.household_register": ("户口性质", "kind of household register"),
    "fact-name.declared-children": ("申报的子女比登记的多", "more children declared than recorded"),
    "fact-name.age_basis": ("年龄计算口径", "how ages are counted"),
    "fact-name.reference-person": ("认定年龄的人", "whose age is tested"),
    "fact-name.parentage": ("全部子女", "all children"),
    "fact-name.people": ("全部家庭成员", "all members"),
    "fact-name.unions": ("婚姻状况", "marriages"),
    "fact-name.incomes": ("收入", "incomes"),
    "fact-name.studies": ("就学", "studies"),
    "fact-name.programme": ("项目“{title}”的结果", "answer of “{title}”"),
    "fact-name.yearly": ("“{title}”全年金额", "“{title}” over the year"),
    "fact-name.question": ("须由本单位核定的问题", "a question the office has to settle"),
    "fact-name.parameter": ("本地数值：{name}", "the local value: {name}"),
    "fact-name.housing": ("住房", "housing"),
    "fact-name.housing-place": ("住房所在", "where the housing is"),
    "fact-name.housing-condition": ("住房状况", "condition of the housing"),
    "fact-name.housing-inadequate": ("住房困难", "inadequate housing"),
    "fact-name.property": ("财产状况", "property"),
    "fact-name.property-within_limits": ("财产状况符合规定", "property within the limits"),
    "fact-name.only_child_certificate": ("独生子女父母光荣证", "only-child certificate"),
    "fact-name.health_insurance": ("基本医疗保险", "basic medical insurance"),
    "fact-name.labour_ability": ("劳动能力", "ability to work"),
    "fact-name.care_ability": ("自理能力", "care ability"),
    "fact-name.employment": ("就业状况", "employment"),
    "fact-name.military_service": ("服兵役", "military service"),
    "fact-name.obligors": ("法定赡养、抚养、扶养义务人", "people obliged to support"),
    "fact-name.obligors-able": ("义务人有无履行能力", "whether an obliged person is able to support"),
    "fact-name.absences": ("是否共同生活", "whether living in the household"),
    "fact-name.disability_category": ("残疾类别", "disability category"),
    "fact-name.studies-in_region": ("院校是否在疆内（区内）", "whether the school is in the region"),
    "fact-name.events": ("近期的意外或重大变故", "a recent accident or blow"),
    "fact-name.requests-employment": ("提出就业申请", "has asked for work"),
    "fact-name.requests-training": ("提出培训申请", "has asked for training"),
    "fact-name.requests-volunteers": ("提出志愿服务申请", "has asked for volunteers"),
    "fact-name.requests-institution": ("提出入住机构申请", "has asked for a place in an institution"),
    "fact-name.requests-home-care": ("提出居家服务申请", "has asked for care at home"),
    "fact-name.requests-adoption": ("提出收养申请", "has asked for help with an adoption"),
    "fact-name.requests-counselling": ("提出咨询申请", "has asked for counselling"),
    "fact-name.requests-public-housing": ("提出公租房申请", "has asked for public housing"),
    "fact-name.requests-house-renovation": ("提出危房改造申请", "has asked for renovation"),
    "fact-name.consents-premium-from-award": ("保费从奖励金转入的意见", "word on paying the premium from the award"),
    "fact-name.incomes-wages": ("工资收入", "wages"),
    "fact-name.incomes-business": ("经营收入", "business income"),
    "fact-name.incomes-farming": ("种养收入", "farming income"),
    "fact-name.incomes-pension": ("养老金", "pension"),
    "fact-name.incomes-property-income": ("财产性收入", "income from property"),
    "fact-name.incomes-support-from-relatives": ("亲属供养", "support from relatives"),
    "fact-name.incomes-special-support": ("特别扶助金", "special support"),
    "fact-name.incomes-rural-award-support": ("奖励扶助金", "rural award"),
    "fact-name.incomes-only-child-parents-award": ("独生子女父母奖励费", "only-child parents' award"),
    "fact-name.incomes-disability-living-subsidy": ("困难残疾人生活补贴", "disability living subsidy"),
    "fact-name.incomes-disability-care-subsidy": ("重度残疾人护理补贴", "disability care subsidy"),
]
