/// Words of the pages of data quality.
let qualityWords: [String: (zh: String, en: String)] = [
    "quality.title": ("数据质量", "Quality of the data"),
    "quality.lead": (
        "逐村五项比率，都是两个整数之比，不先取整。有要改的行时，点数字可逐行查看。",
        "Five ratios of each village, of whole numbers and never rounded first. A number with rows to mend leads to them."
    ),
    "quality.mark": ("达标线 {percent}%（含）", "The mark is {percent} %, itself included"),
    "quality.day": ("哪一天", "On which day"),
    "quality.measure": ("计算", "Measure"),
    "quality.measuring": ("正在计算", "Measuring"),
    "quality.read.one": (
        "已读 {n} 户。可以离开本页，结果会留着。", "{n} family read so far. You may leave this page, the result is kept."
    ),
    "quality.read.other": (
        "已读 {n} 户。可以离开本页，结果会留着。", "{n} families read so far. You may leave this page, the result is kept."
    ),
    "quality.earlier": ("{when}计算的结果。", "As measured on {when}."),
    "quality.anew": ("重新计算", "Measure again"),
    "quality.to-numbers": ("等待确认的身份证号码", "Identity numbers that wait for confirmation"),
    "quality.village": ("村（居）", "Village"),
    "quality.total": ("全部", "All"),
    "quality.reached": ("达标", "reached"),
    "quality.missed": ("未达标", "missed"),
    "quality.nothing": ("无可计", "nothing to count"),
    "quality.percent": ("{n}%", "{n} %"),
    "quality.none": ("还没有登记家庭。", "No family is registered yet."),
    "quality.coverage": ("人口覆盖率", "Coverage"),
    "quality.coverage-lead": (
        "人口覆盖率要与人口名册比较。选择名册（CSV 或 XLSX，含村居代码、姓名、身份证号），只用于这次计算，不保存。",
        "Coverage is measured against a list of people. Choose one (CSV or XLSX with the village's code, name and identity number); it is used for this page and not kept."
    ),
    "quality.list": ("人口名册", "List of people"),
    "quality.compare": ("与名册比较", "Compare"),
    "quality.missing": (
        "名册中这些行的人没有登记，或没有可用的号码：{lines}",
        "Lines whose people are not registered, or have no number that is one: {lines}"
    ),
    "quality.named-otherwise": (
        "名册中这些行的号码登记在另一个姓名下，请对照证件：{lines}",
        "Lines with a number that is registered under another name; compare them with the card: {lines}"
    ),
    "quality.missing-more": ("，还有 {n} 行", ", and {n} more"),
    "quality.none-missing": ("名册上的人都已登记。", "Everybody on the list is registered."),
    "quality.rows-lead": (
        "{place}：{fraction}。下面是没有算上的每一行。", "{place}: {fraction}. Below is each row that does not count."
    ),
    "quality.found.one": ("{n} 行", "{n} row"),
    "quality.found.other": ("{n} 行", "{n} rows"),
    "quality.who": ("谁", "Who"),
    "quality.gap": ("原因", "Why"),
    "quality.none-found": ("没有需要补正的。", "Nothing is to be mended."),
    "quality.verify": ("记为已与原件核对", "Record as compared with their papers"),
    "quality.verify-day": ("核对日期", "The day"),
    "quality.tick": ("核对 {household}", "Tick {household}"),
    "quality.ticked": ("选择", "Choose"),
    "quality.done-verified": ("已记录。", "Recorded."),
    "quality.fault-none": ("请至少选择一户。", "Choose at least one family."),
    "quality.fault-day": ("请填写核对日期。", "Say the day on which they were compared."),
    "quality.fault-later": ("核对日期不能晚于今天。", "The day cannot be later than today."),
    "quality.numbers": ("等待确认的身份证号码", "Identity numbers that wait"),
    "quality.numbers-lead": (
        "以 000 结尾而校验通过的号码，可能是电子表格改坏的。对照证件原件之前，不发钱、不承保。",
        "A number that ends in 000 and fits its check digit may have been rounded by a spreadsheet. Until somebody compares it with the paper, money and cover wait."
    ),
    "quality.numbers-found.one": ("{n} 个号码", "{n} number"),
    "quality.numbers-found.other": ("{n} 个号码", "{n} numbers"),
    "quality.no-numbers": ("没有等待确认的号码。", "No number waits."),
    "quality.number": ("号码", "Number"),
    "quality.compared": ("对照了什么", "What it was compared with"),
    "quality.confirm": ("号码无误", "It is right"),
    "quality.done-confirmed": ("已记下。", "Recorded."),
    "quality.fault-reason": ("请写明对照了什么证件。", "Say what paper it was compared with."),
]
