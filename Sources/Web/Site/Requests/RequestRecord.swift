import Hummingbird
import Logging

/// One line in the log and one measure for each request: method, route (never the path, which may hold a number), status, time. The
/// query, the body and the address of the reader are left out.
struct RequestRecord: RouterMiddleware {
    typealias Context = SiteContext

    let measures: Measures

    func handle(
        _ request: Request, context: SiteContext, next: Next
    ) async throws -> Response {
        var context = context
        context.address = Address(path: request.uri.path, query: request.uri.query)
        let started = ContinuousClock.now
        var response = try await next(request, context)
        response.headers[.requestID] = context.requestID
        let time = ContinuousClock.now - started
        let milliseconds = time / .milliseconds(1)
        measures.count(
            request.method, route: context.endpointPath ?? "-", status: response.status.code,
            seconds: time / .seconds(1))
        context.logger.info(
            "request",
            metadata: [
                "method": "\(request.method)", "route": "\(context.endpointPath ?? "-")",
                "status": "\(response.status.code)", "ms": "\(Int(milliseconds.rounded()))",
                "request": "\(context.requestID)",
            ])
        return response
    }
}
