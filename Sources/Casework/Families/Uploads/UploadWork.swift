import Exchange

/// What goes on with uploaded files in this process, by their number: the file is kept by the database, a check is made
/// again, and an import that did not end left nothing.
typealias UploadWork = LongWork<Int64, UploadStep, UploadOutcome>

/// How far the work on a file is.
struct UploadStep: Sendable, Hashable {
    /// A check, or an import.
    enum Kind: Sendable, Hashable { case check, landing }

    let kind: Kind
    /// In thousandths.
    var share = 0

    init(_ kind: Kind) { self.kind = kind }

    init(_ kind: Kind, _ progress: ImportProgress) {
        self.kind = kind
        share =
            switch progress {
            case .reading(_, let share): share * 4 / 10
            case .writing: 400
            case .written(let rows, let all): 400 + rows * 590 / max(all, 1)
            case .finished: 1000
            }
    }
}

/// What the work on a file came to.
enum UploadOutcome: Sendable {
    case checked(ImportResult)
    /// Why the file cannot be read as it is described now.
    case unreadable(RegisterFileFault)
    case landed(ImportResult)
}
