/// Words of the insurance rosters.
let insuranceWords: [String: (zh: String, en: String)] = [
    "rosters.not-shown": ("不显示（限制处理或已撤回登记）", "not shown (restricted or withdrawn)"),
    "rosters.hidden-lines.one": (
        "有 {n} 人所在家庭已限制处理、撤回登记或清除，不再显示；草案请重新制表后再确认。",
        "{n} person on it is of a family that is restricted, withdrawn or purged and not shown any more; draw a draft up again before it is confirmed."
    ),
    "rosters.hidden-lines.other": (
        "有 {n} 人所在家庭已限制处理、撤回登记或清除，不再显示；草案请重新制表后再确认。",
        "{n} people on it are of families that are restricted, withdrawn or purged and not shown any more; draw a draft up again before it is confirmed."
    ),
    "rosters.title": ("保险名册", "Insurance rosters"),
    "rosters.lead": (
        "名册在终端用 guanhuai roster draft 制作，用 guanhuai roster export 导出。",
        "Rosters are drawn up with guanhuai roster draft and written to a file with guanhuai roster export."
    ),
    "rosters.none": (
        "本辖区还没有名册（上级单位制作的不在此列出）。请在终端运行：",
        "No roster has been drawn up for your area yet; those of an office above are not listed here. In a terminal, run:"
    ),
    "rosters.scheme-format": ("产品编号", "SCHEME"),
    "rosters.year-format": ("年度", "YEAR"),
    "rosters.roster": ("名册", "Roster"),
    "rosters.one-title": ("{scheme} {year} 年度名册", "{scheme}, roster of {year}"),
    "rosters.one-lead": ("保险期间 {from} 至 {to}（含首尾两日）。", "Cover from {from} to {to}, both days included."),
    "rosters.drafted": ("制表日", "Drafted"),
    "rosters.state": ("状态", "State"),
    "rosters.state-draft": ("草稿", "Draft"),
    "rosters.state-confirmed": ("已确认", "Confirmed"),
    "rosters.state-replaced": ("已被替换", "Replaced"),
    "rosters.households": ("户数", "Households"),
    "rosters.persons": ("人数", "Persons"),
    "rosters.premium": ("保费", "Premium"),
    "rosters.households-unit": ("户", "households"),
    "rosters.persons-unit": ("人", "persons"),
    "rosters.totals": ("合计", "Totals"),
    "rosters.all": ("全部", "All"),
    "rosters.exportable": ("其中可导出", "Of these ready to export"),
    "rosters.in-words": ("保费大写：", "Premium in capitals:"),
    "rosters.held-back": ("导出时不列入：{why}。", "Left out of an export: {why}."),
    "rosters.insured": ("被保险人", "Insured"),
    "rosters.relation": ("与投保人关系", "Relation to policyholder"),
    "rosters.relation-self": ("本人", "self"),
    "rosters.relation-child": ("子女", "child"),
    "rosters.document": ("证件号码", "Document number"),
    "rosters.policyholder": ("投保人", "Policyholder"),
    "rosters.plan": ("方案", "Plan"),
    "rosters.sum": ("保额", "Sums insured"),
    "rosters.consent": ("同意", "Consent"),
    "rosters.consent-yes": ("已同意", "Yes"),
    "rosters.consent-no": ("不同意", "No"),
    "rosters.consent-unknown": ("未询问", "Not asked"),
    "rosters.reasons": ("理由", "Why"),
    "rosters.lines-lead": (
        "名册上的人都满足该产品的全部条件；逐条理由和以后的变化见每行末尾。",
        "Everybody on the roster meets every condition; the reasons one by one, and what changes later, are linked at the end of each line."
    ),
    "rosters.late": ("逾期登记", "Late"),
    "rosters.subtotal": ("全村（居）小计", "Subtotal of the village"),
    "rosters.no-lines": ("名册上没有人。", "Nobody is on this roster."),
    "rosters.absences": ("未列入名册", "Not on the roster"),
    "rosters.absences-lead": (
        "不符合条件的，和缺少事实还不能认定的。", "Those who do not qualify, and those for whom a fact is missing."
    ),
    "rosters.no-absences": ("没有未列入的家庭。", "Nobody was left out."),
]
