import CivilCalendar

@testable import Rules
@testable import Web

extension SamplePages {
    private var scale: ChartScale {
        ChartScale(from: testDay, to: testDay.adding(years: 10))
    }

    /// What lies ahead of a decision, each part once there and once not.
    func outlook(_ outcome: Outcome, isAlone: Bool) -> OutlookModel {
        let isOpen = outcome == .undetermined
        let fact = OutlookModel.Fact(
            question: said("何晓明是否在世？", "Is He Xiaoming living?"), href: "/families/38")
        return OutlookModel(
            settle: isOpen
                ? .init(
                    lead: words("outlook.settle-one"), sets: [.init(facts: [fact])],
                    answers: isAlone
                        ? []
                        : [
                            .init(
                                text: said("在世：", "living:"), outcome: OutcomeMark(.ineligible, words: words))
                        ],
                    hasAnswers: !isAlone) : nil,
            settleHref: isOpen || isAlone ? nil : "/families/38/forecast?programme=a",
            deciding: outcome == .ineligible
                ? .init(
                    text: said("年满49周岁", "has reached 49"),
                    facts: [LabelledValue(label: said("出生日期", "born"), value: presentation.day(testDay))])
                : nil,
            owed: outcome == .eligible ? words("owed.nothing", ["year": "2026"]) : nil,
            href: isAlone ? nil : "/families/38/forecast?programme=a")
    }

    private func decided(_ outcome: Outcome, on day: CivilDate, fen: Int64?) -> Decision {
        Decision(
            programme: "a", unit: .family, day: day, outcome: outcome, amount: fen.map(Money.init(fen:)),
            period: fen == nil ? nil : "month", findings: [], missing: [], parameters: [], warnings: [],
            ruleVersion: "9f31", stableUntil: nil)
    }

    /// Undetermined, then eligible, then days without a rule.
    private var course: Forecast {
        let spans = [0, 800, 2400].map { testDay.adding(days: $0) }
        return Forecast(
            programme: "a", unit: .family,
            intervals: [
                (spans[0], spans[1], Outcome.undetermined, nil), (spans[1], spans[2], .eligible, 59_000),
            ].compactMap { from, to, outcome, fen in
                DateSpan(from: from, to: to).map {
                    TimelineInterval(span: $0, decision: decided(outcome, on: from, fen: fen))
                }
            },
            gaps: [DateSpan(from: spans[2], to: scale.to)].compactMap { span in
                span.map { ForecastGap(span: $0, reason: LocalizedText(zh: "", en: "")) }
            })
    }

    private func stretches(_ outcome: Outcome) -> [ForecastModel.Stretch] {
        let days = words(
            "forecast.span",
            ["from": presentation.day(testDay), "to": presentation.day(testDay.adding(days: 800))])
        return [
            .init(
                days: days, since: presentation.day(testDay), outcome: OutcomeMark(outcome, words: words),
                amount: outcome == .eligible ? "¥590.00" : nil,
                lines: [words("next.met", ["text": said("年满49周岁", "has reached 49")])]),
            .init(
                days: days, since: presentation.day(testDay), outcome: nil, amount: nil,
                lines: [words("forecast.gap")]),
        ]
    }

    private func course(_ outcome: Outcome, isOne: Bool, place: Int) -> ForecastModel.Course {
        let isYes = outcome == .eligible
        return .init(
            anchor: "course-\(place)", title: support, about: isYes ? nil : words("family.whole"),
            href: isOne ? nil : "/families/38/forecast?programme=a",
            chart: TimelineChart(course, scale: scale, words: words, hasDays: isOne),
            stretches: stretches(outcome), constant: isYes ? nil : words("forecast.constant"),
            decision: isOne ? decision(support, about: words("family.whole"), outcome, isAlone: true) : nil,
            owed: !isOne
                ? nil
                : OwedModel(
                    title: words("owed.title", ["year": "2026"]),
                    lines: isYes
                        ? [words("owed.line", ["when": words("owed.year"), "what": "¥960.00"])] : [],
                    hasLines: isYes, total: isYes ? "¥960.00" : nil,
                    nothing: words("owed.nothing", ["year": "2026"])))
    }

    private func page(
        isOne: Bool, courses: [ForecastModel.Course], never: [ForecastModel.Course] = [],
        faults: [ForecastModel.Fault] = []
    ) -> ForecastModel {
        ForecastModel(
            title: words("forecast.title"), family: words("family.title-numbered", ["household": "H0038"]),
            familyHref: "/families/38", household: "H0038", village: east, path: "/families/38/forecast",
            programmes: programmeChoices, asKnown: asKnown("/families/38/forecast"), from: "2026-11-25",
            to: "2036-11-24", faults: faults,
            hasFaults: !faults.isEmpty, tenYearsHref: "/families/38/forecast",
            printNote: words("forecast.print-note", ["day": presentation.day(testDay)]), isOne: isOne,
            courses: courses, hasCourses: !courses.isEmpty, never: never,
            neverCounted: words.counted("forecast.never", never.count), hasNever: !never.isEmpty,
            isNobody: courses.isEmpty && never.isEmpty && faults.isEmpty,
            legend: [
                .init(kind: "eligible", sign: "✓", label: words("outcome.eligible")),
                .init(kind: "gap", sign: nil, label: words("forecast.no-rule")),
            ], axis: isOne ? nil : .init(ticks: scale.ticks()))
    }

    var forecast: ForecastModel {
        page(
            isOne: true,
            courses: Outcome.allCases.enumerated().map { course($1, isOne: true, place: $0) })
    }

    var forecasts: ForecastModel {
        page(
            isOne: false,
            courses: [.eligible, .undetermined].enumerated().map { course($1, isOne: false, place: $0) },
            never: [course(.ineligible, isOne: false, place: 7)])
    }

    var emptyForecast: ForecastModel { page(isOne: true, courses: []) }

    var faultyForecast: ForecastModel {
        page(isOne: true, courses: [], faults: [.init(text: words("forecast.fault-order"), href: "#to")])
    }
}
