/// Words of answers over time: the next change, the course of years, what is owed, and what would settle an open answer.
let forecastWords: [String: (zh: String, en: String)] = [
    "forecast.title": ("今后变化", "What changes when"),
    "forecast.title-one": ("{title}：理由与今后变化", "{title}: reasons and what changes when"),
    "forecast.lead": (
        "按现在登记的事实和现行规定推算。事实更正或规定调整后，结果会不同；不作为发放承诺。",
        "Worked out from the facts recorded and the rules in force now. A correction or a new rule changes it; it is no promise of payment."
    ),
    "forecast.link": ("理由与今后", "reasons and what’s next"),
    "forecast.link-full": ("全部理由与今后十年", "All reasons and the next ten years"),
    "forecast.all-programmes": ("全部项目", "All programmes"),
    "forecast.from": ("起", "From"),
    "forecast.to": ("至（含）", "To (included)"),
    "forecast.show": ("查看", "Show"),
    "forecast.ten-years": ("今后十年", "The next ten years"),
    "forecast.faults": ("请改正日期", "Please mend the dates"),
    "forecast.fault-from": ("请写明开始的日子，如 2026-11-25。", "Give the first day, like 2026-11-25."),
    "forecast.fault-to": ("请写明结束的日子，如 2036-11-24。", "Give the last day, like 2036-11-24."),
    "forecast.fault-order": ("结束的日子不能早于开始的日子。", "The last day must not be before the first."),
    "forecast.fault-long": ("一次最多看 {years} 年。", "At most {years} years can be shown at once."),

    "forecast.chart": ("图示", "Drawing"),
    "forecast.chart-note": ("图中内容与下表相同。", "The table below says the same as the drawing."),
    "forecast.legend": ("图例", "Key"),
    "forecast.no-rule": ("没有规定", "no rule"),
    "forecast.gap": ("现行规定没有写到这些天。", "The rules as they stand do not reach to these days."),
    "forecast.days": ("起止", "Days"),
    "forecast.span": ("{from}至{to}", "{from} to {to}"),
    "forecast.changes": ("变化与理由", "What changes, and why"),
    "forecast.course": ("逐段结果", "Stretch by stretch"),
    "forecast.reasons": ("当日结果与全部理由", "The answer on the first day, with all reasons"),
    "forecast.constant": (
        "在这段时间内，按目前的事实没有已知的变化。", "Under what is known, nothing changes in this time."
    ),
    "forecast.without-rule": (
        "在这段时间内没有可依据的规定，不能推算。", "No rule reaches into this time, so nothing can be said of it."
    ),
    "forecast.nobody": ("没有可以认定的对象。", "There is nobody to decide about."),
    "forecast.never.one": ("这段时间内一直不符合的：{n} 项", "Not eligible throughout: {n}"),
    "forecast.never.other": ("这段时间内一直不符合的：{n} 项", "Not eligible throughout: {n}"),
    "forecast.print-note": ("推算日 {day}。", "Worked out on {day}."),

    "next.from-day": ("{day}起：{what}", "From {day}: {what}"),
    "next.sentence": ("{what}。", "{what}."),
    "next.outcome-amount": ("{outcome}，{amount}", "{outcome}, {amount}"),
    "next.with-why": ("{what}；{why}", "{what}; {why}"),
    "next.amount": ("金额由 {before} 变为 {after}", "the amount goes from {before} to {after}"),
    "next.tier": ("类别由“{before}”变为“{after}”", "the category goes from “{before}” to “{after}”"),
    "next.rules-end": (
        "结果持续到现行规定所及的最后一天；{day}起还没有规定。",
        "It holds for as long as the present rules reach; from {day} there is no rule yet."
    ),
    "next.outcome-eligible": ("符合", "eligible"),
    "next.outcome-ineligible": ("不符合", "not eligible"),
    "next.outcome-undetermined": ("待定", "undetermined"),
    "next.met": ("满足“{text}”", "met: {text}"),
    "next.unmet": ("不满足“{text}”", "not met: {text}"),
    "next.unknown": ("不清楚“{text}”", "unknown: {text}"),
    "next.ask": ("待问清：{facts}", "to be asked: {facts}"),
    "next.short": ("{day}可能变化", "may change on {day}"),

    "outlook.settle": ("问清什么就能认定", "What would settle it"),
    "outlook.settle-one": ("问清下面这一项即可认定：", "This one fact settles it:"),
    "outlook.settle-any": ("问清下面任何一项即可认定：", "Any one of these facts settles it:"),
    "outlook.settle-together": ("下面各项都问清即可认定：", "These facts together settle it:"),
    "outlook.settle-groups": (
        "问清下面任何一组即可认定（一组内各项都要问清）：", "Any one of these groups settles it, all facts of the group being known:"
    ),
    "outlook.settle-many": ("要问清三项以上才能认定：", "More than three facts are needed to settle it:"),
    "outlook.settle-first": ("先要弄清：", "To be cleared up first:"),
    "outlook.held": ("登记的情况", "what is recorded"),
    "outlook.answers": ("不同答复各得什么结果", "What each answer leads to"),
    "outlook.answer": ("{fact}——{answer}：", "{fact}, {answer}:"),
    "outlook.only": ("其余条件都满足，结果由这一条决定：", "All other conditions are met; this one decides:"),

    "owed.title": ("{year}年应发（推算）", "Owed for {year}, as worked out"),
    "owed.short": ("{year}年应发：{sum}", "Owed for {year}: {sum}"),
    "owed.short-open": ("{year}年应发：{sum}，另有月份待核", "Owed for {year}: {sum}, and months still open"),
    "owed.nothing": ("{year}年没有应发的月份。", "Nothing is owed for {year}."),
    "owed.open": ("{year}年应发多少，尚待核定。", "What is owed for {year} is still open."),
    "owed.lead": (
        "按时申请时按规定应发的数额；实际发放以审批为准。",
        "What the rules owe where the application came in time; what is paid is approved by a person."
    ),
    "owed.total": ("合计", "Total"),
    "owed.months": ("{first}至{last}", "{first} to {last}"),
    "owed.year": ("全年", "the year"),
    "owed.once": ("一次", "once"),
    "owed.product": ("{n} 个月 × {amount} = {total}", "{n} months × {amount} = {total}"),
    "owed.line": ("{when}：{what}", "{when}: {what}"),
    "owed.uncertain": ("{what}（情况待核实，照发并标记）", "{what} (paid on; a fact is to be confirmed)"),
    "owed.held": ("暂缓，待问清：{facts}", "held, to be asked: {facts}"),
    "owed.late": ("申请之前，不补发", "before the application, not paid"),
]
