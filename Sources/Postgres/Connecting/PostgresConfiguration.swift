internal import CLibPQ

/// Where and how to connect. Everything libpq knows (a connection string, a URI, `PG*` variables, a service, several
/// hosts, TLS) plus the time-outs and settings of a session.
package struct PostgresConfiguration: Sendable {
    /// libpq's options by name (`host`, `dbname`, `sslmode` …), defaults and environment already in.
    package private(set) var options: [String: String]
    /// For each host, from the name's look-up to the end of the handshake. libpq's own `connect_timeout` does not
    /// count where the handshake is not blocking, so it is kept here.
    package var connectTimeout: Duration
    package var statementTimeout: Duration?
    package var lockTimeout: Duration?
    package var idleInTransactionTimeout: Duration?
    /// Server settings of every session, such as `search_path`.
    package var settings: [(name: String, value: String)] = []

    /// Reads a connection string (`host=… dbname=…`) or URI (`postgresql://…`). What it leaves out comes from the
    /// `PG*` variables and libpq's defaults.
    package init(_ connectionString: String) throws(PostgresError) {
        var options = Self.read(PQconndefaults())
        var message: UnsafeMutablePointer<CChar>?
        guard let parsed = PQconninfoParse(connectionString, &message) else {
            PQfreemem(message)
            throw .configuration(
                "the connection string cannot be read: expected host=… dbname=… or postgresql://user@host/database"
            )
        }
        options.merge(Self.read(parsed)) { $1 }
        self.init(options: options)
    }

    /// From the `PG*` variables alone.
    package static func fromEnvironment() throws(PostgresError) -> PostgresConfiguration {
        try PostgresConfiguration("")
    }

    init(options given: [String: String]) {
        options = given
        let seconds = given["connect_timeout"].flatMap { Int64($0) } ?? 0
        connectTimeout = seconds > 0 ? .seconds(max(seconds, 2)) : .seconds(10)
        for (name, value) in Self.defaults where options[name] == nil { options[name] = value }
    }

    /// A private cluster's socket.
    package init(socketFolder: String, port: Int = 5432, user: String, database: String) {
        self.init(options: [
            "host": socketFolder, "port": "\(port)", "user": user, "dbname": database, "sslmode": "disable",
        ])
    }

    /// The same server, another database.
    package func withDatabase(_ name: String) -> PostgresConfiguration {
        var copy = self
        copy.options["dbname"] = name
        return copy
    }

    package func withUser(_ name: String) -> PostgresConfiguration {
        var copy = self
        copy.options["user"] = name
        return copy
    }

    mutating func replaceOptions(_ options: [String: String]) {
        self.options = options
    }

    package var database: String? { options["dbname"] }

    /// Kerberos may block on a key server, so it is used only when asked for. A dead peer is noticed in a minute.
    private static let defaults = [
        "client_encoding": "UTF8", "fallback_application_name": "guanhuai", "gssencmode": "disable",
        "keepalives": "1", "keepalives_idle": "30", "keepalives_interval": "10", "keepalives_count": "3",
        "tcp_user_timeout": "60000",
    ]

    private static func read(_ list: UnsafeMutablePointer<PQconninfoOption>?) -> [String: String] {
        guard let list else { return [:] }
        defer { PQconninfoFree(list) }
        var options: [String: String] = [:]
        var entry = list
        while let keyword = entry.pointee.keyword {
            if let value = entry.pointee.val, value.pointee != 0 {
                options[String(cString: keyword)] = String(cString: value)
            }
            entry += 1
        }
        return options
    }
}

extension PostgresConfiguration: CustomStringConvertible, CustomDebugStringConvertible {
    /// Hosts and database, without the password or any other option.
    package var description: String {
        "PostgreSQL at \(hosts.map(\.label).joined(separator: ", ")), database \(database ?? "(the user's)")"
    }

    package var debugDescription: String { description }
}

extension PostgresConfiguration {
    /// One place to try.
    struct Host: Sendable {
        let name: String
        let port: String?
        /// A given `hostaddr`: no look-up.
        let address: String?

        var isSocket: Bool { name.hasPrefix("/") || name.hasPrefix("@") || (name.isEmpty && address == nil) }

        var label: String {
            let place = name.isEmpty ? address ?? "the local socket" : name
            return isSocket || port == nil ? place : "\(place):\(port ?? "")"
        }
    }

    /// The hosts in the order given; a single port serves all.
    var hosts: [Host] {
        func list(_ option: String) -> [String] {
            options[option]?.split(separator: ",", omittingEmptySubsequences: false).map { String($0) } ?? []
        }
        let (names, addresses, ports) = (list("host"), list("hostaddr"), list("port"))
        return (0..<max(names.count, addresses.count, 1)).map { place in
            let port = ports.count == 1 ? ports[0] : place < ports.count ? ports[place] : ""
            return Host(
                name: place < names.count ? names[place] : "", port: port.isEmpty ? nil : port,
                address: place < addresses.count && !addresses[place].isEmpty ? addresses[place] : nil)
        }
    }

    /// What `target_session_attrs` asks of each host. "prefer-standby" is two rounds: standbys, then anything.
    var rounds: [String] {
        switch options["target_session_attrs"] {
        case nil: ["any"]
        case "prefer-standby": ["standby", "any"]
        case .some(let kind): [kind]
        }
    }

    /// libpq's options for one host, with the session's time-outs and settings as start-up options.
    func options(for host: Host, address: String?, session: String) -> [String: String] {
        var chosen = options
        chosen["host"] = host.name.isEmpty ? nil : host.name
        chosen["hostaddr"] = address
        chosen["port"] = host.port
        chosen["target_session_attrs"] = session
        chosen["connect_timeout"] = nil
        let all =
            timeout("statement_timeout", statementTimeout) + timeout("lock_timeout", lockTimeout)
            + timeout("idle_in_transaction_session_timeout", idleInTransactionTimeout)
            + settings.map { "-c \(Self.escaped("\($0.name)=\($0.value)"))" }
        if !all.isEmpty {
            chosen["options"] = ([options["options"]].compactMap { $0 } + all).joined(separator: " ")
        }
        return chosen
    }

    private func timeout(_ name: String, _ limit: Duration?) -> [String] {
        guard let limit else { return [] }
        let (seconds, attoseconds) = limit.components
        return ["-c \(name)=\(seconds * 1000 + attoseconds / 1_000_000_000_000_000)"]
    }

    /// Blanks and backslashes inside a start-up option are escaped with a backslash.
    private static func escaped(_ option: String) -> String {
        var text = ""
        for character in option {
            if character == " " || character == "\\" { text.append("\\") }
            text.append(character)
        }
        return text
    }
}
