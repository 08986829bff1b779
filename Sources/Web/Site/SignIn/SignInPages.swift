/// The page that asks for the one-time link, and says what to do when it did not work.
struct SignInModel: PageModel {
    static let template = "Site.SignIn"
    static let section: MenuSection? = nil

    let title: String
    /// Set where a link was tried and did not open: wrong, used before, or too old.
    let refused: Bool
    /// What a form held that was sent after the session had ended, and where it goes on.
    let hidden: [HiddenField]
    let kept: KeptForm?
    /// Whether a file was sent after the session had ended, which no page can keep.
    let lostFile: Bool

    init(words: Words, refused: Bool, next: String = "/", kept: KeptForm? = nil, lostFile: Bool = false) {
        let key =
            refused
            ? "sign-in.refused-title"
            : lostFile ? "sign-in.lost-title" : kept == nil ? "sign-in.title" : "sign-in.ended-title"
        title = words(key)
        self.lostFile = lostFile
        self.refused = refused
        self.kept = kept
        hidden = [HiddenField(name: "next", value: next)] + (kept?.carried ?? [])
    }
    var carried: CarriedForm? { .look("/sign-in") }
}

/// Shown for a moment after the link was accepted. A redirect would lose the strict cookie where the link was followed
/// from another site (a terminal in the browser), so the page itself leads on.
struct SignedInModel: PageModel {
    static let template = "Site.SignedIn"
    static let section: MenuSection? = nil

    let title: String
    let greeting: String
    let next: String
    let goesOn: Bool
    let kept: KeptForm?

    init(words: Words, actor: String, next: String = "/", kept: KeptForm? = nil) {
        title = words("sign-in.done-title")
        greeting = words("sign-in.done", ["actor": actor])
        self.next = next
        self.kept = kept
        goesOn = kept == nil
    }
    var carried: CarriedForm? { kept.map { .look($0.path) } }
}
