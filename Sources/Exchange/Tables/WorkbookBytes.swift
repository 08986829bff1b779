import Foundation

/// A workbook as bytes, for whoever has no place for a file: written to one that nobody else can read, and removed.
package enum WorkbookBytes {
    /// - Parameter write: writes the workbook at the path it is given.
    package static func of(_ write: (String) throws -> Void) throws -> [UInt8] {
        var name = Array("\(NSTemporaryDirectory())/guanhuai-XXXXXX".utf8CString)
        let descriptor = mkstemp(&name)
        guard descriptor >= 0 else { throw WorkbookError(reason: .cannotCreate) }
        close(descriptor)
        let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { unlink(path) }
        try write(path)
        return Array(try Data(contentsOf: URL(filePath: path)))
    }
}
