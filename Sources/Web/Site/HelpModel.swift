/// What the words mean. All of it is in the words table.
struct HelpModel: PageModel {
    static let template = "Site.Help"
    static let section: MenuSection? = .help

    let title: String

    init(words: Words) {
        title = words("help.title")
    }
}
