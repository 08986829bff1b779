import Benefits
import CivilCalendar
import Rules

/// Reads a file of `config/areas`.
enum AreaReading {
    static func areas(_ tree: DataTree, _ log: DataFaultLog) -> [Area] {
        guard var map = DataMap(tree, "", log) else { return [] }
        _ = map.localized("title")
        let isTest = map.flag("test") ?? false
        _ = map.requiredText("basis")
        _ = map.requiredDate("checked_on")
        let areas = map.items("areas").compactMap { area($0.tree, $0.path, isTest: isTest, log) }
        map.finish()
        return areas
    }

    private static func area(
        _ tree: DataTree, _ path: String, isTest: Bool, _ log: DataFaultLog
    ) -> Area? {
        guard var map = DataMap(tree, path, log) else { return nil }
        let code = map.requiredText("code")
        let name = map.requiredText("name")
        let from = map.date("valid_from")
        let to = map.date("valid_to")
        let successor = map.text("successor")
        map.finish()
        guard let code, let name else { return nil }
        if ![2, 4, 6, 9, 12, 15].contains(code.utf8.count)
            || !code.utf8.allSatisfy({ (48...57).contains($0) })
        {
            log.report(
                tree, map.place("code"), zh: "区划代码应为 2、4、6、9、12 或 15 位数字，并加引号。",
                en: "expected 2, 4, 6, 9, 12 or 15 digits, in quotes.")
        }
        if UnsealedText.holdsPersonalNumber(name) {
            let fault = UnsealedText.nameFault
            log.report(tree, map.place("name"), zh: fault.zh, en: "\(fault.en).")
        }
        if isTest != code.hasPrefix("99") {
            log.report(
                tree, map.place("code"), zh: "99 开头的代码只能放在 test: true 的文件里，反之亦然。",
                en: "codes that begin with 99 belong in a file with `test: true`, and only they.")
        }
        guard let valid = DateSpan(from: from, to: to) else {
            log.report(
                tree, map.place("valid_to"), zh: "必须晚于 valid_from。", en: "must be later than valid_from.")
            return nil
        }
        return Area(code: code, name: name, valid: valid, successor: successor, isTest: isTest)
    }
}
