internal import CLibPQ
internal import Glibc
internal import Synchronization

/// Makes one connection, trying each host in turn, with a deadline of its own for each.
///
/// Runs on a thread of its own, because name look-ups and `PQconnectStart` may block; waiting is done with `poll`,
/// which also hears the request to stop.
final class Connector: Sendable {
    private let configuration: PostgresConfiguration
    /// Becomes readable when the caller no longer wants the connection.
    private let stopBell: Int32

    private init(_ configuration: PostgresConfiguration) {
        self.configuration = configuration
        stopBell = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
    }

    deinit {
        close(stopBell)
    }

    /// A libpq connection on its way from the thread that made it to the channel that owns it.
    struct Established: @unchecked Sendable {
        // Unchecked: handed over once, never shared.
        let connection: OpaquePointer
        let configuration: PostgresConfiguration
    }

    static func connect(_ configuration: PostgresConfiguration) async throws(PostgresError) -> Established {
        let connector = Connector(configuration)
        let result = await withTaskCancellationHandler {
            await Thread.run { () -> Result<Established, PostgresError> in
                do throws(PostgresError) { return .success(try connector.connectBlocking()) } catch {
                    return .failure(error)
                }
            }
        } onCancel: {
            connector.stop()
        }
        return try result.get()
    }

    /// For threads that may block.
    static func connectBlocking(_ configuration: PostgresConfiguration) throws(PostgresError) -> Established {
        try Connector(configuration).connectBlocking()
    }

    private func stop() {
        var one: UInt64 = 1
        _ = write(stopBell, &one, 8)
    }

    private func connectBlocking() throws(PostgresError) -> Established {
        var faults: [ConnectFault] = []
        for session in configuration.rounds {
            for host in configuration.hosts {
                let deadline = ContinuousClock.now.advanced(by: configuration.connectTimeout)
                guard let addresses = try addresses(of: host, by: deadline) else {
                    faults.append(ConnectFault(host: host.label, reason: .unknownHost))
                    continue
                }
                for address in addresses {
                    let deadline = ContinuousClock.now.advanced(by: configuration.connectTimeout)
                    switch try attempt(host, address: address, session: session, by: deadline) {
                    case .success(let connection):
                        return Established(connection: connection, configuration: configuration)
                    case .failure(let fault): faults.append(fault)
                    }
                }
            }
        }
        throw .connectFailed(faults)
    }

    /// `[nil]` where libpq needs no address (a socket's folder).
    private func addresses(
        of host: PostgresConfiguration.Host, by deadline: ContinuousClock.Instant
    ) throws(PostgresError) -> [String?]? {
        if host.isSocket { return [nil] }
        if let address = host.address { return [address] }
        let lookUp = NameLookUp(host.name)
        guard try wait(lookUp.bell, for: Int16(POLLIN), by: deadline) else { return nil }
        let found = lookUp.addresses
        return found.isEmpty ? nil : found
    }

    private func attempt(
        _ host: PostgresConfiguration.Host, address: String?, session: String,
        by deadline: ContinuousClock.Instant
    ) throws(PostgresError) -> Result<OpaquePointer, ConnectFault> {
        let options = configuration.options(for: host, address: address, session: session)
        guard let connection = Self.start(options) else {
            return .failure(ConnectFault(host: host.label, reason: .other))
        }
        var isKept = false
        defer { if !isKept { PQfinish(connection) } }
        var phase = PGRES_POLLING_WRITING
        var sawServer = false
        while PQstatus(connection) != CONNECTION_BAD {
            if PQstatus(connection) == CONNECTION_AWAITING_RESPONSE { sawServer = true }
            let events = phase == PGRES_POLLING_READING ? POLLIN : POLLOUT
            guard try wait(PQsocket(connection), for: Int16(events), by: deadline) else {
                return .failure(ConnectFault(host: host.label, reason: .timedOut))
            }
            phase = PQconnectPoll(connection)
            if phase == PGRES_POLLING_OK {
                isKept = true
                return .success(connection)
            }
            if phase == PGRES_POLLING_FAILED { break }
        }
        let reason = Self.reason(connection, sawServer: sawServer, session: session)
        return .failure(ConnectFault(host: host.label, reason: reason))
    }

