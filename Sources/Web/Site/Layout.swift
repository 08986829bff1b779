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

    /// The switch where a form is carried along.
    struct Switch: Sendable {
        let action: String
        let method: String
        let name: String
        let value: String
        /// Where in a list the page stands, which its form does not ask for.
        let shown: String?
        /// Nothing is done by Enter.
        let isSilent: Bool
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
    /// Nil where nothing was typed that a link would lose.
    let carried: Switch?
    /// An earlier time is asked for on a page of its own: this one has the form of an act.
    let isAsKnownApart: Bool
    /// An earlier time is all that the page asks for.
    let isAsKnownAlone: Bool
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
        pageTitle = page.hasFaults ? words("site.title-faults", ["title": page.tabTitle]) : page.tabTitle
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
        let form = page.carried.flatMap { $0.isAct && !context.mayChange ? nil : $0 }
        let time = (page as? any TimedPage).map { CarriedForm.filters($0.asKnown.path) }
        carried = (form ?? time).map { Switch($0, to: other, context.address) }
        isAsKnownApart = form?.isAct ?? false
        isAsKnownAlone = form == nil
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

extension Layout.Switch {
    fileprivate init(_ form: CarriedForm, to other: Language, _ shownAt: Address) {
        isSilent = form.hasSeveralActs
        shown = form.isAct ? nil : shownAt.shown
        if form.comesBackAs == .address {
            (action, method, name, value) = (form.path, "get", "lang", other.rawValue)
        } else {
            let parts = form.path.split(separator: "?", maxSplits: 1).map(String.init)
            let address = Address(path: parts[0], query: parts.count == 2 ? parts[1] : nil)
            (action, method) = (address.switching(to: other), "post")
            (name, value) = (FormFields.againName, form.comesBackAs.rawValue)
        }
    }
}
