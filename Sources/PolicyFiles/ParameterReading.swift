import Benefits
import CivilCalendar
import Rules

/// Reads the `parameters:` of a rule file: names, each with dated values and those of areas.
enum ParameterReading {
    static func parameters(_ map: inout DataMap) -> [Parameter] {
        guard let value = map.take("parameters"), !value.isNull else { return [] }
        guard var names = DataMap(value, map.place("parameters"), map.log) else { return [] }
        let parameters = names.names.compactMap { name, position -> Parameter? in
            guard let tree = names.take(name) else { return nil }
            return parameter(name, tree, position, names.place(name), map.log)
        }
        return parameters
    }

    private static func parameter(
        _ name: String, _ tree: DataTree, _ position: DataPosition?, _ path: String, _ log: DataFaultLog
    ) -> Parameter? {
        guard var map = DataMap(tree, path, log) else { return nil }
        let unit = map.optionalLocalized("unit")
        let type = map.choice("type", ParameterType.self) ?? .number
        let columns = map.texts("columns")
        if let unit, type == .number { check(unit, map, log) }
        let shape = Shape(name: name, type: type, columns: columns)
        // Only what every area sets for itself may lack values of the whole country.
        let national =
            map.tree["areas"] == nil || map.tree["values"] != nil
            ? series(map.require("values"), map.place("values"), shape, log) : .empty
        _ = map.take("values")
        var areas: [AreaSeries] = []
        if let tree = map.take("areas"), var codes = DataMap(tree, map.place("areas"), log) {
            for (code, position) in codes.names {
                let path = codes.place(code)
                if !code.utf8.allSatisfy({ (48...57).contains($0) }) || code.isEmpty {
                    log.report(
                        at: position, path, zh: "区划代码应为数字，并加引号。",
                        en: "expected the digits of an area code, in quotes.")
                }
                if let values = series(codes.take(code), path, shape, log) {
                    areas.append(AreaSeries(prefix: code, series: values))
                }
            }
        }
        map.finish()
        let place = (log.file ?? "") + (position.map { ":\($0.line)" } ?? "")
        return national.map {
            Parameter(
                name: name, unit: unit, type: type, columns: columns, national: $0, areas: areas, place: place
            )
        }
    }

    /// What a number counts must be known, and the same in both languages: formulas are checked against it.
    private static func check(_ unit: LocalizedText, _ map: DataMap, _ log: DataFaultLog) {
        guard let english = RuleUnits.unit(of: unit.en), let chinese = RuleUnits.unit(ofChinese: unit.zh)
        else {
            log.report(
                map.tree["unit"], map.place("unit"), zh: "单位不明；可用：元、元/月、元/年、周岁、月、天、人数、等级、比例、无。",
                en: "a unit that is not known; known: \(RuleUnits.known).")
            return
        }
        if english == chinese { return }
        log.report(
            map.tree["unit"], map.place("unit"), zh: "中英文的单位不一致，请改正其一。",
            en: "the Chinese and the English unit differ; correct one of them.")
    }

    private struct Shape {
        var name: String
        var type: ParameterType
        var columns: [String]
    }

    private static func series(
        _ tree: DataTree?, _ path: String, _ shape: Shape, _ log: DataFaultLog
    ) -> ParameterSeries? {
        guard let tree else { return nil }
        guard case .list(let items) = tree.content, !items.isEmpty else {
            log.report(tree, path, zh: "至少应有一个带日期的数值。", en: "expected a list with at least one dated value.")
            return nil
        }
        let values = items.enumerated().compactMap { dated($0.element, "\(path)[\($0.offset)]", shape, log) }
        if values.count < items.count { return nil }
        reportOverlaps(values, tree, path, log)
        if let series = ParameterSeries(values) { return series }
        log.report(
            tree, path, zh: "两个数值的开始日相同，请改正其一。", en: "two values begin on the same day; correct one of them.")
        return nil
    }

    /// A value whose end is written may not reach into the next one: which of the two holds would be a guess.
    private static func reportOverlaps(
        _ values: [DatedValue], _ tree: DataTree, _ path: String, _ log: DataFaultLog
    ) {
        let sorted = values.sorted { $0.from < $1.from }
        for (earlier, later) in zip(sorted, sorted.dropFirst()) {
            guard let end = earlier.to, end > later.from else { continue }
            log.report(
                tree, path, zh: "从\(earlier.from)起的数值到\(end)为止，与从\(later.from)起的数值重叠。",
                en: "the value from \(earlier.from) ends \(end) and overlaps the one from \(later.from).")
        }
    }

    private static func dated(
        _ tree: DataTree, _ path: String, _ shape: Shape, _ log: DataFaultLog
    ) -> DatedValue? {
        guard var map = DataMap(tree, path, log) else { return nil }
        let from = map.requiredDate("from")
        let to = map.date("to")
        if let from, let to, to <= from {
            log.report(map.take("to"), map.place("to"), zh: "结束日必须晚于开始日。", en: "must be later than `from`.")
        }
        let checker = Parameter(
            name: shape.name, unit: nil, type: shape.type, columns: [], national: .empty, areas: [],
            place: path)
        let cells = (shape.columns.isEmpty ? ["value"] : shape.columns).compactMap { column -> String? in
            guard let text = map.requiredText(column) else { return nil }
            if checker.value(text) == nil {
                log.report(
                    map.take(column), map.place(column), zh: "不是 \(shape.type.rawValue) 类型的值。",
                    en: "is no value of type \(shape.type.rawValue).")
            }
            return text
        }
        let basis = map.requiredText("basis")
        let checkedOn = map.requiredDate("checked_on")
        let unconfirmed = map.flag("unconfirmed") ?? false
        map.finish()
        guard let from, let basis, let checkedOn, cells.count == max(1, shape.columns.count) else {
            return nil
        }
        return DatedValue(
            cells: cells, from: from, to: to, basis: basis, checkedOn: checkedOn, unconfirmed: unconfirmed)
    }
}
