import Casework
import CivilCalendar

/// The form by which a page is asked for as it was known at an instant, and up to a day where that is another question;
/// what is said where it was, and what could not be answered.
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
    /// The rest of the address, which stays where the page has no other form.
    let hidden: [HiddenField]
    let heading: String
    let hint: String
    /// ISO 8601, as the field of a browser has it; empty for what is held now.
    let instant: String
    /// The instant in full where a browser's field cannot hold it.
    let exact: String?
    /// Nil on pages that have a field of their own for it, or no such question.
    let day: Day?
    let said: String?
    /// What was asked for and could not be answered; the page is of what is held now.
    let fault: FormFault?
    /// The same page with what is held now.
    let nowHref: String
    /// The same page with what was held a moment ago, where the fields stand apart from the forms of acts.
    let earlierHref: String

    /// Whether the page is of what is held now and of no day of its own, and was asked for as such: then it has its
    /// forms.
    var isNow: Bool { said == nil && fault == nil }

    init(_ context: SiteContext, day meaning: DayMeaning? = nil) {
        let (address, words) = (context.address, context.words)
        let own = meaning != nil ? ["as_known", "on"] : ["as_known"]
        let asked = meaning.flatMap { meaning in
            address["on"].flatMap { CivilDate(iso: $0) }.map {
                words(
                    "as-known.said-\(meaning.rawValue)",
                    ["day": Presentation(language: words.language).day($0)])
            }
        }
        let parts = [
            OfficeMoment(asKnown: address["as_known"]).map { words("as-known.said", ["when": $0.text]) },
            asked,
        ].compactMap(\.self)
        self.init(
            context, own: own, heading: words("as-known.title"), hint: words("as-known.hint"),
            day: meaning.map { Day(label: words("as-known.day-\($0.rawValue)"), value: address["on"] ?? "") },
            said: parts.isEmpty ? nil : parts.joined(separator: words.language == .zh ? "" : " "))
    }

    /// Of one family, whose page always speaks for a day.
    init(of family: OpenedFamily, _ context: SiteContext) {
        let words = context.words
        let day = Presentation(language: words.language).day(family.day)
        self.init(
            context, own: ["as_known", "on"], heading: words("family.as-of"),
            hint: words("family.as-of-hint"),
            day: Day(label: words("family.as-of-day"), value: family.day.description),
            said: family.known.map { words("family.as-of-said", ["when": $0.text, "day": day]) })
    }

    private init(
        _ context: SiteContext, own: [String], heading: String, hint: String, day: Day?, said: String?
    ) {
        let (address, refused) = (context.address, context.refusedTime)
        path = address.path
        hidden = address.entries.filter { !(own + ["page", "lang", "done"]).contains($0.name) }
            .map { HiddenField(name: $0.name, value: $0.value) }
        self.heading = heading
        self.hint = hint
        let known = address["as_known"]
        let shown = known.flatMap(Address.minute)
        instant = refused?.instant ?? shown ?? ""
        exact = shown == known ? nil : known
        self.day = day.map { Day(label: $0.label, value: refused?.day ?? $0.value) }
        self.said = said
        fault = refused.map { FormFault(href: "#\($0.field)", text: context.words($0.wordsKey)) }
        nowHref = address.changing(
            Dictionary(uniqueKeysWithValues: (own + ["page"]).map { ($0, String?.none) }))
        earlierHref = address.changing(
            ["as_known": Address.minute(of: OfficeMoment.now), "page": nil, "done": nil])
    }
}

/// A page that can be asked for as it was known.
protocol TimedPage: PageModel {
    var asKnown: AsKnown { get }
}
