import Casework
import CivilCalendar
import Hummingbird
import Rules

/// Asks the office for what a page shows, and fills its model. One beside each model; it decides nothing.
protocol PageQuery: SendableMetatype {
    associatedtype Page: PageModel

    static func page(_ context: SiteContext, _ office: Office) async throws -> Page
}

/// The office behind the pages, and the day it is there.
struct Office: Sendable {
    let desk: Desk
    let today: @Sendable () -> CivilDate
}

extension Office {
    /// The family of the address, for an act on it; the look is recorded.
    func family(_ context: SiteContext) async throws -> FamilyForEvent {
        try await desk.familyForEvent(
            try context.number("id"), today: today(), try context.caller.within(nil))
    }
}

extension SiteContext {
    /// Who asks. `village` of the query narrows every list.
    var caller: Desk.Caller {
        get throws(SiteError) {
            guard let session else { throw .signInNeeded }
            return Desk.Caller(name: session.actor, request: requestID, area: address["village"])
        }
    }

    /// The outcome asked for, nil for any.
    /// - Throws: `badFilter` for a word that is none.
    var outcome: Outcome? {
        get throws(SiteError) {
            guard let text = address["outcome"], !isUndecided else { return nil }
            guard let outcome = Outcome(rawValue: text) else { throw .badFilter }
            return outcome
        }
    }

    /// Whether families are asked for of which nothing was determined.
    var isUndecided: Bool { address["outcome"] == Filters.undecided }

    /// The day asked for, nil for the one a page chooses.
    /// - Throws: `badFilter` for a text that is no day.
    var askedDay: CivilDate? {
        get throws(SiteError) {
            guard let text = address["on"] else { return nil }
            guard let day = CivilDate(iso: text), day <= Self.lastAsked else { throw .badFilter }
            return day
        }
    }

    /// A later day is mistyped, and would be worked out year by year until then.
    private static let lastAsked = CivilDate(year: 2200, month: 12, day: 31) ?? .latest

    /// A number in the path.
    func number(_ name: String) throws(SiteError) -> Int64 {
        guard let number = Int64(try part(name)), number > 0 else { throw .notFound }
        return number
    }
}

extension RouterMethods<SiteContext> {
    /// A page at a path, for GET.
    func page<Query: PageQuery>(_ path: RouterPath, _ query: Query.Type, _ site: Site, _ office: Office) {
        get(path) { _, context in
            try await context.answeringTime { site.answer(try await query.page($0, office), $0) }
        }
    }
}
