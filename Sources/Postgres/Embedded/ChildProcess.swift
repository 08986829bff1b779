internal import CLibPQ
internal import Glibc

/// Runs a program to its end. Blocks its thread: only for threads of our own.
struct ChildProcess {
    let path: String
    let arguments: [String]
    /// Where its words go (appended); nowhere where nil.
    var log: String?
    var input: String?
    var timeout = Duration.seconds(120)

    /// Programs of the server run as this user; nil where the current one will do.
    var user: String?

    /// Set for it beside the few that every program gets.
    var variables: [String: String] = [:]

    /// Its exit status; nil where it could not be run, was killed or took too long.
    func run() -> Int32? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addchdir_np(&actions, "/")
        posix_spawn_file_actions_addopen(&actions, 0, input ?? "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(
            &actions, 1, log ?? "/dev/null", O_WRONLY | O_CREAT | O_APPEND, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        // A server outlives whoever starts it: what it had open of that one (a pipe somebody reads to its end, the socket
        // by which another child's end is seen) would never be closed.
        posix_spawn_file_actions_addclosefrom_np(&actions, 3)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A group of its own: Ctrl-C on the terminal must not end initdb or the server half-way.
        var (none, all) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setpgroup(&attributes, 0)
        let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP
        posix_spawnattr_setflags(&attributes, Int16(flags))

        let line = command
        let words = line.map { strdup($0) } + [nil]
        let environment = (Self.environment + variables.map { "\($0)=\($1)" }).map { strdup($0) } + [nil]
        defer { (words + environment).forEach { free($0) } }
        var process = pid_t()
        guard posix_spawn(&process, line[0], &actions, &attributes, words, environment) == 0 else {
            return nil
        }
        return wait(for: process)
    }

    private var command: [String] {
        guard let user else { return [path] + arguments }
        return ["/usr/bin/setpriv", "--reuid=\(user)", "--regid=\(user)", "--clear-groups", "--", path]
            + arguments
    }

    /// Nothing of the caller's environment: no `PG*` variable may steer the server's tools.
    private static let environment = [
        "PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL=C.UTF-8", "TZ=UTC",
    ]

    private func wait(for process: pid_t) -> Int32? {
        let deadline = ContinuousClock.now.advanced(by: timeout)
        var pause: UInt32 = 500
        while true {
            var status: Int32 = 0
            let done = waitpid(process, &status, WNOHANG)
            if done == process { return status & 0x7F == 0 ? status >> 8 & 0xFF : nil }
            if done < 0, errno != EINTR { return nil }
            guard ContinuousClock.now < deadline else {
                kill(process, SIGKILL)
                waitpid(process, &status, 0)
                return nil
            }
            usleep(pause)
            pause = min(pause * 2, 10_000)
        }
    }
}
