package import Postgres

/// What an error of the database means to who called the store: the acts above it know no database client.
package enum StoreFault: Sendable, Hashable {
    /// A unique or exclusion constraint of this name: there is such a row already.
    case alreadyThere(constraint: String)
    /// A foreign key of this name: something stands on the row, or what it names is not there.
    case inUse(constraint: String)
    /// A check, an append-only table or another rule of this name.
    case refused(constraint: String)
    /// No connection: it may be there again in a moment.
    case unavailable

    /// Nil where the error is none of these.
    package init?(_ error: any Error) {
        guard let error = error as? PostgresError else { return nil }
        switch error {
        case .connectFailed, .connectionLost, .poolTimeout, .poolClosed: self = .unavailable
        default:
            guard let fault = error.fault else { return nil }
            let name = fault.constraint ?? fault.table ?? fault.code
            switch fault.code {
            case "23505", "23P01": self = .alreadyThere(constraint: name)
            case "23503", "23001": self = .inUse(constraint: name)
            case "23514", "23502", "42501": self = .refused(constraint: name)
            default: return nil
            }
        }
    }
}

extension StoreFault {
    /// Whether it is about a rule of the rows, which other rows would pass.
    package var isConflict: Bool { self != .unavailable }

    /// Whether a number was to be recorded that somebody holds, found by either pair of index columns
    /// (``BlindIndexColumns``).
    package var isOfNumberHeld: Bool {
        ["documents_one_holder", "documents_other_one_holder"].contains {
            self == .alreadyThere(constraint: $0)
        }
    }
}

/// An instant as the store keeps it, for acts that hand it on.
package typealias StoredInstant = Instant

extension StoredInstant {
    /// Microseconds since 2000-01-01 00:00 UTC, for showing it on the office's clock.
    package var sinceMillennium: Int64 { microseconds }

    package init(sinceMillennium microseconds: Int64) { self.init(microseconds: microseconds) }

    /// Now, by the clock of this machine.
    package static func read() -> StoredInstant { now() }
}

/// Names one request in audit and looks.
package typealias RequestID = UUIDValue

extension RequestID {
    /// Reads a UUID as text; nil for any other spelling.
    package init?(request text: String) { self.init(text) }

    package static func new() -> RequestID { random() }

    /// As it is shown and typed.
    package var text: String { description }
}
