/// Words of restricted processing, of closing files and of purging.
let keepingWords: [String: (zh: String, en: String)] = [
    "keeping.family": ("档案 {id}", "File {id}"),
    "keeping.file": ("档案", "File"),
    "keeping.restrictions": ("限制处理", "Restricted processing"),
    "keeping.restrictions-lead": (
        "这些家庭的资料仅保存，不显示、不使用：名单、查找、统计、导出和今后的认定、名册里都没有。这里不列姓名。",
        "These families' data are kept, not shown and not used: they are in no list, search, count, export, determination or roster to come. No name stands here."
    ),
    "keeping.show": ("显示", "Show"),
    "keeping.show-open": ("正在限制的", "those that hold"),
    "keeping.show-all": ("全部，含已解除的", "all, lifted ones too"),
    "keeping.found.one": ("{n} 项限制处理", "{n} restriction"),
    "keeping.found.other": ("{n} 项限制处理", "{n} restrictions"),
    "keeping.of": ("范围", "Of"),
    "keeping.of-person": ("一位成员", "a member"),
    "keeping.since": ("自", "Since"),
    "keeping.by": ("经办", "By"),
    "keeping.lifted-label": ("解除", "Lifted"),
    "keeping.day-by": ("{day}，{who}", "{day}, {who}"),
    "keeping.holds": ("正在限制", "holds"),
    "keeping.none-restricted": ("没有限制处理的家庭。", "No family's data are restricted."),
    "keeping.done-restricted": (
        "已限制处理。受影响的家庭在下面。", "Restricted. The families it hides stand below."
    ),

    "keeping.restrict-title": ("限制处理", "Restrict processing"),
    "keeping.restrict-lead": (
        "资料仅保存，不再使用、不再显示，直到解除为止。已发放的资金和已投保的名册不变。解除须由待遇审核或管理员办理。",
        "The data are kept, not used and not shown, until it is lifted. Payments and rosters that were made stay. A benefit officer or administrator lifts it."
    ),
    "keeping.restrict": ("限制处理", "Restrict"),
    "keeping.ask-of": ("限制谁的资料", "Whose data"),
    "keeping.of-hint": (
        "其所在的本单位各户一并隐藏。", "Every family of this office with this person is hidden."
    ),
    "keeping.ask-since": ("从哪一天起", "From which day"),
    "keeping.ask-why": ("谁提出、为什么", "Who asked and why"),
    "keeping.hint-why": ("加密保存。", "Kept sealed."),

    "keeping.restricted-title": ("档案 {id}：资料限制处理", "File {id}: processing is restricted"),
    "keeping.restricted-person": (
        "限制是为其中一位成员提出的；该成员所在的各户一并隐藏。",
        "It was imposed for one of its people; each family with this person is hidden."
    ),
    "keeping.nothing": (
        "您的岗位不能查看或解除。如确有必要，请联系审计、待遇审核或管理员。",
        "Your role may neither be shown it nor lift it. Where it is necessary, ask an auditor, benefit officer or administrator."
    ),
    "keeping.look-title": ("因法定职责查看", "Be shown it where the law makes it necessary"),
    "keeping.look-lead": (
        "只显示登记的事实，号码遮盖，不作认定。谁、何时、为何查看都记录在案。",
        "Recorded facts only, numbers masked, nothing decided. Who looked, when and why is recorded."
    ),
    "keeping.look-ask": ("为什么必须查看", "Why it must be shown"),
    "keeping.look-hint": ("不要写证件号码、电话或账号。", "Write no number of a person."),
    "keeping.look": ("查看", "Show it"),
    "keeping.lift-title": ("解除限制", "Lift the restriction"),
    "keeping.lift-lead": (
        "为一位成员提出的限制，其所在的各户一并解除。",
        "One that was imposed for a person is lifted for each of the person's families."
    ),
    "keeping.lift-day": ("从哪一天起解除", "From which day it is lifted"),
    "keeping.lift-ask": ("为什么解除", "Why it is lifted"),
    "keeping.lift-hint": ("加密保存。", "Kept sealed."),
    "keeping.lift": ("解除限制", "Lift it"),
    "keeping.behind-back": ("返回", "Back"),
    "keeping.behind-note": (
        "这个家庭的资料正在限制处理。您写明了理由，这次查看已记录在案。",
        "Processing of this family's data is restricted. You gave a reason, and this look is recorded."
    ),

    "keeping.retention": ("结案与清除", "Closed files and purging"),
    "keeping.retention-lead": (
        "结案不隐藏资料，也不改变认定；从结案或最后一份参保结束之日起计算保存期限。期满的档案由一位管理员提出、另一位管理员确认后清除。",
        "Closing a file hides nothing and changes no decision; its period counts from that day, or from the end of the last cover. What is due is purged by two administrators: one proposes, another confirms."
    ),
    "keeping.period.one": (
        "保存期限：{n} 年，自{day}起执行，依据：{basis}。", "Period: {n} year, in force since {day}, by {basis}."
    ),
    "keeping.period.other": (
        "保存期限：{n} 年，自{day}起执行，依据：{basis}。", "Period: {n} years, in force since {day}, by {basis}."
    ),
    "keeping.no-period": (
        "没有设定保存期限：目前没有文件规定这类档案保存多久，本单位也没有自行规定，所以没有档案到期，也不清除任何资料。",
        "No period is set: no source says how long such files are kept, and the office has not set one itself. So nothing is due and nothing is purged."
    ),
    "keeping.closed": ("已结案的档案", "Closed files"),
    "keeping.closed-found.one": ("{n} 份档案", "{n} file"),
    "keeping.closed-found.other": ("{n} 份档案", "{n} files"),
    "keeping.closed-label": ("结案", "Closed"),
    "keeping.due": ("到期", "Due"),
    "keeping.no-due": ("未设期限", "no period set"),
    "keeping.is-due": ("已到期", "due"),
    "keeping.held": ("暂不清除", "Held back"),
    "keeping.held-linked": ("与他户有关联", "linked to another family"),
    "keeping.held-merged": ("有合并的登记", "merged entries"),
    "keeping.held-on-draft": ("在名册草稿上", "on a draft roster"),
    "keeping.held-paid": ("按最近的认定仍在发放", "paid by the last answers"),
    "keeping.none-closed": ("没有已结案的档案。", "No file is closed."),
    "keeping.propose-link": ("查看到期的会清除什么", "See what a purge of those due would remove"),
    "keeping.purges": ("清除提议与清除记录", "Proposals and purge records"),
    "keeping.none-purged": ("没有提议过，也没有清除过。", "Nothing was proposed and nothing was purged."),
    "keeping.purge": ("提议", "Proposal"),
    "keeping.purge-number": ("清除提议 {id}", "Purge {id}"),
    "keeping.purge-day": ("按哪一天", "As of"),
    "keeping.purge-families": ("档案", "Files"),
    "keeping.purge-basis": ("依据", "Basis"),
    "keeping.purge-years": ("保存年数", "Years kept"),
    "keeping.purge-reason": ("理由", "Why"),
    "keeping.purge-state": ("情况", "State"),
    "keeping.purge-waits": ("{who}提出，等待另一位管理员确认", "proposed by {who}, waits for another administrator"),
    "keeping.purge-done": (
        "{first}提出，{who}于{when}确认，已清除", "proposed by {first}, confirmed by {who} at {when}: purged"
    ),
    "keeping.purge-refused": (
        "{first}提出，{who}于{when}否决：{why}", "proposed by {first}, answered with no by {who} at {when}: {why}"
    ),
    "keeping.purge-digest": ("清除记录的 SHA-256", "SHA-256 of the record"),
    "keeping.purged-rows": ("已清除的记录", "Rows that went"),
    "keeping.purge-closed": ("这些档案何时结案", "When these files were closed"),
    "keeping.rows-people": ("人员", "people"),
    "keeping.rows-decisions": ("认定结果", "decisions"),
    "keeping.rows-frozen_dossiers": ("认定时的资料", "facts that decisions rested on"),
    "keeping.rows-import_rows": ("登记表的行", "rows of registers"),
    "keeping.rows-acts": ("登记的事", "acts"),
    "keeping.rows-last_answers": ("最近的认定结果", "last answers"),
    "keeping.rows-roster_lines": ("名册中的人员", "lines of rosters"),
    "keeping.refuse": ("否决这项提议", "Answer with no"),
    "keeping.refuse-why": ("为什么否决", "Why it is answered with no"),
    "keeping.done-refused": ("已否决，没有清除任何资料。", "Answered with no; nothing was purged."),
    "keeping.withdrawn-by": ("{day}由{who}撤回登记", "registration withdrawn on {day} by {who}"),
    "keeping.purge-title": ("提出清除", "Propose a purge"),
    "keeping.purge-lead.one": (
        "有 {n} 份档案到期。下面是会清除的内容；现在什么也没有改变。",
        "{n} file is due. This is what would go; nothing has been changed."
    ),
    "keeping.purge-lead.other": (
        "有 {n} 份档案到期。下面是会清除的内容；现在什么也没有改变。",
        "{n} files are due. This is what would go; nothing has been changed."
    ),
    "keeping.purge-rows": ("会清除的记录", "Rows that would go"),
    "keeping.purge-rows-hint": ("按数据表计数。", "Counted by table."),
    "keeping.purge-why": ("为什么清除", "Why they are purged"),
    "keeping.purge-why-hint": ("不写姓名和号码：清除记录会一直保留。", "No names and no numbers: the purge record stays."),
    "keeping.propose": ("提出清除", "Propose it"),
    "keeping.propose-hint": ("另一位管理员确认之前，什么也不清除。", "Nothing goes until another administrator confirms."),
    "keeping.purge-stale": (
        "到期的档案有了变化，请核对下面的名单再提出。", "Other files are due than those you saw; look at the list again."
    ),
    "keeping.sure-label": ("确认清除", "Carry it out"),
    "keeping.sure-hint": (
        "全部个人资料清除，不能恢复。此前的备份里仍有，请按期销毁。",
        "Everything personal goes and cannot be brought back. Backups from before still hold it: destroy those in their time."
    ),
    "keeping.sure": ("我已核对，确认清除", "I have checked it: purge"),
    "keeping.fault-reason": ("请写明为什么否决。", "Say why it is answered with no."),
    "keeping.fault-sure": ("请先确认已经核对。", "Say that you have checked it."),
    "keeping.confirm": ("清除", "Purge"),
    "keeping.waits-second": (
        "这是您自己提出的，须由另一位管理员确认。", "You proposed this yourself: another administrator has to confirm it."
    ),
    "keeping.waits-administrator": ("只有管理员可以确认清除。", "Only an administrator may confirm a purge."),
    "keeping.done-proposed": ("已提出，等待另一位管理员确认。", "Proposed; another administrator has to confirm it."),
    "keeping.done-purged": ("已清除。", "Purged."),

    "keeping.household-title": ("变更户编号", "Change the household number"),
    "keeping.household-lead": (
        "新编号属于经办该户的村（居）。原编号从此可以给别的家庭；在此之前，按原编号也能找到这一户。",
        "The new number is of the village that handles the family. The one it had is free for another family; until that has it, this family is found by it, too."
    ),
    "keeping.household-ask": ("户编号", "Household number"),
    "keeping.household-hint": ("没有户编号的，留空。", "Leave it empty where the family has none."),
    "keeping.household-why": ("为什么变更", "Why it is changed"),
    "keeping.household": ("变更户编号", "Change the number"),
    "keeping.close-title": ("结案", "Close the file"),
    "keeping.close-lead": (
        "结案不隐藏资料，也不改变认定；保存期限从这一天起计算。可以恢复。",
        "It hides nothing and changes no decision; the period for which the file is kept begins. It can be opened again."
    ),
    "keeping.close-day": ("从哪一天起结案", "Closed from which day"),
    "keeping.close-why": ("为什么结案", "Why it is closed"),
    "keeping.close": ("结案", "Close it"),
]
