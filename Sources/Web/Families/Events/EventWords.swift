/// Words of life events and of a family's history.
let eventWords: [String: (zh: String, en: String)] = [
    "form.fault": ("错误：", "Error: "),
    "form.fault-missing": ("请填写或选择：{label}", "Fill this in: {label}"),

    "family.record": ("登记发生的事", "Record what happened"),
    "family.history": ("历史记录", "History"),

    "family.as-of": ("查看某一天、某一时刻的情况", "As it was"),
    "family.as-of-day": ("哪一天的情况", "True on"),
    "family.as-of-instant": ("按什么时候所知", "As known at"),
    "family.as-of-hint": ("不填就是现在所知", "Empty is what is known now"),
    "family.as-of-show": ("查看", "Show"),
    "family.as-of-said": ("这是{when}时所知的、{day}的情况。", "This is what was known at {when}, as of {day}."),
    "family.as-of-now": ("回到现在", "Back to now"),

    "event.list-title": ("登记发生的事", "Record what happened"),
    "event.list-lead": (
        "选择发生的事。保存之前会先显示哪些资料、哪些认定结果将改变。",
        "Choose what happened. Before anything is saved you see which facts and which decisions it changes."
    ),
    "event.group-people": ("家庭成员", "People"),
    "event.group-disability": ("残疾", "Disability"),
    "event.group-paper": ("独生子女父母光荣证", "Only-child certificate"),
    "event.group-course": ("就学与服役", "Study and service"),
    "event.about-birth": ("家中有孩子出生。", "A child was born to people of this family."),
    "event.about-adoption": (
        "收养本户、其他家庭或未登记的孩子。", "A child of this family, of another one, or new to the register, was adopted."
    ),
    "event.about-adoption-end": ("收养关系解除。", "An adoption ended."),
    "event.about-death": (
        "婚姻、收入、就学等随之结束，申报人数相应减少。", "Marriage, incomes and studies end with it; the declared counts follow."
    ),
    "event.about-death-declared": ("法院判决宣告死亡。", "A court declared somebody dead."),
    "event.about-marriage": ("初婚、再婚或复婚。", "For the first time, again, or restored."),
    "event.about-divorce": ("双方离婚，一方可以离开本户。", "Two people divorced; one of them may leave this file."),
    "event.about-disability-certified": ("领到残疾人证。", "A disability certificate was issued."),
    "event.about-disability-regraded": ("残疾等级改变。", "The grade of a disability changed."),
    "event.about-disability-lapsed": (
        "残疾人证注销、交回，或已康复、到期后不再换证：从这一天起不再持证。",
        "Withdrawn, given back, or not renewed since its holder recovered: from the day on none is held."
    ),
    "event.about-asked": (
        "后来加入的人（如新配偶）问过了哪些。有子女、残疾人证、收入等的，先在各自的页面登记。",
        "What somebody who came later, such as a new partner, was asked about. Record the children, the card, the income first, "
            + "each on its page."
    ),
    "event.asked-asked": ("问清了哪些", "What was asked"),
    "event.about-certificate-issued": ("发证、补发，或村（居）证明。", "Issued, issued anew, or proved by the village."),
    "event.about-certificate-cancelled": (
        "自愿注销或因再生育注销。", "By the family's wish, or because a further child came."
    ),
    "event.about-study-begun": ("开始一段学业。", "A course of study began."),
    "event.about-study-ended": ("毕业、肄业或退学。", "Finished or left."),
    "event.about-enlisted": ("应征入伍。", "Joined the army."),
    "event.about-discharged": ("退出现役。", "Left the army."),

    "event.ask-person": ("是谁", "Who"),
    "event.ask-parents": ("父母是谁", "Who the parents are"),
    "event.parents-adoption": ("收养人是谁", "Who adopts"),
    "event.ask-partners": ("双方是谁", "Which two"),
    "event.ask-leaving": ("谁离开本户", "Who leaves this file"),
    "event.nobody-leaves": ("没有人离开", "Nobody leaves"),
    "event.ask-child": ("被收养的孩子", "The child"),
    "event.ask-partner": ("对方是谁", "The partner"),
    "event.newcomer-registered": ("已在别的家庭登记，用证件号码加入", "Registered in another family: join by number"),
    "event.newcomer-new": ("还没有登记过", "Not registered yet"),
    "event.ask-name": ("姓名", "Name"),
    "event.ask-number": ("身份证号", "Identity number"),
    "event.hint-number": (
        "18位；没有号码就不填。号码中的生日和性别会自动核对。",
        "18 characters; leave it empty where there is none. Birth date and sex inside it are compared."
    ),
    "event.ask-sex": ("性别", "Sex"),
    "event.ask-born": ("出生日期", "Date of birth"),
    "event.hint-born": ("有身份证号时可不填。", "Not needed beside an identity number."),
    "event.ask-cause": ("没有号码的原因", "Why there is no number"),
    "event.ask-brought": ("随对方来的子女（可不填）", "Children the partner brings (optional)"),
    "event.hint-brought": (
        "已登记子女的身份证号，每行一个；由别的单位登记的，后面空一格写姓名。",
        "Identity numbers of registered children, one a line; where another office has the child, a space and the name behind it."
    ),
    "event.ask-asked": ("新登记的对方已问过哪些（可不填）", "What a new partner was asked about (optional)"),
    "event.hint-asked": (
        "勾选的，没有登记的就是没有；没有勾选的，涉及其本人的认定为待补，问清后再登记。",
        "What is ticked and not recorded does not exist; of the rest, what rests on the partner is undetermined until asked."
    ),
    "event.ask-certificate": ("残疾人证号", "Certificate number"),
    "event.hint-certificate": (
        "20位，前18位是本人身份证号；有号码时类别和等级从号码读取。",
        "20 characters, the first 18 are the own identity number; category and grade are read from it."
    ),
    "event.ask-category": ("类别", "Category"),
    "event.ask-grade": ("等级", "Grade"),
    "event.ask-paper": ("证书或证明的编号", "Number of the certificate or proof"),
    "event.ask-proof": ("是哪一种", "What it is"),
    "event.ask-institution": ("学校类别", "Kind of school"),
    "event.ask-region": ("学校是否在本区（疆内）", "Whether the school is in the region"),
    "event.ask-judgment": ("判决日期", "Day of the judgment"),
    "event.ask-accident": ("意外发生的日期（可不填）", "Day of the accident (optional)"),
    "event.hint-accident": (
        "因意外事件失踪的才填；死亡日期按这一天算（民法典第48条）。",
        "Only where the disappearance followed one; it is then the day of death (Civil Code, art. 48)."
    ),
    "event.ask-day": ("发生的日期", "The day on which it happened"),
    "event.day-adoption-end": ("不再持证的第一天", "The first day on which it is held no longer"),
    "event.day-disability-lapsed": ("不再有效的第一天", "The first day on which it no longer holds"),
    "event.day-study-ended": ("离校后的第一天", "The first day after it"),
    "event.day-discharged": ("不再服役的第一天", "The first day not served"),
    "event.hint-day": ("例如 2026-08-03 或 2026年8月3日。", "For example 2026-08-03."),
    "event.hint-judgment": ("例如 2026-08-03。", "For example 2026-08-03."),
    "event.ask-until": ("失效后的第一天（可不填）", "The first day on which it no longer holds (optional)"),
    "event.ask-reason": ("依据（可不填）", "Why it is recorded (optional)"),
    "event.hint-reason": ("如所看到的文书。", "Such as the document that was seen."),
    "event.not-said": ("未说明", "Not said"),
    "event.fault-two": ("请选择两个人：{label}", "Choose two people: {label}"),
    "event.fault-one-or-two": ("请选择一或两个人：{label}", "Choose one or two people: {label}"),
    "event.fault-card": (
        "请填写残疾人证号；没有号码时填写等级。", "Give the certificate's number, or the grade where there is none."
    ),

    "event.see": ("查看将改变什么", "See what it changes"),
    "event.see-hint": ("这一步不保存任何内容。", "Nothing is saved in this step."),
    "event.back": ("返回", "Back"),
    "event.changes": ("将改变的资料", "Facts that change"),
    "event.flips": ("将改变的认定结果", "Decisions that change"),
    "event.flip-unit": ("对象", "For"),
    "event.flip-from": ("从哪天起", "From"),
    "event.flip-earlier": ("{day}或更早", "{day} or earlier"),
    "event.flip-before": ("现在", "Before"),
    "event.flip-after": ("之后", "After"),
    "event.no-flips": ("没有认定结果改变。", "No decision changes."),
    "event.not-spoken-of": ("不涉及", "does not apply"),
    "event.save": ("登记", "Record this"),
    "event.edit": ("修改", "Change the answers"),
    "event.save-hint": (
        "原来的资料不会被覆盖，误登可以在历史记录里撤销。",
        "Nothing is overwritten, and a mistake can be taken back in the history."
    ),
    "event.since-title": ("在您填写期间，资料有了变化", "The family changed while you were at it"),
    "event.since-lead": (
        "下面是别人刚登记的内容。您填写的内容都还在，请核对后再保存。",
        "This was recorded in the meantime. What you typed is kept; compare the two and save again if it still holds."
    ),

    "history.title": ("历史记录", "History"),
    "history.none": ("到这时还没有登记什么。", "Nothing had been recorded by then."),
    "history.lead": (
        "谁在什么时候登记了什么、为什么。最近的在前。", "Who recorded what, when and why; the latest first."
    ),
    "history.done": ("已登记。", "Recorded."),
    "history.done-undone": ("已撤销。", "Taken back."),
    "history.done-redone": ("已恢复。", "Put back."),
    "history.sentence": ("{when}，{who}登记：{what}。", "{when}: {who} recorded: {what}."),
    "history.sentence-on": (
        "{when}，{who}登记：{what}，发生于{day}。", "{when}: {who} recorded: {what}, on {day}."
    ),
    "history.because": ("原因：{reason}", "Why: {reason}"),
    "history.act": ("登记号 {n}", "act {n}"),
    "history.undoes": ("撤销登记号 {n}", "takes back act {n}"),
    "history.undone": ("已撤销", "taken back since"),
    "history.redo": ("恢复登记号{n}（撤销有误）", "Put act {n} back: it was taken back by mistake"),
    "history.undo": ("撤销这次登记：{what}", "Take this back: {what}"),

    "undo.title": ("撤销登记：{what}", "Take back: {what}"),
    "undo.title-redo": ("恢复登记号{n}", "Put act {n} back"),
    "undo.reason": ("为什么撤销", "Why it is taken back"),
    "undo.reason-hint": (
        "撤销本身也会留在历史记录里。", "Taking it back is recorded too; both stay in the history."
    ),
    "undo.fault-reason": ("请说明为什么撤销。", "Say why it is taken back."),
    "undo.save": ("撤销这次登记", "Take it back"),
    "redo.reason": ("为什么恢复", "Why it is put back"),
    "redo.reason-hint": (
        "撤销和恢复都留在历史记录里。", "That it was taken back and put back stays in the history."
    ),
    "redo.fault-reason": ("请说明为什么恢复。", "Say why it is put back."),
    "redo.save": ("恢复这次登记", "Put it back"),
]
