import Benefits
import FEEL
import Rules

/// What the numbers of a programme's formulas count: from the `unit:` of its parameters, the facts dictionary and the
/// named values before them.
struct RuleUnits {
    private let parameters: [(name: String, shape: UnitShape)]
    /// Of the named values that are checked already.
    var named: [String: UnitShape] = [:]

    init(_ parameters: [Parameter]) {
        self.parameters = parameters.map { ($0.name, Self.shape(of: $0)) }
    }

    func table(_ vocabulary: Vocabulary) -> UnitTable {
        var variables = named
        for (name, shape) in parameters { variables[name] = shape }
        for name in vocabulary.made where name.hasPrefix(Vocabulary.insured + " ") {
            variables[name] = .counting(.count)
        }
        return UnitTable(variables: variables, functions: Self.functions)
    }

    /// What the functions of the facts dictionary take and give.
    static let functions: [String: UnitTable.Function] = [
        "reached": .init([nil, .years]),
        "reached on": .init([nil, .years, nil]),
        "reached days": .init([nil, .days, nil]),
        "graded": .init([nil, .grade]),
        "graded among": .init([nil, .grade, nil]),
        "struck within": .init([nil, .days]),
        "age": .init([nil], result: .counting(.years)),
        "monthly income": .init([nil, nil], result: .counting(.moneyPerMonth)),
    ]

    /// What an amount must count, by how often it is paid. A premium is paid for a term, which is a year.
    static func expected(_ period: PaymentTerms.Period?) -> Set<MeasureUnit> {
        switch period {
        case .month: [.moneyPerMonth]
        case .year: [.moneyPerYear]
        case .once: [.money]
        case nil: [.money, .moneyPerMonth, .moneyPerYear]
        }
    }

    private static func shape(of parameter: Parameter) -> UnitShape {
        guard parameter.type == .number else { return .any }
        let unit = parameter.unit.flatMap { Self.unit(of: $0.en) } ?? UnitShape.any
        if parameter.columns.isEmpty { return unit }
        return .context(Dictionary(parameter.columns.map { ($0, unit) }) { first, _ in first })
    }

    // MARK: Words

    /// What a unit's English words say; nil where they say none of the known ones.
    static func unit(of words: String) -> UnitShape? {
        let text = words.lowercased()
        if text.hasPrefix("cny") {
            if text.contains("month") { return .counting(.moneyPerMonth) }
            let isYearly = text.contains("year") || text.contains("term")
            return .counting(isYearly ? .moneyPerYear : .money)
        }
        let known: [(word: String, unit: MeasureUnit)] = [
            ("grade", .grade), ("share", .share), ("percent", .share), ("ratio", .share),
            ("number of", .count), ("count", .count), ("persons", .count), ("children", .count),
            ("year", .years), ("month", .months), ("day", .days),
        ]
        if let found = known.first(where: { text.contains($0.word) }) { return .counting(found.unit) }
        return text == "none" ? .plain : nil
    }

    /// The same of the Chinese words.
    static func unit(ofChinese text: String) -> UnitShape? {
        if text.hasPrefix("元") {
            if text.contains("月") { return .counting(.moneyPerMonth) }
            return .counting(text.contains("年") ? .moneyPerYear : .money)
        }
        let known: [(word: String, unit: MeasureUnit)] = [
            ("等级", .grade), ("比例", .share), ("百分", .share), ("人数", .count), ("个数", .count),
            ("数目", .count), ("岁", .years), ("年", .years), ("月", .months), ("天", .days), ("日", .days),
        ]
        if let found = known.first(where: { text.contains($0.word) }) { return .counting(found.unit) }
        return text == "无" ? .plain : nil
    }

    static let known =
        "CNY, CNY per month, CNY per year, years, months, days, number of …, grade, share, none"
}
