package import Rules

/// What a family was looked at for, in words: the record of a look keeps it as the program wrote it.
package enum LookPurpose {
    /// The words of a recorded purpose. What a person typed stands behind them as it was typed; a purpose of another
    /// version is given as it was recorded.
    package static func text(of purpose: String) -> LocalizedText {
        var (rest, tail) = (purpose, LocalizedText(zh: "", en: ""))
        while true {
            if let (zh, en) = words[rest] { return LocalizedText(zh: zh + tail.zh, en: en + tail.en) }
            if let (zh, en) = typed.first(where: { rest.hasPrefix($0.key) }).map(\.value) {
                let said = rest.split(separator: Self.divider(of: rest), maxSplits: 1).last ?? ""
                return LocalizedText(zh: "\(zh)：\(said)\(tail.zh)", en: "\(en): \(said)\(tail.en)")
            }
            guard let mark = marks.first(where: { rest.contains($0.key) }),
                let place = rest.firstRange(of: mark.key)
            else { return LocalizedText(zh: purpose, en: purpose) }
            let said = rest[place.upperBound...]
            tail = LocalizedText(
                zh: "（\(mark.zh)\(said)）\(tail.zh)", en: " (\(mark.en)\(said))\(tail.en)")
            rest = String(rest[..<place.lowerBound])
        }
    }

    private static func divider(of purpose: String) -> String {
        purpose.hasPrefix(copy) ? "asked for by " : ": "
    }

    private static let copy = "copy of one's own data (PIPL 45)"

    /// Added to a purpose, the last one first.
    private static let marks: [(key: String, zh: String, en: String)] = [
        (", numbers in clear", "号码全显", "numbers in full"),
        (", restricted data: ", "限制处理的资料：", "restricted data: "),
    ]

    /// Purposes with something typed behind them.
    private static let typed: [String: (String, String)] = [
        copy: ("为本户复制资料，申请人", "copy for the family, asked for by"),
        "dossier export: ": ("导出家庭资料（号码全显）", "dossier written out with full numbers"),
        "area export: ": ("导出整个区划（号码全显）", "a whole area written out with full numbers"),
        "decisions list, names in full: ": ("认定名单（姓名全显）", "list of decisions with full names"),
        "families list, names in full: ": ("家庭名单（姓名全显）", "list of families with full names"),
        "roster export: ": ("导出投保名册", "insurance roster written out"),
    ]

    static let words: [String: (String, String)] = [
        "check": ("查看认定依据", "conditions checked"), "data quality": ("核对数据质量", "quality of data"),
        "decision replay": ("重算认定", "decisions worked out again"), "decisions": ("查看认定", "decisions"),
        "differences": ("比较应发金额", "amounts compared"),
        "duplicates": ("核对重复登记", "people registered twice"),
        "entitlement": ("计算应发月份", "months owed"),
        "event preview": ("登记生活事件前查看", "life event, before it was recorded"),
        "event": ("登记生活事件", "life event"), "export of an area": ("导出整个区划", "a whole area written out"),
        "facts": ("查看家庭资料", "facts of the family"),
        "facts to ask": ("核对待补资料", "facts to ask"), "family page": ("打开家庭页面", "family page"),
        "family show": ("查看家庭", "family shown"), "family": ("查看家庭", "family shown"),
        "decisions list, names masked": ("认定名单（姓名隐去）", "list of decisions, names masked"),
        "families list, names masked": ("家庭名单（姓名隐去）", "list of families, names masked"),
        "forecast": ("预测", "years to come"), "history": ("查看历史记录", "history"),
        "import changes": ("核对导入的变更", "changes of an import"),
        "import of a dossier": ("导入家庭资料", "a dossier was taken in"),
        "import preview": ("导入前核对", "before an import"),
        "export": ("导出家庭资料", "dossier written out"),
        "list": ("家庭列表", "list of families"), "search": ("查找家庭", "search"),
        "move offered": ("移交家庭", "move offered"), "move preview": ("移交前查看", "before a move"),
        "moved in": ("接收家庭", "moved in"), "moves": ("查看移交", "moves"),
        "numbers to confirm": ("核对号码", "numbers to confirm"),
        "overlaps between offices": ("核对单位间重复发放", "benefits paid by two offices"),
        "overlaps": ("核对重叠", "overlaps"), "registration": ("登记家庭", "registration"),
        "refused rows": ("取回退回的行", "refused rows of a file"),
        "roster": ("查看投保名册", "insurance roster"), "rules impact": ("测算规则影响", "effect of new rules"),
    ]
}
