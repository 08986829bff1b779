import Hummingbird

/// Refuses requests for another host (DNS rebinding), forms from another site, and bodies that say they are too large
/// before any of it is read.
struct RequestGuards: RouterMiddleware {
    typealias Context = SiteContext

    let configuration: WebConfiguration

    func handle(
        _ request: Request, context: SiteContext, next: Next
    ) async throws -> Response {
        guard Self.isLoopback(authority: request.head.authority) else { throw SiteError.foreignHost }
        let isUpload =
            request.method == .post && [UploadRoutes.path, QualityRoutes.path].contains(request.uri.path)
        let bodyLimit = isUpload ? configuration.uploadLimit : configuration.bodyLimit
        if let length = request.headers[.contentLength].flatMap(Int.init), length > bodyLimit {
            throw SiteError.tooLarge
        }
        if request.method != .get, request.method != .head, !Self.isFromHere(request) {
            throw SiteError.foreignForm
        }
        return try await next(request, context)
    }

    /// The names of this machine for itself, with or without a port.
    private static func isLoopback(authority: String?) -> Bool {
        guard let authority else { return false }
        let host =
            authority.hasPrefix("[")
            ? authority.prefix { $0 != "]" }.dropFirst()
            : authority.prefix { $0 != ":" }
        return ["localhost", "127.0.0.1", "::1"].contains(host.lowercased())
    }

    /// Whether a request that changes something was made by our own page. Browsers say so in Sec-Fetch-Site, older
    /// ones in Origin. A request without either and without our cookie comes from a program, which no other site can
    /// make speak for a person.
    private static func isFromHere(_ request: Request) -> Bool {
        if let site = request.headers[.secFetchSite] { return site == "same-origin" || site == "none" }
        if let origin = request.headers[.origin], let authority = request.head.authority {
            return origin == "http://\(authority)" || origin == "https://\(authority)"
        }
        return request.cookies[SignInRoutes.cookieName] == nil
    }
}
