import Hummingbird

/// Finds the session of the cookie.
struct SessionLookup: RouterMiddleware {
    typealias Context = SiteContext

    let sessions: Sessions

    func handle(
        _ request: Request, context: SiteContext, next: Next
    ) async throws -> Response {
        var context = context
        context.session = Self.session(request, sessions)
        return try await next(request, context)
    }

    /// The session of the request's cookie; nil without one, and where it ended.
    static func session(_ request: Request, _ sessions: Sessions) -> Session? {
        (request.cookies[SignInRoutes.cookieName]?.value).flatMap { sessions.session(secret: $0) }
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
