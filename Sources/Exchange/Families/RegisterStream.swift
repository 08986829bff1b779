import Dispatch

/// A register read in blocks, on a queue of its own: reading waits for another process, and no task may wait.
///
/// Asked by one task at a time; what is read is used on the queue only.
// The rows are touched on the serial queue alone, and the blocks it hands out are values.
package final class RegisterStream: @unchecked Sendable {
    /// What is known once the headings were found.
    package struct Head: Sendable {
        package let form: TableForm
        package let sheet: String
        package let heading: HeadingMatch
    }

    /// Some rows in the order of the file; none at its end.
    package struct Block: Sendable {
        package let rows: [RegisterFileRow]
        /// The share of the file that was read, in thousandths.
        package let share: Int
    }

    private let queue = DispatchQueue(label: "register")
    private let reader: RegisterReader
    private let source: any TableSource
    private let sheet: String?
    private var rows: RegisterRows?

    package init(_ reader: RegisterReader, _ source: any TableSource, sheet: String?) {
        self.reader = reader
        self.source = source
        self.sheet = sheet
    }

    /// Opens the file, or opens it anew from its beginning.
    ///
    /// - Throws: `RegisterFileFault`.
    package func open() async throws -> Head {
        try await run {
            // The reading process of an earlier pass ends before the next begins.
            self.rows = nil
            let rows = try self.reader.open(self.source, sheet: self.sheet)
            self.rows = rows
            return Head(form: rows.form, sheet: rows.sheet, heading: rows.heading)
        }
    }

    /// As much text as a block holds, in UTF-8, and a row more.
    private static let blockBytes = 4 << 20

    /// - Throws: `RegisterFileFault`.
    package func block(of most: Int = 1000) async throws -> Block {
        try await run {
            var block: [RegisterFileRow] = []
            var size = 0
            while block.count < most, size < Self.blockBytes, let row = try self.rows?.next() {
                block.append(row)
                size += row.cells.reduce(0) { $0 + $1.utf8.count }
            }
            return Block(rows: block, share: Int((self.rows?.share ?? 1) * 1000))
        }
    }

    /// What was noticed about the file as a whole; complete after the last block.
    package func remarks() async throws -> [RegisterRemark] { try await run { self.rows?.remarks ?? [] } }

    private func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result(catching: work)) }
        }
    }
}
