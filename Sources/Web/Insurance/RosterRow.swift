import Mustache

/// One insured person. A roster of a county has thousands, so the template reads these without reflection.
struct RosterRow: Sendable, MustacheParent {
    let href: String
    let household: String
    let policyholder: String
    let insured: String
    let relation: String
    /// Masked.
    let document: String
    let plan: String
    let sum: String
    let premium: String
    let consent: String
    /// yes, no, unknown: for the style sheet.
    let consentKind: String
    /// Why it stays in the office, where the consent does not say it; or that it was late.
    let hold: String?
    /// All reasons and the years to come.
    let forecastHref: String

    /// What `child(named:)` knows, for the test that compares templates with models.
    static let names: Set<String> = [
        "href", "household", "policyholder", "insured", "relation", "document", "plan", "sum", "premium",
        "consent", "consentKind", "hold", "forecastHref",
    ]

    func child(named name: String) -> Any? {
        switch name {
        case "href": href
        case "household": household
        case "policyholder": policyholder
        case "insured": insured
        case "relation": relation
        case "document": document
        case "plan": plan
        case "sum": sum
        case "premium": premium
        case "consent": consent
        case "consentKind": consentKind
        case "hold": hold
        case "forecastHref": forecastHref
        default: nil
        }
    }
}
