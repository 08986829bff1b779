import Benefits
import CivilCalendar
import Rules

/// Dates without gaps: of versions, of shared conditions under the programmes that use them, and of values under the
/// versions that need them. (Overlaps do not load.)
extension RuleAudit {
    static func dates(_ policy: Policy) -> Check {
        let versions = policy.ownVersions.count
        let series = policy.ownParameters.reduce(0) { $0 + 1 + $1.areas.count }
        var check = Check(
            subject: .dates,
            lookedAt: LocalizedText(
                zh: "版本\(versions)个、数值序列\(series)个",
                en: "\(EnglishCount.text(versions, "version")), \(series) series of values"))
        for programme in policy.rules.programmes {
            let spans = programme.versions.map(\.span)
            check.findings += gaps(spans, programme.file, LocalizedText(zh: "版本", en: "versions"))
            for definition in programme.definitions {
                check.findings += uncovered(spans, by: definition)
            }
        }
        for definition in policy.definitions {
            let spans = definition.versions.map(\.span)
            check.findings += gaps(spans, definition.file, LocalizedText(zh: "版本", en: "versions"))
        }
        for parameter in policy.ownParameters { values(parameter, policy, &check) }
        return check
    }

    private static func gaps(_ spans: [DateSpan], _ place: String, _ what: LocalizedText) -> [LocalizedText] {
        zip(spans, spans.dropFirst()).compactMap { earlier, later in
            guard let end = earlier.to, let start = later.from, end < start else { return nil }
            return LocalizedText(
                zh: "\(place)：\(what.zh)在\(end)至\(start.adding(days: -1))之间有空缺。",
                en: "\(place): \(what.en) leave a gap from \(end) to \(start.adding(days: -1)).")
        }
    }

    private static func uncovered(_ spans: [DateSpan], by definition: Definition) -> [LocalizedText] {
        guard let first = spans.first, let start = first.from,
            let covered = definition.versions.first?.span.from, start < covered
        else { return [] }
        return [
            LocalizedText(
                zh: "\(definition.file)：\(covered)才生效，而使用它的项目从\(start)起生效。",
                en: "\(definition.file): begins \(covered), but a programme that uses it begins \(start).")
        ]
    }

    /// National values must hold on every day of the versions; those of an area only where a source says so, and the
    /// days between are an error when asked for.
    private static func values(_ parameter: Parameter, _ policy: Policy, _ check: inout Check) {
        let what = LocalizedText(
            zh: "\(parameter.name)的数值", en: "the values of \(parameter.name)")
        let spans = spans(parameter.national)
        check.findings += gaps(spans, parameter.place, what)
        for area in parameter.areas {
            check.notes += gaps(
                Self.spans(area.series), parameter.place,
                LocalizedText(zh: "\(what.zh)（\(area.prefix)）", en: "\(what.en) (\(area.prefix))"))
        }
        guard let first = spans.first?.from else { return }
        for programme in policy.rules.programmes where programme.parameters.contains(parameter) {
            // A product's values are asked for on the first day of a term.
            let asked =
                programme.schemeYears.compactMap(\.term.from).min() ?? programme.versions.first?.span.from
            if let asked, asked < first {
                check.findings.append(
                    LocalizedText(
                        zh: "\(parameter.place)：\(what.zh)从\(first)起，而项目 \(programme.id) 从\(asked)起生效。",
                        en:
                            "\(parameter.place): \(what.en) begin \(first), but the programme \(programme.id) begins \(asked)."
                    ))
            }
            if let end = spans.last?.to, programme.versions.last?.span.to.map({ end < $0 }) ?? true {
                check.findings.append(
                    LocalizedText(
                        zh: "\(parameter.place)：\(what.zh)到\(end)为止，而项目 \(programme.id) 还在施行。",
                        en:
                            "\(parameter.place): \(what.en) end \(end), but the programme \(programme.id) goes on."
                    ))
            }
        }
    }

    private static func spans(_ series: ParameterSeries) -> [DateSpan] {
        series.values.compactMap { DateSpan(from: $0.from, to: $0.to) }
    }
}
