internal import CLibPQ
internal import Glibc

/// An advisory lock on a file (`flock`), which the system lets go of when its holder dies, however it dies.
///
/// The descriptor is closed on exec, so that no server started meanwhile keeps the lock.
final class FileLock: Sendable {
    enum Kind: Sendable {
        case shared
        case exclusive
    }

    let path: String
    private let descriptor: Int32

    init(_ path: String) throws(ClusterError) {
        self.path = path
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .files(path: path, code: errno) }
    }

    deinit {
        close(descriptor)
    }

    /// False where another holds it in a way that excludes this.
    func tryTake(_ kind: Kind) -> Bool {
        flock(descriptor, (kind == .shared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0
    }

    /// Waits, by asking again, up to `patience`. Blocks its thread.
    func take(_ kind: Kind, patience: Duration) throws(ClusterError) {
        let deadline = ContinuousClock.now.advanced(by: patience)
        while !tryTake(kind) {
            guard ContinuousClock.now < deadline else { throw .locked(path: path) }
            usleep(5000)
        }
    }

    func letGo() {
        flock(descriptor, LOCK_UN)
    }
}
