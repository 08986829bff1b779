/// What is asked to learn a fact, and what a list of those to be asked is called.
let askWords: [String: (zh: String, en: String)] = [
    "ask.born": ("{who}的出生日期（年月日）？", "On what day was {who} born?"),
    "ask.died": ("{who}是否在世？如已去世，是哪一天？", "Is {who} living? If not, on what day did {who} die?"),
    "ask.sex": ("{who}的性别？", "What is the sex of {who}?"),
    "ask.spouse": ("{who}现在的婚姻状况和配偶？", "Is {who} married now, and to whom?"),
    "ask.children": (
        "{who}一共有过几个子女（含收养和已去世的）？",
        "Which children has {who} ever had, by birth or adoption, also those who died?"
    ),
    "ask.parentage": (
        "一共有过几个子女（含收养和已去世的）？登记的子女是否齐全？",
        "Which children has the family ever had, by birth or adoption, also those who died? Are all of them recorded?"
    ),
    "ask.people": ("家庭成员是否都已登记？", "Are all members of the family recorded?"),
    "ask.unions": ("现在和以前的婚姻是否都已登记？", "Are all marriages recorded, present and past?"),
    "ask.incomes": ("各项收入是多少？", "What are the incomes, by source?"),
    "ask.studies": ("是否在读？学校和起止日期？", "Is anybody studying, where, and from when to when?"),
    "ask.adopted": ("{who}是哪一天被收养的？", "On what day was {who} adopted?"),
    "ask.disabilities": (
        "{who}是否持有有效的残疾人证？类别、等级和有效期？",
        "Does {who} hold a valid disability certificate? Which category and grade, until when?"
    ),
    "ask.household_register": ("{who}的户口性质？", "Of which kind is the household register of {who}?"),
    "ask.declared-children": (
        "申报的子女（或在世的子女）比登记的多，两者矛盾。还有哪些子女，各在哪里？申报人数是否有误？",
        "More children, or more living ones, are declared than are recorded, and both cannot be. Which others are there, or is the number wrong?"
    ),
    "ask.parents": (
        "{who}登记了两位以上的生父母，或两位生母、两位生父。谁是生父母？同一人登记了两次的请合并，登记有误的请更正亲子关系。",
        "More than two birth parents of {who} are recorded, or two mothers, or two fathers. Who are they? Merge whoever is registered twice, correct the parentage that is wrong."
    ),
    "ask-kind.parents": ("生父母登记过多", "Too many birth parents"),
    "ask-kind.born": ("出生日期", "Dates of birth"),
    "ask-kind.died": ("是否在世", "Whether somebody is living"),
    "ask-kind.sex": ("性别", "Sex"),
    "ask-kind.spouse": ("婚姻状况", "Marriage"),
    "ask-kind.children": ("子女情况", "Children"),
    "ask-kind.parentage": ("子女是否登记齐全", "Whether all children are recorded"),
    "ask-kind.people": ("家庭成员是否登记齐全", "Whether all members are recorded"),
    "ask-kind.unions": ("婚姻是否登记齐全", "Whether all marriages are recorded"),
    "ask-kind.incomes": ("收入", "Incomes"),
    "ask-kind.studies": ("就学", "Studies"),
    "ask-kind.adopted": ("收养日期", "Dates of adoption"),
    "ask-kind.disabilities": ("残疾人证是否有效", "Disability certificates"),
    "ask-kind.household_register": ("户口性质", "Household register"),
    "ask-kind.declared-children": ("申报的子女比登记的多", "More children declared than recorded"),
    "ask.housing": (
        "家庭的住房情况：在哪里、是否危房、是否困难？", "Where does the family live, and is the housing sound and adequate?"
    ),
    "ask.property": ("家庭财产是否符合当地规定？", "Is the family's property within the local limits?"),
    "ask.only_child_certificate": ("是否领有独生子女父母光荣证？", "Does the family hold the only-child certificate?"),
    "ask.health_insurance": ("{who}参加了哪种基本医疗保险？", "Which basic medical insurance does {who} have?"),
    "ask.labour_ability": ("{who}的劳动能力评估？", "Has the ability of {who} to work been assessed?"),
    "ask.care_ability": ("{who}的自理能力？", "Can {who} look after himself or herself?"),
    "ask.employment": ("{who}的就业状况？", "Is {who} in work?"),
    "ask.military_service": ("{who}是否在服兵役？起止日期？", "Is {who} serving in the army, from when to when?"),
    "ask.obligors": ("谁有义务供养{who}，能否履行？", "Who is obliged to support {who}, and able to?"),
]
