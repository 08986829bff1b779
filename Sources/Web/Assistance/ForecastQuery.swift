import Casework
import CivilCalendar
import Hummingbird

/// Opens the course of a family over the days asked for: from today, for ten years, unless the address says otherwise.
enum ForecastQuery {
    /// - Returns: the page, and whether the days asked for could be read.
    static func page(_ context: SiteContext, _ office: Office) async throws -> ForecastModel {
        let home = try context.number("id")
        let today = office.today()
        let range = ForecastRange(context.address, today: today, words: context.words)
        // Nothing is worked out for days that cannot be read; the page is shown with what was typed, to be mended.
        let question = ForecastQuestion(
            home: home, programme: context.address["programme"], from: range.from ?? today,
            lastDay: range.lastDay ?? today, asKnown: context.address["as_known"])
        let opened = try await office.desk.forecast(
            question, today: today, try context.caller.within(nil))
        return ForecastModel(
            opened, question, range: range, today: today, context: context, rules: office.desk.rules)
    }
}

/// The days a forecast is asked for, as typed and as read.
struct ForecastRange: Sendable {
    static let longestYears = 30

    let fromText: String
    let toText: String
    /// nil where it cannot be read; as is `lastDay`.
    let from: CivilDate?
    /// Included.
    let lastDay: CivilDate?
    let faults: [ForecastModel.Fault]

    init(_ address: Address, today: CivilDate, words: Words) {
        let from = address["from"].map { CivilDate(iso: $0) } ?? today
        let last =
            address["to"].map { CivilDate(iso: $0) } ?? Self.tenYears(from: from ?? today)
        fromText = address["from"] ?? today.description
        toText = address["to"] ?? Self.tenYears(from: from ?? today).description
        var faults: [ForecastModel.Fault] = []
        if from == nil { faults.append(.init(text: words("forecast.fault-from"), href: "#from")) }
        if last == nil { faults.append(.init(text: words("forecast.fault-to"), href: "#to")) }
        if let from, let last, last < from {
            faults.append(.init(text: words("forecast.fault-order"), href: "#to"))
        }
        if let from, let last, last >= from.adding(years: Self.longestYears) {
            let text = words("forecast.fault-long", ["years": String(Self.longestYears)])
            faults.append(.init(text: text, href: "#to"))
        }
        self.faults = faults
        self.from = faults.isEmpty ? from : nil
        lastDay = faults.isEmpty ? last : nil
    }

    static func tenYears(from day: CivilDate) -> CivilDate { day.adding(years: 10).adding(days: -1) }
}
