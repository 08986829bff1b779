internal import Glibc

/// A database's structure as text, the same for a fresh database and one that was brought up to date step by step:
/// what `sql/schema.sql` holds for review.
package enum SchemaDump {
    /// `pg_dump --schema-only` without owners, and without what changes from run to run.
    package static func make(_ configuration: PostgresConfiguration) async throws(ClusterError) -> String {
        try await Thread.attempt { () throws(ClusterError) -> String in
            let folder = "/tmp/guanhuai-dump-\(getpid())-\(UInt32.random(in: .min ... .max))"
            try Files.makeFolder(folder, mode: 0o700)
            let (output, log) = (folder + "/schema.sql", folder + "/log")
            defer {
                for path in [output, log] { unlink(path) }
                rmdir(folder)
            }
            let installation = try ServerInstallation.find()
            var dump = ChildProcess(
                path: installation.programs + "/pg_dump",
                arguments: ["--schema-only", "--no-owner", "--no-password", "-f", output], log: log)
            dump.variables = variables(configuration)
            guard dump.run() == 0, let text = Files.read(output) else {
                throw .tool(name: "pg_dump", log: "stderr")
            }
            return normalised(text)
        }
    }

    /// The connection by the environment: an argument would show the password to every account of the machine.
    private static func variables(_ configuration: PostgresConfiguration) -> [String: String] {
        let names = [
            "host": "PGHOST", "hostaddr": "PGHOSTADDR", "port": "PGPORT", "user": "PGUSER",
            "dbname": "PGDATABASE",
            "password": "PGPASSWORD", "sslmode": "PGSSLMODE", "sslrootcert": "PGSSLROOTCERT",
            "target_session_attrs": "PGTARGETSESSIONATTRS", "passfile": "PGPASSFILE",
        ]
        var variables: [String: String] = [:]
        for (option, name) in names { variables[name] = configuration.options[option] }
        return variables
    }

    static func normalised(_ dump: String) -> String {
        var lines: [Substring] = []
        for line in dump.split(separator: "\n", omittingEmptySubsequences: false) {
            let isNoise =
                line == "--" || line.hasPrefix("-- Dumped") || line.hasPrefix("-- PostgreSQL database dump")
                || line.hasPrefix("\\restrict") || line.hasPrefix("\\unrestrict") || line.hasPrefix("SET ")
                || line.hasPrefix("SELECT pg_catalog.set_config('search_path'")
            if isNoise || (line.isEmpty && lines.last?.isEmpty ?? true) { continue }
            lines.append(line)
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n") + "\n"
    }
}
