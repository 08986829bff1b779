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

    package var desk: Desk
    package var sessions: Sessions
    package var readiness: @Sendable () async -> Readiness
    /// The day it is where the office is.
    package var today: @Sendable () -> CivilDate
    package var logger: Logger
    /// Called once with the port on which the pages are served.
    package var onListening: @Sendable (Int) -> Void

    package init(
        desk: Desk, sessions: Sessions, readiness: @escaping @Sendable () async -> Readiness,
        today: @escaping @Sendable () -> CivilDate, logger: Logger,
        onListening: @escaping @Sendable (Int) -> Void = { _ in }
    ) {
        self.desk = desk
        self.sessions = sessions
        self.readiness = readiness
        self.today = today
        self.logger = logger
        self.onListening = onListening
    }
}
