import Glibc
import Postgres

/// A server that speaks TLS only, with a certificate for `db.guanhuai.test` from an authority made for it. One for
/// the whole test run; it stops and its folder goes when the test process has ended, however it ended.
struct TLSServer: Sendable {
    let folder: String
    let port: UInt16
    private let password: String

    private static let started = Task { try await start() }

    static func shared() async throws -> TLSServer { try await started.value }

    private struct NotStarted: Error, CustomStringConvertible {
        let words: String
        var description: String {
            "the TLS server of the tests did not start (is openssl installed?): \(words)"
        }
    }

    func configuration(
        host: String = "db.guanhuai.test", authority: String = "ca.crt", mode: String = "verify-full"
    ) throws -> PostgresConfiguration {
        try PostgresConfiguration(
            """
            host=\(host) hostaddr=127.0.0.1 port=\(port) user=postgres password=\(password) dbname=postgres \
            sslmode=\(mode) sslrootcert=\(folder)/\(authority)
            """)
    }

    /// What the server has written down so far.
    var log: String { Self.read(folder + "/server.log") }

    private static func start() async throws -> TLSServer {
        var template = Array("/tmp/guanhuai-tls-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw NotStarted(words: "no folder in /tmp") }
        let folder = String(cString: made)
        let port = try SilentListener().port  // Free again when the listener has gone.
        let password = String(UInt64.random(in: .min ... .max), radix: 36)
        try await run(folder, port: port, password: password)
        return TLSServer(folder: folder, port: port, password: password)
    }

    private static func run(_ folder: String, port: UInt16, password: String) async throws {
        var line = ["/bin/sh", "-c", script, "sh"]
        line += [folder, try ServerInstallation.find().programs, "\(port)", password, "\(getpid())"]
        if geteuid() == 0 {
            guard let user = getpwnam("postgres"),
                chown(folder, user.pointee.pw_uid, user.pointee.pw_gid) == 0
            else { throw NotStarted(words: "no user postgres") }
            line =
                ["/usr/bin/setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"] + line
        }
        let command = try Command(line)
        while access(folder + "/ready", F_OK) != 0 {
            if let status = command.endedStatus() {
                throw NotStarted(words: "status \(status); " + read(folder + "/setup.log"))
            }
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    private static func read(_ path: String) -> String {
        guard let file = fopen(path, "r") else { return "" }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        return String(decoding: bytes[..<fread(&bytes, 1, bytes.count, file)], as: UTF8.self)
    }

    /// Two authorities, one certificate of the first, a server, and the wait for the end of the tests.
    private static let script = """
        set -eu
        folder=$1 programs=$2 port=$3 password=$4 parent=$5
        cd "$folder"
        exec >setup.log 2>&1 </dev/null
        umask 077
        key="-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes"
        for name in ca other; do
            openssl req -x509 $key -keyout $name.key -out $name.crt -days 2 -subj "/CN=$name"
        done
        openssl req $key -keyout server.key -out server.csr -subj /CN=db.guanhuai.test
        echo subjectAltName=DNS:db.guanhuai.test >names
        openssl x509 -req -in server.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days 2 -extfile names -out server.crt
        printf %s "$password" >password
        "$programs/initdb" -D data -U postgres -A scram-sha-256 --pwfile=password --no-sync -E UTF8 --locale=C.UTF-8
        rm password
        echo "hostssl all all 127.0.0.1/32 scram-sha-256" >data/pg_hba.conf
        cat >>data/postgresql.conf <<SETTINGS
        listen_addresses = '127.0.0.1'
        port = $port
        unix_socket_directories = ''
        ssl = on
        ssl_cert_file = '$folder/server.crt'
        ssl_key_file = '$folder/server.key'
        fsync = off
        log_statement = all
        SETTINGS
        "$programs/pg_ctl" -D data -l server.log -w -s start
        : >ready
        while [ -d "/proc/$parent" ]; do sleep 0.2; done
        "$programs/pg_ctl" -D data -m immediate -s stop
        rm -rf "$folder"
        """
}
