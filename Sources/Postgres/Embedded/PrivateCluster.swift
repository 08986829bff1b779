internal import Glibc
internal import Synchronization

/// The private database of one home folder, shared by every command that runs at once.
///
/// Each command holds a shared lock while it uses the server. Starting and stopping happen behind a gate that one
/// holds at a time: the last command takes the gate, re-checks that nobody else holds the shared lock, and stops the
/// server. A command that is killed leaves the server running; the next one finds it, uses it and, being last, stops it.
package enum PrivateCluster {
    /// Makes the cluster on first use, starts its server where none runs, and lends it.
    package static func open(
        home: String, settings: ClusterSettings = .standard
    ) async throws(ClusterError) -> ClusterLease {
        try await Thread.attempt { () throws(ClusterError) -> ClusterLease in
            try openBlocking(home: home, settings: settings)
        }
    }

    /// As ``open(home:settings:)``, for where there is no task; blocks its thread.
    package static func openBlocking(
        home: String, settings: ClusterSettings = .standard
    ) throws(ClusterError) -> ClusterLease {
        let folders = ClusterFolders(home: home)
        let user = try ServerUser.current()
        try prepareHome(folders, user)
        let server = PrivateServer(folders: folders, user: user, settings: settings)
        let gate = try FileLock(folders.gate)
        try gate.take(.exclusive, patience: .seconds(90))
        defer { gate.letGo() }
        let users = try FileLock(folders.users)
        // Only a holder of the gate takes it alone, so this does not wait.
        try users.take(.shared, patience: .seconds(5))
        do throws(ClusterError) {
            try server.ensureRunning()
        } catch {
            users.letGo()
            throw error
        }
        return ClusterLease(server: server, users: users)
    }

    /// The home is its owner's; the server's user may pass through it (0710) and read nothing in it.
    private static func prepareHome(_ folders: ClusterFolders, _ user: ServerUser) throws(ClusterError) {
        try Files.makeFolder(folders.home, mode: 0o710)
        guard let status = Files.status(folders.home) ?? nil else {
            throw .files(path: folders.home, code: errno)
        }
        guard status.st_uid == geteuid() else { throw .foreignOwner(path: folders.home) }
        guard user.switchTo != nil else {
            if status.st_mode & 0o777 != 0o710, chmod(folders.home, 0o710) != 0 {
                throw .files(path: folders.home, code: errno)
            }
            return
        }
        if status.st_gid != user.gid, chown(folders.home, 0, user.gid) != 0 {
            throw .files(path: folders.home, code: errno)
        }
        if status.st_mode & 0o777 != 0o710, chmod(folders.home, 0o710) != 0 {
            throw .files(path: folders.home, code: errno)
        }
        if let closed = closedFolder(above: folders.home, to: user) {
            throw .unreachableForServer(path: closed)
        }
    }

    /// The first folder on the way down that the server's user cannot pass through.
    static func closedFolder(above home: String, to user: ServerUser) -> String? {
        var path = ""
        for part in home.split(separator: "/").dropLast() {
            path += "/" + part
            var status = stat()
            guard stat(path, &status) == 0 else { return path }
            let bit: mode_t = status.st_uid == user.uid ? 0o100 : status.st_gid == user.gid ? 0o010 : 0o001
            if status.st_mode & bit == 0 { return path }
        }
        return nil
    }
}

/// The use of a private cluster by one command. Ends with ``close()``; a process that dies lets go by dying.
package final class ClusterLease: Sendable {
    private let server: PrivateServer
    private let users: FileLock
    private let isClosed = Mutex(false)

    init(server: PrivateServer, users: FileLock) {
        self.server = server
        self.users = users
    }

    package var folders: ClusterFolders { server.folders }

    /// The database, as the role that owns it.
    package var configuration: PostgresConfiguration {
        PostgresConfiguration(
            socketFolder: folders.sockets, user: ClusterSettings.owner, database: ClusterSettings.database)
    }

    /// The server's own database as superuser, for tests and backups; no command of the office uses it.
    package var superuserConfiguration: PostgresConfiguration {
        PostgresConfiguration(socketFolder: folders.sockets, user: "postgres", database: "postgres")
    }

    /// Stops the server if nobody else uses it.
    package func close() async {
        await Thread.run { self.closeBlocking() }
    }

    /// As ``close()``; blocks its thread.
    package func closeBlocking() {
        let isFirst = isClosed.withLock { isClosed in
            defer { isClosed = true }
            return !isClosed
        }
        guard isFirst else { return }
        users.letGo()
        guard let gate = try? FileLock(folders.gate),
            (try? gate.take(.exclusive, patience: .seconds(60))) != nil
        else { return }
        defer { gate.letGo() }
        guard users.tryTake(.exclusive) else { return }
        server.stop()
        users.letGo()
    }
}
