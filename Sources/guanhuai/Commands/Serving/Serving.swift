import Benefits
import Casework
import CivilCalendar
import Foundation
import Logging
import Postgres
import ServiceLifecycle
import Store
import Synchronization
import Web

/// The pages of an opened office, served until the process is told to stop.
struct Serving: Sendable {
    let office: Office
    let policy: Policy
    let configuration: WebConfiguration

    /// Serves; calls `ready` with the sign-in link once the pages answer. Ends on Ctrl-C, or when `ready` returns false.
    func run(_ ready: @escaping @Sendable (SignInLink) async throws -> Bool) async throws {
        let sessions = Sessions(limits: configuration.sessions)
        let (ports, announce) = AsyncStream.makeStream(of: Int.self)
        let application = try buildApplication(
            dependencies: try dependencies(sessions) { announce.yield($0) }, configuration: configuration)
        var logger = Logger(label: "guanhuai.serve")
        logger.logLevel = .warning
        let services = ServiceGroup(
            configuration: .init(
                services: [
                    .init(service: AuditSealer(office: office, logger: logger)), .init(service: application),
                ], gracefulShutdownSignals: [], logger: logger))
        // The signal cancels the command: of their own, the services still answer what was asked and close in order.
        let serving = Task { try await services.run() }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await serving.value }
            group.addTask {
                do {
                    for await port in ports {
                        let link = SignInLink(port: port, token: sessions.makeLink(for: office.actor.name))
                        if try await ready(link) { await Interruption.come() }
                        break
                    }
                } catch {
                    await services.triggerGracefulShutdown()
                    throw error
                }
                await services.triggerGracefulShutdown()
            }
            try await group.waitForAll()
        }
    }

    private func dependencies(
        _ sessions: Sessions, onListening: @escaping @Sendable (Int) -> Void
    ) throws -> WebDependencies {
        var logger = Logger(label: "guanhuai.web")
        logger.logLevel = .warning
        let pool = office.pool
        return WebDependencies(
            desk: try office.deskOfPages(policy), sessions: sessions,
            readiness: {
                do {
                    let answer: Int32 = try await pool.value("select 1::int4")
                    return answer == 1 ? .ready : .databaseUnreachable
                } catch {
                    return .databaseUnreachable
                }
            }, today: { Today.inChina }, logger: logger,
            connections: {
                let now = pool.statistics
                return .init(used: now.connections - now.idle, idle: now.idle, waiting: now.waiting)
            }, version: Version.text, onListening: onListening)
    }
}

/// The address of the pages and the link that signs one browser in, once.
struct SignInLink: Sendable {
    let port: Int
    let token: String

    var address: String { "http://127.0.0.1:\(port)/" }
    var link: String { "\(address)sign-in?token=\(token)" }

    func announce() {
        Terminal.out(say("网页：", "Pages:   ") + address)
        Terminal.out(say("登录：", "Sign in: ") + link)
        Terminal.note(say("登录链接只能用一次。按 Ctrl-C 停止。", "The link works once. Ctrl-C stops."))
    }
}
