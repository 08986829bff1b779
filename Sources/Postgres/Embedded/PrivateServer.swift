internal import CLibPQ
internal import Glibc

/// The server of one private cluster: made, started, stopped. Its methods block their thread, and are called while
/// the gate is held.
struct PrivateServer: Sendable {
    let folders: ClusterFolders
    let user: ServerUser
    let settings: ClusterSettings

    /// How long a start or a stop may take; a crash may leave much to replay.
    private static let patience = Duration.seconds(60)

    /// Makes what is missing and sees that the server answers.
    func ensureRunning() throws(ClusterError) {
        try user.makeFolder(folders.cluster)
        try user.makeFolder(folders.sockets)
        if !Files.exists(folders.data + "/PG_VERSION") { try make() }
        try start()
        if !Files.exists(folders.readyMark) { try bootstrap() }
    }

    // MARK: Making

    /// `initdb` beside the final place and a rename, so that a killed command leaves no half-made cluster.
    private func make() throws(ClusterError) {
        removeLeftovers()
        let installation = try ServerInstallation.find()
        let draft = "\(folders.cluster)/new.\(getpid()).\(UInt32.random(in: .min ... .max))"
        let arguments =
            [
                "-D", draft, "-E", "UTF8", "--locale=C.UTF-8", "-U", "postgres", "--auth-local=peer",
                "--auth-host=reject",
            ]
            + (settings.isDurable ? [] : ["--no-sync"])
        let status = user.program("initdb", of: installation, arguments, log: folders.setupLog).run()
        guard status == 0 else {
            if isDiskFull { throw .diskFull(path: folders.cluster) }
            throw .tool(name: "initdb", log: folders.setupLog)
        }
        try Files.write(settings.serverSettings, to: draft + "/postgresql.conf", appending: true)
        // Only the account that runs the commands, and the server's own, may sign in; the socket's folder is closed to
        // all others besides.
        try Files.write(
            "local all all peer map=guanhuai\n", to: draft + "/pg_hba.conf")
        let accounts = Set([user.caller, user.switchTo ?? user.caller])
        let lines = accounts.sorted().flatMap { account in
            ["postgres", ClusterSettings.owner].map { "guanhuai \"\(account)\" \($0)\n" }
        }
        try Files.write(lines.joined(), to: draft + "/pg_ident.conf", appending: true)
        guard rename(draft, folders.data) == 0 else { throw Files.problem(folders.data) }
    }

    private func removeLeftovers() {
        for name in Files.names(in: folders.cluster) ?? [] where name.hasPrefix("new.") {
            _ = ChildProcess(path: "/bin/rm", arguments: ["-rf", "\(folders.cluster)/\(name)"]).run()
        }
        unlink(folders.readyMark)
    }

    private var isDiskFull: Bool {
        var status = statvfs()
        return statvfs(folders.cluster, &status) == 0 && status.f_bavail == 0
    }

    // MARK: Starting

    private func start() throws(ClusterError) {
        let deadline = ContinuousClock.now.advanced(by: Self.patience)
        var isStarted = false
        while ContinuousClock.now < deadline {
            switch ping() {
            case PQPING_OK: return
            case PQPING_REJECT: usleep(20_000)
            default:
                if isProcessAlive {
                    usleep(20_000)  // Starting, or still stopping after a killed command.
                } else {
                    guard !isStarted else { throw .tool(name: "postgres", log: folders.serverLog) }
                    isStarted = true
                    try launch()
                }
            }
        }
        throw .notReady(log: folders.serverLog)
    }

    private func ping() -> PGPing {
        let options = [
            "host": folders.sockets, "port": "5432", "user": "postgres", "dbname": "postgres",
            "connect_timeout": "5",
        ]
        let names = options.keys.map { strdup($0) }
        let values = options.values.map { strdup($0) }
        defer { (names + values).forEach { free($0) } }
        return PQpingParams(
            names.map { UnsafePointer($0) } + [nil], values.map { UnsafePointer($0) } + [nil], 0)
    }

