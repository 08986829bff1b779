/// Words of families that move between offices.
let moveWords: [String: (zh: String, en: String)] = [
    "moves.title": ("迁出与迁入", "Moves"),
    "moves.list-lead": (
        "迁出单位提出，接收单位答复。接收之前，接收单位只看得到这里列出的内容。",
        "The old office offers a family, the new one answers. Until it accepts, the new office sees what stands here and nothing else of the family."
    ),
    "moves.incoming": ("等待本单位答复", "Offered to this office"),
    "moves.outgoing": ("本单位提出，等待对方答复", "Offered by this office"),
    "moves.answered": ("已有结果", "Answered"),
    "moves.none-incoming": ("没有等待本单位答复的家庭。", "No family is offered to this office."),
    "moves.none-outgoing": ("本单位没有等待对方答复的家庭。", "This office has offered no family that waits for an answer."),
    "moves.none-answered": ("还没有答复过的迁移。", "No move has been answered yet."),
    "moves.number": ("迁移 {id}", "Move {id}"),
    "moves.who": ("家庭成员", "People"),
    "moves.way-label": ("从何处到何处", "From and to"),
    "moves.way": ("{from} → {to}", "{from} → {to}"),
    "moves.day-label": ("从哪天起", "From"),
    "moves.note": ("情况", "State"),
    "moves.open.one": ("{n} 项未了", "{n} item open"),
    "moves.open.other": ("{n} 项未了", "{n} items open"),

    "moves.one-title": ("迁移 {id}", "Move {id}"),
    "moves.lead": ("{from} 请 {to} 自{day}起接收这个家庭。", "{from} offers this family to {to} from {day} on."),
    "moves.lead-renumbered": (
        "{from} 的区划代码自{day}起变更，这个家庭随之归入 {to}。",
        "The code of {from} was replaced from {day} on, and this family stands under {to}."
    ),
    "moves.lead-imported": (
        "登记表写明这个家庭自{day}起属于 {to}，不再属于 {from}。",
        "A file of a register names {to} in place of {from} for this family from {day} on."
    ),
    "moves.lead-always": (
        "登记表写明这个家庭一直属于 {to}，以前误登为 {from}。",
        "A file of a register names {to} for this family as it always was; {from} had been recorded by mistake."
    ),
    "moves.file": ("登记编号 {id} 的家庭", "Family {id}"),
    "moves.always": ("一直如此", "as it always was"),
    "moves.lead-residence": ("居住在 {residence}。", " It lives in {residence}."),
    "moves.lead-register": ("户籍同时迁移。", " The household register moves too."),
    "moves.state-label": ("现在的情况：", "How it stands:"),
    "moves.state-open": ("{who}于{when}提出，等待答复", "offered by {who} at {when}, waits for an answer"),
    "moves.state-accepted": ("{who}于{when}接收", "accepted by {who} at {when}"),
    "moves.state-declined": ("{who}于{when}退回", "declined by {who} at {when}"),
    "moves.state-withdrawn": ("{who}于{when}撤回", "withdrawn by {who} at {when}"),
    "moves.state-renumbered": (
        "区划代码变更，{when}随之转移", "the code of the area was replaced, the family followed at {when}"
    ),
    "moves.state-imported": ("{who}于{when}确认登记表上的村（居）", "the village of a file, accepted by {who} at {when}"),
    "moves.state-because": ("，原因：{reason}", ", because: {reason}"),
    "moves.family": ("打开这个家庭", "Open the family"),
    "moves.people": ("迁移的人", "Who moves"),
    "moves.people-hint": (
        "姓名隐去，只够在家庭到场时认出是谁。",
        "Names are masked: enough to know who is meant when the family stands at the counter."
    ),
    "moves.born": ("{name}，{year}年生", "{name}, born {year}"),
    "moves.reason": ("迁移原因：", "Why it moves:"),
    "moves.items": ("未了事项", "What is open"),
    "moves.items-hint": (
        "提出迁出时的情况。接收前办结，或由接收单位接着办。",
        "As it stood when the offer was made: to be settled before, or handed over."
    ),
    "moves.no-items": ("没有未了事项。", "Nothing is open."),
    "moves.yuan": ("{amount}元", "¥{amount}"),

    "moves.accept": ("接收这个家庭", "Accept the family"),
    "moves.accept-title": ("接收", "Accept"),
    "moves.accept-lead": (
        "接收后，家庭及其全部资料由本单位经办，迁出单位不再看得到；名册、参保和已作的认定留在原单位，本单位重新认定。不能撤销，迁回须重新办理迁出。",
        "The family with all its facts becomes this office's and is no longer seen in the old one; rosters, covers and stored decisions stay there, and this office decides anew. It cannot be undone: the way back is a new move."
    ),
    "moves.accept-ask": ("说明（可不填）", "A note (optional)"),
    "moves.accept-hint": ("记入家庭的历史。", "Kept in the family's history."),
    "moves.decline": ("退回", "Decline"),
    "moves.decline-title": ("退回", "Decline"),
    "moves.decline-lead": ("家庭留在迁出单位。", "The family stays where it is."),
    "moves.decline-ask": ("为什么退回", "Why it is declined"),
    "moves.decline-hint": ("迁出单位看得到。", "The old office sees it."),
    "moves.withdraw": ("撤回迁出", "Withdraw the offer"),
    "moves.withdraw-title": ("撤回", "Withdraw"),
    "moves.withdraw-lead": ("对方答复之前可以撤回。", "Possible until the other office has answered."),
    "moves.withdraw-ask": ("为什么撤回（可不填）", "Why it is withdrawn (optional)"),
    "moves.withdraw-hint": ("记入家庭的历史，对方也看得到。", "Kept in the family's history; the other office sees it too."),
    "moves.fault-reason": ("请说明为什么退回。", "Say why it is declined."),
    "moves.done-offered": ("已提出，等待对方答复。", "Offered; the other office has to answer."),
    "moves.done-accept": ("已接收，这个家庭现在由本单位经办。", "Accepted: the family is this office's now."),
    "moves.done-decline": ("已退回。", "Declined."),
    "moves.done-withdraw": ("已撤回。", "Withdrawn."),

    "moves.offer-title": ("迁出：请另一单位接收", "Move out: offer to another office"),
    "moves.offer-lead": (
        "先列出未了事项和会改变的认定，再由您决定是否提出。对方接收之前，家庭仍由本单位经办。",
        "First you see what is open and which decisions change, then you decide. Until the other office accepts, the family stays with this one."
    ),
    "moves.area": ("{name}（{code}）", "{name} ({code})"),
    "moves.ask-to": ("接收单位", "The new office"),
    "moves.hint-to": ("迁往的村（居）或街道。", "The village or street it moves to."),
    "moves.ask-residence": ("居住地（可不填）", "Where the family lives (optional)"),
    "moves.hint-residence": ("只在居住地与接收单位不同时选择。", "Only where it does not live in that area."),
    "moves.same-area": ("与接收单位相同", "In the same area"),
    "moves.ask-day": ("从哪一天起归新单位", "The first day of the new office"),
    "moves.ask-register": ("户籍", "Household register"),
    "moves.hint-register": ("多数金额随户籍走。", "Most amounts follow it."),
    "moves.register-too": ("户籍也迁过去", "The household register moves too"),
    "moves.ask-reason": ("为什么迁（可不填）", "Why it moves (optional)"),
    "moves.hint-reason": ("对方看得到，不要写证件号码。", "The other office sees it: write no identity number."),
    "moves.preview-lead": ("自{day}起由 {to} 接收。", "{to} takes the family from {day} on."),
    "moves.preview-lead-register": (
        "自{day}起由 {to} 接收，户籍同时迁移。",
        "{to} takes the family from {day} on; the household register moves too."
    ),
    "moves.preview-hint": (
        "接收单位看到的就是下面的内容；接收之前看不到别的。",
        "The new office sees what stands below, and nothing else before it accepts."
    ),
    "moves.offer": ("提出迁出", "Offer the family"),
    "moves.offer-hint": ("对方答复之前可以撤回。", "It can be withdrawn until the other office answers."),
]
