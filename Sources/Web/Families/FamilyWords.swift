/// Words of the start page, the register and its imports.
let familyWords: [String: (zh: String, en: String)] = [
    "start.title": ("工作概览", "Overview"),
    "start.register": ("登记", "Register"),
    "start.families": ("家庭", "families"),
    "start.people": ("人员", "people"),
    "start.villages": ("村（居）", "villages"),
    "start.programmes": ("项目", "Programmes"),
    "start.on": ("认定日：", "Decided for "),
    "start.counted-families": ("按户计", "Counted in families"),
    "start.counted-persons": ("按人计", "Counted in persons"),
    "start.changes": ("三个月内可能变化的结果", "Answers that may change within three months"),
    "start.monthly": ("每月金额", "A month"),
    "start.rosters": ("保险名册", "Insurance rosters"),
    "start.no-roster": ("还没有名册。", "No roster has been drawn up yet."),
    "start.tasks": ("待办", "Waiting for you"),
    "start.no-task": ("没有待办事项。", "Nothing is waiting."),
    "start.task-undetermined.one": ("{n} 条结果缺少事实，需要询问", "{n} decision lacks a fact: ask the family"),
    "start.task-undetermined.other": ("{n} 条结果缺少事实，需要询问", "{n} decisions lack a fact: ask the families"),
    "start.task-changes.one": ("{n} 项变更等待确认", "{n} proposed change to decide on"),
    "start.task-changes.other": ("{n} 项变更等待确认", "{n} proposed changes to decide on"),
    "start.task-undecided.one": ("{n} 户待认定", "{n} family is not determined yet"),
    "start.task-undecided.other": ("{n} 户待认定", "{n} families are not determined yet"),
    "start.task-overlaps.one": (
        "{n} 处重叠的保障或待遇等待处理", "{n} overlap of cover or benefits waits: money is held back"
    ),
    "start.task-overlaps.other": (
        "{n} 处重叠的保障或待遇等待处理", "{n} overlaps of cover or benefits wait: money is held back"
    ),
    "start.task-between.one": (
        "{n} 项待遇别的单位也在发放，等待商定", "{n} benefit is paid by another office as well: settle it"
    ),
    "start.task-between.other": (
        "{n} 项待遇别的单位也在发放，等待商定", "{n} benefits are paid by another office as well: settle them"
    ),
    "start.task-offers.one": ("{n} 个家庭请本单位接收", "{n} family is offered to this office"),
    "start.task-offers.other": ("{n} 个家庭请本单位接收", "{n} families are offered to this office"),
    "start.task-drafts.one": ("您有 {n} 份登记没有办完", "{n} registration of yours is not finished"),
    "start.task-drafts.other": ("您有 {n} 份登记没有办完", "{n} registrations of yours are not finished"),
    "start.empty-title": ("登记册还是空的", "The register is empty"),
    "start.empty-advice": (
        "请在终端导入村（居）报送的登记表（XLSX或CSV）：",
        "Import the register file that a street sent (XLSX or CSV), in a terminal:"
    ),
    "start.empty-file": ("文件名", "FILE"),
    "start.not-determined": (
        "还没有作过认定。请在终端运行：", "Nothing has been determined yet. In a terminal, run:"
    ),
    "start.day-format": ("年-月-日", "yyyy-mm-dd"),

    "families.title": ("家庭", "Families"),
    "families.search": ("姓名、拼音、户编号或号码", "Name, pinyin, household number or any number"),
    "families.search-hint": (
        "姓名、拼音、首字母输入开头即可；证件、电话、账号须完整",
        "The beginning of a name is enough, also in pinyin or initials; identity, telephone and account numbers whole"
    ),
    "families.by-former": ("按原号码找到", "found by an earlier number"),
    "families.found-cut": (
        "{found}。以此开头的太多，未全部列出，请多输入几个字。",
        "{found}. More begin like this than are listed: type more of it."
    ),
    "families.village": ("村（居）", "Village"),
    "families.programme": ("项目", "Programme"),
    "families.outcome": ("结果", "Outcome"),
    "families.outcomes": ("认定结果", "Decisions"),
    "families.undecided-how": (
        "认定由本单位统一进行，新登记的家庭在下一次认定时一并认定：",
        "Families are determined together, by the office; those registered since are part of the next determination:"
    ),
    "families.undecided": ("待认定", "Not determined yet"),
    "families.household": ("户编号", "Household"),
    "families.people": ("家庭成员", "People"),
    "families.found-more.other": ("找到超过 {n} 户", "More than {n} families"),
    "families.found.one": ("找到 {n} 户", "{n} family"),
    "families.found.other": ("找到 {n} 户", "{n} families"),
    "families.outcome-of": ("{programme}（{who}）", "{programme} ({who})"),
    "families.advice": (
        "可查找：姓名或名字（简体、繁体、拼音、首字母，输入开头即可）、同一家庭几个人的姓名（用空格分开）、户编号的开头、家庭编号；证件、电话、账号、光荣证和残疾证号码须完整。",
        "What can be searched: the beginning of a name or given name (also in traditional characters, pinyin or initials), "
            + "names of several people of one family with blanks between, the beginning of a household number, the family's "
            + "number; identity, telephone, account and certificate numbers by the whole of them."
    ),
    "families.advice-part": (
        "输入的像是号码的一部分。号码加密保存，只能用完整的号码查找。",
        "This looks like part of a number. Numbers are kept sealed and are found only by the whole of them."
    ),
    "families.none-found": (
        "没有符合条件的家庭。请减少条件，或检查姓名的写法。",
        "No family matches. Use fewer conditions, or check how the name is spelled."
    ),

    "families.file": ("把这份名单写成文件", "Take this list out as a file"),
    "families.file-lead": (
        "文件含上面条件找到的全部家庭。每一户都会记录。",
        "It holds all families that the conditions above find. Each of them is a recorded look."
    ),
    "families.form": ("格式", "Form"),
    "families.form-xlsx": ("XLSX 工作簿", "XLSX workbook"),
    "families.form-csv": ("逗号分隔的 CSV（UTF-8）", "CSV (UTF-8)"),
    "families.form-gb18030": ("逗号分隔的 CSV（GB18030）", "CSV (GB18030)"),
    "families.take-out": ("写成文件（姓名隐去）", "Take it out, names masked"),
    "families.take-out-full": ("写出全名……", "With names in full …"),
    "families.full-title": ("姓名全显的名单", "A list with names in full"),
    "families.full-lead": (
        "姓名全显的名单离开本单位，须说明用途、接收单位、批准人和删除期限；这些连同户数、人数和文件的 SHA-256 记录在案。",
        "A list with names in full leaves the office for a purpose, to a receiver, approved by somebody else and for a time. All of it is kept, with the number of families and people and the SHA-256 of the file."
    ),
    "families.full-purpose": ("用途", "What it is for"),
    "families.full-recipient": ("接收单位", "Who receives it"),
    "families.full-approver": ("批准人", "Who approved it"),
    "families.full-approver-hint": (
        "另一位管辖这一区划的管理员或待遇审核人员", "Another administrator or benefit officer for this area"
    ),
    "families.full-nobody": (
        "没有其他人可以批准：须有另一位管辖这一区划的管理员或待遇审核人员。",
        "Nobody else may approve it: there has to be another administrator or benefit officer for this area."
    ),
    "families.full-choose": ("请选择", "Choose"),
    "families.full-delete-by": ("在哪天之前删除", "Deleted by"),
    "families.full-delete-by-hint": (
        "接收单位删除的期限，例如 2027-01-31", "The day by which the receiver deletes its copy, for example 2027-01-31"
    ),
    "families.full-button": ("写成文件（姓名全显）", "Take it out with names in full"),

    "family.title": ("{names} 家庭", "Family of {names}"),
    "family.title-numbered": ("第 {household} 户", "Household {household}"),
    "family.unnumbered": ("（无户编号，档案 {id}）", "(no number, file {id})"),
    "family.household": ("户编号", "Household"),
    "family.decisions": ("认定结果", "Decisions"),
    "family.forecast": ("今后十年逐项变化", "What changes in the next ten years"),
    "family.people": ("家庭成员", "People"),
    "family.facts": ("家庭情况", "About the family"),
    "family.questions": ("需要询问", "What to ask"),
    "family.questions-lead": (
        "下面的事实还不清楚。问清并登记后，才能作出认定。",
        "These facts are not known. Once they are asked for and recorded, the decision can be made."
    ),
    "family.waiting-changes.one": ("有 {n} 项变更等待确认。", "{n} proposed change waits for a decision."),
    "family.waiting-changes.other": ("有 {n} 项变更等待确认。", "{n} proposed changes wait for a decision."),
    "family.see-changes": ("查看", "See them"),
    "family.offered": (
        "已请另一单位接收，等待答复。", "The family is offered to another office, which has not answered yet."
    ),
    "family.offered-see": ("查看这次迁出", "See the offer"),
    "family.file-acts": ("档案", "This file"),
    "family.act-offer": ("迁出", "Move out"),
    "family.about-offer": ("请另一单位接收这个家庭。", "Offer the family to another office."),
    "family.act-restrict": ("限制处理", "Restrict processing"),
    "family.about-restrict": ("资料仅保存，不再使用、不再显示。", "Data are kept, not used and not shown."),
    "family.act-household": ("变更户编号", "Change the household number"),
    "family.about-household": (
        "编号写错了，或迁入后由本村（居）另编。", "It was mistyped, or the village gave another one to a family that moved in."
    ),
    "family.done-numbered": ("户编号已变更。", "The household number was changed."),
    "family.act-close": ("结案", "Close the file"),
    "family.about-close": ("不再办理，开始计算保存期限。", "No more to do: the period for which it is kept begins."),
    "family.act-withdraw": ("撤回登记", "Withdraw the registration"),
    "family.about-withdraw": (
        "登记有误：从名单里去掉，可以恢复。", "Registered by mistake: no list has it any more; it can be put back."
    ),
    "family.closed-paid.one": (
        "已自{day}起结案；结案不改变认定，仍有 {n} 项待遇发放。",
        "The file is closed since {day}; that ends no decision, and {n} benefit is paid on."
    ),
    "family.closed-paid.other": (
        "已自{day}起结案；结案不改变认定，仍有 {n} 项待遇发放。",
        "The file is closed since {day}; that ends no decision, and {n} benefits are paid on."
    ),
    "family.closed": ("已自{day}起结案。", "The file is closed since {day}."),
    "family.reopen": ("恢复", "Open it again"),
    "family.done-closed": ("已结案。", "Closed."),
    "family.done-reopened": ("已恢复。", "Open again."),
    "family.done-lifted": ("限制已解除。", "The restriction is lifted."),
    "family.whole": ("全户", "The family"),
    "family.elsewhere": ("另一户", "of another family"),
    "family.somebody-elsewhere": ("另一户的人", "Somebody of another family"),
    "family.at-home-in": ("见{household}户", "Family {household}"),
    "family.unnamed": ("姓名未登记", "Name not recorded"),
    "family.died-on": ("{day}去世", "Died on {day}"),
    "family.unknown": ("未登记", "Not recorded"),

    "person.sex": ("性别", "Sex"),
    "person.sex-female": ("女", "Female"),
    "person.sex-male": ("男", "Male"),
    "person.born": ("出生", "Born"),
    "person.born-age": ("{day}（{age}周岁）", "{day} (aged {age})"),
    "person.born-month": ("{year}年{month}月，日期未登记", "{year}, month {month}; the day is not recorded"),
    "person.born-year": ("{year}年，月日未登记", "{year}; the day is not recorded"),
    "person.living": ("是否在世", "Living"),
    "person.since": ("{day}起", "since {day}"),
    "person.until": ("至{day}", "until {day}"),

    "imports.title": ("导入与变更", "Imports and changes"),
    "imports.lead": (
        "这里列出已导入的登记表；登记表与登记不同之处是待确认的变更，逐项接受或留着不动。",
        "Registers that were imported; where one differs from what is held, it proposes changes, which you accept or leave."
    ),
    "imports.import": ("导入", "Import"),
    "imports.when": ("时间", "When"),
    "imports.actor": ("经办", "By"),
    "imports.rows": ("行数", "Rows"),
    "imports.accepted": ("接受", "Accepted"),
    "imports.refused": ("退回", "Refused"),
    "imports.waiting": ("待确认", "To decide"),
    "imports.withdrawn": ("已撤回", "withdrawn"),
    "imports.one-title": ("导入 {id}", "Import {id}"),
    "imports.encoding": ("编码", "Encoding"),
    "imports.as-of": ("登记截止日", "As of"),
    "imports.line-of": ("第{line}行", "Line {line}"),
    "imports.decided-correction": ("{actor}已接受为更正", "accepted by {actor} as a correction"),
    "imports.decided-declined": ("{actor}不接受，按登记保留", "declined by {actor}: what is registered stays"),
    "imports.decided-later": (
        "{actor}已接受，自{day}起，当日尚未如此", "accepted by {actor}, since {day}: not yet so on that day"
    ),
    "imports.decided-undone": ("{said}；已撤销", "{said}; taken back since"),
    "imports.decided-event": ("{actor}已接受，自{day}起", "accepted by {actor}, since {day}"),
    "imports.area": ("{name}（{code}）", "{name} ({code})"),
    "imports.nothing": ("（空）", "(nothing)"),
    "imports.changes": ("与登记不同之处", "What differs from the register"),
    "imports.changes-lead": (
        "请逐项核对。“更正”表示一直如此、以前登错了；“变化”表示从某一天起不同；去世总是自其日期起。文件不对的，按登记保留。勾选行号即选中整行，也可只选其中几项。接受前会说明哪些认定改变。",
        "Check each. A correction was always so and was recorded wrongly; an event holds since a date; a death holds from its own day. Where the file is wrong, what is registered stays. Ticking the line chooses all of it; single changes can be ticked too. What decisions change is shown before anything is accepted."
    ),
    "imports.accept": ("选择", "Choose"),
    "imports.field": ("项目", "What"),
    "imports.before": ("登记", "Register"),
    "imports.after": ("新文件", "File"),
    "imports.accept-as": ("选中的各项", "What is chosen is"),
    "imports.as-correction": ("更正：一直如此", "a correction: it was always so"),
    "imports.as-event": ("变化：从下面的日期起", "an event: since the date below"),
    "imports.as-declined": ("不接受：按登记保留", "declined: what is registered stays"),
    "imports.since": ("从哪一天起", "Since"),
    "imports.since-hint": ("只用于“变化”", "For an event only"),
    "imports.accept-ticked": ("继续", "Continue"),
    "imports.accepted-done.one": ("已接受 {n} 项变更。", "{n} change was accepted."),
    "imports.accepted-done.other": ("已接受 {n} 项变更。", "{n} changes were accepted."),
    "imports.declined-done.one": ("{n} 项变更不接受，按登记保留。", "{n} change was declined; what is registered stays."),
    "imports.declined-done.other": (
        "{n} 项变更不接受，按登记保留。", "{n} changes were declined; what is registered stays."
    ),
    "accepting.title": ("接受前请核对", "Before it is accepted"),
    "accepting.correction.one": (
        "{n} 项变更，作为更正：一直如此。", "{n} change, as a correction: it was always so."
    ),
    "accepting.correction.other": (
        "{n} 项变更，作为更正：一直如此。", "{n} changes, as corrections: it was always so."
    ),
    "accepting.event.one": ("{n} 项变更，自{day}起。", "{n} change, since {day}."),
    "accepting.event.other": ("{n} 项变更，自{day}起。", "{n} changes, since {day}."),
    "accepting.left-out.one": (
        "所选的行中另有 {n} 项不能从文件接受，不在其内，仍待办理。",
        "{n} more change of the chosen lines cannot be accepted from a file: it is left out and stays open."
    ),
    "accepting.left-out.other": (
        "所选的行中另有 {n} 项不能从文件接受，不在其内，仍待办理。",
        "{n} more changes of the chosen lines cannot be accepted from a file: they are left out and stay open."
    ),
    "accepting.accept": ("接受", "Accept"),
    "accepting.edit": ("返回修改选择", "Change the choice"),
    "accepting.hint": (
        "误接受的，可以在家庭的历史记录里撤销。", "What was accepted by mistake can be taken back in the family's history."
    ),
    "imports.no-changes": ("没有变更。", "Nothing differs."),
    "imports.refusals": ("退回的行", "Refused rows"),
    "imports.refusals-lead": (
        "这些行没有导入。下载后改正标出的单元格，再导入一次。",
        "These rows were not imported. Download them, mend the cells that are marked, and import the file again."
    ),
    "imports.no-refusals": ("没有退回的行。", "No row was refused."),
    "imports.line": ("行", "Line"),
    "imports.column": ("列", "Column"),
    "imports.reason": ("原因", "Reason"),
    "imports.code": ("代码", "Code"),
    "imports.unlisted": ("文件里不再出现的家庭", "Families the file no longer lists"),
    "imports.unlisted-lead": (
        "这些家庭没有被终止。请核实是迁出、漏报还是其他情况。",
        "Nothing was ended for them. Find out whether they moved, were left out, or something else happened."
    ),
    "imports.kinds": ("变更的种类", "Kinds of change"),
    "imports.kind": ("项目", "Fact"),
    "imports.kind-lines": ("家庭数", "Families"),
    "imports.unlisted-more.one": ("另有 {n} 户。", "and {n} more."),
    "imports.unlisted-more.other": ("另有 {n} 户。", "and {n} more."),
    "imports.faults": ("请改正后再提交", "Please mend this and send it again"),
    "imports.fault-none": ("请至少选择一行或一项。", "Choose at least one line or change."),
    "imports.fault-as": ("请选择“更正”“变化”或“不接受”。", "Choose correction, event or declined."),
    "imports.fault-since": ("作为“变化”接受时，请填写开始的日期。", "An event needs the date since which it holds."),
]
