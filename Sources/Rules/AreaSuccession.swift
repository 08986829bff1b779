package import CivilCalendar

/// A code that took the place of another when an area was renumbered or merged. Codes die and are replaced; addresses
/// keep the code under which they were recorded, and values of areas follow.
package struct AreaSuccession: Sendable, Hashable {
    package var code: String
    package var successor: String
    /// The first day of the successor.
    package var since: CivilDate

    package init(code: String, successor: String, since: CivilDate) {
        self.code = code
        self.successor = successor
        self.since = since
    }
}

extension RuleBook {
    /// The same rules where addresses under codes that were replaced get the values of the successors from their first
    /// day on, and addresses under a successor those of the one code before it until then.
    package func following(_ successions: [AreaSuccession]) -> RuleBook {
        if successions.isEmpty { return self }
        return RuleBook(programmes: programmes.map { $0.following(successions) })
    }
}

extension Programme {
    fileprivate func following(_ successions: [AreaSuccession]) -> Programme {
        let followed = parameters.map { $0.following(successions) }
        if followed == parameters { return self }
        return Programme(
            id: id, title: title, unit: unit, kind: kind, office: office, interactions: interactions,
            definitions: definitions, payment: payment, candidates: candidates, versions: versions,
            parameters: followed, vocabulary: vocabulary, schemeYears: schemeYears,
            determination: determination, file: file)
    }
}

extension Parameter {
    /// Chains are followed: each code has its own values to its end, then those of whatever came after it.
    package func following(_ successions: [AreaSuccession]) -> Parameter {
        if areas.isEmpty { return self }
        var followed = self
        let groups = Dictionary(grouping: successions, by: \.successor)
        for (successor, before) in groups.sorted(by: {
            ($0.value[0].since, $0.key) < ($1.value[0].since, $1.key)
        }) {
            // Where areas with different values were merged, nobody can say which held at an address before.
            let earlier = Set(before.map { followed.series(for: $0.code) })
            guard Set(before.map(\.since)).count == 1, earlier.count == 1, let old = earlier.first else {
                continue
            }
            followed.set(
                old.until(before[0].since, then: followed.series(for: successor)), for: successor)
        }
        for succession in successions.sorted(by: { ($1.since, $0.code) < ($0.since, $1.code) }) {
            let own = followed.series(for: succession.code)
            followed.set(
                own.until(succession.since, then: followed.series(for: succession.successor)),
                for: succession.code)
        }
        return followed
    }

    private mutating func set(_ series: ParameterSeries, for code: String) {
        if series == self.series(for: code) { return }
        self = Parameter(
            name: name, unit: unit, type: type, columns: columns, national: national,
            areas: areas.filter { $0.prefix != code } + [AreaSeries(prefix: code, series: series)],
            place: place)
    }
}

extension ParameterSeries {
    /// The values of this series before a day, those of another from it on; where nothing was entered, that.
    fileprivate func until(_ day: CivilDate, then later: ParameterSeries) -> ParameterSeries {
        if self == later { return self }
        var spliced: [DatedValue] = []
        for var value in values where value.from < day {
            value.to = min(value.to ?? day, day)
            spliced.append(value)
        }
        if values.isEmpty {
            var gap = DatedValue.notEntered(from: .earliest)
            gap.to = day
            spliced.append(gap)
        }
        for var value in later.values where value.to.map({ $0 > day }) ?? true {
            value.from = max(value.from, day)
            spliced.append(value)
        }
        if later.values.isEmpty { spliced.append(.notEntered(from: day)) }
        return ParameterSeries(spliced) ?? self
    }
}
