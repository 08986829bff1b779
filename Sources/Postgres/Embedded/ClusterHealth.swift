internal import Glibc

/// What can be said about a private cluster without starting it: for `guanhuai doctor`.
package struct ClusterHealth: Sendable, Hashable {
    package enum Subject: String, Sendable, CaseIterable {
        /// An installed server of a version that will do, and of the data's.
        case server
        /// The home is the caller's, and the server's user can pass through the folders above it.
        case owner
        /// Room on the disk.
        case disk
        /// The key file is its owner's alone.
        case keyFile
    }

    package let subject: Subject
    /// Nil where all is well. Its text says how to mend it, in both languages.
    package let problem: ClusterError?

    /// Below this a register's import may not end.
    private static let leastRoom: UInt64 = 512 << 20

    package static func examine(home: String, keyFile: String) -> [ClusterHealth] {
        let folders = ClusterFolders(home: home)
        return [
            ClusterHealth(
                subject: .server, problem: problem { () throws(ClusterError) in try checkServer(folders) }),
            ClusterHealth(
                subject: .owner, problem: problem { () throws(ClusterError) in try checkOwner(folders) }),
            ClusterHealth(
                subject: .disk, problem: problem { () throws(ClusterError) in try checkDisk(folders) }),
            ClusterHealth(
                subject: .keyFile, problem: problem { () throws(ClusterError) in try checkKeys(keyFile) }),
        ]
    }

    private static func problem(_ check: () throws(ClusterError) -> Void) -> ClusterError? {
        do throws(ClusterError) { try check() } catch { return error }
        return nil
    }

    private static func checkServer(_ folders: ClusterFolders) throws(ClusterError) {
        _ = try ServerUser.current()
        let made = Files.read(folders.data + "/PG_VERSION").flatMap { Int($0.filter(\.isNumber)) }
        _ = try ServerInstallation.find(major: made)
    }

    private static func checkOwner(_ folders: ClusterFolders) throws(ClusterError) {
        let user = try ServerUser.current()
        if user.switchTo != nil, let closed = PrivateCluster.closedFolder(above: folders.home, to: user) {
            throw .unreachableForServer(path: closed)
        }
        for (path, owner) in [
            (folders.home, geteuid()), (folders.cluster, user.uid), (folders.data, user.uid),
        ] {
            if let status = Files.status(path), status.st_uid != owner { throw .foreignOwner(path: path) }
        }
    }

    private static func checkDisk(_ folders: ClusterFolders) throws(ClusterError) {
        var path = folders.home
        while !Files.exists(path), let slash = path.lastIndex(of: "/"), slash != path.startIndex {
            path = String(path[..<slash])
        }
        var status = statvfs()
        guard statvfs(path, &status) == 0 else { throw .files(path: path, code: errno) }
        if UInt64(status.f_bavail) * UInt64(status.f_frsize) < leastRoom { throw .diskFull(path: path) }
    }

    /// No file yet is well: it is made on first use.
    private static func checkKeys(_ path: String) throws(ClusterError) {
        guard let status = Files.status(path) else { return }
        guard status.st_uid == geteuid() else { throw .foreignOwner(path: path) }
        guard status.st_mode & 0o077 == 0 else { throw .exposed(path: path) }
    }
}
