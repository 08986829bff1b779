/// Words of a family's facts and of the acts on single entries.
let factSheetWords: [String: (zh: String, en: String)] = [
    "family.all-facts": ("全部资料", "All facts"),
    "family.answer": ("登记：{what}", "Record: {what}"),
    "facts.title": ("全部资料", "All facts"),
    "facts.lead": (
        "逐条列出登记的资料，可以登记新情况、结束或更正一条。保存之前会先显示将改变什么。",
        "Every entry that is held. Say something anew, end an entry or correct it; you see what that changes before it is saved."
    ),
    "facts.what": ("资料", "Fact"),
    "facts.said": ("内容", "What it says"),
    "facts.days": ("起止", "Days"),
    "facts.since": ("登记", "Recorded"),
    "facts.acts": ("操作", "Change"),
    "facts.known": ("{when}，{who}", "{when}, {who}"),
    "facts.over": ("已结束", "ended"),
    "facts.ahead": ("尚未开始", "not yet"),
    "facts.none": ("还没有登记。", "Nothing is recorded yet."),
    "facts.add": ("登记新情况", "Say something anew"),
    "facts.by-history": ("登记、结束和更正都可以在历史记录里撤销。", "Each of these can be taken back in the history."),
    "facts.act-end": ("结束", "End"),
    "facts.act-correct": ("更正", "Correct"),
    "facts.act-take-back": ("撤去", "Remove"),
    "facts.act-on": ("{act}：{what}，{said}", "{act}: {what}, {said}"),
    "facts.title-record": ("登记：{what}", "Record: {what}"),
    "facts.title-end": ("结束：{what}", "End: {what}"),
    "facts.title-correct": ("更正：{what}", "Correct: {what}"),
    "facts.title-take-back": ("撤去：{what}", "Remove: {what}"),
    "facts.lead-record": (
        "从某一天起的新情况。以前的登记对以前的日子仍然有效。", "What is so since a day; what was held stays true of the days before."
    ),
    "facts.lead-vital_states": (
        "登记此人在世。已经去世的，请用“死亡”登记。", "Record that somebody is living. Where somebody has died, record the death."
    ),
    "facts.lead-end": (
        "{who}：{said}。从某一天起不再有效，之前的日子不变。",
        "{who}: {said}. It holds no longer from a day on; the days before stay as they are."
    ),
    "facts.lead-correct": (
        "{who}：{said}。登记有误时更正；情况有了变化，请登记新情况。",
        "{who}: {said}. Correct what was recorded wrongly; where things have changed, say that anew."
    ),
    "facts.lead-take-back": (
        "{who}：{said}。这一条不该登记时撤去；历史记录里仍能看到。",
        "{who}: {said}. Remove what should not have been recorded; the history keeps it."
    ),
    "facts.lead-gone": (
        "{who}：{said}。在您填写期间，这一条已被撤去。您填写的内容都还在：确实属实的，可以作为新情况登记。",
        "{who}: {said}. Somebody removed this entry meanwhile. What you typed is kept: record it as something new if it is true."
    ),
    "facts.lead-removed": ("{who}：{said}。这一条已被撤去。", "{who}: {said}. This entry was removed meanwhile."),
    "facts.gone-end": ("不再登记的内容无需结束。", "What is not held any longer cannot be ended."),
    "facts.gone-take-back": ("已经撤去，无需再撤。", "It is removed already; there is nothing left to do."),
    "facts.by-event": (
        "这一项请用“登记发生的事”登记，有关的资料会一起改变。",
        "This begins with a life event, which changes all that belongs to it. Record what happened."
    ),
    "facts.no-days": (
        "这一项没有起止日期；登记有误请更正。", "This has no days; correct it if it was recorded wrongly."
    ),
    "facts.ask-who": ("是谁的资料", "Whose it is"),
    "facts.ask-from": ("从哪天起（不清楚可不填）", "From which day (leave empty where nobody knows)"),
    "facts.ask-end": ("不再有效的第一天", "The first day on which it no longer holds"),
    "facts.optional": ("{label}（可不填）", "{label} (optional)"),
    "facts.hint-from": ("例如 2026-08-03。", "For example 2026-08-03."),
    "facts.hint-until": ("还在继续的不填。", "Leave empty while it goes on."),
    "facts.hint-kept": ("不填则保持原来登记的号码或内容。", "Leave empty to keep what is held."),
    "facts.ask-emptied": ("要去掉的内容（可不填）", "What is taken out (optional)"),
    "facts.hint-emptied": (
        "勾选的号码或内容去掉，其余的不变。", "What is ticked is taken out of the entry; the rest of it stays."
    ),
    "facts.fault-emptied": (
        "请填写新值，或勾选去掉，二者之一。", "Give the new value or take it out, one of them."
    ),
    "facts.hint-monthly": ("例如 1200 或 1200.50。", "For example 1200 or 1200.50."),
    "facts.hint-lists": (
        "勾选表示这一项已全部登记：没有登记的就是没有。",
        "A tick says that all of it is recorded: what is not listed does not exist."
    ),
    "facts.hint-unasked_lists.lists": (
        "勾选的还没有问过此人。问清的请登记“已问清”。",
        "What is ticked nobody has asked the person; what was asked is recorded as “questions answered”."
    ),
    "facts.hint-died": (
        "随去世结束的婚姻、收入等不会随之改动；误登的去世请在历史记录里撤销。",
        "Marriages and incomes that ended with the death stay as they are; take a wrong death back in the history."
    ),
]
