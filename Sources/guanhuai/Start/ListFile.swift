import ArgumentParser
import Exchange
import Foundation

extension ListEncoding: ExpressibleByArgument {}

/// Lists as files, readable by their owner only.
enum ListFile {
    /// Writes the list as the name of the file says: a workbook for `.xlsx`, a CSV for anything else.
    static func write(_ list: ListTable, to path: String, _ encoding: ListEncoding) throws {
        let isWorkbook = path.lowercased().hasSuffix(".xlsx")
        guard
            FileManager.default.createFile(
                atPath: path, contents: isWorkbook ? Data() : Data(try list.csv(in: encoding)),
                attributes: [.posixPermissions: 0o600])
        else {
            throw CommandFailure(.refused, zh: "写不进去：\(path)", en: "Cannot be written: \(path)")
        }
        if isWorkbook { try list.writeWorkbook(to: path) }
    }
}
