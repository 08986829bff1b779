/// Why a value could not be sealed or opened, or a key file not be used. No case holds a value or a key.
package enum SealingError: Error, Sendable, Hashable {
    /// The bytes were changed, or belong to another row, column or key. The row is that of ``SealedPlace/row``: of a family
    /// or person its register number.
    case notAuthentic(SealedField, row: String? = nil)
    case unknownKey(Int32)
    case malformed
    /// The key file cannot be read or written; `problem` is the system's own word for it.
    case keyFile(path: String, problem: String)
    /// The key file's lines are not `number key`.
    case keyFileMalformed(path: String, line: Int)
    /// Others than the owner may read the key file.
    case keyFileExposed(path: String)
    /// The database holds values sealed with a key that the file does not have, or has differently.
    case wrongKeyFile(key: Int32)
    /// A line of the file of checkpoints is none; the audit's verification names it among its findings.
    case checkpointMalformed(path: String, line: Int)
    /// The audit's chain is another than the one of which this block was noted outside the database.
    case chainUnlike(block: Int64)
}

extension SealingError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notAuthentic(let field, let row):
            "a sealed value of \(field.rawValue)\(row.map { " (\($0))" } ?? "") does not open in its place: it was changed, moved or sealed elsewhere"
        case .unknownKey(let key): "key \(key) is not in the key file; restore the key file of this database"
        case .malformed: "a sealed value is cut or damaged"
        case .keyFile(let path, let problem): "key file \(path): \(problem)"
        case .keyFileMalformed(let path, let line):
            "key file \(path), line \(line): a line is a key number and 64 hexadecimal digits; restore the file"
        case .keyFileExposed(let path):
            "key file \(path) may be read by others; run: chmod 600 \(path)"
        case .wrongKeyFile(let key):
            "the key file is not the one this database was sealed with (key \(key)); restore the right file"
        case .checkpointMalformed(let path, let line):
            "\(path), line \(line) is not a checkpoint, so nothing is sealed: run `guanhuai audit verify`, and restore the file from a copy"
        case .chainUnlike(let block):
            "the audit's chain does not hold block \(block) as it was noted in audit-checkpoints, so nothing is sealed: "
                + "run `guanhuai audit verify`; after a restore from an older backup keep that file aside, and begin another"
        }
    }
}
