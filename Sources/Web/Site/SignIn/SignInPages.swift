/// The page that asks for the one-time link, and says what to do when it did not work.
struct SignInModel: PageModel {
    static let template = "Site.SignIn"
    static let section: MenuSection? = nil

    let title: String
    /// Set where a link was tried and did not open: wrong, used before, or too old.
    let refused: Bool

    init(words: Words, refused: Bool) {
        title = words(refused ? "sign-in.refused-title" : "sign-in.title")
        self.refused = refused
    }
}

/// Shown for a moment after the link was accepted. A redirect would lose the strict cookie where the link was followed
/// from another site (a terminal in the browser), so the page itself leads on.
struct SignedInModel: PageModel {
    static let template = "Site.SignedIn"
    static let section: MenuSection? = nil

    let title: String
    let greeting: String
    let goesOn = true

    init(words: Words, actor: String) {
        title = words("sign-in.done-title")
        greeting = words("sign-in.done", ["actor": actor])
    }
}
