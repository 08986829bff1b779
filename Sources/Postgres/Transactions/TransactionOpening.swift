/// The statements that open a transaction, held back until its first statement so that both go out in one flush.
///
/// They are taken when an operation starts on the connection, under its lock and in order, so no statement of the
/// transaction can slip out before them.
final class TransactionOpening: @unchecked Sendable {
    // Unchecked: read and written only under the lock of the transaction's one connection.
    private var statements: [Statement]
    private(set) var isSent = false

    init(_ statements: [Statement]) {
        self.statements = statements
    }

    /// All of them the first time, then none.
    func take() -> [Statement]? {
        guard !isSent else { return nil }
        isSent = true
        return statements
    }
}
