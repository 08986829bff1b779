public import CivilCalendar
public import FEEL

/// A programme's rule as it stands on one day in one area: version, parameter values and the hash that names both.
///
/// Not shared between threads: it keeps the texts it has written and the cells of one decider's run.
final class Ruling {
    let programme: Programme
    let version: RuleVersion
    /// Those of the shared conditions first.
    let criteria: [Criterion]
    /// By position in the vocabulary; nil for those of other versions.
    let named: [NamedFormula?]
    let schemeYear: SchemeYear?
    /// In the order of the vocabulary's parameters.
    let parameters: [DatedValue]
    /// The values given to FEEL, with constants and parameters filled in and the rest null.
    let template: [Value]
    let ruleVersion: String
    /// The first later day on which another version, value or scheme year holds.
    let stableUntil: CivilDate?
    /// The template from the constants on, as cells of the decider's run.
    @exclusivity(unchecked) private var cells: [Cell]?
    /// By criterion: those above, then those of each insured group.
    @exclusivity(unchecked) var sheets: [CriterionSheet?]
    /// By parameter, as decisions list it; written when first used.
    @exclusivity(unchecked) var uses: [ParameterUse?]
    /// Those that decisions used together, by which they were: few differ.
    @exclusivity(unchecked) var usesTogether: [(used: UsedParameters, uses: [ParameterUse])] = []
    /// Together with the rulings of the programmes that bear on it.
    @exclusivity(unchecked) var combinedVersion: (others: [Ruling], version: String)?

    init(
        _ programme: Programme, on day: CivilDate, area: String?, overrides: RuleOverrides
    ) throws(RuleError) {
        self.programme = programme
        schemeYear = try programme.schemeYear(on: day, overrides: overrides)
        // A product's terms are those in force when the cover begins.
        let ruleDay = schemeYear?.term.from ?? day
        version = try programme.version(on: ruleDay)
        var criteria: [Criterion] = []
        var named: [NamedFormula] = []
        var canonical = programme.id + "\n" + version.canonical
        for definition in programme.definitions {
            guard let part = definition.versions.last(where: { $0.span.contains(ruleDay) }) else {
                throw .noVersion(programme: definition.id, day: ruleDay, place: definition.file)
            }
            criteria += part.criteria
            named += part.named
            canonical += "\n" + definition.id + "\n" + part.canonical
        }
        self.criteria = criteria + version.criteria
        let criteriaCount = self.criteria.count + version.insured.reduce(0) { $0 + $1.criteria.count }
        sheets = Array(repeating: nil, count: criteriaCount)
        uses = Array(repeating: nil, count: programme.parameters.count)
        var byPosition = [NamedFormula?](repeating: nil, count: programme.vocabulary.named.count)
        for formula in version.named.reversed() + named.reversed() { byPosition[formula.index] = formula }
        self.named = byPosition

        parameters = try programme.values(on: ruleDay, area: area, overrides: overrides)
        var template = [Value](repeating: .null, count: programme.vocabulary.count)
        for (index, value) in parameters.enumerated() {
            let parameter = programme.parameters[index]
            let slot = programme.vocabulary.slot(ofParameter: index)
            guard value.isEntered else {
                template[slot] = .unknown(FactID("parameter:" + parameter.name))
                canonical += "\n" + parameter.name + "="
                continue
            }
            guard let read = parameter.value(of: value) else {
                throw .notOfType(parameter: parameter.name, place: parameter.place)
            }
            template[slot] = read
            canonical += "\n" + parameter.name + "=" + value.cells.joined(separator: "|") + "@\(value.from)"
        }
        if let incomes = version.incomes, let slot = programme.vocabulary.slot(ofMade: Vocabulary.incomeList)
        {
            template[slot] = incomes.value
        }
        if let schemeYear {
            for (index, name) in programme.vocabulary.constants.enumerated() {
                template[programme.vocabulary.slot(ofConstant: index)] = schemeYear.constant(name)
            }
            canonical += "\n\(schemeYear.year) \(schemeYear.term) \(schemeYear.birthCutoff)"
        }
        if let basis = overrides.ageBasis { canonical += "\nage_basis=\(basis.rawValue)" }
        self.template = template
        ruleVersion = String(SHA256.hex(Array(canonical.utf8)).prefix(32))
        stableUntil = programme.nextChange(after: day, area: area, schemeYear: schemeYear)
    }

    /// Puts constants and parameters into the slots of a run and empties the rest.
    func fill(_ run: Run) {
        let first = programme.vocabulary.facts.count
        let cells = self.cells ?? template[first...].map { run.kept($0) }
        self.cells = cells
        run.fill(cells, from: first)
    }
}

