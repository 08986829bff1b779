import Casework
import CivilCalendar

/// The form by which a list or a page is asked for as it was known at an instant, and up to a day where that is another
/// question; and what is said where it was.
struct AsKnown: Sendable {
    /// What the day of a list is asked for.
    enum DayMeaning: String {
        /// The last answers up to it.
        case answers
        /// What was true on it.
        case state
        /// What happened on it or before.
        case acts
    }

    /// The day of a list; empty for the last there is.
    struct Day: Sendable {
        let label: String
        let value: String
    }

    let path: String
    /// The rest of the address, which stays.
    let hidden: [HiddenField]
    /// Whether the page is of what is held now and of no day of its own: then it has its forms.
    var isNow: Bool { said == nil }
    /// For the filters of the page, which keep instant and day; empty for what is held now.
    let kept: [HiddenField]
    /// Whether the form `carried` asks for it: what the page looks for stands in no address.
    let isPosted: Bool
    /// ISO 8601, as the field of a browser has it; empty for what is held now.
    let instant: String
    /// Nil on pages that have a field of their own for it, or no such question.
    let day: Day?
    let said: String?
    /// The same page with what is held now.
    let nowHref: String

    init(_ context: SiteContext, day meaning: DayMeaning? = nil, isPosted: Bool = false) {
        let (address, words) = (context.address, context.words)
        let known = OfficeMoment(asKnown: address["as_known"])
        let own = meaning != nil ? ["as_known", "on"] : ["as_known"]
        path = address.path
        hidden = address.entries.filter { !(own + ["page", "lang", "done"]).contains($0.name) }
            .map { HiddenField(name: $0.name, value: $0.value) }
        self.isPosted = isPosted
        kept =
            isPosted
            ? [] : own.compactMap { name in address[name].map { HiddenField(name: name, value: $0) } }
        instant = known.map { $0.text.replacing(" ", with: "T") } ?? ""
        day = meaning.map { Day(label: words("as-known.day-\($0.rawValue)"), value: address["on"] ?? "") }
        let asked = meaning.flatMap { meaning in
            address["on"].flatMap { CivilDate(iso: $0) }.map { (meaning: meaning, day: $0) }
        }
        let parts = [
            known.map { words("as-known.said", ["when": $0.text]) },
            asked.map {
                words(
                    "as-known.said-\($0.meaning.rawValue)",
                    ["day": Presentation(language: words.language).day($0.day)])
            },
        ].compactMap(\.self)
        said = parts.isEmpty ? nil : parts.joined(separator: words.language == .zh ? "" : " ")
        nowHref = address.changing(
            Dictionary(uniqueKeysWithValues: (own + ["page"]).map { ($0, String?.none) }))
    }
}
