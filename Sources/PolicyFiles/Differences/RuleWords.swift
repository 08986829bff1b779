import Rules

/// The keys of rule files in the office's words. A key that is not here is shown as it is written.
enum RuleWords {
    /// A key whose parts have names: said together with the name.
    struct Container: Sendable {
        let zh: @Sendable (String) -> String
        let en: @Sendable (String) -> String
    }

    static let containers: [String: Container] = [
        "parameters": Container(zh: { "参数 \($0)" }, en: { "parameter \($0)" }),
        "versions": Container(zh: { "自\($0)的版本" }, en: { "version from \($0)" }),
        "criteria": Container(zh: { "条件 \($0)" }, en: { "criterion \($0)" }),
        "values": Container(zh: { "自\($0)的数值" }, en: { "value from \($0)" }),
        "areas": Container(zh: { "地区 \($0)" }, en: { "area \($0)" }),
        "let": Container(zh: { "命名值 \($0)" }, en: { "named value \($0)" }),
        "interactions": Container(zh: { "与其他项目的关系 \($0)" }, en: { "interaction \($0)" }),
        "income": Container(zh: { "收入 \($0)" }, en: { "income \($0)" }),
        "insured": Container(zh: { "投保计划 \($0)" }, en: { "insured under \($0)" }),
        "plans": Container(zh: { "保障 \($0)" }, en: { "plan \($0)" }),
        "sums": Container(zh: { "保额 \($0)" }, en: { "sum \($0)" }),
        "scheme_years": Container(zh: { "\($0)年度" }, en: { "scheme year \($0)" }),
        "phases": Container(zh: { "阶段 \($0)" }, en: { "phase \($0)" }),
    ]

    static let keys: [String: LocalizedText] = [
        "value": LocalizedText(zh: "值", en: "value"), "from": LocalizedText(zh: "起始日", en: "from"),
        "to": LocalizedText(zh: "截止日", en: "to"), "valid_to": LocalizedText(zh: "截止日", en: "valid to"),
        "unit": LocalizedText(zh: "单位", en: "unit"), "type": LocalizedText(zh: "类型", en: "type"),
        "columns": LocalizedText(zh: "栏", en: "columns"), "title": LocalizedText(zh: "名称", en: "title"),
        "office": LocalizedText(zh: "责任部门", en: "office"), "kind": LocalizedText(zh: "类别", en: "kind"),
        "uses": LocalizedText(zh: "共用条件", en: "shared conditions"),
        "candidates": LocalizedText(zh: "对象公式", en: "who it speaks of"),
        "determination": LocalizedText(zh: "批量认定", en: "determination"),
        "programmes": LocalizedText(zh: "项目", en: "programmes"),
        "age_basis": LocalizedText(zh: "年龄计算", en: "age basis"),
        "when": LocalizedText(zh: "公式", en: "formula"), "text": LocalizedText(zh: "文字", en: "text"),
        "zh": LocalizedText(zh: "中文", en: "Chinese"), "en": LocalizedText(zh: "英文", en: "English"),
        "article": LocalizedText(zh: "条款", en: "article"),
        "question": LocalizedText(zh: "待定问题", en: "open question"),
        "amount": LocalizedText(zh: "金额公式", en: "amount"), "tier": LocalizedText(zh: "档次公式", en: "tier"),
        "counted": LocalizedText(zh: "是否计入", en: "counted"),
        "payment": LocalizedText(zh: "发放", en: "payment"), "period": LocalizedText(zh: "周期", en: "period"),
        "starts": LocalizedText(zh: "起发", en: "starts"), "stops": LocalizedText(zh: "停发", en: "stops"),
        "tier_change": LocalizedText(zh: "档次变动", en: "change of tier"),
        "rate_change": LocalizedText(zh: "标准变动", en: "change of rate"),
        "recovery": LocalizedText(zh: "追回", en: "recovery"),
        "late_application": LocalizedText(zh: "迟申请", en: "late application"),
        "basis": LocalizedText(zh: "依据", en: "basis"), "source": LocalizedText(zh: "来源", en: "source"),
        "checked_on": LocalizedText(zh: "核对日", en: "checked on"),
        "unconfirmed": LocalizedText(zh: "未确认", en: "unconfirmed"),
        "product": LocalizedText(zh: "产品", en: "product"), "insurer": LocalizedText(zh: "保险人", en: "insurer"),
        "premium": LocalizedText(zh: "保险费", en: "premium"), "limit": LocalizedText(zh: "限额", en: "limit"),
        "term": LocalizedText(zh: "保险期间", en: "term"), "first": LocalizedText(zh: "首日", en: "first day"),
        "last": LocalizedText(zh: "末日", en: "last day"),
        "birth_cutoff": LocalizedText(zh: "出生日期界限", en: "birth cut-off"),
    ]
}
