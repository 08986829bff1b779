/// What operators and functions do with units.
extension UnitCheck {
    typealias Saying = @Sendable (_ left: Bilingual, _ right: Bilingual) -> Bilingual

    private static let advice = Bilingual(
        zh: "请先换算成同一单位（例如每月金额乘以12为每年金额）",
        en: "convert one to the unit of the other first (CNY per month times 12 is CNY per year)")

    private static let added: Saying = { left, right in
        Bilingual(
            zh: "\(left.zh)与\(right.zh)不能相加减；\(advice.zh)",
            en: "\(left.en) and \(right.en) cannot be added or subtracted: \(advice.en)")
    }

    private static let compared: Saying = { left, right in
        Bilingual(
            zh: "\(left.zh)与\(right.zh)不能比较；\(advice.zh)",
            en: "\(left.en) and \(right.en) cannot be compared: \(advice.en)")
    }

    static let chosen: Saying = { left, right in
        Bilingual(
            zh: "两种结果单位不同：\(left.zh)和\(right.zh)；\(advice.zh)",
            en: "one result is \(left.en), another \(right.en): \(advice.en)")
    }

    mutating func binary(
        _ infix: BinaryOperator, _ left: Tree, _ right: Tree, _ tree: Tree
    ) -> UnitShape {
        let first = shape(of: left)
        let second = shape(of: right)
        switch infix {
        case .and, .or: return .any
        case .plus, .minus: return joined([first, second], tree, Self.added)
        case .times: return product(first, second, isByTwelve(left) || isByTwelve(right), tree)
        case .divide: return quotient(first, second, isByTwelve(right), tree)
        case .power: return first.units == nil ? .any : .plain
        default:
            compare(first, second, tree)
            return .any
        }
    }

    mutating func compare(_ left: UnitShape, _ right: UnitShape, _ tree: Tree) {
        _ = joined([left, right], tree, Self.compared)
    }

    /// What all of them count; a fault where nothing is counted by all.
    mutating func joined(_ shapes: [UnitShape], _ tree: Tree, _ saying: Saying) -> UnitShape {
        var units: Set<MeasureUnit>?
        for shape in shapes {
            guard let found = shape.units else { continue }
            guard let known = units else {
                units = found
                continue
            }
            let common = known.intersection(found)
            if common.isEmpty {
                let message = saying(Self.words(known), Self.words(found))
                report(tree, zh: message.zh, en: message.en)
                return .any
            }
            units = common
        }
        return units.map { .number($0) } ?? .any
    }

    // MARK: Products

    private func isByTwelve(_ tree: Tree) -> Bool {
        if case .number(let number) = tree.kind { return number.exactInt == 12 }
        return false
    }

    private func isPlain(_ units: Set<MeasureUnit>) -> Bool { units.count == MeasureUnit.allCases.count }

    private mutating func product(
        _ left: UnitShape, _ right: UnitShape, _ isByTwelve: Bool, _ tree: Tree
    ) -> UnitShape {
        guard let first = left.units, let second = right.units else { return .any }
        if isPlain(first) || isPlain(second) {
            let units = isPlain(first) ? second : first
            if isPlain(units) { return .plain }
            return .number(isByTwelve ? units.union(Self.converted(units, Self.byTwelve)) : units)
        }
        let units = Set(first.flatMap { one in second.compactMap { Self.product(one, $0) } })
        if !units.isEmpty { return .number(units) }
        let (one, other) = (Self.words(first), Self.words(second))
        report(
            tree, zh: "\(one.zh)不能乘以\(other.zh)；可乘以数目、比例，或把每月金额乘以月数",
            en:
                "\(one.en) cannot be multiplied by \(other.en): multiply by a count or a share, or CNY per month by months"
        )
        return .any
    }

    private static func product(_ one: MeasureUnit, _ other: MeasureUnit) -> MeasureUnit? {
        switch (one, other) {
        case (.share, let unit), (let unit, .share): unit
        case (.count, let unit), (let unit, .count): unit == .grade ? nil : unit
        case (.moneyPerMonth, .months), (.months, .moneyPerMonth): .money
        case (.moneyPerYear, .years), (.years, .moneyPerYear): .money
        default: nil
        }
    }

    private mutating func quotient(
        _ left: UnitShape, _ right: UnitShape, _ isByTwelve: Bool, _ tree: Tree
    ) -> UnitShape {
        guard let first = left.units, let second = right.units else { return .any }
        if isPlain(second) {
            if isPlain(first) { return .plain }
            return .number(isByTwelve ? first.union(Self.converted(first, Self.overTwelve)) : first)
        }
        if isPlain(first) { return .plain }
        let units = Set(first.flatMap { one in second.compactMap { Self.quotient(one, $0) } })
        if !units.isEmpty { return .number(units) }
        let (one, other) = (Self.words(first), Self.words(second))
        report(
            tree, zh: "\(one.zh)不能除以\(other.zh)；\(Self.advice.zh)",
            en: "\(one.en) cannot be divided by \(other.en): \(Self.advice.en)")
        return .any
    }

    private static func quotient(_ one: MeasureUnit, _ other: MeasureUnit) -> MeasureUnit? {
        if one == other { return .share }
        switch (one, other) {
        case (let unit, .count), (let unit, .share): return unit == .grade ? nil : unit
        case (.money, .months): return .moneyPerMonth
        case (.money, .years): return .moneyPerYear
        case (.money, .moneyPerMonth): return .months
        case (.money, .moneyPerYear): return .years
        default: return nil
        }
    }

    private static let byTwelve = [
        MeasureUnit.moneyPerMonth: MeasureUnit.moneyPerYear, .years: .months,
    ]
    private static let overTwelve = [
        MeasureUnit.moneyPerYear: MeasureUnit.moneyPerMonth, .months: .years,
    ]

    private static func converted(
        _ units: Set<MeasureUnit>, _ conversion: [MeasureUnit: MeasureUnit]
    ) -> Set<MeasureUnit> {
        Set(units.compactMap { conversion[$0] })
    }

    // MARK: Functions

    mutating func call(_ function: Tree, _ arguments: [Tree.Argument], _ tree: Tree) -> UnitShape {
        let shapes = arguments.map { shape(of: $0.value) }
        guard case .name(let name) = function.kind else { return .any }
        if let host = table.functions[name] {
            // Arguments by name may stand in any order.
            let isInOrder = arguments.allSatisfy { $0.name == nil }
            for (index, unit) in host.arguments.enumerated() where isInOrder && index < shapes.count {
                guard let unit, let found = shapes[index].units, !found.contains(unit) else { continue }
                let (wanted, got) = (unit.title, Self.words(found))
                report(
                    arguments[index].value, zh: "\(name) 的这个参数应为\(wanted.zh)，这里却是\(got.zh)",
                    en: "\(name) takes \(wanted.en) here, but this is \(got.en)")
            }
            return host.result
        }
        switch name {
        case "count": return .counting(.count)
        case "sum", "min", "max", "mean", "median":
            return joined(shapes.map(\.element), tree, Self.added)
        case "abs", "floor", "ceiling", "decimal", "round up", "round down", "round half up",
            "round half down", "modulo":
            return shapes.first?.element ?? .any
        case "sort", "reverse", "distinct values", "sublist", "remove", "concatenate", "append":
            return shapes.first ?? .any
        case "get value":
            guard case .context(let fields) = shapes.first, arguments.count == 2,
                case .string(let key) = arguments[1].value.kind
            else { return .any }
            return fields[key] ?? .any
        default: return .any
        }
    }
}
