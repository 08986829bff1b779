import Casework

/// The form by which a list or a page is asked for as it was known at an instant, and what is said where it was.
struct AsKnown: Sendable {
    let path: String
    /// The rest of the address, which stays.
    let hidden: [HiddenField]
    /// For the filters of the page, which keep the instant; empty for what is held now.
    let kept: [HiddenField]
    /// ISO 8601, as the field of a browser has it; empty for what is held now.
    let instant: String
    let said: String?
    /// The same page with what is held now.
    let nowHref: String

    init(_ context: SiteContext) {
        let address = context.address
        let known = OfficeMoment(asKnown: address["as_known"])
        path = address.path
        hidden = address.entries.filter { !["as_known", "page", "lang", "done"].contains($0.name) }
            .map { HiddenField(name: $0.name, value: $0.value) }
        kept = address["as_known"].map { [HiddenField(name: "as_known", value: $0)] } ?? []
        instant = known.map { $0.text.replacing(" ", with: "T") } ?? ""
        said = known.map { context.words("as-known.said", ["when": $0.text]) }
        nowHref = address.changing(["as_known": nil, "page": nil])
    }
}
