/// Words of decisions and of the work lists made from them.
let assistanceWords: [String: (zh: String, en: String)] = [
    "decision.on": ("判定日：", "For "),
    "decision.conditions": ("条件", "Conditions"),
    "decision.met": ("满足", "Met"),
    "decision.unmet": ("不满足", "Not met"),
    "decision.unknown": ("不清楚", "Unknown"),
    "decision.limit": ("界限：", "Limit: "),
    "decision.missing": ("缺少：", "Missing: "),
    "decision.article": ("依据", "Article"),
    "decision.parameters": ("采用的数值和来源", "Values used, with their sources"),
    "decision.parameter": ("{value}（{from}起，{basis}）", "{value} (from {from}, {basis})"),
    "decision.parameter-unconfirmed": (
        "{value}（{from}起，{basis}；来源待核实）", "{value} (from {from}, {basis}; source not confirmed)"
    ),
    "decision.next": ("下次变化日", "Next change"),
    "decision.next-day": (
        "按目前的事实，{day}前结果不变；到时请重新判定。", "Under what is known, the answer stands until {day}; decide again then."
    ),
    "decision.next-none": ("按目前的事实，没有已知的变化日。", "Under what is known, no day of change is in sight."),
    "decision.next-ask": ("问清缺少的事实后即可判定。", "It can be decided once the missing facts are known."),
    "decision.version": ("规则版本", "Rule version"),
    "decision.because-eligible": ("全部条件都已满足。", "Every condition is met."),
    "decision.because-ineligible.one": ("有 {n} 个条件不满足。", "{n} condition is not met."),
    "decision.because-ineligible.other": ("有 {n} 个条件不满足。", "{n} conditions are not met."),
    "decision.because-undetermined.one": (
        "缺少 {n} 项事实，不能判定。", "{n} fact is missing, so it cannot be decided."
    ),
    "decision.because-undetermined.other": (
        "缺少 {n} 项事实，不能判定。", "{n} facts are missing, so it cannot be decided."
    ),
    "decision.because-question": (
        "政策文本有不同理解，请先由负责人确定。",
        "The text of the rule can be read two ways; the office must decide how it reads it."
    ),
    "decision.per-month": ("{amount}／月", "{amount} a month"),
    "decision.per-year": ("{amount}／年", "{amount} a year"),
    "decision.per-once": ("{amount}（一次性）", "{amount} once"),

    "decisions.title": ("认定结果", "Decisions"),
    "decisions.lead": (
        "判定日 {day}。点开户编号看全部条件。", "Decided for {day}. Open a household to see every condition."
    ),
    "decisions.lead-none": ("还没有判定结果。", "Nothing has been decided yet."),
    "decisions.about": ("对象", "Who"),
    "decisions.amount": ("金额", "Amount"),
    "decisions.why": ("原因", "Why"),
    "decisions.next": ("下次变化日", "Next change"),
    "decisions.found.one": ("{n} 条结果", "{n} decision"),
    "decisions.found.other": ("{n} 条结果", "{n} decisions"),
    "decisions.monthly": ("每月合计 {amount}", "{amount} a month in all"),

    "decisions.lacks": ("缺少：{fact}", "Missing: {fact}"),
    "decisions.person": ("{name}（{role}）", "{name} ({role})"),

    "fact-name.of": ("{who}：{what}", "{who}: {what}"),
    "fact-name.born": ("出生日期", "date of birth"),
    "fact-name.died": ("是否在世", "whether living"),
    "fact-name.sex": ("性别", "sex"),
    "fact-name.spouse": ("配偶", "spouse"),
    "fact-name.children": ("子女", "children"),
    "fact-name.adopted": ("收养日期", "date of adoption"),
    "fact-name.insured": ("参保", "cover"),
    "fact-name.disabilities": ("残疾人证", "disability certificate"),
    "fact-name.disability_grade": ("残疾等级", "disability grade"),
    "fact-name.household_register": ("户口性质", "kind of household register"),
    "fact-name.declared-children": ("申报的子女与登记不一致", "declared children who are not listed"),
    "fact-name.age_basis": ("年龄计算口径", "how ages are counted"),
    "fact-name.children-list": ("子女", "children"),

    "ask.born": ("{who}的出生日期（年月日）？", "On what day was {who} born?"),
    "ask.died": ("{who}是否在世？如已去世，是哪一天？", "Is {who} living? If not, on what day did {who} die?"),
    "ask.sex": ("{who}的性别？", "What is the sex of {who}?"),
    "ask.spouse": ("{who}现在的婚姻状况和配偶？", "Is {who} married now, and to whom?"),
    "ask.children": (
        "{who}一共有过几个子女（含收养和已去世的）？",
        "Which children has {who} ever had, by birth or adoption, also those who died?"
    ),
    "ask.adopted": ("{who}是哪一天被收养的？", "On what day was {who} adopted?"),
    "ask.disabilities": (
        "{who}是否持有有效的残疾人证？类别、等级和有效期？",
        "Does {who} hold a valid disability certificate? Which category and grade, until when?"
    ),
    "ask.household_register": ("{who}的户口性质？", "Of which kind is the household register of {who}?"),
    "ask.declared-children": (
        "申报的存活子女有人没有登记。还有哪些子女，各在哪里？",
        "A living child was declared who is not listed. Which other children are there?"
    ),

    "ask-kind.born": ("出生日期", "Dates of birth"),
    "ask-kind.died": ("是否在世", "Whether somebody is living"),
    "ask-kind.sex": ("性别", "Sex"),
    "ask-kind.spouse": ("婚姻状况", "Marriage"),
    "ask-kind.children": ("子女情况", "Children"),
    "ask-kind.adopted": ("收养日期", "Dates of adoption"),
    "ask-kind.disabilities": ("残疾人证是否有效", "Disability certificates"),
    "ask-kind.household_register": ("户口性质", "Household register"),
    "ask-kind.declared-children": ("申报的子女没有登记", "Declared children who are not listed"),

    "value.true": ("是", "yes"),
    "value.false": ("否", "no"),
    "value.null": ("无", "none"),
    "value.unknown": ("不清楚", "unknown"),
    "value.female": ("女", "female"),
    "value.male": ("男", "male"),
    "value.rural": ("农业", "agricultural"),
    "value.urban": ("非农业", "non-agricultural"),
    "value.unified": ("居民", "resident"),
    "value.alive": ("在世", "living"),
    "value.dead": ("已去世", "has died"),
    "value.day": ("精确到日", "to the day"),
    "value.month": ("精确到月", "to the month"),
    "value.year": ("精确到年", "to the year"),
    "value.married": ("已婚", "married"),
    "value.unmarried": ("未婚", "unmarried"),
    "value.first-marriage": ("初婚", "first marriage"),
    "value.remarried": ("再婚", "remarried"),
    "value.restored": ("复婚", "marriage restored"),
    "value.widowed": ("丧偶", "widowed"),
    "value.divorced": ("离婚", "divorced"),
    "value.on-birthday": ("生日当天", "on the birthday"),
    "value.day-after": ("生日次日", "the day after the birthday"),
    "value.year-end": ("当年年底", "at the end of the year"),
    "value.deceased": ("伤残死亡类：去世", "bereaved"),
    "value.disabled": ("伤残死亡类：残疾", "disabled"),
    "value.as-reported": ("{value}（按报送登记，起始日不详）", "{value} (as reported, start not stated)"),

    "parameter.threshold_age": ("年龄界限", "age limit"),
    "parameter.earliest_birth": ("最早出生日期", "earliest date of birth"),
    "parameter.monthly_amount": ("每月金额", "amount a month"),
    "parameter.mildest_grade": ("残疾等级界限", "mildest disability grade"),

    "fact-kind.particulars": ("基本情况", "particulars"),
    "fact-kind.vital_states": ("是否在世", "whether living"),
    "fact-kind.documents": ("证件", "document"),
    "fact-kind.household_registrations": ("户口", "household register"),
    "fact-kind.disabilities": ("残疾人证", "disability certificate"),
    "fact-kind.incomes": ("收入", "income"),
    "fact-kind.studies": ("就学", "studies"),
    "fact-kind.care_abilities": ("自理能力", "care"),
    "fact-kind.parentage": ("亲子关系", "parentage"),
    "fact-kind.unions": ("婚姻", "marriage"),
    "fact-kind.memberships": ("家庭成员", "membership"),
    "fact-kind.declared_counts": ("申报人数", "declared counts"),
    "fact-kind.only_child_certificates": ("独生子女父母光荣证", "only-child certificate"),
    "fact-kind.complete_lists": ("登记是否完整", "complete lists"),
    "fact-kind.marital_states": ("婚姻状况", "marital state"),
    "fact-kind.household_incomes": ("家庭月收入", "household income"),
    "fact-kind.contacts": ("联系电话", "telephone"),
    "fact-kind.bank_accounts": ("银行账号", "bank account"),
    "fact-kind.remarks": ("备注", "remark"),
    "fact-kind.person": ("人员", "person"),
    "fact-kind.area": ("所在村（居）", "village"),

    "undetermined.title": ("待补事实", "Facts to ask for"),
    "undetermined.lead": (
        "缺少这些事实，就不能判定。按事实和村（居）列出，便于一次问清。",
        "Without these facts nothing can be decided. Listed by fact and village, so that one visit settles as much as it can."
    ),
    "undetermined.none": ("没有缺少的事实。", "No fact is missing."),
    "undetermined.families.one": ("{n} 户", "{n} family"),
    "undetermined.families.other": ("{n} 户", "{n} families"),
]
