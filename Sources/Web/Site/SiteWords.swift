import Casework
import Rules

/// Words of the frame, the sign-in, errors, help, and of what every area shares.
let siteWords: [String: (zh: String, en: String)] = [
    "site.name": ("关怀", "Guanhuai"),
    "site.tagline": ("计划生育特殊家庭服务", "Care for special-hardship families"),
    "site.title-faults": ("有误：{title}", "Error: {title}"),
    "site.language-name": ("中文", "English"),
    "site.skip": ("跳到正文", "Skip to content"),
    "site.menu-label": ("主菜单", "Main menu"),
    "site.sign-out": ("退出", "Sign out"),
    "site.signed-in-as": ("当前用户", "Signed in as"),
    "site.footer": (
        "系统提出建议，由工作人员决定。每次查看家庭信息都有记录。",
        "The system proposes and a person decides. Every look at a family is recorded."
    ),
    "site.print-note": ("内部资料，注意保密", "Internal; keep confidential"),

    "menu.start": ("首页", "Start"),
    "menu.families": ("家庭", "Families"),
    "menu.decisions": ("认定结果", "Decisions"),
    "menu.undetermined": ("待补事实", "Facts to ask"),
    "menu.imports": ("导入与变更", "Imports"),
    "menu.duplicates": ("重复登记", "Duplicates"),
    "menu.quality": ("数据质量", "Quality"),
    "menu.rosters": ("保险名册", "Rosters"),
    "menu.help": ("帮助", "Help"),

    "outcome.eligible": ("符合", "Eligible"),
    "outcome.ineligible": ("不符合", "Not eligible"),
    "outcome.undetermined": ("待定", "Undetermined"),

    "pager.label": ("分页", "Pages"),
    "pager.previous": ("上一页", "Previous page"),
    "pager.next": ("下一页", "Next page"),
    "pager.range-more": ("第 {first} 至 {last} 条，共超过 {total} 条", "{first} to {last} of more than {total}"),
    "pager.range": ("第 {first} 至 {last} 条，共 {total} 条", "{first} to {last} of {total}"),

    "form.search": ("查找", "Search"),
    "form.clear": ("清除条件", "Clear"),
    "form.all": ("全部", "All"),

    "as-known.title": ("查看以前的情况", "As it was"),
    "as-known.said": ("这是{when}时所知的。", "This is what was known at {when}."),
    "as-known.said-state": ("这是{day}的情况。", "This is how it was on {day}."),
    "as-known.said-answers": ("只算到{day}为止的认定。", "Only answers up to {day} count."),
    "as-known.said-acts": ("只算{day}或以前的。", "Only what is of {day} or before counts."),
    "as-known.day-acts": ("截至哪一天", "Up to this day"),
    "as-known.day-state": ("哪一天的情况", "As it was on this day"),
    "as-known.day-answers": ("截至哪一天的认定", "Answers up to this day"),
    "as-known.fault-instant": ("所知时刻不能读取，或在现在之后。", "The instant cannot be read, or has not come yet."),
    "as-known.fault-day": ("日期不能读取，或在2200年以后。", "The day cannot be read, or is after 2200."),
    "as-known.refused": ("下面是现在的情况。", "What is shown is what is held now."),
    "as-known.not-determined": ("当时还没有作过认定。", "Nothing had been determined then."),
    "as-known.none": ("当时还没有。", "There was nothing yet."),
    "as-known.hint": ("当时登记在册的内容；不含后来的更正。", "What was held at that instant, without later corrections."),

    "sign-in.title": ("请用一次性链接登录", "Sign in with the one-time link"),
    "sign-in.ended-title": ("登录已过期，您填写的内容还在", "Your session ended; what you typed is kept"),
    "sign-in.lost-title": ("登录已过期，文件没有收到", "Your session ended, and the file was not taken"),
    "sign-in.lost": (
        "登录后会回到上传页面，请重新选择文件。", "Signed in again you are back where files are sent; choose the file once more."
    ),
    "sign-in.ended": (
        "请重新登录，然后接着保存。请不要关闭这个页面。",
        "Sign in again and go on from here. Do not close this page."
    ),
    "sign-in.send-again": ("我已在另一个窗口登录：接着保存", "I have signed in in another window: go on"),
    "sign-in.kept": ("接着保存刚才填写的内容", "Go on with what you typed"),
    "sign-in.refused-title": ("这个链接打不开", "This link does not open"),
    "sign-in.why": (
        "登录用一次性的登录链接，由启动本系统的人提供。每个链接只能用一次。",
        "You sign in with a link that whoever started this service has given you. Each link works once."
    ),
    "sign-in.refused-why": (
        "链接可能已经用过、已经过期，或者没有复制完整。",
        "It may have been used before, be too old, or be copied in part."
    ),
    "sign-in.how": (
        "请把完整的链接粘贴到下面。没有可用的链接时，请向启动本系统的人或管理员要一个新的。",
        "Paste the whole link below. If you have none that works, ask whoever started the service, or your administrator, for a new one."
    ),
    "sign-in.field": ("登录链接", "Sign-in link"),
    "sign-in.submit": ("登录", "Sign in"),
    "sign-in.done-title": ("已登录", "Signed in"),
    "sign-in.done": ("您好，{actor}。", "Welcome, {actor}."),
    "sign-in.go-on": ("进入首页", "Go to the start page"),

    "error.reference": ("报告问题时请附上这个编号：", "When you report this, give this reference:"),
    "error.back": ("返回首页", "Back to the start page"),
    "error.template-missing": (
        "缺少页面文件 {file}。请从发行包恢复。", "The page file {file} is missing. Restore it from the release."
    ),
    "error.typed": ("您填写的内容（没有保存，可以复制）", "What you filled in (not saved; it can be copied)"),
    "sent.label": ("{label}：", "{label}:"),
    "sent.reason": ("理由", "Why"),
    "sent.why": ("理由", "Why"),
    "sent.day": ("日期", "Day"),
    "sent.since": ("自", "Since"),
    "sent.number": ("户编号", "Household number"),
    "sent.purpose": ("用途", "Purpose"),
    "sent.recipient": ("接收单位", "Recipient"),
    "sent.line": ("选中的行", "Lines ticked"),
    "sent.as": ("作为", "Answered as"),
    "sent.as-correction": ("更正", "a correction"),
    "sent.as-event": ("自某日起的变化", "a change since a day"),
    "sent.as-declined": ("不接受", "declined"),
    "sent.who": ("谁的资料", "Of whom"),
    "sent.f-from": ("自", "From"),
    "sent.f-until": ("至", "Until"),
    "error.moved-away.title": ("该户由别的单位经办", "Another office handles the family"),
    "error.not-found.title": ("没有这个页面", "There is no such page"),
    "error.not-found.advice": (
        "地址可能写错了，或者这份档案不在您的管理范围内。请从菜单重新进入，或按户编号查找。",
        "The address may be mistyped, or the file is outside your area. Start from the menu, or search by household number."
    ),
    "error.sign-in-needed.title": ("需要登录", "Sign-in needed"),
    "error.sign-in-needed.advice": (
        "请先打开您的一次性登录链接；没有时请向管理员要一个。",
        "First open your one-time sign-in link; if you have none, ask your administrator for one."
    ),
    "error.link-not-valid.title": ("这个链接打不开", "This link does not open"),
    "error.link-not-valid.advice": (
        "链接可能已经用过或已经过期。请向管理员要一个新的链接。",
        "It may have been used or be too old. Ask your administrator for a new link."
    ),
    "error.not-allowed.title": ("您没有这项权限", "You may not do this"),
    "error.not-allowed.advice": (
        "这项操作不在您的职责范围内。如需办理，请联系管理员。",
        "It is outside your role. If you need it, ask your administrator."
    ),
    "error.may-not-change.title": ("您的岗位只查看、不办理", "Your role looks and changes nothing"),
    "error.may-not-change.advice": (
        "没有办理任何事项。请由其他岗位的人员办理。",
        "Nothing was done. Somebody with another role must do it."
    ),
    "error.foreign-form.title": (
        "没有办理：请求不是从本系统的页面发出的", "Nothing was done: the request did not come from our own page"
    ),
    "error.foreign-form.advice": (
        "请关闭其他网站的页面，从菜单打开需要的页面，再提交一次。",
        "Close pages of other sites, open the page from the menu, and send the form again."
    ),
    "error.foreign-host.title": ("地址不对", "Wrong address"),
    "error.foreign-host.advice": (
        "请使用启动服务时打印的地址，例如以 127.0.0.1 或 localhost 开头的地址。",
        "Use the address that the service printed: it begins with 127.0.0.1 or localhost."
    ),
    "error.bad-request.title": ("请求无法读取", "The request could not be read"),
    "error.bad-request.advice": (
        "没有作任何更改。请返回上一页，检查后再提交。", "Nothing was changed. Go back, check what was entered, and send it again."
    ),
    "error.bad-filter.title": ("筛选条件无法识别", "The filter is not known"),
    "error.bad-filter.advice": (
        "为避免显示错误的名单，这里什么也不列出。请从菜单重新进入并选择条件。",
        "Nothing is listed, rather than the wrong list. Open the page from the menu and choose the filter again."
    ),
    "error.unknown-name.title": (
        "网址里有系统不认识的条件", "The address asks for something that is not known"
    ),
    "error.unknown-name.which": ("不认识的是“{name}”。", "Not known here: “{name}”. "),
    "error.unknown-name.advice": (
        "为避免显示错误的内容，这里什么也不显示。请不带条件打开本页，再重新选择。",
        "Nothing is shown, rather than the wrong thing. Open the page without it and choose again."
    ),
    "error.repeated-name.title": ("网址里同一个条件出现了两次", "The address says one thing twice"),
    "error.repeated-name.which": ("重复的是“{name}”。", "Said twice: “{name}”. "),
    "error.repeated-name.advice": (
        "不知道该用哪一个，所以什么也不显示。请不带条件打开本页，再重新选择。",
        "Which of them is meant cannot be known, so nothing is shown. Open the page without it and choose again."
    ),
    "error.plain": ("不带条件打开本页", "Open the page without it"),
    "error.too-large.title": ("发送的内容太大", "Too much was sent"),
    "error.too-large.advice": (
        "没有作任何更改。大文件请用命令 guanhuai import 导入。",
        "Nothing was changed. Use the command guanhuai import for a large file."
    ),
    "error.too-slow.title": ("内容没有及时收齐", "The request did not arrive in time"),
    "error.too-slow.advice": (
        "没有作任何更改。请检查网络后再试。", "Nothing was changed. Check the connection and try again."
    ),
    "error.conflict.title": ("内容已被他人更改", "Someone else changed this in the meantime"),
    "error.conflict.advice": (
        "没有覆盖别人的更改。请返回并重新打开页面，核对后再提交。",
        "Their change was kept. Go back, open the page again, compare, and send it again if it still holds."
    ),
    "error.not-ready.title": ("数据库暂时没有响应", "The database does not answer at the moment"),
    "error.not-ready.advice": (
        "没有作任何更改。请稍后再试；仍不行时，请管理员运行 guanhuai doctor。",
        "Nothing was changed. Try again in a while; if it stays so, ask the administrator to run guanhuai doctor."
    ),
    "error.migrations-behind.title": ("数据库还不是最新结构", "The database is not up to date"),
    "error.migrations-behind.advice": (
        "请管理员运行 guanhuai migrate。", "Ask the administrator to run guanhuai migrate."
    ),
    "error.broken.title": ("系统出错了", "Something went wrong on our side"),
    "error.broken.advice": (
        "这不是您的操作造成的。请稍后再试；仍不行时请告诉管理员。",
        "It was not your doing. Try again in a while; if it happens again, tell the administrator."
    ),
    "error.dossier.title": ("档案数据有问题，没有作认定", "The dossier has faults; nothing was decided"),
    "error.dossier.advice": (
        "请按 faults 里列出的位置逐条改正后重新发送。", "Mend each place named under faults and send it again."
    ),
    "error.bad-instant.title": ("所知时刻不能读取", "The instant of knowledge cannot be read"),
    "error.bad-instant.advice": (KnowledgeFault().text.zh, KnowledgeFault().text.en),
    "error.not-known-then.title": ("当时还没有登记", "Not known then"),
    "error.day-missing.title": ("缺少日期", "A day is missing"),
    "error.day-missing.advice": (
        "请用 on=年-月-日 说明认定针对哪一天，例如 on=2026-11-25。",
        "Say which day the answer is for: on=yyyy-mm-dd, for example on=2026-11-25."
    ),
    "error.media-type.title": ("内容格式不支持", "This kind of content is not taken"),
    "error.media-type.advice": ("请以 application/json 发送。", "Send it as application/json."),
    "error.refused.title": ("没有办理", "This was not done"),
    "error.programme-unknown.title": ("没有这个项目", "There is no such programme"),
    "error.programme-unknown.advice": (
        "请核对 programme 的编号；不写则认定全部项目。",
        "Check the programme's identifier; leave it out to ask about all of them."
    ),

    "help.title": ("帮助", "Help"),
    "help.lead": ("页面上的词是什么意思，接下来该做什么。", "What the words on the pages mean, and what to do next."),
    "help.outcomes-title": ("三种认定结果", "The three outcomes"),
    "help.eligible": (
        "全部条件都已满足。系统只提出建议，是否办理由工作人员决定。",
        "Every condition is met. This is a proposal; a person decides."
    ),
    "help.ineligible": (
        "至少有一个条件明确不满足。页面会写明是哪一条、读到的数值、界限和依据。",
        "At least one condition is clearly not met. The page names it, with the value read, the limit and the article."
    ),
    "help.undetermined": (
        "缺少事实，不能说是，也不能说否。页面会写明要向家庭询问什么。",
        "A fact is missing, so the answer is neither yes nor no. The page says what to ask the family."
    ),
    "help.day-title": ("认定日", "The day of a decision"),
    "help.day": (
        "每个结果都只针对某一天。“下次变化日”是目前已知的事实下，结果可能改变的第一天；在此之前不需要重新认定。",
        "Each decision speaks for one day. The next change is the first day on which the answer can differ under what is known today; until then nothing needs to be decided again."
    ),
    "help.forecast-title": ("今后变化", "What changes when"),
    "help.forecast": (
        "每项结果都写明下次变化和全部理由；“全部理由与今后十年”把逐段结果画成图、列成表，并推算今年应发的月份。它按现在登记的事实和现行规定推算，只说明到时会怎样，不是建议，也不是发放承诺。",
        "Each decision says what changes next and every reason; “all reasons and the next ten years” draws and lists each stretch, and works out the months owed this year. It rests on the facts recorded and the rules in force now. It states what will be so; it is neither advice nor a promise of payment."
    ),
    "help.unknown-title": ("不知道与没有", "Unknown and none"),
    "help.unknown": (
        "登记表上空着的格子表示“不知道”，不表示“没有”。问清以后请登记，哪怕答案是“没有”。",
        "An empty cell of the register means that nobody has said; it does not mean none. Record the answer when you have asked, even if the answer is none."
    ),
    "help.changes-title": ("变更：更正还是变化", "Changes: correction or event"),
    "help.changes": (
        "新文件与登记不同时，系统只提出变更。“更正”表示一直如此，以前登错了；“变化”表示从某一天起不同。两者对以前的待遇影响不同，请分清。",
        "Where a new file differs from the register, a change is proposed. A correction means it was always so; an event means it differs since a date. The two differ in what they mean for the past."
    ),
    "help.privacy-title": ("个人信息", "Personal data"),
    "help.privacy": (
        "证件号、电话、账号默认遮盖。每次打开一户家庭，都会记下谁在什么时候看过。请不要截图外传。",
        "Identity, phone and account numbers are masked. Each time a family is opened, who looked and when is recorded. Do not pass screenshots on."
    ),
    "help.programs-title": ("供程序调用", "For programs"),
    "help.programs": (
        "同样的认定可以用 JSON 取得；地址以 /api/v1 开头，需要同一个登录。",
        "The same decisions can be had as JSON below /api/v1, with the same sign-in."
    ),
    "help.programs-check": (
        "POST /api/v1/check?on=年-月-日：发送一份家庭档案，返回认定，不保存。",
        "POST /api/v1/check?on=yyyy-mm-dd: send a family's dossier, get the decisions; nothing is stored."
    ),
    "help.programs-decisions": (
        "GET /api/v1/families/编号/decisions：一户已保存的认定。",
        "GET /api/v1/families/ID/decisions: the stored decisions of a family."
    ),
    "help.programs-history": (
        "GET /api/v1/families/编号/history：一户的历史记录。",
        "GET /api/v1/families/ID/history: the history of a family."
    ),
    "help.programs-as-known": (
        "两者都可以加 as_known=时刻，取得当时所知的内容。", "Both take as_known=INSTANT, for what was known then."
    ),
]
