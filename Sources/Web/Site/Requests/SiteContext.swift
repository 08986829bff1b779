import Foundation
package import Hummingbird
package import Logging

/// What the middleware learned about a request before its page is made.
package struct SiteContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// Names this request in the log, in the audit, and on an error page.
    package let requestID: String
    package var language: Language = .zh
    package var session: Session?
    /// Whether whoever is signed in may change anything: a page shows no form and no link of an act otherwise.
    var mayChange = true
    /// What was asked for of another time and is shown as of now.
    var refusedTime: RefusedTime?
    /// The path and query, decoded.
    var address = Address(path: "/", query: nil)

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        requestID = UUID().uuidString.lowercased()
    }

    /// For calls to the router without a server.
    package init(logger: Logger) {
        coreContext = .init(source: LoggerSource(logger: logger))
        requestID = UUID().uuidString.lowercased()
    }

    private struct LoggerSource: RequestContextSource {
        let logger: Logger
    }

    var words: Words { Words(language: language) }

    /// The part of the path that a route named, decoded once.
    /// - Throws: 404 where it is not text; the value is never repeated in an answer.
    func part(_ name: String) throws(SiteError) -> String {
        guard let text = parameters.get(name)?.removingPercentEncoding, !text.isEmpty else { throw .notFound }
        return text
    }
}
