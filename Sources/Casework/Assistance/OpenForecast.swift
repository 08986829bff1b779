package import Benefits
package import CivilCalendar
package import Rules
import Store

/// Which course of a family is asked for.
package struct ForecastQuestion: Sendable, Hashable {
    package var home: Int64
    /// Nil is every programme.
    package var programme: String?
    package var from: CivilDate
    /// Included.
    package var lastDay: CivilDate
    /// As known at this instant, as a person typed it; nil is what is held now.
    package var asKnown: String?

    package init(
        home: Int64, programme: String?, from: CivilDate, lastDay: CivilDate, asKnown: String? = nil
    ) {
        self.home = home
        self.programme = programme
        self.from = from
        self.lastDay = lastDay
        self.asKnown = asKnown
    }
}

/// One family over time as its page shows it: numbers masked, by the facts and rules held now.
package struct OpenedForecast: Sendable {
    package let home: Int64
    package let household: String?
    package let village: NamedArea
    package let dossier: Dossier
    /// In order of programme and unit.
    package let courses: [OpenedCourse]
}

/// The course of one programme for one unit.
package struct OpenedCourse: Sendable {
    package let programme: Programme
    package let forecast: Forecast
    /// The decision of the first day with what lies ahead of it; nil where the rules say nothing that day, and where
    /// every programme was asked for.
    package let first: (explanation: Explanation, outlook: Outlook)?
}

extension Desk {
    /// Works out the course of a family; the look is recorded, nothing else is stored. The family is the one composed as
    /// it is today.
    package func forecast(
        _ question: ForecastQuestion, today: CivilDate, _ caller: Caller
    ) async throws -> OpenedForecast {
        if let programme = question.programme, (try? policy.rules.programme(programme)) == nil {
            throw DeskError.unknownFilter
        }
        let (view, withheld, known, names, asked) = try await act(caller, looking: true) { session in
            let knowledge = try await session.knowledge(asked: question.asKnown)
            let view = try await ShowFamily.view(
                question.home, on: today, known: knowledge, purpose: "forecast", session)
            let course = try await session.course(
                of: view.dossier, at: question.home, on: today, knowledge)
            return (
                view, try await session.withheld(in: course.dossier),
                try await session.knownSince(of: question.home, on: today, knowledge),
                try await Self.areaNames(session), course
            )
        }
        let explain = ExplainFamily(
            asked.dossier, rules: policy.rules, callsByName: true, withholding: withheld, known: known)
        let family = ForecastFamily(asked, rules: policy.rules)
        let forecasts = try family.forecasts(
            from: question.from, to: question.lastDay.adding(days: 1), programme: question.programme)
        return OpenedForecast(
            home: question.home, household: view.file.householdNumber,
            village: names.area(view.file.handlingArea), dossier: asked.dossier,
            courses: try forecasts.map { forecast in
                let isOpened = question.programme != nil
                return OpenedCourse(
                    programme: try policy.rules.programme(forecast.programme), forecast: forecast,
                    first: isOpened
                        ? try Self.first(of: forecast, on: question.from, family, explain) : nil)
            })
    }

    private static func first(
        of forecast: Forecast, on day: CivilDate, _ family: ForecastFamily, _ explain: ExplainFamily
    ) throws(RuleError) -> (explanation: Explanation, outlook: Outlook)? {
        guard let interval = forecast.intervals.first, interval.span.from == day else { return nil }
        let explanation = try explain(interval.decision)
        let outlook = try family.outlook(
            of: interval.decision, settling: explanation.settling, ahead: explanation.ahead)
        return (explanation, outlook)
    }
}
