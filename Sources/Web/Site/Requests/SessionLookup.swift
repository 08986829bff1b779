import Hummingbird

/// Finds the session of the cookie.
struct SessionLookup: RouterMiddleware {
    typealias Context = SiteContext

    let sessions: Sessions

    func handle(
        _ request: Request, context: SiteContext, next: Next
    ) async throws -> Response {
        var context = context
        if let secret = request.cookies[SignInRoutes.cookieName]?.value {
            context.session = sessions.session(secret: secret)
        }
        return try await next(request, context)
    }
}

/// Stands before every route that shows people.
struct SignInRequired: RouterMiddleware {
    typealias Context = SiteContext

    func handle(
        _ request: Request, context: SiteContext, next: Next
    ) async throws -> Response {
        guard context.session != nil else { throw SiteError.signInNeeded }
        return try await next(request, context)
    }
}
