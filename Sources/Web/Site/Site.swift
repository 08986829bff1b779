import Foundation
import Hummingbird

/// What every route needs to answer: the templates, the assets, the sessions, and the body limits.
struct Site: Sendable {
    let renderer: PageRenderer
    let assets: Assets
    let sessions: Sessions
    let configuration: WebConfiguration

    func answer(
        _ page: some PageModel, _ context: SiteContext, status: HTTPResponse.Status = .ok
    ) -> Response {
        var response = renderer.response(
            page, layout: Layout(page: page, context: context, assets: assets),
            status: context.refusedTime == nil ? status : .badRequest)
        if page.renewsItself { response.headers[.refresh] = "2" }
        return response
    }

    /// The fields of a form that was sent to do something.
    ///
    /// - Throws: `badRequest` where it only asks to be shown once more: an act that does not know of that does nothing.
    func form(_ request: Request) async throws -> FormFields {
        let fields = try await filled(request)
        guard fields.again == nil else { throw SiteError.badRequest }
        return fields
    }

    /// The fields of a form that was posted, be it to be shown once more (``FormFields/again``).
    func filled(_ request: Request) async throws -> FormFields {
        let type = request.headers[.contentType] ?? ""
        guard type.hasPrefix("application/x-www-form-urlencoded") else { throw SiteError.badRequest }
        let fields = FormFields(String(buffer: try await body(of: request)))
        SentForm.current?.keep(fields)
        return fields
    }

    /// A form with a file that was posted.
    func upload(_ request: Request) async throws -> MultipartForm {
        let body = try await body(
            of: request, limit: configuration.uploadLimit, deadline: configuration.uploadDeadline)
        guard
            let form = MultipartForm(type: request.headers[.contentType] ?? "", Data(body.readableBytesView))
        else { throw SiteError.badRequest }
        return form
    }

    func body(of request: Request) async throws -> ByteBuffer {
        try await body(of: request, limit: configuration.bodyLimit, deadline: configuration.bodyDeadline)
    }

    /// The first bytes of a body, of which the rest is not waited for.
    func beginning(of request: Request) async throws -> Data {
        let limit = configuration.bodyLimit
        var beginning = Data()
        for try await chunk in request.body {
            beginning += chunk.readableBytesView
            if beginning.count >= limit { break }
        }
        return beginning.prefix(limit)
    }

    /// The whole body, within the limit of size and of time: a sender that drips a byte a second is cut off.
    private func body(of request: Request, limit: Int, deadline: Duration) async throws -> ByteBuffer {
        let body = request.body
        return try await withThrowingTaskGroup(of: ByteBuffer.self) { group in
            group.addTask {
                var whole = ByteBuffer()
                for try await var chunk in body {
                    guard whole.readableBytes + chunk.readableBytes <= limit else { throw SiteError.tooLarge }
                    whole.writeBuffer(&chunk)
                }
                return whole
            }
            group.addTask {
                try await Task.sleep(for: deadline)
                throw SiteError.tooSlow
            }
            defer { group.cancelAll() }
            guard let whole = try await group.next() else { throw SiteError.broken }
            return whole
        }
    }
}
