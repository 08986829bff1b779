/// Words of the pages of people registered twice.
let duplicateWords: [String: (zh: String, en: String)] = [
    "duplicates.title": ("可能重复登记", "Perhaps registered twice"),
    "duplicates.lead": (
        "系统只提出可能是同一个人的两条登记，由人判断。看到的每一户都会记录。",
        "Two entries that may be one person are proposed; a person decides. Each family shown is a recorded look."
    ),
    "duplicates.searched": (
        "{when}查了 {people} 人：可能重复 {pairs} 对，其中新发现 {new} 对。",
        "{people} people searched on {when}: {pairs} pairs may be one person, {new} of them new."
    ),
    "duplicates.running.one": (
        "正在查找，已读 {n} 户。可以离开本页，结果会留着。",
        "Searching; {n} family read so far. You may leave this page, the result is kept."
    ),
    "duplicates.running.other": (
        "正在查找，已读 {n} 户。可以离开本页，结果会留着。",
        "Searching; {n} families read so far. You may leave this page, the result is kept."
    ),
    "duplicates.renew": ("看看查到哪里了", "See how far it is"),
    "duplicates.elsewhere": (
        "这些家庭中有人的号码另有单位登记。本单位看不到对方的资料，请与上级核对：",
        "Somebody of these families is registered by another office under the same number. Its file is not shown here; ask the office above:"
    ),
    "duplicates.family": ("档案 {id}", "file {id}"),
    "duplicates.show": ("列出", "Show"),
    "duplicates.show-waiting": ("等待判断的", "Those that wait"),
    "duplicates.show-all": ("也包括已判断为两人的", "Also those said to be two people"),
    "duplicates.show-merged": ("已合并的", "Merged ones"),
    "duplicates.list": ("列出", "List"),
    "duplicates.find": ("重新查找", "Search again"),
    "duplicates.find-hint": (
        "登记有变化后重新查找。只查本单位辖区；已作的判断都会保留。",
        "After the register changed, search this office's area again. Answers stay."
    ),
    "duplicates.found.one": ("{n} 对", "{n} pair"),
    "duplicates.found.other": ("{n} 对", "{n} pairs"),
    "duplicates.none": (
        "这里没有需要判断的。导入新文件后请“重新查找”。",
        "Nothing is listed. After a new file was imported, search again."
    ),
    "duplicates.overlaps-open.one": (
        "{n} 处重叠的保障或待遇等待处理", "{n} overlap of cover or benefits waits to be settled"
    ),
    "duplicates.overlaps-open.other": (
        "{n} 处重叠的保障或待遇等待处理", "{n} overlaps of cover or benefits wait to be settled"
    ),
    "duplicates.pair": ("第 {id} 对", "Pair {id}"),
    "duplicates.pair-column": ("对", "Pair"),
    "duplicates.entry": ("登记", "Entry"),
    "duplicates.earlier": ("先登记的", "Registered earlier"),
    "duplicates.later": ("后登记的", "Registered later"),
    "duplicates.because": ("为什么提出", "Why it is proposed"),
    "duplicates.score": ("相似分", "Score"),
    "duplicates.score-hint": (
        "（8 分起提出；不再符合的为 0 分）", "(pairs are proposed from 8 on; 0 where the last search no longer does)"
    ),
    "duplicates.compare": ("对照", "Side by side"),
    "duplicates.what": ("项目", "What"),
    "duplicates.name": ("姓名", "Name"),
    "duplicates.families": ("所在家庭", "Families"),
    "duplicates.in-family": ("{household}，{village}，{role}", "{household}, {village}, {role}"),
    "duplicates.parents": ("父母", "Parents"),
    "duplicates.partners": ("配偶", "Partners"),
    "duplicates.children": ("子女", "Children"),
    "duplicates.relative": ("{name}，{born}出生", "{name}, born {born}"),
    "duplicates.died": ("死亡日期", "Died"),
    "duplicates.not-died": ("没有登记死亡", "no death recorded"),
    "duplicates.phone": ("家庭电话", "Family's telephone"),
    "duplicates.account": ("家庭账号", "Family's account"),
    "duplicates.differs": ("不同", "differs"),
    "duplicates.differs-hidden": ("遮盖处不同", "differs where masked"),
    "duplicates.said": ("已有的判断", "What was said"),
    "duplicates.nothing-said": ("还没有人判断过。", "Nobody has said anything yet."),
    "duplicates.said-line": ("{when} {actor}：{answer}", "{when} {actor}: {answer}"),
    "duplicates.said-why": ("{said}（{why}）", "{said} ({why})"),
    "duplicates.decide": ("判断", "Decide"),
    "duplicates.question": ("这两条登记是同一个人吗？", "Are these two entries one person?"),
    "duplicates.reason": ("理由", "Reason"),
    "duplicates.reason-hint": (
        "例如看过什么证件、问过谁。会加密保存。", "What paper was seen, who was asked. It is kept sealed."
    ),
    "duplicates.record": ("记下判断", "Record the answer"),
    "duplicates.merge": ("合并", "Merge"),
    "duplicates.as-before": (
        "{when} 已合并为一人。下面是合并之前两条登记各自的内容。",
        "Merged into one person on {when}. Below is what either entry held before."
    ),
    "duplicates.said-two": (
        "已判断为不是同一人。判断有误的，请先改判为同一人，再合并。",
        "These were said to be two people. Where that was wrong, answer that they are one first, then merge."
    ),
    "duplicates.merge-lead": (
        "确定是同一个人时合并。先看合并会带来什么，再确认。",
        "Merge when it is certain that they are one person. First see what it would come to, then confirm."
    ),
    "duplicates.keep-earlier": ("以先登记的为准", "Keep the entry registered earlier"),
    "duplicates.keep-later": ("以后登记的为准", "Keep the entry registered later"),
    "duplicates.preview": ("看合并的结果", "See what it comes to"),
    "duplicates.merge-title": ("合并第 {id} 对", "Merge pair {id}"),
    "duplicates.keeps-earlier": (
        "以先登记的“{kept}”为准，后登记的“{merged}”并入。",
        "The earlier entry, {kept}, is kept; the later one, {merged}, stands for the same person."
    ),
    "duplicates.keeps-later": (
        "以后登记的“{kept}”为准，先登记的“{merged}”并入。",
        "The later entry, {kept}, is kept; the earlier one, {merged}, stands for the same person."
    ),
    "duplicates.nothing-moves": (
        "合并不移动任何记录：证件和亲属关系两边都算，一边登记了去世即为去世；其他各类以保留的一条为准，它没有的用另一条的。合并可以撤回。",
        "No record moves: documents and relations of both count, and a death of either; of every other kind the kept entry's hold, and the other's where it has none. A merge can be taken back."
    ),
    "duplicates.back": ("返回对照", "Back to the comparison"),
    "duplicates.check": ("合并之前请核实", "Check before you merge"),
    "duplicates.changes": ("合并后改变的内容", "What the merge changes"),
    "duplicates.shared": ("从此两户都适用", "Holds in both families from now on"),
    "duplicates.set-aside": ("不再适用（仍留存）", "Holds no longer, and stays on record"),
    "duplicates.declared": ("家庭申报的人数", "What families declared"),
    "duplicates.changes-none": (
        "两条登记内容相同，各户资料没有变化。", "Both entries say the same; nothing in either family changes."
    ),
    "duplicates.records": ("从此读作一人的记录", "Records read as one person's from now on"),
    "duplicates.of-kept": ("保留的一条", "Entry kept"),
    "duplicates.of-merged": ("并入的一条", "Entry merged"),
    "duplicates.all-records": ("合计", "Total"),
    "duplicates.other-records": ("其他记录", "other records"),
    "duplicates.uncovered": ("合并后显现的同期重叠保障", "Covers on the same days that come to light"),
    "duplicates.uncovered-lead": (
        "同一个人同一时期有两份保障。合并后须说明如何处理；处理前不发钱、不承保。",
        "One person has two covers on the same days. After the merge somebody says how it was dealt with; until then money and cover wait."
    ),
    "duplicates.uncovers-none": ("没有重叠的保障。", "No cover is on the same days."),
    "duplicates.cover": (
        "{year}年度，{from}至{until}，保费 {premium}", "{year}, {from} to {until}, premium {premium}"
    ),
    "duplicates.merge-now": ("合并为一人", "Merge into one person"),
    "duplicates.leave": ("不合并", "Do not merge"),
    "duplicates.undo-title": ("撤回合并", "Take the merge back"),
    "duplicates.undo-lead": (
        "这两条登记已合并为一人。撤回后仍为两人，这一对等待再次判断；两次操作都有记录。",
        "These two entries are merged. After taking it back they are two people again and the pair waits for an answer; both acts stay recorded."
    ),
    "duplicates.undo": ("撤回合并", "Take it back"),
    "duplicates.to-overlaps": ("查看重叠的保障和待遇", "See what overlaps"),
    "duplicates.overlaps": ("重叠的保障和待遇", "Overlapping cover and benefits"),
    "duplicates.overlaps-lead": (
        "同一个人同一时期有两份保障，或者在两个家庭享受同一项待遇（合并后发现，或孩子同在父母两家）。说明以哪一方为准之前，不发钱、不承保、不报出。",
        "One person has two covers on the same days, or the same benefit in two families (a merge uncovered it, or a child stands in both parents' files). Until somebody says which of the two stands, money waits and neither cover leaves the office."
    ),
    "duplicates.between": ("与别的单位重复发放的待遇", "Benefits that another office pays as well"),
    "duplicates.between-open.one": (
        "{n} 处待遇别的单位也在发放，等待商定", "{n} benefit is paid by another office as well: settle it"
    ),
    "duplicates.between-open.other": (
        "{n} 处待遇别的单位也在发放，等待商定", "{n} benefits are paid by another office as well: settle them"
    ),
    "duplicates.between-lead": (
        "同一个人的同一项待遇，另一单位也在发放。由别的单位办理的家庭在此不显示，请与该单位商定由谁发放；一方说明之前，双方都暂不发放。",
        "Another office's answer pays the same person the same. A family that is not yours is not shown: settle with that office who pays. Until one of you says so, both wait."
    ),
    "duplicates.between-office": ("另一单位：{office}（{code}）", "The other office: {office} ({code})"),
    "duplicates.between-since": ("{day}起双方同时发放", "Both are paid since {day}"),
    "duplicates.between-past": (
        "{day}至{until}双方都应发放，现已不重叠", "Both owe it on {day} to {until}; today they no longer overlap"
    ),
    "duplicates.between-payer": ("由谁发放", "Who is paid"),
    "duplicates.between-here": ("本单位的家庭", "The family here"),
    "duplicates.between-elsewhere": ("另一单位的家庭", "The other office's family"),
    "duplicates.between-why": ("如何商定的", "How it was settled"),
    "duplicates.between-why-back": ("为什么收回", "Why it is taken back"),
    "duplicates.between-reopen": ("收回，双方都暂不发放", "Take it back: both wait"),
    "duplicates.between-here-own": (
        "{when}本单位说明：由本单位的家庭领取。", "This office said on {when}: the family here is paid."
    ),
    "duplicates.between-here-other": (
        "{when}另一单位说明：由本单位的家庭领取。", "Another office said on {when}: the family here is paid."
    ),
    "duplicates.between-elsewhere-own": (
        "{when}本单位说明：由另一单位的家庭领取，本单位暂不发放。",
        "This office said on {when}: the other office's family is paid; here the money waits."
    ),
    "duplicates.between-elsewhere-other": (
        "{when}另一单位说明：由其家庭领取，本单位暂不发放。",
        "Another office said on {when}: its family is paid; here the money waits."
    ),
    "duplicates.no-between": ("没有别的单位同时发放的待遇。", "No other office pays the same."),
    "duplicates.fault-between-payer": ("请选定由谁发放。", "Choose who is paid."),
    "duplicates.fault-between-meanwhile": (
        "其间另一单位已作说明，您的还没有记下。请先看现在的情况。",
        "The other office said something meanwhile, and yours was not recorded. See how it stands now."
    ),
    "duplicates.no-overlaps": ("没有等待处理的重叠。", "No overlap waits."),
    "duplicates.settled-how": ("理由（如何商定的）", "Why (what was agreed)"),
    "duplicates.payer": ("以哪一方为准", "Which of the two stands"),
    "duplicates.amount-none": ("最近一次认定没有金额", "the last answer pays nothing"),
    "duplicates.amount-unseen": ("本单位看不到金额", "amount not in this office's sight"),
    "duplicates.fault-payer": ("请选定以哪一方为准。", "Choose which of the two stands."),
    "duplicates.settle": ("记为已处理", "Record as settled"),
    "duplicates.done-same": ("已记下：同一人。请在下面合并。", "Recorded: one person. Merge them below."),
    "duplicates.done-not-same": ("已记下：两人。不再列出。", "Recorded: two people. The pair is no longer listed."),
    "duplicates.done-later": ("已记下：以后再定。", "Recorded: later."),
    "duplicates.done-merged": ("已合并为一人。", "They are one person now."),
    "duplicates.done-overlaps": (
        "已合并为一人，并发现重叠的保障或待遇，请处理。",
        "They are one person now, and overlapping cover or benefits came to light: settle them."
    ),
    "duplicates.done-undone": (
        "已撤回，仍为两人，这一对等待再次判断。",
        "Taken back: they are two people again, and the pair waits for an answer."
    ),
    "duplicates.done-settled": ("已记下。", "Recorded."),
    "duplicates.fault-settled": (
        "其间有人说明了以哪一方为准；要改，请先收回。", "Somebody settled it meanwhile; take that back first to change it."
    ),
    "duplicates.fault-not-settled": (
        "其间有人收回了，现在等待处理。", "Somebody took it back meanwhile: it waits now."
    ),
    "duplicates.done-reopened": ("已收回，等待重新处理。", "Taken back: it waits again."),
    "duplicates.stands": ("已定以此为准：{what}", "Settled: {what} stands"),
    "duplicates.cover-of": ("{family} 自{from}起的保障", "the cover of {family} from {from}"),
    "duplicates.fault-answer": ("请选择一个判断。", "Choose an answer."),
    "duplicates.fault-reason": ("请写明理由。", "Give the reason."),
    "duplicates.fault-meanwhile": (
        "其间有人作了判断，您的还没有记下。请看“已有的判断”，仍然成立再提交。",
        "Somebody answered meanwhile, and yours was not recorded. See what was said, and send it again if it still holds."
    ),
    "fact-kind.covers": ("保障", "covers"),
    "fact-kind.consents": ("同意书", "consents"),
    "fact-kind.roster_lines": ("花名册", "roster lines"),
    "fact-kind.number_confirmations": ("号码确认", "confirmed numbers"),
]
