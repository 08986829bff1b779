import Benefits
import Exchange
import Foundation
import PolicyFiles

extension Layout {
    /// Every rule file, read and checked.
    func policy() throws -> Policy { try PolicyFolder.load(config.path) }

    /// How a street's register is laid out, with the words of its coded columns.
    func registerLayout() throws -> RegisterLayout {
        let layout = try named("registers/street.yaml")
        let codes = try FileManager.default.contentsOfDirectory(atPath: config.appending(path: "codes").path)
            .filter { $0.hasSuffix(".yaml") }.sorted().map { try named("codes/\($0)") }
        return try RegisterLayout.read(layout: layout, codes: codes)
    }

    private func named(_ file: String) throws -> (file: String, text: String) {
        (file, try String(contentsOf: config.appending(path: file), encoding: .utf8))
    }
}

/// A file that the person named, to be read by another process. "-" is standard input.
func openInput(_ path: String) throws -> TableFile {
    if path == "-" { return try TableFile(try readInput(path)) }
    // For its words where the file is not there or closed to us.
    try FileHandle(forReadingFrom: URL(filePath: path)).close()
    return try TableFile(path: path)
}

/// A file that the person named, whole. "-" is standard input.
func readInput(_ path: String) throws -> [UInt8] {
    let data =
        path == "-"
        ? try FileHandle.standardInput.readToEnd() ?? Data()
        : try Data(contentsOf: URL(filePath: path))
    return [UInt8](data)
}
