import Casework
import CivilCalendar
import Hummingbird

/// A day or an instant that was asked for and cannot be answered. The page is shown as it is now, with what was typed
/// and with what is wrong about it.
struct RefusedTime: Sendable {
    /// As typed; nil where it was left empty, and where it has not the form of a day: that is repeated nowhere.
    let day: String?
    let instant: String?
    /// The name of the field that is at fault, which is its id on the page.
    let field: String
    let wordsKey: String

    /// Nil where something else is wrong.
    init?(_ address: Address, _ error: SiteError) {
        switch error {
        case .badInstant: (field, wordsKey) = ("as_known", "as-known.fault-instant")
        case .badFilter where address["on"] != nil: (field, wordsKey) = ("on", "as-known.fault-day")
        default: return nil
        }
        day = address["on"].flatMap { $0.wholeMatch(of: #/\d{4,6}-\d\d-\d\d/#) == nil ? nil : $0 }
        instant = address["as_known"].flatMap {
            $0.wholeMatch(of: #/\d{4,6}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,6})?)?)?/#) == nil ? nil : $0
        }
    }
}

extension SiteContext {
    /// An answer for the day and the instant that the address asks for, or for now where these cannot be answered.
    func answeringTime<Answer>(
        _ answer: (SiteContext) async throws -> Answer
    ) async throws -> Answer {
        do {
            return try await answer(self)
        } catch {
            guard let refused = RefusedTime(address, SiteError(error)) else { throw error }
            var now = self
            now.address = address.replacing(["on": nil, "as_known": nil])
            now.refusedTime = refused
            return try await answer(now)
        }
    }
}
