public import CivilCalendar

/// A number, age, date or word of a programme as a dated value with its source; areas may set their own.
///
/// No amount, age, date or limit of a programme is written in Swift: each is one of these, read from a rule file.
public struct Parameter: Sendable, Hashable {
    public var name: String
    /// What the value counts, for people ("CNY per month", "years").
    public var unit: LocalizedText?
    public var type: ParameterType
    /// The columns of a value that has several ("deceased", "disabled"); empty for a single value.
    public var columns: [String]
    /// The values that hold where no area sets its own.
    public var national: ParameterSeries
    /// Values of areas, the longest code first.
    public private(set) var areas: [AreaSeries]
    /// The file it stands in and its line, for errors.
    public var place: String

    public init(
        name: String, unit: LocalizedText?, type: ParameterType, columns: [String], national: ParameterSeries,
        areas: [AreaSeries], place: String
    ) {
        self.name = name
        self.unit = unit
        self.type = type
        self.columns = columns
        self.national = national
        self.areas = areas.sorted { ($1.prefix.utf8.count, $0.prefix) < ($0.prefix.utf8.count, $1.prefix) }
        self.place = place
    }

    /// The series that speaks for an area: the one with the longest code the area's code begins with.
    public func series(for area: String?) -> ParameterSeries {
        guard let area else { return national }
        return areas.first { area.hasPrefix($0.prefix) }?.series ?? national
    }

    /// The value in force on a day. A day no value covers is an error that names the file, never the nearest value;
    /// where neither the area nor the country has any value, it is ``DatedValue/notEntered(from:)``.
    public func value(on day: CivilDate, area: String?) throws(RuleError) -> DatedValue {
        let series = series(for: area)
        if series.values.isEmpty { return .notEntered(from: day) }
        if let value = series.value(on: day) { return value }
        throw RuleError.parameterOutsideDates(parameter: name, day: day, place: place)
    }
}

/// The kinds of value a parameter may hold.
public enum ParameterType: String, Sendable, Hashable, CaseIterable {
    case number, date, text, flag
}

/// The values of one area.
public struct AreaSeries: Sendable, Hashable {
    /// The first digits of the area codes it speaks for ("11" for Beijing).
    public var prefix: String
    public var series: ParameterSeries

    public init(prefix: String, series: ParameterSeries) {
        self.prefix = prefix
        self.series = series
    }
}

/// Values one after another; each holds to its own end or to the start of the next.
public struct ParameterSeries: Sendable, Hashable {
    /// In order of their start, without overlaps.
    public private(set) var values: [DatedValue]

    public static let empty = ParameterSeries()

    private init() { values = [] }

    /// Nil where two values begin on one day.
    public init?(_ unordered: [DatedValue]) {
        var values = unordered.sorted { $0.from < $1.from }
        for index in values.indices.dropLast() {
            let next = values[index + 1].from
            if values[index].from == next { return nil }
            values[index].to = values[index].to.map { min($0, next) } ?? next
        }
        self.values = values
    }

    public func value(on day: CivilDate) -> DatedValue? {
        guard let value = values.last(where: { $0.from <= day }) else { return nil }
        if let to = value.to, day >= to { return nil }
        return value
    }

    /// The first later day on which another value, or none, holds.
    public func nextChange(after day: CivilDate) -> CivilDate? {
        var next: CivilDate?
        for value in values {
            for edge in [value.from, value.to] {
                if let edge, edge > day { next = next.map { min($0, edge) } ?? edge }
            }
        }
        return next
    }
}

/// One value with the days it holds and where it comes from.
public struct DatedValue: Sendable, Hashable {
    /// The cells in the order of the parameter's columns; one for a single value.
    public var cells: [String]
    public var from: CivilDate
    /// The first day on which it no longer holds; nil where nothing says so.
    public var to: CivilDate?
    /// The document it comes from.
    public var basis: String
    /// The day on which a person last compared it with its source.
    public var checkedOn: CivilDate
    /// True where the source leaves it open (see the handbook, open questions).
    public var unconfirmed: Bool

    public init(
        cells: [String], from: CivilDate, to: CivilDate?, basis: String, checkedOn: CivilDate,
        unconfirmed: Bool
    ) {
        self.cells = cells
        self.from = from
        self.to = to
        self.basis = basis
        self.checkedOn = checkedOn
        self.unconfirmed = unconfirmed
    }

    /// In place of a value that areas set and that nobody has entered for this one: decisions that need it are
    /// undetermined and name the parameter.
    public static func notEntered(from day: CivilDate) -> DatedValue {
        DatedValue(cells: [], from: day, to: nil, basis: "", checkedOn: day, unconfirmed: true)
    }

    public var isEntered: Bool { !cells.isEmpty }
}
