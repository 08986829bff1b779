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
    "decision.per-month": ("{amount}／月", "{amount} a month"),
    "decision.per-year": ("{amount}／年", "{amount} a year"),
    "decision.once": ("{amount}（一次性）", "{amount} once"),

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

    "undetermined.title": ("待补事实", "Facts to ask for"),
    "undetermined.lead": (
        "缺少这些事实，就不能判定。按事实和村（居）列出，便于一次问清。",
        "Without these facts nothing can be decided. Listed by fact and village, so that one visit settles as much as it can."
    ),
    "undetermined.none": ("没有缺少的事实。", "No fact is missing."),
    "undetermined.families.one": ("{n} 户", "{n} family"),
    "undetermined.families.other": ("{n} 户", "{n} families"),
]
