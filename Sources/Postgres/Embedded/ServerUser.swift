internal import Glibc

/// Whom the private server runs as: the caller, or `postgres` where the caller is root (PostgreSQL refuses root).
struct ServerUser: Sendable {
    /// To switch to; nil where no switch is needed.
    let switchTo: String?
    let uid: uid_t
    let gid: gid_t
    /// The account that runs the commands, for the server's list of who may sign in as whom.
    let caller: String

    static func current() throws(ClusterError) -> ServerUser {
        let caller = name(of: geteuid())
        guard geteuid() == 0 else {
            return ServerUser(switchTo: nil, uid: geteuid(), gid: getegid(), caller: caller)
        }
        guard let entry = getpwnam("postgres") else { throw .serverUserMissing }
        return ServerUser(
            switchTo: "postgres", uid: entry.pointee.pw_uid, gid: entry.pointee.pw_gid, caller: caller)
    }

    private static func name(of uid: uid_t) -> String {
        guard let entry = getpwuid(uid) else { return "\(uid)" }
        return String(cString: entry.pointee.pw_name)
    }

    /// A program of the server's, to be run as its user.
    func program(
        _ name: String, of installation: ServerInstallation, _ arguments: [String], log: String?
    ) -> ChildProcess {
        var process = ChildProcess(path: "\(installation.programs)/\(name)", arguments: arguments, log: log)
        process.user = switchTo
        return process
    }

    /// Makes a folder that is the server user's alone.
    func makeFolder(_ path: String) throws(ClusterError) {
        try Files.makeFolder(path, mode: 0o700)
        guard let status = Files.status(path), status.st_mode & S_IFMT == S_IFDIR else {
            throw .files(path: path, code: ENOTDIR)
        }
        if status.st_uid == uid { return }
        guard switchTo != nil, status.st_uid == 0 else { throw .foreignOwner(path: path) }
        guard chown(path, uid, gid) == 0 else { throw .files(path: path, code: errno) }
    }

    func writeFile(_ text: String, to path: String) throws(ClusterError) {
        try Files.write(text, to: path)
        if switchTo != nil, chown(path, uid, gid) != 0 { throw .files(path: path, code: errno) }
    }
}
