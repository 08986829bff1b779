/// How a private cluster is set up.
package struct ClusterSettings: Sendable {
    /// Whether it must survive a power cut. Tests' clusters need not.
    package let isDurable: Bool
    /// Whether the owner may make databases.
    let isForTests: Bool
    let serverSettings: String

    /// Owns the database and its tables, runs the migrations; not a superuser.
    package static let owner = "guanhuai_owner"
    /// What the application's statements run as: owns nothing, and row-level security holds for it.
    package static let application = "guanhuai_app"
    package static let database = "guanhuai"

    /// For an office's data.
    package static let standard = ClusterSettings(
        isDurable: true, isForTests: false, serverSettings: common + "max_connections = 100\n")

    /// For tests: quick, and lost at a power cut.
    package static let throwaway = ClusterSettings(
        isDurable: false, isForTests: true,
        serverSettings: common + """
            max_connections = 600
            fsync = off
            synchronous_commit = off
            full_page_writes = off
            autovacuum = off

            """)

    /// No network; the log has no errors of statements, which hold data of persons.
    private static let common = """

        # Set by guanhuai when it made this cluster.
        listen_addresses = ''
        unix_socket_permissions = 0700
        log_min_messages = log
        log_min_error_statement = panic
        log_error_verbosity = terse
        log_parameter_max_length_on_error = 0
        shared_buffers = 256MB
        jit = off
        password_encryption = scram-sha-256

        """
}
