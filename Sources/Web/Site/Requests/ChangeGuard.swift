import Casework
import Hummingbird

/// Finds out whether whoever is signed in may change anything, for the pages (``SiteContext/mayChange``), and stands
/// before every act of somebody who may not. The rule itself is the office's; here an act is refused before anything of
/// it is read, and its forms are not shown.
struct ChangeGuard: RouterMiddleware {
    typealias Context = SiteContext

    let desk: Desk

    /// Forms that are sent and only look: a search, a list taken out, a comparison, a look with a reason.
    static let looks: Set<String> = ["/families", "/families/file", "/quality", "/families/{id}/look"]

    /// Pages of acts, and what is beneath them.
    static let acts: [String] = [
        "/imports/new", "/imports/uploads", "/register", "/families/{id}/events",
        "/families/{id}/facts/{kind}",
        "/families/{id}/undo", "/families/{id}/offer", "/families/{id}/close", "/families/{id}/household",
        "/families/{id}/restrict",
        "/families/{id}/withdraw", "/duplicates/{id}/merge", "/retention/purge",
    ]

    /// Whether an address, as it is routed, is an act or the page of one.
    static func isAct(_ method: HTTPRequest.Method, _ path: String) -> Bool {
        if method != .get, method != .head { return !looks.contains(path) }
        return acts.contains { path == $0 || path.hasPrefix($0 + "/") }
    }

    func handle(
        _ request: Request, context: SiteContext, next: Next
    ) async throws -> Response {
        var context = context
        if Self.isAct(request.method, context.endpointPath ?? "") {
            guard try await desk.mayChange(try context.caller.within(nil)) else {
                throw SiteError.mayNotChange
            }
        } else {
            // A page that needs no office is shown where the office gives no answer.
            context.mayChange = (try? await desk.mayChange(try context.caller.within(nil))) ?? false
        }
        return try await next(request, context)
    }
}
