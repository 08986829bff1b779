/// What a number of a rule counts. A number written in a formula counts whatever its place asks for.
public enum MeasureUnit: String, Sendable, Hashable, CaseIterable {
    /// Money without a period: a sum, a payment made once.
    case money = "CNY"
    case moneyPerMonth = "CNY per month"
    case moneyPerYear = "CNY per year"
    case years, months, days
    /// How many people or things.
    case count
    /// A grade of a scale, on which 1 may be the most severe.
    case grade
    /// A part of something: a percentage, a ratio.
    case share

    /// As a fault names it.
    public var title: Bilingual {
        switch self {
        case .money: Bilingual(zh: "元", en: rawValue)
        case .moneyPerMonth: Bilingual(zh: "元/月", en: rawValue)
        case .moneyPerYear: Bilingual(zh: "元/年", en: rawValue)
        case .years: Bilingual(zh: "年", en: rawValue)
        case .months: Bilingual(zh: "月", en: rawValue)
        case .days: Bilingual(zh: "天", en: rawValue)
        case .count: Bilingual(zh: "数目", en: "a count")
        case .grade: Bilingual(zh: "等级", en: "a grade")
        case .share: Bilingual(zh: "比例", en: "a share")
        }
    }
}

/// What a value counts, as far as that can be known: several units where a conversion could be meant.
public indirect enum UnitShape: Sendable, Hashable {
    /// No number, or one of which nothing is known.
    case any
    case number(Set<MeasureUnit>)
    case list(UnitShape)
    case context([String: UnitShape])

    /// A number that takes the unit of its place.
    public static let plain = UnitShape.number(Set(MeasureUnit.allCases))

    public static func counting(_ unit: MeasureUnit) -> UnitShape { .number([unit]) }

    /// The units of a number, or of the members of a list, which FEEL reads as its one member; nil where nothing is known.
    var units: Set<MeasureUnit>? {
        switch self {
        case .number(let units): units
        case .list(let element): element.units
        case .any, .context: nil
        }
    }

    var element: UnitShape { if case .list(let element) = self { element } else { self } }
}

/// What the names of a formula count: what its units are checked against.
public struct UnitTable: Sendable {
    /// A function of the host: what its arguments must count, and what it gives.
    public struct Function: Sendable {
        /// Nil for an argument that is no number.
        public var arguments: [MeasureUnit?]
        public var result: UnitShape

        public init(_ arguments: [MeasureUnit?], result: UnitShape = .any) {
            self.arguments = arguments
            self.result = result
        }
    }

    public var variables: [String: UnitShape]
    public var functions: [String: Function]

    public init(variables: [String: UnitShape] = [:], functions: [String: Function] = [:]) {
        self.variables = variables
        self.functions = functions
    }
}