    /// Whether the process that the data folder names is a PostgreSQL server; its number may be another's by now.
    private var isProcessAlive: Bool {
        guard let line = Files.read(folders.data + "/postmaster.pid")?.split(separator: "\n").first,
            let process = pid_t(line.filter(\.isNumber)), process > 1, kill(process, 0) == 0 || errno == EPERM
        else { return false }
        // "8217 (postgres) Z 1 …": a dead one that nobody has reaped (Z) is dead.
        guard let status = Files.read("/proc/\(process)/stat") else { return true }
        return status.contains("(postgres)") && !status.contains("(postgres) Z")
    }

    private func launch() throws(ClusterError) {
        guard let version = Files.read(folders.data + "/PG_VERSION").map({ $0.filter(\.isNumber) }),
            let major = Int(version)
        else { throw .files(path: folders.data + "/PG_VERSION", code: ENOENT) }
        let installation = try ServerInstallation.find(major: major)
        // pg_ctl hands the options to a shell.
        let quoted =
            "'"
            + folders.sockets.split(separator: "'", omittingEmptySubsequences: false).joined(
                separator: "'\\''") + "'"
        let arguments = [
            "-D", folders.data, "-l", folders.serverLog, "-w", "-t", "60", "-s", "-o",
            // The words of an error hold what was asked: they go to who asked, and not into a log.
            "-c unix_socket_directories=\(quoted) -c log_min_messages=log", "start",
        ]
        let status = user.program("pg_ctl", of: installation, arguments, log: folders.setupLog).run()
        guard status == 0 else {
            if isDiskFull { throw .diskFull(path: folders.cluster) }
            throw .tool(name: "pg_ctl", log: folders.serverLog)
        }
    }

    /// Fast (open transactions are rolled back); at once where that takes too long.
    func stop() {
        guard isProcessAlive, let text = Files.read(folders.data + "/PG_VERSION"),
            let major = Int(text.filter(\.isNumber)),
            let installation = try? ServerInstallation.find(major: major)
        else { return }
        for mode in settings.isDurable ? ["fast", "immediate"] : ["immediate"] {
            let arguments = ["-D", folders.data, "-m", mode, "-w", "-t", "30", "-s", "stop"]
            if user.program("pg_ctl", of: installation, arguments, log: folders.setupLog).run() == 0 {
                return
            }
        }
    }

    // MARK: Roles and database

    /// The role that owns the tables, the one the application works as, and the database. Says nothing where they
    /// exist, so that a killed command's half is completed.
    private func bootstrap() throws(ClusterError) {
        let owner = ClusterSettings.owner
        let app = ClusterSettings.application
        let database = ClusterSettings.database
        let system = PostgresConfiguration(
            socketFolder: folders.sockets, user: "postgres", database: "postgres")
        try ServerSQL.run(system) { ask throws(ClusterError) in
            // A command that was killed here may have left its session at work; it holds this until it is done.
            _ = try ask("select pg_advisory_lock(1)")
            if try ask("select from pg_roles where rolname = '\(owner)'") == 0 {
                _ = try ask("create role \(owner) login createrole\(settings.isForTests ? " createdb" : "")")
            }
            if try ask("select from pg_roles where rolname = '\(app)'") == 0 {
                _ = try ask("create role \(app) nologin")
            }
            _ = try ask("grant \(app) to \(owner) with admin option")
            if try ask("select from pg_database where datname = '\(database)'") == 0 {
                _ = try ask("create database \(database) owner \(owner)")
            }
        }
        try user.writeFile("", to: folders.readyMark)
    }
}

/// A few statements on a connection of their own. Blocks its thread.
enum ServerSQL {
    /// The closure asks one statement at a time and gets the number of rows.
    static func run(
        _ configuration: PostgresConfiguration,
        _ body: (_ ask: (String) throws(ClusterError) -> Int) throws(ClusterError) -> Void
    ) throws(ClusterError) {
        let established: Connector.Established
        do throws(PostgresError) { established = try Connector.connectBlocking(configuration) } catch {
            throw .server(error.fault ?? ServerFault(code: "08006"))
        }
        defer { PQfinish(established.connection) }
        PQsetNoticeReceiver(established.connection, Notices.receive, nil)
        try body { statement throws(ClusterError) in
            // The statements are constants of this file.
            let result = PQexec(established.connection, statement)
            defer { PQclear(result) }
            let status = PQresultStatus(result)
            guard status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK else {
                throw .server(ServerFault(result: result))
            }
            return Int(PQntuples(result))
        }
    }
}
