/// How the pages are served. Until users and passwords exist the address must be a loopback one.
package struct WebConfiguration: Sendable {
    package var host: String
    /// 0 lets the system choose a free port (it is told to `WebDependencies.onListening`).
    package var port: Int
    /// The folder with `Templates` and `Assets`; nil looks beside the executable, then in the source tree.
    package var resources: String?
    /// A connection that sends nothing for this long is closed.
    package var idleTimeout: Duration = .seconds(60)
    /// A request body must have arrived whole within this time, however slowly it drips.
    package var bodyDeadline: Duration = .seconds(15)
    /// The largest request body, in bytes; a dossier is a few kilobytes.
    package var bodyLimit = 1 << 20
    /// The largest request that brings a file, in bytes: the file and the form around it.
    package var uploadLimit = (64 << 20) + (64 << 10)
    /// A file must have arrived whole within this time.
    package var uploadDeadline: Duration = .seconds(300)
    package var sessions = SessionLimits()

    /// - Throws: `notLoopback` for any address that another machine could reach.
    package init(host: String = "127.0.0.1", port: Int = 8080, resources: String? = nil)
        throws(WebConfigurationError)
    {
        guard ["127.0.0.1", "::1", "localhost"].contains(host) else { throw .notLoopback }
        guard (0...65535).contains(port) else { throw .portOutOfRange }
        self.host = host
        self.port = port
        self.resources = resources
    }
}

/// How long a sign-in holds, and how long a one-time link waits to be used.
package struct SessionLimits: Sendable {
    /// From the last request.
    package var idle: Duration = .seconds(30 * 60)
    /// From the sign-in, whatever happens in between: a working day.
    package var longest: Duration = .seconds(12 * 3600)
    package var linkValid: Duration = .seconds(24 * 3600)

    package init() {}
}

/// Why the pages cannot be served as configured.
package enum WebConfigurationError: Error, Equatable, CustomStringConvertible {
    case notLoopback
    case portOutOfRange
    case resourcesMissing(searched: [String])
    case templateBroken(file: String, line: Int)
    case resourceUnreadable(file: String)

    package var description: String {
        switch self {
        case .notLoopback:
            "The pages are served on a loopback address only (127.0.0.1, ::1 or localhost) until users and "
                + "passwords exist. Remove --host, or forward a port over SSH."
        case .portOutOfRange:
            "A port is a number from 0 to 65535; 0 lets the system choose."
        case .resourcesMissing(let searched):
            "The folder with Templates and Assets was not found. Looked in: "
                + searched.joined(separator: ", ")
                + ". Put guanhuai_Web.resources beside the program, or name its folder with --resources."
        case .templateBroken(let file, let line):
            "The template \(file) cannot be read at line \(line). Restore it from the release."
        case .resourceUnreadable(let file):
            "The file \(file) cannot be read. Restore it from the release and check its permissions."
        }
    }
}
