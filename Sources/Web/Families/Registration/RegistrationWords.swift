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

    "register.page-place": ("登记地点", "Where the family is registered"),
    "register.page-wife": ("女方", "The wife"),
    "register.page-husband": ("男方", "The husband"),
    "register.page-children": ("子女情况", "Children"),
    "register.page-child": ("子女 {n}", "Child {n}"),
    "register.page-union": ("婚姻", "Marriage"),
    "register.page-certificate": ("独生子女父母光荣证", "Only-child certificate"),
    "register.page-circumstances": ("家庭情况", "Circumstances"),
    "register.page-contact": ("联系与收款", "Contact and account"),
    "register.lead-wife": ("母亲或养母。", "The mother, by birth or adoption."),
    "register.lead-husband": ("父亲或养父。", "The father, by birth or adoption."),
    "register.lead-children": (
        "包括已去世和收养的子女。先填人数，再逐个填写。",
        "Those who died and those who were adopted are counted too. Give the numbers first, then each child."
    ),
    "register.lead-circumstances": ("不清楚的可以不填。", "Leave out what is not known."),
    "register.lead-contact": ("不清楚的可以不填。", "Leave out what is not known."),

    "register.ask-village": ("村（居）", "Village"),
    "register.ask-household": ("户编号（可不填）", "Household number (optional)"),
    "register.ask-on-file": ("是否登记此人", "Whether there is such a person"),
    "register.on-file-wife-yes": ("有", "yes"),
    "register.on-file-wife-no": ("没有，或不在本户", "no, or not of this family"),
    "register.on-file-husband-yes": ("有", "yes"),
    "register.on-file-husband-no": ("没有，或不在本户", "no, or not of this family"),
    "register.ask-name": ("姓名", "Name"),
    "register.hint-name": ("与证件上的写法相同。", "As it stands on the document."),
    "register.ask-number": ("身份证号", "Identity number"),
    "register.hint-number": (
        "18位（旧证15位）。校验位会自动核对，生日和性别从号码读取。",
        "18 characters (15 on old cards). Its check digit is tested; birth date and sex are read from it."
    ),
    "register.ask-cause": ("没有号码的原因", "Why there is no number"),
    "register.hint-cause": ("有号码时不填。", "Leave it where there is a number."),
    "register.ask-born": ("出生日期", "Date of birth"),
    "register.hint-born": (
        "例如 1981-06-15；有身份证号时可不填。", "For example 1981-06-15; not needed beside an identity number."
    ),
    "register.ask-sex": ("性别", "Sex"),
    "register.hint-sex": ("有身份证号时可不选。", "Not needed beside an identity number."),
    "register.ask-living": ("是否在世", "Whether living"),
    "register.living-yes": ("在世", "living"),
    "register.living-no": ("已去世", "has died"),
    "register.living-unknown": ("不清楚", "not known"),
    "register.ask-died": ("去世日期", "Date of death"),
    "register.hint-died": ("已去世的才填。", "Only of somebody who has died."),
    "register.ask-register": ("户口性质（可不填）", "Household register (optional)"),
    "register.ask-ever": ("曾生育（收养）子女数", "Children ever born or adopted"),
    "register.ask-alive": ("现存活子女数", "Children living now"),
    "register.ask-manner": ("亲生或收养", "By birth or adoption"),
    "register.manner-birth": ("亲生", "by birth"),
    "register.manner-adoption": ("收养", "by adoption"),
    "register.ask-adopted": ("收养日期", "Day of the adoption"),
    "register.hint-adopted": ("收养的才填。", "Only of a child who was adopted."),
    "register.ask-grade": ("残疾等级", "Disability grade"),
    "register.no-disability": ("没有残疾人证", "no certificate"),
    "register.ask-card": ("残疾人证号（可不填）", "Disability certificate number (optional)"),
    "register.hint-card": (
        "20位，前18位是本人身份证号。", "20 characters; the first 18 are the own identity number."
    ),
    "register.ask-state": ("婚姻状况", "Marital status"),
    "register.ask-since": ("从哪天起（可不填）", "Since (optional)"),
    "register.hint-since": ("例如 2003-05-01。", "For example 2003-05-01."),
    "register.ask-ended": ("结束日期（可不填）", "Ended on (optional)"),
    "register.hint-ended": ("离婚或丧偶的才填。", "Only where it ended by divorce or death."),
    "register.ask-held": ("有没有光荣证", "Whether there is a certificate"),
    "register.held-held": ("有", "yes"),
    "register.held-none": ("没有", "no"),
    "register.held-unknown": ("不清楚", "not known"),
    "register.ask-paper": ("编号", "Number"),
    "register.hint-paper": ("有光荣证或证明的才填。", "Where there is a certificate or a proof."),
    "register.ask-issued": ("发证日期（可不填）", "Issued on (optional)"),
    "register.ask-proof": ("是哪一种（可不填）", "What it is (optional)"),
    "register.ask-size": ("家庭人口（可不填）", "People in the household (optional)"),
    "register.ask-income": ("家庭月收入，元（可不填）", "Household income a month, yuan (optional)"),
    "register.ask-remark": ("备注（可不填）", "Remark (optional)"),
    "register.hint-remark": ("不要写证件号码。", "No identity numbers here, please."),
    "register.ask-phone": ("联系电话（可不填）", "Telephone (optional)"),
    "register.ask-bank": ("开户银行（可不填）", "Bank (optional)"),
    "register.ask-account": ("账号（可不填）", "Account number (optional)"),

    "register.not-shown": ("（已填写，不显示）", "(given, not shown)"),
    "register.stale": ("{who}在{when}改了这一页。", "{who} changed this page {when}."),
    "register.stale-title": ("这一页刚刚被别人改过", "Somebody else just changed this page"),
    "register.stale-lead": (
        "没有覆盖别人的内容，您填写的也都还在。请核对后再保存：保存将以您填写的为准。",
        "Nothing of theirs was overwritten and what you typed is below. Compare; if you save, yours is kept."
    ),
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
    "register.change": ("修改：{what}", "Change: {what}"),
    "register.nothing-given": ("没有填写", "Nothing was given"),
    "register.fault-of": ("{page}：{fault}", "{page}: {fault}"),
    "register.known": ("可能已经登记过的人", "People who may be registered already"),
    "register.known-in": ("{name}已在登记册中，属于：", "{name} is in the register already, in:"),
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
