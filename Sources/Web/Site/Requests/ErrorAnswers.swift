import Foundation
import Hummingbird
import Logging

/// Turns every error into a page, or under `/api` and `/health` into a problem document. What went wrong inside is
/// named in the log by its type and request only: an error's text may hold what someone typed.
struct ErrorAnswers: RouterMiddleware {
    typealias Context = SiteContext

    let site: Site

    func handle(
        _ request: Request, context: SiteContext, next: Next
    ) async throws -> Response {
        let sent = SentForm()
        do {
            return try await SentForm.$current.withValue(sent) { try await next(request, context) }
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            let answer = SiteError(error)
            if answer == .broken || answer == .notReady {
                context.logger.error(
                    "request failed",
                    metadata: [
                        "route": "\(context.endpointPath ?? "-")", "error": "\(type(of: error))",
                        "request": "\(context.requestID)",
                    ])
            }
            let answers = sent.answers(SentSpeech(context.address.path, context.words))
            return await respond(answer, sent: answers, request, context)
        }
    }

    private func respond(
        _ error: SiteError, sent: [SentAnswer], _ request: Request, _ context: SiteContext
    ) async -> Response {
        let path = request.uri.path
        if path.hasPrefix("/api/") || path.hasPrefix("/health/") {
            return Problem(error, context: context).response()
        }
        if error == .signInNeeded { return await signInAgain(request, context) }
        var context = context
        context.address = context.address.withoutNumbers
        // Nothing of what was asked for is repeated, in a link neither.
        if error.isOfNames { context.address = Address(path: context.address.path, query: nil) }
        // Whoever is signed in keeps the menu; a request from elsewhere is shown nobody's name.
        if error != .foreignHost, error != .foreignForm {
            context.session = SessionLookup.session(request, site.sessions)
        }
        let page = ErrorModel(
            error, words: context.words, requestID: context.requestID, address: context.address, sent: sent)
        return site.answer(page, context, status: error.status)
    }

    /// Leads to the sign-in and from there back. A form that was sent after the session ended is kept in the page;
    /// of a file it is said that it has to be chosen again.
    private func signInAgain(_ request: Request, _ context: SiteContext) async -> Response {
        // A mistyped address may hold a number; it is not repeated.
        let path = context.address.withoutNumbers.path
        if request.method == .post, let type = request.headers[.contentType], type.hasPrefix("multipart/") {
            let begun = (try? await site.beginning(of: request)) ?? Data()
            let kept = KeptForm(path: path, beside: MultipartForm.fields(ofType: type, beginning: begun))
            let page = SignInModel(
                words: context.words, refused: false, next: KeptForm.local(path) ?? "/", kept: kept,
                lostFile: true)
            return site.answer(page, context, status: .unauthorized)
        }
        guard request.method == .post, let fields = try? await site.filled(request),
            let kept = KeptForm(path: path, fields)
        else {
            let next = KeptForm.local(path).flatMap { $0 == "/" ? nil : "?next=\($0)" } ?? ""
            return .redirect(to: "/sign-in\(next)")
        }
        let page = SignInModel(words: context.words, refused: false, next: kept.path, kept: kept)
        return site.answer(page, context, status: .unauthorized)
    }
}
