internal import Glibc

/// A whole database in one file of `pg_dump`'s custom format, and back. The programs are those of the newest installed
/// server; a password goes to them by their environment, never on the command line.
package enum DatabaseDump {
    /// Writes the state that a transaction exported (`pg_export_snapshot()`), to a file that only its owner may read.
    ///
    /// - Parameter log: what the program says goes there; it names tables and no rows.
    package static func write(
        _ configuration: PostgresConfiguration, snapshot: String, to path: String, log: String
    ) async throws(ClusterError) {
        let (path, log) = (Files.absolute(path), Files.absolute(log))
        try Files.write("", to: path)
        try await run(
            "pg_dump", configuration,
            ["--format=custom", "--no-password", "--snapshot=\(snapshot)", "--file=\(path)"], log: log)
        // A database has its catalogue at the least: a file without a byte is none of it.
        guard Files.size(of: path) > 0 else { throw .tool(name: "pg_dump", log: log) }
    }

    /// As text, for looking into: what anyone who has the database has.
    package static func writePlain(
        _ configuration: PostgresConfiguration, to path: String, log: String
    ) async throws(ClusterError) {
        let (path, log) = (Files.absolute(path), Files.absolute(log))
        try Files.write("", to: path)
        try await run("pg_dump", configuration, ["--no-password", "--file=\(path)"], log: log)
    }

    /// Fills an empty database, all or nothing.
    package static func restore(
        _ path: String, into configuration: PostgresConfiguration, log: String
    ) async throws(ClusterError) {
        try await run(
            "pg_restore", configuration,
            ["--no-password", "--exit-on-error", "--single-transaction", Files.absolute(path)],
            log: Files.absolute(log))
    }

    private static func run(
        _ name: String, _ configuration: PostgresConfiguration, _ arguments: [String], log: String
    ) async throws(ClusterError) {
        let installation = try ServerInstallation.find()
        var process = ChildProcess(
            path: "\(installation.programs)/\(name)",
            arguments: ["--dbname=\(configuration.words)"] + arguments, log: log, timeout: .seconds(6 * 3600))
        if let password = configuration.options["password"] { process.variables["PGPASSWORD"] = password }
        let program = process
        let status = await Thread.run { program.run() }
        guard status == 0 else { throw .tool(name: name, log: log) }
    }
}

extension PostgresConfiguration {
    /// As a connection string, without the password.
    fileprivate var words: String {
        options.filter { $0.key != "password" && !$0.value.isEmpty }.sorted { $0.key < $1.key }
            .map { name, value in
                let quoted = value.flatMap { $0 == "'" || $0 == "\\" ? ["\\", $0] : [$0] }
                return "\(name)='\(String(quoted))'"
            }.joined(separator: " ")
    }
}
