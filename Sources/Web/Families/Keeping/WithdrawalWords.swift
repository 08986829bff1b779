/// Words of registrations that were mistakes and are withdrawn.
let withdrawalWords: [String: (zh: String, en: String)] = [
    "withdrawal.title": ("撤回登记", "Withdraw the registration"),
    "withdrawal.reason": ("为什么撤回登记", "Why it is withdrawn"),
    "withdrawal.reason-hint": (
        "例如：登记错了单位、登记了两次。加密保存。户编号和证件号码随之空出；以后可以恢复。",
        "Such as: another office's family, registered twice. Kept sealed. Its household number and its people's numbers "
            + "become free; it can be put back."
    ),
    "withdrawal.fault-reason": ("请说明为什么撤回登记。", "Say why the registration is withdrawn."),
    "withdrawal.save": ("撤回登记", "Withdraw it"),
    "withdrawal.list": ("撤回的登记", "Withdrawn registrations"),
    "withdrawal.list-lead": (
        "登记有误、已撤回的家庭：名单、查找、统计、认定和名册里都没有；可以恢复。这里不列姓名。",
        "Families registered by mistake: no list, search, count, determination or roster has them. They can be put back. "
            + "No name stands here."
    ),
    "withdrawal.show-open": ("仍然撤回的", "those that hold"),
    "withdrawal.show-all": ("全部，含已恢复的", "all, those put back too"),
    "withdrawal.found.one": ("{n} 份撤回的登记", "{n} withdrawn registration"),
    "withdrawal.found.other": ("{n} 份撤回的登记", "{n} withdrawn registrations"),
    "withdrawal.day": ("撤回", "Withdrawn"),
    "withdrawal.back": ("恢复", "Put back"),
    "withdrawal.holds": ("仍然撤回", "holds"),
    "withdrawal.none": ("没有撤回的登记。", "No registration is withdrawn."),
    "withdrawal.page-title": ("档案 {id}：登记已撤回", "File {id}: the registration was withdrawn"),
    "withdrawal.page-text": (
        "{who}于 {when} 撤回了这份登记（登记有误）。名单、查找、统计、认定和名册里都没有这个家庭。",
        "{who} withdrew this registration at {when} as a mistake. No list, search, count, determination or roster has "
            + "the family."
    ),
    "withdrawal.put-back": ("恢复这份登记", "Put the registration back"),
    "withdrawal.history": ("历史记录", "History"),
    "withdrawal.before": ("撤回之前的情况", "As it was before"),
]
