import Foundation
import Hummingbird

/// An API error as RFC 9457 has it. Texts come from the words table; values of the request are never repeated.
struct Problem: Encodable, Sendable {
    /// One fault of a body that was sent: where (a path of keys and positions, a line), and a sentence.
    struct Fault: Encodable, Sendable {
        var location: String
        var line: Int?
        var message: String
    }

    var type: String
    var title: String
    var status: Int
    var detail: String
    /// The request, as the log names it.
    var instance: String
    var faults: [Fault]?

    init(_ error: SiteError, context: SiteContext, faults: [Fault]? = nil) {
        self.init(
            code: error.code, status: error.status, title: context.words("error.\(error.code).title"),
            detail: error.advice(context.words), context: context, faults: faults)
    }

    init(
        code: String, status: HTTPResponse.Status, title: String, detail: String, context: SiteContext,
        faults: [Fault]? = nil
    ) {
        type = "urn:guanhuai:problem:\(code)"
        self.title = title
        self.status = status.code
        self.detail = detail
        instance = "urn:uuid:\(context.requestID)"
        self.faults = faults
    }

    func response() -> Response {
        var response = jsonResponse(self, status: .init(code: status))
        response.headers[.contentType] = "application/problem+json"
        if status == HTTPResponse.Status.unauthorized.code {
            response.headers[.wwwAuthenticate] = "Session realm=\"guanhuai\""
        }
        return response
    }
}

/// JSON with sorted keys, so that the same answer has the same bytes.
func jsonResponse(_ value: some Encodable, status: HTTPResponse.Status = .ok) -> Response {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else {
        // Only texts and integers are encoded here; an encoder that refuses them is out of memory.
        return Response(status: .internalServerError)
    }
    return Response(
        status: status, headers: [.contentType: "application/json"],
        body: .init(byteBuffer: ByteBuffer(bytes: data)))
}
