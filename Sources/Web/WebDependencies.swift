package import Casework
package import CivilCalendar
package import Logging

/// What the pages stand on, handed in by the command.
package struct WebDependencies: Sendable {
    /// Whether requests can be answered: the database is reached and its migrations are current.
    package enum Readiness: Sendable, Equatable {
        case ready
        case databaseUnreachable
        case migrationsBehind
    }

    /// The connections to the database at a moment.
    package struct Connections: Sendable {
        let used: Int
        let idle: Int
        /// Requests that wait for one.
        let waiting: Int

        package init(used: Int, idle: Int, waiting: Int) {
            self.used = used
            self.idle = idle
            self.waiting = waiting
        }
    }

    package var desk: Desk
    package var sessions: Sessions
    package var readiness: @Sendable () async -> Readiness
    /// The day it is where the office is.
    package var today: @Sendable () -> CivilDate
    package var logger: Logger
    /// Nil where there are none to count.
    package var connections: @Sendable () -> Connections?
    /// Of the build, as `guanhuai --version` says it.
    package var version: String
    /// Called once with the port on which the pages are served.
    package var onListening: @Sendable (Int) -> Void

    package init(
        desk: Desk, sessions: Sessions, readiness: @escaping @Sendable () async -> Readiness,
        today: @escaping @Sendable () -> CivilDate, logger: Logger,
        connections: @escaping @Sendable () -> Connections? = { nil }, version: String = "",
        onListening: @escaping @Sendable (Int) -> Void = { _ in }
    ) {
        self.desk = desk
        self.sessions = sessions
        self.readiness = readiness
        self.today = today
        self.logger = logger
        self.connections = connections
        self.version = version
        self.onListening = onListening
    }
}
