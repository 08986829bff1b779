/// How a transaction is opened: its kind, and what holds for it alone.
package struct TransactionTerms: Sendable {
    package var isolation: Isolation
    package var readOnly: Bool
    /// The role its statements run as, until it ends.
    package var role: String?
    /// Settings that hold until it ends, such as who acts and for which area.
    package var settings: [(name: String, value: String)]

    package init(
        isolation: Isolation = .readCommitted, readOnly: Bool = false, role: String? = nil,
        settings: [(name: String, value: String)] = []
    ) {
        self.isolation = isolation
        self.readOnly = readOnly
        self.role = role
        self.settings = settings
    }

    /// BEGIN, and one SELECT that sets the role and the settings (`set_config('role', …, true)` is SET LOCAL ROLE).
    /// The texts are few, so the server has them prepared.
    var opening: [Statement] {
        let begin: Statement =
            "begin isolation level \(unsafeRaw: isolation.rawValue) \(unsafeRaw: readOnly ? "read only" : "read write")"
        // The role comes last: the settings are made by whoever signed in.
        let all = settings + (role.map { [(name: "role", value: $0)] } ?? [])
        guard !all.isEmpty else { return [begin] }
        let parts = all.map { setting -> Statement in "set_config(\(setting.name), \(setting.value), true)" }
        return [begin, "select \(Statement.joined(parts, by: ", "))"]
    }
}
