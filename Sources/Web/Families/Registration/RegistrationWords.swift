/// Words of the registration of a family.
let registrationWords: [String: (zh: String, en: String)] = [
    "register.title": ("登记新家庭", "Register a family"),
    "register.list-lead": (
        "一页一件事，随时可以停下，回来接着填。全部核对后再登记。",
        "One thing on each page; stop whenever you like and come back. The family is registered after you checked everything."
    ),
    "register.begin": ("开始登记", "Begin a registration"),
    "register.begun": ("还没有登记完的家庭", "Families not yet registered"),
    "register.none-begun": ("没有未完成的登记。", "Nothing is waiting."),
    "register.unnamed": ("草稿 {n}", "Draft {n}"),
    "register.saved": ("{when}由{who}保存", "Saved {when} by {who}"),
    "register.tasks-title": ("登记新家庭", "Register a family"),
    "register.progress": ("已完成 {done} 项，共 {all} 项。", "{done} of {all} parts are done."),
    "register.state-done": ("已完成", "Done"),
    "register.state-wrong": ("需要补充", "To mend"),
    "register.state-todo": ("未填写", "Not begun"),
    "register.state-optional": ("有则填写", "If it applies"),
    "register.optional": ("{what}（可不填）", "{what} (optional)"),
    "register.of": ("{who}：{page}", "{who}: {page}"),
    "register.listed.one": ("已填写 {n} 项", "{n} entered"),
    "register.listed.other": ("已填写 {n} 项", "{n} entered"),
    "register.group-place": ("登记地点", "Where"),
    "register.group-children": ("子女", "Children"),
    "register.group-couple": ("婚姻与光荣证", "Marriage and certificate"),
    "register.group-further": ("其他情况", "Other circumstances"),
    "register.subject-wife": ("女方", "The wife"),
    "register.subject-husband": ("男方", "The husband"),
    "register.subject-child": ("子女 {n}", "Child {n}"),
    "register.check": ("核对并登记", "Check and register"),
    "register.give-up": ("放弃这次登记", "Give this registration up"),
    "register.give-up-lead": (
        "填写的内容将被清除，不能恢复。", "What was typed is removed and cannot be brought back."
    ),
    "register.back": ("返回任务列表", "Back to the list of tasks"),
    "register.continue": ("保存并继续", "Save and continue"),
    "register.later": ("保存，以后再填", "Save and come back later"),
    "register.remove": ("删除这个孩子", "Remove this child"),
    "register.children-listed": ("已填写的子女", "Children entered"),
    "register.no-child": ("还没有填写子女。", "No child was entered yet."),
    "register.add-child": ("添加子女", "Add a child"),
    "register.entries-listed": ("已填写", "Entered"),
    "register.no-entry": ("没有填写；不涉及的可直接继续。", "Nothing was entered. Go on where nothing applies."),
    "register.no-person": (
        "还没有可选的人：请先登记家庭成员。", "There is nobody to choose yet: enter the people of the family first."
    ),
    "register.remove-entry": ("删除这一项", "Remove this entry"),
    "register.add-guardian": ("添加监护人", "Add a guardian"),
    "register.add-income": ("添加一项收入", "Add an income"),
    "register.add-obligor": ("添加义务人", "Add somebody obliged to support"),
    "register.add-service": ("添加一段服役", "Add a time of service"),
    "register.add-study": ("添加一段学业", "Add a course of study"),
    "register.add-consent": ("添加一人的意见", "Add somebody's answer"),

    "register.not-shown": ("（已填写，不显示）", "(given, not shown)"),
    "register.stale": ("{who}在{when}改了这一页。", "{who} changed this page {when}."),
    "register.stale-title": ("这一页刚刚被别人改过", "Somebody else just changed this page"),
    "register.stale-lead": (
        "没有覆盖别人的内容，您填写的也都还在。请核对后再保存：保存将以您填写的为准。",
        "Nothing of theirs was overwritten and what you typed is below. Compare; if you save, yours is kept."
    ),
    "register.stale-unseen": ("不同之处被遮住", "differs where it is masked"),
    "register.stale-field": ("项目", "What"),
    "register.stale-theirs": ("别人保存的", "Theirs"),
    "register.stale-yours": ("您填写的", "Yours"),

    "register.check-title": ("核对填写的内容", "Check the answers"),
    "register.check-lead": (
        "登记之后，改动要作为更正或发生的事登记。", "Once registered, changes are recorded as corrections or events."
    ),
    "register.changed": (
        "您打开这一页之后草稿有了变化。请重新核对。", "The draft changed since you opened this page. Check it again."
    ),
    "register.edit": ("修改", "Change"),
    "register.change": ("修改：{what}", "Change: {what}"),
    "register.nothing-given": ("没有填写", "Nothing was given"),
    "register.fault-of": ("{page}：{fault}", "{page}: {fault}"),
    "register.known": ("可能已经登记过的人", "People who may be registered already"),
    "register.known-lead": (
        "已登记的人仍是同一个人，其本人资料以登记册为准，这里填写的不会覆盖。不同之处请登记后作为发生的事登记。",
        "Whoever is registered stays as the register has them; nothing typed here replaces it. Record what differs as an event afterwards."
    ),
    "register.known-in": ("{name}已在登记册中，属于：", "{name} is in the register already, in:"),
    "register.known-former": (
        "（按已更正的旧号码找到，请对照证件核对）",
        "(Found by a number that was corrected since: compare with the paper.) "
    ),
    "register.known-elsewhere": (
        "{name}的证件号码已由其他单位登记。登记后仍是同一个人。",
        "The number of {name} is registered by another office. It stays one person."
    ),
    "register.known-alike": (
        "有同名同生日的人（{name}），请核对是不是同一个人：",
        "Somebody of the same name and birth date as {name} is registered; compare whether it is the same person:"
    ),
    "register.known-question": ("这些人也属于这个家庭吗", "Whether they belong to this family too"),
    "register.known-yes": (
        "已核对：仍要登记这个家庭", "I have compared them: this family is to be registered all the same"
    ),
    "register.fault-known": (
        "请先核对可能已经登记过的人。", "First compare the people who may be registered already."
    ),
    "register.send": ("登记这个家庭", "Register this family"),
]
