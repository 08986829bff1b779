internal import Glibc

/// An installed PostgreSQL server.
package struct ServerInstallation: Sendable, Hashable {
    package let major: Int
    /// The folder of `initdb`, `pg_ctl` and `postgres`.
    package let programs: String

    /// The first version this project's SQL needs.
    package static let oldest = 15

    /// The newest installed one, or the one of this major version.
    package static func find(major: Int? = nil) throws(ClusterError) -> ServerInstallation {
        let found = all().sorted { $0.major > $1.major }
        if let major {
            guard let match = found.first(where: { $0.major == major }) else {
                throw .wrongVersion(data: "\(major)")
            }
            return match
        }
        guard let newest = found.first else { throw .serverMissing }
        guard newest.major >= oldest else { throw .serverTooOld(found: newest.major) }
        return newest
    }

    /// Debian keeps each major version in a folder of its own; elsewhere the programs are on the PATH.
    private static func all() -> [ServerInstallation] {
        var found: [ServerInstallation] = []
        for root in ["/usr/lib/postgresql", "/usr/pgsql"] {
            for name in Files.names(in: root) ?? [] {
                guard let major = Int(name) else { continue }
                let programs = "\(root)/\(name)/bin"
                if access(programs + "/initdb", X_OK) == 0 {
                    found.append(ServerInstallation(major: major, programs: programs))
                }
            }
        }
        if found.isEmpty, let other = onPath() { found.append(other) }
        return found
    }

    private static func onPath() -> ServerInstallation? {
        let folders = (getenv("PATH").map { String(cString: $0) } ?? "").split(separator: ":")
        for folder in folders where access(folder + "/initdb", X_OK) == 0 {
            guard let real = realpath(folder + "/initdb", nil) else { continue }
            defer { free(real) }
            let programs = String(String(cString: real).dropLast("/initdb".count))
            guard let major = version(of: programs + "/postgres") else { continue }
            return ServerInstallation(major: major, programs: programs)
        }
        return nil
    }

    /// Reads `postgres (PostgreSQL) 15.20`.
    private static func version(of program: String) -> Int? {
        let file = "/tmp/guanhuai-version-\(getpid())-\(UInt32.random(in: .min ... .max))"
        defer { unlink(file) }
        guard ChildProcess(path: program, arguments: ["--version"], log: file).run() == 0 else { return nil }
        return Files.read(file)?.split(separator: " ").last
            .flatMap { Int($0.prefix { $0.isNumber }) }
    }
}