extension Programme {
    /// From which day a person has reached an age under the version in force.
    public func ageBasis(on day: CivilDate, overrides: RuleOverrides = .none) throws(RuleError) -> AgeBasis {
        if let basis = overrides.ageBasis { return basis }
        let ruleDay = try schemeYear(on: day, overrides: overrides)?.term.from ?? day
        return try version(on: ruleDay).ageBasis ?? .onBirthday
    }

    /// Whether a version of it and of every condition it shares holds on a day.
    public func isInForce(on day: CivilDate) -> Bool {
        versions.contains { $0.span.contains(day) }
            && definitions.allSatisfy { $0.versions.contains { $0.span.contains(day) } }
    }

    func version(on day: CivilDate) throws(RuleError) -> RuleVersion {
        guard let version = versions.last(where: { $0.span.contains(day) }) else {
            throw .noVersion(programme: id, day: day, place: file)
        }
        return version
    }

    /// Nil for programmes without scheme years.
    func schemeYear(on day: CivilDate, overrides: RuleOverrides) throws(RuleError) -> SchemeYear? {
        if schemeYears.isEmpty { return nil }
        let found =
            overrides.schemeYear.map { year in schemeYears.first { $0.year == year } }
            ?? schemeYear(on: day)
        guard let found else {
            throw .noSchemeYear(
                programme: id, year: overrides.schemeYear, known: schemeYears.map(\.year).sorted())
        }
        return found
    }

    fileprivate func values(
        on day: CivilDate, area: String?, overrides: RuleOverrides
    ) throws(RuleError) -> [DatedValue] {
        for name in overrides.values.keys.sorted() where !parameters.contains(where: { $0.name == name }) {
            throw .unknownParameter(name: name, programme: id)
        }
        var values: [DatedValue] = []
        for parameter in parameters {
            if let text = overrides.values[parameter.name] {
                values.append(
                    DatedValue(
                        cells: Array(repeating: text, count: max(1, parameter.columns.count)), from: day,
                        to: nil,
                        basis: "override", checkedOn: day, unconfirmed: true))
            } else {
                values.append(try parameter.value(on: day, area: area))
            }
        }
        return values
    }

    fileprivate func nextChange(
        after day: CivilDate, area: String?, schemeYear: SchemeYear?
    ) -> CivilDate? {
        var edges: [CivilDate?] = []
        if let schemeYear {
            edges.append(schemeYear.term.to)
            edges += schemeYears.map(\.opens)
        } else {
            edges += versions.map { $0.span.nextChange(after: day) }
            edges += definitions.flatMap { $0.versions.map { $0.span.nextChange(after: day) } }
            edges += parameters.map { $0.series(for: area).nextChange(after: day) }
        }
        return edges.compactMap { $0 }.filter { $0 > day }.min()
    }
}

extension Parameter {
    /// The value as formulas see it: a number, date, text or truth value, or a context of those by column.
    func value(of dated: DatedValue) -> Value? {
        if columns.isEmpty { return dated.cells.first.flatMap(value) }
        var values: [Value] = []
        for cell in dated.cells {
            guard let read = value(cell) else { return nil }
            values.append(read)
        }
        return .context(ContextValue(keys: columns, values: values))
    }

    /// One cell as a value of FEEL; nil where it is not of the parameter's type.
    public func value(_ cell: String) -> Value? {
        switch type {
        case .number: Decimal34(cell).map { .number($0) }
        case .date: CivilDate(iso: cell).map { .date(WideDate($0)) }
        case .text: .string(cell)
        case .flag: cell == "true" ? .boolean(true) : cell == "false" ? .boolean(false) : nil
        }
    }

    /// The value as an explanation shows it.
    func text(of dated: DatedValue) -> String {
        if !dated.isEntered { return "unknown" }
        if columns.isEmpty { return dated.cells.first ?? "" }
        return zip(columns, dated.cells).map { "\($0)=\($1)" }.joined(separator: ", ")
    }
}

extension SchemeYear {
    fileprivate func constant(_ name: String) -> Value {
        switch name {
        case Vocabulary.termStart: term.from.map { .date(WideDate($0)) } ?? .null
        case Vocabulary.termEnd: term.lastDay.map { .date(WideDate($0)) } ?? .null
        case Vocabulary.birthCutoff: .date(WideDate(birthCutoff))
        case Vocabulary.schemeYear: .number(year)
        default: .null
        }
    }
}
