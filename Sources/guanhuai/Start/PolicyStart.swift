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
    var about = stat()
    // What can be read once only, a pipe, is kept first.
    let isWhole = path != "-" && stat(path, &about) == 0 && about.st_mode & S_IFMT == S_IFREG
    guard isWhole else { return try TableFile(try readInput(path)) }
    try handle(path).close()
    return try TableFile(path: path)
}

/// A file that the person named, whole. "-" is standard input. No input is longer than the longest register; what has no
/// end, a device, is not read for ever.
func readInput(_ path: String) throws -> [UInt8] {
    let longest = TableLimits().bytes
    var about = stat()
    if stat(path, &about) == 0, about.st_mode & S_IFMT == S_IFDIR {
        throw CommandFailure(
            .refused, zh: "\(path)是文件夹，请给出其中的文件。", en: "\(path) is a folder; name a file in it.")
    }
    // Opening waits as well: for whoever writes to a named pipe.
    let data = try Interruption.endingRead {
        let file = path == "-" ? FileHandle.standardInput : try handle(path)
        return try file.read(upToCount: longest + 1) ?? Data()
    }
    if data.count > longest {
        let limit = longest >> 20
        throw CommandFailure(
            .refused, zh: "输入超过\(limit)MB，没有读取；请给出登记表或家庭资料文件。",
            en: "The input is longer than \(limit) MB and was not taken; name a register or a dossier.")
    }
    return [UInt8](data)
}

/// A file opened for reading.
///
/// - Throws: `CocoaError` with the path, which Foundation leaves out of its own.
private func handle(_ path: String) throws -> FileHandle {
    do {
        return try FileHandle(forReadingFrom: URL(filePath: path))
    } catch let error as CocoaError {
        throw CocoaError(error.code, userInfo: [NSFilePathErrorKey: path])
    }
}
