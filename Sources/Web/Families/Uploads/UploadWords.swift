/// Words of the pages that import a file.
let uploadWords: [String: (zh: String, en: String)] = [
    "uploads.title": ("导入登记表", "Import a register"),
    "uploads.lead": (
        "选择村（居）报送的登记表，先看导入会带来什么，再确认。确认之前什么也不改变。",
        "Choose the register that a village sent. What importing it comes to is shown first; nothing changes before you confirm."
    ),
    "uploads.file": ("登记表文件", "Register file"),
    "uploads.file-again": (
        "请重新选择文件：页面重新打开时，浏览器不保留所选的文件。",
        "Choose the file again: a browser does not keep it when the page is opened anew."
    ),
    "uploads.file-hint": (
        "XLSX 或 CSV（UTF-8、UTF-16、GB18030），最大 64 MB。工作簿不能有密码或宏。",
        "XLSX or CSV (UTF-8, UTF-16, GB18030), at most 64 MB. A workbook may have no password and no macros."
    ),
    "uploads.as-of": ("登记截止日", "The day it speaks for"),
    "uploads.as-of-hint": (
        "这份表登记到哪一天为止；表中晚于这一天的日期会退回。",
        "Up to which day the register was kept; later dates in it are refused."
    ),
    "uploads.check": ("上传并检查", "Upload and check"),
    "uploads.kept": (
        "文件加密保存到确认或放弃为止，最多 7 天。",
        "The file is kept sealed until you confirm or discard it, for 7 days at most."
    ),
    "uploads.fault-file": ("请选择文件。", "Choose a file."),
    "uploads.fault-day": ("请填写登记截止日。", "Say the day the register speaks for."),
    "uploads.fault-later": ("登记截止日不能晚于今天。", "The day cannot be later than today."),
    "uploads.fault-sheet": ("请选择一个工作表。", "Choose a sheet."),
    "uploads.fault-needed": (
        "还没有说明哪一列是“{column}”；没有这一列就认不出家庭。",
        "Say which column is the {column}: without it no row is a family."
    ),
    "uploads.fault-unsaid": (
        "还没有说明哪一列是“{column}”，也没有勾选本表没有这一项。",
        "Say which column is the {column}, or that the form has none."
    ),
    "uploads.waiting": ("等待确认的文件", "Files that wait for your yes"),
    "uploads.waiting-one": ("{when} 由{actor}上传", "sent {when} by {actor}"),
    "uploads.size": ("{n} KB", "{n} KB"),
    "uploads.done-discarded": ("文件已删除，什么也没有改变。", "The file was removed; nothing was changed."),
    "uploads.checking": ("正在检查", "Checking"),
    "uploads.checking-lead": (
        "正在读取并与登记核对，什么也不改变。本页每两秒更新一次。",
        "The file is read and compared with the register; nothing changes. This page renews itself every two seconds."
    ),
    "uploads.importing": ("正在导入", "Importing"),
    "uploads.importing-lead": (
        "正在导入。中途断开也不会只写入一半，可以离开本页。本页每两秒更新一次。",
        "The file is imported. Nothing is ever half-written; you may leave this page. It renews itself every two seconds."
    ),
    "uploads.percent": ("{n}%", "{n} %"),
    "uploads.renew": ("现在更新", "Renew now"),
    "uploads.sheets": ("用哪个工作表？", "Which sheet?"),
    "uploads.sheets-lead": (
        "这个文件里有几个工作表都像登记表。请选择要导入的那一个，一次导入一个。",
        "Several sheets of this file look like a register. Choose the one to import; one is imported at a time."
    ),
    "uploads.sheet": ("工作表", "Sheet"),
    "uploads.go-on": ("继续检查", "Check the file"),
    "uploads.mapping": ("请说明各列登记的是什么", "Say what each column holds"),
    "uploads.mapping-lead": (
        "{fault}第{line}行是各列的标题。请在下面逐列选择登记的是什么；导入以后系统会记住，同样的表不再询问。",
        "{fault} Line {line} has the titles of the columns. Choose what each column holds; once the file is imported this is remembered, and the same kind of form is not asked about again."
    ),
    "uploads.heading": ("表中的列标题", "Title in the file"),
    "uploads.shapes": ("内容的样子", "What it looks like"),
    "uploads.shapes-hint": (
        "为保护个人信息，这里不显示表中的内容，只显示样子：9是一位数字，A是一个字母，×后面是有几个。18位的号码写作",
        "To protect people, what stands in the file is not shown, only what it looks like: 9 is a digit, A is a letter, and × says how many. A number of 18 digits is written"
    ),
    "uploads.shapes-name": ("，三个字的姓名写作", ", a name of three characters"),
    "uploads.meaning": ("登记的是什么", "What it holds"),
    "uploads.missing": ("没有找到这些列：{columns}。", "These columns were not found: {columns}."),
    "uploads.guess": ("系统猜的，请核对", "a guess: check it"),
    "uploads.not-read": ("不用这一列", "leave this column out"),
    "uploads.without": ("这份表里没有的项目", "What this form has no column for"),
    "uploads.without-lead": (
        "表里确实没有的项目请勾选：系统当作“还不知道”，以后再问，不会当作“没有”。",
        "Tick what the form really has no column for. It counts as not known yet and is asked for later; it never counts as “none”."
    ),
    "uploads.without-none": ("需要的项目都有了。", "Everything that is needed is there."),
    "uploads.without-needed": (
        "上面说明缺少的项目不能没有，请指明是哪一列。",
        "What is named above as missing cannot be left out: say which column holds it."
    ),
    "uploads.preview": ("导入前请核对", "Before it is imported"),
    "uploads.preview-lead": (
        "这是试算，什么也没有改变。", "This is a trial; nothing has been changed."
    ),
    "uploads.new": ("新增家庭", "New families"),
    "uploads.changed": ("有变更", "With changes"),
    "uploads.unchanged": ("不变", "Unchanged"),
    "uploads.confirm": ("导入", "Import"),
    "uploads.confirm-lead": (
        "新家庭会登记；与登记不同之处只提出变更，等人确认；退回的行不导入。",
        "New families are registered; what differs is proposed and waits for a person; refused rows are left out."
    ),
    "uploads.discard": ("放弃这个文件", "Discard the file"),
    "uploads.same-as": (
        "内容与导入 {id} 相同，没有可导入的。", "The content is the same as of import {id}; there is nothing to import."
    ),
    "uploads.stopped": (
        "退回的行超过 {percent}%，整个文件都没有导入。请对照退回的行改正原文件，再把整个文件重新上传；只传改正后的退回行，其余各户不会导入。",
        "More than {percent} % of the rows are refused, so nothing of the file is imported. Mend those rows in the file itself and send the whole file again: the mended rows alone would leave all others out."
    ),
    "uploads.refused-rows.one": ("{n} 行有误，不会导入：", "{n} row has mistakes and would not be imported:"),
    "uploads.refused-rows.other": ("{n} 行有误，不会导入：", "{n} rows have mistakes and would not be imported:"),
    "uploads.rejects": ("下载退回的行（XLSX）", "Download the refused rows (XLSX)"),
    "uploads.rejects-lead": (
        "有误的单元格已标出，原因另列一栏；改正后原样上传即可。",
        "The cells at fault are marked and the reasons stand in a column of their own; mend it and send it as it is."
    ),
    "uploads.shape": ("单元格", "Cell"),
    "uploads.warnings": ("请核对（会导入）", "To check (imported all the same)"),
    "uploads.lines": ("行号", "Lines"),
    "uploads.differs": ("与登记不同之处", "What differs from the register"),
    "uploads.unknown-headings": (
        "没有用到的列（原样保留，不导入）：{headings}",
        "Columns that are not used (kept as they came, not imported): {headings}"
    ),
    "uploads.unreadable": ("这个文件不能导入", "This file cannot be imported"),
    "uploads.discarded": ("文件已删除", "The file is gone"),
    "uploads.discarded-lead": (
        "这个文件已经放弃并删除，什么也没有改变。需要时请重新上传。",
        "The file was discarded and removed; nothing was changed. Send it again if you need it."
    ),
    "uploads.again": ("另选文件", "Choose another file"),
    "imports.done-imported": ("已导入。有变更的请在下面确认。", "Imported. What differs waits below."),
    "imports.done-same": (
        "内容与这次导入相同，没有变化。", "The content is the same as of this import; nothing changed."
    ),
    "imports.added": ("新增", "New"),
    "register-column.serial": ("序号", "serial number"),
    "register-column.village-name": ("村（居）名称", "village's name"),
    "register-column.area": ("村居代码", "village's code"),
    "register-column.household-number": ("户编号", "household number"),
    "register-column.wife-name": ("女方姓名", "wife's name"),
    "register-column.wife-number": ("女方身份证号", "wife's identity number"),
    "register-column.husband-name": ("男方姓名", "husband's name"),
    "register-column.husband-number": ("男方身份证号", "husband's identity number"),
    "register-column.marital-status": ("婚姻状况", "marital status"),
    "register-column.household-kind": ("户口性质", "kind of household register"),
    "register-column.children-ever": ("曾生育（收养）子女数", "children ever born or adopted"),
    "register-column.children-alive": ("现存活子女数", "children alive"),
    "register-column.child-name": ("子女姓名", "child's name"),
    "register-column.child-number": ("子女身份证号", "child's identity number"),
    "register-column.child-status": ("子女状况", "child's state"),
    "register-column.child-died": ("死亡日期", "day of the child's death"),
    "register-column.disability-certificate": ("残疾证号", "disability certificate"),
    "register-column.disability-grade": ("残疾等级", "disability grade"),
    "register-column.only-child-certificate": ("光荣证号", "only-child certificate"),
    "register-column.household-size": ("家庭人口", "household size"),
    "register-column.monthly-income": ("家庭月收入（元）", "monthly income (yuan)"),
    "register-column.phone": ("联系电话", "telephone"),
    "register-column.bank": ("开户行", "bank"),
    "register-column.account": ("银行账号", "account"),
    "register-column.remark": ("备注", "remark"),
]
