public import CivilCalendar

/// All programmes of a configuration, checked and compiled: a value that PolicyFiles makes and everybody else is given.
public struct RuleBook: Sendable {
    /// Sorted by id.
    public let programmes: [Programme]
    private let positions: [String: Int]
    public let derived = DerivedValues()

    /// Ids must differ.
    public init(programmes: [Programme]) {
        self.programmes = programmes.sorted { $0.id < $1.id }
        positions = Dictionary(self.programmes.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    public func programme(_ id: String) throws(RuleError) -> Programme {
        programmes[try position(of: id)]
    }

    func position(of id: String) throws(RuleError) -> Int {
        guard let position = positions[id] else {
            throw .unknownProgramme(id: id, known: programmes.map(\.id))
        }
        return position
    }
}

extension Programme {
    /// The scheme year that speaks on a day: the latest whose campaign has begun and whose term has not ended.
    public func schemeYear(on day: CivilDate) -> SchemeYear? {
        schemeYears.first { year in
            guard let opens = year.opens, opens <= day else { return false }
            return year.term.to.map { day < $0 } ?? true
        }
    }
}

/// Values a case file sets in place of those of the rule files. Never used on the register.
public struct RuleOverrides: Sendable, Hashable {
    public var ageBasis: AgeBasis?
    /// Parameter values by name, as text.
    public var values: [String: String]
    public var schemeYear: Int?

    public init(ageBasis: AgeBasis? = nil, values: [String: String] = [:], schemeYear: Int? = nil) {
        self.ageBasis = ageBasis
        self.values = values
        self.schemeYear = schemeYear
    }

    public static let none = RuleOverrides()

    var isNone: Bool { values.isEmpty && ageBasis == nil && schemeYear == nil }
}

extension Programme {
    /// The value of a parameter by name on a day.
    public func value(
        of parameter: String, on day: CivilDate, area: String?
    ) throws(RuleError) -> DatedValue {
        guard let parameter = parameters.first(where: { $0.name == parameter }) else {
            throw .unknownParameter(name: parameter, programme: id)
        }
        return try parameter.value(on: day, area: area)
    }
}
