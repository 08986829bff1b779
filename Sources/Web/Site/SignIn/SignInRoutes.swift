import Hummingbird

/// `/sign-in` with its one-time link, and `/sign-out`.
struct SignInRoutes {
    static let cookieName = "guanhuai_session"

    let site: Site

    func add(to router: some RouterMethods<SiteContext>) {
        router.get("sign-in") { request, context in
            guard let token = context.address["token"] else {
                let next = context.address["next"].flatMap(KeptForm.local) ?? "/"
                return site.answer(SignInModel(words: context.words, refused: false, next: next), context)
            }
            // A preview or a prefetch must not use the link up.
            let isLook = request.method == .head || request.isPrefetch
            return isLook
                ? site.answer(SignInModel(words: context.words, refused: false), context)
                : signIn(token: token, context)
        }
        router.post("sign-in") { request, context in
            let form = try await site.filled(request)
            let next = form["next"].flatMap(KeptForm.local) ?? "/"
            let kept = KeptForm(carriedBy: form)
            // The link itself is not written into a page.
            guard form.again == nil, let text = form["token"] else {
                return site.answer(
                    SignInModel(words: context.words, refused: false, next: next, kept: kept), context)
            }
            return signIn(token: Self.token(in: text), next: next, kept: kept, context)
        }
        router.post("sign-out") { request, _ in
            if let secret = request.cookies[Self.cookieName]?.value { site.sessions.close(secret: secret) }
            var response = Response.redirect(to: "/sign-in")
            response.setCookie(Self.cookie("", maxAge: 0))
            return response
        }
    }

    private func signIn(
        token: String, next: String = "/", kept: KeptForm? = nil, _ context: SiteContext
    ) -> Response {
        guard let (secret, session) = site.sessions.open(token: token) else {
            return site.answer(
                SignInModel(words: context.words, refused: true, next: next, kept: kept), context,
                status: .forbidden)
        }
        var context = context
        context.session = session
        var response = site.answer(
            SignedInModel(words: context.words, actor: session.actor, next: next, kept: kept), context)
        response.setCookie(Self.cookie(secret, maxAge: nil))
        return response
    }

    /// The token out of what a person pasted: the whole link, or only its last part.
    private static func token(in text: String) -> String {
        text.split(separator: "token=").last.map { String($0.prefix { $0.isHexDigit }) } ?? text
    }

    private static func cookie(_ value: String, maxAge: Int?) -> Cookie {
        Cookie(
            name: cookieName, value: value, maxAge: maxAge, path: "/", secure: false, httpOnly: true,
            sameSite: .strict)
    }
}

extension Request {
    /// Whether a browser only fetches ahead of the person (Sec-Purpose, and its older names).
    fileprivate var isPrefetch: Bool {
        [.secPurpose, .purpose, .xMoz].contains { headers[$0]?.contains("prefetch") == true }
    }
}
