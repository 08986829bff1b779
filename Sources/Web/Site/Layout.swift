/// The sections of the menu. `help` stands apart at its end.
enum MenuSection: String, Sendable, CaseIterable {
    case start, families, decisions, undetermined, imports, duplicates, quality, rosters, help

    var path: String { self == .start ? "/" : "/\(rawValue)" }
}

/// The frame around every page: menu, language switch, who is signed in.
struct Layout: Sendable {
    struct MenuItem: Sendable {
        let href: String
        let label: String
        let isCurrent: Bool
    }

    let words: Words
    let languageTag: String
    let pageTitle: String
    /// Empty where nobody is signed in.
    let menu: [MenuItem]
    let hasMenu: Bool
    /// Whether forms and links of acts are shown.
    let mayChange: Bool
    let actor: String?
    /// The same page in the other language, named in that language.
    let otherLanguageHref: String
    let otherLanguageTag: String
    let otherLanguageName: String
    let styleHref: String
    let timelineStyleHref: String
    let windowsStyleHref: String
    let reviewStyleHref: String
    let formStyleHref: String
    let iconHref: String

    init(page: some PageModel, context: SiteContext, assets: Assets) {
        let words = Words(language: context.language)
        let section = type(of: page).section
        self.words = words
        languageTag = context.language.tag
        pageTitle = page.title
        actor = context.session?.actor
        menu =
            context.session == nil
            ? []
            : MenuSection.allCases.map {
                MenuItem(href: $0.path, label: words("menu.\($0.rawValue)"), isCurrent: $0 == section)
            }
        hasMenu = context.session != nil
        mayChange = context.mayChange
        let other = context.language.other
        otherLanguageHref = context.address.switching(to: other)
        otherLanguageTag = other.tag
        otherLanguageName = Words(language: other)("site.language-name")
        styleHref = assets.href(of: "site.css")
        timelineStyleHref = assets.href(of: "timeline.css")
        windowsStyleHref = assets.href(of: "windows.css")
        reviewStyleHref = assets.href(of: "review.css")
        formStyleHref = assets.href(of: "forms.css")
        iconHref = assets.href(of: "favicon.svg")
    }
}
