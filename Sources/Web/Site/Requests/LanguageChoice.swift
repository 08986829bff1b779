import Hummingbird

/// The language of an answer: `?lang=` (which is remembered in a cookie), else the cookie, else Accept-Language.
struct LanguageChoice: RouterMiddleware {
    typealias Context = SiteContext

    static let cookieName = "guanhuai_language"

    func handle(
        _ request: Request, context: SiteContext, next: Next
    ) async throws -> Response {
        let asked = context.address["lang"].flatMap(Language.init)
        let remembered = request.cookies[Self.cookieName].flatMap { Language(rawValue: $0.value) }
        var context = context
        context.language =
            asked ?? remembered ?? .preferred(acceptLanguage: request.headers[.acceptLanguage])
        var response = try await next(request, context)
        response.headers[.contentLanguage] = context.language.tag
        response.headers[.vary] = "Accept-Language, Cookie"
        if let asked, asked != remembered {
            response.setCookie(
                Cookie(
                    name: Self.cookieName, value: asked.rawValue, maxAge: 365 * 24 * 3600, path: "/",
                    httpOnly: true, sameSite: .strict))
        }
        return response
    }
}
