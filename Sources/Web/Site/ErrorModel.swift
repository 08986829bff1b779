/// A page that says what happened and what to do, and nothing about the inside.
struct ErrorModel: PageModel {
    static let template = "Site.Error"
    static let section: MenuSection? = nil

    let title: String
    let advice: String
    /// Shown where the office may have to report it; nil where the reader can mend it.
    let reference: String?
    /// The same page with what is held now; nil where nothing earlier was asked for.
    let nowHref: String?
    /// The page without what the address asked for; nil where the address is not at fault.
    let plainHref: String?

    /// What a person said in the form of which nothing came.
    let sent: [Sent]
    let hasSent: Bool

    /// One answer of the form.
    struct Sent: Sendable {
        let label: String?
        let text: String
    }

    init(
        _ error: SiteError, words: Words, requestID: String, address: Address, sent: [SentAnswer] = []
    ) {
        let presentation = Presentation(language: words.language)
        self.sent = sent.map { answer in
            Sent(
                label: answer.label.map { words("sent.label", ["label": $0]) },
                text: presentation.list(answer.values))
        }
        hasSent = !sent.isEmpty
        title = words("error.\(error.code).title")
        advice = error.advice(words)
        let isOurs = error == .broken || error == .notReady
        reference = isOurs ? requestID : nil
        plainHref = error.isOfNames && address.path != "/" ? address.path : nil
        nowHref =
            if case .notKnownThen = error {
                // A day that was left empty is no day.
                address.changing(["as_known": nil, "on": address["on"]])
            } else { nil }
    }
}
