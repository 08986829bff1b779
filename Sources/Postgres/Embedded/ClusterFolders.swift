internal import Glibc

/// Where a private cluster keeps its things below a home folder.
///
/// The home and the locks belong to whoever runs the commands; only ``cluster`` and ``sockets`` are handed to the
/// user the server runs as.
package struct ClusterFolders: Sendable, Hashable {
    package let home: String

    package init(home: String) {
        self.home = home.count > 1 && home.hasSuffix("/") ? String(home.dropLast()) : home
    }

    /// Handed to the server's user: data and the server's log.
    package var cluster: String { home + "/cluster" }
    package var data: String { cluster + "/data" }
    package var serverLog: String { cluster + "/server.log" }
    /// Written once roles and the database exist.
    var readyMark: String { cluster + "/ready" }
    /// What `initdb` and `pg_ctl` say.
    package var setupLog: String { home + "/setup.log" }
    /// Held alone by whoever starts or stops the server.
    var gate: String { home + "/cluster.gate" }
    /// Held together by everyone who uses the server.
    var users: String { home + "/cluster.users" }

    /// A socket's path may have 107 bytes, so a long home's sockets live in a short folder named after it.
    package var sockets: String {
        let near = home + "/run"
        if near.utf8.count + Self.socketName.utf8.count <= Self.longestSocketPath, !near.contains(",") {
            return near
        }
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in home.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return "/tmp/guanhuai-\(getuid())-\(String(hash, radix: 36))"
    }

    private static let socketName = "/.s.PGSQL.5432"
    private static let longestSocketPath = 107
}
