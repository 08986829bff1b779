import CivilCalendar
package import Rules

extension ImpactReport {
    /// The whole register's figures by programme, as they are kept with a proposal.
    package var summary: CanonicalJSON {
        .object([
            .init("on", .string(day.description)), .init("before", .string(before)),
            .init("after", .string(after)), .init("families", .integer(Int64(families))),
            .init("families_changed", .integer(Int64(changedFamilies()))),
            .init("programmes", programmes(in: "", onlyChanged: false)),
        ])
    }

    /// The figures with a part for each area that has a change.
    package var json: CanonicalJSON {
        guard case .object(let fields) = summary else { return summary }
        return .object(
            [.init("schema", .string("guanhuai/rules-impact/1")), .init("area", .string(area))] + fields + [
                .init(
                    "areas",
                    .array(
                        areas.filter { changedFamilies(in: $0.code) > 0 }.map { area in
                            .object([
                                .init("code", .string(area.code)),
                                .init(
                                    "name",
                                    area.name.json),
                                .init(
                                    "families_changed", .integer(Int64(changedFamilies(in: area.code)))),
                                .init("programmes", programmes(in: area.code, onlyChanged: true)),
                            ])
                        }))
            ])
    }

    private func programmes(in area: String, onlyChanged: Bool) -> CanonicalJSON {
        .array(
            programmes.map { ($0, figures(of: $0, in: area)) }.filter { !onlyChanged || $0.1.isChange }
                .map { id, figures in .object([.init("id", .string(id))] + figures.fields) })
    }
}

extension ImpactFigures {
    /// `before`, `after` (units by answer), `moves` (only changes), `other_amount`, `money` by period.
    fileprivate var fields: [CanonicalJSON.Field] {
        let answers: [ImpactAnswer] = [.eligible, .ineligible, .undetermined]
        func sums(_ count: (ImpactAnswer) -> Int) -> CanonicalJSON {
            .object(answers.map { .init($0.rawValue, .integer(Int64(count($0)))) })
        }
        let changed = ImpactAnswer.allCases.flatMap { from in
            ImpactAnswer.allCases.map { ImpactMove(from, $0) }
        }.filter(\.isChange)
        return [
            .init("before", sums(before)), .init("after", sums(after)),
            .init(
                "moves",
                .array(
                    changed.compactMap { move in
                        moves[move].map { count in
                            .object(
                                [
                                    .init("from", .string(move.from.rawValue)),
                                    .init("to", .string(move.to.rawValue)),
                                ] + count.fields)
                        }
                    })),
            .init("other_amount", .object(otherAmount.fields)),
            .init(
                "money",
                .object(
                    money.sorted { $0.key < $1.key }.map { period, money in
                        .init(
                            period,
                            .object([
                                .init("before", .string(money.before.yuan)),
                                .init("after", .string(money.after.yuan)),
                            ]))
                    })),
        ]
    }
}

extension ImpactCount {
    fileprivate var fields: [CanonicalJSON.Field] {
        [.init("units", .integer(Int64(units))), .init("families", .integer(Int64(families)))]
    }
}

extension ImpactChange {
    /// One line of `--families`.
    package var json: CanonicalJSON {
        .object([
            .init("family", .integer(home)), .init("household", .optional(household)),
            .init("village", .string(village)), .init("programme", .string(programme)),
            .init("person", .optional(person)),
            .init("names", .array(people.compactMap(\.name).map { .string($0) })),
            .init("from", .string(move.from.rawValue)), .init("to", .string(move.to.rawValue)),
            .init("amount_before", .optional(amountBefore?.yuan)),
            .init("amount_after", .optional(amountAfter?.yuan)),
            .init("criteria", .array(criteria.map { .string($0) })),
        ])
    }
}
