/// Words of decisions and of the work lists made from them.
let assistanceWords: [String: (zh: String, en: String)] = [
    "decision.on": ("认定日：", "For "),
    "decision.conditions": ("条件", "Conditions"),
    "decision.met": ("满足", "Met"),
    "decision.unmet": ("不满足", "Not met"),
    "decision.unknown": ("不清楚", "Unknown"),
    "decision.since": ("自{day}起", "since {day}"),
    "decision.until": ("至{day}止", "until {day}"),
    "decision.known": ("{day}登记在册", "on record since {day}"),
    "decision.read-out": ("读给家属听", "Read out"),
    "decision.read-out-lead": (
        "可以照着读给家属听；括号里的文号不必读。",
        "To be read to the family as it stands; the numbers of documents may be left out."
    ),
    "decision.limit": ("界限：", "Limit: "),
    "decision.missing": ("缺少：", "Missing: "),
    "decision.article": ("依据", "Article"),
    "decision.parameters": ("采用的数值和来源", "Values used, with their sources"),
    "decision.parameter": ("{value}（{from}起，{basis}）", "{value} (from {from}, {basis})"),
    "decision.parameter-unconfirmed": (
        "{value}（{from}起，{basis}；来源待核实）", "{value} (from {from}, {basis}; source not confirmed)"
    ),
    "decision.next": ("下次变化", "Next change"),
    "decision.next-none": ("按目前的事实，没有已知的变化日。", "Under what is known, no day of change is in sight."),
    "decision.next-ask": ("问清缺少的事实后即可认定。", "It can be decided once the missing facts are known."),
    "decision.version": ("规则版本", "Rule version"),
    "decision.because-eligible": ("全部条件都已满足。", "Every condition is met."),
    "decision.because-ineligible.one": ("有 {n} 个条件不满足。", "{n} condition is not met."),
    "decision.because-ineligible.other": ("有 {n} 个条件不满足。", "{n} conditions are not met."),
    "decision.because-undetermined.one": (
        "缺少 {n} 项事实，不能认定。", "{n} fact is missing, so it cannot be decided."
    ),
    "decision.because-undetermined.other": (
        "缺少 {n} 项事实，不能认定。", "{n} facts are missing, so it cannot be decided."
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
        "认定日 {day}。点开户编号看全部条件。", "Decided for {day}. Open a household to see every condition."
    ),
    "decisions.lead-on": (
        "截至{day}最后一次认定的结果。点开户编号看全部条件。",
        "The last answers up to {day}. Open a household to see every condition."
    ),
    "decisions.lead-none": ("还没有认定结果。", "Nothing has been decided yet."),
    "decisions.held": ("暂不发放：{text}", "Held back: {text}"),
    "decisions.about": ("对象", "Who"),
    "decisions.amount": ("金额", "Amount"),
    "decisions.why": ("理由", "Why"),
    "decisions.next": ("下次变化日", "Next change"),
    "decisions.changes-3": ("三个月内", "within three months"),
    "decisions.changes-12": ("一年内", "within a year"),
    "decisions.changed.one": (
        "；本页有 {n} 条之后登记有变动，结果已不同，须重新认定",
        "; {n} on this page would be answered otherwise now: determine it anew"
    ),
    "decisions.changed.other": (
        "；本页有 {n} 条之后登记有变动，结果已不同，须重新认定",
        "; {n} on this page would be answered otherwise now: determine them anew"
    ),
    "decisions.found.one": ("{n} 条结果", "{n} decision"),
    "decisions.found.other": ("{n} 条结果", "{n} decisions"),
    "decisions.monthly": ("每月合计 {amount}", "{amount} a month in all"),
    "decisions.monthly-held": (
        "每月合计 {amount}，其中重复享受、暂不发放 {held}", "{amount} a month in all, of which {held} waits: paid twice"
    ),
    "family.held": ("暂不发放：{programme}，{who}（{text}）", "Held back: {programme}, {who} ({text})"),

    "decisions.lacks": ("缺少：{fact}", "Missing: {fact}"),
    "decisions.person": ("{name}（{role}）", "{name} ({role})"),

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
    "fact-kind.unasked_lists": ("还没有问过的项目", "not asked yet"),
    "fact-kind.marital_states": ("婚姻状况", "marital state"),
    "fact-kind.household_incomes": ("家庭月收入", "household income"),
    "fact-kind.contacts": ("联系电话", "telephone"),
    "fact-kind.bank_accounts": ("银行账号", "bank account"),
    "fact-kind.remarks": ("备注", "remark"),
    "fact-kind.person": ("人员", "person"),
    "fact-kind.area": ("所在村（居）", "village"),
    "fact-kind.household": ("户编号", "household number"),

    "undetermined.title": ("待补事实", "Facts to ask for"),
    "undetermined.lead": (
        "缺少这些事实，就不能认定。按事实和村（居）列出，便于一次问清。",
        "Without these facts nothing can be decided. Listed by fact and village, so that one visit settles as much as it can."
    ),
    "undetermined.none": ("没有缺少的事实。", "No fact is missing."),
    "undetermined.who": ("{who}，{fact}", "{who}; {fact}"),
    "undetermined.families.one": ("{n} 户", "{n} family"),
    "undetermined.families.other": ("{n} 户", "{n} families"),
]