    private static func start(_ options: [String: String]) -> OpaquePointer? {
        let names = options.keys.map { strdup($0) }
        let values = options.values.map { strdup($0) }
        defer { (names + values).forEach { free($0) } }
        let keywords = names.map { UnsafePointer($0) } + [nil]
        return PQconnectStartParams(keywords, values.map { UnsafePointer($0) } + [nil], 0)
    }

    /// libpq has no codes for a failed connection, only words. They are matched here and not passed on.
    private static func reason(
        _ connection: OpaquePointer, sawServer: Bool, session: String
    ) -> ConnectFault.Reason {
        // Before a session there is no row data; the words only choose a reason and are not kept.
        let words = PQerrorMessage(connection).map { String(cString: $0) } ?? ""
        func says(_ parts: String...) -> Bool { parts.contains { words.contains($0) } }
        if session != "any", says("session is", "server is") { return .wrongSession }
        if says("SSL", "certificate", "TLS") { return .tls }
        if says("password authentication failed", "no password supplied") { return .refused(code: "28P01") }
        if says("pg_hba.conf", "authentication failed", "role \"") { return .refused(code: "28000") }
        if says("database \"") { return .refused(code: "3D000") }
        if says("too many", "remaining connection slots") { return .refused(code: "53300") }
        if says("starting up", "shutting down", "not yet accepting", "recovery") {
            return .refused(code: "57P03")
        }
        if says("refused", "No such file", "unreachable", "No route", "reset by peer") { return .unreachable }
        return sawServer ? .other : .unreachable
    }

    /// False at the deadline; throws where the caller has gone.
    private func wait(
        _ descriptor: Int32, for events: Int16, by deadline: ContinuousClock.Instant
    ) throws(PostgresError) -> Bool {
        while true {
            let left = deadline - .now
            guard left > .zero else { return false }
            var places = [
                pollfd(fd: descriptor, events: events, revents: 0),
                pollfd(fd: stopBell, events: Int16(POLLIN), revents: 0),
            ]
            let (seconds, attoseconds) = left.components
            let milliseconds =
                Int32(min(seconds, 3600)) * 1000 + Int32(attoseconds / 1_000_000_000_000_000) + 1
            let count = poll(&places, 2, milliseconds)
            if places[1].revents != 0 { throw .cancelled }
            if count > 0 { return true }
        }
    }
}

/// One look-up of a host's addresses on a thread of its own, for `getaddrinfo` knows no deadline.
final class NameLookUp: Sendable {
    /// Readable when the answer is there.
    let bell: Int32
    private let found = Mutex<[String]>([])

    init(_ name: String) {
        bell = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        Thread.start { self.lookUp(name) }
    }

    deinit {
        close(bell)
    }

    /// In the system's order of preference, as digits.
    var addresses: [String] { found.withLock { $0 } }

    private func lookUp(_ name: String) {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        hints.ai_flags = AI_ADDRCONFIG
        var list: UnsafeMutablePointer<addrinfo>?
        var addresses: [String] = []
        if getaddrinfo(name, nil, &hints, &list) == 0 {
            var entry = list
            while let info = entry?.pointee {
                var digits = [CChar](repeating: 0, count: Int(NI_MAXHOST))
                let failure = getnameinfo(
                    info.ai_addr, info.ai_addrlen, &digits, socklen_t(digits.count), nil, 0, NI_NUMERICHOST)
                if failure == 0 {
                    addresses.append(
                        String(
                            decoding: digits.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
                }
                entry = info.ai_next
            }
            freeaddrinfo(list)
        }
        found.withLock { $0 = addresses }
        var one: UInt64 = 1
        _ = write(bell, &one, 8)
    }
}
