import Benefits
import Casework
import CivilCalendar
import Rules

extension ForecastModel {
    init(
        _ opened: OpenedForecast, _ question: ForecastQuestion, range: ForecastRange, today: CivilDate,
        context: SiteContext, rules: RuleBook
    ) {
        let words = context.words
        let facts = FactNames(opened.dossier, words: words, rules: rules)
        let isOne = question.programme != nil
        asKnown = AsKnown(context)
        self.isOne = isOne
        let programme = question.programme.flatMap { try? rules.programme($0) }
        title =
            programme.map { words("forecast.title-one", ["title": words($0.title)]) }
            ?? words("forecast.title")
        let number = opened.household ?? words("family.unnumbered", ["id": String(opened.home)])
        family = facts.names.title(opened.dossier, number: number)
        familyHref = "/families/\(opened.home)"
        household = number
        village = words(opened.village.name)
        path = "\(familyHref)/forecast"
        programmes =
            [Choice(value: "", label: words("forecast.all-programmes"), isSelected: !isOne)]
            + rules.programmes.map {
                Choice(value: $0.id, label: words($0.title), isSelected: $0.id == question.programme)
            }
        from = range.fromText
        to = range.toText
        faults = range.faults
        hasFaults = !faults.isEmpty
        tenYearsHref = context.address.changing(["from": nil, "to": nil])
        printNote = words(
            "forecast.print-note", ["day": Presentation(language: words.language).day(today)])
        let filling = CourseFilling(
            facts: facts, scale: ChartScale(from: question.from, to: question.lastDay.adding(days: 1)),
            isOne: isOne, path: path, held: familyHref, rules: rules,
            days: context.address.changing(["programme": nil]))
        let courses = hasFaults ? [] : opened.courses
        let never = isOne ? [] : courses.filter(\.forecast.isNever)
        self.courses = courses.filter { isOne || !$0.forecast.isNever }.map(filling.course)
        hasCourses = !self.courses.isEmpty
        self.never = never.map(filling.course)
        hasNever = !never.isEmpty
        neverCounted = words.counted("forecast.never", never.count)
        axis = isOne ? nil : Axis(ticks: filling.scale.ticks())
        legend =
            Outcome.allCases.map {
                Legend(
                    kind: $0.rawValue, sign: TimelineChart.signs[$0], label: words("outcome.\($0.rawValue)"))
            } + [Legend(kind: "gap", sign: nil, label: words("forecast.no-rule"))]
        isNobody = courses.isEmpty && !hasFaults
    }
}

/// Fills the courses of one page.
private struct CourseFilling {
    let facts: FactNames
    let scale: ChartScale
    let isOne: Bool
    let path: String
    let held: String
    let rules: RuleBook
    /// The address of all programmes over the same days.
    let days: String

    private var words: Words { facts.words }
    private var presentation: Presentation { Presentation(language: words.language) }

    func course(_ course: OpenedCourse) -> ForecastModel.Course {
        let forecast = course.forecast
        let person: String? = if case .person(let key) = forecast.unit { key } else { nil }
        return ForecastModel.Course(
            anchor: "course-\(forecast.programme)\(person.map { "-\($0)" } ?? "")",
            title: words(course.programme.title),
            about: person.map(facts.names.called) ?? (isOne ? nil : words("family.whole")),
            href: isOne ? nil : "\(days)\(days.contains("?") ? "&" : "?")programme=\(forecast.programme)",
            chart: TimelineChart(forecast, scale: scale, words: words, hasDays: isOne),
            stretches: stretches(forecast),
            constant: constant(forecast),
            decision: course.first.map { first in
                DecisionModel(
                    first.explanation, outlook: first.outlook, rules: rules, facts: facts, held: held,
                    href: nil)
            },
            owed: course.first?.outlook.entitlement.map { OwedModel($0, facts: facts) })
    }

    private func constant(_ forecast: Forecast) -> String? {
        if forecast.intervals.isEmpty { return words("forecast.without-rule") }
        return forecast.intervals.count == 1 && forecast.gaps.isEmpty ? words("forecast.constant") : nil
    }

    private func stretches(_ forecast: Forecast) -> [ForecastModel.Stretch] {
        var parts: [(from: CivilDate, stretch: ForecastModel.Stretch)] = []
        for (position, interval) in forecast.intervals.enumerated() {
            let decision = interval.decision
            parts.append(
                (
                    interval.span.from ?? .earliest,
                    .init(
                        days: days(interval.span), since: presentation.day(interval.span.from) ?? "",
                        outcome: OutcomeMark(decision.outcome, words: words),
                        amount: decision.amount.map { words.amount($0, period: decision.period) },
                        lines: lines(decision, edge: forecast.edge(before: position)))
                ))
        }
        for gap in forecast.gaps {
            parts.append(
                (
                    gap.span.from ?? .earliest,
                    .init(
                        days: days(gap.span), since: presentation.day(gap.span.from) ?? "", outcome: nil,
                        amount: nil, lines: [words("forecast.gap")])
                ))
        }
        return parts.sorted { $0.from < $1.from }.map(\.stretch)
    }

    /// What changes at the beginning of a stretch, then what stands against it, then what is to be asked.
    private func lines(_ decision: Decision, edge: ForecastEdge?) -> [String] {
        let sentences = ChangeSentences(facts: facts)
        let changed = Set(edge?.findings.map(\.finding.id) ?? [])
        return (edge.map(sentences.changes) ?? [])
            + decision.findings.filter { $0.result != .met && !changed.contains($0.id) }.map(sentences.said)
            + sentences.asks(decision)
            + (edge == nil && decision.outcome == .eligible ? [words("decision.because-eligible")] : [])
    }

    private func days(_ span: DateSpan) -> String {
        if let from = span.from, span.lastDay == from { return presentation.day(from) }
        return words(
            "forecast.span",
            [
                "from": presentation.day(span.from) ?? "", "to": presentation.day(span.lastDay) ?? "",
            ])
    }
}

extension Forecast {
    /// Whether it says no on every day it speaks for.
    fileprivate var isNever: Bool {
        !intervals.isEmpty && intervals.allSatisfy { $0.decision.outcome == .ineligible }
    }
}
