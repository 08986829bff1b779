import Logging
import Rules
import ServiceLifecycle
import Store

/// Seals the audit every few seconds while the pages are served. A pass that fails is tried again by the next.
struct AuditSealer: ServiceLifecycle.Service {
    let office: Office
    let logger: Logger
    var pause = Duration.seconds(5)

    func run() async {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    _ = try await office.sealAudit()
                } catch {
                    if Task.isCancelled { break }
                    logger.warning("the audit was not sealed: \(Report.words(of: error).en)")
                }
                try? await Task.sleep(for: pause)
            }
        }
    }
}
