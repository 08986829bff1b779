import Casework
import CivilCalendar

/// What accepting changes of an import comes to, before it is saved: the decisions that change.
struct AcceptingModel: FilledPage {
    static let template = "Families.Accepting"
    static let section: MenuSection? = .imports

    let title: String
    let back: PageLink
    /// Where the form is sent.
    let path: String
    /// How many changes, and as what.
    let lead: String
    /// How many of the lines that were chosen cannot be accepted from a file; nil where all can.
    let leftOut: String?
    let flips: [EventPreviewModel.Flip]
    let hasFlips: Bool
    /// What was chosen.
    let hidden: [HiddenField]
    var carried: CarriedForm? { .act(path, as: .preview) }
}

extension AcceptingModel {
    /// - Parameter since: nil for a correction.
    init(
        _ preview: AcceptancePreview, of id: Int64, since: CivilDate?, _ fields: FormFields,
        _ context: SiteContext
    ) {
        let words = context.words
        title = words("accepting.title")
        path = "/imports/\(id)" + (context.address["page"].map { "?page=\($0)" } ?? "")
        back = PageLink(text: words("imports.one-title", ["id": String(id)]), href: path)
        let day = Presentation(language: words.language).day(since) ?? ""
        let manner = since == nil ? "correction" : "event"
        lead = words.counted("accepting.\(manner)", preview.accepted, ["day": day])
        leftOut = preview.leftOut > 0 ? words.counted("accepting.left-out", preview.leftOut) : nil
        flips = preview.flips.map { EventPreviewModel.Flip($0, words: words) }
        hasFlips = !flips.isEmpty
        hidden = fields.answers.map { HiddenField(name: $0.name, value: $0.value) }
    }
}
