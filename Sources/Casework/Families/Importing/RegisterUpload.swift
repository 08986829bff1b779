import Dispatch
package import Exchange
import Store

/// A register file as it was sent: where its rows are read from, and what it hashes to.
package struct RegisterUpload: Sendable {
    let source: any TableSource
    /// SHA-256 of the file.
    let hash: [UInt8]
    /// The sheet of a workbook; nil takes the one that has the headings of a register.
    let sheet: String?
    /// What a person says of its headings; kept for the office when the file lands.
    let map: ColumnMap?

    /// A file that is read in this process: our own, or a test's.
    package init(_ bytes: [UInt8], sheet: String? = nil, map: ColumnMap? = nil) {
        source = TableBytes(bytes)
        hash = ContentHash(bytes).bytes
        self.sheet = sheet
        self.map = map
    }

    /// A file that came from outside, read by a process with limits.
    ///
    /// - Parameter program: the program that reads, and its arguments.
    package init(_ file: TableFile, readBy program: [String], sheet: String? = nil, map: ColumnMap? = nil) {
        source = ReadingProcess(file, program: program)
        var hash = ContentHash()
        file.pieces { hash.add(piece: $0) }
        self.hash = hash.bytes
        self.sheet = sheet
        self.map = map
    }

    /// What the file holds, read on a queue of its own.
    func outline() async throws -> TableOutline {
        let source = source
        return try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(with: Result { try source.open().outline })
            }
        }
    }
}
